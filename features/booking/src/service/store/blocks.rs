//! What is kept of blocked time.

use domain::{
    booking::{DayHours, Holder, Minutes},
    ids::BlockId,
    time::{Instant, Span},
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::entities::block::{ActiveModel, Column, Entity, Model};
use crate::service::blocks::{Block, BlockKind, NewBlock};

fn read(row: &Model) -> Result<Block, StoreError> {
    let unreadable = || StoreError::Unreadable("a block");
    let holder = match (row.staff_id, row.resource_id) {
        (Some(id), _) => Holder::Staff(id.into()),
        (None, Some(id)) => Holder::Resource(id.into()),
        (None, None) => return Err(unreadable()),
    };
    let minutes = |value: i32| {
        let value = u16::try_from(value).ok()?;
        Minutes::new(value).ok()
    };
    let (from, to) = (minutes(row.from_minute), minutes(row.to_minute));
    let hours = from
        .zip(to)
        .and_then(|(from, to)| DayHours::new(from, to).ok());
    let span = Span::new(
        Instant::from_micros(row.starts_at_us),
        Instant::from_micros(row.ends_at_us),
    );
    Ok(Block {
        id: row.id.into(),
        asked: NewBlock {
            holder,
            day: row.block_on.parse().map_err(|_| unreadable())?,
            hours: hours.ok_or_else(unreadable)?,
            kind: BlockKind::parse(&row.kind).ok_or_else(unreadable)?,
        },
        span: span.ok_or_else(unreadable)?,
    })
}

pub(in crate::service) async fn insert(tx: &mut Write, block: &Block) -> Result<(), StoreError> {
    let NewBlock {
        holder,
        day,
        hours,
        kind,
    } = block.asked;
    let (staff, resource) = match holder {
        Holder::Staff(id) => (Some(id.uuid()), None),
        Holder::Resource(id) => (None, Some(id.uuid())),
    };
    tx.insert::<Entity>(ActiveModel {
        id: Set(block.id.uuid()),
        staff_id: Set(staff),
        resource_id: Set(resource),
        block_on: Set(day.to_string()),
        from_minute: Set(i32::from(hours.from().get())),
        to_minute: Set(i32::from(hours.to().get())),
        starts_at_us: Set(block.span.start().micros()),
        ends_at_us: Set(block.span.end().micros()),
        kind: Set(kind.code().to_owned()),
        ..Default::default()
    })
    .await
}

/// Writes back the instants of a block.
pub(in crate::service) async fn shift(tx: &mut Write, block: &Block) -> Result<(), StoreError> {
    tx.save::<Entity>(ActiveModel {
        id: Set(block.id.uuid()),
        starts_at_us: Set(block.span.start().micros()),
        ends_at_us: Set(block.span.end().micros()),
        ..Default::default()
    })
    .await
}

pub(in crate::service) async fn delete(tx: &mut Write, id: BlockId) -> Result<(), StoreError> {
    tx.delete::<Entity>(|q| q.filter(Column::Id.eq(id.uuid())))
        .await?;
    Ok(())
}

pub(in crate::service) async fn one(tx: &Read, id: BlockId) -> Result<Option<Block>, StoreError> {
    let found = tx
        .find::<Entity>()
        .with(|q| q.filter(Column::Id.eq(id.uuid())))
        .one()
        .await?;
    found.as_ref().map(read).transpose()
}

/// Blocks that share a moment with a span, in order.
pub(in crate::service) async fn within(tx: &Read, span: Span) -> Result<Vec<Block>, StoreError> {
    let rows = tx
        .find::<Entity>()
        .with(|q| {
            q.filter(Column::StartsAtUs.lt(span.end().micros()))
                .filter(Column::EndsAtUs.gt(span.start().micros()))
                .order_by_asc(Column::StartsAtUs)
                .order_by_asc(Column::Id)
        })
        .all()
        .await?;
    rows.iter().map(read).collect()
}

/// Blocks that are not over.
pub(in crate::service) async fn from(tx: &Read, now: Instant) -> Result<Vec<Block>, StoreError> {
    let rows = tx
        .find::<Entity>()
        .with(|q| q.filter(Column::EndsAtUs.gt(now.micros())))
        .all()
        .await?;
    rows.iter().map(read).collect()
}
