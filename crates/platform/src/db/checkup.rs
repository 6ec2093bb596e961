//! Looking at the database without changing it: does it answer, is its schema this program's, is
//! it set up as safely as the program expects?

use domain::time::Instant;
use sea_orm::{FromQueryResult, Statement};

use super::{Db, Engine, Migration};
use crate::error::StoreError;

/// The oldest SQLite without the write-ahead log's lost-write fault (sqlite.org/wal.html, 11).
const SQLITE_VERSION_MIN: i64 = 3_051_003;

/// How the schema stands to the program's timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Schema {
    /// Nothing was ever made there.
    Empty,
    /// Steps are due.
    Behind(Vec<&'static str>),
    /// Every step was taken.
    Current,
    /// A step this program does not know was taken.
    TooNew(String),
}

/// What is not as the program expects it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frailty {
    /// The file is damaged; what the engine says of it.
    Damaged(String),
    /// A row points at one that is not there; of which table.
    Dangling(String),
    /// Commits do not go through the write-ahead log.
    NoWriteAheadLog,
    /// The engine is older than the first without the write-ahead log's fault; which.
    OldEngine(String),
    /// The role of the shops does not exist.
    NoShopRole,
    /// The role of the shops, or the owner, walks through row security; which.
    RowSecurityBypassed(String),
    /// A table of the shops is not under row security; which.
    Unguarded(String),
}

#[derive(FromQueryResult)]
struct Text {
    value: Option<String>,
}

#[derive(FromQueryResult)]
struct Number {
    value: Option<i64>,
}

#[derive(FromQueryResult)]
struct Dangling {
    table: String,
}

impl Db {
    /// Whether the engine answers.
    pub async fn answers(&self) -> Result<(), StoreError> {
        self.number("SELECT CAST(1 AS BIGINT) AS value").await?;
        Ok(())
    }

    /// How the schema stands to a timeline.
    pub async fn schema(&self, timeline: &[Migration]) -> Result<Schema, StoreError> {
        let exists = match self.engine {
            Engine::Sqlite => {
                "SELECT count(*) AS value FROM sqlite_master WHERE name = 'schema_migrations'"
            }
            Engine::Postgres => {
                "SELECT count(*) AS value FROM pg_class \
                 WHERE oid = to_regclass('schema_migrations')"
            }
        };
        if self.number(exists).await? == Some(0) {
            return Ok(Schema::Empty);
        }
        let taken = self
            .texts("SELECT name AS value FROM schema_migrations ORDER BY name")
            .await?;
        if let Some(unknown) = taken
            .iter()
            .find(|name| timeline.iter().all(|m| m.name != **name))
        {
            return Ok(Schema::TooNew(unknown.clone()));
        }
        let due = timeline
            .iter()
            .map(|m| m.name)
            .filter(|due| !taken.iter().any(|it| it == due));
        let due: Vec<&'static str> = due.collect();
        Ok(if due.is_empty() {
            Schema::Current
        } else {
            Schema::Behind(due)
        })
    }

    /// When something was last done in any shop; none in an empty house.
    pub async fn last_deed(&self) -> Result<Option<Instant>, StoreError> {
        let last = self.number("SELECT max(at_us) AS value FROM deeds").await?;
        Ok(last.map(Instant::from_micros))
    }

    /// Everything that is not as it should be; reads the whole file on SQLite.
    pub async fn frailties(&self) -> Result<Vec<Frailty>, StoreError> {
        match self.engine {
            Engine::Sqlite => self.sqlite_frailties().await,
            Engine::Postgres => self.postgres_frailties().await,
        }
    }

    async fn sqlite_frailties(&self) -> Result<Vec<Frailty>, StoreError> {
        let mut found = Vec::new();
        let said = self
            .texts("SELECT quick_check AS value FROM pragma_quick_check")
            .await?;
        let damage = said.into_iter().filter(|said| said != "ok").take(1);
        found.extend(damage.map(Frailty::Damaged));
        let sql = "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check";
        let dangling = Dangling::find_by_statement(self.plain(sql))
            .all(&self.reader)
            .await?;
        found.extend(dangling.into_iter().map(|row| Frailty::Dangling(row.table)));
        let mode = self
            .texts("SELECT journal_mode AS value FROM pragma_journal_mode")
            .await?;
        if mode != ["wal"] {
            found.push(Frailty::NoWriteAheadLog);
        }
        let version = self
            .texts("SELECT sqlite_version() AS value")
            .await?
            .concat();
        if version_number(&version) < SQLITE_VERSION_MIN {
            found.push(Frailty::OldEngine(version));
        }
        Ok(found)
    }

    async fn postgres_frailties(&self) -> Result<Vec<Frailty>, StoreError> {
        let mut found = Vec::new();
        let roles = "SELECT count(*) AS value FROM pg_roles WHERE rolname = 'clairiere_shop'";
        if self.number(roles).await? == Some(0) {
            found.push(Frailty::NoShopRole);
        }
        let bypassing = "SELECT rolname::text AS value FROM pg_roles \
             WHERE rolname IN ('clairiere_shop', current_user) AND (rolsuper OR rolbypassrls)";
        let roles = self.texts(bypassing).await?;
        found.extend(roles.into_iter().map(Frailty::RowSecurityBypassed));
        let tables = self.unguarded().await?;
        found.extend(tables.into_iter().map(Frailty::Unguarded));
        Ok(found)
    }

    /// PostgreSQL's tables of the shops that are not under row security.
    pub(super) async fn unguarded(&self) -> Result<Vec<String>, StoreError> {
        let unguarded = "SELECT c.relname::text AS value FROM pg_class c \
             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' \
             WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace \
             AND NOT (c.relrowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid)) \
             ORDER BY c.relname";
        self.texts(unguarded).await
    }

    fn plain(&self, sql: &str) -> Statement {
        Statement::from_string(self.reader.get_database_backend(), sql)
    }

    async fn number(&self, sql: &str) -> Result<Option<i64>, StoreError> {
        let row = Number::find_by_statement(self.plain(sql))
            .one(&self.reader)
            .await?;
        Ok(row.and_then(|row| row.value))
    }

    async fn texts(&self, sql: &str) -> Result<Vec<String>, StoreError> {
        let rows = Text::find_by_statement(self.plain(sql))
            .all(&self.reader)
            .await?;
        Ok(rows.into_iter().filter_map(|row| row.value).collect())
    }
}

/// `3.51.3` as `3_051_003`, SQLite's own way; 0 for another text.
fn version_number(text: &str) -> i64 {
    let mut parts = text.split('.').map(|part| part.parse::<i64>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    next() * 1_000_000 + next() * 1_000 + next()
}
