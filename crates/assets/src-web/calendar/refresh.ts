// The board asked for again, and the smallest part of it changed: a visit, a column, or all.
// What has the focus keeps it, and nothing scrolls.

import { columns, work } from "./board";
import { ask, parsed } from "./part";

/** Milliseconds after which the board says that it is busy. */
const SLOW = 150;

let under: Promise<void> | undefined;
let again = false;
/** While a visit is in somebody's hand nothing moves under it. */
let held = 0;
let waited = false;

/** Holds the board still until the answer is called. */
export function holdStill(): () => void {
  held += 1;
  let done = false;
  return () => {
    if (done) return;
    done = true;
    held -= 1;
    if (held === 0 && waited) {
      waited = false;
      void refresh();
    }
  };
}

/** Asks for the board again; `unseen` when nobody asked: that keeps no session alive. */
export function refresh(unseen = false): Promise<void> {
  if (held > 0) {
    waited = true;
    return Promise.resolve();
  }
  if (under) {
    again = true;
    return under;
  }
  under = once(unseen).finally(() => {
    under = undefined;
    if (again) {
      again = false;
      void refresh(unseen);
    }
  });
  return under;
}

async function once(unseen: boolean): Promise<void> {
  const busy = window.setTimeout(() => work()?.setAttribute("aria-busy", "true"), SLOW);
  try {
    const answer = await ask(address(), { unseen });
    if (!answer) return;
    if (answer.redirected || !answer.ok) return location.reload();
    take(await answer.text());
    document.dispatchEvent(new CustomEvent("board:fresh"));
  } finally {
    window.clearTimeout(busy);
    work()?.removeAttribute("aria-busy");
  }
}

/** The page's own address, without what was only said once. */
function address(): string {
  const url = new URL(location.href);
  for (const name of ["done", "visit"]) url.searchParams.delete(name);
  const date = work()?.dataset.date;
  if (date) url.searchParams.set("date", date);
  return url.pathname + url.search;
}

function take(html: string): void {
  const now = work();
  const fresh = parsed(html).getElementById("work");
  if (!now || !fresh) return;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : "";
  const order = (from: ParentNode) => [...from.querySelectorAll<HTMLElement>(".col")].map((col) => col.id).join();
  if (order(now) !== order(fresh) || now.dataset.view !== fresh.dataset.view || gridClass(now) !== gridClass(fresh)) {
    whole(now, fresh);
  } else {
    for (const name of fresh.getAttributeNames()) now.setAttribute(name, fresh.getAttribute(name) ?? "");
    for (const part of [".bar", ".head", ".gutter"]) exchange(now.querySelector(part), fresh.querySelector(part));
    for (const column of columns()) settle(column, fresh.querySelector<HTMLElement>(`#${CSS.escape(column.id)}`));
  }
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

const gridClass = (from: ParentNode): string => from.querySelector("#grid")?.className ?? "";

function whole(now: HTMLElement, fresh: HTMLElement): void {
  const from = now.querySelector("#scroll");
  const at = [from?.scrollTop ?? 0, from?.scrollLeft ?? 0] as const;
  now.replaceWith(fresh);
  const to = fresh.querySelector("#scroll");
  if (to) [to.scrollTop, to.scrollLeft] = at;
}

function exchange(now: Element | null, fresh: Element | null): void {
  if (now && fresh && !same(now, fresh)) now.replaceWith(fresh);
}

/** What the script itself wrote on an element is no difference. */
function same(one: Element, other: Element): boolean {
  const plain = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll("[data-own]")) own.remove();
    for (const part of [copy, ...copy.querySelectorAll("[tabindex], [style], [data-roves], .origin")]) {
      if (part.matches(".appt, .gap, .col, .now, .nowt, .over")) {
        for (const name of ["tabindex", "style", "hidden", "data-roves"]) part.removeAttribute(name);
        part.classList.remove("origin");
      }
    }
    return copy.outerHTML;
  };
  return plain(one) === plain(other);
}

/** A column's own parts, one by one: those with an id by their id, the others in their order. */
function settle(column: HTMLElement, fresh: HTMLElement | null): void {
  if (!fresh || same(column, fresh)) return;
  const known = new Map([...column.children].filter((part) => part.id).map((part) => [part.id, part]));
  const parts = [...fresh.children].map((part) => {
    const old = part.id ? known.get(part.id) : undefined;
    return old && same(old, part) ? old : part;
  });
  for (const name of fresh.getAttributeNames()) column.setAttribute(name, fresh.getAttribute(name) ?? "");
  // One that is kept in its place loses neither focus nor hover.
  const kept = new Set(parts);
  const others = () => [...column.children].filter((part) => !part.matches("[data-own]"));
  for (const old of others()) if (!kept.has(old)) old.remove();
  parts.forEach((part, at) => {
    const there = others()[at];
    if (there !== part) column.insertBefore(part, there ?? null);
  });
}
