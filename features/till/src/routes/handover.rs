//! A sale that was just paid: the receipt leaves, the next visit is taken.

use axum::extract::{Path, State};
use booking::{
    error::BookingError,
    service::{Ask, Line, Once, Question, Setup, Who},
};
use domain::{
    contact::EmailAddress,
    identity::Permission,
    ids::{AppointmentId, ClientId},
    till::What,
    time::Instant,
};
use invoicing::service::Document;
use jiff::ToSpan as _;
use platform::{house::House, idempotency};
use sales::{SalesError, service};
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, encoded, page, see_other},
};

use super::{invoice_id, sale_path};
use crate::{
    pages::{Beside, HandoverPage, Next},
    words::Words,
};

/// In how many weeks a next visit is offered.
const WEEKS: [u8; 3] = [4, 6, 8];

/// `GET /app/till/sales/{id}/handover`.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let document = document(&house, &staff, &id).await?;
    let micros = query.text("booked").parse().ok();
    let beside = Beside {
        sent: query.text("sent").to_owned(),
        booked: micros.map(Instant::from_micros),
        taken: query.ticked("taken"),
        ..Beside::default()
    };
    page(&shown(&house, &staff, &document, beside).await?)
}

/// `POST /app/till/sales/{id}/receipt`: the document leaves by mail.
pub(super) async fn mail(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    let document = document(&house, &staff, &id).await?;
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let email = EmailAddress::parse(form.text("email"));
    let email = faults.take("email", email, |_| w.till_fault_email().to_owned());
    let Some(email) = email else {
        let beside = Beside {
            email: form.text("email").to_owned(),
            faults,
            ..Beside::default()
        };
        return again(&shown(&house, &staff, &document, beside).await?);
    };
    let sent = encoded(email.as_str());
    service::mail_receipt(&house, &staff.ctx, document.id, email).await?;
    Ok(see_other(&format!(
        "{}/handover?sent={sent}",
        sale_path(document.id)
    )))
}

/// `POST /app/till/sales/{id}/next-visit`: taken once, however often it is pressed.
pub(super) async fn book(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    form: Typed,
) -> Answer {
    staff.ctx.may(Permission::BookAppointments)?;
    let document = document(&house, &staff, &id).await?;
    let start = form.text("start").parse().map(Instant::from_micros);
    let start = start.map_err(|_| Fault::BadRequest)?;
    let last = last_visit(&house, &staff, &document)
        .await?
        .ok_or(Fault::NotFound)?;
    let ask = Ask {
        service: last.service,
        staff: Some(last.staff),
        start,
        who: Who::Known(last.client),
        consents: Vec::new(),
    };
    let key = format!("{} {}", document.id, start.micros());
    let once = idempotency::Ask {
        route: "till/next-visit",
        key: &key,
        body: key.as_bytes(),
    };
    let path = format!("{}/handover", sale_path(document.id));
    match booking::service::book_once(&house, &staff.ctx, &once, ask).await {
        Ok(Once::Booked(_) | Once::OtherBody) => {
            Ok(see_other(&format!("{path}?booked={}", start.micros())))
        }
        Err(BookingError::Taken(_) | BookingError::NotThen(_)) => {
            Ok(see_other(&format!("{path}?taken=yes")))
        }
        Err(error) => Err(error.into()),
    }
}

async fn document(house: &House, staff: &Staff, id: &str) -> Result<Document, Fault> {
    Ok(invoicing::service::view(house, &staff.ctx, invoice_id(id)?).await?)
}

async fn shown(
    house: &House,
    staff: &Staff,
    document: &Document,
    beside: Beside,
) -> Result<HandoverPage, Fault> {
    let email = match document.client.filter(|_| beside.email.is_empty()) {
        Some(client) => email_of(house, staff, client).await?,
        None => beside.email.clone(),
    };
    let mut beside = Beside { email, ..beside };
    let last = match beside.booked {
        Some(_) => None,
        None => last_visit(house, staff, document).await?,
    };
    if let Some(last) = last.filter(|_| staff.may(Permission::BookAppointments)) {
        let setup = booking::service::setup(house, &staff.ctx).await?;
        beside.next = next(house, staff, (&setup, &last)).await?;
        beside.service = last.service_name.get(staff.ctx.locale).to_owned();
        beside.book_url = format!(
            "/app/appointments/new?client={}&service={}&staff={}",
            last.client, last.service, last.staff
        );
    }
    Ok(HandoverPage::new((house, staff), document, beside)?)
}

async fn email_of(house: &House, staff: &Staff, client: ClientId) -> Result<String, Fault> {
    if !staff.may(Permission::ReadClients) {
        return Ok(String::new());
    }
    let card = booking::service::client(house, &staff.ctx, client).await?;
    Ok(card.and_then(|card| card.email).unwrap_or_default())
}

/// The first visit the sale paid.
async fn last_visit(
    house: &House,
    staff: &Staff,
    document: &Document,
) -> Result<Option<Line>, BookingError> {
    let visits = document
        .lines
        .iter()
        .filter_map(|line| match line.sold.what {
            What::Service { appointment, .. } => appointment,
            What::Product(_) | What::Custom | What::Fee(_) => None,
        });
    let first: Option<AppointmentId> = visits.into_iter().next();
    match first {
        Some(id) => booking::service::appointment(house, &staff.ctx, id).await,
        None => Ok(None),
    }
}

/// The nearest free times to the same hour and weekday, some weeks from the visit.
async fn next(
    house: &House,
    staff: &Staff,
    (setup, last): (&Setup, &Line),
) -> Result<Vec<Next>, SalesError> {
    let wall = setup.zone.wall(last.span.start());
    let mut offered: Vec<Next> = Vec::new();
    for weeks in WEEKS {
        let then = wall.saturating_add(i64::from(weeks).weeks());
        let Ok(wanted) = setup.zone.first_instant(then) else {
            continue;
        };
        let question = Question {
            service: last.service,
            staff: Some(last.staff),
            from: then.date(),
            days: 1,
        };
        let slots = booking::service::alternatives(house, &staff.ctx, question, wanted).await?;
        let away = |slot: &booking::service::Slot| slot.start.micros().abs_diff(wanted.micros());
        let nearest = slots.into_iter().min_by_key(away);
        let nearest = nearest.filter(|slot| offered.iter().all(|next| next.start != slot.start));
        offered.extend(nearest.map(|slot| {
            Next {
                weeks: weeks.into(),
                start: slot.start,
                with: setup
                    .person(slot.staff)
                    .map(|person| person.name.clone())
                    .unwrap_or_default(),
            }
        }));
    }
    Ok(offered)
}
