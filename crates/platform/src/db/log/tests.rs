use std::{env, fs, path::PathBuf, process};

use super::*;

fn file(name: &str) -> PathBuf {
    env::temp_dir().join(format!("clairiere-log-{}-{name}", process::id()))
}

#[tokio::test]
async fn everybody_who_waited_is_kept() {
    let file = file("kept");
    let log = Arc::new(Log::beside(&file));
    fs::write(&log.path, "what was committed").unwrap();
    let waiting: Vec<_> = (0..20)
        .map(|_| {
            let log = Arc::clone(&log);
            background::start(async move { log.keep().await })
        })
        .collect();
    for one in waiting {
        one.await.unwrap().unwrap();
    }
    assert_eq!(*log.kept.lock().await, 20);
    fs::remove_file(&log.path).unwrap();
}

#[tokio::test]
async fn a_log_that_was_moved_into_its_file_is_kept() {
    Log::beside(&file("moved")).keep().await.unwrap();
}

#[tokio::test]
async fn a_disk_that_failed_once_is_never_trusted_again() {
    let file = file("failed");
    let log = Log::beside(&file);
    // A folder in the place of the log's own folder: it cannot be opened, and is not missing.
    fs::write(&file, "").unwrap();
    let log = Log {
        path: file.join("log"),
        ..log
    };
    assert!(matches!(log.keep().await, Err(StoreError::NotKept(_))));
    fs::remove_file(&file).unwrap();
    assert!(matches!(log.keep().await, Err(StoreError::NotKept(_))));
}
