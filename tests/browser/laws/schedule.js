// Hours: of the place, of each person, and time that holds no client.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DRIFTMOSS, signIn } from "../kit/shops.js";
import { visitor } from "../kit/visitor.js";

export function laws(stage) {
  test("a week says what it would leave outside as it is changed, and keeps nothing", () => looked(stage));
  test("without script the same is asked by a button", () => asked(stage));
  test("a second week shows itself when two take turns", () => turns(stage));
}

/** The hours of the first person of the shop. */
async function hours(stage, habits) {
  const page = await visitor(stage, habits);
  await signIn(page, DRIFTMOSS.owner);
  await page.goto("/app/settings/hours");
  const people = page.locator("nav.tabs a:not([aria-current])");
  await page.goto(await people.first().getAttribute("href"));
  return page;
}

/** Nobody works on any day. */
async function untick(page) {
  const ticked = page.locator(".week:not(.second) input[type=checkbox]:checked");
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
}

async function looked(stage) {
  const page = await hours(stage);
  await untick(page);
  const outside = page.locator("#effect .callout.warn");
  await outside.waitFor();
  const visit = await outside.getByRole("link").first().getAttribute("href");
  assert.match(visit, /^\/app\/appointments\//);
  await page.reload();
  assert.ok((await page.locator(".week:not(.second) input:checked").count()) > 0);
  await page.context().close();
}

async function asked(stage) {
  const page = await hours(stage, { script: false });
  await untick(page);
  await page.locator("button[formaction$='/effect']").click();
  await page.locator("#effect .callout.warn").waitFor();
  assert.equal(await page.locator(".week:not(.second) input:checked").count(), 0);
  await page.context().close();
}

async function turns(stage) {
  const page = await hours(stage);
  const second = page.locator(".week.second");
  assert.equal(await second.isVisible(), false);
  await page.locator(".seg label").last().click();
  assert.equal(await second.isVisible(), true);
  const first = await page.locator("[name=tue_from]").inputValue();
  assert.equal(await page.locator("[name=tue2_from]").inputValue(), first);
  await page.context().close();
}
