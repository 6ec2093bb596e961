// What floats beside the board: a quick booking on an empty slot, a conflict with its ways out.

import { type Span, columnOf, minutesAt, nameOf, place, spanOf, unitAt, units, wallTime, work } from "./board";
import { holdStill, refresh } from "./refresh";
import { ask, fragment, pairs } from "./part";
import { type Outcome, send } from "./send";
import { announce, clock, say } from "./words";

/** Pixels between a pop and what it is about. */
const GAP = 8;
/** Units a slot is drawn with before its service is known: a quarter of an hour. */
const SLOT = 3;
/** What a search for a person keeps of the form. */
const KEPT = ["service", "name", "phone"];
/** Milliseconds after the last letter of a name. */
const TYPED = 150;

let open: { pop: HTMLElement; about: HTMLElement; closed: () => void; back: HTMLElement | null } | undefined;
let typed: number | undefined;
let searches = 0;

/** Shows a pop on the side of an element where there is room; `closed` is called once. */
export function showPop(pop: HTMLElement, about: HTMLElement, closed: () => void): void {
  closePop();
  const back = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  open = { pop, about, closed, back };
  document.getElementById("pops")?.replaceChildren(pop);
  dress(pop);
}

function dress(pop: HTMLElement): void {
  (window as { htmx?: { process(element: Element): void } }).htmx?.process(pop);
  beside(pop);
  const wanted = ["[autofocus]", "[aria-invalid=true]", "input:not([type=hidden])", ".way", "button"];
  const first = wanted.map((one) => pop.querySelector<HTMLElement>(one)).find(Boolean);
  first?.focus({ preventScroll: true });
}

function beside(pop: HTMLElement): void {
  if (!open || isPhone()) return;
  const at = open.about.getBoundingClientRect();
  const box = pop.getBoundingClientRect();
  const right = at.right + GAP + box.width <= innerWidth;
  const left = right ? at.right + GAP : Math.max(GAP, at.left - GAP - box.width);
  const top = Math.min(Math.max(GAP, at.top), innerHeight - GAP - box.height);
  pop.style.setProperty("translate", "none");
  pop.style.setProperty("inset", `${Math.max(GAP, top)}px auto auto ${left}px`);
}

export function closePop(): void {
  if (!open) return;
  const { pop, closed, back } = open;
  open = undefined;
  const hadFocus = pop.contains(document.activeElement);
  pop.remove();
  closed();
  if (hadFocus && back?.isConnected) back.focus({ preventScroll: true });
}

/** Clicks on free time, and all that happens inside of a pop. */
export function openPops(): void {
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("#pops [data-keep], #pops [data-close]")) {
      event.preventDefault();
      return closePop();
    }
    const gap = target?.closest<HTMLElement>("#grid a.gap");
    if (gap && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      void book(columnOf(gap) as HTMLElement, unitUnder(gap, event));
    } else if (open && target && !target.closest("#pops, #toasts, dialog")) {
      closePop();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    closePop();
  }, true);
  document.addEventListener("keydown", choose);
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.closest("#pops") || form.hasAttribute("hx-post")) return;
    event.preventDefault();
    void answer(form, event.submitter);
  }, true);
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.name !== "q" || !field.closest("#pops")) return;
    if (field.hasAttribute("hx-get") || field.form?.hasAttribute("hx-get")) return;
    window.clearTimeout(typed);
    typed = window.setTimeout(() => void search(field), TYPED);
  });
}

/** The quarter of an hour under the pointer, or the beginning of the gap for a key. */
function unitUnder(gap: HTMLElement, event: MouseEvent): number {
  const span = spanOf(gap);
  const box = gap.getBoundingClientRect();
  if (event.detail === 0 || box.height === 0 || isPhone()) return span.s;
  const unit = span.s + ((event.clientY - box.top) / box.height) * (span.e - span.s);
  return Math.min(Math.max(span.s, Math.floor(unit / SLOT) * SLOT), span.e - 1);
}

/** On a phone a day is a list, where free time is a row and not to scale. */
const isPhone = (): boolean => matchMedia("(max-width: 640px)").matches;

/** A quick booking at a time of a column. */
export async function book(column: HTMLElement, unit: number): Promise<void> {
  const query = new URLSearchParams({ start: wallTime(column, unit) });
  const staff = column.dataset.staff;
  if (staff) query.set("staff", staff);
  const address = `/app/appointments/new?${query}`;
  const answer = await ask(address);
  if (!answer) return;
  const pop = answer.ok && !answer.redirected ? fragment(await answer.text()) : null;
  if (!pop?.matches(".pop")) return location.assign(address);
  const ghost = slot(column, { s: unit, e: Math.min(unit + SLOT * 2, units()) });
  const release = holdStill();
  pop.dataset.address = address;
  showPop(pop, ghost, () => {
    release();
    ghost.remove();
  });
}

function slot(column: HTMLElement, span: Span): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = "ghost";
  ghost.dataset.own = "";
  ghost.setAttribute("aria-hidden", "true");
  const hour = document.createElement("b");
  hour.textContent = clock(minutesAt(span.s));
  ghost.append(hour, nameOf(column));
  column.append(ghost);
  place(ghost, span);
  return ghost;
}

/** Sends a form of the pop; what comes back is done, or the pop again. */
async function answer(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  if (form.dataset.sent !== undefined) return;
  form.dataset.sent = "";
  const fields = new FormData(form, by);
  const path = new URL(form.action).pathname;
  const address = form.closest<HTMLElement>(".pop")?.dataset.address;
  const outcome = form.method === "get" ? await asked(path, fields) : await send(path, fields);
  delete form.dataset.sent;
  if (!outcome.done && !outcome.pop) return announce(say("notDone"));
  if (!outcome.done) return again(outcome.pop, address);
  closePop();
  await refresh();
}

async function asked(path: string, fields: FormData): Promise<Outcome> {
  const page = await ask(`${path}?${new URLSearchParams(pairs(fields))}`);
  return { done: false, pop: page ? fragment(await page.text()) : null };
}

function again(pop: HTMLElement | null, address?: string): void {
  if (!open || !pop?.matches(".pop")) return;
  if (address) pop.dataset.address = address;
  open.pop.replaceWith(pop);
  open.pop = pop;
  dress(pop);
}

/** From the name to the person: down goes to those found, Enter books whoever is chosen. */
function choose(event: KeyboardEvent): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.name !== "q" || !field.closest("#pops")) return;
  if (event.key === "ArrowDown") {
    event.preventDefault();
    field.form?.querySelector<HTMLElement>("input[name=client]")?.focus();
  } else if (event.key === "Enter") {
    event.preventDefault();
    window.clearTimeout(typed);
    void search(field).then(() => {
      const form = open?.pop.querySelector("form");
      const chosen = form?.querySelector<HTMLInputElement>("input[name=client]:checked");
      if (chosen) form?.requestSubmit(form.querySelector<HTMLButtonElement>(".btn-primary"));
      else form?.querySelector<HTMLElement>("input[name=client]")?.focus();
    });
  }
}

/** Another part of a name: the same pop, the same field, the same place in it. */
async function search(field: HTMLInputElement): Promise<void> {
  const address = field.closest<HTMLElement>(".pop")?.dataset.address;
  if (!address || !open) return;
  const url = new URL(address, location.href);
  // What else was chosen stays.
  if (field.form) new FormData(field.form).forEach((value, name) => KEPT.includes(name) && url.searchParams.set(name, String(value)));
  url.searchParams.set("q", field.value);
  const mine = (searches += 1);
  const page = await ask(url.href);
  const pop = page ? fragment(await page.text()) : null;
  // An answer that a later question overtook is of other letters than those in the field.
  if (!pop?.matches(".pop") || mine !== searches || !field.isConnected) return;
  const [value, caret] = [field.value, field.selectionStart];
  again(pop, address);
  const same = open.pop.querySelector<HTMLInputElement>("input[name=q]");
  if (!same) return;
  same.value = value;
  same.focus({ preventScroll: true });
  same.setSelectionRange(caret, caret);
}

/** The next quarter of an hour of today, where `n` books when nothing is chosen. */
export function soonest(minutes: number): number {
  return work()?.dataset.today === undefined ? 0 : Math.max(0, Math.ceil(unitAt(minutes) / SLOT) * SLOT);
}
