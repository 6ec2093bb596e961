//! One timeline of plain SQL, each file in its own transaction, never edited once released.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, TransactionTrait};

use super::{Db, Engine};
use crate::{clock::Clock, error::StoreError};

/// One step of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The file's name without its ending: `0001_tenancy_shops`.
    pub name: &'static str,
    /// SQL that both engines accept.
    pub sql: &'static str,
    /// What only PostgreSQL needs: exclusion constraints, collations.
    pub postgres: &'static str,
    /// What only SQLite needs: the same triggers, said its way.
    pub sqlite: &'static str,
}

const TIMELINE: &str = "CREATE TABLE IF NOT EXISTS schema_migrations (
    name TEXT NOT NULL PRIMARY KEY,
    applied_at_us BIGINT NOT NULL
)";

/// The role every transaction of a shop takes: no login, no way around row security.
const SHOP_ROLE: &str = "DO $$ BEGIN
    CREATE ROLE clairiere_shop NOLOGIN NOBYPASSRLS NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$";

/// Held by the node that migrates, until its transaction ends; the number is only this lock's name.
const TURN: &str = "SELECT pg_advisory_xact_lock(7233100141)";

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

impl Db {
    /// Brings the schema up to date; the names of the steps taken.
    ///
    /// # Errors
    ///
    /// [`StoreError::TooNew`] when the database knows a step this program does not.
    pub async fn migrate(
        &self,
        timeline: &[Migration],
        clock: &Clock,
    ) -> Result<Vec<&'static str>, StoreError> {
        let turn = self.take_turn().await?;
        self.writer.execute_unprepared(TIMELINE).await?;
        let applied = self.applied().await?;
        if let Some(unknown) = applied
            .iter()
            .find(|name| timeline.iter().all(|m| m.name != **name))
        {
            return Err(StoreError::TooNew(unknown.clone()));
        }
        let due: Vec<_> = timeline
            .iter()
            .filter(|m| !applied.iter().any(|name| name == m.name))
            .collect();
        for migration in &due {
            self.apply(migration, clock).await?;
        }
        // A program that was cut off may have left tables without it, and nothing due.
        if self.engine == Engine::Postgres
            && !(due.is_empty() && self.unguarded().await?.is_empty())
        {
            self.raise_row_security().await?;
        }
        turn.commit().await?;
        Ok(due.into_iter().map(|migration| migration.name).collect())
    }

    /// Nodes that start together bring the schema up to date one after the other.
    async fn take_turn(&self) -> Result<DatabaseTransaction, StoreError> {
        let turn = self.reader.begin().await?;
        if self.engine == Engine::Postgres {
            turn.execute_unprepared(TURN).await?;
        }
        Ok(turn)
    }

    /// The steps the database has taken, oldest first; none on an empty one.
    pub async fn applied(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM schema_migrations ORDER BY name";
        let statement = Statement::from_string(self.writer.get_database_backend(), sql);
        let rows = Name::find_by_statement(statement).all(&self.writer).await?;
        Ok(rows.into_iter().map(|row| row.name).collect())
    }

    async fn apply(&self, migration: &Migration, clock: &Clock) -> Result<(), StoreError> {
        let failed = |source| StoreError::Migration {
            name: migration.name.to_owned(),
            source,
        };
        let tx = self.writer.begin().await?;
        tx.execute_unprepared(migration.sql).await.map_err(failed)?;
        let own = match self.engine {
            Engine::Postgres => migration.postgres,
            Engine::Sqlite => migration.sqlite,
        };
        if !own.is_empty() {
            tx.execute_unprepared(own).await.map_err(failed)?;
        }
        let sql = "INSERT INTO schema_migrations (name, applied_at_us) VALUES ($1, $2)";
        let values = [migration.name.into(), clock.now().micros().into()];
        let backend = self.writer.get_database_backend();
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await?;
        Ok(tx.commit().await?)
    }

    /// Puts every table that has a `tenant_id` under row security, so that none can be forgotten.
    async fn raise_row_security(&self) -> Result<(), StoreError> {
        self.writer.execute_unprepared(SHOP_ROLE).await?;
        let sql = "SELECT table_name AS name FROM information_schema.columns \
                   WHERE table_schema = current_schema() AND column_name = 'tenant_id'";
        let statement = Statement::from_string(self.writer.get_database_backend(), sql);
        let tables = Name::find_by_statement(statement).all(&self.writer).await?;
        let schema = "DO $$ BEGIN
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO clairiere_shop', current_schema());
            EXECUTE format('GRANT clairiere_shop TO %I', current_user);
        END $$";
        self.writer.execute_unprepared(schema).await?;
        for Name { name } in tables {
            self.writer.execute_unprepared(&row_security(&name)).await?;
        }
        Ok(())
    }
}

/// Unset means zero rows: a missing setting reads as null, and null equals nothing.
fn row_security(table: &str) -> String {
    let own = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";
    format!(
        "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
         DROP POLICY IF EXISTS own_shop ON {table};
         CREATE POLICY own_shop ON {table} USING ({own}) WITH CHECK ({own});
         GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO clairiere_shop;"
    )
}
