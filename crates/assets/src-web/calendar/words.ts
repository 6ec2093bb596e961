// Words of the script: the server writes the sentences on `#calendar-words`, the script fills them in.

const NO_BREAK = "\u00a0";

function page(): HTMLElement | null {
  return document.getElementById("calendar-words");
}

/** A sentence of the page, with what stands in its braces. */
export function say(key: string, parts: Record<string, string> = {}): string {
  const sentence = page()?.dataset[key] ?? "";
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}

const french = (): boolean => document.documentElement.lang.startsWith("fr");

/** A time of day, as the pages write it. */
export function clock(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  const minute = String(minutes % 60).padStart(2, "0");
  if (french()) return `${hour}${NO_BREAK}h${minute === "00" ? "" : NO_BREAK + minute}`;
  if (minute === "00" && hour % 12 === 0) return hour === 0 ? "midnight" : "noon";
  const half = hour < 12 ? "a.m." : "p.m.";
  return `${hour % 12 || 12}${minute === "00" ? "" : `:${minute}`}${NO_BREAK}${half}`;
}

/** A day with its weekday: « jeudi 19 novembre ». */
export function day(date: string): string {
  const form = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Date(`${date}T00:00Z`).toLocaleDateString(document.documentElement.lang, form);
}

/** A wait: « 2 min 40 s ». */
export function wait(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = `${seconds % 60}${NO_BREAK}s`;
  return minutes > 0 ? `${minutes}${NO_BREAK}min ${rest}` : rest;
}

let region: HTMLElement | undefined;

/** Says something to who listens to the page, politely. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement("div");
    region.className = "visually-hidden";
    region.setAttribute("aria-live", "polite");
    document.body.append(region);
  }
  region.textContent = "";
  const said = region;
  // A reader notices the change, not the text: the same sentence twice is two changes.
  window.requestAnimationFrame(() => {
    said.textContent = text;
  });
}

/** Whether shortcuts of one letter are switched off. */
export const lettersOff = (): boolean => document.documentElement.dataset.shortcuts === "off";
