//! What the reader reads: numbers, amounts, dates, times and messages, in French of Quebec and in
//! Canadian English.
//!
//! Numbers, names of days and months and plurals are those of the CLDR, through ICU4X; what it does
//! not print as the Office québécois de la langue française asks, our own patterns do. A space that
//! must not break is U+00A0; the narrow one (U+202F) is never used.

mod cldr;
pub mod csv;
mod date;
mod given;
mod list;
mod message;
mod number;
mod phone;
mod time;
pub mod typed;

pub use date::{DateForm, date, date_near};
pub use given::Given;
pub use list::list;
pub use message::{Arg, Case, Part, pick, say};
pub use number::{Plural, decimal, money, number, percent, plural, price};
pub use phone::phone;
pub use time::{duration, minutes_of_day, time, time_range, time_range_short};

/// The space that does not break a line: between a number and its unit, before a French colon.
pub const NO_BREAK_SPACE: char = '\u{a0}';

#[cfg(test)]
mod tests;
