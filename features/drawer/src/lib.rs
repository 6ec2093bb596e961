//! Drawers of cash: one session at a time for each physical drawer, from its float to its count.
//!
//! # Words
//!
//! A *session* begins with a *float* and ends with a *closing*. Between the two stand *movements*:
//! cash of a sale or a refund, *pay-ins* and *pay-outs* with what they are for. A *count* is by coins
//! and bills, and *blind*: who counts does not see what should be there.
//!
//! # What always holds
//!
//! - Cash moves in an open session only, in the transaction of the document it pays; a close at the
//!   same instant waits for it, or it finds the drawer closed.
//! - A drawer has one open session at most, and their numbers have no gap.
//! - No movement, count or closing is changed or removed; the database itself refuses.
//! - Every count is kept, the one that was made anew too.
//!
//! # Not here
//!
//! The addresses of a session's report, closed or about to be: `reports`, which adds what was received by the other
//! means. What is sold and with what it is paid: `sales`, which calls [`service::cash_in_for_sale`] and
//! [`service::cash_out_for_refund`].

pub mod error;
pub mod holdings;
mod pages;
mod routes;
pub mod service;
mod words;

pub use error::DrawerError;
pub use holdings::holdings;
pub use pages::{BeforePage, ReportPage, sheet};
pub use routes::{Draft, Wished, draft, routes};
