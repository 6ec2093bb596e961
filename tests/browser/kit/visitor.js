// A visitor: a fresh Chromium profile with a screen, a language, and a habit about scripts.

import { chromium } from "playwright-core";

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1366, height: 900 };

/** Longest wait for a page or a part of one, milliseconds: long enough for a loaded machine. */
const PATIENCE = 20_000;

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function openBrowser() {
  const executablePath = process.env.CLAIRIERE_CHROMIUM;
  if (!executablePath) throw new Error("CLAIRIERE_CHROMIUM names the browser to drive");
  return chromium.launch({ executablePath, args: QUIET, headless: true });
}

/**
 * @param {object} stage the browser and the base address
 * @param {{ screen?: object, lang?: string, script?: boolean, state?: object }} habits
 * @returns a page, and `context` for what belongs to the whole visit
 */
export async function visitor(stage, { screen = DESK, lang = "fr-CA", script = true, state } = {}) {
  const context = await stage.browser.newContext({
    baseURL: stage.base,
    viewport: screen,
    locale: lang,
    javaScriptEnabled: script,
    hasTouch: screen === PHONE,
    isMobile: screen === PHONE,
    storageState: state,
    timezoneId: "America/Toronto",
  });
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}
