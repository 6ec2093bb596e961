//! Messages as data, said in one language with their values. The generator writes the data from
//! the Fluent files; the types of the values are checked there.

use std::fmt::{Display, Write as _};

use domain::{locale::Locale, money::Money};
use jiff::civil::{Date, Time};

use crate::{DateForm, Plural, duration, money, number, plural, price, time};

/// A piece of a message.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Words as they are.
    Text(&'static str),
    /// The value at a place.
    Show(usize),
    /// The pieces of the case that the value at a place meets, or the last ones.
    Select(usize, &'static [(Case, &'static [Part])], &'static [Part]),
}

/// When a variant of a message is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// This very number.
    Exact(i64),
    /// The plural category `one`: in French, 0 and 1.
    One,
    /// The plural category `many`: in French, whole millions.
    Many,
    /// This very text.
    Is(&'static str),
}

/// A value in the form the message shows it in.
#[derive(Clone, Copy)]
pub enum Arg<'a> {
    /// As it is.
    Text(&'a dyn Display),
    /// A text the message chooses by.
    Choice(&'a str),
    /// A whole number.
    Number(i64),
    /// Minutes.
    Duration(i64),
    /// An amount with its cents.
    Money(Money),
    /// A menu price.
    Price(Money),
    /// A day.
    Date(Date, DateForm),
    /// A time of day.
    Time(Time),
}

/// A text without values, in one language.
pub const fn pick(locale: Locale, french: &'static str, english: &'static str) -> &'static str {
    match locale {
        Locale::Fr => french,
        Locale::En => english,
    }
}

/// A message in one language.
pub fn say(
    locale: Locale,
    french: &'static [Part],
    english: &'static [Part],
    values: &[Arg<'_>],
) -> String {
    let parts = match locale {
        Locale::Fr => french,
        Locale::En => english,
    };
    let mut said = String::new();
    append(&mut said, locale, parts, values);
    said
}

fn append(said: &mut String, locale: Locale, parts: &[Part], values: &[Arg<'_>]) {
    for part in parts {
        match *part {
            Part::Text(text) => said.push_str(after(said, text)),
            Part::Show(at) => values
                .get(at)
                .into_iter()
                .for_each(|value| value.show(said, locale)),
            Part::Select(at, cases, other) => {
                let value = values.get(at);
                let taken = value
                    .and_then(|value| value.choose(locale, cases))
                    .unwrap_or(other);
                append(said, locale, taken, values);
            }
        }
    }
}

/// The text without its first point when what is said ends with one: « 2:30 p.m. » closes a sentence.
fn after(said: &str, text: &'static str) -> &'static str {
    let point = if said.ends_with('.') {
        text.strip_prefix('.')
    } else {
        None
    };
    point.unwrap_or(text)
}

impl Arg<'_> {
    fn show(&self, said: &mut String, locale: Locale) {
        let shown = match *self {
            Arg::Text(text) => {
                // Writing to a `String` fails only if the value itself refuses to be shown.
                let _ = write!(said, "{text}");
                return;
            }
            Arg::Choice(text) => text.to_owned(),
            Arg::Number(value) => number(locale, value),
            Arg::Duration(minutes) => duration(locale, minutes),
            Arg::Money(amount) => money(locale, amount),
            Arg::Price(amount) => price(locale, amount),
            Arg::Date(day, form) => crate::date(locale, day, form),
            Arg::Time(at) => time(locale, at),
        };
        said.push_str(&shown);
    }

    fn choose(
        &self,
        locale: Locale,
        cases: &'static [(Case, &'static [Part])],
    ) -> Option<&'static [Part]> {
        let taken = |wanted: Case| cases.iter().find(|(case, _)| *case == wanted);
        let found = match *self {
            Arg::Number(value) => {
                taken(Case::Exact(value)).or_else(|| match plural(locale, value) {
                    Plural::One => taken(Case::One),
                    Plural::Many => taken(Case::Many),
                    Plural::Other => None,
                })
            }
            Arg::Choice(text) => cases
                .iter()
                .find(|(case, _)| matches!(case, Case::Is(word) if *word == text)),
            _ => None,
        };
        found.map(|(_, parts)| *parts)
    }
}
