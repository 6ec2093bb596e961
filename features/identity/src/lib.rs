//! Who signs in, how, and as what.
//!
//! # Words
//!
//! An *account* is a person's, of the platform; a *membership* gives it a *role* in one shop. A
//! *session* goes from sign-in to sign-out. The *second factor* is a code of the person's telephone,
//! or one of ten *recovery codes*. A *letter* is mail of the platform itself, of no shop.
//!
//! # What always holds
//!
//! - Of a password only a peppered bcrypt is kept, of a secret in a link or a cookie only its hash.
//! - Nothing said or timed at the door tells whether an address has an account: what is written for
//!   one that has is written for one that has not. Only the opening of a shop says that an address is
//!   taken, a few times an hour to one network.
//! - Failures bring a pause that grows to a quarter of an hour, never a lock; in a place the account
//!   was opened from before, only the failures from there bring it.
//! - The owner of an account is written to when its password or factor changes, a recovery code is
//!   used, or five attempts in a row fail.
//! - A code of the second factor opens once, and no older one after it.
//! - A reset by mail leaves the second factor on; a change of password or factor ends the other
//!   sessions.
//! - A shop keeps an owner; nobody gives a role at their own level or above, but an owner.
//!
//! # Where to look
//!
//! The rules are in [`domain::identity`], the password's scheme in [`platform::password`]. Each use
//! case is a function of [`service`] and one transaction; letters leave by
//! [`service::deliver_due`], called by the worker.
//!
//! # Not here
//!
//! Sign-up of a shop (see `operations`), and accounts for clients (there are none: a link is
//! enough).

pub mod cookie;
pub mod error;
pub mod forms;
pub mod service;

mod holdings;
mod notices;
mod pages;
mod routes;
mod words;

pub use holdings::holdings;
pub use routes::routes;
pub use service::{caller, glance};
