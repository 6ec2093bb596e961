//! Booking on a free time of the board: who, what, done.

use askama::Template;
use booking::service::{Line, Person, Setup};
use clients::service::ClientCard;
use jiff::civil::DateTime;
use web::form::{Choice, Faults, Typed};

use super::{
    Near,
    new::{Family, families},
};
use crate::words::Words;

/// What is sent for the service the person had last.
pub(crate) const AS_LAST: &str = "last";

/// A person a search found, and their last visit.
pub(crate) struct Known {
    pub card: ClientCard,
    pub last: Option<Line>,
    /// Whether something they had lately is given by whom it is asked for.
    pub again: bool,
}

/// Where it is booked.
pub(crate) struct Spot {
    /// As the field carries it.
    pub start: String,
    pub staff: String,
    pub person: String,
    pub wall: DateTime,
    /// How long the person is free from then on, in words; empty when they are not.
    pub free: String,
}

/// What floats beside the free time.
#[derive(Template)]
#[template(path = "_quick.html")]
pub(crate) struct QuickPart {
    pub w: Words,
    pub title: String,
    pub submit: String,
    pub spot: Spot,
    pub form: Typed,
    pub faults: Faults,
    pub near: Vec<Near>,
    pub found: Vec<Choice>,
    pub searched: bool,
    pub is_new: bool,
    /// Whether « the same as last time » is offered, and chosen.
    pub last: Option<bool>,
    pub families: Vec<Family>,
    pub more_url: String,
    pub block_url: String,
}

impl QuickPart {
    pub(crate) fn new(
        (w, setup): (Words, &Setup),
        spot: Spot,
        (form, faults): (Typed, Faults),
        (known, searched): (Vec<Known>, bool),
    ) -> QuickPart {
        let time = ::words::time(w.locale(), spot.wall.time());
        let own = setup.people.iter();
        let own = own.filter(|one| one.id.to_string() == spot.staff);
        let people: Vec<&Person> = own.collect();
        let chosen = form.text("client").to_owned();
        let only = known.len() == 1 && chosen.is_empty();
        let none = searched && known.is_empty();
        let choice = |known: Known| {
            let mut choice = Choice::of(known.card.id.to_string(), &known.card.name, &chosen);
            choice.picked |= only;
            choice.hint = hint(w, setup, &known);
            choice
        };
        QuickPart {
            title: w.calendar_quick_title(&time, &spot.person),
            submit: w.calendar_quick_button(&time),
            last: (known.is_empty() || known.iter().any(|known| known.again))
                .then(|| matches!(form.text("service"), "" | AS_LAST)),
            families: families(w, setup, &people, form.text("service")),
            found: known.into_iter().map(choice).collect(),
            is_new: chosen == "new" || none,
            more_url: format!(
                "/app/appointments/new?start={}&staff={}",
                web::respond::encoded(&spot.start),
                spot.staff
            ),
            block_url: format!(
                "/app/blocks/new?start={}&staff={}",
                web::respond::encoded(&spot.start),
                spot.staff
            ),
            near: Vec::new(),
            w,
            spot,
            form,
            faults,
            searched,
        }
    }
}

/// How a person is told from another of the name, and what they had last.
fn hint(w: Words, setup: &Setup, known: &Known) -> String {
    let phone = known.card.phone.as_deref();
    let phone = phone.map(|phone| ::words::phone(w.locale(), phone));
    let last = known.last.as_ref().map(|line| {
        let date = setup.zone.date(line.span.start());
        let day = ::words::date(w.locale(), date, ::words::DateForm::Day);
        w.calendar_quick_last(&day, line.service_name.get(w.locale()))
    });
    let parts: Vec<String> = phone.into_iter().chain(last).collect();
    parts.join(" · ")
}
