// The stream of news: another desk changes a visit, this board shows it.

import { work } from "./board";
import { refresh } from "./refresh";
import { announce, say } from "./words";

/** Milliseconds in which news of one act come together. */
const TOGETHER = 40;
/** Milliseconds until a lost stream is asked for again. */
const RETRY = 5_000;

interface News {
  kind: string;
  id?: string;
  days: string[];
  people: string[];
  version: number;
}

let source: EventSource | undefined;
/** The version of the book that the board is of. */
let known = "";
let soon: number | undefined;
let retry: number | undefined;

export function stayLive(): void {
  if (!work()) return;
  known = work()?.dataset.version ?? "";
  open();
  // What nobody looks at takes no connection; on coming back it is asked for again.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("online", open);
  window.addEventListener("offline", lost);
  document.addEventListener("board:unreached", lost);
  document.addEventListener("board:fresh", () => {
    known = work()?.dataset.version ?? known;
  });
}

function open(): void {
  if (source || document.hidden) return;
  window.clearTimeout(retry);
  const { date = "", view } = work()?.dataset ?? {};
  const days = view === "week" ? 7 : 1;
  const stream = new EventSource(`/app/news?date=${date}&days=${days}`);
  source = stream;
  stream.addEventListener("hello", (event) => {
    state(true);
    if (event.data !== known) later();
    known = event.data;
  });
  stream.addEventListener("news", (event) => {
    if (isNew(JSON.parse(event.data) as News)) later();
  });
  stream.addEventListener("again", () => later());
  stream.addEventListener("signed-out", () => location.reload());
  stream.addEventListener("error", () => {
    if (source === stream) lost();
  });
}

/** A stream that fails is asked for anew: one the network dropped may never say that it is over. */
function lost(): void {
  close();
  state(false);
  retry = window.setTimeout(open, RETRY);
}

function close(): void {
  source?.close();
  source = undefined;
  window.clearTimeout(retry);
}

/** Whether the board does not show it yet: what was done here is there already. */
function isNew(news: News): boolean {
  if (news.kind !== "visit" || !news.id) return true;
  const shown = document.querySelector<HTMLElement>(`.appt[data-visit="${CSS.escape(news.id)}"]`);
  return shown?.dataset.seen !== String(news.version);
}

function later(): void {
  window.clearTimeout(soon);
  soon = window.setTimeout(() => void refresh(true), TOGETHER);
}

/** Whether news reach this page; said when it changes. */
function state(online: boolean): void {
  const mark = document.getElementById("net");
  if (!mark) return;
  const before = mark.dataset.state;
  mark.dataset.state = online ? "on" : "off";
  mark.hidden = false;
  const word = mark.querySelector("b");
  if (word) word.textContent = say(online ? "online" : "offline");
  if (before && before !== mark.dataset.state) announce(say(online ? "onlineAgain" : "offlineLong"));
}
