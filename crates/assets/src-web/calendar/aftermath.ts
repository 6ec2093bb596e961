// After an act: what was done, when its letter leaves, and the ways to take it back. One at a time,
// for eight seconds; who reads it, or has the focus in it, holds it.

import { grid, visitOf } from "./board";
import { ask, fragment } from "./part";
import { refresh } from "./refresh";
import { isTyping } from "../manners/typing";
import { announce, say, wait } from "./words";

/** How long it stays, milliseconds. */
const STAY = 8_000;
/** How long the last act can be undone by its key, as the server does, milliseconds. */
const UNDO = 180_000;

let last: { visit: string; at: number } | undefined;
let shown: { toast: HTMLElement; left: number; since: number; timer?: number } | undefined;

/** Shows what can be done about the last act on a visit, in place of what was shown before. */
export async function showToast(visit: string, said: HTMLElement | null): Promise<void> {
  last = { visit, at: Date.now() };
  const answer = await ask(`/app/appointments/${visit}/aftermath`);
  const offered = answer?.status === 200 ? fragment(await answer.text()) : null;
  const toast = offered?.matches(".toast") ? offered : said;
  if (toast) tell(toast);
}

/** Shows a toast in place of the one before. */
export function tell(toast: HTMLElement): void {
  const place = document.getElementById("toasts");
  if (!place) return;
  const hadFocus = shown?.toast.contains(document.activeElement) ?? false;
  remove();
  place.replaceChildren(toast);
  count(toast);
  if (hadFocus) toast.querySelector<HTMLElement>("button")?.focus();
  shown = { toast, left: STAY, since: 0 };
  run();
  for (const name of ["pointerenter", "focusin"]) toast.addEventListener(name, pause);
  for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, run);
}

function pause(): void {
  if (!shown?.timer) return;
  window.clearTimeout(shown.timer);
  shown.timer = undefined;
  shown.left -= Date.now() - shown.since;
}

function run(): void {
  if (!shown || shown.timer || shown.toast.matches(":hover, :focus-within")) return;
  shown.since = Date.now();
  shown.timer = window.setTimeout(remove, Math.max(0, shown.left));
}

function remove(): void {
  window.clearTimeout(shown?.timer);
  shown?.toast.remove();
  shown = undefined;
}

/** Counts down to the hour a letter leaves; not aloud. */
function count(toast: HTMLElement): void {
  const clock = toast.querySelector<HTMLElement>("[data-leaves-in]");
  if (!clock) return;
  const until = Date.now() + Number(clock.dataset.leavesIn) * 1_000;
  const tick = () => {
    if (!clock.isConnected) return;
    clock.textContent = wait(Math.max(0, Math.round((until - Date.now()) / 1_000)));
    window.setTimeout(tick, 1_000);
  };
  tick();
}

/** The forms of a toast are sent without leaving the board. */
export function watchAftermath(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.closest("#toasts")) return;
    event.preventDefault();
    void act(new URL(form.action).pathname);
  }, true);
}

async function act(path: string): Promise<void> {
  const answer = await ask(path, { fields: {} });
  if (!answer) return;
  const said = answer.ok || answer.status === 409 ? fragment(await answer.text()) : null;
  if (path.endsWith("/undo") && answer.ok) last = undefined;
  await refresh();
  if (said?.matches(".toast")) tell(said);
  else remove();
}

/** Ctrl+Z takes the last act back, wherever the focus is on the board. */
export function undoByKey(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    if (isTyping(event.target) || !grid()) return;
    event.preventDefault();
    if (!last || Date.now() - last.at > UNDO) return announce(say("nothingToUndo"));
    const { visit } = last;
    void act(`/app/appointments/${visit}/undo`).then(() => visitOf(visit)?.focus({ preventScroll: true }));
  });
}
