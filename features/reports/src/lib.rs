//! Figures of a day, a week or a month, each of which opens its rows.
//!
//! # Words
//!
//! *Takings* are what documents say was sold and received; a *sheet* is every figure of some days in
//! the reader's words, for the page, the paper and the spreadsheet alike. The *rows* of a figure are
//! the documents, lines, taxes, payments, tips or visits behind it.
//!
//! # What always holds
//!
//! - A figure is the sum of its rows, and of nothing else. Money comes from issued documents alone,
//!   which never change; nothing is kept here.
//! - All figures of a page are read at one moment.
//! - No client is named: who needs the name opens the document or the visit.
//!
//! # Not here
//!
//! What a shop sells, owes or counts: those who keep it are asked.

pub mod error;
mod pages;
mod routes;
pub mod service;
mod words;

pub use error::ReportsError;
pub use routes::routes;
