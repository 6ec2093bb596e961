//! Opening the house: folders, lock, database, keys, mail; each refusal has its reason.

use std::{
    fmt::Write as _,
    fs::{self, DirBuilder},
    os::unix::fs::DirBuilderExt as _,
    path::Path,
    sync::Arc,
};

use platform::{
    chance::Chance,
    clock::Clock,
    crypto::KeyRing,
    db::{Db, Engine, Location, Options, checkup::Schema},
    error::StoreError,
    house::{House, Manners},
    mail::{Mailer, Smtp, SmtpServer, Spool},
    throttle::Throttle,
};

use super::lock::{self, DatabaseLock};
use crate::{
    Makings,
    error::AppError,
    migrations::TIMELINE,
    settings::{Mail, MailServer, Settings},
};

/// Cost of a password's hash: 2 to the 12th rounds.
pub const BCRYPT_COST: u32 = 12;
/// The fact that tells by which key ring a database is sealed.
const KEY_FACT: &str = "key_ring";
/// Bytes of the ring's mark that are kept: enough to tell two rings apart, of no use to anybody.
const KEY_MARK_BYTES: usize = 8;

/// An open house, and its hold on the database file.
pub struct Opened {
    /// The house.
    pub house: House,
    lock: Option<DatabaseLock>,
}

impl Opened {
    /// Closes the database, then lets go of the file.
    pub async fn close(self) -> Result<(), AppError> {
        self.house.db.clone().close().await?;
        drop(self.lock);
        Ok(())
    }
}

/// Opens the house as it is set; an SQLite file that does not exist yet is made.
///
/// # Errors
///
/// [`AppError::SchemaBehind`] unless `migrate`, [`StoreError::TooNew`] always,
/// [`AppError::KeysMissing`] and [`AppError::OtherKeys`] rather than losing what is sealed.
pub async fn open(settings: &Settings, migrate: bool) -> Result<Opened, AppError> {
    domain::time::check_zone_data()?;
    let mailer = mailer(&settings.mail)?;
    let (db, lock) = database(settings).await?;
    up_to_date(&db, migrate).await?;
    let chance = Chance::system();
    let makings = Makings {
        keys: keys(&db, &settings.key_ring, &chance).await?,
        db,
        clock: Clock::System,
        chance,
        mailer,
        throttle: Throttle::strict(),
        manners: Manners {
            public_base: settings.public_base.clone(),
            secure_cookies: settings.behind_tls,
            bcrypt_cost: BCRYPT_COST,
            demonstration: false,
            mail_is_spooled: matches!(settings.mail, Mail::Spool),
        },
    };
    Ok(Opened {
        house: crate::house(makings),
        lock,
    })
}

/// Opens the database; its file is this process's alone.
pub async fn database(settings: &Settings) -> Result<(Db, Option<DatabaseLock>), AppError> {
    let lock = match &settings.database {
        Location::File(path) => {
            make_folder_of(path)?;
            Some(lock::take(path)?)
        }
        Location::Server(_) => None,
    };
    let usual = Options::at(settings.database.clone());
    let connections_max = settings.connections_max.unwrap_or(usual.connections_max);
    Ok((
        Db::open(&Options {
            connections_max,
            ..usual
        })
        .await?,
        lock,
    ))
}

/// A new SQLite file is filled at once; a database somebody else made, or made before, only when
/// that was asked for.
pub async fn up_to_date(db: &Db, migrate: bool) -> Result<(), AppError> {
    match db.schema(TIMELINE).await? {
        Schema::Current => return Ok(()),
        Schema::TooNew(step) => return Err(StoreError::TooNew(step).into()),
        Schema::Empty if migrate || db.engine() == Engine::Sqlite => {}
        Schema::Behind(_) if migrate => {}
        Schema::Empty => return Err(AppError::SchemaBehind(TIMELINE.len())),
        Schema::Behind(steps) => return Err(AppError::SchemaBehind(steps.len())),
    }
    db.migrate(TIMELINE, &Clock::System).await?;
    Ok(())
}

/// Opens the ring this database is sealed with; makes one for a database that has none yet.
pub async fn keys(db: &Db, path: &Path, chance: &Chance) -> Result<KeyRing, AppError> {
    let tx = db.platform_write().await?;
    let known = tx.fact(KEY_FACT).await?;
    if known.is_some() && !path.exists() {
        return Err(AppError::KeysMissing(path.to_owned()));
    }
    make_folder_of(path)?;
    let failed = |error| AppError::Keys(path.to_owned(), error);
    let ring = KeyRing::open_or_create(path, chance).map_err(failed)?;
    let mark = key_mark(&ring);
    if tx.first_fact(KEY_FACT, &mark).await? != mark {
        return Err(AppError::OtherKeys(path.to_owned()));
    }
    tx.commit().await?;
    Ok(ring)
}

/// The mark by which a database knows its ring; what the doctor compares too.
pub fn key_mark(ring: &KeyRing) -> String {
    let mark = ring.mark("key-ring-mark/1", b"");
    mark.iter()
        .take(KEY_MARK_BYTES)
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// The mark a database has written down; none before the first start.
pub async fn key_mark_of(db: &Db) -> Result<Option<String>, StoreError> {
    db.platform_read().await?.fact(KEY_FACT).await
}

/// How mail leaves.
fn mailer(mail: &Mail) -> Result<Arc<dyn Mailer>, AppError> {
    match mail {
        Mail::Spool => Ok(Arc::new(Spool)),
        Mail::Smtp(server) => Ok(Arc::new(smtp(server)?)),
    }
}

/// The mail server, with the password read from its file.
pub fn smtp(server: &MailServer) -> Result<Smtp, AppError> {
    let login = match &server.login {
        Some((user, file)) => {
            let password = fs::read_to_string(file);
            let password = password.map_err(|error| AppError::File(file.clone(), error))?;
            Some((
                user.clone(),
                password.trim_end_matches(['\r', '\n']).to_owned(),
            ))
        }
        None => None,
    };
    Ok(Smtp::to(&SmtpServer {
        host: server.host.clone(),
        port: server.port,
        protection: server.protection,
        login,
        from: server.from.clone(),
    })?)
}

/// Makes the folder of a file where it is missing, readable by its owner only.
fn make_folder_of(file: &Path) -> Result<(), AppError> {
    let Some(folder) = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    else {
        return Ok(());
    };
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| AppError::Folder(folder.to_owned(), error))
}
