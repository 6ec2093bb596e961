// The open calendar: by the hand, by the keyboard alone, and beside another browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ALL, COLOURS, bringAxe, faults } from "../kit/axe.js";
import { freeTime, heard, movable, openDay, placeOf, point, stands } from "../kit/board.js";
import { BRINDILLE, signIn } from "../kit/shops.js";
import { DESK, PHONE, visitor } from "../kit/visitor.js";

export function laws(stage) {
  const desk = (law, habits) => () => atTheDesk(stage, law, habits);
  test("another browser shows a move by itself, and keeps its focus", () => together(stage));
  test("the keyboard alone moves a visit, which is said once", desk(movedByKeys));
  test("the keyboard alone makes a visit longer", desk(stretchedByKeys));
  test("the keyboard alone checks a client in, and takes it back", desk(checkedInByKeys));
  test("arrows say of an empty slot when, whose and that it is free", desk(slotsSaid));
  test("letters typed into a field, or switched off, are no shortcuts", desk(lettersAreLetters));
  test("Escape leaves a visit where it stands", desk(escaped));
  test("what was just done is undone by its button", desk(undone));
  for (const colours of ["light", "dark"]) {
    for (const [name, screen] of [["a desk", DESK], ["a phone", PHONE]]) {
      test(`everybody can use the calendar on ${name}, ${colours}`, () => usable(stage, screen, colours));
    }
  }
  test("on a phone the day is a list of one person, where free time can be booked", () => onAPhone(stage));
}

async function atTheDesk(stage, law, habits = {}) {
  const page = await visitor(stage, { screen: { width: 1366, height: 768 }, ...habits });
  await signIn(page, BRINDILLE.desk);
  await openDay(page);
  await law(page);
  await page.context().close();
}

const focused = (page) => page.evaluate(() => document.activeElement.id);

async function move(page, visit, presses) {
  await page.locator(`#visit-${visit}`).focus();
  await page.keyboard.press("m");
  for (let n = 0; n < presses; n += 1) await page.keyboard.press("ArrowDown");
  const { s } = await placeOf(page, visit);
  await page.keyboard.press("Enter");
  await stands(page, visit, { s: s + presses });
  return s;
}

async function together(stage) {
  const [one, other] = [await visitor(stage), await visitor(stage)];
  await signIn(one, BRINDILLE.desk);
  await signIn(other, BRINDILLE.owner);
  await openDay(one);
  await openDay(other);
  await other.locator("#net[data-state=on]").waitFor({ state: "attached" });
  const visit = await movable(one);
  await other.locator(`#visit-${visit}`).focus();
  const before = await other.evaluate(() => document.getElementById("scroll").scrollTop);
  const s = await move(one, visit, 2);
  await stands(other, visit, { s: s + 2 });
  assert.equal(await focused(other), `visit-${visit}`);
  assert.equal(await other.evaluate(() => document.getElementById("scroll").scrollTop), before);
  await one.context().close();
  await other.context().close();
}

async function movedByKeys(page) {
  const visit = await movable(page);
  await move(page, visit, 3);
  assert.equal(await focused(page), `visit-${visit}`);
  const name = await page.locator(`#visit-${visit}`).getAttribute("data-name");
  await page.locator("#toasts").getByText(name).waitFor();
  await page.locator("#toasts").getByRole("button", { name: "Annuler" }).waitFor();
}

async function stretchedByKeys(page) {
  const visit = await movable(page);
  const { e } = await placeOf(page, visit);
  await page.locator(`#visit-${visit}`).focus();
  await page.keyboard.press("+");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  await stands(page, visit, { e: e + 2 });
}

async function checkedInByKeys(page) {
  const visit = await movable(page);
  const block = page.locator(`#visit-${visit}`);
  const before = await block.getAttribute("data-status");
  await block.focus();
  await page.keyboard.press("c");
  await page.locator(`#visit-${visit}[data-status=arrived]`).waitFor();
  await page.keyboard.press("Control+z");
  await page.locator(`#visit-${visit}[data-status=${before}]`).waitFor();
}

async function slotsSaid(page) {
  const free = await freeTime(page, 6);
  const { x, y } = await point(page, free.column, free.s);
  const gap = page.locator(`#${free.column} .gap[data-e="${free.e}"]`);
  await gap.focus();
  assert.ok(x > 0 && y > 0);
  const visits = page.locator(`#${free.column} .appt`);
  await visits.first().focus();
  const said = new Set();
  for (let n = 0; n < 40 && said.size === 0; n += 1) {
    await page.keyboard.press("ArrowDown");
    const label = await page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? "");
    if (/jeudi .*, \d+\u00a0h.*, .+, libre/.test(label)) said.add(label);
  }
  assert.equal(said.size, 1);
  assert.equal(await heard(page), [...said][0]);
}

async function lettersAreLetters(page) {
  await page.locator("#search").focus();
  await page.keyboard.type("mcnt?");
  assert.equal(await page.locator("#search").inputValue(), "mcnt?");
  assert.equal(await page.locator("#pops .pop, .ghost, dialog[open]").count(), 0);
  const visit = await movable(page);
  await page.locator(`#visit-${visit}`).focus();
  await page.keyboard.press("?");
  await page.locator("#keys[open]").waitFor();
  await page.locator("#letters").uncheck();
  await page.keyboard.press("Escape");
  await page.locator(`#visit-${visit}`).focus();
  await page.keyboard.press("m");
  assert.equal(await page.locator(".ghost").count(), 0);
}

async function escaped(page) {
  const visit = await movable(page);
  const before = await placeOf(page, visit);
  await page.locator(`#visit-${visit}`).focus();
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".ghost").count(), 0);
  assert.deepEqual(await placeOf(page, visit), before);
  assert.equal(await focused(page), `visit-${visit}`);
}

async function undone(page) {
  const visit = await movable(page);
  const s = await move(page, visit, 2);
  await page.locator("#toasts").getByRole("button", { name: "Annuler" }).click();
  await stands(page, visit, { s });
}

async function usable(stage, screen, colours) {
  const page = await visitor(stage, { screen });
  await page.emulateMedia({ colorScheme: colours });
  await bringAxe(page);
  await signIn(page, BRINDILLE.owner);
  await openDay(page);
  assert.deepEqual(await faults(page, colours === "light" ? ALL : COLOURS), []);
  const gap = page.locator("#grid .gap").first();
  await gap.focus();
  await page.keyboard.press("Enter");
  await page.locator("#pops .pop").waitFor();
  assert.deepEqual(await faults(page, colours === "light" ? ALL : COLOURS), []);
  await page.context().close();
}

async function onAPhone(stage) {
  const page = await visitor(stage, { screen: PHONE });
  await signIn(page, BRINDILLE.owner);
  await openDay(page);
  const shown = page.locator("#grid .col:visible");
  assert.equal(await shown.count(), 1);
  await shown.locator(".gap").first().tap();
  const pop = page.locator("#pops .pop");
  await pop.waitFor();
  const { width } = await pop.boundingBox();
  assert.equal(Math.round(width), PHONE.width);
  await page.context().close();
}
