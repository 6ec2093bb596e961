//! Drawers, and what the shop decided for all of them.

use domain::{
    ids::{DrawerId, LocationId},
    money::Money,
    time::Instant,
};
use platform::{
    db::{Engine, Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{
    entities::{drawer, rules},
    sessions,
};
use crate::service::drawers::{Drawer, Session};

/// Every drawer with its open session, place by place in their order.
pub(in crate::service) async fn all(tx: &Read) -> Result<Vec<Drawer>, StoreError> {
    use drawer::Column;
    let rows = tx
        .find::<drawer::Entity>()
        .with(|q| {
            q.order_by_asc(Column::LocationId)
                .order_by_asc(Column::Position)
        })
        .all()
        .await?;
    let mut open = sessions::all_open(tx).await?;
    let whole = |row: drawer::Model| {
        let mine = open.iter().position(|one| one.drawer.uuid() == row.id);
        let session = mine.map(|place| open.swap_remove(place));
        read(row, session)
    };
    Ok(rows.into_iter().map(whole).collect())
}

/// One drawer with its open session; none when it is not the shop's.
pub(in crate::service) async fn find(
    tx: &Read,
    id: DrawerId,
) -> Result<Option<Drawer>, StoreError> {
    let row = tx
        .find::<drawer::Entity>()
        .with(|q| q.filter(drawer::Column::Id.eq(id.uuid())))
        .one()
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let open = sessions::open_of(tx, id).await?;
    Ok(Some(read(row, open)))
}

fn read(row: drawer::Model, open: Option<Session>) -> Drawer {
    Drawer {
        id: row.id.into(),
        location: row.location_id.into(),
        position: row.position,
        name: row.name,
        float: Money::from_cents(row.float_cents),
        retired_at: row.retired_at_us.map(Instant::from_micros),
        open,
    }
}

fn row(of: &Drawer) -> drawer::ActiveModel {
    drawer::ActiveModel {
        id: Set(of.id.uuid()),
        location_id: Set(LocationId::uuid(of.location)),
        position: Set(of.position),
        name: Set(of.name.clone()),
        float_cents: Set(of.float.cents()),
        retired_at_us: Set(of.retired_at.map(Instant::micros)),
        ..Default::default()
    }
}

/// Adds a drawer.
pub(in crate::service) async fn insert(tx: &mut Write, new: &Drawer) -> Result<(), StoreError> {
    tx.insert::<drawer::Entity>(row(new)).await
}

/// Writes a drawer back.
pub(in crate::service) async fn save(tx: &mut Write, of: &Drawer) -> Result<(), StoreError> {
    tx.save::<drawer::Entity>(row(of)).await
}

#[derive(FromQueryResult)]
#[expect(dead_code, reason = "the row is held, not read")]
struct Held {
    id: Uuid,
}

const HOLD: &str = "SELECT id FROM drawers WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE";

/// Holds a drawer until the end, so that it is not opened twice at once. On SQLite the transaction is
/// alone already.
pub(in crate::service) async fn hold(tx: &Write, id: DrawerId) -> Result<(), StoreError> {
    if tx.engine() == Engine::Postgres {
        tx.rows::<Held>(HOLD, vec![id.uuid().into()]).await?;
    }
    Ok(())
}

const HOLD_ALL: &str = "SELECT id FROM drawers WHERE tenant_id = $1 ORDER BY id FOR NO KEY UPDATE";

/// Holds every drawer until the end: what is decided of one looks at the others.
pub(in crate::service) async fn hold_all(tx: &Write) -> Result<(), StoreError> {
    if tx.engine() == Engine::Postgres {
        tx.rows::<Held>(HOLD_ALL, Vec::new()).await?;
    }
    Ok(())
}

/// Whether nobody sees what a drawer should hold before it is counted.
pub(in crate::service) async fn blind_for_all(tx: &Read) -> Result<bool, StoreError> {
    let row = tx.find::<rules::Entity>().one().await?;
    Ok(row.is_some_and(|row| row.blind_for_all))
}

/// Keeps whether nobody sees it.
pub(in crate::service) async fn set_blind_for_all(
    tx: &mut Write,
    blind: bool,
) -> Result<(), StoreError> {
    let known = tx.find::<rules::Entity>().one().await?.is_some();
    let row = rules::ActiveModel {
        blind_for_all: Set(blind),
        ..Default::default()
    };
    if known {
        tx.save::<rules::Entity>(row).await
    } else {
        tx.insert::<rules::Entity>(row).await
    }
}
