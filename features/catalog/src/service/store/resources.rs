//! Rooms, chairs and machines.

use domain::{
    booking::ResourceKind,
    ids::{LocationId, ResourceId},
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, sea_query::Expr};

use super::entities::resource;
use crate::service::resources::Equipment;

/// All of them, in their order.
pub async fn resources(tx: &Read) -> Result<Vec<Equipment>, StoreError> {
    let rows = tx
        .find::<resource::Entity>()
        .with(|q| {
            q.order_by_asc(resource::Column::Position)
                .order_by_asc(resource::Column::Id)
        })
        .all()
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: resource::Model) -> Result<Equipment, StoreError> {
    let kind = ResourceKind::new(&row.kind).map_err(|_| StoreError::Unreadable("resources"))?;
    Ok(Equipment {
        id: row.id.into(),
        kind,
        name: row.name,
        active: row.active,
    })
}

/// The row of one in use; `(kind, name)`.
pub fn resource_row(
    id: ResourceId,
    at: LocationId,
    position: i32,
    (kind, name): (&str, String),
) -> resource::ActiveModel {
    resource::ActiveModel {
        id: Set(id.uuid()),
        location_id: Set(at.uuid()),
        kind: Set(kind.to_owned()),
        name: Set(name),
        position: Set(position),
        active: Set(true),
        ..Default::default()
    }
}

/// Adds one at the end of the list; `(kind, name)`.
pub async fn add_resource(
    tx: &mut Write,
    id: ResourceId,
    at: LocationId,
    named: (&str, String),
) -> Result<(), StoreError> {
    let place = tx.find::<resource::Entity>().count().await?;
    let position = i32::try_from(place).unwrap_or(i32::MAX);
    tx.insert::<resource::Entity>(resource_row(id, at, position, named))
        .await
}

/// Gives one another name; how many were found.
pub async fn rename_resource(
    tx: &mut Write,
    id: ResourceId,
    name: &str,
) -> Result<u64, StoreError> {
    tx.update::<resource::Entity>(|q| {
        q.col_expr(resource::Column::Name, Expr::value(name))
            .filter(resource::Column::Id.eq(id.uuid()))
    })
    .await
}

/// Says whether one is in use; how many were found.
pub async fn use_resource(tx: &mut Write, id: ResourceId, active: bool) -> Result<u64, StoreError> {
    tx.update::<resource::Entity>(|q| {
        q.col_expr(resource::Column::Active, Expr::value(active))
            .filter(resource::Column::Id.eq(id.uuid()))
    })
    .await
}
