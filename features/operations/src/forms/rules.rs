//! How a shop lets itself be booked.

use std::ops::RangeInclusive;

use booking::service::Rules;
use domain::booking::Minutes;
use web::form::{Faults, Typed};

use crate::words::Words;

/// Hours between now and a visit booked online: up to thirty days.
const LEAD_HOURS: RangeInclusive<u16> = 0..=720;
/// Days ahead one books online: up to two years.
const HORIZON_DAYS: RangeInclusive<u16> = 1..=730;
/// Minutes between two starts (`booking_rules_step_is_usable`).
const STEP_MINUTES: RangeInclusive<u16> = 5..=240;
/// Hours before a visit until which a client changes it: up to thirty days.
const NOTICE_HOURS: RangeInclusive<u16> = 0..=720;

/// Reads the rules.
pub fn rules(typed: &Typed, w: Words, faults: &mut Faults) -> Option<Rules> {
    let mut whole = |field: &'static str, range: RangeInclusive<u16>| {
        let given = typed
            .text(field)
            .parse::<u16>()
            .ok()
            .filter(|value| range.contains(value));
        if given.is_none() {
            faults.add(
                field,
                w.operations_fault_whole(*range.end(), *range.start()),
            );
        }
        given
    };
    let lead = whole("lead_hours", LEAD_HOURS);
    let horizon = whole("horizon_days", HORIZON_DAYS);
    let step = whole("step_minutes", STEP_MINUTES);
    let notice = whole("notice_hours", NOTICE_HOURS);
    Some(Rules {
        lead_minutes: u32::from(lead?).saturating_mul(60),
        horizon_days: horizon?,
        step: Minutes::new(step?).ok()?,
        notice_hours: notice?,
    })
}
