// Every kind of page, and how one comes to it.

import { pickLater, toDetails } from "./booking.js";
import { bookAsking, offersLink } from "./offers.js";
import { BRINDILLE } from "./shops.js";

/** A page with an address of its own. */
const at = (path) => async (page) => {
  await page.goto(path);
};

/** A page reached from another, by its first link of a kind. */
const from = (path, link) => async (page) => {
  await page.goto(path);
  const href = await page.locator(link).first().getAttribute("href");
  await page.goto(href);
};

export const PUBLIC = {
  home: at("/"),
  "sign-in": at("/sign-in"),
  "forgotten password": at("/sign-in/forgotten"),
  "sign-up, the shop": at("/sign-up"),
  "sign-up, refused": signUpRefused,
  "sign-up, the place": signUpPlace,
  "sign-up, the account": signUpAccount,
  "the shop": at(BRINDILLE.path),
  time: from(BRINDILLE.path, "a.svc"),
  details: toTheDetails,
  "details, refused": detailsRefused,
  "an adult's consent": guardian,
  "the house's policy": at("/policy"),
  "the shop's policy": at(`${BRINDILLE.path}/confidentialite`),
  "nothing there": at("/nothing/of/the/kind"),
  confirmed,
  "a client's visit": visit,
  "moving a visit": moving,
  "cancelling a visit": cancelling,
  offers,
};

export const STAFF = {
  day: at("/app/day"),
  appointment: appointment,
  "new appointment": at("/app/appointments/new"),
  clients: at("/app/clients"),
  "a client's file": from("/app/clients", "#results a"),
  duplicates: at("/app/clients/duplicates"),
  "new client": at("/app/clients/new"),
  "new client, under 14": at("/app/clients/new?age=under-14"),
  services: at("/app/services"),
  "a service": from("/app/services", "main table a"),
  products: at("/app/products"),
  "a product": from("/app/products", "main table a"),
  resources: at("/app/resources"),
  team: at("/app/team"),
  roles: at("/app/team/roles"),
  messages: at("/app/messages"),
  till: at("/app/till"),
  "till, a free amount": at("/app/till?tab=amount"),
  "a ticket": ticket,
  "a line of a ticket": async (page) => {
    await ticket(page);
    await page.goto(`${page.url().split("?")[0]}?line=1`);
  },
  payment: async (page) => {
    await ticket(page);
    await page.goto(`${page.url().split("?")[0]}/payment?with=cash&handed=20000`);
  },
  "the client's tip": async (page) => {
    await ticket(page);
    await page.goto(`${page.url().split("?")[0]}/tip`);
  },
  "a sale just paid": sale,
  "a sale": async (page) => {
    await sale(page);
    await page.goto(`${page.url().split("/handover")[0]}?line=0`);
  },
  "till settings": at("/app/settings/till"),
  settings: at("/app/settings"),
  "the drawers of a shop": at("/app/settings/drawers"),
  "opening hours": at("/app/settings/hours"),
  "a person's hours": from("/app/settings/hours", "nav.tabs a:not([aria-current])"),
  "blocking time": at("/app/blocks/new?start=2026-12-01T12:00"),
  account: at("/app/account"),
  "second factor": at("/app/account/second-factor"),
  welcome: at("/app/welcome"),
};

/** The addresses of a time to book and of a visit once booked: each looked for once, by promise. */
let details;
let booked;

/** A ticket with a service on it, and a sale: each made once, by promise. */
let rungUp;
let sold;

async function ticket(page) {
  rungUp ??= ringUp(page);
  await page.goto(await rungUp);
}

async function ringUp(page) {
  await page.goto("/app/till?tab=services");
  await page.locator(".tile[name=service]").first().click();
  await page.locator(".cart .ln").first().waitFor({ state: "attached" });
  return page.url().split("?")[0];
}

async function sale(page) {
  sold ??= sell(page);
  await page.goto(await sold);
}

async function sell(page) {
  await page.goto(`${await ringUp(page)}/payment?with=terminal`);
  await page.locator("#pay-button").click();
  await page.waitForURL(/handover/);
  return page.url();
}

const next = (page) => page.getByRole("button", { name: "Continuer" }).click();

async function signUpRefused(page) {
  await page.goto("/sign-up");
  await next(page);
  await page.getByRole("alert").waitFor();
}

async function signUpPlace(page) {
  await page.goto("/sign-up");
  await page.getByLabel("Nom du commerce").fill("Atelier Campanule");
  await page.getByLabel("Coiffure").check();
  await next(page);
  await page.getByLabel("Ville").waitFor();
}

async function signUpAccount(page) {
  await signUpPlace(page);
  await page.getByLabel("Ville").fill("Magog");
  await page.getByLabel("Petit fournisseur").check();
  await next(page);
  await page.getByLabel("Mot de passe").waitFor();
}

async function toTheDetails(page) {
  details ??= findTime(page, {});
  await page.goto(await details);
}

async function findTime(page, which) {
  await page.goto(BRINDILLE.path);
  await page.getByRole("link", { name: BRINDILLE.haircut }).click();
  await pickLater(page, "fr", which);
  await toDetails(page, "fr");
  return page.url();
}

async function detailsRefused(page) {
  await toTheDetails(page);
  await page.getByRole("button", { name: "Confirmer le rendez-vous" }).click();
  await page.getByRole("alert").waitFor();
}

async function guardian(page) {
  await toTheDetails(page);
  await page.getByRole("link", { name: "moins de 14 ans" }).click();
  await page.getByRole("heading", { name: "D’abord, le consentement d’un adulte" }).waitFor();
}

async function confirmed(page) {
  booked ??= book(page);
  await booked;
}

/** Takes the last time of the day: the first is what the details are looked at with. */
async function book(page) {
  await findTime(page, { last: true });
  await page.getByLabel("Prénom et nom").fill("Anémone Falardeau");
  await page.getByLabel("Téléphone").fill("819 555-0163");
  await page.getByRole("button", { name: "Confirmer le rendez-vous" }).click();
  await page.getByRole("heading", { name: "Rendez-vous confirmé" }).waitFor();
  return page.url().split("?")[0];
}

async function visit(page) {
  booked ??= book(page);
  await page.goto(await booked);
}

async function moving(page) {
  await visit(page);
  await page.getByRole("link", { name: "Déplacer", exact: true }).click();
  await page.getByRole("heading", { name: "Déplacer le rendez-vous" }).waitFor();
}

async function cancelling(page) {
  await visit(page);
  await page.getByRole("link", { name: "Annuler", exact: true }).click();
  await page.getByRole("button", { name: "Annuler le rendez-vous" }).waitFor();
}

/** A purpose that was accepted, and one that was not. */
async function offers(page) {
  await findTime(page, { last: true });
  const email = "colombe@boite.example";
  await bookAsking(page, { name: "Colombe Fafard", email, phone: "819 555-0164" });
  await page.goto(await offersLink(page, email));
  await page.getByRole("button", { name: "par texto" }).click();
  await page.getByText("Vous avez accepté").waitFor();
}

/** The nearest day with a visit, within a week. */
async function appointment(page) {
  await page.goto("/app/day");
  const visits = page.locator("#grid a.appt");
  for (let days = 0; days < 7 && (await visits.count()) === 0; days += 1) {
    await page.goto(await page.locator(".bar a[rel=next]").getAttribute("href"));
  }
  await page.goto(await visits.first().getAttribute("href"));
}
