//! The till: what is rung up, how it is paid, what comes back.
//!
//! # Words
//!
//! A *ticket* is an open sale: lines, discounts, tips, a client. It is *parked* under a label and
//! reopened on any screen; it is *voided* before it is paid, or *paid*, when its *tenders* cover what
//! is due and its invoice stands. What was sold comes back by a *refund*.
//!
//! # What always holds
//!
//! - Every change of a ticket names the version it saw: of two tills on one ticket, the second is
//!   told, and undoes nothing.
//! - A ticket is paid once, with one invoice, in one transaction with the stock, the drawer, the
//!   visit and the letter; the same request again reads the same answer. So is a visit.
//! - The till reckons nothing by itself: `domain::till` does, with the place and the day of
//!   `invoicing`, so that what is shown is what is invoiced.
//! - A ticket that was paid or voided is gone; the invoice, or the note of the void, is the record.
//!
//! # Not here
//!
//! The pages of the till: `till`. What an invoice says and how it is numbered: `invoicing`. What the drawer holds: `drawer`.

pub mod error;
pub mod holdings;
pub mod service;
mod words;

pub use error::SalesError;
pub use holdings::holdings;
