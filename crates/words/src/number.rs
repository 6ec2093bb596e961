//! Numbers, rates and amounts.

use domain::{locale::Locale, money::Money};
use fixed_decimal::Decimal;
use icu_plurals::PluralCategory;

use crate::{NO_BREAK_SPACE, cldr::cldr};

/// The sign of negative numbers on screen and on paper; files carry U+002D.
const MINUS: char = '\u{2212}';

/// How a language counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// 1; in French also 0 and what is below 2.
    One,
    /// In French, whole millions: « un million de ».
    Many,
    /// The rest.
    Other,
}

/// How a language counts this many.
pub fn plural(locale: Locale, count: i64) -> Plural {
    let count = Decimal::from(count.unsigned_abs());
    match cldr(locale).plurals.category_for(&count) {
        PluralCategory::One => Plural::One,
        PluralCategory::Many => Plural::Many,
        _ => Plural::Other,
    }
}

/// A whole number, its thousands apart: `12 345`, `12,345`.
pub fn number(locale: Locale, value: i64) -> String {
    decimal(locale, value, 0)
}

/// `unscaled` with its last `places` figures after the decimal sign: 25 with one place is `2,5`.
pub fn decimal(locale: Locale, unscaled: i64, places: u8) -> String {
    let figures = positive(locale, unscaled.unsigned_abs(), places);
    if unscaled < 0 {
        format!("{MINUS}{figures}")
    } else {
        figures
    }
}

/// A rate in millionths, with the decimals it has and no more: 99 750 is `9,975 %`, `9.975%`.
pub fn percent(locale: Locale, millionths: i64) -> String {
    let (mut unscaled, mut places) = (millionths, 4);
    while places > 0 && unscaled % 10 == 0 {
        unscaled /= 10;
        places -= 1;
    }
    let figures = decimal(locale, unscaled, places);
    match locale {
        Locale::Fr => format!("{figures}{NO_BREAK_SPACE}%"),
        Locale::En => format!("{figures}%"),
    }
}

/// An amount with its two decimals: `1 234,50 $`, `$1,234.50`; negative: `−12,50 $`, `−$12.50`.
pub fn money(locale: Locale, amount: Money) -> String {
    dollars(
        locale,
        amount,
        &positive(locale, amount.cents().unsigned_abs(), 2),
    )
}

/// A menu price: whole dollars without cents (`60 $`, `$60`), any other like [`money`].
pub fn price(locale: Locale, amount: Money) -> String {
    let cents = amount.cents().unsigned_abs();
    if !cents.is_multiple_of(100) {
        return money(locale, amount);
    }
    dollars(locale, amount, &positive(locale, cents / 100, 0))
}

fn dollars(locale: Locale, amount: Money, figures: &str) -> String {
    let sign = if amount < Money::ZERO {
        String::from(MINUS)
    } else {
        String::new()
    };
    match locale {
        Locale::Fr => sign + figures + "\u{a0}$",
        Locale::En => sign + "$" + figures,
    }
}

fn positive(locale: Locale, unscaled: u64, places: u8) -> String {
    let figures = cldr(locale)
        .decimal
        .format(&scaled(unscaled, places))
        .to_string();
    figures.replace('\u{202f}', "\u{a0}")
}

fn scaled(unscaled: u64, places: u8) -> Decimal {
    let mut value = Decimal::from(unscaled);
    value.multiply_pow10(-i16::from(places));
    value
}
