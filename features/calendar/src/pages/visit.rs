//! One appointment.

use askama::Template;
use booking::{
    notices,
    service::{Line, Setup, Visit},
};
use clients::VisitLine;
use domain::{
    booking::{Holder, Status},
    identity::Permission,
    locale::Locale,
    time::Instant,
};
use platform::audit::Entry;
use web::{door::Staff, shell::Shell};

use super::{acts::Acts, after::After, board::Writer, hue, mark, path, status};
use crate::words::Words;

/// Other visits of the person that are shown.
const HISTORY_MAX: usize = 5;

/// A step of a visit, from booked to completed.
pub(crate) struct Step {
    pub word: String,
    /// When, where it is known.
    pub when: String,
    pub mark: &'static str,
    pub done: bool,
    pub current: bool,
}

/// Something that was done.
pub(crate) struct Deed {
    pub when: String,
    pub said: String,
    pub by: String,
}

/// Who comes, and how to reach them.
pub(crate) struct Client {
    pub url: String,
    pub name: String,
    pub phone: String,
    pub phone_link: String,
    pub email: String,
    pub is_minor: bool,
    /// Who answers for a child, or empty.
    pub guardian: String,
}

/// What is given, and for how much.
pub(crate) struct Bill {
    pub service: String,
    pub duration: String,
    pub hue: i32,
    pub price: String,
    pub taxes: Vec<(String, String)>,
    pub total: String,
}

/// One appointment, as the drawer and its own page show it.
pub(crate) struct VisitSheet {
    pub day_url: String,
    pub day: String,
    pub url: String,
    /// How it was when this was drawn.
    pub seen: String,
    pub client: Client,
    pub online: bool,
    pub state: &'static str,
    pub status: String,
    pub steps: Vec<Step>,
    pub hours: String,
    pub with: String,
    /// Where: the rooms and machines it holds, or empty.
    pub place: String,
    /// Why it was cancelled, or empty.
    pub reason: String,
    pub bill: Bill,
    /// Where the sealed notes are read; empty for who may not.
    pub notes_url: String,
    /// The person's other visits, newest first.
    pub history: Vec<VisitLine>,
    pub deeds: Vec<Deed>,
    pub acts: Acts,
}

/// The page of one appointment.
#[derive(Template)]
#[template(path = "visit.html")]
pub(crate) struct VisitPage {
    pub shell: Shell,
    pub w: Words,
    pub visit: VisitSheet,
    /// What can still be done about the last act.
    pub after: Option<After>,
}

/// The drawer beside the board, and what was just done there.
#[derive(Template)]
#[template(path = "_drawer_part.html")]
pub(crate) struct VisitPart {
    pub w: Words,
    pub visit: VisitSheet,
    pub done: Option<String>,
}

/// What was just done, in words; none for another code.
pub(crate) fn done(locale: Locale, code: &str) -> Option<String> {
    const KNOWN: [&str; 13] = [
        "booked",
        "moved",
        "cancelled",
        "confirmed",
        "arrived",
        "in_service",
        "ready_to_pay",
        "completed",
        "missed",
        "stretched",
        "back",
        "gone",
        "changed",
    ];
    KNOWN
        .contains(&code)
        .then(|| Words::new(locale).calendar_done(code))
}

impl VisitSheet {
    /// The sheet of a visit; `history` is of the same person.
    pub(crate) fn new(staff: &Staff, visit: &Visit, history: Vec<Line>) -> VisitSheet {
        let w = Words::new(staff.ctx.locale);
        let locale = staff.ctx.locale;
        let (line, setup) = (&visit.line, &visit.setup);
        let (from, to) = (
            setup.zone.wall(line.span.start()),
            setup.zone.wall(line.span.end()),
        );
        let (state, word) = status(w, (line.status, line.span.start()), staff.ctx.now);
        let writer = Writer::new(staff, setup);
        let with = setup.person(line.staff).map(|person| person.name.clone());
        let history = history.into_iter().filter(|other| other.id != line.id);
        VisitSheet {
            day_url: format!("/app/day?date={}", from.date()),
            url: path(line.id),
            seen: line.seen.as_str().to_owned(),
            client: client(w, visit),
            online: line.source == "online",
            steps: steps(w, (staff, visit)),
            hours: ::words::time_range_short(locale, from.time(), to.time()),
            with: with.unwrap_or_default(),
            place: place(visit),
            reason: line
                .cancelled
                .and_then(|cancelled| cancelled.reason)
                .map_or_else(String::new, |reason| w.calendar_reason_of(reason.code())),
            bill: bill(w, visit),
            notes_url: if staff.may(Permission::ReadNotes) {
                format!("/app/clients/{}", line.client)
            } else {
                String::new()
            },
            history: lines(staff, setup, history.take(HISTORY_MAX).collect()),
            acts: Acts::new(staff, w, visit),
            deeds: visit
                .deeds
                .iter()
                .map(|entry| deed(staff, w, visit, entry))
                .collect(),
            status: writer.standing(line).unwrap_or(word),
            state,
            day: ::words::date(locale, from.date(), ::words::DateForm::Label),
        }
    }
}

/// The rooms and machines a visit holds, by name.
fn place(visit: &Visit) -> String {
    let holds = |unit: &&catalog::service::Resource| {
        let holder = Holder::Resource(unit.id);
        visit.line.claims.iter().any(|claim| claim.holder == holder)
    };
    let units = visit.setup.menu.resources.iter().filter(holds);
    let names: Vec<&str> = units.map(|unit| unit.name.as_str()).collect();
    names.join(", ")
}

fn client(w: Words, visit: &Visit) -> Client {
    let card = visit.card.as_ref();
    let phone = card.and_then(|card| card.phone.clone());
    let guardian = card.and_then(|card| card.guardian.as_deref());
    let own = card.and_then(|card| card.email.clone());
    let typed = card.and(visit.line.letters_to.as_ref());
    Client {
        url: format!("/app/clients/{}", visit.line.client),
        name: visit.line.client_name.clone(),
        phone: phone
            .as_deref()
            .map_or_else(String::new, |p| ::words::phone(w.locale(), p)),
        phone_link: phone.unwrap_or_default(),
        email: typed.map(ToString::to_string).or(own).unwrap_or_default(),
        is_minor: card.is_some_and(|card| card.is_minor),
        guardian: guardian.map_or_else(String::new, |name| w.calendar_guardian(name)),
    }
}

fn bill(w: Words, visit: &Visit) -> Bill {
    let (line, locale) = (&visit.line, w.locale());
    let charged = |tax| {
        (
            notices::tax_name(w.locale(), tax),
            ::words::money(locale, tax.amount),
        )
    };
    let minutes = line.span.end().minutes_since(line.span.start());
    Bill {
        service: line.service_name.get(locale).to_owned(),
        duration: ::words::duration(locale, minutes),
        hue: hue(&visit.setup, line.service),
        price: ::words::money(locale, line.price),
        taxes: visit.taxes.charged().map(charged).collect(),
        total: ::words::money(locale, visit.taxes.total),
    }
}

/// The five steps of a visit, each with when it was taken; a visit that is over stops there.
fn steps(w: Words, (staff, visit): (&Staff, &Visit)) -> Vec<Step> {
    let (setup, line) = (&visit.setup, &visit.line);
    let at = line.status;
    let mut way = vec![Status::Booked];
    if matches!(at, Status::Missed | Status::Cancelled) {
        way.push(at);
    } else {
        way.extend([Status::Confirmed, Status::Arrived, Status::InService]);
        let owes = at == Status::ReadyToPay;
        way.push(if owes { at } else { Status::Completed });
    }
    let rank = |status| Status::ALL.iter().position(|known| *known == status);
    let when = |step: Status| {
        if step == Status::Booked {
            let booked_on = setup.zone.date(line.created_at);
            return ::words::date(w.locale(), booked_on, ::words::DateForm::Day);
        }
        let deed = visit.deeds.iter().find(|deed| deed.what == deed_of(step));
        let taken = rank(step) <= rank(at);
        deed.filter(|_| taken)
            .map_or_else(String::new, |deed| moment(staff, visit, deed.at))
    };
    way.into_iter()
        .map(|step| Step {
            word: w.calendar_step(step.as_str()),
            when: when(step),
            mark: mark(step.as_str()),
            done: rank(step) < rank(at),
            current: step == at,
        })
        .collect()
}

/// What the audit calls a step.
const fn deed_of(step: Status) -> &'static str {
    match step {
        Status::Held => "appointment_held",
        Status::Booked => "appointment_booked",
        Status::Confirmed => "appointment_confirmed",
        Status::Arrived => "appointment_arrived",
        Status::InService => "appointment_begun",
        Status::ReadyToPay => "appointment_ready_to_pay",
        Status::Completed => "appointment_completed",
        Status::Missed => "appointment_missed",
        Status::Cancelled => "appointment_cancelled",
    }
}

/// The time, of today; the day before it, of another day.
fn moment(staff: &Staff, visit: &Visit, at: Instant) -> String {
    let (locale, zone) = (staff.ctx.locale, &visit.setup.zone);
    let wall = zone.wall(at);
    let time = ::words::time(locale, wall.time());
    if wall.date() == zone.date(staff.ctx.now) {
        return time;
    }
    let day = ::words::date(locale, wall.date(), ::words::DateForm::Day);
    format!("{day}, {time}")
}

/// Who did it; somebody who left the team is « l’équipe ».
fn by(staff: &Staff, w: Words, visit: &Visit, actor: &str) -> String {
    if actor == staff.ctx.actor_code() {
        return w.calendar_by("you");
    }
    if let Some(name) = visit.team.get(actor) {
        return w.calendar_by_name(name);
    }
    w.calendar_by(match actor {
        "visitor" => "visitor",
        system if system.starts_with("system:") => "system",
        _ => "member",
    })
}

fn deed(staff: &Staff, w: Words, visit: &Visit, entry: &Entry) -> Deed {
    Deed {
        when: moment(staff, visit, entry.at),
        said: w.calendar_deed(&entry.what),
        by: by(staff, w, visit, &entry.actor),
    }
}

/// A client's visits, as their file shows them. A practitioner opens their own only.
pub(crate) fn lines(staff: &Staff, setup: &Setup, visits: Vec<Line>) -> Vec<VisitLine> {
    let w = Words::new(staff.ctx.locale);
    let all = staff.may(Permission::ReadAllDays);
    let line = |visit: Line| {
        let wall = setup.zone.wall(visit.span.start());
        let day = ::words::date(w.locale(), wall.date(), ::words::DateForm::Short);
        let start = (visit.status, visit.span.start());
        let (state, word) = status(w, start, staff.ctx.now);
        let opens = all || staff.member.staff == Some(visit.staff);
        let with = setup.person(visit.staff).map(|person| person.name.clone());
        VisitLine {
            when: format!("{day}, {}", ::words::time(w.locale(), wall.time())),
            what: visit.service_name.get(w.locale()).to_owned(),
            with: with.unwrap_or_default(),
            price: ::words::money(w.locale(), visit.price),
            status: state.to_owned(),
            status_word: word,
            url: if opens { path(visit.id) } else { String::new() },
        }
    };
    visits.into_iter().map(line).collect()
}
