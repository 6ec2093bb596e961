//! Everything that needs a database or a page, in one binary.
//!
//! The same tests run on SQLite and on PostgreSQL (`CLAIRIERE_TEST_DATABASE`).

mod booking;
mod calendar;
mod catalog;
mod clients;
mod drawer;
mod house;
mod identity;
mod invoicing;
mod live;
mod messaging;
mod operations;
mod reports;
mod sales;
mod serve;
mod till;
