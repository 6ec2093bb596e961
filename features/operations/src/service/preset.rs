//! What a trade starts from, as booking and the shop keep it.

use booking::service::Rules;
use domain::{
    booking::{DayHours, Minutes, WeekHours},
    presets::{self, Presets, Trade},
};
use jiff::civil::{Time, Weekday};

use crate::error::OperationsError;

/// How a shop of these trades lets itself be booked at first.
pub(super) fn rules_of(trades: &[Trade]) -> Result<Rules, OperationsError> {
    let unusable = || OperationsError::Preset("the rules of booking");
    let trade = trades.first().ok_or(OperationsError::Preset("no trade"))?;
    let policies = &Presets::load().trade(*trade).policies;
    let short = |value: u32| u16::try_from(value).map_err(|_| unusable());
    Ok(Rules {
        lead_minutes: policies.online_lead_time_hours.saturating_mul(60),
        horizon_days: short(policies.online_horizon_days)?,
        step: Minutes::new(short(policies.slot_step_minutes)?).map_err(|_| unusable())?,
        notice_hours: short(policies.cancellation_notice_hours.usual)?,
    })
}

/// The opening hours a trade starts from.
pub fn preset_hours(trade: Trade) -> Result<WeekHours, OperationsError> {
    let unusable = || OperationsError::Preset("the opening hours");
    let preset = &Presets::load().trade(trade).opening_hours;
    let mut days: [Vec<DayHours>; 7] = Default::default();
    for (day, weekday) in days.iter_mut().zip(Weekday::Monday.cycle_forward()) {
        for hours in preset.on(weekday) {
            day.push(day_hours(*hours).ok_or_else(unusable)?);
        }
    }
    WeekHours::new(days).map_err(|_| unusable())
}

fn day_hours(hours: presets::Hours) -> Option<DayHours> {
    let minutes = |time: Time| {
        let whole = i32::from(time.hour())
            .checked_mul(60)?
            .checked_add(time.minute().into())?;
        Minutes::new(u16::try_from(whole).ok()?).ok()
    };
    DayHours::new(minutes(hours.from)?, minutes(hours.until)?).ok()
}
