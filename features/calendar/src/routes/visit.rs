//! One appointment: shown, and marked as it goes. A client's file, with its visits.

use axum::extract::{Path, State};
use booking::{error::BookingError, service};
use clients::{Around, VisitLine};
use domain::{booking::Status, ids::ClientId};
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::Typed,
    respond::{Answer, page, see_other},
};

use super::id;
use crate::{
    live,
    pages::{
        after, path,
        visit::{VisitPage, done, lines},
    },
};

/// Visits shown on a client's file.
const VISITS_MAX: u64 = 20;

/// `GET /app/appointments/{id}`.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    Query(query): Query,
) -> Answer {
    let visit = service::visit(&house, &staff.ctx, id(&asked)?)
        .await?
        .ok_or(Fault::NotFound)?;
    let shell = staff.shell(&house, "agenda", visit.line.client_name.as_str());
    let (locale, code) = (staff.ctx.locale, query.text("done"));
    let after = live::after::after(&house, &staff, visit.line.id).await?;
    // What can still be taken back says itself what was done.
    let said = after::done(locale, code).or_else(|| match after {
        Some(_) => None,
        None => done(locale, code),
    });
    let shell = shell.having(said);
    page(&VisitPage::new(&staff, shell, (&visit, after)))
}

/// `POST /app/appointments/{id}/status`.
pub(super) async fn mark(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    form: Typed,
) -> Answer {
    let id = id(&asked)?;
    let (status, code) = match form.text("status") {
        "confirmed" => (Status::Confirmed, "confirmed"),
        "arrived" => (Status::Arrived, "arrived"),
        "completed" => (Status::Completed, "completed"),
        "missed" => (Status::Missed, "missed"),
        "booked" => (Status::Booked, "back"),
        _ => return Err(Fault::BadRequest),
    };
    let code = match service::mark(&house, &staff.ctx, id, status).await {
        Ok(()) => code,
        Err(BookingError::NotNow) => "changed",
        // Missed, then not: somebody else has its time, or nobody works then any more.
        Err(BookingError::Taken(_) | BookingError::NotOffered) => "gone",
        Err(error) => return Err(error.into()),
    };
    Ok(see_other(&format!("{}?done={code}", path(id))))
}

/// `GET /app/clients/{id}`: the page of `clients`, with the visits it does not know.
pub(super) async fn client_file(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    Query(query): Query,
) -> Answer {
    let client: ClientId = asked.parse().map_err(|_| Fault::NotFound)?;
    let setup = service::setup(&house, &staff.ctx).await?;
    let visits = service::visits_of(&house, &staff.ctx, client, VISITS_MAX).await?;
    let visits: Vec<VisitLine> = lines(&staff, &setup, visits);
    let around = Around {
        visits,
        people: service::names(&house, &staff.ctx).await?,
        book_url: format!("/app/appointments/new?client={client}"),
    };
    let done = Some(query.text("done").to_owned());
    clients::show_file(&house, &staff, client, around, done).await
}
