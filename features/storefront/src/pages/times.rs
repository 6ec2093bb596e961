//! When.

use askama::Template;
use web::shell::Shell;

use super::{Reach, Steps};
use crate::words::Words;

/// `GET /{shop}/time`, and `GET /{shop}/visit/{secret}/move`.
#[derive(Template)]
#[template(path = "times.html")]
pub struct TimesPage {
    pub shell: Shell,
    pub w: Words,
    pub steps: Steps,
    pub policy: String,
    pub heading: &'static str,
    pub said: String,
    pub notice: String,
    pub view: TimesView,
    pub bar: Bar,
    pub reach: Reach,
}

/// What there is to choose from.
#[derive(Clone, Debug, Default)]
pub struct TimesView {
    /// With whom.
    pub people: Vec<Chip>,
    /// The first free times.
    pub openings: Vec<Opening>,
    /// Seven days; none when nobody is free at all.
    pub week: Option<Week>,
    /// The times of the chosen day, by part of the day.
    pub parts: Vec<Part>,
    /// Why the day has none, or empty.
    pub none_that_day: String,
    /// Nobody is free as far as one may book: said with the last day.
    pub nobody: String,
}

/// A person to choose, or anyone.
#[derive(Clone, Debug)]
pub struct Chip {
    pub url: String,
    pub label: String,
    /// The whole name, for the initials; empty for anyone.
    pub name: String,
    pub hue: i32,
    pub picked: bool,
}

/// One of the first free times.
#[derive(Clone, Debug)]
pub struct Opening {
    pub url: String,
    pub when: String,
    pub with: String,
}

/// Seven days.
#[derive(Clone, Debug)]
pub struct Week {
    pub title: String,
    /// The week before; empty when it is past.
    pub previous: String,
    /// The week after; empty when it is too far.
    pub following: String,
    pub days: Vec<Day>,
}

/// A day of the week.
#[derive(Clone, Debug)]
pub struct Day {
    /// Where choosing it leads; empty when it cannot be chosen.
    pub url: String,
    pub weekday: String,
    pub number: i8,
    /// Why it cannot be chosen.
    pub why: &'static str,
    pub picked: bool,
}

/// Morning, afternoon or evening.
#[derive(Clone, Debug)]
pub struct Part {
    pub name: &'static str,
    pub starts: Vec<Start>,
}

/// A time.
#[derive(Clone, Debug)]
pub struct Start {
    pub url: String,
    pub label: String,
    /// The whole of it, for who does not see the page.
    pub said: String,
    pub picked: bool,
}

/// The choice so far, and the one act.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    pub title: String,
    pub said: String,
    /// Where it goes on; empty while no time is chosen.
    pub next: String,
    /// An appointment moves here instead.
    pub moving: Option<Move>,
}

/// What the form of a move sends.
#[derive(Clone, Debug)]
pub struct Move {
    pub action: String,
    pub staff: String,
    pub at: String,
}
