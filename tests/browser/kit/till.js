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

/** A ticket with one service on it. */
export async function rungUp(page) {
  await page.goto("/app/till");
  await page.locator(".tile[name=service]").first().click();
  await page.locator(".cart .ln").first().waitFor();
  await page.locator("#charge").waitFor();
}

/** The ticket of a visit of today that is not paid yet: the demonstration's day has some at any hour. */
export async function visitOfToday(page) {
  await page.goto("/app/till?tab=today");
  await page.locator(".due button[id^=visit-]").first().click();
  await page.locator(".cart .ln").first().waitFor();
}
