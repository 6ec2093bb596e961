// How many things one does at the desk for what is done all day long: a press, a drag, a key. What
// is typed of a name is one thing, whatever its length.

import assert from "node:assert/strict";
import { test } from "node:test";

import { bookAgain, drag, freeTime, movable, openDay, point, thursday, withRoom } from "../kit/board.js";
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
  await openFullDay(page);
  await fill(page);
  let actions = 0;
  const did = async (action) => {
    actions += 1;
    return action;
  };
  /** What could not be done counts for nothing. */
  did.anew = () => {
    actions = 0;
  };
  await law(page, did, (most, what) => {
    assert.ok(actions <= most, `${what}: ${actions} actions, at most ${most}`);
    console.log(`      ${what}: ${actions}`);
  });
  await page.context().close();
}

/** The day ahead that can hold most, with the whole team's columns; the same for all laws. */
async function openFullDay(page) {
  if (full === undefined) {
    const days = [];
    for (let after = 0; after < 12; after += 1) {
      await openDay(page, `${thursday(after)}&all=1`);
      days.push(await page.evaluate(canHold));
    }
    full = days.indexOf(Math.max(...days));
  }
  await openDay(page, `${thursday(full)}&all=1`);
}

let full;

/** On the page: the visits of the day, and the short ones that would still fit, no more than are wanted. */
function canHold() {
  const gaps = [...document.querySelectorAll("#grid .gap:not(.in)")].map(({ dataset: { s, e } }) => Number(e) - Math.ceil(Number(s) / 3) * 3);
  const short = gaps.reduce((sum, units) => sum + Math.floor(units / 6), 0);
  // Where there is place enough, the day with most visits has fewest to book.
  return Math.min(short, 20) + document.querySelectorAll("#grid .appt").length;
}

/** Books visits until the day has enough, as the desk's own form would; free time for the laws stays. */
async function fill(page) {
  const kept = await page.evaluate(largest);
  const client = await page.request.get("/app/clients").then((answer) => answer.text());
  const ids = [...client.matchAll(/\/app\/clients\/([\w-]{22})"/g)].map((found) => found[1]);
  for (let n = 0; n < 4 * VISITS; n += 1) {
    if ((await page.locator("#grid .appt").count()) >= VISITS) return;
    const free = await freeTime(page, 6, { not: kept });
    const place = await page.locator(`#${free.column}`).evaluate((column) => ({ ...column.dataset }));
    const opens = await page.locator("#work").getAttribute("data-opens");
    const [hour, minute] = opens.split(":").map(Number);
    const at = hour * 60 + minute + free.s * 5;
    const start = `${place.date}T${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
    const answer = await page.request.post("/app/appointments", {
      form: { client: ids[n % ids.length], service: await shortest(page, place.staff, start), start, staff: place.staff, key: `fill-${n}-${start}` },
      headers: { "HX-Request": "true", "Sec-Fetch-Site": "same-origin" },
    });
    assert.ok(answer.ok(), `a short visit is booked at ${start}`);
    await page.reload();
  }
}

/** On the page: the two largest free times. */
function largest() {
  const gaps = [...document.querySelectorAll("#grid .gap:not(.in)")].map((gap) => ({ column: gap.closest(".col").id, s: Number(gap.dataset.s), e: Number(gap.dataset.e) }));
  return gaps.sort((one, other) => other.e - other.s - (one.e - one.s)).slice(0, 2);
}

/** The shortest service that somebody gives. */
async function shortest(page, staff, start) {
  const form = await page.request.get(`/app/appointments/new?start=${start}&staff=${staff}`, { headers: { "HX-Request": "true" } });
  const options = [...(await form.text()).matchAll(/<option value="([\w-]{22})"[^>]*>[^<]*?(\d+)\u00a0min/g)];
  assert.ok(options.length > 0, "somebody gives something short");
  return options.sort((one, other) => one[2] - other[2])[0][1];
}

async function inView(page, did, most) {
  const right = await page.locator("#grid .col").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  assert.ok(right.length >= COLUMNS, `${right.length} columns`);
  assert.ok(right[COLUMNS - 1] <= SCREEN.width);
  const visits = await page.locator("#grid .appt").count();
  assert.ok(visits >= VISITS, `${visits} visits`);
  most(0, "a day in view");
}

async function booked(page, did, most) {
  await bookAgain(page, async ({ name, column, s }) => {
    did.anew();
    const { x, y } = await point(page, column, s);
    await did(page.mouse.click(x, y));
    await page.locator("#pops .pop").waitFor();
    await did(page.keyboard.type(name));
    await did(page.locator("#pops input[name=client]:not([value=new])").first().check());
    await did(page.locator("#pops .btn-primary").click());
  }, 1);
  most(4, "book a known client");
}

async function bookedByKeys(page, did, most) {
  await bookAgain(page, async ({ name, column, e }) => {
    did.anew();
    await page.locator(`#${column} .gap[data-e="${e}"]`).focus();
    await did(page.keyboard.press("Enter"));
    await page.locator("#pops .pop").waitFor();
    await did(page.keyboard.type(name));
    await page.locator("#pops input[name=client]:checked").waitFor();
    await did(page.keyboard.press("Enter"));
  }, 1);
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
  await withRoom(page, async (visit) => {
    did.anew();
    const { s } = await did(drag(page, visit, { by: 3 }));
    return { s };
  }, { room: 3, days: 1 });
  most(1, "move");
}

async function movedByKeys(page, did, most) {
  await withRoom(page, async (visit, { s }) => {
    did.anew();
    await page.locator(`#visit-${visit}`).focus();
    for (const key of ["m", "ArrowDown", "ArrowDown", "ArrowDown", "Enter"]) await did(page.keyboard.press(key));
    return { s: s + 3 };
  }, { room: 3, days: 1 });
  most(5, "move by fifteen minutes, keys");
}
