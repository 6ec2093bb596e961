// Coming in, and going out.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BRINDILLE, PASSWORD, signIn } from "../kit/shops.js";
import { codeOf } from "../kit/totp.js";
import { visitor } from "../kit/visitor.js";

export function laws(stage) {
  test("a wrong password is said in words, and the address is kept", () => wrong(stage));
  test("a second factor is set up, its recovery codes are shown once, and one of them lets in", () => second(stage));
  test("signing out closes the session", () => out(stage));
}

async function wrong(stage) {
  const page = await visitor(stage);
  await page.goto("/sign-in");
  await page.getByLabel("Courriel").fill(BRINDILLE.owner);
  await page.getByLabel("Mot de passe").fill("ce n’est pas celui-là");
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("alert").getByText("L’adresse ou le mot de passe ne correspond pas.").waitFor();
  assert.equal(await page.getByLabel("Courriel").inputValue(), BRINDILLE.owner);
  assert.equal(await page.getByLabel("Mot de passe").inputValue(), "");
  await page.context().close();
}

async function second(stage) {
  const page = await visitor(stage);
  await signIn(page, BRINDILLE.manager);
  await page.goto("/app/account/second-factor");
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("button", { name: "Commencer" }).click();
  const secret = await page.locator("code.key").innerText();
  await page.getByLabel("Code à six chiffres").fill(codeOf(secret));
  await page.getByRole("button", { name: "Activer" }).click();
  await page.getByRole("heading", { level: 1, name: "Vos dix codes de secours" }).waitFor();
  const codes = await page.locator(".recovery code").allInnerTexts();
  assert.equal(new Set(codes).size, 10);

  // Once: no other page has them, and the same address no longer shows them.
  await page.getByRole("link", { name: "J’ai gardé mes codes" }).click();
  await page.getByText("Il reste 10 codes de secours.").waitFor();
  await page.goto("/app/account/second-factor");
  const text = await page.locator("body").innerText();
  assert.ok(codes.every((code) => !text.includes(code)));
  await page.context().close();
  await entersWith(stage, codes[0]);
}

/** The code of this half-minute has served, as a code does once; a recovery code opens the door. */
async function entersWith(stage, recovery) {
  const page = await visitor(stage);
  await page.goto("/sign-in");
  await page.getByLabel("Courriel").fill(BRINDILLE.manager);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("link", { name: "Utiliser un code de secours" }).click();
  await page.getByLabel("Code de secours").fill(recovery);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/\/app\//);
  await page.goto("/app/account");
  await page.getByText("Il reste 9 codes de secours.").waitFor();
  await leavesItOff(page);
  await page.context().close();
}

async function leavesItOff(page) {
  await page.goto("/app/account/second-factor");
  await page.locator("#off-password").fill(PASSWORD);
  await page.getByRole("button", { name: "Désactiver la validation" }).click();
  await page.getByText("La validation en deux étapes est désactivée.").waitFor();
}

async function out(stage) {
  const page = await visitor(stage);
  await signIn(page, BRINDILLE.desk);
  await page.getByRole("button", { name: /^Compte\s:/ }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.getByText("Votre session est fermée.").waitFor();
  await page.goto("/app/day");
  await page.waitForURL(/\/sign-in/);
  await page.context().close();
}
