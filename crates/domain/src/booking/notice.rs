//! How late is too late.

use super::Status;
use crate::time::Instant;

/// Minutes after the start from which a client who has not come is late.
pub const LATE_AFTER_MINUTES: i64 = 5;

/// Until when a client may move or cancel online: so many hours before the start.
///
/// Hours that pass, not hours of the clock: a 24-hour notice for 9:00 on the day after the clocks
/// change ends at 8:00 or 10:00. The client is always told the date and time that comes out.
pub fn change_deadline(starts_at: Instant, notice_hours: u16) -> Instant {
    let minutes = i64::from(notice_hours).saturating_mul(60);
    starts_at.plus_minutes(minutes.saturating_neg())
}

/// Whether a client may still move or cancel online; the deadline itself is in time.
pub fn may_change(now: Instant, starts_at: Instant, notice_hours: u16) -> bool {
    now <= change_deadline(starts_at, notice_hours)
}

/// Whether the client is awaited and [`LATE_AFTER_MINUTES`] have passed since the start.
pub fn is_late(status: Status, starts_at: Instant, now: Instant) -> bool {
    status.is_awaited() && starts_at.plus_minutes(LATE_AFTER_MINUTES) <= now
}

#[cfg(test)]
mod tests;
