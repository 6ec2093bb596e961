//! Which drawers there are, and who sees what before a count.

use axum::extract::{Path, State};
use domain::{drawer::USUAL_FLOAT, money::Money};
use platform::house::House;
use web::{
    door::{Query, Staff},
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::drawer_id;
use crate::{
    error::DrawerError,
    pages::SettingsPage,
    service::{self, Card, Change},
    words::Words,
};

const SAVED: &str = "/app/settings/drawers?done=saved";
/// Longest name, in characters.
const NAME_LENGTH_MAX: usize = 40;
/// Largest float, in cents: 10 000 $.
const FLOAT_CENTS_MAX: i64 = 1_000_000;

/// `GET /app/settings/drawers`.
pub async fn show(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let mut typed = Typed::default();
    typed.put(
        "float",
        ::words::decimal(staff.ctx.locale, USUAL_FLOAT.cents(), 2),
    );
    let settings = service::settings(&house, &staff.ctx).await?;
    let saved = query.text("done") == "saved";
    let form = (&typed, String::new(), Faults::new());
    page(&SettingsPage::new(&house, &staff, (&settings, saved), form))
}

/// `POST /app/settings/drawers`.
pub async fn add(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    if let Some(card) = read(&staff, "", &typed, &mut faults) {
        match service::add(&house, &staff.ctx, card).await {
            Ok(_) => return Ok(see_other(SAVED)),
            Err(error) => faults.add("name", super::opening::refused(&staff, error)?),
        }
    }
    refill(&house, &staff, (&typed, String::new(), faults)).await
}

/// `POST /app/settings/drawers/{id}`; `act=rest` and `act=wake` say whether it is used.
pub async fn change(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let drawer = drawer_id(&id)?;
    let mut faults = Faults::new();
    let change = match typed.text("act") {
        "rest" => Some(Change::InUse(drawer, false)),
        "wake" => Some(Change::InUse(drawer, true)),
        _ => read(&staff, &id, &typed, &mut faults).map(|card| Change::Card(drawer, card)),
    };
    if let Some(change) = change {
        match service::change(&house, &staff.ctx, change).await {
            Ok(()) => return Ok(see_other(SAVED)),
            Err(error) => faults.add(format!("name{id}"), refused(&staff, error)?),
        }
    } else {
        // Somebody else's drawer is not there, whatever was typed for it.
        service::known_drawer(&house, &staff.ctx, drawer).await?;
    }
    refill(&house, &staff, (&typed, id, faults)).await
}

fn refused(staff: &Staff, error: DrawerError) -> Result<&'static str, web::fault::Fault> {
    match error {
        DrawerError::AlreadyOpen => Ok(Words::new(staff.ctx.locale).drawer_fault_in_use()),
        other => super::opening::refused(staff, other),
    }
}

/// `POST /app/settings/drawers/blind`.
pub async fn blind(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let change = Change::BlindForAll(typed.ticked("blind"));
    service::change(&house, &staff.ctx, change).await?;
    Ok(see_other(SAVED))
}

async fn refill(
    house: &House,
    staff: &Staff,
    (typed, of, faults): (&Typed, String, Faults),
) -> Answer {
    let settings = service::settings(house, &staff.ctx).await?;
    let form = (typed, of, faults);
    again(&SettingsPage::new(house, staff, (&settings, false), form))
}

/// The card of a drawer; its fields end in its id.
fn read(staff: &Staff, of: &str, typed: &Typed, faults: &mut Faults) -> Option<Card> {
    let w = Words::new(staff.ctx.locale);
    let name = typed.text("name").to_owned();
    if name.chars().count() > NAME_LENGTH_MAX {
        let web = web::words::Words::new(w.locale());
        faults.add(format!("name{of}"), web.web_fault_too_long(40));
    }
    let float = ::words::typed::money(typed.text("float")).ok();
    let fits = |float: &Money| {
        let cents = float.cents();
        (0..=FLOAT_CENTS_MAX).contains(&cents) && cents % 5 == 0
    };
    let float = float.filter(fits);
    if float.is_none() {
        faults.add(format!("float{of}"), w.drawer_fault_float());
    }
    let card = Card {
        name,
        float: float?,
    };
    faults.is_empty().then_some(card)
}
