//! The till: what is rung up, what is paid with what, what comes back.
//!
//! Totals and taxes are [`tax::reckon`]'s alone; here a cart becomes its question. A tip is never
//! part of the bill: it is added to what is due, and no tax is reckoned on it. Cash is rounded to
//! five cents only where it settles all that is left; every other means pays to the cent.

mod cart;
mod handed;
mod refund;
mod tally;
mod tender;
#[cfg(test)]
mod tests;
mod tips;

pub use self::cart::{Cart, CartLine, Count, Discount, PERCENT_WHOLE, Place, Reduction, What};
pub use self::handed::likely_cash;
pub use self::refund::{
    Back, Credited, LineBack, PaidBy, Refund, RefundAsk, Returned, SoldCart, TipBack, pay_back,
    tips_back,
};
pub use self::tally::{Entry, LINES_MAX, LineNumber, PRICE_MAX, Tally, TallyError};
pub use self::tender::{Offered, Settled, Settlement, Share, TenderKind, settle};
pub use self::tips::{Tip, TipBasis, Tips};
use crate::money::Overflow;
use crate::tax::{self, TaxError};

/// Why the till does not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TillError {
    /// A percentage above the whole.
    #[error("a discount is at most the whole")]
    DiscountTooLarge,
    /// Nothing, or less, is offered, tipped or given back.
    #[error("an amount must be above zero")]
    NotAnAmount,
    /// A card or a transfer is asked for more than is left.
    #[error("more is offered than is left to pay")]
    MoreThanLeft,
    /// Less cash was handed over than it is to pay.
    #[error("less was handed over than this pays")]
    HandedTooLittle,
    /// Something was handed over that is not cash.
    #[error("only cash is handed over")]
    HandedWithoutCash,
    /// More is returned than the sale still holds.
    #[error("more comes back than remains of the sale")]
    MoreThanRemains,
    /// More would go back to a means of payment than it paid, or not what is owed.
    #[error("a means of payment gets back at most what it paid, and all of them what is owed")]
    NotWhatWasPaid,
    /// The taxes cannot be reckoned.
    #[error(transparent)]
    Tax(#[from] TaxError),
}

impl From<Overflow> for TillError {
    fn from(overflow: Overflow) -> TillError {
        TillError::Tax(tax::TaxError::Overflow(overflow))
    }
}
