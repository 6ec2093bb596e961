//! One appointment: shown, and marked as it goes. A client's file, with its visits.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::IntoResponse as _,
};
use booking::{
    error::BookingError,
    service::{self, Care, Seen, Visit},
};
use clients::{Around, VisitLine};
use domain::{
    booking::Status,
    identity::Permission,
    ids::{AppointmentId, ClientId},
};
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::Typed,
    respond::{Answer, page, see_other},
};

use super::{id, is_part};
use crate::{
    live,
    pages::{
        after, path,
        visit::{VisitPage, VisitPart, VisitSheet, done, lines},
    },
    words::Words,
};

/// Visits shown on a client's file.
const VISITS_MAX: u64 = 20;
/// Visits read of a person beside one that is shown; that one is among them.
const HISTORY_MAX: u64 = 6;

/// `GET /app/appointments/{id}`: a page, or the drawer beside a board that is open already.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    headers: HeaderMap,
    Path(asked): Path<String>,
    Query(query): Query,
) -> Answer {
    let id = id(&asked)?;
    if is_part(&headers) {
        let done = done(staff.ctx.locale, query.text("done"));
        return page(&part(&staff, &house, id, done).await?);
    }
    let (visit, sheet) = sheet(&staff, &house, id).await?;
    let w = Words::new(staff.ctx.locale);
    let shell = staff.shell(&house, "agenda", visit.line.client_name.as_str());
    let after = live::after::after(&house, &staff, visit.line.id).await?;
    // What can still be taken back says itself what was done.
    let done = done(w.locale(), query.text("done")).filter(|_| after.is_none());
    let done = done.or_else(|| after::done(w.locale(), query.text("done")));
    page(&VisitPage {
        shell: shell.having(done),
        visit: sheet,
        w,
        after,
    })
}

async fn sheet(
    staff: &Staff,
    house: &House,
    id: AppointmentId,
) -> Result<(Visit, VisitSheet), Fault> {
    let visit = service::visit(house, &staff.ctx, id).await?;
    let visit = visit.ok_or(Fault::NotFound)?;
    let history = if staff.may(Permission::ReadClients) {
        service::visits_of(house, &staff.ctx, visit.line.client, HISTORY_MAX).await?
    } else {
        Vec::new()
    };
    let sheet = VisitSheet::new(staff, &visit, history);
    Ok((visit, sheet))
}

/// The drawer, with what was done or why it was not.
async fn part(
    staff: &Staff,
    house: &House,
    id: AppointmentId,
    done: Option<String>,
) -> Result<VisitPart, Fault> {
    let (_, visit) = sheet(staff, house, id).await?;
    let w = Words::new(staff.ctx.locale);
    Ok(VisitPart { w, visit, done })
}

/// `POST /app/appointments/{id}/status`. Refused beside a board that is open already, the drawer
/// says why, as 409.
pub(super) async fn mark(
    staff: Staff,
    State(house): State<House>,
    headers: HeaderMap,
    Path(asked): Path<String>,
    form: Typed,
) -> Answer {
    let id = id(&asked)?;
    let (status, code) = match form.text("status") {
        "confirmed" => (Status::Confirmed, "confirmed"),
        "arrived" => (Status::Arrived, "arrived"),
        "in_service" => (Status::InService, "in_service"),
        "ready_to_pay" => (Status::ReadyToPay, "ready_to_pay"),
        "completed" => (Status::Completed, "completed"),
        "missed" => (Status::Missed, "missed"),
        "booked" => (Status::Booked, "back"),
        _ => return Err(Fault::BadRequest),
    };
    let care = Care {
        seen: Seen::read(form.text("seen")),
        any_hour: false,
    };
    let refused = match service::mark_with_care(&house, &staff.ctx, id, (status, care)).await {
        Ok(()) => return Ok(see_other(&format!("{}?done={code}", path(id)))),
        Err(BookingError::NotNow | BookingError::ChangedSince) => "changed",
        // Missed, then not: somebody else has its time, or nobody works then any more.
        Err(BookingError::Taken(_) | BookingError::NotOffered) => "gone",
        Err(error) => return Err(error.into()),
    };
    if !is_part(&headers) {
        return Ok(see_other(&format!("{}?done={refused}", path(id))));
    }
    let said = done(staff.ctx.locale, refused);
    let drawer = page(&part(&staff, &house, id, said).await?)?;
    Ok((StatusCode::CONFLICT, drawer).into_response())
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
