//! Paying: tenders in order, and cash without pennies.

use jiff::civil::{Date, date};

use super::TaxError;
use crate::money::{Money, Overflow};

/// The Mint stopped distributing the penny: cash totals are rounded from this day (GI-131).
const PENNY_ENDS: Date = date(2013, 2, 4);

/// A means of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// A gift card: a means of payment, the tax is on the full price.
    GiftCard,
    /// A voucher paid for elsewhere.
    Voucher,
    /// Debit or credit, to the cent.
    Card,
    /// Coins and notes; what settles the rest, to the nearest five cents.
    Cash,
}

/// How much a tender is asked to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requested {
    /// So much, at most what is due. Positive, also for a refund.
    UpTo(Money),
    /// All that is left.
    Rest,
}

/// A means of payment offered for some amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tender {
    /// With what.
    pub means: Means,
    /// For how much.
    pub requested: Requested,
}

/// What one tender pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    /// With what.
    pub means: Means,
    /// What changes hands, rounding included.
    pub amount: Money,
    /// What rounding added to the part it settles.
    pub rounding: Money,
}

/// The tenders and what they leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// In the order they were offered.
    pub tenders: Vec<Paid>,
    /// What is still due.
    pub balance_due: Money,
}

/// A total in cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashTotal {
    /// To the nearest five cents.
    pub total: Money,
    /// The rounded total less the exact one.
    pub rounding: Money,
}

/// The total if all were paid in cash on `day`: to the nearest five cents since the penny ended,
/// the same for a refund. Taxes do not change.
pub fn cash_total(exact: Money, day: Date) -> Result<CashTotal, TaxError> {
    if day < PENNY_ENDS {
        return Ok(CashTotal {
            total: exact,
            rounding: Money::ZERO,
        });
    }
    let rounding = match exact.cents().checked_rem(5).ok_or(Overflow)? {
        cents @ (-2..=2) => cents.saturating_neg(),
        cents => cents.signum().saturating_mul(5).saturating_sub(cents),
    };
    let rounding = Money::from_cents(rounding);
    Ok(CashTotal {
        total: exact.plus(rounding)?,
        rounding,
    })
}

/// Applies the tenders in order; each takes at most what is left. Cash is rounded where it settles
/// all of that, not before (GI-131: the final amount to pay in cash).
pub(super) fn pay(due: Money, tenders: &[Tender], day: Date) -> Result<Payment, TaxError> {
    let mut left = due;
    let mut paid = Vec::new();
    for tender in tenders {
        let part = match tender.requested {
            Requested::Rest => left,
            Requested::UpTo(most) => at_most(most, left)?,
        };
        left = left.minus(part)?;
        // Rounded at each part, a bill could be settled by parts of two cents that pay nothing.
        let rounding = match (tender.means, left) {
            (Means::Cash, Money::ZERO) => cash_total(part, day)?.rounding,
            _ => Money::ZERO,
        };
        paid.push(Paid {
            means: tender.means,
            amount: part.plus(rounding)?,
            rounding,
        });
    }
    Ok(Payment {
        tenders: paid,
        balance_due: left,
    })
}

/// The part of `left` that `most` covers, with the sign of `left`.
fn at_most(most: Money, left: Money) -> Result<Money, TaxError> {
    if most < Money::ZERO {
        return Err(TaxError::Negative);
    }
    Ok(left.min(most).max(most.negated()?))
}
