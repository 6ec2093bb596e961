// The keys of a counter: F2 finds, F4 takes off, F8 is cash, F9 the card, F10 parks, Esc goes back.

import { pay } from "./pay";

/** Keys that pay, and with what. */
const PAYS: Record<string, string> = { F8: "cash", F9: "terminal" };

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select"));
const paying = () => document.querySelector<HTMLDialogElement>("#pay-place")?.open ?? false;

export function answerKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Escape") return back(event);
    if (!/^F\d+$/.test(event.key)) return;
    if (press(event.key)) event.preventDefault();
  });
}

/** Whether the key has something to act on here. */
function press(key: string): boolean {
  const means = document.querySelector<HTMLInputElement>(`#pay [data-key="${key}"]`);
  if (means) {
    means.click();
    document.querySelector<HTMLElement>(means.value === "cash" ? "#handed_amount" : "#reference")?.focus();
    return true;
  }
  const charge = document.querySelector<HTMLAnchorElement>("#charge");
  if (PAYS[key] && charge) {
    void pay(charge.href, PAYS[key]);
    return true;
  }
  if (key === "F2") {
    const find = document.querySelector<HTMLInputElement>("#find");
    find?.select();
    find?.focus();
    return find !== null;
  }
  return act(document.querySelector<HTMLElement>(`.cart [data-key="${key}"]`));
}

function act(on: HTMLElement | null): boolean {
  if (on instanceof HTMLDetailsElement) {
    on.open = !on.open;
    on.querySelector<HTMLElement>(on.open ? "input" : "summary")?.focus();
  } else on?.click();
  return on !== null;
}

/** Closes what is open on the ticket; on the page of payment, comes back to the ticket. */
function back(event: KeyboardEvent): void {
  if (paying()) return;
  const panel = document.querySelector<HTMLDetailsElement>("details[data-panel][open]");
  if (panel) {
    panel.open = false;
    panel.querySelector("summary")?.focus();
    return event.preventDefault();
  }
  document.querySelector<HTMLElement>(".ln[aria-expanded='true'], #pay [data-close]")?.click();
}

/** What is typed or scanned with nothing in hand goes to the search field. */
export function catchScanner(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key.length !== 1 || event.key === " " || event.key === "/") return;
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || paying()) return;
    document.getElementById("find")?.focus();
  });
  // A touch screen would open its keyboard over the tiles.
  if (window.matchMedia("(pointer: fine)").matches && document.activeElement === document.body) {
    document.getElementById("find")?.focus({ preventScroll: true });
  }
}
