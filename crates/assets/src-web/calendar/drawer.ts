// The drawer beside the board: a block opens it, its acts answer in it, Esc gives the focus back.

import { showToast, tell } from "./aftermath";
import { type Fields, ask, parsed } from "./part";
import { refresh } from "./refresh";

/** The block the drawer was opened from. */
let opened = "";

export function keepDrawer(): void {
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", (event) => {
    const inside = event.target instanceof Element && event.target.closest("#drawer");
    if (event.key === "Escape" && inside) close();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.closest("#drawer")) return;
    // The way to the till leaves the page.
    if (form.dataset.whole !== undefined) return;
    event.preventDefault();
    void act(form, event.submitter);
  }, true);
  document.addEventListener("board:fresh", mark);
}

function clicked(event: MouseEvent): void {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("[data-close=drawer]")) {
    event.preventDefault();
    close();
    return;
  }
  const step = event.target.closest<HTMLElement>("#drawer [data-step]");
  const block = step ? neighbour(Number(step.dataset.step)) : event.target.closest<HTMLAnchorElement>("#work a[data-visit]");
  if (!block) return;
  event.preventDefault();
  void open(block);
}

async function open(block: HTMLAnchorElement): Promise<void> {
  if (!(await show(block.href))) return location.assign(block.href);
  opened = block.id;
  mark();
  block.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The visit before the open one in its column, or after it. */
function neighbour(by: number): HTMLAnchorElement | null {
  const column = document.getElementById(opened)?.closest(".col");
  const all = [...(column?.querySelectorAll<HTMLAnchorElement>(".appt[data-visit]") ?? [])];
  all.sort((one, other) => Number(one.dataset.s) - Number(other.dataset.s));
  const at = all.findIndex((block) => block.id === opened);
  return at < 0 ? null : (all[at + by] ?? null);
}

/** The drawer as the server draws it, at a visit's address or after one of its acts; whether there is one. */
async function show(address: string, fields?: Fields): Promise<boolean> {
  const answer = await ask(address, { fields });
  const page = answer ? parsed(await answer.text()) : null;
  const drawer = page?.getElementById("drawer");
  if (!drawer) return false;
  // What could not be done is said; what was done says itself what can be taken back.
  const said = page?.querySelector<HTMLElement>(".toast");
  if (said && !answer?.ok) tell(said);
  document.getElementById("drawer")?.replaceWith(drawer);
  document.getElementById("drawer-title")?.focus();
  return true;
}

async function act(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  if (by?.ariaDisabled === "true") return;
  by?.setAttribute("aria-disabled", "true");
  if (!(await show(form.action, new FormData(form, by)))) return location.reload();
  await refresh();
  const visit = /appointments\/([\w-]{22})/.exec(form.action)?.[1];
  if (visit) await showToast(visit, null);
}

function close(): void {
  const drawer = document.getElementById("drawer");
  drawer?.replaceChildren();
  drawer?.setAttribute("hidden", "");
  const block = document.getElementById(opened);
  opened = "";
  mark();
  block?.focus();
}

/** The block whose visit is open says so. */
function mark(): void {
  document.querySelectorAll("#work .appt[aria-current]").forEach((block) => block.removeAttribute("aria-current"));
  document.getElementById(opened)?.setAttribute("aria-current", "true");
  document.querySelectorAll<HTMLElement>("#drawer [data-step]").forEach((step) => {
    step.hidden = neighbour(Number(step.dataset.step)) === null;
  });
}
