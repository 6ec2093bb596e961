//! Sessions.

use domain::{
    ids::{AccountId, TenantId},
    time::Instant,
};
use platform::{db::Platform, error::StoreError};
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::entities::session;
pub use super::entities::session::Model as Session;

pub async fn insert(tx: &Platform, row: Session) -> Result<(), StoreError> {
    tx.insert::<session::Entity>(row.into_active_model()).await
}

pub async fn by_hash(tx: &Platform, hash: &[u8]) -> Result<Option<Session>, StoreError> {
    let query = tx
        .find::<session::Entity>()
        .filter(session::Column::TokenHash.eq(hash.to_vec()));
    Ok(query.one(tx.connection()).await?)
}

/// The sessions of an account, the last seen first.
pub async fn of_account(tx: &Platform, account: AccountId) -> Result<Vec<Session>, StoreError> {
    let query = tx
        .find::<session::Entity>()
        .filter(session::Column::AccountId.eq(account.uuid()))
        .order_by_desc(session::Column::SeenAtUs);
    Ok(query.all(tx.connection()).await?)
}

pub async fn seen(tx: &Platform, hash: Vec<u8>, now: Instant) -> Result<(), StoreError> {
    let sql = "UPDATE sessions SET seen_at_us = $2 WHERE token_hash = $1";
    tx.run(sql, vec![hash.into(), now.micros().into()]).await?;
    Ok(())
}

/// Gives a session its shop, and another secret; false when there is none.
pub async fn work_in(
    tx: &Platform,
    (hash, new_hash): (Vec<u8>, Vec<u8>),
    shop: TenantId,
) -> Result<bool, StoreError> {
    let sql = "UPDATE sessions SET shop_id = $2, token_hash = $3 WHERE token_hash = $1";
    let values = vec![hash.into(), shop.uuid().into(), new_hash.into()];
    Ok(tx.run(sql, values).await? == 1)
}

/// Ends one session; none to end is as good.
pub async fn end(tx: &Platform, hash: Vec<u8>) -> Result<(), StoreError> {
    tx.run(
        "DELETE FROM sessions WHERE token_hash = $1",
        vec![hash.into()],
    )
    .await?;
    Ok(())
}

/// Ends every session of an account but this one.
pub async fn end_others(tx: &Platform, account: AccountId, but: Vec<u8>) -> Result<(), StoreError> {
    let sql = "DELETE FROM sessions WHERE account_id = $1 AND token_hash <> $2";
    tx.run(sql, vec![account.uuid().into(), but.into()]).await?;
    Ok(())
}

/// Removes what nobody can use any more; how many.
pub async fn forget(tx: &Platform, seen_before: Instant) -> Result<u64, StoreError> {
    tx.run(
        "DELETE FROM sessions WHERE seen_at_us < $1",
        vec![seen_before.micros().into()],
    )
    .await
}
