// How many things one does at the desk for what is done all day long: a press, a drag, a key. What
// is typed of a name is one thing, whatever its length.

import assert from "node:assert/strict";
import { test } from "node:test";

import { drag, freeTime, movable, openDay, placeOf, point, stands } from "../kit/board.js";
import { BRINDILLE, signIn } from "../kit/shops.js";
import { visitor } from "../kit/visitor.js";

/** What a day at the desk is judged by: six columns, forty visits, on a common screen. */
const SCREEN = { width: 1366, height: 768 };
const COLUMNS = 6;
const VISITS = 40;

export function laws(stage) {
  const of = (law) => () => counted(stage, law);
  test(`the day has ${COLUMNS} columns or more, all in view without scrolling sideways`, of(inView));
  test("a known client is booked in four actions", of(booked));
  test("a known client is booked by the keyboard alone", of(bookedByKeys));
  test("a client is checked in by one action", of(checkedIn));
  test("a visit is moved by one action", of(moved));
  test("a visit is moved by the keyboard alone", of(movedByKeys));
}

async function counted(stage, law) {
  const page = await visitor(stage, { screen: SCREEN });
  await signIn(page, BRINDILLE.desk);
  await openDay(page);
  await fill(page);
  let actions = 0;
  const did = async (action) => {
    actions += 1;
    await action;
  };
  await law(page, did, (most, what) => {
    assert.ok(actions <= most, `${what}: ${actions} actions, at most ${most}`);
    console.log(`      ${what}: ${actions}`);
  });
  await page.context().close();
}

/** Books visits until the day has enough, as the desk's own form would. */
async function fill(page) {
  const client = await page.request.get("/app/clients").then((answer) => answer.text());
  const ids = [...client.matchAll(/\/app\/clients\/([\w-]{22})"/g)].map((found) => found[1]);
  for (let n = 0; n < VISITS; n += 1) {
    if ((await page.locator("#grid .appt").count()) >= VISITS) return;
    const free = await freeTime(page, 9).catch(() => null);
    if (!free) return;
    const place = await page.locator(`#${free.column}`).evaluate((column) => ({ ...column.dataset }));
    const opens = await page.locator("#work").getAttribute("data-opens");
    const [hour, minute] = opens.split(":").map(Number);
    const at = hour * 60 + minute + free.s * 5;
    const start = `${place.date}T${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
    const answer = await page.request.post("/app/appointments", {
      form: { client: ids[n % ids.length], service: "last", start, staff: place.staff, key: `fill-${n}-${start}` },
      headers: { "HX-Request": "true", "Sec-Fetch-Site": "same-origin" },
    });
    if (!answer.ok()) return;
    await page.reload();
  }
}

async function inView(page, did, most) {
  const right = await page.locator("#grid .col").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  assert.ok(right.length >= COLUMNS, `${right.length} columns`);
  assert.ok(right[COLUMNS - 1] <= SCREEN.width);
  most(0, "a day in view");
}

async function known(page) {
  return page.locator("#grid .appt").first().getAttribute("data-name");
}

async function booked(page, did, most) {
  const name = await known(page);
  const free = await freeTime(page, 30);
  const { x, y } = await point(page, free.column, free.s + 1);
  await did(page.mouse.click(x, y));
  await page.locator("#pops .pop").waitFor();
  await did(page.keyboard.type(name));
  await did(page.locator("#pops input[name=client]:not([value=new])").first().check());
  await did(page.locator("#pops .btn-primary").click());
  await page.locator("#pops .pop").waitFor({ state: "detached" });
  most(4, "book a known client");
}

async function bookedByKeys(page, did, most) {
  const name = await known(page);
  const free = await freeTime(page, 30);
  await page.locator(`#${free.column} .gap[data-e="${free.e}"]`).focus();
  await did(page.keyboard.press("Enter"));
  await page.locator("#pops .pop").waitFor();
  await did(page.keyboard.type(name));
  await page.locator("#pops input[name=client]:checked").waitFor();
  await did(page.keyboard.press("Enter"));
  await page.locator("#pops .pop").waitFor({ state: "detached" });
  most(4, "book a known client, keys");
}

async function checkedIn(page, did, most) {
  const visit = await movable(page, 1);
  await page.locator(`#visit-${visit}`).hover();
  await did(page.keyboard.press("c"));
  await page.locator(`#visit-${visit}[data-status=arrived]`).waitFor();
  most(1, "check in");
}

async function moved(page, did, most) {
  const visit = await movable(page);
  const going = drag(page, visit, { by: 3 });
  await did(going);
  await stands(page, visit, { s: (await going).s });
  most(1, "move");
}

async function movedByKeys(page, did, most) {
  const visit = await movable(page);
  const { s } = await placeOf(page, visit);
  await page.locator(`#visit-${visit}`).focus();
  for (const key of ["m", "ArrowDown", "ArrowDown", "ArrowDown", "Enter"]) await did(page.keyboard.press(key));
  await stands(page, visit, { s: s + 3 });
  most(5, "move by fifteen minutes, keys");
}
