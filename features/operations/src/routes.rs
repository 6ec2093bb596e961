//! The pages and forms of this feature.

mod documents;
mod home;
mod hours;
mod settings;
mod sign_up;
mod welcome;

use domain::{identity::Permission, locale::Locale};
use web::routes::{Access, Routes};

/// Every route of this feature.
pub fn routes() -> Routes {
    let team = Access::May(Permission::ManageTeam);
    let shop = Access::May(Permission::ManageShop);
    Routes::new()
        .get("/", Access::Public, home::index)
        .get("/robots.txt", Access::Public, home::robots)
        .get("/policy", Access::Public, documents::policy)
        .get("/terms", Access::Public, documents::terms)
        .get("/{shop}/confidentialite", Access::Shop, documents::of_shop)
        .get("/{shop}/en/privacy", Access::Shop, documents::of_shop)
        .get("/sign-up", Access::Public, sign_up::show)
        .post("/sign-up", Access::Public, sign_up::go_on)
        .get("/app/welcome", shop, welcome::show)
        .get("/app/settings", team, settings::show)
        .post("/app/settings/shop", shop, settings::save_shop)
        .post("/app/settings/taxes", shop, settings::save_taxes)
        .post("/app/settings/booking", shop, settings::save_rules)
        .post("/app/settings/hours", shop, settings::save_hours)
        .get("/app/settings/hours/{staff}", team, hours::show)
        .post("/app/settings/hours/{staff}", team, hours::save)
}

/// What a link of these pages carries on: the language, unless it is French.
const fn carried(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "",
        Locale::En => "?lang=en",
    }
}

/// A page of the service in the other language.
fn elsewhere(path: &str, locale: Locale) -> String {
    format!("{path}{}", carried(locale.other()))
}
