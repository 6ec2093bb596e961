//! Times and hours as one types them: « 9 h », « 9 h–12 h, 13 h–17 h 30 ».

use domain::{
    booking::{DayHours, HoursError, Minutes},
    locale::Locale,
};

use crate::words::Words;

/// The fields of a week, Monday first.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Spans of a day at most: more is no timetable.
pub const SPANS_MAX: usize = 12;

/// What is wrong with hours, in words.
pub fn fault(w: Words, error: &HoursError) -> String {
    match error {
        HoursError::Backwards => w.operations_fault_hours_backwards(),
        HoursError::Overlap => w.operations_fault_hours_overlap(),
        HoursError::NotATime(_) => w.operations_fault_hours(),
    }
    .to_owned()
}

/// A time as a field holds it: « 17 h 30 », 17:30 in English.
pub fn clock(w: Words, time: Minutes) -> String {
    let (hour, minute) = (time.get().div_euclid(60), time.get().rem_euclid(60));
    match (w.locale(), minute) {
        (Locale::En, _) => format!("{hour}:{minute:02}"),
        (Locale::Fr, 0) => format!("{hour}\u{a0}h"),
        (Locale::Fr, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
    }
}

/// Hours as a field holds them: « 9 h–17 h 30 », 9:00–17:30 in English.
pub fn write_day(w: Words, hours: &[DayHours]) -> String {
    let spans = hours
        .iter()
        .map(|span| format!("{}–{}", clock(w, span.from()), clock(w, span.to())));
    spans.collect::<Vec<_>>().join(", ")
}

/// The spans of a text, one after the other.
pub fn spans_of(typed: &str) -> impl Iterator<Item = &str> {
    let spans = typed.split([',', ';']).map(str::trim);
    spans.filter(|span| !span.is_empty())
}

/// « 9 h–17 h 30 », « 9 h à 17 h 30 », 9:00-17:30, 9:00 to 17:30.
pub fn read_span(text: &str) -> Result<DayHours, HoursError> {
    let unread = || HoursError::NotATime(text.to_owned());
    let between = ["–", "—", "-", " à ", " to "]
        .iter()
        .find_map(|sign| text.split_once(sign));
    let (from, to) = between.ok_or_else(unread)?;
    let from = read_time(from).ok_or_else(unread)?;
    let to = read_time(to).ok_or_else(unread)?;
    DayHours::new(from, to)
}

/// `9`, `9:30`, `9 h`, `9 h 30`; `24:00` is the midnight that ends the day.
pub fn read_time(text: &str) -> Option<Minutes> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (hour, minute) = bare.split_once([':', 'h']).unwrap_or((&bare, ""));
    let figures = |part: &str| -> Option<u16> {
        let short = part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        if short { part.parse().ok() } else { None }
    };
    let hour = figures(hour)?;
    let minute = if minute.is_empty() {
        0
    } else {
        figures(minute)?
    };
    let time = hour.checked_mul(60)?.checked_add(minute)?;
    if minute < 60 {
        Minutes::new(time).ok()
    } else {
        None
    }
}
