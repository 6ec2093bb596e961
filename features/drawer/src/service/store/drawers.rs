//! Drawers.

use domain::{
    ids::{DrawerId, LocationId},
    money::Money,
    time::Instant,
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::{entities::drawer, sessions};
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

/// Adds a drawer.
pub(in crate::service) async fn insert(tx: &mut Write, new: &Drawer) -> Result<(), StoreError> {
    let row = drawer::ActiveModel {
        id: Set(new.id.uuid()),
        location_id: Set(LocationId::uuid(new.location)),
        position: Set(new.position),
        name: Set(new.name.clone()),
        float_cents: Set(new.float.cents()),
        retired_at_us: Set(new.retired_at.map(Instant::micros)),
        ..Default::default()
    };
    tx.insert::<drawer::Entity>(row).await
}
