//! `doctor`: what is wrong, in words, and what to do about it. Looks, and changes nothing.

mod files;
mod keys;
mod store;

use std::time::Instant;

use domain::{locale::Locale, time::ZONE_DATA_RELEASE};
use platform::{db::Db, error::chain, password::password_hash};

use crate::{
    error::AppError,
    serve::open,
    settings::{self, Mail, Settings, SettingsError},
    words::Words,
};

/// What was looked at, in the order of the answer.
struct Examination {
    w: Words,
    wrong: usize,
}

impl Examination {
    fn well(&self, subject: &str, said: impl AsRef<str>) {
        self.say(self.w.doctor_well(), subject, said.as_ref());
    }

    fn wrong(&mut self, subject: &str, said: impl AsRef<str>) {
        self.wrong += 1;
        self.say(self.w.doctor_wrong(), subject, said.as_ref());
    }

    fn say(&self, mark: &str, subject: &str, said: &str) {
        let line = self.w.doctor_line(said, subject).replace('\n', " ");
        println!("{mark:<12}{line}");
    }
}

/// Examines everything, one line each.
///
/// # Errors
///
/// [`AppError::Unwell`] when something is wrong.
pub async fn run(
    settings: Result<Settings, SettingsError>,
    locale: Locale,
) -> Result<(), AppError> {
    let mut seen = Examination {
        w: Words::new(locale),
        wrong: 0,
    };
    zone_data(&mut seen);
    passwords(&mut seen);
    variables(&mut seen);
    match settings {
        Ok(settings) => {
            let w = seen.w;
            let said = w.doctor_settings_read(&settings.public_base, settings.listen);
            seen.well(w.doctor_settings(), said);
            examine(&settings, &mut seen).await;
        }
        Err(error) => {
            let w = seen.w;
            seen.wrong(
                w.doctor_settings(),
                w.doctor_settings_refused(chain(&error)),
            );
        }
    }
    if seen.wrong == 0 {
        Ok(())
    } else {
        Err(AppError::Unwell)
    }
}

async fn examine(settings: &Settings, seen: &mut Examination) {
    let db: Option<Db> = store::reach(settings, seen).await;
    keys::examine(settings, db.as_ref(), seen).await;
    if let Some(db) = &db {
        store::examine(db, seen).await;
    }
    mail(&settings.mail, seen).await;
}

fn zone_data(seen: &mut Examination) {
    let w = seen.w;
    match domain::time::check_zone_data() {
        Ok(()) => seen.well(w.doctor_zones(), w.doctor_zones_current(ZONE_DATA_RELEASE)),
        Err(error) => seen.wrong(w.doctor_zones(), w.doctor_zones_old(error)),
    }
}

/// How long a password takes to check: what slows down a thief slows down the door too.
fn passwords(seen: &mut Examination) {
    let began = Instant::now();
    let hashed = password_hash(&[0; 32], "", open::BCRYPT_COST, [0; 16]);
    let millis = i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
    let w = seen.w;
    match hashed {
        Ok(_) => seen.well(w.doctor_passwords(), w.doctor_passwords_take(millis)),
        Err(error) => seen.wrong(w.doctor_passwords(), chain(&error)),
    }
}

fn variables(seen: &mut Examination) {
    let w = seen.w;
    for name in settings::unknown_variables() {
        seen.wrong(w.doctor_settings(), w.doctor_variable_unknown(name));
    }
}

async fn mail(mail: &Mail, seen: &mut Examination) {
    let w = seen.w;
    let Mail::Smtp(server) = mail else {
        return seen.well(w.doctor_mail(), w.doctor_mail_spooled());
    };
    if let Some((_, file)) = &server.login
        && files::open_to_others(file)
    {
        seen.wrong(w.doctor_mail(), w.doctor_open_to_others(file.display()));
    }
    let answered = match open::smtp(server) {
        Ok(smtp) => smtp.answers().await.map_err(AppError::Mail),
        Err(error) => Err(error),
    };
    match answered {
        Ok(()) => seen.well(w.doctor_mail(), w.doctor_mail_answers(&server.host)),
        Err(error) => {
            seen.wrong(
                w.doctor_mail(),
                w.doctor_mail_silent(&server.host, chain(&error)),
            );
        }
    }
}
