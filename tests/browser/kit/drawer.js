// The steps at a drawer of cash.

/** The drawer's page, open: with a float of 100 $ where it was closed. */
export async function openDrawer(page) {
  await page.goto("/app/drawer");
  const opening = page.locator('a[href$="/opening"]');
  if ((await opening.count()) === 0) return;
  await opening.click();
  await page.fill("#total", "100,00");
  await page.locator("main form button[type=submit]:visible").first().click();
  await page.waitForURL(/\/app\/drawer\?/);
}

/** A pay-out that says what for. */
export async function payOut(page, amount) {
  await page.locator('a[href$="way=out"]').click();
  await page.fill("#amount", amount);
  await page.locator('input[value="supplies"]').check();
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/\/app\/drawer\?/);
}

/** The count that begins a close. */
export async function toTheCount(page) {
  await openDrawer(page);
  await page.locator('a[href$="to=close"]').click();
}

/** What was counted against what was expected. */
export async function toTheGap(page) {
  await toTheCount(page);
  await page.fill("#p2000", "4");
  await page.fill("#p100", "3");
  await page.locator("main form .btn-primary").click();
  await page.waitForURL(/\/gap$/);
}

/** The report, not locked yet. */
export async function toTheReport(page) {
  await toTheGap(page);
  const unknown = page.locator('input[value="unknown"]');
  if ((await unknown.count()) > 0) await unknown.check();
  await page.locator("main form .btn-primary").click();
  await page.waitForURL(/\/report$/);
}

/** A report that is locked. */
export async function close(page) {
  await toTheReport(page);
  await page.locator('form[action$="/closing"] button').click();
  await page.waitForURL(/\/app\/drawer\/sessions\//);
}

async function payingOut(page) {
  await openDrawer(page);
  await page.locator('a[href$="way=out"]').click();
}

async function opening(page) {
  await close(page);
  await page.goto("/app/drawer");
  await page.locator('a[href$="/opening"]').click();
}

/** Every page of a drawer, and how one comes to it; they change it. */
export const PAGES = {
  "a drawer": openDrawer,
  "cash out of a drawer": payingOut,
  "counting a drawer": toTheCount,
  "what is over or short": toTheGap,
  "a report before the close": toTheReport,
  "a closing report": close,
  "opening a drawer": opening,
};
