//! Appointments: who comes, to see whom, when, and for how long.
//!
//! # Words
//!
//! A *client* asks for a *service*; the shop offers *free times*; a time taken becomes an
//! *appointment*, which *claims* the time of a person and of the rooms and machines it needs.
//! *Lead* is how soon one may still book online, *notice* until when one may change online.
//!
//! # What always holds
//!
//! - No person, room or machine is ever claimed twice at once (`tests/it/booking/race.rs`).
//! - After a booking was answered, no answer offers that time again (`tests/it/booking/fresh.rs`).
//! - For what is to come the truth is wall time and zone (`service::rederive`).
//! - The price agreed at booking is the price charged, whatever the menu says later.
//!
//! # Where to look
//!
//! The rules are in [`domain::booking`] and need no database. `service::setup` reads what a shop
//! offers, `service::free` what is free, `service::book` takes it. `api` is the public interface.
//! Pages stand beside: the public ones in `storefront`, the team's in `calendar`.

pub mod api;
pub mod error;
pub mod holdings;
pub mod notices;
pub mod pace;
pub mod service;
pub mod words;
