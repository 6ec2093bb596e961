//! SQLite or PostgreSQL, chosen by the address at run time.

use std::{fmt, path::PathBuf};

/// Who keeps the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Embedded, one file; the default.
    Sqlite,
    /// A server; for several nodes.
    Postgres,
}

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// A file, made when missing.
    File(PathBuf),
    /// `postgres://…`; the owner of the tables.
    Server(String),
}

/// A server's address may hold a password: it is not shown.
impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Location::File(path) => f.debug_tuple("File").field(path).finish(),
            Location::Server(_) => f.debug_tuple("Server").finish_non_exhaustive(),
        }
    }
}

impl Location {
    /// Reads `postgres://…`, `sqlite:path` or a path.
    pub fn parse(text: &str) -> Location {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Location::Server(text.to_owned());
        }
        let path = text
            .strip_prefix("sqlite://")
            .or_else(|| text.strip_prefix("sqlite:"));
        Location::File(PathBuf::from(path.unwrap_or(text)))
    }

    /// The engine there.
    pub const fn engine(&self) -> Engine {
        match self {
            Location::File(_) => Engine::Sqlite,
            Location::Server(_) => Engine::Postgres,
        }
    }
}
