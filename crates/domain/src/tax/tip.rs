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

/// The tips to propose, of the amount before tax as the Consumer Protection Act requires since
/// 2025-05-07 (Bill 72 of 2024).
pub fn suggested_tips(answer: &Answer) -> Result<[SuggestedTip; 3], TaxError> {
    let mut tips = SUGGESTED_PERCENTS.map(|percent| SuggestedTip {
        percent,
        tip: Money::ZERO,
    });
    for suggested in &mut tips {
        suggested.tip = nearest(answer.subtotal, i128::from(suggested.percent), 100)?;
    }
    Ok(tips)
}
