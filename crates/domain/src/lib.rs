//! The words and the rules of the trade, pure: no database, no network, no clock.
//!
//! What is not in this crate's `Cargo.toml` cannot be called from here; that is the point. Time and
//! chance come in as parameters. Each module but the base ones (money, tax, time, ids, locale,
//! contact, province) is a stranger to the others.
#![deny(missing_docs)]
#![cfg_attr(
    not(test),
    deny(clippy::arithmetic_side_effects, clippy::as_conversions)
)]

pub mod booking;
pub mod calendar_file;
pub mod contact;
pub mod drawer;
pub mod holidays;
pub mod identity;
pub mod ids;
pub mod invoicing;
pub mod locale;
pub mod minors;
pub mod money;
pub mod presets;
pub mod province;
pub mod registration;
pub mod reports;
pub mod search;
pub mod tax;
pub mod till;
pub mod time;
