// The steps of booking online, as a client takes them.

import assert from "node:assert/strict";

const WORDS = {
  fr: { following: "Semaine suivante", next: "Continuer" },
  en: { following: "Next week", next: "Continue" },
};

/**
 * Picks a time far enough ahead to be moved or cancelled online: the first of the second week from
 * now, or of a later one when that week is full. With `last`, the last of that day.
 */
export async function pickLater(page, lang, { last = false } = {}) {
  const words = WORDS[lang];
  for (let week = 0; week < 5; week += 1) {
    const link = page.getByRole("link", { name: words.following });
    await follow(page, link);
    const days = page.locator(".days a");
    if (week > 0 && (await days.count()) > 0) {
      await follow(page, days.first());
      break;
    }
  }
  const times = page.locator(".times a");
  await follow(page, last ? times.last() : times.first());
}

export async function toDetails(page, lang) {
  await page.getByRole("link", { name: WORDS[lang].next, exact: true }).click();
  await page.waitForURL(/\/details/);
}

/** Follows a link and waits for the page it leads to, also where nothing but the query changes. */
export async function follow(page, link) {
  const there = new URL(await link.getAttribute("href"), page.url()).href;
  await link.click();
  await page.waitForURL((url) => url.href === there);
}

/** The rows of a price: each label with its amount. */
export async function sumOf(page) {
  const words = await page.locator(".sum > span").allInnerTexts();
  assert.equal(words.length % 2, 0);
  return words.flatMap((word, index) => (index % 2 ? [] : [[word, words[index + 1]]]));
}

/** « 12 345,67 $ » and "$12,345.67" as cents. */
export function cents(amount) {
  return Number(amount.replace(/[^\d]/g, ""));
}
