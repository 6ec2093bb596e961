//! Offers, by the person themselves: the page a letter's link leads to. Opening it changes nothing,
//! since mail programs open links too; each answer is a button of its own.

use axum::extract::{Path, State};
use platform::house::House;
use web::{
    door::{Guest, Query},
    fault::Fault,
    form::Typed,
    respond::{Answer, page, see_other},
};

use crate::{
    pages::offers::OffersPage,
    service::{self, Purpose},
    words::Words,
};

/// The page's address: the token, and which purpose stands first.
fn place(guest: &Guest, token: &str, first: Option<Purpose>) -> String {
    let base = guest.base(guest.ctx.locale);
    let first = first.map(|purpose| format!("?first={}", purpose.code()));
    format!("{base}/offers/{token}{}", first.unwrap_or_default())
}

/// `GET /{shop}/offers/{token}`; `first` names what was asked for when booking.
pub(super) async fn show(
    guest: Guest,
    State(house): State<House>,
    Path((_, token)): Path<(String, String)>,
    Query(asked): Query,
) -> Answer {
    let mut offers = service::offers(&house, &guest.ctx, &token).await?;
    let first = Purpose::parse(asked.text("first"));
    offers.sort_by_key(|offer| Some(offer.purpose) != first);
    let w = Words::new(guest.ctx.locale);
    let flash = ["accepted", "declined"]
        .into_iter()
        .find(|done| *done == asked.text("done"))
        .map(|done| w.clients_offers_done(done));
    let other = guest.base(guest.ctx.locale.other());
    let shell = guest
        .shell(&house, w.clients_offers_title())
        .also_at(format!("{other}/offers/{token}"))
        .having(flash);
    let action = place(&guest, &token, first);
    page(&OffersPage::new(&guest, shell, action, &offers))
}

/// `POST /{shop}/offers/{token}`: one purpose, accepted or taken back.
pub(super) async fn reply(
    guest: Guest,
    State(house): State<House>,
    Path((_, token)): Path<(String, String)>,
    Query(asked): Query,
    typed: Typed,
) -> Answer {
    let ctx = &guest.ctx;
    let done = match (Purpose::parse(typed.text("purpose")), typed.text("reply")) {
        (Some(purpose), "yes") => {
            service::accept_offers(&house, ctx, &token, purpose).await?;
            "accepted"
        }
        (Some(purpose), "no") => {
            service::decline_offers(&house, ctx, &token, purpose).await?;
            "declined"
        }
        _ => {
            // Nobody's token is answered the same, whatever is sent with it.
            service::offers(&house, ctx, &token).await?;
            return Err(Fault::BadRequest);
        }
    };
    let back = place(&guest, &token, Purpose::parse(asked.text("first")));
    let joint = if back.contains('?') { '&' } else { '?' };
    Ok(see_other(&format!("{back}{joint}done={done}")))
}
