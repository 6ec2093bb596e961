//! The till as a page.

use axum::extract::{Path, State};
use domain::till::LineNumber;
use platform::house::House;
use sales::{
    SalesError,
    service::{self, Ticket},
};
use web::{
    door::{Query, Staff},
    form::Typed,
    respond::{Answer, page},
};

use super::{say, ticket_id};
use crate::{
    pages::{Asked, Desk, Panel, Tab, TillPage},
    words::Words,
};

/// Characters of a search that are read.
const QUERY_LENGTH_MAX: usize = 100;
/// Tiles of what is sold most.
const FAVOURITES_MAX: u16 = 20;
/// People shown for a search.
const FOUND_MAX: u32 = 8;

/// `GET /app/till`: an empty till; `tab` and `q` choose what is shown.
pub(super) async fn index(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let asked = asked(&house, &staff, &query).await?;
    page(&till(&house, &staff, None, asked).await?)
}

/// `GET /app/till/{id}`: an open ticket; `line` opens one of its lines, `who` looks for a person.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let ticket = match service::ticket(&house, &staff.ctx, ticket_id(&id)?).await {
        Ok(ticket) => ticket,
        Err(error) => return say::gone(error),
    };
    let asked = asked(&house, &staff, &query).await?;
    page(&till(&house, &staff, Some(&ticket), asked).await?)
}

/// The page of a ticket.
pub(super) async fn till(
    house: &House,
    staff: &Staff,
    ticket: Option<&Ticket>,
    asked: Asked,
) -> Result<TillPage, SalesError> {
    let counter = service::counter(house, &staff.ctx).await?;
    let best = service::best_sold(house, &staff.ctx, FAVOURITES_MAX).await?;
    let setup = booking::service::setup(house, &staff.ctx).await?;
    let desk = Desk {
        staff,
        counter: &counter,
        best: &best,
        zone: &setup.zone,
        ticket,
    };
    TillPage::new(house, desk, asked)
}

async fn asked(house: &House, staff: &Staff, query: &Typed) -> Result<Asked, SalesError> {
    let w = Words::new(staff.ctx.locale);
    let told = match query.text("told") {
        "voided" => w.till_fault_voided(),
        "not-to-pay" => w.till_fault_not_to_pay(),
        _ => "",
    };
    Ok(Asked {
        tab: Tab::parse(query.text("tab")),
        q: short(query.text("q")),
        panel: panel(house, staff, query).await?,
        said: told.to_owned(),
        ..Asked::default()
    })
}

async fn panel(house: &House, staff: &Staff, query: &Typed) -> Result<Panel, SalesError> {
    if let Ok(number) = query.text("line").parse() {
        return Ok(Panel::Line(LineNumber(number), None));
    }
    let who = short(query.text("who"));
    if who.is_empty() {
        return Ok(Panel::Closed);
    }
    let found = clients::service::search(house, &staff.ctx, &who, FOUND_MAX).await;
    Ok(Panel::Client(
        who,
        found.map_err(booking::error::BookingError::from)?,
    ))
}

fn short(text: &str) -> String {
    text.trim().chars().take(QUERY_LENGTH_MAX).collect()
}
