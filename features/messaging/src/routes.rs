//! The outbox's pages.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse,
};
use domain::{identity::Permission, ids::MessageId, locale::Locale};
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    respond::{Answer, page},
    routes::{Access, Routes},
};

use crate::{
    pages::{MessagePage, OutboxPage},
    service::{self, Browse},
};

/// The routes of this feature.
pub fn routes() -> Routes {
    let read = Access::May(Permission::ReadMessages);
    Routes::new()
        .get("/app/messages", read, index)
        .get("/app/messages/{id}", read, show)
        .get("/app/messages/{id}/calendar", read, calendar)
}

async fn index(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let ask = Browse {
        state: service::State::parse(query.text("state")),
        before: query.text("before").parse().ok(),
    };
    let outbox = service::outbox(&house, &staff.ctx, ask).await?;
    page(&OutboxPage::new(&house, &staff, ask, outbox))
}

async fn show(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let message = service::read(&house, &staff.ctx, id_of(&id)?).await?;
    page(&MessagePage::new(&house, &staff, message))
}

async fn calendar(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let message = service::read(&house, &staff.ctx, id_of(&id)?).await?;
    let file = message.calendar.ok_or(Fault::NotFound)?;
    let name = match message.slip.locale {
        Locale::Fr => "attachment; filename=\"rendez-vous.ics\"",
        Locale::En => "attachment; filename=\"appointment.ics\"",
    };
    let head = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/calendar; charset=utf-8"),
        ),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
    ];
    Ok((head, file).into_response())
}

fn id_of(text: &str) -> Result<MessageId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}
