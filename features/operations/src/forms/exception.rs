//! Days that differ: from a day to a day, away or at other hours; and time blocked on one day.

use domain::booking::{DayHours, Days, Exception, ScheduleError};
use jiff::civil::Date;
use web::form::{Faults, Typed};

use super::hours::{fault, read_time};
use crate::words::Words;

/// The kind that says hours of its own, for a place and for a person alike.
const OTHER_HOURS: &str = "hours";

/// Reads the days of an exception and their hours, within the days one may plan.
pub fn exception(
    typed: &Typed,
    reach: (Date, Date),
    w: Words,
    faults: &mut Faults,
) -> Option<Exception> {
    let first = day(typed, "x_first", reach, w, faults);
    let last = match typed.text("x_last") {
        "" => first,
        _ => day(typed, "x_last", reach, w, faults),
    };
    let hours = if typed.text("x_kind") == OTHER_HOURS {
        vec![span(typed, ["x_from", "x_to"], w, faults)?]
    } else {
        Vec::new()
    };
    let days = Days::new(first?, last?).map_err(|error| match error {
        ScheduleError::TooLong => w.operations_fault_days_many(),
        _ => w.operations_fault_days_backwards(),
    });
    let days = faults.take("x_last", days, str::to_owned)?;
    Exception::new(days, hours)
        .ok()
        .filter(|_| faults.is_empty())
}

/// A day of a field, within the days one may plan.
pub fn day(
    typed: &Typed,
    field: &'static str,
    (first, last): (Date, Date),
    w: Words,
    faults: &mut Faults,
) -> Option<Date> {
    let read = typed.text(field).parse::<Date>().ok();
    let read = read.filter(|day| (first..=last).contains(day));
    if read.is_none() {
        faults.add(field, w.operations_fault_day());
    }
    read
}

/// From a time to another.
pub fn span(
    typed: &Typed,
    [from, to]: [&'static str; 2],
    w: Words,
    faults: &mut Faults,
) -> Option<DayHours> {
    let mut time = |field: &'static str| {
        let read = read_time(typed.text(field));
        faults.take(field, read.ok_or(()), |()| {
            w.operations_fault_time().to_owned()
        })
    };
    let (begins, ends) = (time(from), time(to));
    let hours = DayHours::new(begins?, ends?);
    faults.take(to, hours, |error| fault(w, &error))
}
