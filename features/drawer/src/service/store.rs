//! What is kept of drawers.

pub(super) mod closings;
pub(super) mod counts;
pub(super) mod drawers;
mod entities;
pub(super) mod movements;
pub(super) mod sessions;

use domain::time::Zone;
use jiff::civil::Date;
use platform::error::StoreError;

pub(super) fn zone(name: &str) -> Result<Zone, StoreError> {
    Zone::named(name).map_err(|_| StoreError::Unreadable("a time zone"))
}

fn day(text: &str) -> Result<Date, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable("a date"))
}
