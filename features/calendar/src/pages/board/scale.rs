//! Where a moment stands on the board: units of five minutes of the wall's clock, from the hour the
//! board begins.

use booking::service::Lines;
use domain::{
    booking::Status,
    locale::Locale,
    time::{Instant, Span, Zone},
};
use jiff::civil::Date;

/// Minutes of a unit.
const UNIT: i32 = 5;
/// Units of an hour.
const HOUR: i32 = 60 / UNIT;
/// Hours of a day.
const HOURS_MAX: i32 = 24;
/// Hours of a board on which nothing stands.
const EMPTY_DAY: (i32, i32) = (9, 17);

/// The hours of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    first: i32,
    /// How many hours it shows.
    pub hours: i32,
}

/// A line of the gutter.
pub(crate) struct Hour {
    pub unit: i32,
    pub said: String,
}

/// The present, on the board of today.
pub(crate) struct Now {
    pub unit: i32,
    /// Minutes past the unit, 0 to 4.
    pub past: i32,
    pub said: String,
}

/// Minutes of a date's wall clock; what is on another day is beyond its ends.
fn minute(zone: &Zone, date: Date, at: Instant) -> i32 {
    let wall = zone.wall(at);
    let minutes = i32::from(wall.hour()) * 60 + i32::from(wall.minute());
    match wall.date().cmp(&date) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Greater => HOURS_MAX * 60,
        std::cmp::Ordering::Equal => minutes,
    }
}

impl Scale {
    /// From the first hour anybody works or has a visit to the last.
    pub(crate) fn of_days(zone: &Zone, days: &[&Lines]) -> Scale {
        let there = |lines: &Lines| {
            let visits = lines.lines.iter();
            let visits = visits.filter(|line| line.status != Status::Cancelled);
            let visits = visits.map(|line| line.span);
            let spans: Vec<Span> = visits
                .chain(lines.open.as_slice().iter().copied())
                .collect();
            spans
        };
        let spans = days.iter().flat_map(|lines| there(lines));
        let minutes = |span: Span| {
            let date = zone.date(span.start());
            (
                minute(zone, date, span.start()),
                minute(zone, date, span.end()),
            )
        };
        let all = spans
            .map(minutes)
            .reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)));
        let (from, to) = all.map_or(EMPTY_DAY, |(from, to)| {
            (from.div_euclid(60), (to + 59).div_euclid(60))
        });
        Scale {
            first: from,
            hours: (to - from).clamp(1, HOURS_MAX),
        }
    }

    /// The wall time of the first unit.
    pub(crate) fn opens(self) -> String {
        format!("{:02}:00", self.first)
    }

    /// The last unit.
    pub(crate) fn last(self) -> i32 {
        self.hours * HOUR
    }

    /// The unit of a moment of a date, to the nearest, within the board.
    pub(crate) fn unit(self, zone: &Zone, date: Date, at: Instant) -> i32 {
        let minutes = minute(zone, date, at) - self.first * 60;
        ((minutes * 2 + UNIT).div_euclid(UNIT * 2)).clamp(0, self.last())
    }

    /// From which unit to which; one unit at least.
    pub(crate) fn units(self, zone: &Zone, date: Date, span: Span) -> (i32, i32) {
        let from = self.unit(zone, date, span.start()).min(self.last() - 1);
        (from, self.unit(zone, date, span.end()).max(from + 1))
    }

    /// The lines of the gutter.
    pub(crate) fn gutter(self, locale: Locale) -> Vec<Hour> {
        let hour = |n: i32| Hour {
            unit: n * HOUR,
            said: ::words::minutes_of_day(
                locale,
                u16::try_from((self.first + n) * 60).unwrap_or_default(),
            ),
        };
        (0..self.hours).map(hour).collect()
    }

    /// The present; none on another day, or when it is outside of the board.
    pub(crate) fn now(
        self,
        locale: Locale,
        zone: &Zone,
        (date, now): (Date, Instant),
    ) -> Option<Now> {
        let wall = zone.wall(now);
        let minutes = minute(zone, date, now) - self.first * 60;
        let is_there = wall.date() == date && (0..self.hours * 60).contains(&minutes);
        is_there.then(|| Now {
            unit: minutes / UNIT,
            past: minutes % UNIT,
            said: ::words::time(locale, wall.time()),
        })
    }
}
