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
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::entities::claim;

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
    let holder = match row.holder_kind.as_str() {
        "staff" => Holder::Staff(row.holder_id.into()),
        _ => Holder::Resource(row.holder_id.into()),
    };
    let span = Span::new(
        Instant::from_micros(row.starts_at_us),
        Instant::from_micros(row.ends_at_us),
    )?;
    Some(Claim { holder, span })
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
