//! Where the demonstration keeps its files, and which of them are its own to remove.
//!
//! A marker lies beside the database from before it is made until it is full: a database with a
//! marker is the demonstration's, and cut short. One without is left as it is, whoever made it.

use std::{
    fs::{self, DirBuilder, File, Permissions},
    io,
    os::unix::fs::{DirBuilderExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use platform::{chance::Chance, crypto, db::Location};

use super::{DemoError, DemoOptions};

/// Bytes of the address's hash that name the folder of a server's keys.
const NAME_BYTES: usize = 8;

/// The places of the demonstration.
#[derive(Clone, Debug)]
pub struct Place {
    /// The database.
    pub database: Location,
    /// The key ring.
    pub key_ring: PathBuf,
    folder: PathBuf,
    /// Whether everything goes when the demonstration ends.
    fleeting: bool,
}

/// What lies at the place of a database file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A seed of ours that was cut short.
    Cut,
    /// A database.
    Database,
}

impl Place {
    /// The places these options mean, their folders made.
    pub fn of(options: &DemoOptions) -> Result<Place, DemoError> {
        let location = options.database.as_deref().map(Location::parse);
        let (folder, fleeting) = match (&options.data, &location) {
            (Some(folder), _) => (folder.clone(), false),
            (None, Some(Location::Server(address))) => (folder_of(address)?, false),
            (None, Some(Location::File(file))) => {
                (file.parent().unwrap_or(Path::new("")).to_owned(), false)
            }
            (None, None) => (fresh_folder()?, true),
        };
        let place = Place {
            database: location
                .unwrap_or_else(|| Location::File(folder.join("database").join("clairiere.db"))),
            key_ring: folder.join("keys").join("ring"),
            folder,
            fleeting,
        };
        if let Location::File(path) = &place.database {
            make(path.parent())?;
        }
        make(place.key_ring.parent())?;
        Ok(place)
    }

    /// Removes a fleeting place; what is not ours stays, and its folder with it.
    pub fn leave(&self) -> Result<(), DemoError> {
        let Location::File(database) = &self.database else {
            return Ok(());
        };
        if !self.fleeting || !database.starts_with(&self.folder) {
            return Ok(());
        }
        let mut files = files_of(database).to_vec();
        files.extend([
            marker(database),
            beside(database, ".lock"),
            self.key_ring.clone(),
        ]);
        remove_all(&files)?;
        let folders = [
            database.parent(),
            self.key_ring.parent(),
            Some(&self.folder),
        ];
        for folder in folders.into_iter().flatten() {
            let removed = fs::remove_dir(folder);
            removed.map_err(|error| DemoError::File(folder.to_owned(), error))?;
        }
        Ok(())
    }
}

/// What lies where the database of a file should be.
pub fn found(database: &Path) -> Found {
    match (marker(database).exists(), database.exists()) {
        (true, _) => Found::Cut,
        (false, true) => Found::Database,
        (false, false) => Found::Nothing,
    }
}

/// Marks a database file as ours, before it is made.
pub fn begin(database: &Path) -> Result<(), DemoError> {
    let marker = marker(database);
    let made = File::create(&marker).and_then(|file| file.sync_all());
    made.map_err(|error| DemoError::File(marker, error))
}

/// Removes what a cut seed left of a database file; its marker says that we made it.
pub fn start_over(database: &Path) -> Result<(), DemoError> {
    if found(database) != Found::Cut {
        return Ok(());
    }
    remove_all(&files_of(database))
}

/// Takes the marker away, once everything is on the disk.
pub fn complete(database: &Path) -> Result<(), DemoError> {
    let synced = File::open(database).and_then(|file| file.sync_all());
    synced.map_err(|error| DemoError::File(database.to_owned(), error))?;
    remove_all(&[marker(database)])
}

fn marker(database: &Path) -> PathBuf {
    beside(database, ".demo-unfinished")
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn files_of(database: &Path) -> [PathBuf; 3] {
    [
        database.to_owned(),
        beside(database, "-wal"),
        beside(database, "-shm"),
    ]
}

fn remove_all(files: &[PathBuf]) -> Result<(), DemoError> {
    for file in files {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(DemoError::File(file.clone(), error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Makes a folder where it is missing, for its owner only.
fn make(folder: Option<&Path>) -> Result<(), DemoError> {
    let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| DemoError::File(folder.to_owned(), error))
}

/// A new folder that nobody had.
fn fresh_folder() -> Result<PathBuf, DemoError> {
    let name = format!(
        "clairiere-demo-{:016x}",
        u64::from_le_bytes(Chance::system().bytes())
    );
    let folder = std::env::temp_dir().join(name);
    let made = DirBuilder::new().mode(0o700).create(&folder);
    made.map_err(|error| DemoError::File(folder.clone(), error))?;
    Ok(folder)
}

/// The folder of the keys of a server's database, the same every time: without its keys the
/// database could not be opened again.
fn folder_of(address: &str) -> Result<PathBuf, DemoError> {
    let hash = crypto::sha256(address.as_bytes());
    let name = hash
        .iter()
        .take(NAME_BYTES)
        .fold(0_u64, |name, byte| name.wrapping_shl(8) | u64::from(*byte));
    let folder = std::env::temp_dir().join(format!("clairiere-demo-keys-{name:016x}"));
    make(Some(&folder))?;
    let failed = |error| DemoError::File(folder.clone(), error);
    if !fs::symlink_metadata(&folder).map_err(failed)?.is_dir() {
        return Err(failed(io::ErrorKind::NotADirectory.into()));
    }
    // Refused when the folder is somebody else's.
    fs::set_permissions(&folder, Permissions::from_mode(0o700)).map_err(failed)?;
    Ok(folder)
}

#[cfg(test)]
mod tests;
