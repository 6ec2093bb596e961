//! A drawer of cash: what it should hold, what it holds, and what stays in it.
//!
//! A *session* goes from the *float* to the close. What comes in and leaves between is a *movement*;
//! float and movements give the sum that is *expected*, a *count* by coins and bills the one that is
//! there. Their difference is *over* or *short*, and has a reason. Of what was counted, the next
//! float stays; the rest goes to the bank.

mod closing;
mod movement;
mod pieces;
#[cfg(test)]
mod tests;

pub use closing::{Close, Closed, ClosingFault, Gap, GapReason, propose};
pub use movement::{Category, Flow, Move, NotInCash, Tally, in_cash};
pub use pieces::{Denomination, Pieces, TooMany};

use crate::money::Money;

/// The float of a drawer until the shop says another: 150 $.
pub const USUAL_FLOAT: Money = Money::from_cents(15_000);
