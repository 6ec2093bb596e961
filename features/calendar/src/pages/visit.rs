//! One appointment.

use askama::Template;
use booking::{
    notices,
    service::{Line, Setup, Visit},
};
use clients::VisitLine;
use domain::{booking::Status, identity::Permission, locale::Locale};
use platform::audit::Entry;
use web::{door::Staff, shell::Shell};

use super::{after::After, hue, mark, path, status};
use crate::words::Words;

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

/// A change of status, as a button.
pub(crate) struct Act {
    pub status: &'static str,
    pub label: &'static str,
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

/// The page.
#[derive(Template)]
#[template(path = "visit.html")]
pub(crate) struct VisitPage {
    pub shell: Shell,
    pub w: Words,
    pub day_url: String,
    pub day: String,
    pub url: String,
    pub client: Client,
    pub online: bool,
    pub state: &'static str,
    pub status: String,
    pub steps: Vec<Step>,
    pub hours: String,
    pub with: String,
    /// Why it was cancelled, or empty.
    pub reason: String,
    pub bill: Bill,
    pub deeds: Vec<Deed>,
    pub acts: Acts,
    /// What can still be done about the last act.
    pub after: Option<After>,
}

/// What was just done, in words; none for another code.
pub(crate) fn done(locale: Locale, code: &str) -> Option<String> {
    const KNOWN: [&str; 10] = [
        "booked",
        "moved",
        "cancelled",
        "confirmed",
        "arrived",
        "completed",
        "missed",
        "back",
        "gone",
        "changed",
    ];
    KNOWN
        .contains(&code)
        .then(|| Words::new(locale).calendar_done(code))
}

impl VisitPage {
    pub(crate) fn new(
        staff: &Staff,
        shell: Shell,
        (visit, after): (&Visit, Option<After>),
    ) -> VisitPage {
        let w = Words::new(staff.ctx.locale);
        let locale = staff.ctx.locale;
        let (line, setup) = (&visit.line, &visit.setup);
        let (from, to) = (
            setup.zone.wall(line.span.start()),
            setup.zone.wall(line.span.end()),
        );
        let (state, word) = status(w, (line.status, line.span.start()), staff.ctx.now);
        let day = ::words::date(locale, from.date(), ::words::DateForm::Label);
        let hours = ::words::time_range_short(locale, from.time(), to.time());
        let with = setup.person(line.staff).map(|person| person.name.clone());
        VisitPage {
            day_url: format!("/app/day?date={}", from.date()),
            url: path(line.id),
            client: client(w, visit),
            online: line.source == "online",
            steps: steps(w, setup, line),
            hours,
            with: with.unwrap_or_default(),
            reason: line
                .cancelled
                .and_then(|cancelled| cancelled.reason)
                .map_or_else(String::new, |reason| w.calendar_reason_of(reason.code())),
            bill: bill(w, visit),
            acts: Acts::new(staff, w, setup, line),
            deeds: visit
                .deeds
                .iter()
                .map(|entry| deed(staff, w, visit, entry))
                .collect(),
            after,
            status: word,
            state,
            day,
            shell,
            w,
        }
    }
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

/// The steps of a visit; those the shop does not mark appear only when one stands on them.
fn steps(w: Words, setup: &Setup, line: &Line) -> Vec<Step> {
    let at = line.status;
    let over = matches!(at, Status::Missed | Status::Cancelled);
    let mut way = vec![Status::Booked];
    if over {
        way.push(at);
    } else {
        way.extend([Status::Confirmed, Status::Arrived]);
        way.extend(matches!(at, Status::InService | Status::ReadyToPay).then_some(at));
        way.push(Status::Completed);
    }
    let rank = |status| Status::ALL.iter().position(|known| *known == status);
    let booked_on = setup.zone.date(line.created_at);
    way.into_iter()
        .map(|step| Step {
            word: w.calendar_step(step.as_str()),
            when: if step == Status::Booked {
                ::words::date(w.locale(), booked_on, ::words::DateForm::Day)
            } else {
                String::new()
            },
            mark: mark(step.as_str()),
            done: rank(step) < rank(at),
            current: step == at,
        })
        .collect()
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
    let zone = &visit.setup.zone;
    let wall = zone.wall(entry.at);
    let (locale, today) = (w.locale(), zone.date(staff.ctx.now));
    let time = ::words::time(locale, wall.time());
    Deed {
        when: if wall.date() == today {
            time
        } else {
            let day = ::words::date(locale, wall.date(), ::words::DateForm::Day);
            format!("{day}, {time}")
        },
        said: w.calendar_deed(&entry.what),
        by: by(staff, w, visit, &entry.actor),
    }
}

/// What may be done now: first what comes next, then the rest.
pub(crate) struct Acts {
    pub primary: Option<Act>,
    pub others: Vec<Act>,
    pub may_move: bool,
    pub may_cancel: bool,
    /// Where the same person books again, when this is over; or empty.
    pub again_url: String,
}

impl Acts {
    fn new(staff: &Staff, w: Words, setup: &Setup, line: &Line) -> Acts {
        let (primary, others) = next(staff, w, setup, line);
        let may_change = staff.may(Permission::MoveAppointments);
        let over = primary.is_none() && staff.may(Permission::BookAppointments);
        let (client, service) = (line.client, line.service);
        Acts {
            primary: primary.filter(|_| may_change),
            others: if may_change { others } else { Vec::new() },
            may_move: may_change && line.status.is_awaited(),
            may_cancel: may_change && line.status.may_become(Status::Cancelled),
            again_url: if over {
                format!("/app/appointments/new?client={client}&service={service}")
            } else {
                String::new()
            },
        }
    }
}

/// What comes next, and what else may be marked.
fn next(staff: &Staff, w: Words, setup: &Setup, line: &Line) -> (Option<Act>, Vec<Act>) {
    let act = |status, label| Act { status, label };
    let confirm = act("confirmed", w.calendar_confirm_button());
    let arrive = act("arrived", w.calendar_arrive_button());
    let complete = act("completed", w.calendar_complete_button());
    let now = staff.ctx.now;
    let comes_today = setup.zone.date(line.span.start()) <= setup.zone.date(now);
    let (primary, mut others) = match line.status {
        Status::Booked if comes_today => (Some(arrive), vec![confirm]),
        Status::Held | Status::Booked => (Some(confirm), vec![]),
        Status::Confirmed => (Some(arrive), vec![]),
        Status::Arrived => (
            Some(complete),
            vec![act("confirmed", w.calendar_undo_button())],
        ),
        Status::InService | Status::ReadyToPay => (Some(complete), vec![]),
        Status::Missed => (None, vec![act("booked", w.calendar_absence_button())]),
        Status::Completed | Status::Cancelled => (None, vec![]),
    };
    if line.span.start() <= now && line.status.is_awaited() {
        others.push(act("missed", w.calendar_miss_button()));
    }
    (primary, others)
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
