//! Moving and cancelling an appointment.

use axum::{
    extract::{Path, State},
    response::Response,
};
use booking::{
    error::BookingError,
    service::{self, Care, Person, Reason, Seen, Visit},
};
use domain::ids::AppointmentId;
use platform::house::House;
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{id, read};
use crate::{
    pages::{
        change::{CancelPage, MovePage},
        path,
    },
    words::Words,
};

pub(super) async fn visit(house: &House, staff: &Staff, asked: &str) -> Result<Visit, Fault> {
    let id = id(asked)?;
    service::visit(house, &staff.ctx, id)
        .await?
        .ok_or(Fault::NotFound)
}

/// It changed since the page was read: there it says where it stands.
pub(super) fn changed(id: AppointmentId) -> Response {
    see_other(&format!("{}?done=changed", path(id)))
}

pub(super) fn move_page(
    staff: &Staff,
    house: &House,
    visit: &Visit,
    (form, faults): (Typed, Faults),
) -> MovePage {
    let w = Words::new(staff.ctx.locale);
    let shell = staff.shell(house, "agenda", w.calendar_move_title());
    MovePage::new(shell, w, visit, (form, faults, able(staff, visit)))
}

/// Those who give the service, among the people this member may choose; its own person even when
/// the service was retired, or they are not booked any more.
pub(super) fn able<'a>(staff: &Staff, visit: &'a Visit) -> Vec<&'a Person> {
    let service = visit.setup.menu.service(visit.line.service);
    let gives = |person: &Person| service.is_some_and(|s| s.for_staff(person.id).is_some());
    let own = visit.setup.person(visit.line.staff);
    let own = own.filter(|own| !own.bookable || !gives(own));
    let others = read::people(staff, &visit.setup).into_iter();
    own.into_iter()
        .chain(others.filter(|person| gives(person)))
        .collect()
}

/// `GET /app/appointments/{id}/move`.
pub(super) async fn moving(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
) -> Answer {
    let visit = visit(&house, &staff, &asked).await?;
    if !visit.line.status.is_awaited() {
        return Ok(changed(visit.line.id));
    }
    let wall = visit.setup.zone.wall(visit.line.span.start());
    let mut form = Typed::default();
    form.put("date", wall.date().to_string());
    form.put("time", wall.strftime("%H:%M").to_string());
    form.put("staff", visit.line.staff.to_string());
    form.put("seen", visit.line.seen.as_str());
    page(&move_page(&staff, &house, &visit, (form, Faults::new())))
}

/// `GET /app/appointments/{id}/cancellation`.
pub(super) async fn cancelling(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
) -> Answer {
    let visit = visit(&house, &staff, &asked).await?;
    if !visit
        .line
        .status
        .may_become(domain::booking::Status::Cancelled)
    {
        return Ok(changed(visit.line.id));
    }
    page(&cancel_page(&staff, &house, &visit, Faults::new()))
}

fn cancel_page(staff: &Staff, house: &House, visit: &Visit, faults: Faults) -> CancelPage {
    let w = Words::new(staff.ctx.locale);
    let shell = staff.shell(house, "agenda", w.calendar_cancel_title());
    CancelPage::new(shell, w, visit, faults)
}

/// `POST /app/appointments/{id}/cancellation`.
pub(super) async fn cancel(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    form: Typed,
) -> Answer {
    let id = id(&asked)?;
    let code = form.text("reason");
    let reason = Reason::parse(code, &Reason::OF_TEAM);
    if reason.is_none() && !code.is_empty() {
        let visit = visit(&house, &staff, &asked).await?;
        let mut faults = Faults::new();
        let w = Words::new(staff.ctx.locale);
        faults.add("reason", w.calendar_fault_reason());
        let page = cancel_page(&staff, &house, &visit, faults);
        return again(&CancelPage {
            seen: form.text("seen").to_owned(),
            ..page
        });
    }
    let care = Care {
        seen: Seen::read(form.text("seen")),
        any_hour: false,
    };
    match service::cancel_with_care(&house, &staff.ctx, id, (reason, care)).await {
        Ok(()) => Ok(see_other(&format!("{}?done=cancelled", path(id)))),
        Err(BookingError::NotNow | BookingError::ChangedSince) => Ok(changed(id)),
        Err(error) => Err(error.into()),
    }
}
