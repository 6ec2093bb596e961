//! The pages of schedules: the place's and each person's, drawn the same.

use askama::Template;
use web::{
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use crate::words::Words;

/// A page one may go to beside this one: name, colour of the avatar (0: none), address, whether it
/// is this one.
pub struct Beside {
    pub name: String,
    pub hue: i32,
    pub url: String,
    pub here: bool,
}

/// A piece of a day's bar: shares of the width, as a drawing's attributes.
pub struct Piece {
    /// `sh` for hours, `br` for a break.
    pub class: &'static str,
    pub x: String,
    pub width: String,
}

/// A row of the week.
pub struct DayRow {
    pub name: String,
    /// The fields: tick, from, to, break.
    pub fields: [String; 4],
    /// What they hold, the tick apart.
    pub typed: [String; 3],
    pub works: bool,
    pub pieces: Vec<Piece>,
    pub total: String,
    /// The place's own hours that day; empty on its own page.
    pub place: String,
}

/// One of the weeks that take turns.
pub struct Week {
    pub title: String,
    pub rows: Vec<DayRow>,
    pub total: String,
}

/// A line of an aside: when, what, more, an act.
pub struct Entry {
    pub when: String,
    pub what: String,
    pub more: String,
    /// Where it is taken back; empty where it cannot be from here.
    pub removal: String,
}

/// A public holiday that is offered.
pub struct HolidayRow {
    pub day: String,
    pub when: String,
    pub name: String,
    pub closed: bool,
}

/// A visit outside of the hours.
pub struct Outside {
    pub said: String,
    pub url: String,
}

/// A schedule.
#[derive(Template)]
#[template(path = "schedule.html")]
pub struct SchedulePage {
    pub shell: Shell,
    pub w: Words,
    pub may_edit: bool,
    /// The person; empty for the place.
    pub name: String,
    pub hue: i32,
    pub title: String,
    pub lede: String,
    pub beside: Vec<Beside>,
    /// Where the week is sent.
    pub action: String,
    /// Where a day that differs is sent.
    pub exceptions: String,
    pub typed: Typed,
    pub faults: Faults,
    pub in_turn: bool,
    pub weeks: Vec<Week>,
    /// Share of the width, and the hour that stands there.
    pub axis: Vec<(String, String)>,
    /// What the week says of itself below: days without a meal.
    pub note: String,
    pub outside: Vec<Outside>,
    /// Whether the week below was looked at and is not kept yet.
    pub tried: bool,
    pub later: Vec<Entry>,
    /// What the days that differ are called, and the days.
    pub others_title: &'static str,
    pub others: Vec<Entry>,
    pub kinds: Vec<Choice>,
    pub holidays: Vec<HolidayRow>,
}

/// Visits outside of the hours that are listed at once; the rest unfold.
const OUTSIDE_SHOWN: usize = 8;

impl SchedulePage {
    /// The visits that come first, and the others.
    fn outside_first(&self) -> (&[Outside], &[Outside]) {
        let shown = self.outside.len().min(OUTSIDE_SHOWN);
        self.outside.split_at(shown)
    }

    fn fault(&self, field: &str) -> &str {
        self.faults.of(field)
    }

    fn is_faulty(&self, field: &str) -> bool {
        !self.fault(field).is_empty()
    }

    /// Whether the form of days that differ was refused: it opens again.
    fn adds(&self) -> bool {
        self.faults
            .list()
            .iter()
            .any(|(field, _)| field.starts_with("x_"))
    }
}

/// Time to block.
#[derive(Template)]
#[template(path = "block.html")]
pub struct BlockPage {
    pub shell: Shell,
    pub w: Words,
    pub typed: Typed,
    pub faults: Faults,
    pub holders: Vec<Choice>,
    pub kinds: Vec<Choice>,
    /// Why it could not be, over the fields; empty when it was not tried.
    pub taken: String,
    /// Visits that are there.
    pub there: Vec<Outside>,
    /// What is blocked that day already.
    pub blocked: Vec<Entry>,
    /// That day, in words.
    pub day: String,
    pub back: String,
}
