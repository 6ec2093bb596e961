//! Transactions: of one shop to read, of one shop to write, of the platform.

use std::{ops::Deref, sync::atomic::Ordering};

use domain::{ids::TenantId, time::Instant};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, FromQueryResult, IsolationLevel, Select,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait, Value,
};

use super::{
    Db, Engine, TenantOwned, Touches,
    later::Waiting,
    scope::{PlatformOwned, Scoped},
    shops::Version,
};
use crate::{
    background,
    ctx::Ctx,
    error::StoreError,
    news::{News, between},
};

/// Statements a tenant-scoped piece of raw SQL must hold: `$1` is the shop, bound here.
const TENANT_MARK: &str = "tenant_id = $1";

/// A transaction of one shop that reads.
pub struct Read {
    pub(super) inner: DatabaseTransaction,
    pub(super) db: Db,
    tenant: TenantId,
    now: Instant,
    pub(super) waiting: Waiting,
}

/// A transaction of one shop that also writes; lost unless committed.
pub struct Write {
    read: Read,
    pub(super) touched: Touches,
    pub(super) told: Vec<News>,
}

impl Deref for Write {
    type Target = Read;

    fn deref(&self) -> &Read {
        &self.read
    }
}

/// A transaction on the tables of the platform: accounts, sessions, the list of shops.
pub struct Platform {
    inner: DatabaseTransaction,
    db: Db,
}

impl Db {
    /// Opens a transaction of the context's shop, to read.
    pub async fn read(&self, ctx: &Ctx) -> Result<Read, StoreError> {
        let inner = self.begin(false).await?;
        let read = Read {
            inner,
            db: self.clone(),
            tenant: ctx.tenant,
            now: ctx.now,
            waiting: Waiting::default(),
        };
        read.enter().await?;
        Ok(read)
    }

    /// Opens a transaction of the context's shop, to write.
    pub async fn write(&self, ctx: &Ctx) -> Result<Write, StoreError> {
        let inner = self.begin(true).await?;
        let read = Read {
            inner,
            db: self.clone(),
            tenant: ctx.tenant,
            now: ctx.now,
            waiting: Waiting::default(),
        };
        read.enter().await?;
        Ok(Write {
            read,
            touched: Touches::Nothing,
            told: Vec::new(),
        })
    }

    /// Opens a transaction on the platform's tables, to read.
    pub async fn platform_read(&self) -> Result<Platform, StoreError> {
        Ok(Platform {
            inner: self.begin(false).await?,
            db: self.clone(),
        })
    }

    /// Opens a transaction on the platform's tables, to write.
    pub async fn platform_write(&self) -> Result<Platform, StoreError> {
        Ok(Platform {
            inner: self.begin(true).await?,
            db: self.clone(),
        })
    }

    async fn begin(&self, writes: bool) -> Result<DatabaseTransaction, StoreError> {
        let pool = if writes { &self.writer } else { &self.reader };
        let options = match self.engine {
            Engine::Sqlite => TransactionOptions {
                sqlite_transaction_mode: writes.then_some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Engine::Postgres => TransactionOptions {
                access_mode: (!writes).then_some(AccessMode::ReadOnly),
                // What a reading sees is one moment, as on SQLite: figures that add up.
                isolation_level: (!writes).then_some(IsolationLevel::RepeatableRead),
                ..TransactionOptions::default()
            },
        };
        Ok(pool.begin_with_options(options).await?)
    }
}

impl Read {
    /// On PostgreSQL: takes the role under row security and says which shop this is, for this
    /// transaction only.
    async fn enter(&self) -> Result<(), StoreError> {
        if self.db.engine == Engine::Postgres && self.db.walls.row_security {
            let sql = "SELECT set_config('role', 'clairiere_shop', true), \
                       set_config('app.tenant', $1, true)";
            let tenant = self.tenant.uuid().to_string();
            self.inner
                .query_one_raw(self.statement(sql, vec![tenant.into()]))
                .await?;
        }
        Ok(())
    }

    /// The shop.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// The instant of the request.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Which engine keeps the rows.
    pub fn engine(&self) -> Engine {
        self.db.engine
    }

    pub(super) fn filters(&self) -> bool {
        self.db.walls.filter
    }

    pub(super) fn counted(&self) -> &DatabaseTransaction {
        self.db.statements.fetch_add(1, Ordering::Relaxed);
        &self.inner
    }

    /// The rows of a table that are the shop's.
    #[expect(clippy::disallowed_methods, reason = "this is the scoped door")]
    pub fn find<E: TenantOwned>(&self) -> Scoped<'_, E> {
        Scoped::new(self, E::find())
    }

    /// Rows of hand-written SQL, for the few queries that need it; `$1` is the shop.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`] when the text does not hold `tenant_id = $1`.
    pub async fn rows<T: FromQueryResult + Send + Sync>(
        &self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Vec<T>, StoreError> {
        let statement = self.tenant_statement(sql, values)?;
        self.settle().await?;
        Ok(T::find_by_statement(statement).all(self.counted()).await?)
    }

    fn tenant_statement(
        &self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Statement, StoreError> {
        if !sql.contains(TENANT_MARK) {
            return Err(StoreError::Unreadable("raw SQL without its tenant"));
        }
        let mut bound: Vec<Value> = vec![self.tenant.uuid().into()];
        bound.extend(values);
        Ok(self.statement(sql, bound))
    }

    fn statement(&self, sql: &str, values: Vec<Value>) -> Statement {
        Statement::from_sql_and_values(self.inner.get_database_backend(), sql, values)
    }

    /// The versions of the shop's bookable time, the same on every node.
    pub async fn version(&self) -> Result<Version, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            setup: i64,
            book: i64,
        }
        let sql = "SELECT setup, book FROM shop_versions WHERE tenant_id = $1";
        let rows: Vec<Row> = self.rows(sql, Vec::new()).await?;
        Ok(rows.first().map_or_else(Version::default, |row| Version {
            setup: row.setup,
            book: row.book,
        }))
    }

    /// Ends a reading transaction; dropping it does the same.
    pub async fn done(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }
}

impl Write {
    pub(super) fn touches(&mut self, touches: Touches) {
        self.touched = self.touched.max(touches);
    }

    /// Locks rows of a table by their ids, in the order of the ids, until the end.
    ///
    /// On SQLite the whole transaction is alone already.
    pub async fn lock(&self, table: Lockable, ids: &[uuid::Uuid]) -> Result<(), StoreError> {
        if self.engine() == Engine::Sqlite || ids.is_empty() {
            return Ok(());
        }
        let sql = match table {
            Lockable::Staff => {
                "SELECT id FROM staff WHERE tenant_id = $1 AND id = ANY($2) \
                 ORDER BY id FOR NO KEY UPDATE"
            }
            Lockable::Resources => {
                "SELECT id FROM resources WHERE tenant_id = $1 AND id = ANY($2) \
                 ORDER BY id FOR NO KEY UPDATE"
            }
            Lockable::Appointments => {
                "SELECT id FROM appointments WHERE tenant_id = $1 AND id = ANY($2) \
                 ORDER BY id FOR NO KEY UPDATE"
            }
        };
        let ids: Vec<Value> = ids.iter().map(|id| Value::from(*id)).collect();
        let list = Value::Array(sea_orm::sea_query::ArrayType::Uuid, Some(Box::new(ids)));
        let statement = self.tenant_statement(sql, vec![list])?;
        self.counted().query_all_raw(statement).await?;
        Ok(())
    }

    /// Runs hand-written SQL that changes rows; `$1` is the shop. How many changed.
    pub async fn run(&mut self, sql: &'static str, values: Vec<Value>) -> Result<u64, StoreError> {
        let statement = self.tenant_statement(sql, values)?;
        self.settle().await?;
        Ok(self.counted().execute_raw(statement).await?.rows_affected())
    }

    /// Makes everything last and, when bookable time changed, forgets what was remembered of it
    /// before anybody is answered; then tells the open pages.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        let touched = self.touched;
        self.renew_version(touched).await?;
        let told = self.news();
        let Read {
            inner, db, tenant, ..
        } = self.read;
        // The engine may commit although nobody waits any more: what is remembered goes with it.
        let ended = async move {
            let ended = inner.commit().await;
            if touched != Touches::Nothing {
                db.advance(tenant);
            }
            between::spread(&db, tenant, told);
            ended
        };
        Ok(background::to_its_end(ended).await?)
    }

    /// Undoes everything since the transaction opened.
    pub async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.read.inner.rollback().await?)
    }
}

/// The tables whose rows a booking holds; where several are, appointments come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lockable {
    /// People.
    Staff,
    /// Rooms, chairs and machines.
    Resources,
    /// Visits about to change.
    Appointments,
}

impl Platform {
    fn counted(&self) -> &DatabaseTransaction {
        self.db.statements.fetch_add(1, Ordering::Relaxed);
        &self.inner
    }

    /// The connection of the transaction, for queries of platform tables.
    pub fn connection(&self) -> &DatabaseTransaction {
        self.counted()
    }

    /// Which engine keeps the rows.
    pub fn engine(&self) -> Engine {
        self.db.engine
    }

    /// Rows of a platform table.
    #[expect(clippy::disallowed_methods, reason = "this is the platform's door")]
    pub fn find<E: PlatformOwned>(&self) -> Select<E> {
        E::find()
    }

    /// Adds a row to a platform table.
    #[expect(clippy::disallowed_methods, reason = "this is the platform's door")]
    pub async fn insert<E: PlatformOwned>(&self, row: E::ActiveModel) -> Result<(), StoreError>
    where
        E::ActiveModel: Send,
    {
        E::insert(row)
            .exec_without_returning(self.counted())
            .await?;
        Ok(())
    }

    /// Changes rows of a platform table; how many.
    #[expect(clippy::disallowed_methods, reason = "this is the platform's door")]
    pub async fn update<E: PlatformOwned>(
        &self,
        change: impl FnOnce(sea_orm::UpdateMany<E>) -> sea_orm::UpdateMany<E>,
    ) -> Result<u64, StoreError> {
        Ok(change(E::update_many())
            .exec(self.counted())
            .await?
            .rows_affected)
    }

    /// Removes rows of a platform table; how many.
    #[expect(clippy::disallowed_methods, reason = "this is the platform's door")]
    pub async fn delete<E: PlatformOwned>(
        &self,
        choose: impl FnOnce(sea_orm::DeleteMany<E>) -> sea_orm::DeleteMany<E>,
    ) -> Result<u64, StoreError> {
        Ok(choose(E::delete_many())
            .exec(self.counted())
            .await?
            .rows_affected)
    }

    /// Rows of hand-written SQL on platform tables.
    pub async fn rows<T: FromQueryResult + Send + Sync>(
        &self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Vec<T>, StoreError> {
        let backend = self.inner.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, sql, values);
        Ok(T::find_by_statement(statement).all(self.counted()).await?)
    }

    /// Runs hand-written SQL on platform tables; how many rows changed.
    pub async fn run(&self, sql: &'static str, values: Vec<Value>) -> Result<u64, StoreError> {
        let backend = self.inner.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, sql, values);
        Ok(self.counted().execute_raw(statement).await?.rows_affected())
    }

    /// Goes on as a transaction of one shop, in the same breath: signing up makes an account and
    /// its shop, or neither.
    pub async fn enter(self, ctx: &Ctx) -> Result<Write, StoreError> {
        let read = Read {
            inner: self.inner,
            db: self.db,
            tenant: ctx.tenant,
            now: ctx.now,
            waiting: Waiting::default(),
        };
        read.enter().await?;
        Ok(Write {
            read,
            touched: Touches::Nothing,
            told: Vec::new(),
        })
    }

    /// Makes everything last.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }
}
