//! The outbox as a queue, across shops: the worker has no shop of its own.

use platform::{
    db::{Engine, Platform},
    error::StoreError,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A message a worker holds.
#[derive(FromQueryResult)]
pub(in crate::service) struct Claimed {
    pub tenant_id: Uuid,
    pub id: Uuid,
    pub recipient: String,
    pub locale: String,
    pub subject_sealed: Vec<u8>,
    pub text_sealed: Vec<u8>,
    pub html_sealed: Vec<u8>,
    pub calendar_sealed: Option<Vec<u8>>,
    pub tries: i32,
}

/// The oldest that is due, held until `$2`; the list of one is made first, so that nothing else
/// is locked on the way.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "WITH due AS MATERIALIZED (SELECT tenant_id, id FROM messages
                WHERE state = 'queued' AND due_at_us <= $1 ORDER BY due_at_us LIMIT 1 ",
            $lock,
            ") UPDATE messages SET tries = tries + 1, due_at_us = $2
            WHERE (tenant_id, id) IN (SELECT tenant_id, id FROM due)
            RETURNING tenant_id, id, recipient, locale, subject_sealed, text_sealed,
                html_sealed, calendar_sealed, tries"
        )
    };
}

const CLAIM_SQLITE: &str = claim!("");
const CLAIM_POSTGRES: &str = claim!("FOR UPDATE SKIP LOCKED");

/// Claims one message due at `now`, for this worker alone until `until`; microseconds.
pub(in crate::service) async fn claim(
    tx: &Platform,
    now: i64,
    until: i64,
) -> Result<Option<Claimed>, StoreError> {
    let sql = match tx.engine() {
        Engine::Sqlite => CLAIM_SQLITE,
        Engine::Postgres => CLAIM_POSTGRES,
    };
    let found: Vec<Claimed> = tx.rows(sql, vec![now.into(), until.into()]).await?;
    Ok(found.into_iter().next())
}

/// What became of a claimed message.
pub(in crate::service) struct Outcome {
    pub state: &'static str,
    pub due_at_us: i64,
    pub sent_at_us: Option<i64>,
    pub failure: Option<String>,
}

/// Writes it down, unless another worker has claimed the message since.
pub(in crate::service) async fn settle(
    tx: &Platform,
    message: &Claimed,
    outcome: Outcome,
) -> Result<(), StoreError> {
    let sql = "UPDATE messages SET state = $4, due_at_us = $5, sent_at_us = $6, failure = $7
        WHERE tenant_id = $1 AND id = $2 AND tries = $3 AND state = 'queued'";
    let values = vec![
        message.tenant_id.into(),
        message.id.into(),
        message.tries.into(),
        outcome.state.into(),
        outcome.due_at_us.into(),
        outcome.sent_at_us.into(),
        outcome.failure.into(),
    ];
    tx.run(sql, values).await?;
    Ok(())
}
