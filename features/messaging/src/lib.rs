//! Messages: written with what they tell, delivered afterwards, kept where the team can see them.
//!
//! # Words
//!
//! A *letter* is what a message says, in the order it is read: shop, title, greeting, facts, acts,
//! closing, foot; it is written once as plain text and once as HTML. A *message* is a letter to an
//! address, waiting in the *outbox* until it has left: `queued`, then `sent` or `failed`.
//!
//! # What always holds
//!
//! - A message is a row of the transaction of what it tells: neither can be without the other.
//! - Nothing is sent within a transaction. A claim counts as a try and holds the message alone, so
//!   that two workers do not send it twice; a worker that dies frees it later.
//! - Subject, text, HTML and calendar file are sealed at rest; opening one is logged.
//! - Nobody's name, service or amount is in a subject.
//!
//! # Not here
//!
//! Why one writes, and in which words: each feature writes its own letters. Letters of the platform
//! to its accounts (a password reset) belong to `identity`: no team reads those.

mod error;
pub mod holdings;
pub mod letter;
mod pages;
mod routes;
pub mod service;
mod words;

pub use error::MessagingError;
pub use holdings::holdings;
pub use routes::routes;
