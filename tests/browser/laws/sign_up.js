// Opening a shop.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DESK, visitor } from "../kit/visitor.js";

/** A person types; a machine only waits. What is measured is the waiting, and the steps are few. */
const TWO_MINUTES = 120_000;

export function laws(stage) {
  test("an owner opens a shop in under two minutes, and clients find times in it", () => open(stage));
  test("a sign-up says what is missing, field by field, and keeps the rest", () => missing(stage));
}

async function open(stage) {
  const page = await visitor(stage, { screen: DESK });
  const began = Date.now();
  await page.goto("/");
  await page.getByRole("link", { name: "Créer un compte" }).first().click();
  // A shop's address and an owner's are nobody else's.
  const own = `roselin-${Date.now().toString(36)}`;
  await page.getByLabel("Nom du commerce").fill("Atelier Roselin");
  await page.getByLabel("Adresse Web de votre page").fill(own);
  await page.getByLabel("Coiffure").check();
  await next(page);
  await page.getByLabel("Ville").fill("Magog");
  await page.getByLabel("Petit fournisseur").check();
  await next(page);
  await page.getByLabel("Prénom").fill("Flavie");
  await page.getByLabel("Nom", { exact: true }).fill("Roselin");
  await page.getByLabel("Courriel").fill(`flavie@${own}.example`);
  await page.getByLabel("Mot de passe").fill("six lacs gelés au petit matin");
  for (const words of ["18 ans ou plus", "J’accepte les conditions", "J’accepte la politique"]) {
    await page.getByLabel(words).check();
  }
  await page.getByRole("button", { name: "Créer le compte" }).click();
  await page.getByRole("heading", { level: 1, name: "Votre commerce est ouvert" }).waitFor();
  assert.ok(Date.now() - began < TWO_MINUTES);

  // The page says where clients book, and what to do next, each with its own way there.
  const link = page.getByRole("link", { name: "Voir votre page publique" });
  assert.equal(await link.getAttribute("href"), `/${own}`);
  assert.ok((await page.locator("ol.todo a").count()) >= 3);
  await page.context().close();
  await offersTimes(stage, `/${own}`);
}

async function offersTimes(stage, path) {
  const page = await visitor(stage);
  await page.goto(path);
  await page.locator("a.svc").first().click();
  await page.locator(".next a").first().waitFor();
  await page.context().close();
}

async function missing(stage) {
  const page = await visitor(stage);
  await page.goto("/sign-up");
  await page.getByLabel("Nom du commerce").fill("Salon Brindille");
  await next(page);
  const summary = page.getByRole("alert");
  await summary.waitFor();
  assert.equal(await page.getByLabel("Nom du commerce").inputValue(), "Salon Brindille");
  const focused = () => document.activeElement.classList.contains("errsum");
  assert.ok(await page.evaluate(focused));
  // The summary leads to the field.
  await summary.getByRole("link").first().click();
  const reached = new URL(page.url()).hash.slice(1);
  assert.equal(await page.locator(`[id="${reached}"]`).count(), 1);
  await page.context().close();
}

async function next(page) {
  await page.getByRole("button", { name: "Continuer" }).click();
}
