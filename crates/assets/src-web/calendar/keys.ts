// The board by the keyboard alone. Letters are shortcuts unless one types, or switched them off.

import { type Span, columnOf, columns, grid, spanOf, units, work } from "./board";
import { goAcross, goAlong, goTo, goToColumn, here, isSlot, rove } from "./cursor";
import { Ghost } from "./ghost";
import { minutesNow } from "./now";
import { ask, parsed } from "./part";
import { book, soonest } from "./pops";
import { send } from "./send";
import { isTyping } from "../manners/typing";
import { announce, lettersOff, say } from "./words";

/** Where a visit stands whose client is still to come. */
const AWAITED = ["held", "booked", "confirmed", "late"];

/** A visit that the arrows move. */
let ghost: Ghost | undefined;

export function useKeys(): void {
  if (!grid()) return;
  rove();
  document.addEventListener("board:fresh", rove);
  document.addEventListener("focusin", (event) => {
    if (event.target instanceof HTMLElement && event.target.matches("#grid .appt")) event.target.dataset.roves = "";
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    const done = ghost ? carry(event, ghost) : walk(event) || letter(event);
    if (done) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("#grid .slot") : null;
    if (at) void book(columnOf(at) as HTMLElement, spanOf(at).s);
  });
}

/** The arrows, on the board. */
function walk(event: KeyboardEvent): boolean {
  const at = here();
  if (!at) return false;
  if (event.shiftKey && ["ArrowUp", "ArrowDown"].includes(event.key)) return stretch(at, event.key === "ArrowDown" ? 1 : -1);
  switch (event.key) {
    case "ArrowDown": goAlong(true); return true;
    case "ArrowUp": goAlong(false); return true;
    case "ArrowRight": goAcross(1); return true;
    case "ArrowLeft": goAcross(-1); return true;
    case " ": at.click(); return true;
    case "+": return stretch(at, 1);
    case "-": return stretch(at, -1);
    default: return false;
  }
}

/** Shortcuts of one letter. */
function letter(event: KeyboardEvent): boolean {
  if (lettersOff() || event.shiftKey && event.key !== "?") return false;
  const at = here();
  // Without the keyboard's own place, what the mouse is on.
  const visit = at ? (isSlot(at) ? null : at) : document.querySelector<HTMLElement>("#grid .appt:hover");
  switch (event.key) {
    case "c": return visit ? checkIn(visit) : false;
    case "p": return visit ? pay(visit) : false;
    case "m": return visit ? take(visit) : false;
    case "n": return newVisit(at);
    case "t": return follow(document.getElementById("today"));
    case "d": return follow(document.querySelector("#work .seg a[href*='view=day']"));
    case "w": return follow(document.querySelector("#work .seg a[href*='view=week']"));
    case "?": return help();
    default: break;
  }
  if (!/^[1-9]$/.test(event.key)) return false;
  goToColumn(Number(event.key));
  return true;
}

function follow(link: Element | null): boolean {
  if (!(link instanceof HTMLElement)) return false;
  link.click();
  return true;
}

function open(visit: HTMLElement): boolean {
  visit.click();
  return true;
}

function checkIn(visit: HTMLElement): boolean {
  const { visit: id = "", seen = "", name = "", status = "" } = visit.dataset;
  // Who is there already, or gone, does not arrive.
  if (!AWAITED.includes(status)) return announce(say("notDone")), true;
  void send(`/app/appointments/${id}/status`, { status: "arrived", seen }).then((outcome) => {
    announce(outcome.done ? say("arrived", { name }) : say("notDone"));
  });
  return true;
}

/** The way to the till is a form of the visit's own drawer; without one, the drawer. */
function pay(visit: HTMLElement): boolean {
  const address = visit.getAttribute("href") ?? "";
  void ask(address).then(async (answer) => {
    if (!answer) return;
    const form = parsed(await answer.text()).querySelector<HTMLFormElement>("form[data-whole]");
    if (!form) return open(visit);
    document.body.append(form);
    form.hidden = true;
    return form.submit();
  });
  return true;
}

function newVisit(at: HTMLElement | null): boolean {
  if (at && isSlot(at)) return open(at);
  const column = columnOf(at) ?? columns()[0];
  if (!column) return follow(document.querySelector("a[href*='/appointments/new']"));
  void book(column, at ? spanOf(at).e : soonest(minutesNow()));
  return true;
}

function help(): boolean {
  const dialog = document.getElementById("keys");
  if (!(dialog instanceof HTMLDialogElement)) return false;
  dialog.showModal();
  return true;
}

/** Takes a visit in hand. */
function take(visit: HTMLElement): boolean {
  if (visit.dataset.moves === undefined) {
    announce(say("staysThere"));
    return true;
  }
  ghost = new Ghost(visit);
  announce(say("taken", { name: ghost.name }));
  return true;
}

function stretch(visit: HTMLElement, by: number): boolean {
  if (isSlot(visit)) return false;
  if (visit.dataset.stretches === undefined) {
    announce(say("staysThere"));
    return true;
  }
  ghost = new Ghost(visit);
  longer(ghost, by);
  return true;
}

/** What the keys do while a visit is in hand: everything else waits. */
function carry(event: KeyboardEvent, held: Ghost): boolean {
  const far = event.key.startsWith("Page") ? 12 : 1;
  switch (event.key) {
    case "ArrowDown": case "PageDown": event.shiftKey ? longer(held, 1) : shift(held, far); return true;
    case "ArrowUp": case "PageUp": event.shiftKey ? longer(held, -1) : shift(held, -far); return true;
    case "ArrowRight": across(held, 1); return true;
    case "ArrowLeft": across(held, -1); return true;
    case "+": longer(held, 1); return true;
    case "-": longer(held, -1); return true;
    case "Enter": void drop(held); return true;
    case "Escape": cancel(held); return true;
    case "Tab": cancel(held); return false;
    default: return true;
  }
}

function put(held: Ghost, column: HTMLElement, span: Span): void {
  held.to(column, span);
  held.element.scrollIntoView({ block: "nearest", inline: "nearest" });
  held.speak();
}

function shift(held: Ghost, by: number): void {
  const { s, e } = held.span;
  if (s + by < 0 || e + by > units()) return;
  put(held, held.column, { s: s + by, e: e + by });
}

function across(held: Ghost, by: number): void {
  const all = columns();
  const column = all[all.indexOf(held.column) + by];
  if (column && work()?.dataset.view !== "rooms") put(held, column, held.span);
}

function longer(held: Ghost, by: number): void {
  const { s, e } = held.span;
  if (e + by > s && e + by <= units()) put(held, held.column, { s, e: e + by });
}

async function drop(held: Ghost): Promise<void> {
  ghost = undefined;
  const { id } = held.visit;
  await held.drop();
  const shown = document.getElementById(id);
  if (shown && !document.querySelector("#pops .pop")) goTo(shown);
}

function cancel(held: Ghost): void {
  ghost = undefined;
  held.leave();
  held.visit.focus({ preventScroll: true });
  announce(say("left", { name: held.name }));
}

