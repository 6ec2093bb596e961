// The drawer beside the board: a block opens it, its acts answer in it, Esc gives the focus back.
import { part, refreshBoard, toast } from "./part";

let opened = "";

export function keepDrawer(): void {
  if (!document.getElementById("board")) return;
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("[data-close=drawer]")) {
      event.preventDefault();
      close();
      return;
    }
    const block = event.target.closest<HTMLAnchorElement>("#work a[data-visit]");
    if (!block) return;
    event.preventDefault();
    void open(block.href, block.id);
  });
  document.addEventListener("keydown", (event) => {
    const inside = event.target instanceof Element && event.target.closest("#drawer");
    if (event.key === "Escape" && inside) close();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.closest("#drawer")) return;
    if (form.dataset.whole !== undefined) return;
    event.preventDefault();
    void act(form, event.submitter);
  });
  document.addEventListener("board:fresh", mark);
  // The day opens an hour before the present.
  const scroll = document.getElementById("scroll");
  const now = document.querySelector<HTMLElement>(".col > .now");
  if (scroll && now) scroll.scrollTop = Math.max(0, now.offsetTop - 104);
}

export async function open(url: string, from: string): Promise<void> {
  const fresh = await part(url);
  if (!fresh || !show(fresh)) {
    location.assign(url);
    return;
  }
  opened = from;
  mark();
  document.getElementById("drawer-title")?.focus();
}

function show(fresh: DocumentFragment): boolean {
  const drawer = fresh.getElementById("drawer");
  if (!drawer) return false;
  toast(fresh);
  document.getElementById("drawer")?.replaceWith(drawer);
  return true;
}

async function act(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams();
  new FormData(form, by).forEach((value, name) => body.append(name, String(value)));
  by?.setAttribute("aria-disabled", "true");
  const fresh = await part(form.action, { method: "POST", body });
  if (!fresh || !show(fresh)) {
    location.reload();
    return;
  }
  document.getElementById("drawer-title")?.focus();
  await refreshBoard();
  const visit = /appointments\/([\w-]{22})/.exec(form.action)?.[1];
  if (visit) document.dispatchEvent(new CustomEvent("visit:done", { detail: visit }));
}

export function close(): void {
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
}
