// The line of the present moves each minute; the board opens an hour before it.

import { UNIT, grid, minutesAt, scroller, unitAt, units, work } from "./board";

export function keepNow(): void {
  scrollToNow();
  move();
  document.addEventListener("board:fresh", move);
  // On the minute, not a minute after the page was opened.
  window.setTimeout(function tick() {
    move();
    window.setTimeout(tick, untilNextMinute());
  }, untilNextMinute());
}

const untilNextMinute = (): number => 60_000 - (Date.now() % 60_000);

/** Minutes of the day, where the shop is. */
export function minutesNow(): number {
  const zone = work()?.dataset.zone || "UTC";
  const form = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone } as const;
  const parts = new Intl.DateTimeFormat("en", form).formatToParts(new Date());
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return part("hour") * 60 + part("minute");
}

function move(): void {
  if (work()?.dataset.today === undefined) return;
  const minutes = minutesNow();
  const unit = (minutes - minutesAt(0)) / UNIT;
  const outside = unit < 0 || unit > units();
  for (const line of grid()?.querySelectorAll<HTMLElement>(".now, .nowt, .over") ?? []) {
    line.hidden = outside;
    line.style.setProperty("--s", String(unit));
    line.style.setProperty("--m", "0");
  }
}

function scrollToNow(): void {
  const box = scroller();
  const board = grid();
  if (!box || !board || work()?.dataset.today === undefined) return;
  const column = board.querySelector<HTMLElement>(".col");
  if (!column) return;
  const unit = unitAt(minutesNow() - 60);
  box.scrollTop = (column.getBoundingClientRect().height / units()) * Math.max(0, unit);
}
