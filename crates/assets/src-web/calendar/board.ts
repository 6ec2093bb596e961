// What stands on the board, as the server drew it: columns, visits, units of five minutes.

/** Minutes of one unit. */
export const UNIT = 5;

export const work = (): HTMLElement | null => document.getElementById("work");
export const grid = (): HTMLElement | null => document.getElementById("grid");
export const scroller = (): HTMLElement | null => document.getElementById("scroll");
export const isDay = (): boolean => work()?.dataset.view === "day";

export function columns(): HTMLElement[] {
  return [...(grid()?.querySelectorAll<HTMLElement>(".col") ?? [])];
}

export function visits(column: ParentNode | null = grid()): HTMLElement[] {
  return [...(column?.querySelectorAll<HTMLElement>(".appt[data-visit]") ?? [])];
}

export function visitOf(id: string): HTMLElement | null {
  return document.getElementById(`visit-${id}`);
}

export const columnOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>(".col") ?? null;

/** Where something begins and ends, in units from the hour the board begins. */
export interface Span {
  s: number;
  e: number;
}

export function spanOf(element: HTMLElement): Span {
  return { s: Number(element.dataset.s ?? 0), e: Number(element.dataset.e ?? 0) };
}

/** The hour the board begins, in minutes of the day. */
function opens(): number {
  const [hour = 0, minute = 0] = (work()?.dataset.opens ?? "0:0").split(":").map(Number);
  return hour * 60 + minute;
}

/** Units of the whole board. */
export function units(): number {
  const hours = [...(grid()?.classList ?? [])].map((name) => /^h(\d+)$/.exec(name)?.[1]).find(Boolean);
  return Number(hours ?? 24) * (60 / UNIT);
}

/** Minutes of the day of a unit. */
export const minutesAt = (unit: number): number => opens() + unit * UNIT;

/** The unit of minutes of the day. */
export const unitAt = (minutes: number): number => Math.floor((minutes - opens()) / UNIT);

/** A unit as a form sends it: wall time of the column's day. */
export function wallTime(column: HTMLElement, unit: number): string {
  const day = column.dataset.date ?? work()?.dataset.date ?? "";
  const minutes = minutesAt(unit);
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${day}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Who stands at the head of a column. */
export function nameOf(column: HTMLElement): string {
  const { staff } = column.dataset;
  const head = staff ? grid()?.querySelector(`.head .who[data-staff="${staff}"]`) : null;
  return column.dataset.name ?? head?.querySelector("b")?.textContent?.trim() ?? column.getAttribute("aria-label") ?? "";
}

/** Takes the place of an element on the board. */
export function place(element: HTMLElement, { s, e }: Span): void {
  element.style.setProperty("--s", String(s));
  element.style.setProperty("--e", String(e));
}
