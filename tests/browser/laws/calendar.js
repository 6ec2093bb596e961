// The open calendar: by the hand, by the keyboard alone, and beside another browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ALL, COLOURS, bringAxe, faults } from "../kit/axe.js";
import { bookAgain, drag, freeTime, movable, openDay, placeOf, point, stands, thursday, withRoom } from "../kit/board.js";
import { BRINDILLE, signIn } from "../kit/shops.js";
import { DESK, PHONE, visitor } from "../kit/visitor.js";

/** In which another browser shows what was done in this one, milliseconds. */
const A_SECOND = 1_000;

export function laws(stage) {
  const desk = (law, habits) => () => atTheDesk(stage, law, habits);
  test("another browser shows a move within a second, and keeps its focus", () => together(stage));
  test("the keyboard alone moves a visit, which is said once", desk(movedByKeys));
  test("the keyboard alone makes a visit longer", desk(stretchedByKeys));
  test("the keyboard alone checks a client in, and takes it back", desk(checkedInByKeys));
  test("the keyboard alone books a known client into an empty slot", desk(bookedByKeys));
  test("arrows say of an empty slot when, whose and that it is free", desk(slotsSaid));
  test("letters typed into a field, or switched off, are no shortcuts", desk(lettersAreLetters));
  test("Escape leaves a visit where it stands", desk(escaped));
  test("the hand moves a visit in steps of five minutes, with its hour beside it", desk(dragged));
  test("the lower edge of a visit stretches it", desk(stretched));
  test("a visit is dropped into a hole", desk(dropped));
  test("what is in the way is said in words, with ways out, and nothing is changed", desk(conflict));
  test("what was just done is undone by its button", desk(undone));
  test("a lost connection is said, and what was missed is there on return", desk(offline));
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

/** Moves a visit down by the keyboard, and says which, and where it stood. */
function move(page, presses, habits) {
  return withRoom(page, async (visit, { s }) => {
    await page.locator(`#visit-${visit}`).focus();
    await page.keyboard.press("m");
    for (let n = 0; n < presses; n += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    return { s: s + presses };
  }, habits);
}

async function together(stage) {
  const [one, other] = [await visitor(stage), await visitor(stage)];
  await signIn(one, BRINDILLE.desk);
  await signIn(other, BRINDILLE.owner);
  await openDay(one);
  await openDay(other);
  await other.locator("#net[data-state=on]").waitFor({ state: "attached" });
  const watched = await movable(one);
  await other.locator(`#visit-${watched}`).focus();
  const before = await other.evaluate(() => document.getElementById("scroll").scrollTop);
  const { visit, goal } = await move(one, 2, { days: 1 });
  await stands(other, visit, goal, A_SECOND);
  assert.equal(await focused(other), `visit-${watched}`);
  assert.equal(await other.evaluate(() => document.getElementById("scroll").scrollTop), before);
  await one.context().close();
  await other.context().close();
}

async function movedByKeys(page) {
  const { visit } = await move(page, 3);
  assert.equal(await focused(page), `visit-${visit}`);
  const name = await page.locator(`#visit-${visit}`).getAttribute("data-name");
  await page.locator("#toasts").getByText(name).waitFor();
  await page.locator("#toasts").getByRole("button", { name: "Annuler" }).waitFor();
}

async function stretchedByKeys(page) {
  await withRoom(page, async (visit, { e }) => {
    await page.locator(`#visit-${visit}`).focus();
    await page.keyboard.press("+");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Enter");
    return { e: e + 2 };
  });
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

async function bookedByKeys(page) {
  const booked = (name) => page.locator(`#grid .appt[data-name="${name}"]`).count();
  let before;
  const { name } = await bookAgain(page, async ({ name, column, e }) => {
    before = await booked(name);
    await page.locator(`#${column} .gap[data-e="${e}"]`).focus();
    await page.keyboard.press("Enter");
    await page.locator("#pops .pop").waitFor();
    await page.keyboard.type(name);
    await page.locator("#pops input[name=client]:checked").waitFor();
    await page.keyboard.press("Enter");
  });
  assert.equal(await booked(name), before + 1);
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
  await page.locator("body > [aria-live=polite]").getByText([...said][0], { exact: true }).waitFor();
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

async function dragged(page) {
  await withRoom(page, async (visit) => {
    const to = await drag(page, visit, { by: 4 });
    assert.match(to.ghost, /\d+\u00a0h/);
    return { s: to.s };
  });
  await page.locator(".ghost").waitFor({ state: "detached" });
}

async function stretched(page) {
  await withRoom(page, async (visit, { e }) => {
    await drag(page, visit, { by: 3, edge: true });
    return { e: e + 3 };
  });
}

/** A visit that fits, by the rules of the demonstration: short, of whoever has the hole. */
async function dropped(page) {
  for (let days = 0; days < 14; days += 1) {
    await openDay(page, thursday(days));
    const found = await page.evaluate(holeAndVisit);
    if (!found) continue;
    await drag(page, found.visit, { by: found.hole - found.s });
    const inside = page.locator(`#visit-${found.visit}.in[data-s="${found.hole}"]`);
    // A basin or a chair may be taken then.
    const conflict = page.locator("#pops .conflict");
    await inside.or(conflict).first().waitFor();
    if (await inside.count()) return;
  }
  assert.fail("no day has a hole and a visit that fits it");
}

/** On the page: a free hole, and a visit of the same person that fits it. */
function holeAndVisit() {
  for (const inside of document.querySelectorAll("#grid .gap.in")) {
    const room = Number(inside.dataset.e) - Number(inside.dataset.s);
    const visits = inside.closest(".col").querySelectorAll(".appt[data-moves]:not(.in)");
    for (const visit of visits) {
      const { s, e, visit: id } = visit.dataset;
      if (!visit.querySelector(".hole") && Number(e) - Number(s) <= room) {
        return { visit: id, s: Number(s), hole: Number(inside.dataset.s) };
      }
    }
  }
  return null;
}

/** Two visits of one person: the later is let go on the earlier. */
async function twoOfOne(page) {
  const found = await page.evaluate(() => {
    for (const column of document.querySelectorAll("#grid .col")) {
      const [first, second] = [...column.querySelectorAll(".appt[data-moves]:not(.in)")].filter((one) => !one.querySelector(".hole"));
      if (second) return { visit: second.dataset.visit, by: Number(first.dataset.s) - Number(second.dataset.s), name: first.dataset.name };
    }
    return null;
  });
  assert.ok(found, "somebody has two visits");
  return found;
}

async function conflict(page) {
  const { visit, by, name } = await twoOfOne(page);
  const before = await placeOf(page, visit);
  await drag(page, visit, { by });
  const pop = page.locator("#pops .conflict");
  await pop.waitFor();
  assert.match(await pop.innerText(), new RegExp(name));
  assert.ok((await pop.locator(".way").count()) >= 2);
  await pop.locator("[data-keep]").click();
  assert.equal(await page.locator(".ghost, #pops .pop").count(), 0);
  assert.deepEqual(await placeOf(page, visit), before);
}

async function undone(page) {
  const { visit, before } = await move(page, 2);
  await page.locator("#toasts").getByRole("button", { name: "Annuler" }).click();
  await stands(page, visit, { s: before.s });
}

async function offline(page) {
  await page.locator("#net[data-state=on]").waitFor({ state: "attached" });
  await page.context().setOffline(true);
  await page.locator("#net[data-state=off]").waitFor();
  assert.match(await page.locator("#net").innerText(), /Hors ligne/);
  await page.context().setOffline(false);
  await page.locator("#net[data-state=on]").waitFor({ state: "attached" });
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
