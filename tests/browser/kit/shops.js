// The demonstration's cast, as far as the laws need it.

export const PASSWORD = "quatre-erables-sous-la-neige";

/** A hair salon of Sherbrooke, in French. */
export const BRINDILLE = {
  path: "/salon-brindille",
  owner: "maude@brindille.example",
  manager: "gaetan@brindille.example",
  desk: "accueil@brindille.example",
  haircut: "Coupe et coiffage, cheveux courts",
};

/** A barber of Vancouver, in English. */
export const DRIFTMOSS = { path: "/driftmoss-barbers/en", owner: "colin@driftmoss.example" };

/** Signs in and waits for the first page of the staff. */
export async function signIn(page, email, password = PASSWORD) {
  await page.goto("/sign-in");
  await page.fill("#email", email);
  await page.fill("#password", password);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.waitForURL(/\/app\//);
}
