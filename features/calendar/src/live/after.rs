//! Taking the last act on a visit back, and its letter.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use booking::{
    error::BookingError,
    service::{self, Aftermath},
};
use domain::ids::AppointmentId;
use platform::house::House;
use web::{
    door::Staff,
    fault::Fault,
    respond::{Answer, page, see_other},
};

use crate::{
    pages::{
        after::{After, AftermathPart, SaidPart, done},
        path,
    },
    routes::{id, is_part},
    words::Words,
};

/// What can still be done about a visit, with its words.
pub(crate) async fn after(
    house: &House,
    staff: &Staff,
    id: AppointmentId,
) -> Result<Option<After>, Fault> {
    let line = service::appointment(house, &staff.ctx, id).await?;
    let line = line.ok_or(Fault::NotFound)?;
    let after: Option<Aftermath> = service::aftermath(house, &staff.ctx, id).await?;
    let setup = service::setup(house, &staff.ctx).await?;
    Ok(after.map(|after| After::new(&staff.ctx, (&line, &setup), after)))
}

/// `GET /app/appointments/{id}/aftermath`: the part alone; a whole page is the visit's own.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id(&asked)?;
    let after = after(&house, &staff, id).await?;
    if !is_part(&headers) {
        return Ok(see_other(&path(id)));
    }
    let Some(after) = after else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let w = Words::new(staff.ctx.locale);
    page(&AftermathPart { w, after })
}

/// `POST /app/appointments/{id}/undo`.
pub(super) async fn undo(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id(&asked)?;
    let code = match service::undo(&house, &staff.ctx, id).await {
        Ok(_) => "undone",
        Err(BookingError::NotNow) => "not_undone",
        Err(BookingError::Taken(_)) => "taken",
        Err(error) => return Err(error.into()),
    };
    said(&house, &staff, (id, code), &headers).await
}

/// `POST /app/appointments/{id}/letters/now`.
pub(super) async fn letters_now(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id(&asked)?;
    let sent = service::send_letters_now(&house, &staff.ctx, id).await?;
    let code = if sent { "letter_now" } else { "letter_gone" };
    said(&house, &staff, (id, code), &headers).await
}

/// `POST /app/appointments/{id}/letters/none`.
pub(super) async fn letters_none(
    staff: Staff,
    State(house): State<House>,
    Path(asked): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id(&asked)?;
    let dropped = service::drop_letters(&house, &staff.ctx, id).await?;
    let code = if dropped {
        "letter_none"
    } else {
        "letter_gone"
    };
    said(&house, &staff, (id, code), &headers).await
}

/// What came of it: on the visit's page, or said where one is. A letter may still be owed.
async fn said(
    house: &House,
    staff: &Staff,
    (id, code): (AppointmentId, &str),
    headers: &HeaderMap,
) -> Answer {
    if !is_part(headers) {
        return Ok(see_other(&format!("{}?done={code}", path(id))));
    }
    let w = Words::new(staff.ctx.locale);
    if let Some(after) = after(house, staff, id).await?.filter(|_| code == "undone") {
        return page(&AftermathPart { w, after });
    }
    let said = done(staff.ctx.locale, code).unwrap_or_default();
    let mut answer: Response = page(&SaidPart { id, said })?;
    if ["not_undone", "taken", "letter_gone"].contains(&code) {
        *answer.status_mut() = StatusCode::CONFLICT;
    }
    Ok(answer)
}
