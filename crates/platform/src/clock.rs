//! The time of day, passed in.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use domain::time::Instant;
use jiff::Timestamp;

/// Where the time comes from: the machine, or a test's hand.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands until it is moved; microseconds UTC.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn held(at: Instant) -> Clock {
        Clock::Held(Arc::new(AtomicI64::new(at.micros())))
    }

    /// The instant it shows.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    pub fn now(&self) -> Instant {
        match self {
            Clock::System => Timestamp::now().into(),
            Clock::Held(at) => Instant::from_micros(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a held clock; the machine's is left alone.
    pub fn set(&self, to: Instant) {
        if let Clock::Held(at) = self {
            at.store(to.micros(), Ordering::SeqCst);
        }
    }
}
