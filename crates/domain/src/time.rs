//! Instants, local times and the zones between them.
//!
//! An [`Instant`] is a point in time; a [`Span`] two of them. What people agree on is wall time in
//! a [`Zone`]: for anything in the future that is the truth, and the instant is derived from it.
//! Zone data is the one bundled with the program, never the host's (docs/decisions/0004).

mod winter;

pub use winter::{ZonesTooOld, check_zone_data};

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase},
};

/// Microseconds in a minute.
const MICROS_PER_MINUTE: i64 = 60_000_000;

/// A point in time: microseconds UTC since 1970, the form of every `_us` column.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    /// The instant of a column.
    pub const fn from_micros(micros: i64) -> Instant {
        Instant(micros)
    }

    /// The column of an instant.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The instant so many minutes later (earlier when negative); at most what 64 bits hold.
    pub const fn plus_minutes(self, minutes: i64) -> Instant {
        Instant(
            self.0
                .saturating_add(minutes.saturating_mul(MICROS_PER_MINUTE)),
        )
    }

    /// The instant so many seconds later (earlier when negative); at most what 64 bits hold.
    pub const fn plus_seconds(self, seconds: i64) -> Instant {
        Instant(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// Whole minutes from `earlier` to here; negative when it is later.
    pub const fn minutes_since(self, earlier: Instant) -> i64 {
        self.0
            .saturating_sub(earlier.0)
            .saturating_div(MICROS_PER_MINUTE)
    }

    /// For the calendar: out of its range is held at its ends.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }
}

impl From<Timestamp> for Instant {
    fn from(at: Timestamp) -> Instant {
        Instant(at.as_microsecond())
    }
}

/// From one instant to a later one; the end is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: Instant,
    end: Instant,
}

impl Span {
    /// The span between two instants; none when it would be empty or backwards.
    pub fn new(start: Instant, end: Instant) -> Option<Span> {
        (start < end).then_some(Span { start, end })
    }

    /// When it begins.
    pub const fn start(self) -> Instant {
        self.start
    }

    /// When it is over.
    pub const fn end(self) -> Instant {
        self.end
    }

    /// Whether the two share a moment; touching is not meeting.
    pub fn meets(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies within.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Why a wall time cannot be taken as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WallTimeError {
    /// The clocks jump over it: it does not exist that day.
    #[error("the local time does not exist that day")]
    Skipped,
    /// The clocks pass it twice that day.
    #[error("the local time happens twice that day")]
    Twice,
    /// Outside of the calendar.
    #[error("the date is out of range")]
    OutOfRange,
}

/// The name is not a time zone of the bundled data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown time zone {0}")]
pub struct UnknownZone(pub String);

/// A time zone of the bundled `IANA` data, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone of an `IANA` name such as `America/Toronto`.
    pub fn named(name: &str) -> Result<Zone, UnknownZone> {
        match TimeZoneDatabase::bundled().get(name) {
            Ok(zone) if zone.iana_name().is_some() => Ok(Zone(zone)),
            _ => Err(UnknownZone(name.to_owned())),
        }
    }

    /// The `IANA` name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("Etc/UTC")
    }

    /// What a clock on the wall shows at an instant.
    pub fn wall(&self, at: Instant) -> DateTime {
        self.0.to_datetime(at.timestamp())
    }

    /// The local date at an instant.
    pub fn date(&self, at: Instant) -> Date {
        self.wall(at).date()
    }

    /// The only instant at which the clock shows this.
    ///
    /// # Errors
    ///
    /// [`WallTimeError::Skipped`] and [`WallTimeError::Twice`] around a clock change: the person
    /// is told, nothing is guessed.
    pub fn instant(&self, wall: DateTime) -> Result<Instant, WallTimeError> {
        match self.0.to_ambiguous_timestamp(wall).offset() {
            AmbiguousOffset::Gap { .. } => Err(WallTimeError::Skipped),
            AmbiguousOffset::Fold { .. } => Err(WallTimeError::Twice),
            AmbiguousOffset::Unambiguous { .. } => self.first_instant(wall),
        }
    }

    /// The instant for a boundary that must exist, such as an opening hour: a skipped time is
    /// moved past the jump, of a doubled one the first is meant.
    pub fn first_instant(&self, wall: DateTime) -> Result<Instant, WallTimeError> {
        self.0
            .to_ambiguous_timestamp(wall)
            .compatible()
            .map(Instant::from)
            .map_err(|_| WallTimeError::OutOfRange)
    }

    /// The instant as RFC 3339 with the zone's offset: `2026-11-24T09:00:00-05:00`.
    pub fn rfc3339(&self, at: Instant) -> String {
        let wall = self.wall(at);
        let seconds = self.0.to_offset(at.timestamp()).seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.unsigned_abs().div_euclid(60);
        let (hours, rest) = (minutes.div_euclid(60), minutes.rem_euclid(60));
        format!(
            "{}{sign}{hours:02}:{rest:02}",
            wall.strftime("%Y-%m-%dT%H:%M:%S")
        )
    }
}

/// Release of the bundled zone data, of which the tests ask the data itself.
pub const ZONE_DATA_RELEASE: &str = "2026e";

#[cfg(test)]
mod tests;
