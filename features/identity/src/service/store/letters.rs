//! Letters of the platform.

use domain::{ids::AccountId, time::Instant};
use platform::{
    db::{Engine, Platform},
    error::StoreError,
};
use sea_orm::{
    ColumnTrait, FromQueryResult, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::entities::letter;
pub use super::entities::letter::Model as Letter;

const CLAIM_SQLITE: &str = "UPDATE letters SET tries = tries + 1, due_at_us = $2
    WHERE id = (SELECT id FROM letters WHERE state = 'due' AND due_at_us <= $1
        ORDER BY due_at_us LIMIT 1)
    RETURNING id, recipient, locale, subject_sealed, text_sealed, html_sealed, tries";

const CLAIM_POSTGRES: &str = "UPDATE letters SET tries = tries + 1, due_at_us = $2
    WHERE id = (SELECT id FROM letters WHERE state = 'due' AND due_at_us <= $1
        ORDER BY due_at_us LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, recipient, locale, subject_sealed, text_sealed, html_sealed, tries";

/// A letter somebody is trying to deliver.
#[derive(FromQueryResult)]
pub struct Claimed {
    pub id: Uuid,
    pub recipient: String,
    pub locale: String,
    pub subject_sealed: Vec<u8>,
    pub text_sealed: Vec<u8>,
    pub html_sealed: Vec<u8>,
    pub tries: i32,
}

/// How a try ended.
pub struct Ending {
    pub state: &'static str,
    pub due_at: Instant,
    pub sent_at: Option<Instant>,
    pub failure: Option<String>,
    /// Whether its words are kept: only where a page shows them.
    pub keeps_words: bool,
}

pub async fn insert(tx: &Platform, row: Letter) -> Result<(), StoreError> {
    tx.insert::<letter::Entity>(row.into_active_model()).await
}

/// Whether an account was written a letter of a kind since an instant.
pub async fn was_written(
    tx: &Platform,
    account: AccountId,
    kind: &str,
    since: Instant,
) -> Result<bool, StoreError> {
    let query = tx
        .find::<letter::Entity>()
        .filter(letter::Column::AccountId.eq(account.uuid()))
        .filter(letter::Column::Kind.eq(kind))
        .filter(letter::Column::CreatedAtUs.gt(since.micros()));
    Ok(query.one(tx.connection()).await?.is_some())
}

/// Claims one letter that is due, until `until`; the claim is a try.
pub async fn claim(
    tx: &Platform,
    now: Instant,
    until: Instant,
) -> Result<Option<Claimed>, StoreError> {
    let sql = match tx.engine() {
        Engine::Sqlite => CLAIM_SQLITE,
        Engine::Postgres => CLAIM_POSTGRES,
    };
    let claimed: Vec<Claimed> = tx
        .rows(sql, vec![now.micros().into(), until.micros().into()])
        .await?;
    Ok(claimed.into_iter().next())
}

/// Ends a try, unless somebody else has begun another since.
pub async fn settle(
    tx: &Platform,
    (id, tries): (Uuid, i32),
    ending: Ending,
) -> Result<(), StoreError> {
    let sql = "UPDATE letters SET state = $2, due_at_us = $3, sent_at_us = $4, failure = $5
        WHERE id = $1 AND tries = $6 AND state = 'due'";
    let sent_at = ending.sent_at.map(Instant::micros);
    let due_at = ending.due_at.micros();
    let values = [
        ending.state.into(),
        due_at.into(),
        sent_at.into(),
        ending.failure.into(),
        tries.into(),
    ];
    let settled = tx
        .run(sql, std::iter::once(id.into()).chain(values).collect())
        .await?;
    if settled == 1 && !ending.keeps_words {
        let sql = "UPDATE letters SET subject_sealed = $2, text_sealed = $2, html_sealed = $2
            WHERE id = $1";
        tx.run(sql, vec![id.into(), Vec::<u8>::new().into()])
            .await?;
    }
    Ok(())
}

/// The last letters, newest first.
pub async fn last(tx: &Platform, most: u64) -> Result<Vec<Letter>, StoreError> {
    let query = tx
        .find::<letter::Entity>()
        .order_by_desc(letter::Column::CreatedAtUs)
        .order_by_desc(letter::Column::Id)
        .limit(most);
    Ok(query.all(tx.connection()).await?)
}

/// Removes letters written before an instant; how many.
pub async fn forget(tx: &Platform, before: Instant) -> Result<u64, StoreError> {
    tx.run(
        "DELETE FROM letters WHERE created_at_us < $1",
        vec![before.micros().into()],
    )
    .await
}
