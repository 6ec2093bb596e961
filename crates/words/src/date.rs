//! Dates and their ranges.

use domain::locale::Locale;
use jiff::civil::Date;

use crate::{NO_BREAK_SPACE as NB, cldr::cldr};

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// `samedi 21 novembre 2026`, `Saturday, November 21, 2026`: after « le », “on”.
    Long,
    /// `le samedi 21 novembre 2026`, `on Saturday, November 21, 2026`.
    Sentence,
    /// `Samedi 21 novembre 2026`, `Saturday, November 21, 2026`: alone, as a heading.
    Label,
    /// `samedi 21 novembre`, `Saturday, November 21`.
    Weekday,
    /// `21 novembre 2026`, `November 21, 2026`.
    Plain,
    /// `21 nov. 2026`, `Nov 21, 2026`.
    Short,
    /// `sam. 21 nov.`, `Sat, Nov 21`.
    Day,
    /// `novembre 2026`, `November 2026`: the month of the day.
    Month,
}

/// A date in a form.
pub fn date(locale: Locale, date: Date, form: DateForm) -> String {
    let year = date.year();
    let (day, short) = (day_of_week(locale, date), day_of_week_short(locale, date));
    let (plain, brief) = (
        day_and_month(locale, date),
        day_and_month_short(locale, date),
    );
    match (locale, form) {
        (Locale::Fr, DateForm::Long) => format!("{day} {plain} {year}"),
        (Locale::Fr, DateForm::Sentence) => format!("le {day} {plain} {year}"),
        (Locale::Fr, DateForm::Label) => format!("{} {plain} {year}", capital(day)),
        (Locale::Fr, DateForm::Weekday) => format!("{day} {plain}"),
        (Locale::Fr, DateForm::Plain) => format!("{plain} {year}"),
        (Locale::Fr, DateForm::Short) => format!("{brief} {year}"),
        (_, DateForm::Month) => format!("{} {year}", month(locale, date)),
        (Locale::Fr, DateForm::Day) => format!("{short} {brief}"),
        (Locale::En, DateForm::Long | DateForm::Label) => format!("{day}, {plain}, {year}"),
        (Locale::En, DateForm::Sentence) => format!("on {day}, {plain}, {year}"),
        (Locale::En, DateForm::Weekday) => format!("{day}, {plain}"),
        (Locale::En, DateForm::Plain) => format!("{plain}, {year}"),
        (Locale::En, DateForm::Short) => format!("{brief}, {year}"),
        (Locale::En, DateForm::Day) => format!("{short}, {brief}"),
    }
}

/// A date near `today`: `aujourd’hui`, `demain`, `hier`, `dans 3 jours` up to six days; then
/// `le 30 novembre 2026`, `on November 30, 2026`.
pub fn date_near(locale: Locale, day: Date, today: Date) -> String {
    let days = today.duration_until(day).as_hours() / 24;
    match (locale, days) {
        (Locale::Fr, 0) => "aujourd’hui".to_owned(),
        (Locale::Fr, 1) => "demain".to_owned(),
        (Locale::Fr, -1) => "hier".to_owned(),
        (Locale::Fr, 2..=6) => format!("dans {days} jours"),
        (Locale::Fr, _) => format!("le {}", date(locale, day, DateForm::Plain)),
        (Locale::En, 0) => "today".to_owned(),
        (Locale::En, 1) => "tomorrow".to_owned(),
        (Locale::En, -1) => "yesterday".to_owned(),
        (Locale::En, 2..=6) => format!("in {days} days"),
        (Locale::En, _) => format!("on {}", date(locale, day, DateForm::Plain)),
    }
}

fn day_and_month(locale: Locale, date: Date) -> String {
    joined(locale, date, month(locale, date))
}

fn day_and_month_short(locale: Locale, date: Date) -> String {
    joined(
        locale,
        date,
        &cldr(locale).months_short[place(date.month())],
    )
}

fn joined(locale: Locale, date: Date, month: &str) -> String {
    match locale {
        Locale::Fr => format!("{}{NB}{month}", ordinal(date)),
        Locale::En => format!("{month} {}", date.day()),
    }
}

/// The day's number in French: `1er`, then `2`.
fn ordinal(date: Date) -> String {
    if date.day() == 1 {
        "1er".to_owned()
    } else {
        date.day().to_string()
    }
}

fn month(locale: Locale, date: Date) -> &'static str {
    &cldr(locale).months[place(date.month())]
}

fn day_of_week(locale: Locale, date: Date) -> &'static str {
    &cldr(locale).days[place(date.weekday().to_monday_one_offset())]
}

fn day_of_week_short(locale: Locale, date: Date) -> &'static str {
    &cldr(locale).days_short[place(date.weekday().to_monday_one_offset())]
}

/// Months and days count from one, tables from zero.
fn place(number: i8) -> usize {
    usize::from(number.unsigned_abs().saturating_sub(1))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(char::to_uppercase)
        .into_iter()
        .flatten()
        .chain(letters)
        .collect()
}
