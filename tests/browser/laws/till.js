// The till: how many acts a sale takes, what two tills do to each other, what a second press does.

import assert from "node:assert/strict";
import { test } from "node:test";

import { cents } from "../kit/booking.js";
import { openDrawer } from "../kit/drawer.js";
import { BRINDILLE, signIn } from "../kit/shops.js";
import { counting, rungUp, visitOfToday } from "../kit/till.js";
import { visitor } from "../kit/visitor.js";

export function laws(stage) {
  test("cash is taken in three acts from the ticket of a visit", () => cash(stage));
  test("a card is recorded in three acts", () => card(stage));
  test("cash and a card are taken by keys alone, in three", () => keys(stage));
  test("the next visit is taken in two acts at most", () => nextVisit(stage));
  test("a bar code and Enter add the product, wherever the focus is", () => scanned(stage));
  test("two presses on the button are one sale", () => twice(stage));
  test("of two tills on one ticket, the second is told and keeps what it typed", () => twoTills(stage));
  test("a sale is paid without script", () => plain(stage));
  test("no tip is chosen in advance, and the five choices have one size", () => tips(stage));
}

async function desk(stage, habits = {}) {
  const page = await visitor(stage, habits);
  await signIn(page, BRINDILLE.owner);
  await openDrawer(page);
  return page;
}

async function cash(stage) {
  const page = await desk(stage);
  await visitOfToday(page);
  const acts = counting(page);
  await acts.click(page.locator("#charge"));
  const dialog = page.getByRole("dialog");
  await acts.click(dialog.locator(".cash").nth(1));
  await dialog.locator(".change").waitFor();
  const button = dialog.locator("#pay-button");
  assert.match(await button.innerText(), /comptant$/);
  assert.equal(cents(await button.innerText()) % 5, 0, "cash is rounded to five cents");
  await acts.click(button);
  await page.getByRole("heading", { level: 1, name: "Vente encaissée" }).waitFor();
  await page.locator(".change-due b").waitFor();
  assert.equal(acts.count(), 3);
  await page.context().close();
}

async function card(stage) {
  const page = await desk(stage);
  await rungUp(page);
  const acts = counting(page);
  const total = await page.locator(".cart .tot .money").innerText();
  await acts.click(page.locator("#charge"));
  const dialog = page.getByRole("dialog");
  await acts.click(dialog.locator(".tender", { hasText: "Terminal" }));
  const button = dialog.locator("#pay-button", { hasText: "par carte" });
  assert.equal(cents(await button.innerText()), cents(total), "a card pays to the cent");
  await acts.click(button);
  await page.getByRole("heading", { level: 1, name: "Vente encaissée" }).waitFor();
  assert.equal(acts.count(), 3);
  await page.context().close();
}

async function keys(stage) {
  const page = await desk(stage);
  for (const [key, code] of [["F8", ""], ["F9", "004217"]]) {
    await rungUp(page);
    const acts = counting(page);
    await acts.press(key);
    await page.getByRole("dialog").locator("#pay-button", { hasText: /comptant|par carte/ }).waitFor();
    if (code) await acts.type(code);
    await acts.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Vente encaissée" }).waitFor();
    assert.ok(acts.count() <= 3, `${key}: ${acts.count()}`);
    // The next sale is where the focus is.
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/app\/till$/);
  }
  await page.context().close();
}

async function nextVisit(stage) {
  const page = await desk(stage);
  await visitOfToday(page);
  await page.keyboard.press("F8");
  await page.getByRole("dialog").locator("#pay-button", { hasText: "comptant" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Vente encaissée" }).waitFor();
  const acts = counting(page);
  await acts.click(page.locator(".again button").first());
  await page.getByRole("status").filter({ hasText: "Rendez-vous pris" }).waitFor();
  assert.ok(acts.count() <= 2);
  await page.context().close();
}

async function scanned(stage) {
  const page = await desk(stage);
  await page.goto("/app/products");
  const row = page.locator("main tbody tr").first();
  const [name, code] = [await row.locator("a").innerText(), await row.locator(".code-col").innerText()];
  await page.goto("/app/till");
  await page.locator(".tabs a").first().focus();
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await page.locator(".cart .ln", { hasText: name }).waitFor();
  await page.locator("#find").and(page.locator(":focus")).waitFor();
  assert.equal(await page.locator("#find").inputValue(), "");
  await page.context().close();
}

async function twice(stage) {
  const page = await desk(stage);
  await rungUp(page);
  const address = page.url();
  const sent = async () => {
    const other = await page.context().newPage();
    await other.goto(`${address}/payment?with=cash`);
    return other;
  };
  const [one, two] = [await sent(), await sent()];
  // Both screens show the same payment; both press.
  await Promise.all([one.locator("#pay-button").click(), two.locator("#pay-button").click()]);
  const ends = await Promise.all([one, two].map((screen) => screen.waitForURL(/\/app\/till\/sales\//).then(() => screen.url())));
  const sale = (url) => new URL(url).pathname.split("/")[4];
  assert.equal(sale(ends[0]), sale(ends[1]), "both are led to the one sale");
  await page.context().close();
}

async function twoTills(stage) {
  const page = await desk(stage);
  await rungUp(page);
  const other = await page.context().newPage();
  await other.goto(page.url());

  await page.keyboard.press("F4");
  await page.locator("#off").fill("10 %");
  await page.locator("#reason").fill("Fidélité");
  await other.locator(".cart .ln").first().click();
  await other.locator("#quantity").fill("2");
  await other.locator(".edit").getByRole("button", { name: "Appliquer" }).click();
  await other.locator(".cart .sub", { hasText: "2 ×" }).waitFor();

  await page.locator("#discount").getByRole("button", { name: "Appliquer" }).click();
  await page.getByText("Un autre écran vient de changer cette vente").waitFor();
  assert.equal(await page.locator("#off").inputValue(), "10 %");
  assert.equal(await page.locator("#reason").inputValue(), "Fidélité");
  await page.locator("#discount").getByRole("button", { name: "Appliquer" }).click();
  await page.locator(".cart .sum", { hasText: "Rabais : Fidélité" }).waitFor();
  await page.context().close();
}

async function plain(stage) {
  const page = await visitor(stage, { script: false });
  await signIn(page, BRINDILLE.owner);
  await page.goto("/app/till");
  await page.locator(".tile[name=service]").first().click();
  await page.locator("#charge").click();
  await page.locator(".tender", { hasText: "Terminal" }).click();
  await page.getByRole("button", { name: "Recalculer" }).click();
  const button = page.locator("#pay-button");
  assert.match(await button.innerText(), /par carte$/);
  await button.click();
  await page.getByRole("heading", { level: 1, name: "Vente encaissée" }).waitFor();
  await page.context().close();
}

async function tips(stage) {
  const page = await desk(stage);
  await visitOfToday(page);
  await page.goto(`${page.url()}/tip`);
  const choices = page.locator(".five button");
  assert.equal(await choices.count(), 5);
  const boxes = await choices.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`));
  assert.equal(new Set(boxes).size, 1, boxes.join(" "));
  await choices.first().click();
  await page.getByText("Vous pouvez rendre l’appareil").waitFor();
  await page.getByRole("link", { name: "Continuer" }).click();
  await page.locator("#pay-split", { hasText: "Pourboire" }).waitFor();
  await page.context().close();
}
