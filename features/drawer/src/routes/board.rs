//! A drawer as it stands.

use axum::extract::State;
use platform::house::House;
use web::{
    door::{Query, Staff},
    respond::{Answer, page},
};

use crate::{pages::BoardPage, service};

/// `GET /app/drawer`: `d` chooses a drawer, `before` goes back in its reports.
pub async fn index(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let asked = match query.text("d") {
        "" => None,
        text => Some(super::drawer_id(text)?),
    };
    let before = query.text("before").parse().ok();
    let board = service::board(&house, &staff.ctx, asked, before).await?;
    page(&BoardPage::new(
        &house,
        &staff,
        (&board, before),
        query.text("done"),
    ))
}
