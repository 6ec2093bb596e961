// The front desk: the day, and finding a person.

import assert from "node:assert/strict";
import { test } from "node:test";

import { pickLater, toDetails } from "../kit/booking.js";
import { BRINDILLE, signIn } from "../kit/shops.js";
import { visitor } from "../kit/visitor.js";

export function laws(stage) {
  test("a visit booked online stands on the board, and opens beside it", () => listed(stage));
  test("the key / goes to the search, except while typing", () => slash(stage));
  test("a part of a name, without its accents, finds the person", () => found(stage));
}

async function listed(stage) {
  const guest = await visitor(stage);
  await guest.goto(BRINDILLE.path);
  await guest.getByRole("link", { name: BRINDILLE.haircut }).click();
  await pickLater(guest, "fr");
  await toDetails(guest, "fr");
  const day = /at=(\d{4}-\d{2}-\d{2})/.exec(guest.url())[1];
  await guest.getByLabel("Prénom et nom").fill("Zoé Lhérault");
  await guest.getByLabel("Téléphone").fill("819 555-0142");
  await guest.getByRole("button", { name: "Confirmer le rendez-vous" }).click();
  await guest.getByRole("heading", { level: 1, name: "Rendez-vous confirmé" }).waitFor();
  await guest.context().close();

  const page = await visitor(stage);
  await signIn(page, BRINDILLE.desk);
  await page.goto(`/app/day?date=${day}`);
  const visit = page.getByRole("link", { name: "Zoé Lhérault" });
  assert.match(await visit.innerText(), /Coupe et coiffage, cheveux courts/);
  await visit.click();
  await page.getByRole("heading", { level: 2, name: "Zoé Lhérault" }).waitFor();
  assert.match(await page.locator("#drawer").innerText(), /819 555-0142/);
  await page.context().close();
}

async function slash(stage) {
  const page = await visitor(stage);
  await signIn(page, BRINDILLE.owner);
  await page.goto("/app/day");
  await page.keyboard.press("/");
  const focused = () => document.activeElement.id;
  assert.equal(await page.evaluate(focused), "search");
  await page.keyboard.type("a/b");
  assert.equal(await page.locator("#search").inputValue(), "a/b");
  await page.context().close();
}

async function found(stage) {
  const page = await visitor(stage);
  await signIn(page, BRINDILLE.owner);
  await page.goto("/app/clients/new");
  await page.locator("#first_name").fill("Maëlys");
  await page.locator("#last_name").fill("Thériault-Côté");
  await page.getByRole("button", { name: "Ouvrir le dossier" }).click();
  await page.getByRole("heading", { level: 1, name: "Maëlys Thériault-Côté" }).waitFor();

  await page.goto("/app/clients");
  await page.locator("main input[type=search]").pressSequentially("maelys theri");
  await page.locator("#results a", { hasText: "Maëlys Thériault-Côté" }).waitFor();
  const others = page.locator("#results tbody tr").filter({ hasNotText: "Maëlys" });
  await others.first().waitFor({ state: "detached" });
  await page.context().close();
}
