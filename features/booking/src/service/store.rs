//! What is kept of the book.

pub(super) mod attendance;
pub(super) mod blocks;
mod claims;
pub(super) mod entities;
pub(super) mod rules_written;
mod steps;
mod taken;
pub(super) mod timetable;

use std::collections::HashMap;

use domain::{
    booking::{Claim, Minutes, Status, WeekHours},
    contact::EmailAddress,
    ids::{AppointmentId, ClientId, LocationId, ServiceId, StaffId},
    locale::{Bilingual, Locale},
    money::Money,
    time::{Instant, Span, Zone},
};
use jiff::civil::{Date, Weekday};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};

use uuid::Uuid;

use super::{
    cancel::{Cancellation, CancelledBy, Reason},
    setup::Rules,
};
pub(super) use claims::{claim, claims_from, claims_of, free, held, holder_id};
pub(super) use steps::{Before, Step, forget_steps, keep_step, put_back, step};
pub(super) use taken::{Taken, taken, taken_but};

use entities::{appointment, rules, staff_hours};

pub(super) async fn rules(tx: &Read, at: LocationId) -> Result<Rules, StoreError> {
    let row = tx
        .find::<rules::Entity>()
        .with(|q| q.filter(rules::Column::LocationId.eq(at.uuid())))
        .one()
        .await?
        .ok_or(StoreError::Unreadable("a shop without booking rules"))?;
    let unreadable = || StoreError::Unreadable("booking rules");
    let step = u16::try_from(row.step_minutes)
        .ok()
        .and_then(|step| Minutes::new(step).ok());
    Ok(Rules {
        lead_minutes: u32::try_from(row.lead_minutes).map_err(|_| unreadable())?,
        horizon_days: u16::try_from(row.horizon_days).map_err(|_| unreadable())?,
        step: step.ok_or_else(unreadable)?,
        notice_hours: u16::try_from(row.notice_minutes / 60).map_err(|_| unreadable())?,
    })
}

pub(super) async fn staff_hours(tx: &Read) -> Result<HashMap<StaffId, WeekHours>, StoreError> {
    let mut by_person: HashMap<StaffId, Vec<(i32, i32, i32)>> = HashMap::new();
    for row in tx.find::<staff_hours::Entity>().all().await? {
        let hours = (row.weekday, row.from_minute, row.to_minute);
        by_person
            .entry(row.staff_id.into())
            .or_default()
            .push(hours);
    }
    by_person
        .into_iter()
        .map(|(person, rows)| Ok((person, tenancy::service::week_of(&rows)?)))
        .collect()
}

pub(super) async fn replace_hours(
    tx: &mut Write,
    person: StaffId,
    hours: &WeekHours,
) -> Result<(), StoreError> {
    tx.delete::<staff_hours::Entity>(|q| q.filter(staff_hours::Column::StaffId.eq(person.uuid())))
        .await?;
    let mut rows = Vec::new();
    for weekday in Weekday::Monday.cycle_forward().take(7) {
        for day in hours.day(weekday) {
            rows.push(staff_hours::ActiveModel {
                staff_id: Set(person.uuid()),
                weekday: Set(i32::from(weekday.to_monday_one_offset())),
                from_minute: Set(i32::from(day.from().get())),
                to_minute: Set(i32::from(day.to().get())),
                ..Default::default()
            });
        }
    }
    tx.insert_all::<staff_hours::Entity>(rows).await
}

/// An appointment as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) id: AppointmentId,
    pub(crate) client: ClientId,
    pub(crate) service: ServiceId,
    pub(crate) staff: StaffId,
    pub(crate) status: Status,
    pub(crate) span: Span,
    pub(crate) zone: String,
    pub(crate) local_start: String,
    pub(crate) price: Money,
    pub(crate) service_name: Bilingual,
    pub(crate) tax_kind: String,
    pub(crate) source: String,
    pub(crate) sequence: i32,
    pub(crate) created_at: Instant,
    pub(crate) changed_at: Instant,
    pub(crate) letters: Letters,
    pub(crate) cancelled: Option<Cancellation>,
    /// Minutes by which it was stretched by hand; shortened, below zero.
    pub(crate) stretched: i32,
    /// Since when it stands where it stands; none before its first mark.
    pub(crate) marked_at: Option<Instant>,
}

/// Where the letters of a visit go, where its client's file says otherwise.
#[derive(Clone, Debug, Default)]
pub(crate) struct Letters {
    pub(crate) email: Option<EmailAddress>,
    pub(crate) locale: Option<Locale>,
}

/// Who cancelled and why; a reason of an older list is none.
fn cancellation_of(by: Option<&str>, reason: Option<&str>) -> Option<Cancellation> {
    let by = match by? {
        "client" => CancelledBy::Client,
        _ => CancelledBy::Shop,
    };
    let code = reason.unwrap_or_default();
    let reason = Reason::parse(code, &Reason::OF_CLIENT);
    let reason = reason.or_else(|| Reason::parse(code, &Reason::OF_TEAM));
    Some(Cancellation { by, reason })
}

fn kept(row: appointment::Model) -> Result<Kept, StoreError> {
    let span = Span::new(
        Instant::from_micros(row.starts_at_us),
        Instant::from_micros(row.ends_at_us),
    );
    Ok(Kept {
        cancelled: cancellation_of(row.cancelled_by.as_deref(), row.cancel_reason.as_deref()),
        letters: Letters {
            email: row
                .letter_email
                .and_then(|email| EmailAddress::parse(&email).ok()),
            locale: row.letter_locale.as_deref().and_then(Locale::parse),
        },
        id: row.id.into(),
        client: row.client_id.into(),
        service: row.service_id.into(),
        staff: row.staff_id.into(),
        status: Status::parse(&row.status).map_err(|_| StoreError::Unreadable("a status"))?,
        span: span.ok_or(StoreError::Unreadable("an appointment's time"))?,
        zone: row.zone,
        local_start: row.local_start,
        price: Money::from_cents(row.price_cents),
        service_name: Bilingual {
            fr: row.service_name_fr,
            en: row.service_name_en,
        },
        tax_kind: row.tax_kind,
        source: row.source,
        sequence: row.sequence,
        created_at: Instant::from_micros(row.created_at_us),
        changed_at: Instant::from_micros(row.changed_at_us),
        stretched: row.stretched_minutes,
        marked_at: row.marked_at_us.map(Instant::from_micros),
    })
}

pub(super) async fn appointment(tx: &Read, id: AppointmentId) -> Result<Option<Kept>, StoreError> {
    let found = tx
        .find::<appointment::Entity>()
        .with(|q| q.filter(appointment::Column::Id.eq(id.uuid())))
        .one()
        .await?;
    found.map(kept).transpose()
}

/// Several appointments, in the order of their ids; those that are not there are left out.
pub(super) async fn appointments(tx: &Read, ids: Vec<Uuid>) -> Result<Vec<Kept>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = tx
        .find::<appointment::Entity>()
        .with(|q| {
            q.filter(appointment::Column::Id.is_in(ids))
                .order_by_asc(appointment::Column::Id)
        })
        .all()
        .await?;
    rows.into_iter().map(kept).collect()
}

pub(super) async fn appointment_of_link(
    tx: &Read,
    hash: Vec<u8>,
) -> Result<Option<Kept>, StoreError> {
    let found = tx
        .find::<appointment::Entity>()
        .with(|q| q.filter(appointment::Column::LinkHash.eq(hash)))
        .one()
        .await?;
    found.map(kept).transpose()
}

/// The appointments of the days from one to another, both included.
pub(super) async fn days(tx: &Read, (first, last): (Date, Date)) -> Result<Vec<Kept>, StoreError> {
    let (first, last) = (first.to_string(), last.to_string());
    let rows = tx
        .find::<appointment::Entity>()
        .with(|q| {
            q.filter(appointment::Column::BusinessDate.between(first, last))
                .order_by_asc(appointment::Column::StartsAtUs)
        })
        .all()
        .await?;
    rows.into_iter().map(kept).collect()
}

pub(super) async fn visits_of(
    tx: &Read,
    client: ClientId,
    most: u64,
) -> Result<Vec<Kept>, StoreError> {
    let rows = tx
        .find::<appointment::Entity>()
        .with(|q| {
            q.filter(appointment::Column::ClientId.eq(client.uuid()))
                .order_by_desc(appointment::Column::StartsAtUs)
                .limit(most)
        })
        .all()
        .await?;
    rows.into_iter().map(kept).collect()
}

/// Appointments that are still to come, of every day; for the derivation of their instants.
pub(super) async fn to_come(tx: &Read, from: Instant) -> Result<Vec<Kept>, StoreError> {
    let rows = tx
        .find::<appointment::Entity>()
        .with(|q| {
            q.filter(appointment::Column::StartsAtUs.gte(from.micros()))
                .filter(appointment::Column::Status.is_not_in(["cancelled", "missed"]))
        })
        .all()
        .await?;
    rows.into_iter().map(kept).collect()
}

/// Sets the zone of everything to come: its wall time is read there from now on.
pub(super) async fn set_zone(tx: &mut Write, from: Instant, zone: &Zone) -> Result<(), StoreError> {
    tx.update::<appointment::Entity>(|q| {
        q.col_expr(appointment::Column::Zone, Expr::value(zone.name()))
            .filter(appointment::Column::StartsAtUs.gte(from.micros()))
    })
    .await?;
    Ok(())
}

/// A new appointment, and the hash of the secret in its client's link.
pub(super) struct NewAppointment<'a> {
    pub(super) kept: &'a Kept,
    pub(super) location: LocationId,
    pub(super) link_hash: Vec<u8>,
    pub(super) business_date: Date,
}

pub(super) async fn insert(
    tx: &mut Write,
    new: NewAppointment<'_>,
    claims: &[Claim],
) -> Result<(), StoreError> {
    let kept = new.kept;
    let row = appointment::ActiveModel {
        id: Set(kept.id.uuid()),
        location_id: Set(new.location.uuid()),
        client_id: Set(kept.client.uuid()),
        service_id: Set(kept.service.uuid()),
        staff_id: Set(kept.staff.uuid()),
        status: Set(kept.status.as_str().to_owned()),
        local_start: Set(kept.local_start.clone()),
        zone: Set(kept.zone.clone()),
        starts_at_us: Set(kept.span.start().micros()),
        ends_at_us: Set(kept.span.end().micros()),
        business_date: Set(new.business_date.to_string()),
        price_cents: Set(kept.price.cents()),
        service_name_fr: Set(kept.service_name.fr.clone()),
        service_name_en: Set(kept.service_name.en.clone()),
        tax_kind: Set(kept.tax_kind.clone()),
        source: Set(kept.source.clone()),
        link_hash: Set(new.link_hash),
        sequence: Set(kept.sequence),
        created_at_us: Set(kept.created_at.micros()),
        changed_at_us: Set(kept.changed_at.micros()),
        letter_email: Set(kept.letters.email.as_ref().map(ToString::to_string)),
        letter_locale: Set(kept.letters.locale.map(|locale| locale.code().to_owned())),
        cancelled_by: Set(None),
        cancel_reason: Set(None),
        stretched_minutes: Set(kept.stretched),
        marked_at_us: Set(None),
        ..Default::default()
    };
    tx.insert_later::<appointment::Entity>(vec![row]).await?;
    claim(tx, kept.id, claims).await
}

/// Writes back an appointment that moved, and what it claims now.
pub(super) async fn moved(
    tx: &mut Write,
    kept: &Kept,
    business_date: Date,
    claims: &[Claim],
) -> Result<(), StoreError> {
    free(tx, kept.id).await?;
    tx.save::<appointment::Entity>(appointment::ActiveModel {
        id: Set(kept.id.uuid()),
        staff_id: Set(kept.staff.uuid()),
        status: Set(kept.status.as_str().to_owned()),
        local_start: Set(kept.local_start.clone()),
        zone: Set(kept.zone.clone()),
        starts_at_us: Set(kept.span.start().micros()),
        ends_at_us: Set(kept.span.end().micros()),
        business_date: Set(business_date.to_string()),
        price_cents: Set(kept.price.cents()),
        sequence: Set(kept.sequence),
        changed_at_us: Set(kept.changed_at.micros()),
        stretched_minutes: Set(kept.stretched),
        ..Default::default()
    })
    .await?;
    claim(tx, kept.id, claims).await
}

/// Writes back an appointment's status.
pub(super) async fn set_status(
    tx: &mut Write,
    kept: &Kept,
    cancellation: Option<Cancellation>,
) -> Result<(), StoreError> {
    let mut row = appointment::ActiveModel {
        id: Set(kept.id.uuid()),
        status: Set(kept.status.as_str().to_owned()),
        sequence: Set(kept.sequence),
        changed_at_us: Set(kept.changed_at.micros()),
        marked_at_us: Set(Some(kept.changed_at.micros())),
        ..Default::default()
    };
    if let Some(cancellation) = cancellation {
        row.cancelled_by = Set(Some(cancellation.by.code().to_owned()));
        row.cancel_reason = Set(cancellation.reason.map(|reason| reason.code().to_owned()));
    }
    tx.save::<appointment::Entity>(row).await
}
