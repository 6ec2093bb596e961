//! Which starts are offered: from when to when, and on which step.

use jiff::{ToSpan as _, civil::Date};

use super::Minutes;
use crate::time::{Instant, Zone};

/// Microseconds in a minute.
const MINUTE: i64 = 60_000_000;

/// A step of no minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the step between two starts is at least a minute")]
pub struct StepError;

/// Why a start is not among those offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOffered {
    /// Before the first start offered.
    #[error("the start is too soon")]
    TooSoon,
    /// After the last start offered.
    #[error("the start is too far ahead")]
    TooFar,
    /// Between two steps.
    #[error("the start is not on the step")]
    OffStep,
}

/// The starts a client may be offered.
///
/// A start is on the step when the minutes the clock on the wall shows since midnight are a
/// multiple of it: with a step of 45 a client reads 9:00, 9:45, 10:30 on every day of the year.
/// A clock change neither shifts what follows it nor needs to be known by whoever checks a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    not_before: Instant,
    not_after: Instant,
    step: Minutes,
}

impl Window {
    /// The starts from `not_before` to `not_after`, both included, one `step` of the wall clock
    /// apart. Backwards, it offers none.
    pub fn new(
        not_before: Instant,
        not_after: Instant,
        step: Minutes,
    ) -> Result<Window, StepError> {
        if step == Minutes::ZERO {
            return Err(StepError);
        }
        Ok(Window {
            not_before,
            not_after,
            step,
        })
    }

    /// The starts offered online at a moment: `lead_minutes` from now at the soonest, and to the end
    /// of the date `horizon_days` after today, which is then the date of [`Window::not_after`].
    pub fn online(
        now: Instant,
        zone: &Zone,
        lead_minutes: u32,
        horizon_days: u16,
        step: Minutes,
    ) -> Result<Window, StepError> {
        let last = last_day(zone.date(now), horizon_days);
        // Midnight is the next day's. After the end of the calendar none comes: nothing is offered.
        let midnight = last.tomorrow().ok().map(|day| day.at(0, 0, 0, 0));
        let not_after = midnight
            .and_then(|midnight| zone.first_instant(midnight).ok())
            .map_or(now, |midnight| midnight.plus_minutes(-1));
        Window::new(now.plus_minutes(i64::from(lead_minutes)), not_after, step)
    }

    /// The first moment a visit may start.
    pub const fn not_before(&self) -> Instant {
        self.not_before
    }

    /// The last moment a visit may start.
    pub const fn not_after(&self) -> Instant {
        self.not_after
    }

    /// Whether a start is one of those offered, whoever is free.
    pub fn check(&self, start: Instant, zone: &Zone) -> Result<(), NotOffered> {
        if start < self.not_before {
            return Err(NotOffered::TooSoon);
        }
        if start > self.not_after {
            return Err(NotOffered::TooFar);
        }
        let on_step = start.micros().rem_euclid(MINUTE) == 0
            && minute_of_day(zone, start).checked_rem(self.step.wide()) == Some(0);
        if on_step {
            Ok(())
        } else {
            Err(NotOffered::OffStep)
        }
    }
}

/// The last date one may book on: so many days after today.
pub fn last_day(today: Date, horizon_days: u16) -> Date {
    today.saturating_add(i32::from(horizon_days).days())
}

/// A walk over the starts on the step, earliest first.
pub(super) struct Walk<'a> {
    zone: &'a Zone,
    step: i64,
    stretch: Even,
}

/// Minutes between which the clocks do not change.
#[derive(Clone, Copy)]
struct Even {
    from: Instant,
    to: Instant,
    /// What the wall shows at `from`, in minutes since midnight.
    shown: i64,
}

impl<'a> Walk<'a> {
    pub(super) fn new(window: &Window, zone: &'a Zone) -> Walk<'a> {
        // Backwards: it holds no moment, the first question replaces it.
        let none = Even {
            from: window.not_before.plus_minutes(1),
            to: window.not_before,
            shown: 0,
        };
        Walk {
            zone,
            step: window.step.wide(),
            stretch: none,
        }
    }

    /// The first start on the step from `from` to `last`, both included.
    pub(super) fn next(&mut self, from: Instant, last: Instant) -> Option<Instant> {
        let mut at = whole_minute(from)?;
        while at <= last {
            if at < self.stretch.from || self.stretch.to < at {
                self.stretch = even_from(self.zone, at);
            }
            let next = self.stretch.step_from(at, self.step);
            if next <= self.stretch.to {
                return (next <= last).then_some(next);
            }
            at = self.stretch.to.plus_minutes(1);
        }
        None
    }
}

impl Even {
    /// The first start on the step, as if the clocks never changed afterwards.
    fn step_from(self, at: Instant, step: i64) -> Instant {
        let shown = self
            .shown
            .saturating_add(at.minutes_since(self.from))
            .rem_euclid(1440);
        let steps = shown
            .saturating_add(step)
            .saturating_sub(1)
            .div_euclid(step);
        // The last step of a day may be cut short by midnight, which is always on the step.
        let next = steps.saturating_mul(step).min(1440);
        at.plus_minutes(next.saturating_sub(shown))
    }
}

/// The minutes from `at` on, a day at most, before the clocks change.
fn even_from(zone: &Zone, at: Instant) -> Even {
    let wall = zone.wall(at);
    let mut minutes = 1440_i64;
    while minutes > 0 {
        let later = zone.wall(at.plus_minutes(minutes));
        if later.duration_since(wall).as_mins() == minutes {
            break;
        }
        minutes = minutes.div_euclid(2);
    }
    Even {
        from: at,
        to: at.plus_minutes(minutes),
        shown: minute_of_day(zone, at),
    }
}

/// The minutes the wall shows since midnight.
fn minute_of_day(zone: &Zone, at: Instant) -> i64 {
    let wall = zone.wall(at);
    i64::from(wall.hour())
        .saturating_mul(60)
        .saturating_add(i64::from(wall.minute()))
}

/// The same instant when it is a whole minute, else the next that is.
fn whole_minute(at: Instant) -> Option<Instant> {
    let over = at.micros().rem_euclid(MINUTE);
    let rest = if over == 0 {
        0
    } else {
        MINUTE.saturating_sub(over)
    };
    at.micros().checked_add(rest).map(Instant::from_micros)
}

#[cfg(test)]
mod tests;
