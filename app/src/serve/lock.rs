//! One program at a time on an SQLite file: what one remembers of the book would be stale in the
//! other.

use std::{
    ffi::OsString,
    fs::{File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use crate::error::AppError;

/// The file is ours until this is dropped, or the process ends in whatever way.
#[derive(Debug)]
pub struct DatabaseLock {
    _held: File,
}

/// Takes the database file for this process.
///
/// The lock is of a file beside it: SQLite's own locks are lost when a process closes any handle
/// of the database.
///
/// # Errors
///
/// [`AppError::AlreadyOpen`] when another process has it.
pub fn take(database: &Path) -> Result<DatabaseLock, AppError> {
    let path = beside(database).map_err(|error| AppError::Lock(database.to_owned(), error))?;
    let failed = |error| AppError::Lock(path.clone(), error);
    let file = File::options()
        .create(true)
        .append(true)
        .open(&path)
        .map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(DatabaseLock { _held: file }),
        Err(TryLockError::WouldBlock) => Err(AppError::AlreadyOpen(database.to_owned())),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// The same lock, by whatever path the database is reached.
fn beside(database: &Path) -> io::Result<PathBuf> {
    let file = match database.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = database
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new(".")).canonicalize()?;
            folder.join(database.file_name().unwrap_or_default())
        }
        found => found?,
    };
    let mut name = OsString::from(file);
    name.push(".lock");
    Ok(PathBuf::from(name))
}
