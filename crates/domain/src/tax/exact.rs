//! Exact fractions of an amount.

use crate::money::{Money, Overflow};

/// `amount × over ÷ under` to the nearest cent, half a cent up. `under` is above zero.
pub(super) fn nearest(amount: Money, over: i128, under: i128) -> Result<Money, Overflow> {
    let twice = |n: i128| n.checked_mul(2);
    let exact = i128::from(amount.cents())
        .checked_mul(over)
        .ok_or(Overflow)?;
    let raised = twice(exact)
        .and_then(|n| n.checked_add(under))
        .ok_or(Overflow)?;
    let cents = twice(under)
        .and_then(|under| raised.checked_div_euclid(under))
        .ok_or(Overflow)?;
    i64::try_from(cents)
        .map(Money::from_cents)
        .map_err(|_| Overflow)
}

/// `amount × over ÷ under` rounded down, and what the division leaves. `under` is above zero.
pub(super) fn floor(amount: Money, over: Money, under: Money) -> Result<(Money, i128), Overflow> {
    let under = i128::from(under.cents());
    let exact = i128::from(amount.cents())
        .checked_mul(i128::from(over.cents()))
        .ok_or(Overflow)?;
    let cents = exact.checked_div_euclid(under).ok_or(Overflow)?;
    let left = exact.checked_rem_euclid(under).ok_or(Overflow)?;
    let cents = i64::try_from(cents).map_err(|_| Overflow)?;
    Ok((Money::from_cents(cents), left))
}
