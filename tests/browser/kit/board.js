// The calendar's board, as somebody at the desk sees it.

/** A day next week on which the whole team works: a Thursday; or so many days after it. */
export function thursday(after = 0) {
  const day = new Date(Date.now() + 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((4 - day.getUTCDay() + 7) % 7) + after);
  return day.toISOString().slice(0, 10);
}

export async function openDay(page, date = thursday()) {
  await page.goto(`/app/day?date=${date}`);
  await page.locator("#grid .col").first().waitFor();
}

/** Where a visit stands: units from the hour the board begins, and whose. */
export function placeOf(page, visit) {
  return page.locator(`#visit-${visit}`).evaluate(({ dataset: { s, e, staff } }) => ({ s: Number(s), e: Number(e), staff }));
}

/** Waits until a visit stands somewhere. */
export function stands(page, visit, { s, e, staff }, patience) {
  const which = [
    `#visit-${visit}`,
    s === undefined ? "" : `[data-s="${s}"]`,
    e === undefined ? "" : `[data-e="${e}"]`,
    staff === undefined ? "" : `[data-staff="${staff}"]`,
  ].join("");
  return page.locator(which).waitFor({ timeout: patience });
}

/** A visit that can move, with so many free units right after it. */
export async function movable(page, room = 6) {
  const [first] = await allMovable(page, room);
  if (!first) throw new Error("no visit of the day has free time after it");
  return first;
}

function allMovable(page, room) {
  return page.evaluate((units) => {
    const found = [];
    for (const column of document.querySelectorAll("#grid .col")) {
      const gaps = [...column.querySelectorAll(".gap:not(.in)")];
      for (const visit of column.querySelectorAll(".appt[data-moves][data-stretches]:not(.in)")) {
        const end = Number(visit.dataset.e);
        // A buffer may stand between a visit and what is free after it.
        const gap = gaps.find((one) => Number(one.dataset.s) >= end && Number(one.dataset.s) <= end + 3);
        if (gap && Number(gap.dataset.e) - Number(gap.dataset.s) >= units && !visit.querySelector(".hole")) found.push(visit.dataset.visit);
      }
    }
    return found;
  }, room);
}

/**
 * Does something to the first visit that can have it: whether a basin or a chair is free shows only
 * when it is asked for.
 * @param act takes a visit, does it, and says where the visit is to stand then
 */
export async function withRoom(page, act, { room = 6, days = DAYS } = {}) {
  for (const visit of await allMovable(page, room)) {
    const before = await placeOf(page, visit);
    const goal = await act(visit, before);
    const { s = before.s, e = endOf(before, goal) } = goal;
    const there = page.locator(`#visit-${visit}[data-s="${s}"][data-e="${e}"]`);
    const conflict = page.locator("#pops .conflict");
    await there.or(conflict).first().waitFor();
    if (!(await conflict.count())) return { visit, before, goal };
    await page.keyboard.press("Escape");
    await conflict.waitFor({ state: "detached" });
  }
  if (days === 1) throw new Error("no visit of these days could have it");
  await nextDay(page);
  return withRoom(page, act, { room, days: days - 1 });
}

/** Days in a row that are tried, where one is too full. */
const DAYS = 7;

async function nextDay(page) {
  await page.goto(await page.locator(".bar a[rel=next]").getAttribute("href"));
  await page.locator("#grid .col").first().waitFor();
}

/** A visit that moves keeps its length. */
const endOf = (before, { s = before.s }) => before.e + s - before.s;

/** Free time of a column that lasts so many units: its column, and its first unit; some are spared. */
export async function freeTime(page, units, { not = [] } = {}) {
  const found = await page.evaluate(([wanted, spared]) => {
    for (const gap of document.querySelectorAll("#grid .gap:not(.in)")) {
      if (spared.some(({ column, e }) => gap.closest(".col").id === column && gap.dataset.e === String(e))) continue;
      const [s, e] = [Number(gap.dataset.s), Number(gap.dataset.e)];
      const first = Math.ceil(s / 3) * 3;
      if (e - first >= wanted) return { column: gap.closest(".col").id, s: first, e };
    }
    return null;
  }, [units, not]);
  if (!found) throw new Error("no free time is that long");
  return found;
}

/** Free times that a visit of the day fits, with who came for it, the shortest first: column, units, name. */
export async function again(page) {
  return page.evaluate(() => {
    const visits = [...document.querySelectorAll("#grid .appt[data-visit]")];
    const found = [];
    for (const gap of document.querySelectorAll("#grid .gap:not(.in)")) {
      const [s, e] = [Math.ceil(Number(gap.dataset.s) / 3) * 3, Number(gap.dataset.e)];
      for (const visit of visits) {
        // With place for the buffers around it.
        const lasts = Number(visit.dataset.e) - Number(visit.dataset.s);
        if (lasts + 6 <= e - s) found.push({ column: gap.closest(".col").id, s: s + 3, e, name: visit.dataset.name, lasts });
      }
    }
    return found.sort((one, other) => one.lasts - other.lasts);
  });
}

/**
 * Books somebody again: what they had last may be longer than what they come for that day, which
 * shows only when it is asked for.
 * @param act takes a free time with a name, and books it
 */
export async function bookAgain(page, act, days = DAYS) {
  for (const free of await again(page)) {
    await act(free);
    const refused = page.locator("#pops .callout");
    const done = page.locator("#toasts .toast").getByText(free.name);
    await done.or(refused).first().waitFor();
    if (!(await refused.count())) {
      await page.locator("#pops .pop").waitFor({ state: "detached" });
      return free;
    }
    await page.keyboard.press("Escape");
    await page.locator("#pops .pop").waitFor({ state: "detached" });
  }
  if (days === 1) throw new Error("nobody could be booked again");
  await nextDay(page);
  return bookAgain(page, act, days - 1);
}

/** Pixels of one unit, as the board is drawn. */
async function unit(page) {
  return page.evaluate(() => {
    const column = document.querySelector("#grid .col");
    const hours = Number([...document.getElementById("grid").classList].join(" ").match(/\bh(\d+)\b/)[1]);
    return column.getBoundingClientRect().height / (hours * 12);
  });
}

/** A point of the board: a unit of a column, below the sticky heads. */
export async function point(page, column, s) {
  const box = page.locator(`#${column}`);
  const height = await unit(page);
  await page.evaluate(
    ([id, at]) => {
      const scroll = document.getElementById("scroll");
      const top = document.getElementById(id).getBoundingClientRect().top + at;
      scroll.scrollTop += top - innerHeight / 2;
    },
    [column, s * height],
  );
  const { x, y, width } = await box.boundingBox();
  return { x: x + width / 2, y: y + (s + 0.5) * height };
}

/** Takes a visit by the hand, and lets it go so many units lower, in its own column or another. */
export async function drag(page, visit, { by = 0, column, edge = false }) {
  const block = page.locator(`#visit-${visit}`);
  const height = await unit(page);
  const own = await block.evaluate((one) => one.closest(".col").id);
  const { s, e } = await placeOf(page, visit);
  await point(page, own, s);
  const box = await block.boundingBox();
  const x = box.x + box.width / 2;
  const y = edge ? box.y + box.height - 3 : box.y + Math.min(12, box.height / 2);
  const to = column && column !== own ? (await page.locator(`#${column}`).boundingBox()).x + box.width / 2 : x;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + to) / 2, y + (by * height) / 2, { steps: 4 });
  await page.mouse.move(to, y + by * height, { steps: 4 });
  // One frame, in which the ghost follows.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const ghost = await page.locator(".ghost").innerText();
  await page.mouse.up();
  return { ghost, s: s + by, e: e + by };
}
