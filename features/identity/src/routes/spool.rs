//! `/spool`: the platform's letters, in the demonstration only.

use axum::extract::State;
use platform::house::House;
use web::{
    door::Passer,
    respond::{Answer, page},
    shell::Shell,
};

use crate::{
    pages::SpoolPage,
    service::{letters::spool, platform_zone},
    words::Words,
};

/// Letters a page shows.
const LETTERS: u64 = 20;

/// `GET /spool`
pub(super) async fn index(State(house): State<House>, passer: Passer) -> Answer {
    let w = Words::new(passer.locale);
    page(&SpoolPage {
        shell: Shell::plain(&house, passer.locale, w.identity_spool_title())
            .also_at(format!("/spool?lang={}", passer.locale.other().code())),
        letters: spool(&house, LETTERS).await?,
        zone: platform_zone()?,
        w,
    })
}
