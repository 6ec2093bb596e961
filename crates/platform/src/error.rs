//! Errors of the machine room.

use std::error::Error;

use domain::identity::Permission;
use sea_orm::DbErr;

/// The database did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A named constraint refused the row: a rule of the business, matched by its name.
    #[error("the constraint {0} refused the row")]
    Constraint(String),
    /// Two transactions met; the same request may be tried again.
    #[error("two transactions met")]
    Busy(#[source] DbErr),
    /// A row reads as something it cannot be.
    #[error("a stored value is not readable: {0}")]
    Unreadable(&'static str),
    /// Encryption or decryption failed.
    #[error("sealed text")]
    Sealed(#[from] crate::crypto::SealError),
    /// Anything else the engine says.
    #[error("the database failed")]
    Database(#[source] DbErr),
    /// The pool could not be opened.
    #[error("the database cannot be opened")]
    Connect(#[source] sqlx::Error),
    /// A migration failed.
    #[error("the migration {name} failed")]
    Migration {
        /// The file.
        name: String,
        /// What the engine said.
        #[source]
        source: DbErr,
    },
    /// The database is of a newer release than this program.
    #[error("the database holds the migration {0}, which this program does not know")]
    TooNew(String),
}

impl StoreError {
    /// The constraint's name when one refused the row.
    pub fn constraint(&self) -> Option<&str> {
        match self {
            StoreError::Constraint(name) => Some(name),
            _ => None,
        }
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> StoreError {
        crate::db::errors::read(error)
    }
}

/// The person's role does not allow this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not permitted: {0:?}")]
pub struct Denied(pub Permission);

/// The error and its causes on one line.
pub fn chain(error: &(dyn Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error: &&(dyn Error + 'static)| {
        (*error).source()
    });
    causes
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(": ")
}
