//! Answers that take as long whether an address has an account or not (ASVS 6.3.8).

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// Far longer than writing a few rows takes, and short for a person.
const STEP_MILLIS: u64 = 100;

/// When the work on an answer began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Began(Instant);

impl Began {
    /// Now.
    pub(super) fn now() -> Began {
        Began(Instant::now())
    }

    /// Waits until a whole number of steps has passed: rows written or not no longer show.
    pub(super) async fn evened(self) {
        let millis = u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX);
        let steps = millis.div_euclid(STEP_MILLIS).saturating_add(1);
        let until = Duration::from_millis(steps.saturating_mul(STEP_MILLIS));
        if let Some(until) = self.0.checked_add(until) {
            sleep_until(until).await;
        }
    }
}
