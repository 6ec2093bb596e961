// `data-swap="pick cart"` on a form or a link: the answer's regions of these ids take the place of
// the page's. An answer without them is another page: one goes there.

/** The answer is slow when it takes longer, milliseconds: the region then says that it is busy. */
const SLOW = 150;

/** Takes charge of the marked forms and links. */
export function swapRegions(): void {
  // Before the manners of every page, which would send the form.
  document.addEventListener("submit", (event) => void sent(event), { capture: true });
  document.addEventListener("click", (event) => void followed(event));
}

async function sent(event: SubmitEvent): Promise<void> {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.swap === undefined) return;
  event.preventDefault();
  if (form.dataset.once !== undefined) return;
  form.dataset.once = "";
  const button = event.submitter;
  const fields = new URLSearchParams();
  new FormData(form, button).forEach((value, name) => fields.append(name, String(value)));
  const get = (button?.getAttribute("formmethod") ?? form.method) === "get";
  const to = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location.href);
  if (get) to.search = fields.toString();
  const answered = await ask(form.dataset.swap, to, get ? undefined : fields);
  delete form.dataset.once;
  if (answered) return;
  // Without an answer nobody knows what was done: the page as it stands says it. Nothing is sent twice.
  if (get) location.assign(to);
  else location.reload();
}

async function followed(event: MouseEvent): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-swap]") : null;
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (!(await ask(link.dataset.swap ?? "", new URL(link.href)))) location.assign(link.href);
}

/** Asks for a page and takes its regions; false when there was no answer. */
export async function ask(regions: string, to: URL, body?: URLSearchParams): Promise<boolean> {
  const names = regions.split(" ");
  const busy = window.setTimeout(() => mark(names), SLOW);
  try {
    const answer = await fetch(to, { method: body ? "POST" : "GET", body, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!names.some((name) => page.getElementById(name))) {
      // A refusal of something sent has no page of its own to go to.
      if (body && !answer.ok) return false;
      location.assign(answer.url);
      return true;
    }
    take(page, names);
    return true;
  } catch {
    return false;
  } finally {
    window.clearTimeout(busy);
    mark(names, false);
  }
}

function mark(names: string[], busy = true): void {
  for (const name of names) {
    const region = document.getElementById(name);
    if (busy) region?.setAttribute("aria-busy", "true");
    else region?.removeAttribute("aria-busy");
  }
}

/** Puts the page's regions in the place of ours; the focus stays where it was, or goes where work goes on. */
export function take(page: Document, names: string[]): void {
  const here = document.activeElement?.id ?? "";
  const scrolled = new Map(names.map((name) => [name, inner(name)?.scrollTop ?? 0]));
  for (const name of names) {
    const [ours, theirs] = [document.getElementById(name), page.getElementById(name)];
    if (ours && theirs) ours.replaceWith(document.importNode(theirs, true));
    const list = inner(name);
    if (list) list.scrollTop = scrolled.get(name) ?? 0;
  }
  const address = document.querySelector<HTMLElement>("#cart")?.dataset.url;
  if (address && address !== location.pathname) history.replaceState(null, "", address);
  const fault = document.querySelector<HTMLElement>(names.map((name) => `#${name} .errsum`).join(", "));
  if (fault) fault.focus();
  else if (document.activeElement === document.body) refocus(here);
}

/** What scrolls inside a region. */
function inner(name: string): Element | null {
  const region = document.getElementById(name);
  return region?.matches(".tiles") ? region : (region?.querySelector(".tiles, .lns") ?? null);
}

function refocus(id: string): void {
  const kept = id ? document.getElementById(id) : null;
  // A touch screen would open its keyboard over the tiles.
  const ready = window.matchMedia("(pointer: fine)").matches ? document.getElementById("find") : null;
  (kept ?? ready)?.focus({ preventScroll: true });
}
