//! The people a shop serves: their files, how to reach them, what they consent to.
//!
//! # Words
//!
//! A *file* (dossier client) is everything a shop holds about one person. A *card* is the little of
//! it that a list or a message needs. A *guardian* is the holder of parental authority, or tutor,
//! who consents for a child under 14. *Notes* are free text by the team: sealed, each opening logged.
//!
//! # What always holds
//!
//! - A child's file exists only with the consent of its guardian: `ChildFile` cannot be made before
//!   the consent, whose row is written first.
//! - Of a birth date only the day the person turns 14 is kept, and only for a child.
//! - On a public page a file is found or opened, never shown nor changed: a name that is typed proves
//!   nothing. Offers are accepted by who reads the file's mail, on the page a letter links to.
//! - A file is found by any part of its names, number and address; what finds it is rewritten with it.
//! - Opening a file or its notes is logged.
//!
//! # Not here
//!
//! Visits are above: `calendar` mounts the page of a file and hands its visits to [`show_file`].
//! Access, erasure and retention derive from [`holdings::holdings`].

pub mod error;
pub mod holdings;
mod pages;
pub mod reading;
pub mod routes;
pub mod service;
mod words;

pub use holdings::holdings;
pub use pages::VisitLine;
pub use routes::{
    file::{Around, show_file},
    routes,
};
