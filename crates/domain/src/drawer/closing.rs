//! A drawer is closed: over or short, the float that stays, what goes to the bank.

use super::pieces::{Denomination, Pieces};
use crate::money::{Money, Overflow};

/// What was counted against what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The same.
    Even,
    /// So much more was counted.
    Over(Money),
    /// So much is missing.
    Short(Money),
}

impl Gap {
    /// The gap between two sums.
    pub fn between(expected: Money, counted: Money) -> Result<Gap, Overflow> {
        let more = counted.minus(expected)?;
        Ok(match more.cents() {
            0 => Gap::Even,
            1.. => Gap::Over(more),
            _ => Gap::Short(more.negated()?),
        })
    }
}

/// Why a drawer is over or short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapReason {
    /// The wrong change was given.
    WrongChange,
    /// Cash came in or out and nobody wrote it down.
    NotWritten,
    /// A sale was rung up with another means of payment.
    WrongTender,
    /// It was counted wrong, now or at the opening.
    Miscount,
    /// Nobody knows.
    Unknown,
}

impl GapReason {
    /// All of them.
    pub const ALL: [GapReason; 5] = [
        GapReason::WrongChange,
        GapReason::NotWritten,
        GapReason::WrongTender,
        GapReason::Miscount,
        GapReason::Unknown,
    ];

    /// What is stored.
    pub const fn code(self) -> &'static str {
        match self {
            GapReason::WrongChange => "wrong_change",
            GapReason::NotWritten => "not_written",
            GapReason::WrongTender => "wrong_tender",
            GapReason::Miscount => "miscount",
            GapReason::Unknown => "unknown",
        }
    }

    /// The reason of a code; none for another text.
    pub fn parse(code: &str) -> Option<GapReason> {
        GapReason::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Why a drawer cannot be closed like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClosingFault {
    /// It is over or short, and nobody says why.
    #[error("a difference without a reason")]
    NoReason,
    /// More of this value stays than was counted.
    #[error("more pieces of {} cents stay than were counted", .0.cents())]
    MoreThanCounted(Denomination),
    /// A sum does not fit.
    #[error(transparent)]
    Amount(#[from] Overflow),
}

/// A drawer about to be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Close {
    /// What should be there.
    pub expected: Money,
    /// What is there.
    pub counted: Pieces,
    /// Why the two differ, when they do.
    pub reason: Option<GapReason>,
    /// What stays as the next float.
    pub left: Pieces,
}

/// A drawer that is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Over or short.
    pub gap: Gap,
    /// Why; none where nothing is over or short.
    pub reason: Option<GapReason>,
    /// What stays as the next float.
    pub left: Pieces,
    /// What goes to the bank.
    pub deposit: Pieces,
}

impl Close {
    /// Closes it.
    pub fn settle(&self) -> Result<Closed, ClosingFault> {
        let gap = Gap::between(self.expected, self.counted.total())?;
        let reason = match gap {
            Gap::Even => None,
            Gap::Over(_) | Gap::Short(_) => Some(self.reason.ok_or(ClosingFault::NoReason)?),
        };
        let deposit = self.counted.without(&self.left);
        Ok(Closed {
            gap,
            reason,
            left: self.left,
            deposit: deposit.map_err(ClosingFault::MoreThanCounted)?,
        })
    }
}

/// What to leave so that about `float` stays: the largest bills go to the bank first, small money
/// stays. Less only when less was counted; more when no pieces make the rest.
pub fn propose(counted: &Pieces, float: Money) -> Pieces {
    let spare = counted.total().cents().saturating_sub(float.cents());
    let mut spare = spare.max(0);
    let mut left = *counted;
    for (one, here) in counted.each() {
        let fits = spare.checked_div(one.cents()).unwrap_or(0);
        let fits = u16::try_from(fits).unwrap_or(u16::MAX).min(here);
        let gone = one.cents().saturating_mul(i64::from(fits));
        spare = spare.saturating_sub(gone);
        left = left.with(one, here.saturating_sub(fits)).unwrap_or(left);
    }
    left
}
