//! Who did what to whom, and who read what: written in the transaction of the deed itself.

mod rows;

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    chance::Chance,
    ctx::Ctx,
    db::{Read, Write},
    error::StoreError,
};

/// Writes a deed: `appointment_booked`, `client_edited` and so on, and the id of its subject.
pub async fn record(
    tx: &mut Write,
    ctx: &Ctx,
    chance: &Chance,
    deed: &'static str,
    subject: impl ToString,
) -> Result<(), StoreError> {
    let row = rows::deed::ActiveModel {
        id: Set(chance.id(ctx.now)),
        at_us: Set(ctx.now.micros()),
        actor: Set(ctx.actor_code()),
        deed: Set(deed.to_owned()),
        subject: Set(subject.to_string()),
        ..Default::default()
    };
    tx.insert_later::<rows::deed::Entity>(vec![row]).await
}

/// Writes that a sensitive screen was read: `client_file`, `notes`, `message`.
pub async fn record_reading(
    tx: &mut Write,
    ctx: &Ctx,
    chance: &Chance,
    what: &'static str,
    subject: impl ToString,
) -> Result<(), StoreError> {
    let row = rows::reading::ActiveModel {
        id: Set(chance.id(ctx.now)),
        at_us: Set(ctx.now.micros()),
        actor: Set(ctx.actor_code()),
        what: Set(what.to_owned()),
        subject: Set(subject.to_string()),
        ..Default::default()
    };
    tx.insert::<rows::reading::Entity>(row).await
}

/// One line of a subject's history, newest first.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub at: domain::time::Instant,
    /// Who: an account, `visitor` or `system:<job>`.
    pub actor: String,
    /// What was done, or read.
    pub what: String,
}

/// The last deeds done to a subject.
pub async fn deeds_of(tx: &Read, subject: &str, most: u64) -> Result<Vec<Entry>, StoreError> {
    use rows::deed::Column;
    let found = tx
        .find::<rows::deed::Entity>()
        .with(|q| {
            q.filter(Column::Subject.eq(subject))
                .order_by_desc(Column::AtUs)
                .limit(most)
        })
        .all()
        .await?;
    Ok(found
        .into_iter()
        .map(|row| Entry {
            at: domain::time::Instant::from_micros(row.at_us),
            actor: row.actor,
            what: row.deed,
        })
        .collect())
}

/// Who last read a subject's sensitive screens.
pub async fn readings_of(tx: &Read, subject: &str, most: u64) -> Result<Vec<Entry>, StoreError> {
    use rows::reading::Column;
    let found = tx
        .find::<rows::reading::Entity>()
        .with(|q| {
            q.filter(Column::Subject.eq(subject))
                .order_by_desc(Column::AtUs)
                .limit(most)
        })
        .all()
        .await?;
    Ok(found
        .into_iter()
        .map(|row| Entry {
            at: domain::time::Instant::from_micros(row.at_us),
            actor: row.actor,
            what: row.what,
        })
        .collect())
}
