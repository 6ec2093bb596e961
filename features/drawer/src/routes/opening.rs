//! A drawer is opened.

use axum::extract::{Path, State};
use domain::money::Money;
use platform::house::House;
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{PiecesForm, board_of, drawer_id, key};
use crate::{
    error::DrawerError,
    pages::OpeningPage,
    service::{self, Drawer, Float},
    words::Words,
};

/// `GET /app/drawers/{id}/opening`.
pub async fn show(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let drawer = service::drawer(&house, &staff.ctx, drawer_id(&id)?).await?;
    if drawer.open.is_some() {
        return Ok(see_other(&board_of(drawer.id, "")));
    }
    let (usual, _) = service::usual_float(&house, &staff.ctx, drawer.id).await?;
    let mut typed = Typed::default();
    typed.put(
        "total",
        ::words::decimal(staff.ctx.locale, usual.cents(), 2),
    );
    page(&filled(&house, &staff, (&drawer, &typed), Faults::new()).await?)
}

/// `POST /app/drawers/{id}/opening`; `act=sum` only adds up.
pub async fn open(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let drawer = service::drawer(&house, &staff.ctx, drawer_id(&id)?).await?;
    let mut faults = Faults::new();
    let float = read(Words::new(staff.ctx.locale), &typed, &mut faults);
    if typed.text("act") == "sum" {
        return page(&filled(&house, &staff, (&drawer, &typed), Faults::new()).await?);
    }
    let Some(float) = float else {
        return again(&filled(&house, &staff, (&drawer, &typed), faults).await?);
    };
    let key = key(&house, &staff, &typed);
    match service::open(&house, &staff.ctx, (drawer.id, float), &key).await {
        Ok(_) => Ok(see_other(&board_of(drawer.id, "opened"))),
        Err(error) => {
            faults.add("total", refused(&staff, error)?);
            again(&filled(&house, &staff, (&drawer, &typed), faults).await?)
        }
    }
}

/// What the person is told, when it is for them.
pub fn refused(staff: &Staff, error: DrawerError) -> Result<&'static str, Fault> {
    error.said(staff.ctx.locale).ok_or_else(|| error.into())
}

async fn filled(
    house: &House,
    staff: &Staff,
    (drawer, typed): (&Drawer, &Typed),
    faults: Faults,
) -> Result<OpeningPage, DrawerError> {
    let (_, left) = service::usual_float(house, &staff.ctx, drawer.id).await?;
    let pieces = PiecesForm::typed_in("p", typed);
    let form = (
        pieces,
        typed.text("total").to_owned(),
        key(house, staff, typed),
    );
    Ok(OpeningPage::new(
        house,
        staff,
        (drawer, left),
        (form, faults),
    ))
}

/// A count wins where the total is empty, and agrees with it where both came.
fn read(w: Words, typed: &Typed, faults: &mut Faults) -> Option<Float> {
    let form = PiecesForm::typed_in("p", typed);
    let total = typed.text("total");
    let pieces = form.read(w, faults);
    let known = match total {
        "" => None,
        text => faults.take("total", ::words::typed::money(text), |_| {
            w.drawer_fault_float().to_owned()
        }),
    };
    let pieces = pieces?;
    if form.is_blank() {
        if total.is_empty() {
            faults.add("total", w.drawer_fault_no_float());
        }
        let known = known.filter(|sum| *sum >= Money::ZERO && sum.cents() <= FLOAT_CENTS_MAX);
        if known.is_none() {
            faults.add("total", w.drawer_fault_float());
        }
        return known.map(Float::Known);
    }
    if let Some(known) = known.filter(|known| *known != pieces.total()) {
        faults.add("total", w.drawer_fault_two_floats(pieces.total(), known));
    }
    faults.is_empty().then_some(Float::Counted(pieces))
}

/// Most a float may be, in cents: 100 000 $.
const FLOAT_CENTS_MAX: i64 = 10_000_000;
