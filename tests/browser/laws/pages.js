// Every kind of page, whatever it is for: no fault of accessibility, and all of it in its language.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { ALL, COLOURS, bringAxe, faults } from "../kit/axe.js";
import { PUBLIC, STAFF } from "../kit/pages.js";
import { BRINDILLE, DRIFTMOSS, signIn } from "../kit/shops.js";
import { DESK, PHONE, visitor } from "../kit/visitor.js";
import { ENGLISH, FRENCH, TYPOGRAPHY, heard } from "../kit/words.js";

const IN_ENGLISH = [
  "/?lang=en",
  "/sign-in?lang=en",
  "/sign-up?lang=en",
  "/policy?lang=en",
  DRIFTMOSS.path,
  `${DRIFTMOSS.path}/privacy`,
];

/** These only look: two pages at a time. */
export const concurrency = 2;

export function laws(stage) {
  const states = {};
  before(async () => {
    for (const owner of [BRINDILLE.owner, DRIFTMOSS.owner]) states[owner] = await signedIn(stage, owner);
  });
  for (const [name, reach] of Object.entries(PUBLIC)) {
    test(`${name}: no fault of WCAG 2.2 AA, and all in French`, () => sound(stage, reach));
  }
  for (const [name, reach] of Object.entries(STAFF)) {
    test(`staff, ${name}: no fault of WCAG 2.2 AA, and all in French`, () => sound(stage, reach, states[BRINDILLE.owner]));
  }
  for (const path of IN_ENGLISH) {
    test(`${path}: all in English`, () => english(stage, (page) => page.goto(path)));
  }
  for (const [name, reach] of Object.entries(STAFF)) {
    test(`staff, ${name}: all in English`, () => english(stage, reach, states[DRIFTMOSS.owner]));
  }
}

export async function signedIn(stage, owner) {
  const page = await visitor(stage);
  await signIn(page, owner);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

export async function sound(stage, reach, state) {
  const page = await visitor(stage, { state });
  // Colours in passing are nobody's colours.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await bringAxe(page);
  await reach(page);
  assert.deepEqual(await faultsOfAllKinds(page), []);
  await french(page);
  await page.context().close();
}

/** In light and in dark, on a desk and on a phone, with nothing wider than the screen. */
async function faultsOfAllKinds(page) {
  const found = [];
  for (const screen of [DESK, PHONE]) {
    await page.setViewportSize(screen);
    for (const [colorScheme, asked] of [["light", ALL], ["dark", COLOURS]]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const fault of await faults(page, asked)) found.push(`${colorScheme}, ${screen.width} px: ${fault}`);
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
    if (wider > 0) found.push(`${screen.width} px: ${wider} px too wide`);
  }
  return found;
}

async function french(page) {
  assert.equal(await page.locator("html").getAttribute("lang"), "fr-CA");
  const said = await heard(page);
  assert.doesNotMatch(said, ENGLISH);
  for (const [wrong, what] of TYPOGRAPHY) assert.doesNotMatch(said, wrong, what);
}

export async function english(stage, reach, state) {
  const page = await visitor(stage, { lang: "en-CA", state });
  await reach(page);
  assert.equal(await page.locator("html").getAttribute("lang"), "en-CA");
  assert.doesNotMatch(await heard(page), FRENCH);
  await page.context().close();
}
