//! Invoices: what was sold, to whom, with which taxes, numbered without a gap and never changed.
//!
//! # Words
//!
//! An *invoice* belongs to a legal entity and a *series*; what is wrong in it is corrected by a
//! *credit note*, never in place, which takes its number from the same series. A *document* is
//! either. The *letter* and the *receipt* are the same document on two papers.
//!
//! # What always holds
//!
//! - A number is taken in the transaction that issues: a rollback leaves no gap, and two tills at
//!   once wait for each other.
//! - No row of a document is changed or removed; the database itself refuses.
//! - Its taxes come from `domain::tax` by `domain::till`, once; they are kept and never reckoned
//!   again. A credit note gives back at most what remains.
//! - It keeps its own copy of who sold, to whom and under which numbers.
//!
//! # Not here
//!
//! What is rung up and how it is paid: `sales`, which issues by [`service::issue_in`].

pub mod error;
pub mod holdings;
mod pages;
mod routes;
pub mod service;
mod words;

pub use error::InvoicingError;
pub use holdings::holdings;
pub use pages::strip as receipt;
pub use routes::routes;
