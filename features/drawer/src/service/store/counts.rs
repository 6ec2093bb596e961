//! Counts, by coins and bills: added, never changed.

use domain::{
    drawer::{Denomination, Pieces},
    ids::{DrawerCountId, DrawerId, DrawerSessionId},
    money::Money,
    time::Instant,
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::entities::{count, pieces};
use crate::service::count::{Count, Purpose};

/// Adds a count.
pub(in crate::service) async fn insert(tx: &mut Write, new: &Count) -> Result<(), StoreError> {
    let row = count::ActiveModel {
        id: Set(new.id.uuid()),
        session_id: Set(new.session.uuid()),
        position: Set(new.position),
        purpose: Set(new.purpose.code().to_owned()),
        counted_at_us: Set(new.at.micros()),
        counted_by: Set(new.by.clone()),
        counted_by_name: Set(new.by_name.clone()),
        counted_cents: Set(new.counted.cents()),
        expected_cents: Set(new.expected.cents()),
        movements: Set(new.movements),
        ..Default::default()
    };
    tx.insert::<count::Entity>(row).await?;
    let found = new.pieces.each().filter(|(_, many)| *many > 0);
    let rows = found.map(|(one, many)| {
        let value = i32::try_from(one.cents());
        Ok(pieces::ActiveModel {
            count_id: Set(new.id.uuid()),
            value_cents: Set(value.map_err(|_| StoreError::Unreadable("a coin or a bill"))?),
            pieces: Set(i32::from(many)),
            ..Default::default()
        })
    });
    let rows = rows.collect::<Result<_, StoreError>>()?;
    tx.insert_all::<pieces::Entity>(rows).await
}

/// The counts of a session, in their order.
pub(in crate::service) async fn of_session(
    tx: &Read,
    session: DrawerSessionId,
) -> Result<Vec<Count>, StoreError> {
    let rows = tx
        .find::<count::Entity>()
        .with(|q| {
            q.filter(count::Column::SessionId.eq(session.uuid()))
                .order_by_asc(count::Column::Position)
        })
        .all()
        .await?;
    let mut counts = Vec::with_capacity(rows.len());
    for row in rows {
        counts.push(whole(tx, row).await?);
    }
    Ok(counts)
}

/// One count; none when it is not the shop's.
pub(in crate::service) async fn find(
    tx: &Read,
    id: DrawerCountId,
) -> Result<Option<Count>, StoreError> {
    let row = tx
        .find::<count::Entity>()
        .with(|q| q.filter(count::Column::Id.eq(id.uuid())))
        .one()
        .await?;
    match row {
        Some(row) => whole(tx, row).await.map(Some),
        None => Ok(None),
    }
}

async fn whole(tx: &Read, row: count::Model) -> Result<Count, StoreError> {
    let found = tx
        .find::<pieces::Entity>()
        .with(|q| q.filter(pieces::Column::CountId.eq(row.id)))
        .all()
        .await?;
    let unreadable = || StoreError::Unreadable("a count of a drawer");
    let pieces = found.iter().try_fold(Pieces::NONE, |all, one| {
        let value = Denomination::of_cents(one.value_cents.into())?;
        all.with(value, u16::try_from(one.pieces).ok()?).ok()
    });
    Ok(Count {
        id: row.id.into(),
        session: row.session_id.into(),
        position: row.position,
        purpose: Purpose::parse(&row.purpose).ok_or_else(unreadable)?,
        at: Instant::from_micros(row.counted_at_us),
        by: row.counted_by,
        by_name: row.counted_by_name,
        pieces: pieces.ok_or_else(unreadable)?,
        counted: Money::from_cents(row.counted_cents),
        expected: Money::from_cents(row.expected_cents),
        movements: row.movements,
    })
}

const NEXT: &str = "SELECT CAST(COALESCE(MAX(position), 0) AS BIGINT) AS position
    FROM drawer_counts WHERE tenant_id = $1 AND session_id = $2";

/// The position of the next count of a session, which is held alone.
pub(in crate::service) async fn next_position(
    tx: &Write,
    session: DrawerSessionId,
) -> Result<i32, StoreError> {
    #[derive(FromQueryResult)]
    struct Last {
        position: i64,
    }
    let last: Vec<Last> = tx.rows(NEXT, vec![session.uuid().into()]).await?;
    let last = last.first().map_or(0, |last| last.position);
    let next = last
        .checked_add(1)
        .and_then(|next| i32::try_from(next).ok());
    next.ok_or(StoreError::Unreadable("a position of a count"))
}

const LEFT: &str = "SELECT c.left_id AS id FROM drawer_closings c
    JOIN drawer_sessions s ON s.tenant_id = c.tenant_id AND s.id = c.session_id
    WHERE c.tenant_id = $1 AND s.drawer_id = $2 ORDER BY s.number DESC LIMIT 1";

/// What stayed in a drawer when it was last closed.
pub(in crate::service) async fn last_left(
    tx: &Read,
    drawer: DrawerId,
) -> Result<Option<Count>, StoreError> {
    #[derive(FromQueryResult)]
    struct Left {
        id: Uuid,
    }
    let left: Vec<Left> = tx.rows(LEFT, vec![drawer.uuid().into()]).await?;
    match left.first() {
        Some(left) => find(tx, left.id.into()).await,
        None => Ok(None),
    }
}
