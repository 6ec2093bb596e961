//! How soon, and how far ahead.

use domain::{
    booking::{NotOffered, Window, last_day},
    tax,
    time::Instant,
};
use jiff::{ToSpan as _, civil::Date};

use super::setup::Setup;
use crate::error::BookingError;

/// Years ahead one may book at most, by whatever way; online the shop's horizon is nearer. Beyond,
/// neither hours nor taxes are known.
const YEARS_AHEAD: i16 = 2;

impl Setup {
    /// The first and the last day a visit may be on, by whatever way it is booked: a past one is
    /// written down as far back as taxes are known.
    pub fn reach(&self, now: Instant) -> (Date, Date) {
        let last = self.zone.date(now).saturating_add(YEARS_AHEAD.years());
        (tax::FIRST_DAY, last)
    }

    /// The last day a visitor may ask for now.
    pub fn last_day(&self, now: Instant) -> Date {
        last_day(self.zone.date(now), self.rules.horizon_days)
    }

    /// The starts a visitor may ask for now.
    pub(super) fn window(&self, now: Instant) -> Result<Window, BookingError> {
        let rules = &self.rules;
        let (lead, horizon) = (rules.lead_minutes, rules.horizon_days);
        Window::online(now, &self.zone, lead, horizon, rules.step)
            .map_err(|_| BookingError::NotOffered)
    }
}

/// Whether a start lies where anybody may book.
pub fn within_reach(setup: &Setup, start: Instant, now: Instant) -> Result<(), NotOffered> {
    let (first, last) = setup.reach(now);
    let day = setup.zone.date(start);
    if day < first {
        Err(NotOffered::TooSoon)
    } else if last < day {
        Err(NotOffered::TooFar)
    } else {
        Ok(())
    }
}

/// Whether a start is one a visitor may ask for: not too soon, not too far, on the step.
pub(super) fn offered_then(
    setup: &Setup,
    start: Instant,
    now: Instant,
) -> Result<(), BookingError> {
    Ok(setup.window(now)?.check(start, &setup.zone)?)
}
