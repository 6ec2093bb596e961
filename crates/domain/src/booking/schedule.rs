//! Whose hours hold on a date: the week in force then, unless an exception says otherwise.
//!
//! The same for a place and for a person: a place is open by its [`Schedule`], a person works by
//! theirs within the place's. A break is a gap between two hours of a day. Lunch, training or upkeep
//! of one day are no hours: they are blocks, which take time as a visit does.

use jiff::{ToSpan as _, civil::Date};

use super::{
    DayHours, HoursError, Spans, WeekHours,
    hours::{in_order, spans_of},
};
use crate::time::Zone;

/// Weeks that take turns, at most: a month of them.
pub const WEEKS_MAX: usize = 4;

/// Days an exception may last, at most: a year's leave.
pub const EXCEPTION_DAYS_MAX: i64 = 366;

/// Before every pattern: when the hours one starts with came into force.
pub const ALWAYS: Date = Date::MIN;

/// Why a pattern or an exception cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// No week, or more than [`WEEKS_MAX`].
    #[error("{0} weeks that take turns")]
    Weeks(usize),
    /// The last day is before the first.
    #[error("days that end before they begin")]
    Backwards,
    /// More days than [`EXCEPTION_DAYS_MAX`].
    #[error("an exception of too many days")]
    TooLong,
    /// Its hours cannot be.
    #[error("the hours cannot be: {0}")]
    Hours(#[from] HoursError),
}

/// Weeks that take turns, from a date on: one that repeats, or one in two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    from: Date,
    weeks: Vec<WeekHours>,
}

impl Pattern {
    /// The weeks in force from a date on; the first is the one that date lies in.
    pub fn new(from: Date, weeks: Vec<WeekHours>) -> Result<Pattern, ScheduleError> {
        if weeks.is_empty() || weeks.len() > WEEKS_MAX {
            return Err(ScheduleError::Weeks(weeks.len()));
        }
        Ok(Pattern { from, weeks })
    }

    /// One week that repeats, and always did.
    pub fn always(week: WeekHours) -> Pattern {
        Pattern {
            from: ALWAYS,
            weeks: vec![week],
        }
    }

    /// The first day it is in force.
    pub const fn from(&self) -> Date {
        self.from
    }

    /// The weeks, the one of the first day first.
    pub fn weeks(&self) -> &[WeekHours] {
        &self.weeks
    }

    /// The turn a date falls on. A week begins on Monday.
    pub fn turn_of(&self, date: Date) -> usize {
        let days = monday(self.from).until(monday(date)).map_or(0, days_of);
        let count = i64::try_from(self.weeks.len()).unwrap_or(1).max(1);
        let turn = days.div_euclid(7).checked_rem_euclid(count);
        turn.and_then(|turn| usize::try_from(turn).ok())
            .unwrap_or_default()
    }

    fn day(&self, date: Date) -> &[DayHours] {
        let week = self.weeks.get(self.turn_of(date));
        week.map(|week| week.day(date.weekday()))
            .unwrap_or_default()
    }
}

fn monday(date: Date) -> Date {
    date.saturating_sub(i32::from(date.weekday().to_monday_zero_offset()).days())
}

fn days_of(span: jiff::Span) -> i64 {
    i64::from(span.get_days())
}

/// Some days in a row, the last one included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    first: Date,
    last: Date,
}

impl Days {
    /// From a day to another, which may be the same; [`EXCEPTION_DAYS_MAX`] at most.
    pub fn new(first: Date, last: Date) -> Result<Days, ScheduleError> {
        if last < first {
            return Err(ScheduleError::Backwards);
        }
        let days = Days { first, last };
        if days.count() > EXCEPTION_DAYS_MAX {
            return Err(ScheduleError::TooLong);
        }
        Ok(days)
    }

    /// One day.
    pub const fn one(day: Date) -> Days {
        Days {
            first: day,
            last: day,
        }
    }

    /// The first.
    pub const fn first(self) -> Date {
        self.first
    }

    /// The last, included.
    pub const fn last(self) -> Date {
        self.last
    }

    /// Whether a date is one of them.
    pub fn hold(self, date: Date) -> bool {
        (self.first..=self.last).contains(&date)
    }

    /// How many.
    pub fn count(self) -> i64 {
        let between = self.first.until(self.last).map_or(0, days_of);
        between.saturating_add(1)
    }
}

/// Hours that hold on some days in place of the week's; none: closed, or away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    days: Days,
    hours: Vec<DayHours>,
}

impl Exception {
    /// The hours of some days, in any order, not over one another.
    pub fn new(days: Days, hours: Vec<DayHours>) -> Result<Exception, ScheduleError> {
        let hours = in_order(hours)?;
        Ok(Exception { days, hours })
    }

    /// On which days.
    pub const fn days(&self) -> Days {
        self.days
    }

    /// The hours of each of them; none when closed, or away.
    pub fn hours(&self) -> &[DayHours] {
        &self.hours
    }
}

/// Hours over time: a first week, patterns that follow one another, exceptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    patterns: Vec<Pattern>,
    exceptions: Vec<Exception>,
}

impl Schedule {
    /// The week one starts with, what followed it, and exceptions in the order they were decided.
    pub fn new(start: WeekHours, later: Vec<Pattern>, exceptions: Vec<Exception>) -> Schedule {
        let mut patterns = vec![Pattern::always(start)];
        patterns.extend(later);
        patterns.sort_by_key(Pattern::from);
        Schedule {
            patterns,
            exceptions,
        }
    }

    /// One week that repeats.
    pub fn always(week: WeekHours) -> Schedule {
        Schedule::new(week, Vec::new(), Vec::new())
    }

    /// The pattern in force on a date.
    pub fn pattern_on(&self, date: Date) -> Option<&Pattern> {
        let begun = self.patterns.partition_point(|next| next.from <= date);
        self.patterns.get(begun.checked_sub(1)?)
    }

    /// The patterns that come into force after a date, the next first.
    pub fn patterns_after(&self, date: Date) -> &[Pattern] {
        let begun = self.patterns.partition_point(|next| next.from <= date);
        self.patterns.get(begun..).unwrap_or_default()
    }

    /// The exception of a date. Of several, the one decided last holds.
    pub fn exception_on(&self, date: Date) -> Option<&Exception> {
        let mut latest_first = self.exceptions.iter().rev();
        latest_first.find(|exception| exception.days.hold(date))
    }

    /// The hours of a date.
    pub fn hours_on(&self, date: Date) -> &[DayHours] {
        match self.exception_on(date) {
            Some(exception) => exception.hours(),
            None => self
                .pattern_on(date)
                .map(|on| on.day(date))
                .unwrap_or_default(),
        }
    }

    /// The time those hours cover in a zone.
    pub fn spans_on(&self, date: Date, zone: &Zone) -> Spans {
        spans_of(self.hours_on(date), date, zone)
    }

    /// When a person of this schedule works in a place on a date: within its hours.
    pub fn within(&self, place: &Schedule, date: Date, zone: &Zone) -> Spans {
        self.spans_on(date, zone)
            .intersect(&place.spans_on(date, zone))
    }

    /// The same schedule with another pattern, in place of one that begins the same day.
    #[must_use]
    pub fn with_pattern(mut self, pattern: Pattern) -> Schedule {
        self.patterns.retain(|other| other.from != pattern.from);
        self.patterns.push(pattern);
        self.patterns.sort_by_key(Pattern::from);
        self
    }
}

/// The longest somebody works on a day without a rest of so many minutes, in minutes; `hours` in
/// order.
pub fn longest_run(hours: &[DayHours], rest: i64) -> i64 {
    let (mut run, mut longest) = (0_i64, 0_i64);
    let mut ended: Option<DayHours> = None;
    for span in hours {
        let gap = ended.map(|last| i64::from(span.from().get().saturating_sub(last.to().get())));
        let goes_on = gap.is_some_and(|gap| gap < rest);
        let before = if goes_on { run } else { 0 };
        run = before.saturating_add(span.minutes());
        longest = longest.max(run);
        ended = Some(*span);
    }
    longest
}

impl Default for Schedule {
    fn default() -> Schedule {
        Schedule::always(WeekHours::default())
    }
}

#[cfg(test)]
mod tests;
