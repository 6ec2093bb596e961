//! Whole minutes, up to a day.

/// More minutes than a day has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} minutes are more than a day")]
pub struct NotMinutes(pub u16);

/// Whole minutes, 0 to 1440: a length, or a time of day counted from midnight.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(try_from = "u16", into = "u16")]
pub struct Minutes(u16);

impl Minutes {
    /// No time at all; midnight.
    pub const ZERO: Minutes = Minutes(0);
    /// A day of 24 hours; the midnight that ends it.
    pub const DAY: Minutes = Minutes(1440);

    /// So many minutes.
    pub const fn new(minutes: u16) -> Result<Minutes, NotMinutes> {
        if minutes <= Minutes::DAY.0 {
            Ok(Minutes(minutes))
        } else {
            Err(NotMinutes(minutes))
        }
    }

    /// How many.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// How many, for sums.
    pub(super) fn wide(self) -> i64 {
        i64::from(self.0)
    }
}

impl TryFrom<u16> for Minutes {
    type Error = NotMinutes;
    fn try_from(minutes: u16) -> Result<Minutes, NotMinutes> {
        Minutes::new(minutes)
    }
}

impl From<Minutes> for u16 {
    fn from(minutes: Minutes) -> u16 {
        minutes.0
    }
}
