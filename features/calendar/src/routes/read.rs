//! Forms of the desk read into what the use cases take.

use booking::service::{self, Person, Setup, Visit, Who};
use clients::{
    reading::Reading,
    service::{Contact, Source},
};
use domain::{
    booking::LocalTimeError,
    identity::Permission,
    ids::{ServiceId, StaffId},
    time::Instant,
};
use jiff::civil::Date;
use web::{
    door::Staff,
    form::{Faults, Typed},
};

use crate::words::Words;

/// Years an agenda is opened at; another date is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// A date as a field sends it.
pub(super) fn date(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    YEARS.contains(&date.year()).then_some(date)
}

/// The people this member may put an appointment with: everybody clients can book, or oneself.
pub(super) fn people<'a>(staff: &Staff, setup: &'a Setup) -> Vec<&'a Person> {
    let all = staff.may(Permission::ReadAllDays);
    let mine = |person: &&Person| all || staff.member.staff == Some(person.id);
    setup
        .people
        .iter()
        .filter(|person| person.bookable)
        .filter(mine)
        .collect()
}

/// When: a date and a time of the shop's wall; a skipped or doubled time is explained, and so is a
/// day too far from now.
pub(super) fn start(
    w: Words,
    (setup, now): (&Setup, Instant),
    form: &Typed,
    faults: &mut Faults,
) -> Option<Instant> {
    let day = date(form.text("date"));
    let (first, last) = setup.reach(now);
    match day {
        None => faults.add("date", w.calendar_fault_date()),
        Some(day) if day < first => faults.add("date", w.calendar_fault_early(first)),
        Some(day) if last < day => faults.add("date", w.calendar_fault_far(last)),
        Some(_) => {}
    }
    let day = day.filter(|day| (first..=last).contains(day));
    let (time, offset) = (form.text("time"), form.text("offset"));
    let text = format!("{}T{time}{offset}", day.unwrap_or_default());
    let read = service::start_of(setup, &text);
    let at = faults.take("time", read, |error| unclear(w, error).to_owned());
    day.and(at)
}

/// With whom: one of those given, or whoever is free where that may be asked.
pub(super) fn person<'a>(
    w: Words,
    people: &[&'a Person],
    typed: &str,
    faults: &mut Faults,
) -> Option<&'a Person> {
    let id: Option<StaffId> = typed.parse().ok();
    let found = people.iter().find(|person| Some(person.id) == id).copied();
    if found.is_none() {
        faults.add("staff", w.calendar_fault_person());
    }
    found
}

/// What and with whom: the person gives the service.
pub(super) fn service(
    w: Words,
    setup: &Setup,
    form: &Typed,
    faults: &mut Faults,
) -> Option<ServiceId> {
    let id: Option<ServiceId> = form.text("service").parse().ok();
    let found = id
        .and_then(|id| setup.menu.service(id))
        .map(|service| service.id);
    if found.is_none() {
        faults.add("service", w.calendar_fault_service());
    }
    found
}

/// Who comes: a file that was found, or somebody new.
pub(super) fn who(w: Words, form: &Typed, faults: &mut Faults) -> Option<Who> {
    match form.text("client") {
        "" if form.text("name").is_empty() => {
            faults.add("q", w.calendar_fault_client());
            None
        }
        "" | "new" => contact(w, form, faults).map(Who::Contact),
        id => {
            let id = id.parse().ok();
            if id.is_none() {
                faults.add("q", w.calendar_fault_client());
            }
            id.map(Who::Known)
        }
    }
}

fn contact(w: Words, form: &Typed, faults: &mut Faults) -> Option<Contact> {
    let mut reading = Reading::new(w.locale(), form, faults);
    let name = reading.name("name", w.calendar_fault_name());
    let (phone, email) = (reading.phone(), reading.email());
    let locale = reading.locale("locale");
    if !faults.is_empty() {
        return None;
    }
    Some(Contact {
        name: name?,
        phone,
        email,
        locale: locale?,
        source: Source::Desk,
    })
}

/// A free time offered beside a fault was taken: its date, time and person replace those typed.
pub(super) fn take_offered(form: &mut Typed) {
    let offered = form.text("at").to_owned();
    let Some((when, staff)) = offered.split_once(' ') else {
        return;
    };
    if put_wall(form, when) {
        form.put("staff", staff);
    }
}

/// A start as the grid sends it, in one field: its date and time replace those typed.
pub(super) fn take_start(form: &mut Typed) {
    let start = form.text("start").to_owned();
    put_wall(form, &start);
}

fn put_wall(form: &mut Typed, when: &str) -> bool {
    let Some((date, clock)) = when.split_once('T') else {
        return false;
    };
    // Of a time that comes twice, the offset says which: `01:30:00-04:00`.
    let (time, rest) = clock.split_at_checked(5).unwrap_or((clock, ""));
    form.put("date", date);
    form.put("time", time);
    form.put("offset", rest.get(3..).unwrap_or_default());
    true
}

/// Until when a visit is to last: a wall time as the grid sends it, or a time of its own day.
pub(super) fn end(w: Words, visit: &Visit, form: &Typed, faults: &mut Faults) -> Option<Instant> {
    let setup = &visit.setup;
    let date = setup.zone.date(visit.line.span.start());
    let typed = match form.text("end") {
        "" => format!("{date}T{}", form.text("time")),
        end => end.to_owned(),
    };
    faults.take("time", service::start_of(setup, &typed), |error| {
        unclear(w, error).to_owned()
    })
}

/// Why a wall time is none, or two.
fn unclear(w: Words, error: LocalTimeError) -> &'static str {
    match error {
        LocalTimeError::Skipped => w.calendar_fault_skipped(),
        LocalTimeError::Twice => w.calendar_fault_twice(),
        LocalTimeError::Malformed | LocalTimeError::OffsetMismatch => w.calendar_fault_time(),
    }
}
