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

/// A product whose sheet is written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetSeen {
    /// Which.
    pub id: ProductId,
    /// The pieces on hand that the sheet showed.
    pub stock: i32,
}

/// Writes a product; of none that was seen, a new one.
///
/// The pieces on hand are somebody's count when they differ from what the sheet showed, and then
/// hold for what was on the shelf at that time; left as they were shown, nobody counted, and what
/// was sold or came back meanwhile stays.
///
/// # Errors
///
/// [`CatalogError::StockMoved`] with the pieces there are by now, when somebody counted while pieces
/// were sold or came back: only they know whether these are in their count.
pub async fn save_product(
    house: &House,
    ctx: &Ctx,
    seen: Option<SheetSeen>,
    sheet: &ProductSheet,
) -> Result<ProductId, CatalogError> {
    ctx.may(Permission::EditCatalogue)?;
    let mut tx = house.db.write(ctx).await?;
    let (id, deed) = if let Some(SheetSeen { id, stock }) = seen {
        // The row is held from here on: a sale waits, or is in what is read.
        let there = store::move_stock(&mut tx, id, 0).await?;
        let there = there.ok_or(CatalogError::NotFound)?;
        let counted = sheet.stock != stock;
        if counted && there != stock && there != sheet.stock {
            return Err(CatalogError::StockMoved(there));
        }
        let kept = ProductSheet {
            stock: if counted { sheet.stock } else { there },
            ..sheet.clone()
        };
        store::change_product(&mut tx, id, &kept).await?;
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
