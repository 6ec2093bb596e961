// Shortcuts of one letter can be switched off, in this browser (WCAG 2.1.4).

const KEY = "one-letter-shortcuts";

export function mindLetters(): void {
  const mind = () => {
    document.documentElement.dataset.shortcuts = localStorage.getItem(KEY) ?? "on";
  };
  mind();
  const box = document.getElementById("letters");
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = document.documentElement.dataset.shortcuts !== "off";
  box.addEventListener("change", () => {
    localStorage.setItem(KEY, box.checked ? "on" : "off");
    mind();
  });
}
