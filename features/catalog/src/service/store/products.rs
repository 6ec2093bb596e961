//! Products on the shelf.

use domain::{ids::ProductId, locale::Bilingual, money::Money, tax};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter, QueryOrder};

use super::entities::product;
use crate::service::{products::Product, sheet::ProductSheet};

/// Every product, in the order of the list.
pub async fn products(tx: &Read) -> Result<Vec<Product>, StoreError> {
    let rows = tx
        .find::<product::Entity>()
        .with(|q| {
            q.order_by_asc(product::Column::Position)
                .order_by_asc(product::Column::Id)
        })
        .all()
        .await?;
    rows.into_iter().map(read).collect()
}

/// A product by its id.
pub async fn product(tx: &Read, id: ProductId) -> Result<Option<Product>, StoreError> {
    let row = tx
        .find::<product::Entity>()
        .with(|q| q.filter(product::Column::Id.eq(id.uuid())))
        .one()
        .await?;
    row.map(read).transpose()
}

/// The first product of a bar code that is still sold.
pub async fn product_of_code(tx: &Read, code: &str) -> Result<Option<Product>, StoreError> {
    let row = tx
        .find::<product::Entity>()
        .with(|q| {
            q.filter(product::Column::Code.eq(code))
                .filter(product::Column::Active.eq(true))
                .order_by_asc(product::Column::Position)
        })
        .one()
        .await?;
    row.map(read).transpose()
}

const MOVE: &str = "UPDATE products SET stock = stock + $3 WHERE tenant_id = $1 AND id = $2
    RETURNING stock";

/// So many pieces more, or fewer; what is left, none when there is no such product.
pub async fn move_stock(
    tx: &mut Write,
    id: ProductId,
    pieces: i32,
) -> Result<Option<i32>, StoreError> {
    #[derive(FromQueryResult)]
    struct Left {
        stock: i32,
    }
    let values = vec![id.uuid().into(), pieces.into()];
    let left: Vec<Left> = tx.rows(MOVE, values).await?;
    Ok(left.first().map(|left| left.stock))
}

fn read(row: product::Model) -> Result<Product, StoreError> {
    let kind = tax::Kind::parse(&row.tax_kind).ok_or(StoreError::Unreadable("products"))?;
    let sheet = ProductSheet {
        name: Bilingual {
            fr: row.name_fr,
            en: row.name_en,
        },
        price: Money::from_cents(row.price_cents),
        cost: Money::from_cents(row.cost_cents),
        kind,
        code: row.code,
        stock: row.stock,
        reorder_at: row.reorder_at,
        active: row.active,
    };
    Ok(Product {
        id: row.id.into(),
        sheet,
    })
}

/// The row of a product.
pub fn product_row(id: ProductId, position: i32, sheet: &ProductSheet) -> product::ActiveModel {
    product::ActiveModel {
        position: Set(position),
        ..changed_product(id, sheet)
    }
}

/// The row of a product whose place in the list stays.
fn changed_product(id: ProductId, sheet: &ProductSheet) -> product::ActiveModel {
    product::ActiveModel {
        id: Set(id.uuid()),
        name_fr: Set(sheet.name.fr.clone()),
        name_en: Set(sheet.name.en.clone()),
        price_cents: Set(sheet.price.cents()),
        cost_cents: Set(sheet.cost.cents()),
        tax_kind: Set(sheet.kind.code().to_owned()),
        code: Set(sheet.code.clone()),
        stock: Set(sheet.stock),
        reorder_at: Set(sheet.reorder_at),
        active: Set(sheet.active),
        ..Default::default()
    }
}

/// Adds a product at the end of the list.
pub async fn add_product(
    tx: &mut Write,
    id: ProductId,
    sheet: &ProductSheet,
) -> Result<(), StoreError> {
    let place = tx.find::<product::Entity>().count().await?;
    let position = i32::try_from(place).unwrap_or(i32::MAX);
    tx.insert::<product::Entity>(product_row(id, position, sheet))
        .await
}

/// Writes a product that is there.
pub async fn change_product(
    tx: &mut Write,
    id: ProductId,
    sheet: &ProductSheet,
) -> Result<(), StoreError> {
    tx.save::<product::Entity>(changed_product(id, sheet)).await
}
