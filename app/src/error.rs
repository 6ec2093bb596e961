//! Why a command did not do what was asked, one sentence each.

use std::{io, net::SocketAddr, path::PathBuf};

use domain::time::ZonesTooOld;
use platform::{error::StoreError, mail::MailError};

use crate::{demo::DemoError, settings::SettingsError};

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The settings are not to be used.
    #[error("the settings cannot be used")]
    Settings(#[from] SettingsError),
    /// The zone data is older than the law.
    #[error("the time-zone data is not to be trusted")]
    Zones(#[from] ZonesTooOld),
    /// A folder could not be made.
    #[error("the folder {0} cannot be made")]
    Folder(PathBuf, #[source] io::Error),
    /// Another instance has the SQLite file.
    #[error("another clairiere has {0} open; stop it first")]
    AlreadyOpen(PathBuf),
    /// The lock could not be taken.
    #[error("the lock {0} cannot be taken")]
    Lock(PathBuf, #[source] io::Error),
    /// The key ring could not be opened.
    #[error("the key ring {0} cannot be opened")]
    Keys(PathBuf, #[source] io::Error),
    /// The database has a key ring, and it is not there.
    #[error("the key ring {0} is missing and the database is sealed with one; put it back")]
    KeysMissing(PathBuf),
    /// The ring is another's.
    #[error("the key ring {0} is not the one this database is sealed with; put that one back")]
    OtherKeys(PathBuf),
    /// The schema wants steps.
    #[error("the database is {0} steps behind this program; run `clairiere migrate`")]
    SchemaBehind(usize),
    /// The database failed.
    #[error("the database failed")]
    Store(#[from] StoreError),
    /// The way for mail could not be made.
    #[error("the mail server cannot be used")]
    Mail(#[from] MailError),
    /// The port is not to be had.
    #[error("nobody can listen on {0}")]
    Listen(SocketAddr, #[source] io::Error),
    /// Serving ended by itself.
    #[error("the service ended")]
    Serve(#[source] io::Error),
    /// The signals could not be heard.
    #[error("the signals of the system cannot be heard")]
    Signals(#[source] io::Error),
    /// A file could not be read or written.
    #[error("{0} cannot be read or written")]
    File(PathBuf, #[source] io::Error),
    /// Standard input or output failed.
    #[error("the input or the output failed")]
    Stream(#[source] io::Error),
    /// `generate` was called elsewhere.
    #[error("`generate` runs within the sources; there are none here")]
    NotTheSources,
    /// A generated file is not what the code says.
    #[error("not what the code says: {0}; run `cargo run -- generate`")]
    Stale(String),
    /// The doctor found something.
    #[error("something is wrong, see above")]
    Unwell,
    /// The demonstration failed.
    #[error("the demonstration failed")]
    Demo(#[from] DemoError),
}
