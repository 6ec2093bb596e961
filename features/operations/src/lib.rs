//! The service itself: its home page, sign-up, its policy and terms, and each shop's settings.
//!
//! # Words
//!
//! A shop is *opened* by somebody who *signs up*: they become its *owner*. It starts from the
//! *presets* of its trades. The service's own *terms* and *policy* are accepted apart, in a version.
//!
//! # What always holds
//!
//! - A sign-up is whole or nothing: account, shop, menu, team, rules and acceptances are one
//!   transaction (`service::open_shop_in`, which the demonstration shares).
//! - Nothing is ticked in advance; a refused form keeps everything typed, but for the password.
//! - Of a small supplier no tax number is kept.
//! - The list of shops is shown by a demonstration only.
//!
//! # Not here
//!
//! Signing in and the team (`identity`), the menu (`catalog`), the requests of persons (`privacy`).

pub mod error;
pub mod service;

mod choices;
mod forms;
mod pages;
mod routes;
mod words;

pub use routes::routes;
