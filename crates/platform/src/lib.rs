//! The machine room: everything a use case needs that is not the business.
//!
//! A use case is given a [`ctx::Ctx`] (which shop, who, when) and the [`house::House`] (database,
//! keys, clock, chance, mail). A shop's tables are reached only through a transaction of that shop:
//! [`db::Db::read`] and [`db::Db::write`].

pub mod audit;
pub mod background;
pub mod chance;
pub mod clock;
pub mod crypto;
pub mod ctx;
pub mod db;
pub mod doorman;
pub mod error;
pub mod gate;
pub mod holdings;
pub mod house;
pub mod idempotency;
pub mod jobs;
pub mod mail;
pub mod memory;
pub mod news;
pub mod one_time_code;
pub mod password;
pub mod records;
pub mod throttle;
