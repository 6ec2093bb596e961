//! What comes back: never more than remains of the sale, to the means it was paid with.

use jiff::civil::Date;

use super::{Cart, Place, TenderKind, TillError, Tip};
use crate::money::Money;
use crate::tax::{self, Answer, Subject, TaxLine};

/// A sale as it stands: what was sold, and what came back of it since.
#[derive(Clone, Copy, Debug)]
pub struct SoldCart<'a> {
    /// What was sold.
    pub cart: &'a Cart,
    /// Where and when: the rates of that day come back.
    pub place: Place,
    /// How many of each line came back already; a line beyond the list, none.
    pub returned: &'a [u16],
    /// What came back already, in money.
    pub credited: &'a Credited,
}

/// Money that came back of a sale so far; none below zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credited {
    /// Before tax.
    pub subtotal: Money,
    /// Of each tax, in the order of the sale's; a tax beyond the list, nothing.
    pub taxes: Vec<Money>,
}

/// So many of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Which line, from zero.
    pub line: usize,
    /// How many.
    pub count: u16,
}

/// What is asked back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefundAsk {
    /// All that remains.
    All,
    /// Things of the lines.
    Lines(Vec<Returned>),
    /// A sum, taxes included: the price of what was sold is lowered.
    Amount(Money),
    /// Nothing of what was sold: the tip alone.
    Nothing,
}

/// What comes back of the tips, beside what was sold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TipBack {
    /// Nothing: the team keeps them.
    #[default]
    Nothing,
    /// All that remains of them.
    All,
    /// So much, of each person in proportion to what remains of theirs.
    Of(Money),
}

/// The tips that come back, of what each person still holds.
///
/// # Errors
///
/// [`TillError::NotAnAmount`] for a sum that is none, [`TillError::MoreThanRemains`] for more than
/// they hold.
pub fn tips_back(held: &[Tip], ask: TipBack) -> Result<Vec<Tip>, TillError> {
    let whole = Money::sum(held.iter().map(|tip| tip.amount))?;
    let back = match ask {
        TipBack::Nothing => return Ok(Vec::new()),
        TipBack::All => whole,
        TipBack::Of(amount) if amount <= Money::ZERO => return Err(TillError::NotAnAmount),
        TipBack::Of(amount) if amount > whole => return Err(TillError::MoreThanRemains),
        TipBack::Of(amount) => amount,
    };
    let weights: Vec<Money> = held.iter().map(|tip| tip.amount).collect();
    let shares = tax::in_proportion(back, &weights)?;
    let given = held.iter().zip(shares);
    let given = given.map(|(tip, amount)| Tip { amount, ..*tip });
    Ok(given.filter(|tip| tip.amount > Money::ZERO).collect())
}

/// What comes back; every amount above zero, or zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refund {
    /// Before tax.
    pub subtotal: Money,
    /// Each tax of the sale.
    pub taxes: Vec<TaxLine>,
    /// All of it.
    pub total: Money,
    /// How the part before tax falls on the lines.
    pub lines: Vec<LineBack>,
}

/// What comes back of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineBack {
    /// Which line, from zero.
    pub line: usize,
    /// How many; zero where only its price is lowered.
    pub count: u16,
    /// Of its price before tax.
    pub net: Money,
}

impl Refund {
    fn of(subtotal: Money, taxes: Vec<TaxLine>) -> Result<Refund, TillError> {
        let tax = Money::sum(taxes.iter().map(|line| line.amount))?;
        Ok(Refund {
            total: subtotal.plus(tax)?,
            subtotal,
            taxes,
            lines: Vec::new(),
        })
    }

    /// With its part before tax laid on lines, in proportion to their weights.
    fn on(mut self, lines: &[(Returned, Money)]) -> Result<Refund, TillError> {
        let weights: Vec<Money> = lines.iter().map(|(_, weight)| *weight).collect();
        let nets = tax::in_proportion(self.subtotal, &weights)?;
        let back = |((back, _), net): (&(Returned, Money), Money)| LineBack {
            line: back.line,
            count: back.count,
            net,
        };
        self.lines = lines.iter().zip(nets).map(back).collect();
        Ok(self)
    }

    fn fits(&self, remains: &Refund) -> bool {
        let within = |(back, left): (&TaxLine, &TaxLine)| back.amount <= left.amount;
        self.subtotal <= remains.subtotal && self.taxes.iter().zip(&remains.taxes).all(within)
    }
}

impl SoldCart<'_> {
    /// What may still come back.
    pub fn remains(&self) -> Result<Refund, TillError> {
        let sold = self.cart.reckon(self.place)?;
        let back = self.credited.taxes.iter().copied();
        let back = back.chain(std::iter::repeat(Money::ZERO));
        let left = |(line, back): (TaxLine, Money)| {
            let amount = line.amount.minus(back)?;
            Ok(TaxLine { amount, ..line })
        };
        let taxes = sold.taxes.into_iter().zip(back).map(left);
        let taxes = taxes.collect::<Result<Vec<_>, TillError>>()?;
        Refund::of(sold.subtotal.minus(self.credited.subtotal)?, taxes)
    }

    /// The refund of what is asked.
    ///
    /// # Errors
    ///
    /// [`TillError::MoreThanRemains`] when the sale does not hold as much any more.
    pub fn refund(&self, ask: &RefundAsk) -> Result<Refund, TillError> {
        let remains = self.remains()?;
        if remains.total <= Money::ZERO && *ask != RefundAsk::Nothing {
            return Err(TillError::MoreThanRemains);
        }
        match ask {
            RefundAsk::All => remains.on(&self.weighed(&self.left()?)?),
            RefundAsk::Amount(amount) => {
                lowered(*amount, remains)?.on(&self.weighed(&self.price_of_all())?)
            }
            RefundAsk::Lines(back) => self.lines_back(back, remains)?.on(&self.weighed(back)?),
            RefundAsk::Nothing => nothing_of(remains),
        }
    }

    /// All that is left of each line; of a line that is gone, its price alone.
    fn left(&self) -> Result<Vec<Returned>, TillError> {
        let left: Vec<Returned> = returned(&self.kept(&[])?);
        if left.is_empty() {
            return Ok(self.price_of_all());
        }
        Ok(left)
    }

    fn price_of_all(&self) -> Vec<Returned> {
        let lines = 0..self.cart.lines.len();
        lines.map(|line| Returned { line, count: 0 }).collect()
    }

    /// Each with what it weighs: its part of the line's price; of a price alone, all of it.
    fn weighed(&self, back: &[Returned]) -> Result<Vec<(Returned, Money)>, TillError> {
        let nets = self.cart.nets(self.place)?;
        let weigh = |back: &Returned| {
            let line = self.cart.lines.get(back.line);
            let (line, net) = line
                .zip(nets.get(back.line))
                .ok_or(TillError::MoreThanRemains)?;
            let all = i128::from(line.count.get());
            let part = if back.count == 0 {
                all
            } else {
                i128::from(back.count)
            };
            Ok((*back, tax::nearest(*net, part, all)?))
        };
        back.iter().map(weigh).collect()
    }

    fn lines_back(&self, back: &[Returned], remains: Refund) -> Result<Refund, TillError> {
        let before = self.kept(&[])?;
        let after = self.kept(back)?;
        if before == after {
            return Err(TillError::NotAnAmount);
        }
        if after.iter().all(|count| *count == 0) {
            return Ok(remains);
        }
        let (before, after) = (self.taken_down_to(&before)?, self.taken_down_to(&after)?);
        let taxes = after
            .taxes
            .into_iter()
            .zip(before.taxes)
            .map(|(now, then)| {
                let amount = then.amount.minus(now.amount)?;
                Ok(TaxLine { amount, ..now })
            });
        let taxes = taxes.collect::<Result<Vec<_>, TillError>>()?;
        let refund = Refund::of(before.subtotal.minus(after.subtotal)?, taxes)?;
        if refund.fits(&remains) {
            Ok(refund)
        } else {
            Err(TillError::MoreThanRemains)
        }
    }

    /// How many of each line the client keeps, after these too have come back.
    fn kept(&self, back: &[Returned]) -> Result<Vec<u16>, TillError> {
        let earlier = self.returned.iter().copied().chain(std::iter::repeat(0));
        let lines = self.cart.lines.iter().zip(earlier);
        let kept = lines.map(|(line, gone)| line.count.get().checked_sub(gone));
        let kept: Option<Vec<u16>> = kept.collect();
        let mut kept = kept.ok_or(TillError::MoreThanRemains)?;
        for Returned { line, count } in back {
            let left = kept.get_mut(*line).ok_or(TillError::MoreThanRemains)?;
            *left = left.checked_sub(*count).ok_or(TillError::MoreThanRemains)?;
        }
        Ok(kept)
    }

    /// What came back when so many of each line are kept: the tax's own partial refund.
    fn taken_down_to(&self, counts: &[u16]) -> Result<Answer, TillError> {
        let kept = self.cart.lines.iter().zip(counts);
        let kept = kept.filter(|(_, count)| **count > 0);
        let kept = kept.map(|(line, count)| line.keeping(*count));
        let subject = Subject::PartialRefund {
            sold: self.cart.bill()?,
            kept: kept.collect::<Result<Vec<_>, _>>()?,
        };
        Ok(tax::reckon(
            &self.place.question(self.cart.pricing, subject),
        )?)
    }
}

fn returned(counts: &[u16]) -> Vec<Returned> {
    let all = counts.iter().enumerate();
    let some = all.filter(|(_, count)| **count > 0);
    some.map(|(line, count)| Returned {
        line,
        count: *count,
    })
    .collect()
}

/// The taxes of the sale, none of which comes back.
fn nothing_of(remains: Refund) -> Result<Refund, TillError> {
    let none = |line: TaxLine| TaxLine {
        amount: Money::ZERO,
        ..line
    };
    Refund::of(Money::ZERO, remains.taxes.into_iter().map(none).collect())
}

/// A sum back, taxes included: each tax follows in proportion to what remains of it.
fn lowered(amount: Money, remains: Refund) -> Result<Refund, TillError> {
    if amount <= Money::ZERO {
        return Err(TillError::NotAnAmount);
    }
    if amount > remains.total {
        return Err(TillError::MoreThanRemains);
    }
    let (over, under) = (amount.cents().into(), remains.total.cents().into());
    let part = |line: TaxLine| {
        let amount = tax::nearest(line.amount, over, under)?;
        Ok(TaxLine { amount, ..line })
    };
    let taxes = remains.taxes.into_iter().map(part);
    let taxes = taxes.collect::<Result<Vec<_>, TillError>>()?;
    let tax = Money::sum(taxes.iter().map(|line| line.amount))?;
    Refund::of(amount.minus(tax)?, taxes)
}

/// What one means of payment paid of the sale, and got back already; rounding apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidBy {
    /// With what.
    pub kind: TenderKind,
    /// What it settled.
    pub paid: Money,
    /// What came back to it.
    pub back: Money,
}

/// What goes back to one means of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Back {
    /// To which of the payments, from zero.
    pub of: usize,
    /// With what.
    pub kind: TenderKind,
    /// What changes hands, above zero or zero.
    pub amount: Money,
    /// What rounding added to it; zero but for cash.
    pub rounding: Money,
}

/// Gives a total back to the means it was paid with: as chosen, one amount for each of them in
/// order, or in proportion to what each still holds. Cash is rounded as it was when it came.
///
/// # Errors
///
/// [`TillError::NotWhatWasPaid`] when one would get more than it paid, or all of them not the total.
pub fn pay_back(
    total: Money,
    paid: &[PaidBy],
    chosen: Option<&[Money]>,
    day: Date,
) -> Result<Vec<Back>, TillError> {
    let held = paid.iter().map(|by| by.paid.minus(by.back));
    let held = held.collect::<Result<Vec<_>, _>>()?;
    let shares = match chosen {
        Some(chosen) => chosen.to_vec(),
        None => tax::in_proportion(total, &held)?,
    };
    let within = |(share, held): (&Money, &Money)| Money::ZERO <= *share && share <= held;
    let fits = shares.len() == held.len() && shares.iter().zip(&held).all(within);
    if !fits || Money::sum(shares.iter().copied())? != total {
        return Err(TillError::NotWhatWasPaid);
    }
    let owed = paid.iter().zip(shares).enumerate();
    let owed = owed.filter(|(_, (_, share))| *share > Money::ZERO);
    owed.map(|(of, (by, share))| back((of, by.kind), share, day))
        .collect()
}

fn back((of, kind): (usize, TenderKind), share: Money, day: Date) -> Result<Back, TillError> {
    let rounded = match kind {
        TenderKind::Cash => tax::cash_total(share, day)?,
        _ => tax::CashTotal {
            total: share,
            rounding: Money::ZERO,
        },
    };
    Ok(Back {
        of,
        kind,
        amount: rounded.total,
        rounding: rounded.rounding,
    })
}
