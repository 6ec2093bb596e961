// The tiles follow what is typed; Enter sends it, as a scanner does.

import { ask } from "./swap";

/** A pause in typing; a scanner is faster and ends with Enter. Milliseconds. */
const PAUSE = 180;

export function findAsTyped(): void {
  let waiting = 0;
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.dataset.find === undefined) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const to = new URL(document.querySelector<HTMLElement>("#cart")?.dataset.url || "/app/till", location.href);
      to.searchParams.set("q", field.value);
      void ask("tiles", to);
    }, PAUSE);
  });
  document.addEventListener("submit", () => window.clearTimeout(waiting), { capture: true });
}
