//! Moving and cancelling an appointment.

use askama::Template;
use booking::service::{Person, Reason, Visit};
use web::{
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use super::{conflict::Conflict, path};
use crate::words::Words;

/// Where and with whom instead.
#[derive(Template)]
#[template(path = "move.html")]
pub(crate) struct MovePage {
    pub shell: Shell,
    pub w: Words,
    pub url: String,
    pub name: String,
    pub said: String,
    pub told: String,
    pub form: Typed,
    pub faults: Faults,
    pub people: Vec<Choice>,
    /// What is in the way, or none.
    pub conflict: Option<Conflict>,
}

impl MovePage {
    pub(crate) fn new(
        shell: Shell,
        w: Words,
        visit: &Visit,
        (form, faults, people): (Typed, Faults, Vec<&Person>),
    ) -> MovePage {
        let line = &visit.line;
        let wall = visit.setup.zone.wall(line.span.start());
        let (name, service) = (&line.client_name, line.service_name.get(w.locale()));
        MovePage {
            url: path(line.id),
            name: name.clone(),
            said: w.calendar_move_from(name, wall.date(), service, wall.time()),
            told: told(w, visit, |person| w.calendar_told_move(person)),
            people: choices(people, form.text("staff")),
            conflict: None,
            shell,
            w,
            form,
            faults,
        }
    }
}

/// Until when instead.
#[derive(Template)]
#[template(path = "length.html")]
pub(crate) struct LengthPage {
    pub shell: Shell,
    pub w: Words,
    pub url: String,
    pub name: String,
    pub said: String,
    pub form: Typed,
    pub faults: Faults,
    /// What is in the way, or none.
    pub conflict: Option<Conflict>,
}

impl LengthPage {
    pub(crate) fn new(
        shell: Shell,
        w: Words,
        visit: &Visit,
        (form, faults): (Typed, Faults),
    ) -> LengthPage {
        let line = &visit.line;
        let wall = visit.setup.zone.wall(line.span.start());
        let (name, service) = (&line.client_name, line.service_name.get(w.locale()));
        LengthPage {
            url: path(line.id),
            name: name.clone(),
            said: w.calendar_move_from(name, wall.date(), service, wall.time()),
            conflict: None,
            shell,
            w,
            form,
            faults,
        }
    }
}

/// People to choose from.
pub(super) fn choices(people: Vec<&Person>, current: &str) -> Vec<Choice> {
    let choice = |person: &Person| Choice::of(person.id.to_string(), &person.name, current);
    people.into_iter().map(choice).collect()
}

/// Whether a letter leaves, and to whom.
fn told(w: Words, visit: &Visit, by_letter: impl Fn(&str) -> String) -> String {
    let written = visit.line.letters_to.is_some();
    let card = visit.card.as_ref();
    match card.filter(|card| written || card.email.is_some()) {
        Some(card) => by_letter(card.guardian.as_deref().unwrap_or(&card.name)),
        None => w.calendar_not_told().to_owned(),
    }
}

/// Really?
#[derive(Template)]
#[template(path = "cancel.html")]
pub(crate) struct CancelPage {
    pub shell: Shell,
    pub w: Words,
    pub url: String,
    pub name: String,
    pub said: String,
    pub told: String,
    pub reasons: Vec<Choice>,
    /// How the visit was when the page was drawn.
    pub seen: String,
    pub faults: Faults,
}

impl CancelPage {
    pub(crate) fn new(shell: Shell, w: Words, visit: &Visit, faults: Faults) -> CancelPage {
        let line = &visit.line;
        let wall = visit.setup.zone.wall(line.span.start());
        let (name, service) = (&line.client_name, line.service_name.get(w.locale()));
        CancelPage {
            url: path(line.id),
            name: name.clone(),
            said: w.calendar_cancel_said(name, wall.date(), service, wall.time()),
            told: told(w, visit, |person| w.calendar_told_cancel(person)),
            reasons: Reason::OF_TEAM
                .iter()
                .map(|reason| reason.code())
                .map(|code| Choice::of(code, w.calendar_reason_of(code), ""))
                .collect(),
            seen: line.seen.as_str().to_owned(),
            faults,
            shell,
            w,
        }
    }
}
