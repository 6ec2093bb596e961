// Paying: the page of payment in a dialog over the ticket; amounts are the server's, asked anew at
// each choice.

import { ask, take } from "./swap";

/** What no sum needs: an address is kept in logs on its way, and a reason may speak of health. */
const UNASKED = ["reason", "reference"];
/** A pause in typing after which the amounts are asked for, milliseconds. */
const PAUSE = 200;

const place = () => document.querySelector<HTMLDialogElement>("#pay-place");

/** « Encaisser » opens the dialog; closing it comes back to the ticket. */
export function openPayment(): void {
  document.addEventListener("click", (event) => {
    const on = event.target instanceof Element ? event.target : null;
    const link = on?.closest<HTMLAnchorElement>("a[data-pay]");
    if (link && place() && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void pay(link.href);
    }
    if (on?.closest("[data-close]") && place()?.open) {
      event.preventDefault();
      place()?.close();
    }
  });
  place()?.addEventListener("close", () => {
    place()?.replaceChildren();
    const cart = document.querySelector<HTMLElement>("#cart");
    // A part may have been paid: the ticket says so.
    if (cart?.dataset.url) void ask("cart", new URL(cart.dataset.url, location.href)).then(() => document.getElementById("charge")?.focus());
  });
}

/** Opens the payment of the ticket, with a means already chosen when one is given. */
export async function pay(href: string, tender?: string): Promise<void> {
  const to = new URL(href, location.href);
  if (tender) to.searchParams.set("with", tender);
  const dialog = place();
  if (!dialog) return location.assign(to);
  dialog.innerHTML = '<div id="pay"></div>';
  if (!(await ask("pay", to))) return location.assign(to);
  if (!dialog.querySelector("form")) return;
  dialog.showModal();
  focusFirst(dialog);
}

function focusFirst(dialog: HTMLElement): void {
  const chosen = dialog.querySelector<HTMLInputElement>("[name='with']:checked");
  const field = chosen?.value === "cash" ? "#handed_amount" : "#reference";
  const target = chosen ? dialog.querySelector<HTMLElement>(field) : dialog.querySelector<HTMLElement>("[name='with']");
  target?.focus();
}

/** Each choice asks for the amounts that follow from it; the fields themselves stay. */
export function askAsChosen(): void {
  let waiting = 0;
  let asked = new AbortController();
  const now = async (form: HTMLFormElement) => {
    asked.abort();
    asked = new AbortController();
    const to = new URL(form.dataset.asks ?? form.action, location.href);
    new FormData(form).forEach((value, name) => {
      if (!UNASKED.includes(name)) to.searchParams.append(name, String(value));
    });
    try {
      const answer = await fetch(to, { signal: asked.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // What was sent in the meantime answers for itself.
      if (form.isConnected && form.dataset.once === undefined) take(page, (form.dataset.follows ?? "").split(" "));
    } catch {
      // A later choice asks again; the button's amount is checked when it is pressed.
    }
  };
  const follow = (event: Event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>("form[data-asks]") : null;
    if (!form) return;
    unpick(form, event.target);
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void now(form), event.type === "input" ? PAUSE : 0);
  };
  document.addEventListener("submit", () => {
    window.clearTimeout(waiting);
    asked.abort();
  }, { capture: true });
  document.addEventListener("change", follow);
  document.addEventListener("input", follow);
}

/** An amount typed by hand replaces the one that was picked, and the other way round. */
function unpick(form: HTMLFormElement, by: EventTarget | null): void {
  if (!(by instanceof HTMLInputElement)) return;
  if (by.name === "handed_amount" && by.value) {
    form.querySelectorAll<HTMLInputElement>("[name='handed']").forEach((chip) => (chip.checked = false));
  }
  const typed = form.querySelector<HTMLInputElement>("#handed_amount");
  if (by.name === "handed" && typed) typed.value = "";
  // Whoever picks a sum of cash pays in cash.
  const cash = form.querySelector<HTMLInputElement>("[name='with'][value='cash']");
  if (by.name.startsWith("handed") && by.value && cash) cash.checked = true;
}
