//! The home page, and what is asked of robots.

use ::words::money;
use axum::{extract::State, response::IntoResponse as _};
use domain::money::Money;
use platform::house::House;
use web::{
    door::Passer,
    respond::{Answer, page},
    shell::Shell,
};

use super::{carried, elsewhere};
use crate::{pages::Home, service, words::Words};

/// Pages behind a door are nobody's to index.
const ROBOTS: &str = "User-agent: *\nDisallow: /app\nDisallow: /operator\nDisallow: /api\n";

/// A haircut in Quebec, in cents: price, GST (5 %), QST (9.975 %), total.
const HAIRCUT: [i64; 4] = [60_00, 3_00, 5_99, 68_99];

/// `GET /`.
pub async fn index(passer: Passer, State(house): State<House>) -> Answer {
    let locale = passer.locale;
    let w = Words::new(locale);
    let shell = Shell::front(&house, locale, w.operations_home_title())
        .also_at(elsewhere("/", locale))
        .indexed();
    page(&Home {
        shell,
        w,
        lang: carried(locale),
        shops: service::demo_shops(&house).await?,
        sum: HAIRCUT.map(|cents| money(locale, Money::from_cents(cents))),
    })
}

/// `GET /robots.txt`.
pub async fn robots() -> Answer {
    Ok(ROBOTS.into_response())
}
