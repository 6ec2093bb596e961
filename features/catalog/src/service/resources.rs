//! Rooms, chairs and machines.

use domain::{
    booking::ResourceKind,
    identity::Permission,
    ids::{LocationId, ResourceId},
};
use platform::{audit, ctx::Ctx, house::House};

use super::store;
use crate::CatalogError;

/// A room, a chair or a machine, in use or retired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equipment {
    /// Its id.
    pub id: ResourceId,
    /// What steps ask for; interchangeable within a kind.
    pub kind: ResourceKind,
    /// Its name.
    pub name: String,
    /// Whether it is in use.
    pub active: bool,
}

/// What becomes of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another name.
    Rename(String),
    /// No visit takes it from now on; those agreed keep it.
    Retire,
    /// In use again.
    Restore,
}

impl Change {
    const fn deed(&self) -> &'static str {
        match self {
            Change::Rename(_) => "resource_renamed",
            Change::Retire => "resource_retired",
            Change::Restore => "resource_restored",
        }
    }
}

/// All of them, in their order.
pub async fn resources(house: &House, ctx: &Ctx) -> Result<Vec<Equipment>, CatalogError> {
    ctx.may(Permission::ReadDay)?;
    let tx = house.db.read(ctx).await?;
    Ok(store::resources(&tx).await?)
}

/// Adds one, in use.
pub async fn add_resource(
    house: &House,
    ctx: &Ctx,
    at: LocationId,
    (kind, name): (ResourceKind, String),
) -> Result<ResourceId, CatalogError> {
    ctx.may(Permission::EditCatalogue)?;
    let mut tx = house.db.write(ctx).await?;
    let id = ResourceId::new(house.chance.id(ctx.now));
    store::add_resource(&mut tx, id, at, (kind.as_str(), name)).await?;
    audit::record(&mut tx, ctx, &house.chance, "resource_added", id).await?;
    tx.commit().await?;
    Ok(id)
}

/// Renames, retires or restores one.
pub async fn change_resource(
    house: &House,
    ctx: &Ctx,
    id: ResourceId,
    change: &Change,
) -> Result<(), CatalogError> {
    ctx.may(Permission::EditCatalogue)?;
    let mut tx = house.db.write(ctx).await?;
    let changed = match change {
        Change::Rename(name) => store::rename_resource(&mut tx, id, name).await?,
        Change::Retire => store::use_resource(&mut tx, id, false).await?,
        Change::Restore => store::use_resource(&mut tx, id, true).await?,
    };
    if changed == 0 {
        return Err(CatalogError::NotFound);
    }
    audit::record(&mut tx, ctx, &house.chance, change.deed(), id).await?;
    tx.commit().await?;
    Ok(())
}
