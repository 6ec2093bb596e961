// An act sent as its form would send it, and what comes back: done, or a pop with the ways out.

import { showToast } from "./aftermath";
import { type Fields, ask, fragment } from "./part";
import { refresh } from "./refresh";

/** What came of an act. */
export type Outcome = { done: true } | { done: false; pop: HTMLElement | null };

/** Sends an act about a visit, and shows what came of it everywhere but in a pop. */
export async function send(path: string, fields: Fields): Promise<Outcome> {
  const answer = await ask(path, { fields });
  if (!answer) return { done: false, pop: null };
  const part = fragment(await answer.text());
  if (!answer.ok || part?.matches(".pop")) return { done: false, pop: part?.matches(".pop") ? part : null };
  const id = part?.dataset.visit ?? /appointments\/([\w-]{22})\//.exec(path)?.[1];
  await refresh();
  if (id) await showToast(id, part?.matches(".toast") ? part : null);
  return { done: true };
}
