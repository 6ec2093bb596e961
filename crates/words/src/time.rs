//! Times of day and durations.

use domain::locale::Locale;
use jiff::civil::Time;

use crate::NO_BREAK_SPACE as NB;

/// Minutes in an hour.
const HOUR: u64 = 60;

/// A time of day: `9 h`, `14 h 30`; `9 a.m.`, `2:30 p.m.`, `noon`, `midnight`. Seconds are not said.
pub fn time(locale: Locale, at: Time) -> String {
    let (hour, minute) = (at.hour().unsigned_abs(), at.minute().unsigned_abs());
    clock(locale, u64::from(hour), u64::from(minute))
}

/// A time of day in minutes since midnight, 0 to 1440; 1440 is the end of the day: `24 h`,
/// `midnight`.
pub fn minutes_of_day(locale: Locale, minutes: u16) -> String {
    let minutes = u64::from(minutes);
    clock(locale, minutes / HOUR, minutes % HOUR)
}

/// From one time to another, in a sentence: `de 9 h à 17 h 30`, `from 9 a.m. to 5:30 p.m.`
pub fn time_range(locale: Locale, from: Time, to: Time) -> String {
    let (from, to) = (time(locale, from), time(locale, to));
    match locale {
        Locale::Fr => format!("de {from} à {to}"),
        Locale::En => format!("from {from} to {to}"),
    }
}

/// From one time to another, in a table: `9 h–17 h 30`, `9 a.m.–5:30 p.m.`
pub fn time_range_short(locale: Locale, from: Time, to: Time) -> String {
    format!("{}–{}", time(locale, from), time(locale, to))
}

/// A number of minutes: `45 min`, `1 h`, `1 h 30`; in English `1 h 30 min`.
pub fn duration(locale: Locale, minutes: i64) -> String {
    let sign = if minutes < 0 { "\u{2212}" } else { "" };
    let (hours, rest) = (minutes.unsigned_abs() / HOUR, minutes.unsigned_abs() % HOUR);
    match (locale, hours, rest) {
        (_, 0, _) => format!("{sign}{rest}{NB}min"),
        (_, _, 0) => format!("{sign}{hours}{NB}h"),
        (Locale::Fr, _, _) => format!("{sign}{hours}{NB}h{NB}{rest:02}"),
        (Locale::En, _, _) => format!("{sign}{hours}{NB}h{NB}{rest}{NB}min"),
    }
}

fn clock(locale: Locale, hour: u64, minute: u64) -> String {
    match (locale, hour, minute) {
        (Locale::Fr, _, 0) => format!("{hour}{NB}h"),
        (Locale::Fr, _, _) => format!("{hour}{NB}h{NB}{minute:02}"),
        (Locale::En, 0 | 24, 0) => "midnight".to_owned(),
        (Locale::En, 12, 0) => "noon".to_owned(),
        (Locale::En, _, 0) => format!("{}{NB}{}", twelve(hour), half(hour)),
        (Locale::En, _, _) => format!("{}:{minute:02}{NB}{}", twelve(hour), half(hour)),
    }
}

fn twelve(hour: u64) -> u64 {
    match hour % 12 {
        0 => 12,
        hour => hour,
    }
}

fn half(hour: u64) -> &'static str {
    if hour % 24 < 12 { "a.m." } else { "p.m." }
}
