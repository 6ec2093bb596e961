//! The pause after failed attempts: it grows, it is never a lock.
//!
//! A lock would let anyone keep an owner out by typing wrong passwords. A pause makes guessing
//! hopeless (four tries an hour in the long run) and passes by itself.

use crate::time::Instant;

/// Failures that cost nothing: a slip of the finger is not an attack.
const FREE_FAILURES: u32 = 2;

/// Longest pause: a quarter of an hour.
pub const WAIT_SECONDS_MAX: u32 = 900;

/// Failures beyond which the pause no longer grows, nor the memory of them.
const FAILURES_MAX: u32 = 13;

/// Minutes without a failure after which one of them is forgotten.
const FORGET_AFTER_MINUTES: i64 = 30;

/// Seconds to wait after so many failures in a row: 0, 0, 0, 1, 2, 4 and so on to 900.
pub const fn wait_seconds(failures: u32) -> u32 {
    let Some(doublings) = failures.checked_sub(FREE_FAILURES.saturating_add(1)) else {
        return 0;
    };
    let wait = 2_u32.saturating_pow(doublings);
    if wait < WAIT_SECONDS_MAX {
        wait
    } else {
        WAIT_SECONDS_MAX
    }
}

/// The failed attempts on one account, as stored: how many, and when the last one was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Throttle {
    failures: u32,
    last_failed_at: Option<Instant>,
}

impl Throttle {
    /// Nothing failed, or a success wiped it.
    pub const CALM: Throttle = Throttle {
        failures: 0,
        last_failed_at: None,
    };

    /// What was stored.
    pub const fn restored(failures: u32, last_failed_at: Option<Instant>) -> Throttle {
        Throttle {
            failures,
            last_failed_at,
        }
    }

    /// Failures that still count: one is forgotten for each half-hour of quiet.
    pub fn failures(&self, now: Instant) -> u32 {
        let Some(last) = self.last_failed_at else {
            return 0;
        };
        let quiet = now
            .minutes_since(last)
            .max(0)
            .div_euclid(FORGET_AFTER_MINUTES);
        let forgotten = u32::try_from(quiet).unwrap_or(u32::MAX);
        self.failures.min(FAILURES_MAX).saturating_sub(forgotten)
    }

    /// When the last attempt failed.
    pub const fn last_failed_at(&self) -> Option<Instant> {
        self.last_failed_at
    }

    /// After one more failure.
    pub fn failed(&self, now: Instant) -> Throttle {
        let failures = self.failures(now).saturating_add(1).min(FAILURES_MAX);
        Throttle {
            failures,
            last_failed_at: Some(now),
        }
    }

    /// Until when an attempt is not even looked at; none when one may try now.
    pub fn closed_until(&self, now: Instant) -> Option<Instant> {
        // After a clock set back the time that passed is unknown: a pause that waited for the old
        // time to come again would be a lock. The next failure is dated by the new clock.
        let from = self.last_failed_at.filter(|last| *last <= now)?;
        let until = from.plus_seconds(i64::from(wait_seconds(self.failures(now))));
        (now < until).then_some(until)
    }
}

#[cfg(test)]
mod tests;
