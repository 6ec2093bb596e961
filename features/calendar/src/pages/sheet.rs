//! The day sheet: a day's book in words, for paper.
//!
//! Names, services, times and states. Nothing else of a client goes on paper.

use booking::service::{DayList, Line, Lines};
use domain::{
    booking::Status,
    time::{Instant, Span, Zone},
};
use jiff::civil::{Date, Time};
use paper::{DaySheet, Pause, PersonSheet, Visit};
use web::door::Staff;

use super::status;
use crate::words::Words;

const HOUR: u16 = 60;
const DAY: u16 = 24 * HOUR;

/// Hours of a page on which nothing stands, in minutes of the day.
const EMPTY_DAY: (u16, u16) = (9 * HOUR, 17 * HOUR);

/// The sheets of everybody in a list.
pub(crate) fn of(staff: &Staff, list: &DayList) -> DaySheet {
    let w = Words::new(staff.ctx.locale);
    let now = list.zone.wall(staff.ctx.now);
    let date = ::words::date(w.locale(), list.date, ::words::DateForm::Label);
    let writer = Writer {
        w,
        zone: &list.zone,
        date: list.date,
        now: staff.ctx.now,
    };
    let people = list.people.iter().zip(1_usize..);
    DaySheet {
        locale: w.locale(),
        title: w.calendar_sheet_title(list.date),
        shop: staff.shop.name.clone(),
        date,
        appointments: w.calendar_sheet_appointments().to_owned(),
        notes: w.calendar_sheet_notes().to_owned(),
        printed: w.calendar_sheet_printed(now.date(), &staff.caller.name, now.time()),
        destroy: w.calendar_destroy().to_owned(),
        people: people
            .map(|(lines, page)| {
                writer.person(lines, w.calendar_sheet_page(page, list.people.len()))
            })
            .collect(),
    }
}

/// What every line is written with.
struct Writer<'a> {
    w: Words,
    zone: &'a Zone,
    date: Date,
    now: Instant,
}

impl Writer<'_> {
    fn person(&self, lines: &Lines, page: String) -> PersonSheet {
        let there = || {
            lines
                .lines
                .iter()
                .filter(|line| line.status != Status::Cancelled)
        };
        let visits: Vec<Visit> = there().map(|line| self.visit(line)).collect();
        let (first, last) = hours(
            &visits,
            lines.open.as_slice().iter().map(|s| self.minutes(*s)),
        );
        let label = |hour: u16| ::words::minutes_of_day(self.w.locale(), hour * HOUR);
        PersonSheet {
            name: lines.name.clone(),
            said: format!(
                "{} · {}",
                self.shift(lines),
                self.w.calendar_count(visits.len())
            ),
            page,
            first_hour: first,
            hours: (first..=last).map(label).collect(),
            visits,
            pauses: lines
                .free
                .iter()
                .filter_map(|span| self.pause(lines, *span))
                .collect(),
        }
    }

    fn shift(&self, lines: &Lines) -> String {
        let range = |span: &Span| {
            let (from, to) = self.times(*span);
            ::words::time_range(self.w.locale(), from, to)
        };
        let hours: Vec<String> = lines.open.as_slice().iter().map(range).collect();
        if hours.is_empty() {
            return self.w.calendar_off().to_owned();
        }
        self.w
            .calendar_sheet_shift(::words::list(self.w.locale(), &hours))
    }

    fn visit(&self, line: &Line) -> Visit {
        let (from, until) = self.minutes(line.span);
        let (start, end) = self.times(line.span);
        let (_, state) = status(self.w, (line.status, line.span.start()), self.now);
        Visit {
            from,
            until,
            time: ::words::time_range_short(self.w.locale(), start, end),
            client: line.client_name.clone(),
            service: line.service_name.get(self.w.locale()).to_owned(),
            state,
        }
    }

    /// Free time inside an appointment; the rest of it is white paper.
    fn pause(&self, lines: &Lines, span: Span) -> Option<Pause> {
        let within = |line: &&Line| line.status.holds_time() && line.span.holds(span);
        lines.lines.iter().find(within)?;
        let (from, until) = self.minutes(span);
        let length = span.end().minutes_since(span.start());
        Some(Pause {
            from,
            until,
            said: self.w.calendar_free_within(length),
        })
    }

    fn times(&self, span: Span) -> (Time, Time) {
        (
            self.zone.wall(span.start()).time(),
            self.zone.wall(span.end()).time(),
        )
    }

    /// Minutes of the sheet's day on the wall's clock; what ends another day ends at midnight.
    fn minutes(&self, span: Span) -> (u16, u16) {
        (self.minute(span.start()), self.minute(span.end()))
    }

    fn minute(&self, at: Instant) -> u16 {
        let wall = self.zone.wall(at);
        match wall.date().cmp(&self.date) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Greater => DAY,
            std::cmp::Ordering::Equal => {
                let (hour, minute) = (wall.hour().unsigned_abs(), wall.minute().unsigned_abs());
                u16::from(hour) * HOUR + u16::from(minute)
            }
        }
    }
}

/// The first and the last hour with a line: all that is worked and all that is booked.
fn hours(visits: &[Visit], open: impl Iterator<Item = (u16, u16)>) -> (u16, u16) {
    let booked = visits.iter().map(|visit| (visit.from, visit.until));
    let all = open
        .chain(booked)
        .reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)));
    let (from, until) = all.unwrap_or(EMPTY_DAY);
    let first = (from / HOUR).min(DAY / HOUR - 1);
    // The sheet ends an hour after its last line: one that ends on the hour still gets its own.
    (first, (until / HOUR).clamp(first, DAY / HOUR - 1))
}
