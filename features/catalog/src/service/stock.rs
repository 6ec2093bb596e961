//! The shelf, as the till sees it.

use domain::ids::ProductId;
use platform::{
    db::{Read, Write},
    error::StoreError,
};

use super::{products::Product, store};

/// Every product, in the order of the list. The caller has checked who asks.
pub async fn products_in(tx: &Read) -> Result<Vec<Product>, StoreError> {
    store::products(tx).await
}

/// A product; none when it is not the shop's.
pub async fn product_in(tx: &Read, id: ProductId) -> Result<Option<Product>, StoreError> {
    store::product(tx, id).await
}

/// The product of a bar code that is still sold; of two of one code, the first of the list.
pub async fn product_of_code_in(tx: &Read, code: &str) -> Result<Option<Product>, StoreError> {
    store::product_of_code(tx, code).await
}

/// Takes pieces off the shelf, or puts them back: so many more of each, below zero for fewer.
/// Which of them fell below nothing: more was sold than was counted, which stops no sale.
pub async fn move_stock_in(
    tx: &mut Write,
    mut moves: Vec<(ProductId, i32)>,
) -> Result<Vec<ProductId>, StoreError> {
    // In the order of the ids, so that two tills never wait for each other.
    moves.sort_unstable_by_key(|(id, _)| *id);
    let mut short_of = Vec::new();
    for (id, pieces) in moves {
        let left = store::move_stock(tx, id, pieces).await?;
        if left.is_some_and(|left| left < 0) && !short_of.contains(&id) {
            short_of.push(id);
        }
    }
    Ok(short_of)
}
