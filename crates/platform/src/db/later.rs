//! Rows that may wait for one another.
//!
//! On SQLite each statement crosses to the engine's thread and back, and the crossing costs more
//! than the row. What a transaction only adds or takes away waits until something is asked of the transaction,
//! or until its end, and then crosses together. PostgreSQL takes each at once.

use std::sync::{Mutex, PoisonError, atomic::Ordering};

use sea_orm::{ConnectionTrait, DeleteMany, EntityTrait, QueryTrait as _, Statement, Value};

use super::{Engine, Read, TenantOwned, Touches, Write};
use crate::error::StoreError;

/// Statements that wait, in their order.
#[derive(Default)]
pub struct Waiting(Mutex<Vec<Statement>>);

impl Waiting {
    fn push(&self, statement: Statement) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push(statement);
    }

    fn take(&self) -> Vec<Statement> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Read {
    /// Writes what waits; before anything else is asked of the transaction.
    pub(super) async fn settle(&self) -> Result<(), StoreError> {
        let waiting = self.waiting.take();
        let Some(first) = waiting.first() else {
            return Ok(());
        };
        let backend = first.db_backend;
        let many = u64::try_from(waiting.len()).unwrap_or(u64::MAX);
        self.db.statements.fetch_add(many, Ordering::Relaxed);
        let mut texts = Vec::with_capacity(waiting.len());
        let mut values: Vec<Value> = Vec::new();
        for statement in waiting {
            texts.push(statement.sql);
            values.extend(statement.values.into_iter().flat_map(|bound| bound.0));
        }
        // The engine binds the values in order, from one statement to the next.
        let all = Statement::from_sql_and_values(backend, texts.join("; "), values);
        self.inner.execute_raw(all).await?;
        Ok(())
    }
}

impl Write {
    /// Adds rows, stamped with the shop, that may wait for the next question or the end of the
    /// transaction: a constraint that refuses them is told then.
    #[expect(clippy::disallowed_methods, reason = "this is the stamped door")]
    pub async fn insert_later<E: TenantOwned>(
        &mut self,
        rows: Vec<E::ActiveModel>,
    ) -> Result<(), StoreError>
    where
        E::ActiveModel: Send,
    {
        if self.engine() == Engine::Postgres || rows.is_empty() {
            return self.insert_all::<E>(rows).await;
        }
        self.touches(E::TOUCHES);
        let rows: Vec<_> = rows.into_iter().map(|row| self.stamped::<E>(row)).collect();
        let insert = <E as EntityTrait>::insert_many(rows);
        self.waiting
            .push(insert.build(self.inner.get_database_backend()));
        Ok(())
    }

    /// Removes rows of the shop that may stay until the next question or the end of the
    /// transaction; nobody asks how many they were.
    pub async fn delete_later<E: TenantOwned>(
        &mut self,
        choose: impl FnOnce(DeleteMany<E>) -> DeleteMany<E>,
    ) -> Result<(), StoreError> {
        if self.engine() == Engine::Postgres {
            self.delete(choose).await?;
            return Ok(());
        }
        self.touches(E::TOUCHES);
        let query = self.chosen(choose);
        let backend = self.inner.get_database_backend();
        self.waiting.push(query.build(backend));
        Ok(())
    }

    /// Moves the versions of the shop's bookable time on, and writes what waits.
    pub(super) async fn renew_version(&mut self, touched: Touches) -> Result<(), StoreError> {
        let (sqlite, postgres) = match touched {
            Touches::Nothing => return self.settle().await,
            Touches::Book => (
                "UPDATE shop_versions SET book = book + 1 WHERE tenant_id = ?",
                "UPDATE shop_versions SET book = book + 1 WHERE tenant_id = $1",
            ),
            Touches::Setup => (
                "UPDATE shop_versions SET setup = setup + 1, book = book + 1 WHERE tenant_id = ?",
                "UPDATE shop_versions SET setup = setup + 1, book = book + 1 WHERE tenant_id = $1",
            ),
        };
        if self.engine() == Engine::Postgres {
            self.run(postgres, Vec::new()).await?;
            return Ok(());
        }
        let values = [self.tenant().uuid().into()];
        let backend = self.inner.get_database_backend();
        self.waiting
            .push(Statement::from_sql_and_values(backend, sqlite, values));
        self.settle().await
    }
}
