//! Letters that wait for their hour: sent now, dropped, or waited for.

use domain::time::Instant;
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use uuid::Uuid;

use super::store;

/// Until when a letter about something waits; none when there is none, or it has begun to leave.
pub async fn held_until(tx: &Read, about: Uuid) -> Result<Option<Instant>, StoreError> {
    store::held_until(tx, about).await
}

/// Drops what still waits about something, as if it had never been written; how many letters.
pub async fn drop_held_in(tx: &mut Write, about: Uuid) -> Result<u64, StoreError> {
    store::drop_held(tx, about).await
}

/// Lets what waits about something leave at once; how many letters.
pub async fn release_held_in(tx: &mut Write, about: Uuid) -> Result<u64, StoreError> {
    store::release_held(tx, about).await
}
