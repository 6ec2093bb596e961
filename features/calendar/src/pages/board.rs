//! The board: a day by person, a week of one person, rooms and machines. Columns, and in each what
//! stands there in the order of the clock, with its place in units of five minutes.

mod bar;
mod block;
mod column;
mod rooms;
mod scale;

use askama::Template;
use booking::service::{DayList, Lines, Setup};
use domain::{
    identity::Permission,
    ids::StaffId,
    time::{Instant, Zone},
};
use jiff::civil::Date;
use web::{door::Staff, shell::Shell};

pub(crate) use bar::{Bar, View, label};
pub(crate) use block::Block;
pub(crate) use column::{Column, Item};
pub(crate) use scale::{Now, Scale};

use crate::words::Words;

/// A person, and the way to their day alone.
pub(crate) struct Face {
    pub name: String,
    pub first_name: String,
    pub hue: i32,
    pub url: String,
    /// Whether a narrow screen shows them.
    pub picked: bool,
}

/// What stands between the top bar and the edge of the screen.
pub(crate) struct Board {
    pub bar: Bar,
    pub scale: Scale,
    pub now: Option<Now>,
    /// Everybody, for the strip of a narrow screen.
    pub strip: Vec<Face>,
    /// Names over several columns, with how many; empty for none.
    pub groups: Vec<(String, usize)>,
    pub columns: Vec<Column>,
    /// The words of the grid for who hears it.
    pub grid: String,
    /// Whether the member sees anybody's day at all.
    pub linked: bool,
}

impl Board {
    /// Whether nothing stands on it but free time.
    pub(crate) fn is_bare(&self) -> bool {
        let mut items = self.columns.iter().flat_map(|column| &column.items);
        !items.any(|item| matches!(item, Item::Visit(_)))
    }
}

/// The page.
#[derive(Template)]
#[template(path = "day.html")]
pub(crate) struct DayPage {
    pub shell: Shell,
    pub w: Words,
    pub board: Board,
    /// Where an appointment is made; empty for who may not.
    pub new_url: String,
    /// The script of the open calendar.
    pub js: &'static str,
    /// The version of the book it is drawn from, or an older one.
    pub version: i64,
}

/// The board alone, for a page that is open already.
#[derive(Template)]
#[template(path = "_work.html")]
pub(crate) struct WorkPart {
    pub w: Words,
    pub board: Board,
    /// The version of the book it is drawn from, or an older one.
    pub version: i64,
}

/// What is asked of the board.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub view: View,
    /// One person's; everybody's when none.
    pub who: Option<StaffId>,
    /// Those who do not work that day too.
    pub all: bool,
}

/// What everything on the board is written with.
pub(crate) struct Writer<'a> {
    pub w: Words,
    pub setup: &'a Setup,
    pub staff: &'a Staff,
    pub today: Date,
    pub may_book: bool,
    pub may_change: bool,
}

impl Writer<'_> {
    pub(crate) fn new<'a>(staff: &'a Staff, setup: &'a Setup) -> Writer<'a> {
        Writer {
            w: Words::new(staff.ctx.locale),
            today: setup.zone.date(staff.ctx.now),
            may_book: staff.may(Permission::BookAppointments),
            may_change: staff.may(Permission::MoveAppointments),
            setup,
            staff,
        }
    }

    fn zone(&self) -> &Zone {
        &self.setup.zone
    }

    fn now(&self) -> Instant {
        self.staff.ctx.now
    }

    fn time(&self, at: Instant) -> String {
        ::words::time(self.w.locale(), self.zone().wall(at).time())
    }

    /// Whether the account reads days at all: everybody's, or its own column's.
    fn linked(&self) -> bool {
        self.staff.may(Permission::ReadAllDays) || self.staff.member.staff.is_some()
    }

    /// The board of a day.
    pub(crate) fn day(&self, list: &DayList, wanted: &Wanted) -> Board {
        let asked = wanted
            .who
            .filter(|who| list.people.iter().any(|lines| lines.staff == *who));
        let own = self.staff.member.staff;
        let counts = |lines: &&Lines| {
            wanted.all
                || !lines.is_blank()
                || (own == Some(lines.staff) && lines.bookable)
                || asked == Some(lines.staff)
        };
        let there: Vec<&Lines> = list.people.iter().filter(counts).collect();
        let mine = there.iter().find(|lines| Some(lines.staff) == own);
        let picked = asked.or(mine.or(there.first()).map(|lines| lines.staff));
        let shown = there
            .iter()
            .copied()
            .filter(|lines| asked.is_none_or(|asked| asked == lines.staff));
        let shown: Vec<&Lines> = shown.collect();
        let scale = Scale::of_days(self.zone(), &shown);
        let column = |lines: &&Lines| {
            let column = self.column(scale, lines, list.date);
            Column {
                picked: picked == Some(lines.staff),
                ..column
            }
        };
        let face_of = |lines: &&Lines| face(lines, list.date, picked);
        let bar = self.bar(list.date, &shown, wanted);
        Board {
            now: scale.now(self.w.locale(), self.zone(), (list.date, self.now())),
            strip: there.iter().map(face_of).collect(),
            groups: Vec::new(),
            columns: shown.iter().map(column).collect(),
            grid: self.w.calendar_grid_people(&bar.label),
            linked: self.linked(),
            bar,
            scale,
        }
    }

    /// The board of a week of one person, a column for each day.
    pub(crate) fn week(&self, week: &[DayList], who: StaffId, wanted: &Wanted) -> Board {
        let own: Vec<(Date, &Lines)> = week
            .iter()
            .flat_map(|list| list.people.iter().map(|lines| (list.date, lines)))
            .filter(|(_, lines)| lines.staff == who)
            .collect();
        let lines: Vec<&Lines> = own.iter().map(|(_, lines)| *lines).collect();
        let first = week.first().map_or(self.today, |list| list.date);
        let scale = Scale::of_days(self.zone(), &lines);
        let column = |(date, lines): &(Date, &Lines)| {
            let column = self.column(scale, lines, *date);
            self.as_day(column, lines, *date)
        };
        let people = week.first().map(|list| &list.people);
        let strip = people.into_iter().flatten().map(|lines| Face {
            url: format!("/app/day?date={first}&view=week&who={}", lines.staff),
            ..face(lines, first, Some(who))
        });
        let bar = self.bar(first, &lines, wanted);
        Board {
            now: None,
            strip: strip.collect(),
            groups: Vec::new(),
            columns: own.iter().map(column).collect(),
            grid: self.w.calendar_grid_week(
                &bar.label,
                lines.first().map_or("", |lines| lines.name.as_str()),
            ),
            linked: self.linked(),
            bar,
            scale,
        }
    }
}

fn face(lines: &Lines, date: Date, picked: Option<StaffId>) -> Face {
    Face {
        name: lines.name.clone(),
        first_name: first_name(&lines.name),
        hue: lines.hue,
        url: format!("/app/day?date={date}&who={}", lines.staff),
        picked: picked == Some(lines.staff),
    }
}

/// The first name, for a narrow place.
fn first_name(name: &str) -> String {
    let first = name.split_whitespace().next();
    first.unwrap_or_default().to_owned()
}
