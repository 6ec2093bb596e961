//! Products on the shelf.

use domain::{identity::Permission, ids::ProductId};
use platform::{audit, ctx::Ctx, house::House};

use super::{sheet::ProductSheet, store};
use crate::CatalogError;

/// A product, sold or no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Its id.
    pub id: ProductId,
    /// What is written down of it.
    pub sheet: ProductSheet,
}

/// Every product, in the order of the list.
pub async fn products(house: &House, ctx: &Ctx) -> Result<Vec<Product>, CatalogError> {
    ctx.may(Permission::ReadDay)?;
    let tx = house.db.read(ctx).await?;
    Ok(store::products(&tx).await?)
}

/// One product.
pub async fn product(house: &House, ctx: &Ctx, id: ProductId) -> Result<Product, CatalogError> {
    ctx.may(Permission::ReadDay)?;
    let tx = house.db.read(ctx).await?;
    store::product(&tx, id).await?.ok_or(CatalogError::NotFound)
}

/// Writes a product; without an id, a new one.
pub async fn save_product(
    house: &House,
    ctx: &Ctx,
    id: Option<ProductId>,
    sheet: &ProductSheet,
) -> Result<ProductId, CatalogError> {
    ctx.may(Permission::EditCatalogue)?;
    let mut tx = house.db.write(ctx).await?;
    let (id, deed) = if let Some(id) = id {
        store::product(&tx, id)
            .await?
            .ok_or(CatalogError::NotFound)?;
        store::change_product(&mut tx, id, sheet).await?;
        (id, "product_edited")
    } else {
        let id = ProductId::new(house.chance.id(ctx.now));
        store::add_product(&mut tx, id, sheet).await?;
        (id, "product_added")
    };
    audit::record(&mut tx, ctx, &house.chance, deed, id).await?;
    tx.commit().await?;
    Ok(id)
}
