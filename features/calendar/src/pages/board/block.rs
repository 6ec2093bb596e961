//! A visit on the board.

use booking::service::Line;
use domain::{
    booking::{Status, is_late},
    time::Span,
};
use jiff::civil::Date;

use super::{Scale, Writer, first_name};
use crate::pages::{hue, mark, path, status};

/// Minutes from which the hours of a visit have a line of their own.
const LONG_MINUTES: i64 = 45;
/// Minutes up to which a visit has one line only.
const LINE_MINUTES: i64 = 20;
/// Units after which a hole's length has place beside it, under the lines of the visit.
const LINES_UNITS: i32 = 8;
/// Units the name of a visit has above a hole; a hole that begins before has the other lines beside it.
const NAME_UNITS: i32 = 6;

/// How many lines so many minutes have place for.
pub(super) const fn size(minutes: i64) -> &'static str {
    match minutes {
        ..=LINE_MINUTES => "xs",
        m if m < LONG_MINUTES => "s",
        _ => "l",
    }
}

/// Time of a visit during which its person is free.
pub(crate) struct Hole {
    pub from: i32,
    pub to: i32,
    /// Its length; empty where the lines of the visit take its place.
    pub said: String,
}

/// A visit.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing the block shows or allows"
)]
pub(crate) struct Block {
    pub id: String,
    pub visit: String,
    pub staff: String,
    pub seen: String,
    pub url: String,
    pub from: i32,
    pub to: i32,
    /// Lines it has place for: `l` several, `s` two, `xs` one.
    pub size: &'static str,
    /// Whether it stands in the hole of another.
    pub inside: bool,
    /// Whether a hole begins where its lines are.
    pub tight: bool,
    pub holes: Vec<Hole>,
    pub start: String,
    pub end: String,
    pub name: String,
    pub service: String,
    /// The status' code, its mark in the style sheet, its word with minutes.
    pub state: &'static str,
    pub mark: &'static str,
    pub word: String,
    /// Whether the word is shown: the state asks something of somebody.
    pub asks: bool,
    pub label: String,
    pub hue: i32,
    pub online: bool,
    pub moves: bool,
    pub stretches: bool,
    /// With whom, where the column is not theirs.
    pub by: Option<(String, i32)>,
}

impl Writer<'_> {
    pub(super) fn block(&self, scale: Scale, line: &Line, date: Date) -> Block {
        let zone = self.zone();
        let (from, to) = scale.units(zone, date, line.span);
        let (state, word) = status(self.w, (line.status, line.span.start()), self.now());
        let word = self.standing(line).unwrap_or(word);
        let minutes = line.span.end().minutes_since(line.span.start());
        let walls = (zone.wall(line.span.start()), zone.wall(line.span.end()));
        let hours = ::words::time_range(self.w.locale(), walls.0.time(), walls.1.time());
        let service = line.service_name.get(self.w.locale());
        let holes = self.holes(scale, line, (date, from));
        let tight = holes.iter().any(|hole| hole.from < NAME_UNITS);
        Block {
            id: format!("visit-{}", line.id),
            visit: line.id.to_string(),
            staff: line.staff.to_string(),
            seen: line.seen.as_str().to_owned(),
            url: path(line.id),
            size: match size(minutes) {
                "l" if tight => "s",
                size => size,
            },
            inside: false,
            tight,
            holes,
            start: self.time(line.span.start()),
            end: self.time(line.span.end()),
            name: line.client_name.clone(),
            service: service.to_owned(),
            asks: !matches!(state, "booked" | "confirmed" | "completed"),
            label: self
                .w
                .calendar_block(&line.client_name, &hours, service, &word),
            mark: mark(state),
            state,
            word,
            hue: hue(self.setup, line.service),
            online: line.source == "online",
            moves: self.may_change && line.status.is_awaited(),
            stretches: self.may_change && line.may_stretch(),
            by: None,
            from,
            to,
        }
    }

    /// With the name of its person, in the column of something else.
    pub(super) fn with_person(&self, block: Block, line: &Line) -> Block {
        let person = self.setup.person(line.staff);
        let by = person.map(|person| (first_name(&person.name), person.hue));
        Block {
            by,
            tight: false,
            holes: Vec::new(),
            ..block
        }
    }

    fn holes(&self, scale: Scale, line: &Line, (date, from): (Date, i32)) -> Vec<Hole> {
        let hole = |span: Span| {
            let (start, end) = scale.units(self.zone(), date, span);
            Hole {
                from: start - from,
                to: end - from,
                said: if start - from < LINES_UNITS {
                    String::new()
                } else {
                    ::words::duration(self.w.locale(), span.end().minutes_since(span.start()))
                },
            }
        };
        line.holes().into_iter().map(hole).collect()
    }

    /// Where it stands, with the minutes since; none where the word alone says it.
    pub(crate) fn standing(&self, line: &Line) -> Option<String> {
        let (now, w) = (self.now(), self.w);
        let is_today = self.zone().date(line.span.start()) == self.today;
        let since = line.marked_at.map(|at| now.minutes_since(at).max(0));
        match line.status {
            status if is_late(status, line.span.start(), now) && is_today => {
                Some(w.calendar_late(now.minutes_since(line.span.start())))
            }
            Status::Arrived if is_today => Some(w.calendar_waiting(since?)),
            Status::InService if is_today => {
                let hole = line
                    .holes()
                    .into_iter()
                    .find(|hole| hole.start() <= now && now < hole.end());
                match hole {
                    Some(hole) => Some(w.calendar_processing(hole.end().minutes_since(now))),
                    None => Some(w.calendar_serving(since?)),
                }
            }
            _ => None,
        }
    }
}
