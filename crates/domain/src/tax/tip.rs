//! Tips a terminal may propose.

use super::exact::nearest;
use super::{Answer, TaxError};
use crate::money::Money;

/// The percents proposed.
pub const SUGGESTED_PERCENTS: [u8; 3] = [15, 18, 20];

/// A tip to propose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuggestedTip {
    /// Of the amount before tax.
    pub percent: u8,
    /// To the nearest cent.
    pub tip: Money,
}

/// A tip of so many percent of an amount before tax.
pub fn tip_on(before_tax: Money, percent: u8) -> Result<SuggestedTip, TaxError> {
    Ok(SuggestedTip {
        percent,
        tip: nearest(before_tax, i128::from(percent), 100)?,
    })
}

/// The tips to propose, of the amount before tax as the Consumer Protection Act requires since
/// 2025-05-07 (Bill 72 of 2024).
pub fn suggested_tips(answer: &Answer) -> Result<[SuggestedTip; 3], TaxError> {
    let [low, middle, high] = SUGGESTED_PERCENTS;
    let tip = |percent| tip_on(answer.subtotal, percent);
    Ok([tip(low)?, tip(middle)?, tip(high)?])
}
