//! Facts about the database itself: with which zone data its instants were derived, by which key
//! ring its texts are sealed.

use sea_orm::FromQueryResult;

use super::Platform;
use crate::error::StoreError;

#[derive(FromQueryResult)]
struct Fact {
    value: String,
}

impl Platform {
    /// A fact by its name; none when nobody wrote it.
    pub async fn fact(&self, name: &'static str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT value FROM house_facts WHERE name = $1";
        let found: Vec<Fact> = self.rows(sql, vec![name.into()]).await?;
        Ok(found.into_iter().next().map(|fact| fact.value))
    }

    /// Writes a fact unless there is one of that name; the one that is kept. Of two nodes that
    /// write at once, both read the first one's.
    pub async fn first_fact(&self, name: &'static str, value: &str) -> Result<String, StoreError> {
        let sql = "INSERT INTO house_facts (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO NOTHING";
        self.run(sql, vec![name.into(), value.into()]).await?;
        let kept = self.fact(name).await?;
        kept.ok_or(StoreError::Unreadable("a fact just written"))
    }

    /// Writes a fact, over the one of the same name.
    pub async fn set_fact(&self, name: &'static str, value: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO house_facts (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.run(sql, vec![name.into(), value.into()]).await?;
        Ok(())
    }
}
