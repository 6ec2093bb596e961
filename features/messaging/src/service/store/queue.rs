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
    created_at_us: i64,
}

/// Messages claimed at once, at most.
pub(in crate::service) const BATCH: usize = 16;

/// The oldest that are due, held until `$2`: new ones together, one that was tried alone, so that
/// a message that ends the process takes no others with it time after time. The list is made
/// first, so that nothing else is locked on the way.
macro_rules! claim {
    ($which:literal, $lock:literal) => {
        concat!(
            "WITH due AS MATERIALIZED (SELECT tenant_id, id FROM messages
                WHERE state = 'queued' AND due_at_us <= $1 AND ",
            $which,
            " ORDER BY due_at_us LIMIT $3 ",
            $lock,
            ") UPDATE messages SET tries = tries + 1, due_at_us = $2
            WHERE (tenant_id, id) IN (SELECT tenant_id, id FROM due)
            RETURNING tenant_id, id, recipient, locale, subject_sealed, text_sealed,
                html_sealed, calendar_sealed, tries, created_at_us"
        )
    };
}

const CLAIM_SQLITE: [&str; 2] = [claim!("tries = 0", ""), claim!("tries > 0", "")];
const CLAIM_POSTGRES: [&str; 2] = [
    claim!("tries = 0", "FOR UPDATE SKIP LOCKED"),
    claim!("tries > 0", "FOR UPDATE SKIP LOCKED"),
];

/// What is claimed until `$1`, of up to [`BATCH`] ids: another worker's claim has another end.
macro_rules! of_a_claim {
    ($change:literal) => {
        concat!(
            "UPDATE messages SET ",
            $change,
            " WHERE state = 'queued' AND due_at_us = $1 AND id IN ($3, $4, $5, $6, $7, $8, $9,
                $10, $11, $12, $13, $14, $15, $16, $17, $18)"
        )
    };
}

const SENT: &str = of_a_claim!("state = 'sent', due_at_us = $2, sent_at_us = $2, failure = NULL");
const GIVE_BACK: &str = of_a_claim!("tries = tries - 1, due_at_us = $2");

/// Claims messages due at `now`, for this worker alone until `until`; microseconds.
pub(in crate::service) async fn claim(
    tx: &Platform,
    (now, until): (i64, i64),
    most: usize,
) -> Result<Vec<Claimed>, StoreError> {
    let [fresh, tried] = match tx.engine() {
        Engine::Sqlite => CLAIM_SQLITE,
        Engine::Postgres => CLAIM_POSTGRES,
    };
    let held = |most: i64| vec![now.into(), until.into(), most.into()];
    let most = i64::try_from(most.min(BATCH)).unwrap_or(1);
    let mut claimed: Vec<Claimed> = tx.rows(fresh, held(most)).await?;
    if claimed.len() < BATCH {
        claimed.extend(tx.rows::<Claimed>(tried, held(1)).await?);
    }
    // What is returned has no order: what was written first leaves first.
    claimed.sort_by_key(|message| message.created_at_us);
    Ok(claimed)
}

/// Writes down that messages of the claim that ends at `until` have left at `now`.
pub(in crate::service) async fn sent(
    tx: &Platform,
    (now, until): (i64, i64),
    messages: &[Claimed],
) -> Result<(), StoreError> {
    of_claim(tx, SENT, (now, until), messages).await
}

/// Gives messages of the claim that ends at `until` back untried.
pub(in crate::service) async fn give_back(
    tx: &Platform,
    (now, until): (i64, i64),
    messages: &[Claimed],
) -> Result<(), StoreError> {
    of_claim(tx, GIVE_BACK, (now, until), messages).await
}

async fn of_claim(
    tx: &Platform,
    sql: &'static str,
    (now, until): (i64, i64),
    messages: &[Claimed],
) -> Result<(), StoreError> {
    for some in messages.chunks(BATCH) {
        let mut values = vec![until.into(), now.into()];
        values.extend(some.iter().map(|message| message.id.into()));
        values.resize(BATCH + 2, Uuid::nil().into());
        tx.run(sql, values).await?;
    }
    Ok(())
}

/// What becomes of a message that did not leave.
pub(in crate::service) struct Outcome {
    pub state: &'static str,
    pub due_at_us: i64,
    pub failure: String,
}

/// Writes it down, unless another worker has claimed the message since.
pub(in crate::service) async fn failed(
    tx: &Platform,
    message: &Claimed,
    outcome: Outcome,
) -> Result<(), StoreError> {
    let sql = "UPDATE messages SET state = $4, due_at_us = $5, failure = $6
        WHERE tenant_id = $1 AND id = $2 AND tries = $3 AND state = 'queued'";
    let values = vec![
        message.tenant_id.into(),
        message.id.into(),
        message.tries.into(),
        outcome.state.into(),
        outcome.due_at_us.into(),
        outcome.failure.into(),
    ];
    tx.run(sql, values).await?;
    Ok(())
}
