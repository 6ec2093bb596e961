//! Every form in both languages, letter by letter. `~` stands for U+00A0.

mod csv;
mod dates;
mod messages;
mod numbers;
mod times;
mod typed;

use domain::locale::Locale::{self, En, Fr};

/// Both languages, each with what it must print.
fn both(fr: &str, en: &str, printed: impl Fn(Locale) -> String) {
    assert_eq!(printed(Fr), fr.replace('~', "\u{a0}"));
    assert_eq!(printed(En), en.replace('~', "\u{a0}"));
}
