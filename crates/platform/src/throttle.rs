//! How often one may knock: a bucket of tokens per key, in memory.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use domain::time::Instant;

/// Most keys remembered at once; past it those without a debt are forgotten, and if all have one,
/// all: who floods this table is held up by other means, and memory stays bounded.
const KEYS_MAX: usize = 100_000;

/// So many times at once, then one more each so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// At once.
    pub burst: u32,
    /// Seconds for one more.
    pub seconds_each: u32,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    /// When the bucket would be empty of debt.
    full_at: Instant,
}

/// Buckets by key: an address, an account, a form.
#[derive(Clone, Default)]
pub struct Throttle {
    buckets: Arc<Mutex<HashMap<String, Bucket>>>,
    wide: bool,
}

impl fmt::Debug for Throttle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Throttle")
            .field("wide", &self.wide)
            .finish_non_exhaustive()
    }
}

impl Throttle {
    /// As a service runs.
    pub fn strict() -> Throttle {
        Throttle::default()
    }

    /// As a demonstration runs: nobody is held up.
    pub fn wide() -> Throttle {
        Throttle {
            wide: true,
            ..Throttle::default()
        }
    }

    /// Takes one token, or says after how many seconds there is one.
    pub fn take(&self, key: &str, pace: Pace, now: Instant) -> Result<(), u32> {
        if self.wide {
            return Ok(());
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= KEYS_MAX {
            buckets.retain(|_, bucket| bucket.full_at > now);
            if buckets.len() >= KEYS_MAX {
                buckets.clear();
            }
        }
        let each = i64::from(pace.seconds_each);
        let bucket = buckets
            .entry(key.to_owned())
            .or_insert(Bucket { full_at: now });
        let allowed_until = now.plus_seconds(each.saturating_mul(i64::from(pace.burst)));
        // A clock set back must not stretch a debt beyond a whole bucket.
        bucket.full_at = bucket.full_at.max(now).min(allowed_until);
        let after = bucket.full_at.plus_seconds(each);
        if after > allowed_until {
            let wait = after.micros().saturating_sub(allowed_until.micros()) / 1_000_000;
            return Err(u32::try_from(wait.max(1)).unwrap_or(u32::MAX));
        }
        bucket.full_at = after;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACE: Pace = Pace {
        burst: 3,
        seconds_each: 10,
    };

    #[test]
    fn a_burst_passes_then_one_each_pace() {
        let throttle = Throttle::strict();
        let now = Instant::from_micros(1_000_000_000);
        for _ in 0..3 {
            assert_eq!(throttle.take("a", PACE, now), Ok(()));
        }
        assert_eq!(throttle.take("a", PACE, now), Err(10));
        assert_eq!(throttle.take("b", PACE, now), Ok(()));
        assert_eq!(throttle.take("a", PACE, now.plus_seconds(10)), Ok(()));
        assert!(throttle.take("a", PACE, now.plus_seconds(10)).is_err());
    }

    #[test]
    fn a_clock_set_back_an_hour_holds_nobody_up_for_an_hour() {
        let throttle = Throttle::strict();
        let now = Instant::from_micros(10_000_000_000);
        assert_eq!(throttle.take("a", PACE, now), Ok(()));
        let before = now.plus_seconds(-3_600);
        assert_eq!(throttle.take("a", PACE, before), Err(10));
        assert_eq!(throttle.take("a", PACE, before.plus_seconds(10)), Ok(()));
    }
}
