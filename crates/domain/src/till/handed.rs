//! What a client is likely to hand over.

use crate::money::{Money, Overflow};

/// Notes one pays up to: five, ten, twenty, fifty and a hundred dollars, in cents.
const UP_TO: [i64; 5] = [500, 1_000, 2_000, 5_000, 10_000];

/// The exact sum in cash, then the next whole five, ten, twenty, fifty and hundred dollars above it;
/// each once, rising.
///
/// # Errors
///
/// [`Overflow`] where the next hundred is out of reach.
pub fn likely_cash(in_cash: Money) -> Result<Vec<Money>, Overflow> {
    let cents = in_cash.cents();
    let next = |note: i64| {
        let over = note.checked_sub(cents.rem_euclid(note)).ok_or(Overflow)?;
        in_cash.plus(Money::from_cents(over))
    };
    let notes = UP_TO.into_iter().map(next);
    let mut sums = notes.collect::<Result<Vec<_>, _>>()?;
    sums.push(in_cash);
    sums.sort_unstable();
    sums.dedup();
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::{Money, likely_cash};

    #[test]
    fn one_pays_exactly_or_up_to_the_next_note() {
        let of = |cents| {
            let sums = likely_cash(Money::from_cents(cents)).expect("within reach");
            sums.into_iter().map(Money::cents).collect::<Vec<_>>()
        };
        assert_eq!(of(11_745), [11_745, 12_000, 15_000, 20_000]);
        assert_eq!(of(1_235), [1_235, 1_500, 2_000, 5_000, 10_000]);
        assert_eq!(of(4_600), [4_600, 5_000, 6_000, 10_000]);
        assert_eq!(of(5_000), [5_000, 5_500, 6_000, 10_000]);
    }
}
