//! What is kept of a visit that was missed, or cancelled after the notice.

use axum::extract::{Path, State};
use domain::ids::AppointmentId;
use platform::house::House;
use sales::{
    SalesError,
    service::{self, Opening},
};
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{asked, say, ticket_path};
use crate::{pages::FeePage, words::Words};

/// `GET /app/till/visits/{id}/fee`: how much, typed by a person; nothing is proposed.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let visit = visit(&staff, &house, &id).await?;
    page(&FeePage::new(
        (&house, &staff),
        &visit,
        (&Typed::default(), Faults::new()),
    ))
}

/// `POST /app/till/visits/{id}/fee`: the fee's own ticket.
pub(super) async fn ask(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let visit = visit(&staff, &house, &id).await?;
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let amount = asked::amount(w, (&form, "amount"), &mut faults);
    if amount.is_none() && faults.is_empty() {
        faults.add("amount", w.till_fault_amount());
    }
    let Some(amount) = amount else {
        return again(&FeePage::new((&house, &staff), &visit, (&form, faults)));
    };
    match service::open(&house, &staff.ctx, Opening::Fee(visit.id, amount)).await {
        Ok(ticket) => Ok(see_other(&ticket_path(ticket.id))),
        Err(error @ (SalesError::NoFee | SalesError::Line(_))) => {
            let (_, said) = say::fault(w, &error).ok_or(Fault::NotFound)?;
            faults.add("amount", said);
            again(&FeePage::new((&house, &staff), &visit, (&form, faults)))
        }
        Err(error) => say::gone(error),
    }
}

async fn visit(staff: &Staff, house: &House, id: &str) -> Result<booking::service::Line, Fault> {
    let id: AppointmentId = id.parse().map_err(|_| Fault::NotFound)?;
    let found = booking::service::appointment(house, &staff.ctx, id).await?;
    found.ok_or(Fault::NotFound)
}
