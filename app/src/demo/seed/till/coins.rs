//! Coins and bills, as a till comes to hold them.

use domain::{
    drawer::{Denomination, Pieces},
    money::{Money, Overflow},
};

use crate::demo::DemoError;

/// The float of the first day, 150 $: each value and how many.
const FLOAT: [(Denomination, u16); 8] = [
    (Denomination::Twenty, 2),
    (Denomination::Ten, 3),
    (Denomination::Five, 6),
    (Denomination::TwoDollars, 12),
    (Denomination::Dollar, 14),
    (Denomination::Quarter, 32),
    (Denomination::Dime, 30),
    (Denomination::Nickel, 20),
];

/// What lies in a drawer that nobody used yet.
pub fn usual_float() -> Result<Pieces, DemoError> {
    let add = |pieces: Pieces, (one, count): &(Denomination, u16)| pieces.with(*one, *count);
    let float = FLOAT.iter().try_fold(Pieces::NONE, add);
    float.map_err(|_| DemoError::Cast("a float"))
}

/// What lies there once it is worth `worth`: the float with what came in, or anew when more went
/// out than came in. Less than five cents cannot lie there.
pub fn grown(float: &Pieces, worth: Money) -> Result<Pieces, Overflow> {
    let more = worth.minus(float.total())?;
    if more < Money::ZERO {
        return Ok(added(Pieces::NONE, worth));
    }
    Ok(added(*float, more))
}

/// As few pieces as possible are added; nobody pays a haircut with a bill of a hundred.
fn added(to: Pieces, sum: Money) -> Pieces {
    let mut left = sum.cents();
    let small = Denomination::ALL.into_iter();
    small
        .filter(|one| one.value() <= Denomination::Twenty.value())
        .fold(to, |pieces, one| {
            let count = left.checked_div(one.cents()).unwrap_or_default();
            let all = u16::try_from(count).ok().and_then(|count| {
                let all = pieces.of(one).checked_add(count)?;
                pieces.with(one, all).ok()
            });
            if all.is_some() {
                left = left.saturating_sub(one.cents().saturating_mul(count));
            }
            all.unwrap_or(pieces)
        })
}

#[cfg(test)]
mod tests {
    use super::{Money, grown, usual_float};

    #[test]
    fn a_drawer_holds_what_it_is_worth_whether_more_came_in_or_went_out() {
        let float = usual_float().unwrap();
        assert_eq!(float.total(), Money::from_cents(15_000));
        for cents in [0, 5, 12_345, 14_995, 15_000, 15_005, 87_640] {
            let worth = Money::from_cents(cents);
            assert_eq!(grown(&float, worth).unwrap().total(), worth);
        }
    }
}
