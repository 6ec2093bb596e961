//! What is typed on these pages, read field by field; every fault in words, beside its field.

mod exception;
mod faults;
mod hours;
mod owner;
mod place;
mod rules;
mod schedule;
mod shop;
mod taxes;
mod whole;

pub use exception::{day, exception, span};
pub use faults::slug as slug_fault;
pub use hours::{DAYS, clock, write_day};
pub use owner::{OwnerPart, owner};
pub use place::{PlacePart, place, shop_card};
pub use rules::rules;
pub use schedule::{SECOND, TURNS, fields_of, fill, gaps, pattern};
pub use shop::{ShopPart, shop};
pub use taxes::{TAX_NO, TAX_YES, field_of_date, has_date, number_label, taxes};
pub use whole::whole;

use domain::contact::{NameError, ShopName};

/// A line of an address or a name before the law: tidied as a shop's name is.
fn line(typed: &str) -> Result<String, NameError> {
    ShopName::parse(typed).map(|line| line.to_string())
}

/// The same, empty when nothing was typed.
fn optional_line(typed: &str) -> Result<String, NameError> {
    match line(typed) {
        Err(NameError::Empty) => Ok(String::new()),
        other => other,
    }
}
