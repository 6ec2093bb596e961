//! Opening hours: the same every week, on the clock of the wall.

use jiff::civil::{Date, DateTime, Time, Weekday};

use super::{Minutes, Spans};
use crate::time::{Instant, Span, WallTimeError, Zone};

/// Why hours cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// They close before they open.
    #[error("hours that end before they begin")]
    Backwards,
    /// They begin before those above them end.
    #[error("hours out of order, or over one another")]
    Overlap,
    /// Not written `HH:MM`, from 00:00 to 24:00.
    #[error("not a time of day: {0:?}")]
    NotATime(String),
}

/// From a time of day to another of the same day; the end is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "[String; 2]", into = "[String; 2]")]
pub struct DayHours {
    from: Minutes,
    to: Minutes,
}

impl DayHours {
    /// Hours between two times counted from midnight; 1440 is the midnight that ends the day.
    pub fn new(from: Minutes, to: Minutes) -> Result<DayHours, HoursError> {
        if from < to {
            Ok(DayHours { from, to })
        } else {
            Err(HoursError::Backwards)
        }
    }

    /// When they begin, in minutes since midnight.
    pub const fn from(self) -> Minutes {
        self.from
    }

    /// When they end, in minutes since midnight.
    pub const fn to(self) -> Minutes {
        self.to
    }

    /// How long they are on the clock, in minutes.
    pub fn minutes(self) -> i64 {
        self.to.wide().saturating_sub(self.from.wide())
    }

    /// The time they cover on a date; none when the clocks jump over all of it.
    pub fn span_on(self, date: Date, zone: &Zone) -> Option<Span> {
        Span::new(
            first_showing(date, self.from, zone)?,
            first_showing(date, self.to, zone)?,
        )
    }
}

impl TryFrom<[String; 2]> for DayHours {
    type Error = HoursError;
    fn try_from([from, to]: [String; 2]) -> Result<DayHours, HoursError> {
        DayHours::new(read_time(&from)?, read_time(&to)?)
    }
}

impl From<DayHours> for [String; 2] {
    fn from(hours: DayHours) -> [String; 2] {
        [write_time(hours.from), write_time(hours.to)]
    }
}

/// The hours of a week, wall time. Written as in the presets: `{"mon": [["09:00", "18:00"]], ..}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Week", into = "Week")]
pub struct WeekHours([Vec<DayHours>; 7]);

impl WeekHours {
    /// The hours of each day, Monday first; those of a day in order and not over one another.
    pub fn new(days: [Vec<DayHours>; 7]) -> Result<WeekHours, HoursError> {
        if days.iter().all(|day| are_apart(day)) {
            Ok(WeekHours(days))
        } else {
            Err(HoursError::Overlap)
        }
    }

    /// The hours of a day of the week.
    pub fn day(&self, weekday: Weekday) -> &[DayHours] {
        let from_monday = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or_default();
        self.0
            .get(from_monday)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Whether there are no hours on any day.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// The hours of a date.
    ///
    /// Hours begin, and end, the first time the clock shows their limit or later that day. When
    /// the clocks jump from 2:00 to 3:00, hours from 2:30 begin at 3:00 and what lay in the jump
    /// is lost; when 1:00 to 2:00 happens twice, hours until 1:30 end at the first 1:30.
    pub fn spans_on(&self, date: Date, zone: &Zone) -> Spans {
        spans_of(self.day(date.weekday()), date, zone)
    }

    /// How long the week is, in minutes on the clock.
    pub fn minutes(&self) -> i64 {
        self.0.iter().flatten().map(|hours| hours.minutes()).sum()
    }
}

/// The time some hours of a date cover, as [`WeekHours::spans_on`] tells it.
pub(super) fn spans_of(hours: &[DayHours], date: Date, zone: &Zone) -> Spans {
    let spans = hours.iter().filter_map(|hours| hours.span_on(date, zone));
    spans.collect()
}

/// Hours of one day, sorted.
pub(super) fn in_order(mut hours: Vec<DayHours>) -> Result<Vec<DayHours>, HoursError> {
    hours.sort_by_key(|span| span.from);
    if are_apart(&hours) {
        Ok(hours)
    } else {
        Err(HoursError::Overlap)
    }
}

fn are_apart(day: &[DayHours]) -> bool {
    let overlap = |pair: &[DayHours]| matches!(pair, [one, next] if next.from < one.to);
    !day.windows(2).any(overlap)
}

/// The first instant of a date at which the clock shows this time or later.
fn first_showing(date: Date, time: Minutes, zone: &Zone) -> Option<Instant> {
    let wall = wall_time(date, time)?;
    match zone.instant(wall) {
        Ok(at) => Some(at),
        Err(WallTimeError::Twice) => zone.first_instant(wall).ok(),
        Err(WallTimeError::Skipped) => end_of_jump(wall, zone),
        Err(WallTimeError::OutOfRange) => None,
    }
}

/// The instant at which the clocks land after a jump over `wall`, to the minute.
fn end_of_jump(wall: DateTime, zone: &Zone) -> Option<Instant> {
    let after = zone.first_instant(wall).ok()?;
    // A day before the clock shows less, at `after` it shows more: the jump is between.
    let (mut less, mut more) = (1440_i64, 0_i64);
    while less.saturating_sub(more) > 1 {
        let middle = less.saturating_add(more).div_euclid(2);
        if zone.wall(after.plus_minutes(middle.saturating_neg())) < wall {
            less = middle;
        } else {
            more = middle;
        }
    }
    Some(after.plus_minutes(more.saturating_neg()))
}

fn wall_time(date: Date, time: Minutes) -> Option<DateTime> {
    if time == Minutes::DAY {
        return Some(date.tomorrow().ok()?.to_datetime(Time::midnight()));
    }
    let hour = i8::try_from(time.get().div_euclid(60)).ok()?;
    let minute = i8::try_from(time.get().rem_euclid(60)).ok()?;
    Some(date.to_datetime(Time::new(hour, minute, 0, 0).ok()?))
}

fn read_time(text: &str) -> Result<Minutes, HoursError> {
    let parse = || {
        let (hour, minute) = text.split_once(':')?;
        let in_two_digits = |part: &str| -> Option<u16> {
            let whole = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            if whole { part.parse().ok() } else { None }
        };
        let (hour, minute) = (in_two_digits(hour)?, in_two_digits(minute)?);
        let minutes = hour.saturating_mul(60).saturating_add(minute);
        if minute < 60 {
            Minutes::new(minutes).ok()
        } else {
            None
        }
    };
    parse().ok_or_else(|| HoursError::NotATime(text.to_owned()))
}

fn write_time(time: Minutes) -> String {
    format!(
        "{:02}:{:02}",
        time.get().div_euclid(60),
        time.get().rem_euclid(60)
    )
}

/// The form in which a week is kept; a day left out is closed.
#[derive(Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Week {
    mon: Vec<DayHours>,
    tue: Vec<DayHours>,
    wed: Vec<DayHours>,
    thu: Vec<DayHours>,
    fri: Vec<DayHours>,
    sat: Vec<DayHours>,
    sun: Vec<DayHours>,
}

impl TryFrom<Week> for WeekHours {
    type Error = HoursError;
    fn try_from(week: Week) -> Result<WeekHours, HoursError> {
        let Week {
            mon,
            tue,
            wed,
            thu,
            fri,
            sat,
            sun,
        } = week;
        WeekHours::new([mon, tue, wed, thu, fri, sat, sun])
    }
}

impl From<WeekHours> for Week {
    fn from(WeekHours([mon, tue, wed, thu, fri, sat, sun]): WeekHours) -> Week {
        Week {
            mon,
            tue,
            wed,
            thu,
            fri,
            sat,
            sun,
        }
    }
}

#[cfg(test)]
mod tests;
