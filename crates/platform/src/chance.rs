//! Randomness, passed in: the system's for secrets, a seed for a repeatable demonstration.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use domain::time::Instant;
use rand::{RngCore, SeedableRng, TryRngCore, rngs::OsRng, rngs::StdRng};
use uuid::Uuid;

/// A source of random bytes.
#[derive(Clone, Default)]
pub struct Chance(Option<Arc<Mutex<StdRng>>>);

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() {
            "Chance(seeded)"
        } else {
            "Chance(system)"
        })
    }
}

impl Chance {
    /// The operating system's; for everything that must not be guessed.
    pub fn system() -> Chance {
        Chance(None)
    }

    /// The same row of bytes for the same seed; for tests and the demonstration only.
    pub fn seeded(seed: u64) -> Chance {
        Chance(Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// Fills `bytes`.
    ///
    /// # Panics
    ///
    /// When the operating system has no randomness to give: nothing safe can go on.
    #[expect(
        clippy::expect_used,
        reason = "without randomness no secret can be made"
    )]
    pub fn fill(&self, bytes: &mut [u8]) {
        match &self.0 {
            None => OsRng
                .try_fill_bytes(bytes)
                .expect("the system gives random bytes"),
            Some(seeded) => {
                seeded
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .fill_bytes(bytes);
            }
        }
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A fresh `UUIDv7`: in order of time, unguessable enough for a key, never a secret.
    pub fn id(&self, now: Instant) -> Uuid {
        let millis = u64::try_from(now.micros() / 1000).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes::<10>()).into_uuid()
    }

    /// A whole number below `bound`, even enough for choosing; 0 when `bound` is 0.
    pub fn below(&self, bound: u64) -> u64 {
        u64::from_le_bytes(self.bytes::<8>())
            .checked_rem(bound)
            .unwrap_or(0)
    }
}
