//! Use cases on the book.

mod book;
mod change;
mod day;
mod desk;
mod free;
mod once;
mod rederive;
mod rules;
mod setup;
mod sheet;
mod store;

pub use book::{Ask, Booked, CONSENT_WORDING, Who, book, book_in, start_of};
pub use change::{
    Link, Linked, To, cancel, cancel_by_link, linked, mark, move_by_link, move_to, settle_status,
};
pub use day::{DayList, FREE_MINUTES_MIN, Line, Lines, appointment, day, visits_of};
pub use desk::{Visit, client, names, visit};
pub use free::{FreeTimes, Question, Slot, alternatives, free_times};
pub use once::{Once, book_once};
pub use rederive::{Moved, rederive};
pub use rules::{change_hours_in, change_rules_in};
pub use setup::{NewRules, Person, Rules, Setup, set_hours_in, set_rules_in, setup, setup_in};
pub use sheet::printed_day;
pub(crate) use store::Kept;
