// Parts of the open page: asked for under the address of a whole page, with a header.

export type Fields = Record<string, string> | FormData;

/** Asks for a part, or sends a form for one; none when nobody answered, or one is signed out. */
export async function ask(address: string, how: { fields?: Fields; unseen?: boolean } = {}): Promise<Response | null> {
  const headers: Record<string, string> = { "HX-Request": "true", Accept: "text/html" };
  // What nobody asked for keeps no session alive.
  if (how.unseen) headers["X-Unseen"] = "true";
  const sent = how.fields ? { method: "POST", body: new URLSearchParams(pairs(how.fields)) } : {};
  const answer = await fetch(address, { ...sent, headers, credentials: "same-origin" }).catch(() => null);
  if (!answer) document.dispatchEvent(new CustomEvent("board:unreached"));
  if (!answer || !isSignIn(answer)) return answer;
  location.assign(answer.url);
  return null;
}

const isSignIn = (answer: Response): boolean => answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in");

/** What a form holds, as text. */
export function pairs(fields: Fields): [string, string][] {
  if (!(fields instanceof FormData)) return Object.entries(fields);
  return [...fields.entries()].map(([name, value]) => [name, String(value)]);
}

/** A page, or a part of one. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** The one element of a part. */
export function fragment(html: string): HTMLElement | null {
  const page = parsed(html);
  return page.querySelector<HTMLElement>(".toast, .pop") ?? (page.body.firstElementChild as HTMLElement | null);
}
