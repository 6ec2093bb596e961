// Booking online, by a client without an account.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { cents, follow, pickLater, sumOf, toDetails } from "../kit/booking.js";
import { bookAsking, offersLink } from "../kit/offers.js";
import { BRINDILLE, DRIFTMOSS } from "../kit/shops.js";
import { DESK, PHONE, visitor } from "../kit/visitor.js";

export function laws(stage) {
  test("a client books, keeps the date and cancels, on a phone, without script, in French", () => phone(stage));
  test("a client books and moves the visit, on a desk, in English", () => desk(stage));
  test("offers are accepted from the mailbox and taken back in the same place, without script", () => offers(stage));
  test("nothing of a child is asked before the adult's consent", () => child(stage));
}

async function phone(stage) {
  const page = await visitor(stage, { screen: PHONE, script: false });
  await page.goto(BRINDILLE.path);
  await page.getByRole("link", { name: BRINDILLE.haircut }).click();
  await pickLater(page, "fr");
  await toDetails(page, "fr");
  await priceIsWhole(page, ["TPS", "TVQ", "Total"]);
  await nothingIsTicked(page);

  await page.getByLabel("Prénom et nom").fill("Océane Bellefleur");
  await page.getByLabel("Courriel", { exact: false }).first().fill("oceane@boite.example");
  await page.getByRole("button", { name: "Confirmer le rendez-vous" }).click();
  await page.getByRole("heading", { level: 1, name: "Rendez-vous confirmé" }).waitFor();
  const own = page.url();

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Ajouter à mon agenda" }).click(),
  ]);
  await isCalendar(await readFile(await file.path(), "utf8"), "Salon Brindille");

  await page.goto(own.split("?")[0]);
  await page.getByRole("link", { name: "Annuler" }).click();
  await page.getByRole("button", { name: "Annuler le rendez-vous" }).click();
  await page.getByText("Ce rendez-vous est annulé.").waitFor();
  await page.context().close();
}

async function desk(stage) {
  const page = await visitor(stage, { screen: DESK, lang: "en-CA" });
  await page.goto(DRIFTMOSS.path);
  await page.locator("a.svc").first().click();
  await pickLater(page, "en");
  await toDetails(page, "en");
  await priceIsWhole(page, ["GST", "Total"]);
  await page.getByLabel("First and last name").fill("Wren Hollowood");
  await page.getByLabel("Phone").fill("604-555-0177");
  await page.getByRole("button", { name: "Confirm appointment" }).click();
  await page.getByRole("heading", { level: 1, name: "Appointment confirmed" }).waitFor();
  const before = await page.locator(".rdv .d").innerText();

  await page.getByRole("link", { name: "Move" }).click();
  await page.getByRole("heading", { level: 1, name: "Move the appointment" }).waitFor();
  await follow(page, page.locator(".next a").last());
  await page.getByRole("button", { name: "Move here" }).click();
  await page.getByText("Appointment moved to").waitFor();
  assert.notEqual(await page.locator(".rdv .d").innerText(), before);
  await page.context().close();
}

async function offers(stage) {
  const page = await visitor(stage, { screen: PHONE, script: false });
  await page.goto(BRINDILLE.path);
  await page.getByRole("link", { name: BRINDILLE.haircut }).click();
  await pickLater(page, "fr");
  await toDetails(page, "fr");
  const email = "perle@boite.example";
  await bookAsking(page, { name: "Perle Dufresne", email, phone: "819 555-0171" });
  await page.getByText("Pour les offres, un courriel vous demande de confirmer").waitFor();

  await page.goto(await offersLink(page, email));
  assert.equal(await page.getByText("Vous avez accepté").count(), 0);
  await page.getByRole("button", { name: "Oui, je veux recevoir les offres par courriel" }).click();
  await page.getByText("C’est noté. Vous recevrez nos offres.").waitFor();
  await page.getByRole("button", { name: "Oui, je veux recevoir les offres par texto" }).waitFor();
  await page.getByRole("button", { name: "Retirer mon consentement aux offres par courriel" }).click();
  await page.getByText("C’est fait. Votre consentement est retiré.").waitFor();
  await page.getByRole("button", { name: "Oui, je veux recevoir les offres par courriel" }).waitFor();
  await page.context().close();
}

async function child(stage) {
  const page = await visitor(stage, { screen: PHONE });
  await page.goto(BRINDILLE.path);
  await page.getByRole("link", { name: BRINDILLE.haircut }).click();
  await pickLater(page, "fr");
  await toDetails(page, "fr");
  await page.getByRole("link", { name: "moins de 14 ans" }).click();
  await page.getByRole("heading", { level: 1, name: "D’abord, le consentement d’un adulte" }).waitFor();
  assert.deepEqual(await asked(page), ["guardian_name", "guardian_contact", "authority", "guardian_consent"]);

  // Without the consent, the page stays and says so; what was written is kept.
  await page.getByLabel("Votre prénom et votre nom").fill("Flore Anctil");
  await page.getByLabel("Votre courriel ou votre téléphone").fill("flore@boite.example");
  await page.getByLabel("Mère, père ou parent").check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("Votre prénom et votre nom").inputValue(), "Flore Anctil");
  assert.ok(!(await asked(page)).some((name) => name.startsWith("child")));

  await page.getByLabel("Je suis titulaire de l’autorité parentale").check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("heading", { level: 1, name: "Le prénom de l’enfant" }).waitFor();
  assert.deepEqual(await asked(page), ["child_first_name"]);
  await page.getByLabel("Prénom de l’enfant").fill("Léo");
  await page.getByRole("button", { name: "Confirmer le rendez-vous" }).click();
  await page.getByRole("heading", { level: 1, name: "Rendez-vous confirmé" }).waitFor();
  await page.context().close();
}

/** The service, each tax and the total are read before anything is confirmed, to the cent. */
async function priceIsWhole(page, labels) {
  const rows = await sumOf(page);
  for (const label of labels) {
    assert.ok(rows.some(([name]) => name.startsWith(label)), `no ${label} among ${rows.join(" / ")}`);
  }
  const amounts = rows.map(([, amount]) => cents(amount));
  const total = amounts.pop();
  assert.equal(amounts.reduce((sum, amount) => sum + amount, 0), total);
}

/** No consent is given in the client's name. */
async function nothingIsTicked(page) {
  assert.equal(await page.locator("input[type=checkbox]:checked").count(), 0);
}

async function asked(page) {
  const names = await page
    .locator("main form [name]:not([type=hidden]):not(button)")
    .evaluateAll((fields) => fields.map((field) => field.name));
  return [...new Set(names)];
}

async function isCalendar(text, shop) {
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /\r\nBEGIN:VEVENT\r\n/);
  assert.ok(text.includes(shop));
  assert.match(text, /\r\nEND:VCALENDAR\r\n$/);
}
