//! Exact fractions of an amount.

use crate::money::{Money, Overflow};

/// `amount × over ÷ under` to the nearest cent, half a cent up. `under` is above zero.
pub(crate) fn nearest(amount: Money, over: i128, under: i128) -> Result<Money, Overflow> {
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
fn floor(amount: Money, over: Money, under: Money) -> Result<(Money, i128), Overflow> {
    let under = i128::from(under.cents());
    let exact = i128::from(amount.cents())
        .checked_mul(i128::from(over.cents()))
        .ok_or(Overflow)?;
    let cents = exact.checked_div_euclid(under).ok_or(Overflow)?;
    let left = exact.checked_rem_euclid(under).ok_or(Overflow)?;
    let cents = i64::try_from(cents).map_err(|_| Overflow)?;
    Ok((Money::from_cents(cents), left))
}

/// Shares an amount out in proportion to weights, none below zero: rounded down, then one cent each
/// to the largest remainders, the earlier first. The shares sum to the amount.
///
/// Weights that sum to zero leave nothing to go by: the first takes all.
pub(crate) fn in_proportion(amount: Money, weights: &[Money]) -> Result<Vec<Money>, Overflow> {
    let whole = Money::sum(weights.iter().copied())?;
    let mut shares = vec![Money::ZERO; weights.len()];
    if whole == Money::ZERO {
        if let Some(first) = shares.first_mut() {
            *first = amount;
        }
        return Ok(shares);
    }
    let floors = weights.iter().map(|weight| floor(amount, *weight, whole));
    let floors = floors.collect::<Result<Vec<_>, _>>()?;
    let given = Money::sum(floors.iter().map(|(share, _)| *share))?;
    let missing = usize::try_from(amount.minus(given)?.cents()).map_err(|_| Overflow)?;

    let mut by_remainder: Vec<_> = shares.iter_mut().zip(floors).collect();
    for (share, (floor, _)) in &mut by_remainder {
        **share = *floor;
    }
    by_remainder.sort_by_key(|(_, (_, remainder))| std::cmp::Reverse(*remainder));
    for (share, _) in by_remainder.into_iter().take(missing) {
        *share = share.plus(Money::from_cents(1))?;
    }
    Ok(shares)
}
