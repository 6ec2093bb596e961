//! The till's pages: what is rung up and how it is paid, for the one at the counter and the client.
//!
//! # What always holds
//!
//! - Every act is a form and works without script, which only shortens the way: the part of the
//!   answer that changed takes the place of the page's.
//! - A button that takes or gives money carries the amount. What it carried is sent with the form:
//!   another total is said before anything changes hands.
//! - What was typed stays, also when another till was quicker.
//! - No tip is chosen in advance; every choice has the same size, another amount and none among them
//!   (Consumer Protection Act, since 2025-05-07).
//!
//! # Not here
//!
//! What a ticket is and how it is paid: `sales`, asked at every step. The drawer: `drawer`.

mod pages;
mod routes;
mod words;

pub use routes::routes;
