// The calendar's board, as somebody at the desk sees it.

/** A day next week on which the whole team works: a Thursday. */
export function thursday() {
  const day = new Date(Date.now() + 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((4 - day.getUTCDay() + 7) % 7));
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
  const found = await page.evaluate((units) => {
    for (const column of document.querySelectorAll("#grid .col")) {
      const gaps = [...column.querySelectorAll(".gap:not(.in)")];
      for (const visit of column.querySelectorAll(".appt[data-moves][data-stretches]:not(.in)")) {
        const end = Number(visit.dataset.e);
        // A buffer may stand between a visit and what is free after it.
        const gap = gaps.find((one) => Number(one.dataset.s) >= end && Number(one.dataset.s) <= end + 3);
        if (gap && Number(gap.dataset.e) - Number(gap.dataset.s) >= units && !visit.querySelector(".hole")) return visit.dataset.visit;
      }
    }
    return null;
  }, room);
  if (!found) throw new Error("no visit of the day has free time after it");
  return found;
}

/** Free time of a column that lasts so many units: its column, and its first unit. */
export async function freeTime(page, units) {
  const found = await page.evaluate((wanted) => {
    for (const gap of document.querySelectorAll("#grid .gap:not(.in)")) {
      const [s, e] = [Number(gap.dataset.s), Number(gap.dataset.e)];
      const first = Math.ceil(s / 3) * 3;
      if (e - first >= wanted) return { column: gap.closest(".col").id, s: first, e };
    }
    return null;
  }, units);
  if (!found) throw new Error("no free time is that long");
  return found;
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

/** What the page last said to who listens to it. */
export function heard(page) {
  return page.locator("body > [aria-live=polite]").textContent();
}
