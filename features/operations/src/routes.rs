//! The pages and forms of this feature.

mod blocks;
mod documents;
mod home;
mod hours;
mod opening;
mod place;
mod schedule;
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
        .post("/app/settings/address", shop, place::readdress)
        .post("/app/settings/zone", shop, place::rezone)
        .post("/app/settings/taxes", shop, settings::save_taxes)
        .post("/app/settings/booking", shop, settings::save_rules)
        .and(schedules())
}

/// When the place is open, when people work, what holds no client.
fn schedules() -> Routes {
    let team = Access::May(Permission::ManageTeam);
    let shop = Access::May(Permission::ManageShop);
    let book = Access::May(Permission::BookAppointments);
    Routes::new()
        .get("/app/settings/hours", team, opening::show)
        .post("/app/settings/hours", shop, opening::save)
        .post("/app/settings/hours/effect", shop, opening::effect)
        .post("/app/settings/weeks/{from}/removal", shop, opening::forget)
        .post("/app/settings/closures", shop, opening::close)
        .post("/app/settings/closures/{id}/removal", shop, opening::reopen)
        .get("/app/settings/hours/{staff}", team, hours::show)
        .post("/app/settings/hours/{staff}", team, hours::save)
        .post("/app/settings/hours/{staff}/effect", team, hours::effect)
        .post(
            "/app/settings/hours/{staff}/weeks/{from}/removal",
            team,
            hours::forget,
        )
        .post(
            "/app/settings/hours/{staff}/exceptions",
            team,
            hours::add_exception,
        )
        .post(
            "/app/settings/hours/{staff}/exceptions/{exception}/removal",
            team,
            hours::remove_exception,
        )
        .get("/app/blocks/new", book, blocks::new)
        .post("/app/blocks", book, blocks::create)
        .post("/app/blocks/{id}/removal", book, blocks::remove)
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
