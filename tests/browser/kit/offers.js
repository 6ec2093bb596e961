// Offers asked for when booking: the page the letter links to, found where mail stays.

import { BRINDILLE, signIn } from "./shops.js";

/** On the page of details: books with both boxes ticked. */
export async function bookAsking(page, { name, email, phone }) {
  await page.getByLabel("Prénom et nom").fill(name);
  await page.getByLabel("Courriel", { exact: false }).first().fill(email);
  await page.getByLabel("Téléphone").fill(phone);
  await page.getByLabel("par courriel").check();
  await page.getByLabel("par texto").check();
  await page.getByRole("button", { name: "Confirmer le rendez-vous" }).click();
  await page.getByRole("heading", { level: 1, name: "Rendez-vous confirmé" }).waitFor();
}

/** The address in the last letter to somebody; it is read by the shop, in a profile of its own. */
export async function offersLink(page, email) {
  const context = await page.context().browser().newContext({ baseURL: new URL(page.url()).origin });
  const shop = await context.newPage();
  await signIn(shop, BRINDILLE.owner);
  await shop.goto("/app/messages");
  await shop.locator(".rows a", { hasText: email }).first().click();
  const link = await shop.locator(".message-text a[href*='/offers/']").getAttribute("href");
  await context.close();
  return link;
}
