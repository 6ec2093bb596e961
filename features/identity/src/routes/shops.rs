//! `/app/shops`: which shop one works in.

use axum::extract::State;
use domain::ids::TenantId;
use platform::house::House;
use web::{
    door::{Holder, Query},
    fault::Fault,
    form::Typed,
    respond::{Answer, own_path, page, see_other},
    shell::Shell,
};

use crate::{
    cookie::with_session,
    pages::ShopsPage,
    service::{
        Origin,
        sessions::{choose_shop, shops_of},
    },
    words::Words,
};

/// `GET /app/shops`
pub(super) async fn index(
    holder: Holder,
    State(house): State<House>,
    Query(query): Query,
) -> Answer {
    let locale = holder.caller.locale;
    let w = Words::new(locale);
    let shops = shops_of(&house, holder.caller.account).await?;
    page(&ShopsPage {
        shell: Shell::plain(&house, locale, w.identity_shops_title()),
        next: own_path(query.text("next")).to_owned(),
        shops,
        w,
    })
}

/// `POST /app/shops`
pub(super) async fn choose(
    holder: Holder,
    State(house): State<House>,
    origin: Origin,
    typed: Typed,
) -> Answer {
    let shop: TenantId = typed.text("shop").parse().map_err(|_| Fault::NotFound)?;
    let secret = choose_shop(&house, holder.caller.account, shop, &origin).await?;
    let there = see_other(own_path(typed.text("next")));
    Ok(with_session(&house, there, &secret))
}
