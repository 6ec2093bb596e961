//! The database: reached, closed to others, its schema, its safeguards, and the clock beside it.

use domain::time::Zone;
use platform::{
    clock::Clock,
    db::{
        Db, Engine, Location, Options,
        checkup::{Frailty, Schema},
    },
    error::chain,
};

use super::{Examination, files};
use crate::{migrations::TIMELINE, settings::Settings, words::Words};

/// Opens the database as it is set; none when it cannot be, or is not there yet.
pub(super) async fn reach(settings: &Settings, seen: &mut Examination) -> Option<Db> {
    let w = seen.w;
    if let Location::File(path) = &settings.database {
        if !path.exists() {
            seen.well(
                w.doctor_database(),
                w.doctor_database_to_come(path.display()),
            );
            return None;
        }
        if files::open_to_others(path) {
            seen.wrong(w.doctor_database(), w.doctor_open_to_others(path.display()));
        }
    }
    let opened = match Db::open(&Options::at(settings.database.clone())).await {
        Ok(db) => db.answers().await.map(|()| db),
        Err(error) => Err(error),
    };
    match opened {
        Ok(db) => {
            let engine = match db.engine() {
                Engine::Sqlite => "SQLite",
                Engine::Postgres => "PostgreSQL",
            };
            seen.well(w.doctor_database(), w.doctor_database_answers(engine));
            Some(db)
        }
        Err(error) => {
            seen.wrong(w.doctor_database(), w.doctor_database_silent(chain(&error)));
            None
        }
    }
}

/// Looks at an open database.
pub(super) async fn examine(db: &Db, seen: &mut Examination) {
    if schema(db, seen).await {
        clock(db, seen).await;
    }
    safeguards(db, seen).await;
}

/// Whether the tables are there.
async fn schema(db: &Db, seen: &mut Examination) -> bool {
    let w = seen.w;
    match db.schema(TIMELINE).await {
        Ok(Schema::Current) => {
            seen.well(w.doctor_schema(), w.doctor_schema_current());
            return true;
        }
        Ok(Schema::Empty) => seen.wrong(w.doctor_schema(), w.doctor_schema_empty()),
        Ok(Schema::Behind(steps)) => {
            let said = w.doctor_schema_behind(steps.len());
            seen.wrong(w.doctor_schema(), said);
        }
        Ok(Schema::TooNew(step)) => seen.wrong(w.doctor_schema(), w.doctor_schema_too_new(step)),
        Err(error) => seen.wrong(w.doctor_schema(), w.doctor_database_silent(chain(&error))),
    }
    false
}

/// A clock set back would let codes and links live again, and put deeds before their causes.
async fn clock(db: &Db, seen: &mut Examination) {
    let w = seen.w;
    let now = Clock::System.now();
    let Ok(utc) = Zone::named("Etc/UTC") else {
        return;
    };
    match db.last_deed().await {
        Ok(Some(last)) if last > now => {
            let said = w.doctor_clock_behind(utc.rfc3339(last), utc.rfc3339(now));
            seen.wrong(w.doctor_clock(), said);
        }
        Ok(_) => seen.well(w.doctor_clock(), w.doctor_clock_right(utc.rfc3339(now))),
        Err(error) => seen.wrong(w.doctor_clock(), w.doctor_database_silent(chain(&error))),
    }
}

async fn safeguards(db: &Db, seen: &mut Examination) {
    let w = seen.w;
    match db.frailties().await {
        Ok(found) if found.is_empty() => seen.well(w.doctor_guards(), w.doctor_guards_hold()),
        Ok(found) => {
            for frailty in found {
                seen.wrong(w.doctor_guards(), told(w, frailty));
            }
        }
        Err(error) => seen.wrong(w.doctor_guards(), w.doctor_database_silent(chain(&error))),
    }
}

fn told(w: Words, frailty: Frailty) -> String {
    match frailty {
        Frailty::Damaged(said) => w.doctor_damaged(said),
        Frailty::Dangling(table) => w.doctor_dangling(table),
        Frailty::NoWriteAheadLog => w.doctor_no_write_ahead_log().to_owned(),
        Frailty::OldEngine(version) => w.doctor_old_engine(version),
        Frailty::NoShopRole => w.doctor_no_shop_role().to_owned(),
        Frailty::RowSecurityBypassed(role) => w.doctor_bypassed(role),
        Frailty::Unguarded(table) => w.doctor_unguarded(table),
    }
}
