//! The key ring: there, closed to others, apart from the backups, and the right one.

use std::path::Path;

use platform::{
    crypto::KeyRing,
    db::{Db, Location},
};

use super::{Examination, files};
use crate::{
    serve::open::{key_mark, key_mark_of},
    settings::Settings,
};

pub(super) async fn examine(settings: &Settings, db: Option<&Db>, seen: &mut Examination) {
    let w = seen.w;
    let path = settings.key_ring.as_path();
    let known = match db {
        // A database without tables knows no ring.
        Some(db) => key_mark_of(db).await.unwrap_or_default(),
        None => None,
    };
    if !path.exists() {
        return match known {
            Some(_) => seen.wrong(w.doctor_keys(), w.doctor_keys_missing(path.display())),
            None => seen.well(w.doctor_keys(), w.doctor_keys_to_come()),
        };
    }
    match KeyRing::open(path) {
        Err(error) => {
            seen.wrong(w.doctor_keys(), w.doctor_keys_closed(path.display(), error));
        }
        Ok(ring) if known.is_some_and(|known| known != key_mark(&ring)) => {
            seen.wrong(w.doctor_keys(), w.doctor_keys_other(path.display()));
        }
        Ok(_) => seen.well(w.doctor_keys(), w.doctor_keys_found(path.display())),
    }
    place(path, &settings.database, seen);
}

fn place(ring: &Path, database: &Location, seen: &mut Examination) {
    let w = seen.w;
    if files::open_to_others(ring) {
        seen.wrong(w.doctor_keys(), w.doctor_open_to_others(ring.display()));
    }
    if let Location::File(file) = database
        && let Some(folder) = file.parent()
        && files::lies_below(ring, folder)
    {
        seen.wrong(w.doctor_keys(), w.doctor_keys_beside(ring.display()));
    }
}
