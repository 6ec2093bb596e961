//! Opening the pools.

use std::{path::Path, str::FromStr, time::Duration};

use sqlx::{
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{Db, Engine, Location, Walls};
use crate::error::StoreError;

/// Pages of 4 KiB in the log when it is moved into the file: what a booking rewrites is moved once
/// for many bookings.
const LOG_PAGES: &str = "4000";

/// How sure a commit is when it is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Durability {
    /// On the disk; everything that is answered.
    #[default]
    Full,
    /// Left to the system; for filling a new file only.
    Relaxed,
}

/// How to open a database.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where it is.
    pub location: Location,
    /// How sure a commit is.
    pub durability: Durability,
    /// The walls between shops.
    pub walls: Walls,
    /// Connections to read with (SQLite), or in all (PostgreSQL).
    pub connections_max: u32,
}

impl Options {
    /// As a program opens it.
    pub fn at(location: Location) -> Options {
        let connections_max = match location.engine() {
            Engine::Sqlite => 4,
            Engine::Postgres => 16,
        };
        Options {
            location,
            durability: Durability::Full,
            walls: Walls::STANDING,
            connections_max,
        }
    }
}

impl Db {
    /// Opens the pools; the tables are made by [`Db::migrate`].
    pub async fn open(options: &Options) -> Result<Db, StoreError> {
        let (reader, writer) = match &options.location {
            Location::File(path) => {
                keep_to_ourselves(path)?;
                let file = sqlite(path, options.durability);
                // The writer first: it makes the file and its write-ahead log.
                let writer = kept_open()
                    .max_connections(1)
                    .acquire_timeout(Duration::from_secs(30))
                    .connect_with(file.clone())
                    .await
                    .map_err(StoreError::Connect)?;
                let reader = kept_open()
                    .max_connections(options.connections_max)
                    .acquire_timeout(Duration::from_secs(30))
                    .connect_with(file.pragma("query_only", "ON"))
                    .await
                    .map_err(StoreError::Connect)?;
                (reader.into(), writer.into())
            }
            Location::Server(url) => {
                let server = PgConnectOptions::from_str(url).map_err(StoreError::Connect)?;
                let pool = PgPoolOptions::new()
                    .max_connections(options.connections_max)
                    .acquire_timeout(Duration::from_secs(30))
                    .connect_with(server)
                    .await
                    .map_err(StoreError::Connect)?;
                let pool: sea_orm::DatabaseConnection = pool.into();
                (pool.clone(), pool)
            }
        };
        Ok(Db {
            reader,
            writer,
            engine: options.location.engine(),
            walls: options.walls,
            statements: std::sync::Arc::default(),
            shops: std::sync::Arc::default(),
            news: std::sync::Arc::default(),
        })
    }

    /// Closes the pools, so that the file can be moved or opened again.
    pub async fn close(self) -> Result<(), StoreError> {
        self.reader.close().await?;
        self.writer.close().await.map_err(StoreError::from)
    }
}

/// Connections to a file cost nothing while they rest, forget their statements when they close,
/// and cannot be cut off by anybody: they are not asked whether they live before each use.
fn kept_open() -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
}

/// Makes a new file readable by this account alone; its log takes the same rights.
#[cfg(unix)]
fn keep_to_ourselves(path: &Path) -> Result<(), StoreError> {
    use std::{io::ErrorKind, os::unix::fs::OpenOptionsExt as _};
    let made = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    match made {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            Err(StoreError::Connect(sqlx::Error::Io(error)))
        }
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn keep_to_ourselves(_path: &Path) -> Result<(), StoreError> {
    Ok(())
}

fn sqlite(path: &Path, durability: Durability) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(match durability {
            Durability::Full => SqliteSynchronous::Full,
            Durability::Relaxed => SqliteSynchronous::Off,
        })
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("secure_delete", "ON")
        .pragma("wal_autocheckpoint", LOG_PAGES)
        .statement_cache_capacity(300)
}
