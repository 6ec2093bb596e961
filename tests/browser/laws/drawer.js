// The drawer: opened, paid out of, counted and closed; by mouse, by keyboard, without script.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { PAGES, close, openDrawer, payOut, toTheCount, toTheGap } from "../kit/drawer.js";
import { DRIFTMOSS, BRINDILLE, signIn } from "../kit/shops.js";
import { PHONE, visitor } from "../kit/visitor.js";
import { english, signedIn, sound } from "./pages.js";

/** These change one drawer: one after the other. */
export const concurrency = 1;

export function laws(stage) {
  const states = {};
  before(async () => {
    for (const owner of [BRINDILLE.owner, DRIFTMOSS.owner]) states[owner] = await signedIn(stage, owner);
  });
  test("a drawer is opened, paid out of, counted and closed by mouse", () => byMouse(stage));
  test("the same by the keyboard alone", () => byKeyboard(stage));
  test("without script the form adds up, and a drawer is closed all the same", () => withoutScript(stage));
  test("more than was counted does not stay, and what was typed is kept", () => tooMuch(stage));
  test("by thumb, each button of the count is large enough", () => byThumb(stage));
  for (const [name, reach] of Object.entries(PAGES)) {
    test(`${name}: no fault of WCAG 2.2 AA, and all in French`, () => sound(stage, reach, states[BRINDILLE.owner]));
    test(`${name}: all in English`, () => english(stage, reach, states[DRIFTMOSS.owner]));
  }
}

/** Amounts with plain spaces. */
const plain = (text) => text.replace(/\s/gu, " ");

async function atTheDrawer(stage, habits) {
  const page = await visitor(stage, habits);
  await signIn(page, BRINDILLE.owner);
  return page;
}

async function byMouse(stage) {
  const page = await atTheDrawer(stage);
  await openDrawer(page);
  await payOut(page, "12,25");
  assert.match(plain(await page.locator("main").innerText()), /−12,25 \$/);
  await toTheCount(page);
  const total = page.locator(".drawer-total");
  const more = page.getByRole("button", { name: "Une de plus, 20 $" });
  for (let pressed = 0; pressed < 4; pressed += 1) await more.click();
  await page.getByRole("button", { name: "Une de moins, 20 $" }).click();
  assert.equal(plain(await total.innerText()), "60,00 $");
  assert.match(plain(await page.locator("main form .btn-primary").innerText()), /60,00 \$/);
  await page.locator("main form .btn-primary").click();
  const heading = plain(await page.getByRole("heading", { level: 1 }).innerText());
  assert.match(heading, /^Il manque \d+,\d\d \$$/);
  await page.getByLabel("Erreur de comptage").check();
  await page.locator("main form .btn-primary").click();
  await page.getByRole("heading", { level: 1, name: "Voici le rapport de fermeture" }).waitFor();
  await page.getByRole("button", { name: "Fermer la caisse" }).click();
  await page.waitForURL(/\/app\/drawer\/sessions\//);
  const report = plain(await page.locator(".drawer-strip").innerText());
  assert.match(report, /Compté\s+60,00 \$/);
  assert.match(report, /Erreur de comptage/);
  await page.context().close();
}

/** Tab and Enter, the arrows on the counts. */
async function byKeyboard(stage) {
  const page = await atTheDrawer(stage);
  await openDrawer(page);
  await follow(page, "Sortie de caisse");
  await tabTo(page, "amount");
  await page.keyboard.type("5,00");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/app\/drawer\?/);
  await follow(page, "Fermer la caisse");
  await tabTo(page, "p10000");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  assert.equal(plain(await page.locator(".drawer-total").innerText()), "100,00 $");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/gap$/);
  const reason = page.locator("#reason");
  if ((await reason.count()) > 0) {
    await tabTo(page, "reason");
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/report$/);
  await press(page, "Fermer la caisse");
  await page.waitForURL(/\/app\/drawer\/sessions\//);
  await page.context().close();
}

const focused = () => [document.activeElement.id, document.activeElement.innerText?.trim() ?? ""];

async function tabUntil(page, wanted) {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    const [id, text] = await page.evaluate(focused);
    if (wanted(id, text)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail("nothing there to come to with Tab");
}

const tabTo = (page, id) => tabUntil(page, (found) => found === id);

async function press(page, words) {
  await tabUntil(page, (_, text) => text === words);
  await page.keyboard.press("Enter");
}

async function follow(page, words) {
  const before = page.url();
  await press(page, words);
  await page.waitForURL((url) => url.href !== before);
}

async function withoutScript(stage) {
  const page = await atTheDrawer(stage, { script: false });
  await openDrawer(page);
  await page.locator('a[href$="to=close"]').click();
  assert.equal(await page.locator("[data-step]:visible").count(), 0);
  await page.fill("#p2000", "3");
  await page.fill("#p25", "2");
  await page.getByRole("button", { name: "Additionner" }).click();
  assert.equal(plain(await page.locator(".drawer-total").innerText()), "60,50 $");
  assert.equal(await page.inputValue("#p2000"), "3");
  await close(page);
  await page.context().close();
}

async function tooMuch(stage) {
  const page = await atTheDrawer(stage);
  await toTheGap(page);
  await page.fill("#k2000", "7");
  const unknown = page.locator('input[value="unknown"]');
  if ((await unknown.count()) > 0) await unknown.check();
  await page.fill("#words", "Rien à signaler").catch(() => undefined);
  await page.locator("main form .btn-primary").click();
  await page.locator("#k2000-error").waitFor();
  assert.equal(await page.inputValue("#k2000"), "7");
  await page.context().close();
}

/** 44 pixels each way, as a thumb needs. */
async function byThumb(stage) {
  const page = await visitor(stage, { screen: PHONE });
  await signIn(page, DRIFTMOSS.owner);
  await toTheCount(page);
  for (const button of await page.locator("[data-step]").all()) {
    const { width, height } = await button.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  }
  await page.context().close();
}
