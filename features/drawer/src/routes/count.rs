//! A drawer is counted, blind.

use axum::extract::{Path, State};
use platform::house::House;
use web::{
    door::{Query, Staff},
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{PiecesForm, board_of, drawer_id, key};
use crate::{
    pages::CountPage,
    service::{self, Drawer},
    words::Words,
};

/// `GET /app/drawers/{id}/counts?to=close`.
pub async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let drawer = service::drawer(&house, &staff.ctx, drawer_id(&id)?).await?;
    if drawer.open.is_none() {
        return Ok(see_other(&board_of(drawer.id, "")));
    }
    page(&filled(&house, &staff, (&drawer, &query), Faults::new()))
}

/// `POST /app/drawers/{id}/counts`; `act=sum` only adds up, `to=close` goes on to the difference.
pub async fn make(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let drawer = service::drawer(&house, &staff.ctx, drawer_id(&id)?).await?;
    let mut faults = Faults::new();
    let form = PiecesForm::typed_in("p", &typed);
    let Some(pieces) = form.read(Words::new(staff.ctx.locale), &mut faults) else {
        return again(&filled(&house, &staff, (&drawer, &typed), faults));
    };
    if typed.text("act") == "sum" {
        return page(&filled(&house, &staff, (&drawer, &typed), faults));
    }
    let closing = typed.text("to") == "close";
    let key = key(&house, &staff, &typed);
    let ask = (drawer.id, pieces, closing);
    match service::count(&house, &staff.ctx, ask, &key).await {
        Ok(count) if closing => Ok(see_other(&format!("/app/drawer/counts/{count}/gap"))),
        Ok(_) => Ok(see_other(&board_of(drawer.id, "counted"))),
        Err(error) => {
            faults.add("p10000", super::opening::refused(&staff, error)?);
            again(&filled(&house, &staff, (&drawer, &typed), faults))
        }
    }
}

fn filled(
    house: &House,
    staff: &Staff,
    (drawer, typed): (&Drawer, &Typed),
    faults: Faults,
) -> CountPage {
    let closing = typed.text("to") == "close";
    let form = PiecesForm::typed_in("p", typed);
    let key = key(house, staff, typed);
    CountPage::new(house, staff, (drawer, closing), (form, key, faults))
}
