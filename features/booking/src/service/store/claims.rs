//! What visits claim.

use std::collections::BTreeMap;

use domain::{
    booking::{Claim, Holder},
    ids::AppointmentId,
    time::{Instant, Span},
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{entities::claim, taken::CLAIM_MINUTES_MAX};

/// Who or what a claim holds, as it is kept.
pub(in crate::service) fn holder_id(holder: Holder) -> Uuid {
    match holder {
        Holder::Staff(id) => id.uuid(),
        Holder::Resource(id) => id.uuid(),
    }
}

/// Writes what an appointment claims.
pub(in crate::service) async fn claim(
    tx: &mut Write,
    appointment: AppointmentId,
    claims: &[Claim],
) -> Result<(), StoreError> {
    let rows = (0_i32..).zip(claims).map(|(position, claim)| {
        let kind = match claim.holder {
            Holder::Staff(_) => "staff",
            Holder::Resource(_) => "resource",
        };
        claim::ActiveModel {
            appointment_id: Set(appointment.uuid()),
            position: Set(position),
            holder_kind: Set(kind.to_owned()),
            holder_id: Set(holder_id(claim.holder)),
            starts_at_us: Set(claim.span.start().micros()),
            ends_at_us: Set(claim.span.end().micros()),
            ..Default::default()
        }
    });
    let rows = rows.collect();
    tx.insert_later::<claim::Entity>(rows).await
}

/// Everything an appointment claims.
pub(in crate::service) async fn claims_of(
    tx: &Read,
    id: AppointmentId,
) -> Result<Vec<Claim>, StoreError> {
    let rows = tx
        .find::<claim::Entity>()
        .with(|q| {
            q.filter(claim::Column::AppointmentId.eq(id.uuid()))
                .order_by_asc(claim::Column::Position)
        })
        .all()
        .await?;
    Ok(rows.iter().filter_map(read).collect())
}

fn read(row: &claim::Model) -> Option<Claim> {
    let span = (row.starts_at_us, row.ends_at_us);
    claim_of(&row.holder_kind, row.holder_id, span)
}

fn claim_of(kind: &str, holder: Uuid, (start, end): (i64, i64)) -> Option<Claim> {
    let holder = match kind {
        "staff" => Holder::Staff(holder.into()),
        _ => Holder::Resource(holder.into()),
    };
    let span = Span::new(Instant::from_micros(start), Instant::from_micros(end))?;
    Some(Claim { holder, span })
}

/// A claim, and the appointment that holds it.
#[derive(Clone, Copy, Debug)]
pub(in crate::service) struct Held {
    /// By which.
    pub(in crate::service) by: AppointmentId,
    /// What.
    pub(in crate::service) claim: Claim,
}

#[derive(FromQueryResult)]
struct HeldRow {
    appointment_id: Uuid,
    holder_kind: String,
    holder_id: Uuid,
    starts_at_us: i64,
    ends_at_us: i64,
}

const HELD: &str = "SELECT appointment_id, holder_kind, holder_id, starts_at_us, ends_at_us
    FROM claims
    WHERE tenant_id = $1 AND starts_at_us >= $2 AND starts_at_us < $3 AND ends_at_us > $4
    ORDER BY appointment_id, position";

/// Everything that is claimed within a span, and by which appointment.
pub(in crate::service) async fn held(tx: &Read, within: Span) -> Result<Vec<Held>, StoreError> {
    let from = within.start().plus_minutes(-CLAIM_MINUTES_MAX).micros();
    let (start, end) = (within.start().micros(), within.end().micros());
    let values = vec![from.into(), end.into(), start.into()];
    let rows: Vec<HeldRow> = tx.rows(HELD, values).await?;
    let held = |row: HeldRow| {
        let span = (row.starts_at_us, row.ends_at_us);
        let claim = claim_of(&row.holder_kind, row.holder_id, span)?;
        Some(Held {
            by: row.appointment_id.into(),
            claim,
        })
    };
    Ok(rows.into_iter().filter_map(held).collect())
}

/// Everything that is still claimed from an instant on, by appointment.
pub(in crate::service) async fn claims_from(
    tx: &Read,
    from: Instant,
) -> Result<BTreeMap<AppointmentId, Vec<Claim>>, StoreError> {
    let rows = tx
        .find::<claim::Entity>()
        .with(|q| q.filter(claim::Column::EndsAtUs.gt(from.micros())))
        .all()
        .await?;
    let mut all: BTreeMap<AppointmentId, Vec<Claim>> = BTreeMap::new();
    for row in rows {
        all.entry(row.appointment_id.into())
            .or_default()
            .extend(read(&row));
    }
    Ok(all)
}

/// Gives back everything an appointment claims.
pub(in crate::service) async fn free(tx: &mut Write, id: AppointmentId) -> Result<(), StoreError> {
    tx.delete::<claim::Entity>(|q| q.filter(claim::Column::AppointmentId.eq(id.uuid())))
        .await?;
    Ok(())
}
