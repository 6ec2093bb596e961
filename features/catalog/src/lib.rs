//! What the shop offers: services made of steps, the rooms and machines they need, products.
//!
//! # Words
//!
//! A *service* belongs to a *family* and is made of *steps*: during a step somebody works or is
//! free, the client is there or not, and rooms, chairs or machines are taken by their *kind*.
//! Members of the team *give* a service, at their own price and length when they have one.
//! *Products* stand on the shelf; what is *retired* stays for what was agreed or sold.
//!
//! # What always holds
//!
//! - The steps of a service make a [`domain::booking::Visit`].
//! - What was agreed keeps its price and length, whatever changes here: appointments hold their
//!   own.
//! - A form model is off until the shop switches it on, and nothing sends it before.
//!
//! # Not here
//!
//! Who the team is (tenancy), when one may book (booking), taxes on a sale (`domain::tax`).

mod error;
mod holdings;
mod pages;
mod routes;
pub mod service;
mod words;

pub use error::CatalogError;
pub use routes::routes;

/// What each table of the catalogue holds of a person.
pub fn holdings() -> &'static [platform::holdings::Table] {
    holdings::TABLES
}
