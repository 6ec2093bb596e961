//! A week typed row by row: a tick, two times, a break. Two weeks when they take turns.

use domain::booking::{DayHours, HoursError, Minutes, Pattern, WeekHours};
use jiff::civil::{Date, Weekday};
use web::form::{Faults, Typed};

use super::hours::{DAYS, SPANS_MAX, clock, fault, read_span, read_time, spans_of, write_day};
use crate::words::Words;

/// What the second of two weeks adds to its fields.
pub const SECOND: &str = "2";

/// The field of how many weeks take turns: `1` or `2`.
pub const TURNS: &str = "turns";

/// The names of a row's fields: tick, from, to, break.
pub fn fields_of(day: &str, week: &str) -> [String; 4] {
    let tick = format!("{day}{week}");
    let [from, to, rest] = ["from", "to", "break"].map(|part| format!("{tick}_{part}"));
    [tick, from, to, rest]
}

/// Reads the weeks and the first day they hold, which lies between two.
pub fn pattern(
    typed: &Typed,
    (first, last): (Date, Date),
    w: Words,
    faults: &mut Faults,
) -> Option<Pattern> {
    let mut weeks = vec![week(typed, "", w, faults)];
    if typed.text(TURNS) == "2" {
        weeks.push(week(typed, SECOND, w, faults));
    }
    let from = typed.text("from").parse::<Date>().ok();
    let from = from.filter(|day| (first..=last).contains(day));
    if from.is_none() {
        faults.add("from", w.operations_fault_first_day());
    }
    let weeks: Option<Vec<WeekHours>> = weeks.into_iter().collect();
    Pattern::new(from?, weeks?)
        .ok()
        .filter(|_| faults.is_empty())
}

fn week(typed: &Typed, week: &str, w: Words, faults: &mut Faults) -> Option<WeekHours> {
    let mut days: [Vec<DayHours>; 7] = Default::default();
    for (hours, day) in days.iter_mut().zip(DAYS) {
        match read_day(typed, &fields_of(day, week), w) {
            Ok(read) => *hours = read,
            Err((field, message)) => faults.add(field, message),
        }
    }
    WeekHours::new(days).ok()
}

type Fault = (String, String);

fn read_day(
    typed: &Typed,
    [tick, from_field, to_field, break_field]: &[String; 4],
    w: Words,
) -> Result<Vec<DayHours>, Fault> {
    if !typed.ticked(tick) {
        return Ok(Vec::new());
    }
    let unread = |field: &String| (field.clone(), w.operations_fault_time().to_owned());
    let from = read_time(typed.text(from_field)).ok_or_else(|| unread(from_field))?;
    let to = read_time(typed.text(to_field)).ok_or_else(|| unread(to_field))?;
    let backwards = |error: HoursError| (to_field.clone(), fault(w, &error));
    DayHours::new(from, to).map_err(backwards)?;
    let broken = |message: String| (break_field.clone(), message);
    let text = typed.text(break_field).to_lowercase();
    let breaks: Result<Vec<DayHours>, HoursError> = spans_of(&text).map(read_span).collect();
    let mut breaks = breaks.map_err(|error| broken(fault(w, &error)))?;
    if breaks.len() >= SPANS_MAX {
        let most = i64::try_from(SPANS_MAX).unwrap_or(i64::MAX);
        return Err(broken(w.operations_fault_hours_many(most)));
    }
    breaks.sort_by_key(|rest| rest.from());
    between(from, to, &breaks).ok_or_else(|| broken(w.operations_fault_break().to_owned()))
}

/// The hours that are left around the breaks; none when a break does not lie within.
fn between(from: Minutes, to: Minutes, breaks: &[DayHours]) -> Option<Vec<DayHours>> {
    let mut hours = Vec::new();
    let mut begun = from;
    for rest in breaks {
        hours.push(DayHours::new(begun, rest.from()).ok()?);
        begun = rest.to();
    }
    hours.push(DayHours::new(begun, to).ok()?);
    Some(hours)
}

/// Fills the fields as a pattern has them. The second of two weeks starts as the first, while there
/// is one: an owner who makes two of it changes what differs.
pub fn fill(typed: &mut Typed, w: Words, pattern: &Pattern) {
    typed.put(TURNS, pattern.weeks().len().min(2).to_string());
    for (suffix, week) in ["", SECOND].into_iter().zip(pattern.weeks().iter().cycle()) {
        for (day, weekday) in DAYS.into_iter().zip(Weekday::Monday.cycle_forward()) {
            fill_day(typed, w, &fields_of(day, suffix), week.day(weekday));
        }
    }
}

fn fill_day(typed: &mut Typed, w: Words, fields: &[String; 4], hours: &[DayHours]) {
    let [tick, from, to, rest] = fields;
    let (Some(first), Some(last)) = (hours.first(), hours.last()) else {
        return;
    };
    typed.put(tick, "yes");
    typed.put(from, clock(w, first.from()));
    typed.put(to, clock(w, last.to()));
    typed.put(rest, write_day(w, &gaps(hours)));
}

/// The breaks between the hours of a day.
pub fn gaps(hours: &[DayHours]) -> Vec<DayHours> {
    let gap = |pair: &[DayHours]| match pair {
        [one, next] => DayHours::new(one.to(), next.from()).ok(),
        _ => None,
    };
    hours.windows(2).filter_map(gap).collect()
}
