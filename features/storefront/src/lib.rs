//! A shop's public pages: book, then see, move or cancel through one's own link.
//!
//! # Words
//!
//! The *menu* shows the services offered online, the *times* when they are free, the *details* ask
//! who comes. The *visit* is the page of one's own link. Of a person under 14, an adult consents
//! before anything is asked of the child.
//!
//! # What always holds
//!
//! - Every page is reached by a link or a form, and works without script.
//! - A form sent twice books once (`tests/it/booking/api.rs`).
//! - A name typed here consents to nothing (`tests/it/clients/offers.rs`).
//!
//! # Where to look
//!
//! `routes::chosen` reads what was asked for, `routes::read` who comes, `routes::book` takes the
//! time; `routes::week` draws what is free, `routes::change` moves and cancels.
//!
//! # Not here
//!
//! Rules, tables and letters: `booking` keeps them. A client's offers and file (clients), the shop's
//! notice of what it keeps (clients).

mod pages;
mod routes;
mod words;

pub use routes::routes;
