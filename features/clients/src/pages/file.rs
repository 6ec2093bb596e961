//! The page of a client's file.

use std::collections::HashMap;

use askama::Template;
use domain::{identity::Permission, minors::Turning14, time::Instant};
use platform::audit::Entry;
use web::{door::Staff, shell::Shell};

use super::{day, hue, path, reached};
use crate::{
    holdings::MONTHS_AFTER_LAST_VISIT,
    service::{Consent, File, Guardian, History, Purpose},
    words::Words,
};

/// A visit, as whoever keeps visits has written it for the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisitLine {
    /// Date and time.
    pub when: String,
    /// Services.
    pub what: String,
    /// Who gives them.
    pub with: String,
    /// Price, or empty.
    pub price: String,
    /// The state's code: `booked`, `completed` and so on.
    pub status: String,
    /// The state in words.
    pub status_word: String,
    /// The visit's own page, or empty.
    pub url: String,
}

/// One consent, or a purpose that was never asked.
pub(crate) struct ConsentLine {
    pub purpose: String,
    pub proof: String,
    pub text: String,
    pub live: bool,
    /// Where a withdrawal is posted; empty when there is nothing to withdraw.
    pub withdrawal: String,
    pub withdraw_of: String,
}

/// The guardian of a child's file.
pub(crate) struct GuardianLine {
    pub name: String,
    pub reached: String,
    pub authority: &'static str,
    pub proof: String,
    pub text: String,
}

/// Something that happened to a file, and when.
pub(crate) struct Line {
    pub said: String,
    pub who: String,
    pub when: String,
}

/// What the reader may do with the file, for what the page shows.
pub(crate) struct May {
    pub read_notes: bool,
    pub write_notes: bool,
    pub edit: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "file.html")]
pub(crate) struct FilePage {
    pub shell: Shell,
    pub w: Words,
    pub url: String,
    pub name: String,
    pub hue: u8,
    pub phone: String,
    pub phone_link: String,
    pub email: String,
    pub language: String,
    pub confirmed: String,
    pub since: String,
    pub is_child: bool,
    /// What the file says of the fourteenth birthday, or empty.
    pub fourteen: String,
    pub guardian: Option<GuardianLine>,
    pub has_notes: bool,
    pub may: May,
    pub book_url: String,
    pub visits: Vec<VisitLine>,
    pub consents: Vec<ConsentLine>,
    pub readings: Option<Vec<Line>>,
    pub deeds: Vec<Line>,
}

/// What others know around a file: its visits, the team's names, where one books.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Visits, the latest first.
    pub visits: Vec<VisitLine>,
    /// Names of the team by account, as the audit writes it; who is missing is « a team member ».
    pub people: HashMap<String, String>,
    /// Where an appointment is made for this person, or empty.
    pub book_url: String,
}

impl FilePage {
    pub(crate) fn new(
        staff: &Staff,
        shell: Shell,
        (file, history): (File, History),
        around: Around,
    ) -> FilePage {
        let w = Words::new(staff.ctx.locale);
        let locale = w.locale();
        let now = staff.ctx.now;
        let today = day(staff, now);
        let confirmed = words::date_near(locale, day(staff, file.confirmed_at), today);
        let is_child = file
            .turns_14_on
            .is_some_and(|turning| turning.is_under_14(today));
        let teller = Teller {
            staff,
            w,
            people: &around.people,
        };
        FilePage {
            url: path(file.id),
            name: file.name(),
            hue: hue(file.id),
            phone: file
                .phone
                .as_deref()
                .map_or_else(String::new, |p| words::phone(locale, p)),
            language: w.clients_language(file.locale.code()),
            confirmed: w.clients_confirmed_on(confirmed),
            since: w.clients_since(
                day(staff, file.created_at),
                i64::from(MONTHS_AFTER_LAST_VISIT),
            ),
            fourteen: match file.turns_14_on {
                Some(Turning14::NotAsked) => w.clients_under_14_not_dated().to_owned(),
                Some(Turning14::On(on)) if is_child => w.clients_turns_14(on),
                Some(Turning14::On(on)) => w.clients_is_14(on),
                None => String::new(),
            },
            guardian: file
                .guardian
                .as_ref()
                .map(|guardian| guardian_line(&teller, guardian)),
            consents: consent_lines(&teller, &file),
            readings: history.readings.map(|lines| teller.readings(lines)),
            deeds: teller.deeds(history.deeds),
            has_notes: file.has_notes,
            may: May {
                read_notes: staff.may(Permission::ReadNotes),
                write_notes: staff.may(Permission::WriteNotes),
                edit: staff.may(Permission::EditClients),
            },
            phone_link: file.phone.unwrap_or_default(),
            email: file.email.unwrap_or_default(),
            book_url: around.book_url,
            visits: around.visits,
            is_child,
            shell,
            w,
        }
    }
}

/// Says who did what and when to this reader.
struct Teller<'a> {
    staff: &'a Staff,
    w: Words,
    people: &'a HashMap<String, String>,
}

impl Teller<'_> {
    fn who(&self, actor: &str) -> String {
        if actor == self.staff.ctx.actor_code() {
            return self.w.clients_you().to_owned();
        }
        if let Some(name) = self.people.get(actor) {
            return name.clone();
        }
        match actor {
            "visitor" => self.w.clients_actor_visitor(),
            system if system.starts_with("system:") => self.w.clients_actor_system(),
            _ => self.w.clients_actor_member(),
        }
        .to_owned()
    }

    /// The time alone today, the date alone before.
    fn when(&self, at: Instant) -> String {
        let locale = self.staff.ctx.locale;
        let wall = self.staff.shop.zone.wall(at);
        if wall.date() == day(self.staff, self.staff.ctx.now) {
            words::time(locale, wall.time())
        } else {
            words::date(locale, wall.date(), words::DateForm::Short)
        }
    }

    fn readings(&self, entries: Vec<Entry>) -> Vec<Line> {
        let line = |entry: Entry| Line {
            said: self
                .w
                .clients_reading_of(&entry.what, self.who(&entry.actor)),
            who: String::new(),
            when: self.when(entry.at),
        };
        entries.into_iter().map(line).collect()
    }

    fn deeds(&self, entries: Vec<Entry>) -> Vec<Line> {
        let line = |entry: Entry| Line {
            said: self.w.clients_deed(&entry.what),
            who: self.who(&entry.actor),
            when: self.when(entry.at),
        };
        entries.into_iter().map(line).collect()
    }
}

fn guardian_line(teller: &Teller<'_>, guardian: &Guardian) -> GuardianLine {
    use domain::minors::Authority;
    let (w, given) = (teller.w, &guardian.given);
    let locale = teller.staff.ctx.locale;
    GuardianLine {
        name: guardian.name.clone(),
        reached: reached(locale, guardian.phone.as_deref(), guardian.email.as_deref()),
        authority: match guardian.authority {
            Authority::Parent => w.clients_authority_parent(),
            Authority::Tutor => w.clients_authority_tutor(),
            Authority::OtherHolder => w.clients_authority_other_holder(),
            Authority::NotAsked => w.clients_authority_not_asked(),
        },
        proof: w.clients_guardian_proof(given.channel.code(), day(teller.staff, given.at)),
        text: w.clients_consent_text(given.locale.code(), &given.wording),
    }
}

/// The latest consent of each purpose, or that it was never asked.
fn consent_lines(teller: &Teller<'_>, file: &File) -> Vec<ConsentLine> {
    Purpose::ALL
        .into_iter()
        .map(|purpose| {
            let of = |consent: &&Consent| consent.purpose == purpose;
            let live = file
                .consents
                .iter()
                .filter(of)
                .find(|c| c.withdrawn_at.is_none());
            let latest = live.or_else(|| file.consents.iter().find(of));
            let said = teller.w.clients_purpose(purpose.code());
            match latest {
                Some(consent) => consent_line(teller, file, consent, said),
                None => ConsentLine {
                    purpose: said,
                    proof: teller.w.clients_purpose_never().to_owned(),
                    text: String::new(),
                    live: false,
                    withdrawal: String::new(),
                    withdraw_of: String::new(),
                },
            }
        })
        .collect()
}

fn consent_line(
    teller: &Teller<'_>,
    file: &File,
    consent: &Consent,
    purpose: String,
) -> ConsentLine {
    let (w, given) = (teller.w, &consent.given);
    let proof = match consent.withdrawn_at {
        Some(at) => w.clients_consent_withdrawn(day(teller.staff, at)),
        None => w.clients_consent_proof(given.channel.code(), day(teller.staff, given.at)),
    };
    let live = consent.withdrawn_at.is_none();
    let may = live && teller.staff.may(Permission::EditClients);
    let withdrawal = format!("{}/consents/{}/withdrawal", path(file.id), consent.id);
    ConsentLine {
        withdraw_of: w.clients_withdraw_of(&purpose),
        purpose,
        proof,
        text: w.clients_consent_text(given.locale.code(), &given.wording),
        live,
        withdrawal: if may { withdrawal } else { String::new() },
    }
}
