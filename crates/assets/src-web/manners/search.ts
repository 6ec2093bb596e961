import { isTyping } from "./typing";

/** `/` goes to the search field, except while typing or when one-letter shortcuts are off. */
export function searchByKey(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.documentElement.dataset.shortcuts === "off" || isTyping(event.target)) return;
    const field = document.getElementById("search");
    if (!(field instanceof HTMLInputElement)) return;
    event.preventDefault();
    field.select();
    field.focus();
  });
}
