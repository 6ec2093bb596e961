//! Shops: who they are before the law, where they are, when they are open, who works there.
//!
//! # Words
//!
//! A *tenant* is a shop that subscribes. It has *legal entities* (tax numbers, fiscal year, invoice
//! series) and *locations* (zone, province, hours); this release makes one of each. A *team member*
//! is a person of the calendar, who may or may not sign in.
//!
//! # What always holds
//!
//! - A shop's word in the address is unique and none of ours (`domain::contact::RESERVED`).
//! - Of a tax number and its date, none is shown or used before the date (`Entity::taxes_on`).
//! - Every change here moves the shop's version, so that nothing remembered of its free times stays.
//!
//! # Where to look
//!
//! Pages are elsewhere: sign-up in `operations`, the team in `identity`.

pub mod error;
pub mod holdings;
pub mod service;
