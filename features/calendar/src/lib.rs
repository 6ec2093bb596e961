//! The book as the team sees it: the grid of a day, a week, rooms and machines, one appointment, and
//! what changed meanwhile. Decides nothing: `booking` does.
//!
//! # What always holds
//!
//! - Every act is a form or a link first; script shortens the way.
//! - Positions are data: five-minute units from the hour the grid begins, never a style attribute.
//! - What could not be done is said in words, with what was in the way and how to go on.
//!
//! # Where to look
//!
//! `routes` reads what is asked, `pages` says what is shown. A client's file is a page of `clients`,
//! mounted here with the visits that it does not know.

mod live;
mod pages;
mod routes;
mod words;

pub use routes::routes;
