//! Where a visit goes, and until when: from the grid, or from a form.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use booking::{
    error::BookingError,
    service::{self, Care, Seen, Slot, To, Visit},
};
use platform::house::House;
use web::{
    door::Staff,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{
    changing::{able, changed, move_page, visit},
    is_part, read,
    say::{self, Refusal},
};
use crate::{
    pages::{
        change::LengthPage,
        conflict::{Asked, Conflict, ConflictPart, DonePart},
        path,
    },
    words::Words,
};

/// How the form says that whoever sends it knows what they do.
fn care(form: &Typed) -> Care {
    Care {
        seen: Seen::read(form.text("seen")),
        any_hour: form.text("outside") == "yes",
    }
}

/// `POST /app/appointments/{id}/move`: `start` and `staff` from the grid; `date`, `time` and `staff`
/// from the form.
pub(super) async fn move_to(
    staff: Staff,
    State(house): State<House>,
    headers: HeaderMap,
    Path(asked): Path<String>,
    mut form: Typed,
) -> Answer {
    let visit = visit(&house, &staff, &asked).await?;
    let part = is_part(&headers);
    if !visit.line.status.is_awaited() && !part {
        return Ok(changed(visit.line.id));
    }
    read::take_start(&mut form);
    let (w, setup) = (Words::new(staff.ctx.locale), &visit.setup);
    let mut faults = Faults::new();
    let start = read::start(w, (setup, staff.ctx.now), &form, &mut faults);
    let person = read::person(w, &able(&staff, &visit), form.text("staff"), &mut faults);
    let (Some(start), Some(person)) = (start, person) else {
        if part {
            return unreadable(w, &visit, &faults);
        }
        return again(&move_page(&staff, &house, &visit, (form, faults)));
    };
    let slot = Slot {
        start,
        staff: person.id,
    };
    let to = To {
        start,
        staff: Some(person.id),
    };
    let care = care(&form);
    let done = service::move_with_care(&house, &staff.ctx, visit.line.id, (to, care)).await;
    let refusal = Refusal {
        staff: &staff,
        visit: &visit,
        asked: Asked::Move(slot),
    };
    match done {
        Ok(()) => done_answer(&house, &refusal, part, "moved").await,
        Err(error) => match say::conflict(&house, &refusal, &error).await? {
            Some(conflict) if part => conflict_answer(w, conflict),
            Some(conflict) => {
                let mut page = move_page(&staff, &house, &visit, (form, faults));
                page.conflict = Some(conflict);
                again(&page)
            }
            None => Err(error.into()),
        },
    }
}

/// `GET /app/appointments/{id}/length`.
pub(super) async fn length(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
) -> Answer {
    let visit = visit(&house, &staff, &asked).await?;
    if !visit.line.may_stretch() {
        return Ok(changed(visit.line.id));
    }
    let wall = visit.setup.zone.wall(visit.line.span.end());
    let mut form = Typed::default();
    form.put("time", wall.strftime("%H:%M").to_string());
    form.put("seen", visit.line.seen.as_str());
    page(&length_page(&staff, &house, &visit, (form, Faults::new())))
}

fn length_page(staff: &Staff, house: &House, visit: &Visit, read: (Typed, Faults)) -> LengthPage {
    let w = Words::new(staff.ctx.locale);
    let shell = staff.shell(house, "agenda", w.calendar_length_title());
    LengthPage::new(shell, w, visit, read)
}

/// `POST /app/appointments/{id}/length`: `end` from the grid, `time` from the form.
pub(super) async fn set_length(
    staff: Staff,
    State(house): State<House>,
    headers: HeaderMap,
    Path(asked): Path<String>,
    form: Typed,
) -> Answer {
    let visit = visit(&house, &staff, &asked).await?;
    let part = is_part(&headers);
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let Some(end) = read::end(w, &visit, &form, &mut faults) else {
        if part {
            return unreadable(w, &visit, &faults);
        }
        return again(&length_page(&staff, &house, &visit, (form, faults)));
    };
    let done = service::set_end(&house, &staff.ctx, visit.line.id, (end, care(&form))).await;
    let refusal = Refusal {
        staff: &staff,
        visit: &visit,
        asked: Asked::End(end),
    };
    match done {
        Ok(()) => done_answer(&house, &refusal, part, "stretched").await,
        Err(error) => match say::conflict(&house, &refusal, &error).await? {
            Some(conflict) if part => conflict_answer(w, conflict),
            Some(conflict) => {
                let mut page = length_page(&staff, &house, &visit, (form, faults));
                page.conflict = Some(conflict);
                again(&page)
            }
            None => Err(error.into()),
        },
    }
}

/// A conflict, for a page that is open already: nothing was changed.
fn conflict_answer(w: Words, conflict: Conflict) -> Answer {
    let mut answer: Response = page(&ConflictPart { w, conflict })?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

/// What the grid sent is no time, or nobody's: said where a conflict would be.
fn unreadable(w: Words, visit: &Visit, faults: &Faults) -> Answer {
    let slot = Slot {
        start: visit.line.span.start(),
        staff: visit.line.staff,
    };
    let says = crate::pages::conflict::Says {
        w,
        visit,
        asked: Asked::Move(slot),
    };
    let said: Vec<&str> = faults.list().iter().map(|(_, said)| *said).collect();
    let conflict = says.conflict(said.join(" "), Vec::new());
    let mut answer: Response = page(&ConflictPart { w, conflict })?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// What was done: to the page that is open already, how the visit stands now.
async fn done_answer(
    house: &House,
    refusal: &Refusal<'_>,
    part: bool,
    code: &str,
) -> Result<Response, Fault> {
    let (staff, id) = (refusal.staff, refusal.visit.line.id);
    if !part {
        return Ok(see_other(&format!("{}?done={code}", path(id))));
    }
    let line = service::appointment(house, &staff.ctx, id).await?;
    let line = line.ok_or(Fault::NotFound)?;
    let w = Words::new(staff.ctx.locale);
    let setup = &refusal.visit.setup;
    let person = setup.person(line.staff);
    let person = person.map_or("", |person| person.name.as_str());
    let (from, to) = (
        setup.zone.wall(line.span.start()).time(),
        setup.zone.wall(line.span.end()).time(),
    );
    let said = match refusal.asked {
        Asked::Move(_) => w.calendar_said_moved(&line.client_name, person, from),
        Asked::End(_) => {
            let hours = ::words::time_range(w.locale(), from, to);
            w.calendar_said_stretched(&line.client_name, &hours)
        }
    };
    page(&DonePart {
        visit: id.to_string(),
        seen: line.seen.as_str().to_owned(),
        said,
    })
}

/// Whether it is the desk's own: what it asked for cannot be had.
pub(super) fn is_refusal(error: &BookingError) -> bool {
    matches!(
        error,
        BookingError::Taken(_)
            | BookingError::ChangedSince
            | BookingError::NotNow
            | BookingError::Length(_)
            | BookingError::NotThen(_)
            | BookingError::NotOffered
            | BookingError::Unknown("person")
    )
}
