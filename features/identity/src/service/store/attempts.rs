//! Attempts at the door, by a keyed mark of what was tried: whether an account has the address does
//! not show.

use domain::{identity::Throttle, time::Instant};
use platform::{db::Platform, error::StoreError};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct Row {
    failures: i32,
    failed_at_us: Option<i64>,
}

/// The failed attempts of a mark; its row, made when there was none, is held until the end.
pub async fn held(tx: &Platform, mark: &[u8]) -> Result<Throttle, StoreError> {
    let sql = "INSERT INTO sign_in_attempts (mark, failures, failed_at_us) VALUES ($1, 0, NULL)
        ON CONFLICT (mark) DO UPDATE SET failures = sign_in_attempts.failures
        RETURNING failures, failed_at_us";
    let rows: Vec<Row> = tx.rows(sql, vec![mark.to_vec().into()]).await?;
    let row = rows.first();
    Ok(row.map_or(Throttle::CALM, |row| {
        let failures = u32::try_from(row.failures).unwrap_or(0);
        Throttle::restored(failures, row.failed_at_us.map(Instant::from_micros))
    }))
}

/// Writes the failed attempts of a mark.
pub async fn set(tx: &Platform, mark: &[u8], throttle: Throttle) -> Result<(), StoreError> {
    let sql = "UPDATE sign_in_attempts SET failures = $2, failed_at_us = $3 WHERE mark = $1";
    let at = throttle.last_failed_at();
    let failures = at.map_or(0, |at| throttle.failures(at));
    let failures = i32::try_from(failures).unwrap_or(i32::MAX);
    let at = at.map(Instant::micros);
    let values = vec![mark.to_vec().into(), failures.into(), at.into()];
    tx.run(sql, values).await?;
    Ok(())
}

/// Forgets the failed attempts of a mark.
pub async fn remove(tx: &Platform, mark: &[u8]) -> Result<(), StoreError> {
    let sql = "DELETE FROM sign_in_attempts WHERE mark = $1";
    tx.run(sql, vec![mark.to_vec().into()]).await?;
    Ok(())
}

/// Forgets those older than an instant; how many.
pub async fn forget(tx: &Platform, before: Instant) -> Result<u64, StoreError> {
    let sql = "DELETE FROM sign_in_attempts WHERE failed_at_us IS NULL OR failed_at_us < $1";
    tx.run(sql, vec![before.micros().into()]).await
}
