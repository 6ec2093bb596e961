// Choosing a day or a person reloads the page where one was reading, not at its top.

const KEY = "kept-scroll";

/** Links and forms inside `[data-keep-scroll]` come back at the same height of the same page. */
export function keepScroll(): void {
  const keep = (event: Event) => {
    const from = event.target;
    if (from instanceof Element && from.closest("[data-keep-scroll]")) {
      sessionStorage.setItem(KEY, `${location.pathname} ${window.scrollY}`);
    }
  };
  document.addEventListener("click", keep);
  document.addEventListener("submit", keep);

  const [path, height] = (sessionStorage.getItem(KEY) ?? "").split(" ");
  sessionStorage.removeItem(KEY);
  if (path === location.pathname) window.scrollTo(0, Number(height));
}
