// Where the keyboard stands on the board: a visit, or an empty quarter of an hour. One stop for the
// Tab key; the arrows go on from there, by slot and by column.

import { type Span, columnOf, columns, grid, minutesAt, nameOf, place, spanOf, unitAt, units, visits, work } from "./board";
import { minutesNow } from "./now";
import { announce, clock, day, say } from "./words";

/** Units of an empty slot: a quarter of an hour. */
export const SLOT = 3;

let slot: HTMLElement | undefined;
/** The unit one walks along when going from column to column. */
let along = 0;

/** What has the keyboard: a visit of the board, or the empty slot. */
export function here(): HTMLElement | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused.matches("#grid .appt, #grid .slot") ? focused : null;
}

export const isSlot = (element: HTMLElement): boolean => element === slot;

/** One stop for Tab: where one was, else the first visit to come, else now. */
export function rove(): void {
  const board = grid();
  if (!board) return;
  const all = visits();
  const gaps = [...board.querySelectorAll<HTMLElement>(".gap")];
  const stop = here() ?? all.find((visit) => visit.dataset.roves !== undefined) ?? firstToCome(all) ?? gaps[0];
  for (const one of [...all, ...gaps]) one.tabIndex = one === stop ? 0 : -1;
}

function firstToCome(all: HTMLElement[]): HTMLElement | undefined {
  if (work()?.dataset.today === undefined) return all[0];
  const now = unitAt(minutesNow());
  return all.find((visit) => spanOf(visit).e > now) ?? all[0];
}

/** Goes to a visit. */
export function goTo(visit: HTMLElement): void {
  slot?.remove();
  for (const other of visits()) {
    delete other.dataset.roves;
    other.tabIndex = -1;
  }
  visit.dataset.roves = "";
  visit.tabIndex = 0;
  visit.focus({ preventScroll: true });
  visit.scrollIntoView({ block: "nearest", inline: "nearest" });
  const column = columnOf(visit);
  // Its name is read by itself; who has it is not in it.
  if (column) announce(nameOf(column));
}

/** Goes to an empty slot, which is said: when, whose, and whether it is free. */
function goToSlot(column: HTMLElement, unit: number): void {
  const span = { s: unit, e: Math.min(unit + SLOT, units()) };
  slot ??= newSlot();
  const who = nameOf(column);
  const date = column.dataset.date ?? work()?.dataset.date ?? "";
  const state = stateAt(column, span);
  const text = say("slot", { day: day(date), time: clock(minutesAt(unit)), who, state });
  slot.setAttribute("aria-label", text);
  slot.dataset.s = String(span.s);
  slot.dataset.e = String(span.e);
  slot.dataset.free = String(state === say("free"));
  column.append(slot);
  place(slot, span);
  for (const visit of visits()) visit.tabIndex = -1;
  slot.focus({ preventScroll: true });
  slot.scrollIntoView({ block: "nearest", inline: "nearest" });
  announce(text);
}

function newSlot(): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "slot";
  button.dataset.own = "";
  return button;
}

/** Free, a break, or outside of the hours. */
function stateAt(column: HTMLElement, span: Span): string {
  const meets = (part: HTMLElement) => {
    const other = spanOf(part);
    return other.s < span.e && span.s < other.e;
  };
  const parts = (which: string) => [...column.querySelectorAll<HTMLElement>(which)].map(withSpan).find(meets);
  const broken = parts(".blk");
  if (broken) return broken.textContent?.trim() || say("break");
  if (parts(".off")) return say("off");
  return say("free");
}

/** Hatched parts carry their place in their class alone. */
function withSpan(part: HTMLElement): HTMLElement {
  const unit = (letter: string) => [...part.classList].map((name) => new RegExp(`^${letter}(\\d+)$`).exec(name)?.[1]).find(Boolean);
  part.dataset.s ??= unit("s") ?? "0";
  part.dataset.e ??= unit("e") ?? "0";
  return part;
}

/** The visit that covers a unit: of two, the one inside the other. */
function covering(column: HTMLElement, unit: number): HTMLElement | undefined {
  const covers = visits(column).filter((visit) => {
    const { s, e } = spanOf(visit);
    return s <= unit && unit < e;
  });
  return covers.sort((a, b) => spanOf(b).s - spanOf(a).s)[0];
}

function goToUnit(column: HTMLElement, unit: number): void {
  const visit = covering(column, unit);
  if (visit) goTo(visit);
  else goToSlot(column, Math.floor(unit / SLOT) * SLOT);
}

/** Down: what comes next, visits inside a hole too; up: what comes before. */
export function goAlong(down: boolean): void {
  const at = here();
  const column = columnOf(at);
  if (!at || !column) return;
  const span = spanOf(at);
  const next = down ? nextUnit(column, span) : unitBefore(column, span);
  if (next === undefined) return;
  along = next;
  goToUnit(column, next);
}

function nextUnit(column: HTMLElement, span: Span): number | undefined {
  const all = visits(column).map(spanOf);
  const inside = all.filter((other) => span.s < other.s && other.s < span.e).sort((a, b) => a.s - b.s)[0];
  if (inside) return inside.s;
  // Out of a hole one goes on after the visit around it, where it has no more inside.
  let unit = span.e;
  for (const around of all) {
    if (around.s <= span.s && around.e > unit && !all.some((other) => other.s >= unit && other.s < around.e && other !== around)) unit = around.e;
  }
  return unit < units() ? unit : undefined;
}

function unitBefore(column: HTMLElement, span: Span): number | undefined {
  if (span.s <= 0) return undefined;
  const all = visits(column).map(spanOf);
  const ends = all.filter((other) => other.e <= span.s && other.s < span.s).sort((a, b) => b.e - a.e || b.s - a.s)[0];
  const around = all.filter((other) => other.s < span.s && other.e > span.s).sort((a, b) => b.s - a.s)[0];
  const slotBefore = Math.floor((span.s - 1) / SLOT) * SLOT;
  if (ends && ends.e > slotBefore && (!around || ends.s > around.s)) return ends.s;
  return around ? around.s : slotBefore;
}

/** The same hour in the next column, or the one before. */
export function goAcross(by: number): void {
  const at = here();
  const all = columns();
  const index = all.indexOf(columnOf(at) as HTMLElement);
  const column = all[index + by];
  if (!at || index < 0 || !column) return;
  const span = spanOf(at);
  if (along < span.s || along >= span.e) along = span.s;
  const keep = along;
  goToUnit(column, keep);
  along = keep;
}

/** A column by its number, at the hour one walks along. */
export function goToColumn(number: number): void {
  const column = columns()[number - 1];
  const at = here();
  if (column) goToUnit(column, at ? spanOf(at).s : Math.max(0, unitAt(minutesNow())));
}
