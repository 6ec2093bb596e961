// Parts of a page that is open: asked for under the same address as the page, with a header.

/** A part, or none when it is not to be had so: the session is over, the page is another one. */
export async function part(url: string, init: RequestInit = {}): Promise<DocumentFragment | null> {
  const headers = { "HX-Request": "true", Accept: "text/html" };
  const answer = await fetch(url, { ...init, headers, credentials: "same-origin" }).catch(() => null);
  if (!answer?.ok || new URL(answer.url).pathname.startsWith("/sign-in")) return null;
  return fragment(await answer.text());
}

export function fragment(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Puts what was done where it is read out. */
export function toast(from: ParentNode): void {
  const said = from.querySelector<HTMLElement>(".toast");
  if (!said) return;
  let room = document.querySelector<HTMLElement>("#toasts, .toasts");
  if (!room) {
    room = document.createElement("div");
    room.className = "toasts";
    document.body.append(room);
  }
  room.replaceChildren(said);
  window.setTimeout(() => said.remove(), 8_000);
}

/** Reads the board again and puts it in place: same scroll, same focus, same open visit. */
export async function refreshBoard(): Promise<void> {
  const old = document.getElementById("work");
  if (!old) return;
  const fresh = (await part(location.href))?.getElementById("work");
  if (!fresh) return;
  const focused = document.activeElement?.id;
  const scroll = document.getElementById("scroll");
  const [left, top] = [scroll?.scrollLeft ?? 0, scroll?.scrollTop ?? 0];
  old.replaceWith(fresh);
  const board = document.getElementById("scroll");
  board?.scrollTo(left, top);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("board:fresh"));
}
