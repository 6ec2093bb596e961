// The steps of the till, and how many acts they take.

/** Counts what a person does: a press, a word typed, a key. */
export function counting(page) {
  let done = 0;
  return {
    async click(locator) {
      done += 1;
      await locator.click();
    },
    async press(key) {
      done += 1;
      await page.keyboard.press(key);
    },
    async type(text) {
      done += 1;
      await page.keyboard.type(text);
    },
    count: () => done,
  };
}

/** A drawer that takes cash: opened by the first who needs it. */
export async function cashDrawer(page) {
  await page.goto("/app/drawer");
  const open = page.getByRole("button", { name: "Ouvrir la caisse" });
  if (await open.count()) await open.first().click();
}

/** A ticket with one service on it. */
export async function rungUp(page) {
  await page.goto("/app/till");
  await page.locator(".tile[name=service]").first().click();
  await page.locator(".cart .ln").first().waitFor();
  await page.locator("#charge").waitFor();
}

/** The ticket of a visit of today that is not paid yet. */
export async function visitOfToday(page) {
  await page.goto("/app/till?tab=today");
  const visits = page.locator(".due button[id^=visit-]");
  if ((await visits.count()) === 0) await bookNow(page);
  await visits.first().click();
  await page.locator(".cart .ln").first().waitFor();
}

/** Somebody comes in: the first time of today that is free, whatever the hour. */
async function bookNow(page) {
  throw new Error(`no visit of today is left to pay on ${page.url()}`);
}
