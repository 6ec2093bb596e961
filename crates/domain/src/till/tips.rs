//! Tips: freely given, per person, never taxed and never on the bill.

use super::{Cart, Place, TillError};
use crate::ids::StaffId;
use crate::money::Money;
use crate::tax::{self, SuggestedTip};

/// What a suggested tip is a percentage of; before tax either way, as the Consumer Protection Act
/// requires since 2025-05-07.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TipBasis {
    /// All of the bill.
    #[default]
    BeforeTax,
    /// The services alone, after discounts.
    Services,
}

impl TipBasis {
    /// Both.
    pub const ALL: [TipBasis; 2] = [TipBasis::BeforeTax, TipBasis::Services];

    /// What is stored: `before_tax` or `services`.
    pub const fn code(self) -> &'static str {
        match self {
            TipBasis::BeforeTax => "before_tax",
            TipBasis::Services => "services",
        }
    }

    /// The basis of a code; none for another text.
    pub fn parse(code: &str) -> Option<TipBasis> {
        TipBasis::ALL.into_iter().find(|basis| basis.code() == code)
    }
}

/// What one person is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tip {
    /// Who.
    pub staff: StaffId,
    /// How much; above zero.
    pub amount: Money,
}

/// The tips of a sale: one for each person at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tips(Vec<Tip>);

impl Tips {
    /// These tips; two to the same person are one, nothing is no tip.
    ///
    /// # Errors
    ///
    /// [`TillError::NotAnAmount`] below zero.
    pub fn new(given: impl IntoIterator<Item = Tip>) -> Result<Tips, TillError> {
        let mut tips: Vec<Tip> = Vec::new();
        for tip in given {
            if tip.amount < Money::ZERO {
                return Err(TillError::NotAnAmount);
            }
            match tips.iter_mut().find(|found| found.staff == tip.staff) {
                Some(found) => found.amount = found.amount.plus(tip.amount)?,
                None if tip.amount > Money::ZERO => tips.push(tip),
                None => {}
            }
        }
        Ok(Tips(tips))
    }

    /// One tip shared by those who served, in proportion to what each sold after discounts; nobody
    /// served, nobody is given.
    pub fn shared(amount: Money, cart: &Cart) -> Result<Tips, TillError> {
        let mut served: Vec<(StaffId, Money)> = Vec::new();
        for (line, net) in cart.lines.iter().zip(cart.bill()?.nets()?) {
            let Some(staff) = line.staff.filter(|_| line.is_service()) else {
                continue;
            };
            match served.iter_mut().find(|(found, _)| *found == staff) {
                Some((_, sum)) => *sum = sum.plus(net)?,
                None => served.push((staff, net)),
            }
        }
        let weights: Vec<Money> = served.iter().map(|(_, net)| *net).collect();
        let shares = tax::in_proportion(amount, &weights)?;
        let tips = served.iter().zip(shares);
        Tips::new(tips.map(|((staff, _), amount)| Tip {
            staff: *staff,
            amount,
        }))
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Tip> {
        self.0.iter()
    }

    /// All of them.
    pub fn total(&self) -> Result<Money, TillError> {
        Ok(Money::sum(self.0.iter().map(|tip| tip.amount))?)
    }
}

impl Cart {
    /// What a suggested tip is a percentage of.
    pub fn tip_base(&self, basis: TipBasis, place: Place) -> Result<Money, TillError> {
        let counts = |line: &super::CartLine| basis == TipBasis::BeforeTax || line.is_service();
        let nets = self.lines.iter().zip(self.nets(place)?);
        let counted = nets.filter(|(line, _)| counts(line)).map(|(_, net)| net);
        Ok(Money::sum(counted)?)
    }

    /// The tips a client may be shown, of these percents; none is chosen in advance.
    pub fn suggested_tips(
        &self,
        (basis, place): (TipBasis, Place),
        percents: [u8; 3],
    ) -> Result<[SuggestedTip; 3], TillError> {
        let base = self.tip_base(basis, place)?;
        let [low, middle, high] = percents;
        let tip = |percent| tax::tip_on(base, percent);
        Ok([tip(low)?, tip(middle)?, tip(high)?])
    }
}
