//! The log of an SQLite file reaches the disk: once for all who wait, before any of them is
//! answered (docs/decisions/0010).

use std::{
    fs::File,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use tokio::sync::Mutex;

use crate::{background, error::StoreError};

/// The write-ahead log of a file, into which the engine writes without waiting for the disk.
#[derive(Debug)]
pub(super) struct Log {
    path: PathBuf,
    /// Commits that were written.
    written: AtomicU64,
    /// Of those, how many are on the disk; held while the disk is waited for.
    kept: Mutex<u64>,
    failed: Arc<AtomicBool>,
}

impl Log {
    /// The log beside a database file.
    pub(super) fn beside(file: &Path) -> Log {
        let mut path = file.as_os_str().to_owned();
        path.push("-wal");
        Log {
            path: path.into(),
            written: AtomicU64::new(0),
            kept: Mutex::new(0),
            failed: Arc::default(),
        }
    }

    /// Waits until everything that is written by now is on the disk. Who comes while the disk is
    /// busy waits for the next turn, which serves all of them.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotKept`] when the disk fails, and from then on: what a disk once lost, it
    /// does not find again by being asked twice.
    pub(super) async fn keep(&self) -> Result<(), StoreError> {
        let own = self.written.fetch_add(1, Ordering::SeqCst) + 1;
        let mut kept = self.kept.lock().await;
        if own <= *kept {
            return Ok(());
        }
        let all = self.written.load(Ordering::SeqCst);
        let (path, failed) = (self.path.clone(), Arc::clone(&self.failed));
        background::heavy(move || sync(&path, &failed))
            .await
            .map_err(StoreError::NotKept)?;
        *kept = all;
        Ok(())
    }
}

fn sync(path: &Path, failed: &AtomicBool) -> io::Result<()> {
    if failed.load(Ordering::SeqCst) {
        return Err(io::Error::other("the disk failed before"));
    }
    let synced = match File::open(path) {
        // Whoever closes last moves the log into the file, waits for the disk, and removes it.
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        opened => opened.and_then(|log| log.sync_data()),
    };
    if synced.is_err() {
        failed.store(true, Ordering::SeqCst);
    }
    synced
}

#[cfg(test)]
mod tests;
