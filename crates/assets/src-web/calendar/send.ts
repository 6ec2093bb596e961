// An act sent as its form would send it, and what comes back: done, or a pop with the ways out.

import { showToast } from "./aftermath";
import { refresh } from "./refresh";

/** What came of an act. */
export type Outcome = { done: true } | { done: false; pop: HTMLElement | null };

type Fields = Record<string, string> | FormData;

/** Sends an act about a visit, and shows what came of it everywhere but in a pop. */
export async function send(path: string, fields: Fields): Promise<Outcome> {
  let answer: Response;
  try {
    answer = await fetch(path, { method: "POST", headers: { "HX-Request": "true" }, body: new URLSearchParams(pairs(fields)) });
  } catch {
    document.dispatchEvent(new CustomEvent("board:unreached"));
    return { done: false, pop: null };
  }
  if (answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in")) {
    location.assign(answer.url);
    return { done: false, pop: null };
  }
  const part = fragment(await answer.text());
  if (!answer.ok || part?.matches(".pop")) return { done: false, pop: part?.matches(".pop") ? part : null };
  const id = part?.dataset.visit ?? /appointments\/([\w-]{22})\//.exec(path)?.[1];
  await refresh();
  if (id) await showToast(id, part?.matches(".toast") ? part : null);
  return { done: true };
}

/** The one element of a fragment. */
export function fragment(html: string): HTMLElement | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  return page.querySelector<HTMLElement>(".toast, .pop") ?? (page.body.firstElementChild as HTMLElement | null);
}

function pairs(fields: Fields): [string, string][] {
  if (!(fields instanceof FormData)) return Object.entries(fields);
  return [...fields.entries()].map(([name, value]) => [name, String(value)]);
}
