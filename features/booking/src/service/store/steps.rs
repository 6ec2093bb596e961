//! How a visit stood before the team's last act on it.

use domain::{
    booking::{Claim, Holder, Status, Told},
    ids::{AppointmentId, ResourceId, StaffId},
    money::Money,
    time::{Instant, Span},
};
use jiff::civil::DateTime;
use platform::{
    db::{Platform, Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use super::{
    Kept, cancellation_of,
    entities::{appointment, undo_step},
};
use crate::service::undo::Act;

/// How a visit stood, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::service) struct Before {
    status: String,
    staff: StaffId,
    start_us: i64,
    end_us: i64,
    local_start: String,
    zone: String,
    price_cents: i64,
    cancelled_by: Option<String>,
    cancel_reason: Option<String>,
    stretched: i32,
    marked_at_us: Option<i64>,
    claims: Vec<Claimed>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Claimed {
    staff: Option<StaffId>,
    resource: Option<ResourceId>,
    start_us: i64,
    end_us: i64,
}

fn span(start_us: i64, end_us: i64) -> Option<Span> {
    Span::new(Instant::from_micros(start_us), Instant::from_micros(end_us))
}

impl Before {
    pub(in crate::service) fn of(kept: &Kept, claims: &[Claim]) -> Before {
        let claimed = |claim: &Claim| {
            let (staff, resource) = match claim.holder {
                Holder::Staff(id) => (Some(id), None),
                Holder::Resource(id) => (None, Some(id)),
            };
            Claimed {
                staff,
                resource,
                start_us: claim.span.start().micros(),
                end_us: claim.span.end().micros(),
            }
        };
        let cancelled = kept.cancelled;
        Before {
            status: kept.status.as_str().to_owned(),
            staff: kept.staff,
            start_us: kept.span.start().micros(),
            end_us: kept.span.end().micros(),
            local_start: kept.local_start.clone(),
            zone: kept.zone.clone(),
            price_cents: kept.price.cents(),
            cancelled_by: cancelled.map(|was| was.by.code().to_owned()),
            cancel_reason: cancelled
                .and_then(|was| was.reason)
                .map(|reason| reason.code().to_owned()),
            stretched: kept.stretched,
            marked_at_us: kept.marked_at.map(Instant::micros),
            claims: claims.iter().map(claimed).collect(),
        }
    }

    /// The visit as it stood, with everything else as it is now.
    pub(in crate::service) fn over(&self, kept: &Kept) -> Result<Kept, StoreError> {
        let unreadable = || StoreError::Unreadable("a step to undo");
        Ok(Kept {
            status: Status::parse(&self.status).map_err(|_| unreadable())?,
            staff: self.staff,
            span: span(self.start_us, self.end_us).ok_or_else(unreadable)?,
            local_start: self.local_start.clone(),
            zone: self.zone.clone(),
            price: Money::from_cents(self.price_cents),
            cancelled: cancellation_of(self.cancelled_by.as_deref(), self.cancel_reason.as_deref()),
            stretched: self.stretched,
            marked_at: self.marked_at_us.map(Instant::from_micros),
            ..kept.clone()
        })
    }

    /// What it held.
    pub(in crate::service) fn claims(&self) -> Vec<Claim> {
        let claim = |claimed: &Claimed| {
            let holder = match (claimed.staff, claimed.resource) {
                (Some(id), _) => Holder::Staff(id),
                (None, id) => Holder::Resource(id?),
            };
            let span = span(claimed.start_us, claimed.end_us)?;
            Some(Claim { holder, span })
        };
        self.claims.iter().filter_map(claim).collect()
    }
}

/// The team's last act on a visit.
#[derive(Clone, Debug)]
pub(in crate::service) struct Step {
    pub(in crate::service) act: Act,
    pub(in crate::service) before: Before,
    pub(in crate::service) told: Told,
    pub(in crate::service) version: Instant,
    pub(in crate::service) sequence: i32,
    pub(in crate::service) done_at: Instant,
}

const NOTHING: &str = "nothing";
const PLACE: &str = "place";
const CANCELLED: &str = "cancelled";

fn read(row: &undo_step::Model) -> Result<Step, StoreError> {
    let unreadable = || StoreError::Unreadable("a step to undo");
    let told = match (
        row.told_state.as_str(),
        row.told_start_us,
        row.told_staff_id,
    ) {
        (PLACE, Some(start), Some(staff)) => Told::Place {
            start: Instant::from_micros(start),
            staff: staff.into(),
        },
        (CANCELLED, ..) => Told::Cancelled,
        _ => Told::Nothing,
    };
    Ok(Step {
        act: Act::parse(&row.act).ok_or_else(unreadable)?,
        before: serde_json::from_str(&row.before_json).map_err(|_| unreadable())?,
        told,
        version: Instant::from_micros(row.version_us),
        sequence: row.sequence,
        done_at: Instant::from_micros(row.done_at_us),
    })
}

pub(in crate::service) async fn step(
    tx: &Read,
    id: AppointmentId,
) -> Result<Option<Step>, StoreError> {
    let row = tx
        .find::<undo_step::Entity>()
        .with(|q| q.filter(undo_step::Column::AppointmentId.eq(id.uuid())))
        .one()
        .await?;
    row.as_ref().map(read).transpose()
}

/// Keeps a step in place of the one before.
pub(in crate::service) async fn keep_step(
    tx: &mut Write,
    id: AppointmentId,
    step: &Step,
) -> Result<(), StoreError> {
    tx.delete::<undo_step::Entity>(|q| q.filter(undo_step::Column::AppointmentId.eq(id.uuid())))
        .await?;
    let (state, start, staff) = match step.told {
        Told::Nothing => (NOTHING, None, None),
        Told::Place { start, staff } => (PLACE, Some(start.micros()), Some(staff.uuid())),
        Told::Cancelled => (CANCELLED, None, None),
    };
    let before = serde_json::to_string(&step.before);
    let row = undo_step::ActiveModel {
        appointment_id: Set(id.uuid()),
        act: Set(step.act.code().to_owned()),
        before_json: Set(before.map_err(|_| StoreError::Unreadable("a step to undo"))?),
        told_state: Set(state.to_owned()),
        told_start_us: Set(start),
        told_staff_id: Set(staff),
        version_us: Set(step.version.micros()),
        sequence: Set(step.sequence),
        done_at_us: Set(step.done_at.micros()),
        ..Default::default()
    };
    tx.insert_later::<undo_step::Entity>(vec![row]).await
}

/// Forgets the steps of every shop that were done before an instant; how many.
pub(in crate::service) async fn forget_steps(
    tx: &Platform,
    before: Instant,
) -> Result<u64, StoreError> {
    let sql = "DELETE FROM undo_steps WHERE done_at_us < $1";
    tx.run(sql, vec![before.micros().into()]).await
}

/// Writes a visit back as it stood, and what it claims again.
pub(in crate::service) async fn put_back(
    tx: &mut Write,
    kept: &Kept,
    claims: &[Claim],
) -> Result<(), StoreError> {
    let wall: DateTime = kept
        .local_start
        .parse()
        .map_err(|_| StoreError::Unreadable("a local time"))?;
    super::free(tx, kept.id).await?;
    tx.save::<appointment::Entity>(appointment::ActiveModel {
        id: Set(kept.id.uuid()),
        staff_id: Set(kept.staff.uuid()),
        status: Set(kept.status.as_str().to_owned()),
        local_start: Set(kept.local_start.clone()),
        zone: Set(kept.zone.clone()),
        starts_at_us: Set(kept.span.start().micros()),
        ends_at_us: Set(kept.span.end().micros()),
        business_date: Set(wall.date().to_string()),
        price_cents: Set(kept.price.cents()),
        stretched_minutes: Set(kept.stretched),
        marked_at_us: Set(kept.marked_at.map(Instant::micros)),
        sequence: Set(kept.sequence),
        changed_at_us: Set(kept.changed_at.micros()),
        cancelled_by: Set(kept.cancelled.map(|was| was.by.code().to_owned())),
        cancel_reason: Set(kept
            .cancelled
            .and_then(|was| was.reason)
            .map(|reason| reason.code().to_owned())),
        ..Default::default()
    })
    .await?;
    super::claim(tx, kept.id, claims).await
}
