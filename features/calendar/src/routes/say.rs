//! Why a time cannot be taken, in words, and the free times around it.

use booking::{
    error::BookingError,
    service::{self, Missed, Obstacle, Person, Setup, Visit, Wanted},
};
use domain::{
    booking::{Clash, Holder, LengthError, NotOffered},
    ids::{ServiceId, StaffId},
    time::Instant,
};
use platform::house::House;
use web::door::Staff;

use super::placing::is_refusal;
use crate::{
    pages::{
        Near,
        conflict::{Asked, Conflict, Says, Way},
    },
    words::Words,
};

/// What was asked for and could not be had.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refused {
    pub service: ServiceId,
    pub staff: Option<StaffId>,
    pub start: Instant,
}

/// Where a fault stands on the form, and its words; none when it is not the form's.
pub(super) fn fault(
    w: Words,
    setup: &Setup,
    refused: Refused,
    error: &BookingError,
) -> Option<(&'static str, String)> {
    let person = refused.staff.and_then(|staff| setup.person(staff));
    match error {
        BookingError::Taken(clash) => Some(("time", taken(w, setup, (clash, person), refused))),
        BookingError::Unknown("person") | BookingError::NotOffered => {
            let said = match person {
                Some(person) => w.calendar_fault_cannot(&person.name),
                None => w.calendar_fault_nobody().to_owned(),
            };
            Some(("staff", said))
        }
        BookingError::Unknown("service") => {
            Some(("service", w.calendar_fault_service().to_owned()))
        }
        BookingError::Unknown("client") => Some(("q", w.calendar_fault_client().to_owned())),
        BookingError::NotThen(NotOffered::TooSoon) => {
            let (first, _) = setup.reach(refused.start);
            Some(("date", w.calendar_fault_early(first)))
        }
        BookingError::NotThen(_) => Some(("date", w.calendar_fault_date().to_owned())),
        BookingError::NotNow => Some(("time", w.calendar_fault_not_now().to_owned())),
        _ => None,
    }
}

/// When a person works on the day of a moment.
fn hours(w: Words, (setup, person): (&Setup, &Person), at: Instant) -> String {
    let open = setup.open_on(person, setup.zone.date(at));
    let hours: Vec<String> = open
        .as_slice()
        .iter()
        .map(|span| {
            let (from, to) = (setup.zone.wall(span.start()), setup.zone.wall(span.end()));
            ::words::time_range(w.locale(), from.time(), to.time())
        })
        .collect();
    if hours.is_empty() {
        return w.calendar_fault_off(&person.name);
    }
    let hours = ::words::list(w.locale(), &hours);
    w.calendar_fault_hours(&hours, &person.name)
}

fn taken(
    w: Words,
    setup: &Setup,
    (clash, person): (&Clash, Option<&Person>),
    refused: Refused,
) -> String {
    let Some(person) = person else {
        return w.calendar_fault_nobody().to_owned();
    };
    match clash {
        Clash::PersonBusy => w.calendar_fault_busy(&person.name),
        Clash::OutsideHours => hours(w, (setup, person), refused.start),
        Clash::ResourceBusy(kind) => {
            let units = setup
                .menu
                .resources
                .iter()
                .filter(|unit| unit.kind == *kind);
            let names: Vec<&str> = units.map(|unit| unit.name.as_str()).collect();
            if names.is_empty() {
                return w.calendar_fault_nobody().to_owned();
            }
            w.calendar_fault_resource(::words::list(w.locale(), &names))
        }
    }
}

/// Up to three free times near one that is taken.
pub(super) async fn near(
    house: &House,
    staff: &Staff,
    setup: &Setup,
    (refused, error): (Refused, &BookingError),
) -> Result<Vec<Near>, BookingError> {
    if !matches!(error, BookingError::Taken(_)) {
        return Ok(Vec::new());
    }
    let missed = Missed {
        service: refused.service,
        staff: refused.staff,
        start: refused.start,
        moving: None,
    };
    let ways = service::ways_out(house, &staff.ctx, missed).await?;
    let w = Words::new(staff.ctx.locale);
    Ok(ways
        .into_iter()
        .map(|slot| Near::new(w, setup, slot))
        .collect())
}

/// What was asked of a visit and could not be had.
pub(super) struct Refusal<'a> {
    pub staff: &'a Staff,
    pub visit: &'a Visit,
    pub asked: Asked,
}

/// Why a visit cannot move there or end then, and what can be done; none when it is no refusal.
pub(super) async fn conflict(
    house: &House,
    refusal: &Refusal<'_>,
    error: &BookingError,
) -> Result<Option<Conflict>, BookingError> {
    if !is_refusal(error) {
        return Ok(None);
    }
    let (staff, id) = (refusal.staff, refusal.visit.line.id);
    let w = Words::new(staff.ctx.locale);
    // Somebody else may have been there: the words are of the visit as it stands now.
    let Some(visit) = service::visit(house, &staff.ctx, id).await? else {
        return Ok(None);
    };
    let says = Says {
        w,
        visit: &visit,
        asked: refusal.asked,
    };
    let (said, ways) = match error {
        BookingError::ChangedSince => {
            let wall = visit.setup.zone.wall(visit.line.span.start());
            let person = visit.setup.person(visit.line.staff);
            let person = person.map_or("", |person| person.name.as_str());
            let said = w.calendar_conflict_changed(wall.date(), person, wall.time());
            let anyway = says.anyway(w.calendar_way_anyway(), w.calendar_way_anyway_hint(), false);
            (said, vec![anyway])
        }
        BookingError::Taken(Clash::OutsideHours) => {
            let said = outside(&says, &visit.setup);
            let mut ways = other_ways(house, staff, &says).await?;
            let late = says.anyway(
                w.calendar_way_outside(),
                w.calendar_way_outside_hint(),
                true,
            );
            ways.truncate(2);
            ways.push(late);
            (said, ways)
        }
        BookingError::Taken(clash) => {
            let obstacle = obstacle(house, staff, &says).await?;
            let mut ways = other_ways(house, staff, &says).await?;
            let room = obstacle.as_ref().and_then(|found| found.latest_end);
            let longest = room.filter(|end| visit.line.span.start() < *end);
            ways.extend(longest.map(|end| says.end(end)));
            (in_the_way(&says, obstacle, clash), ways)
        }
        BookingError::Length(error) => length(&says, *error),
        BookingError::NotOffered | BookingError::Unknown(_) => {
            (w.calendar_fault_nobody().to_owned(), Vec::new())
        }
        BookingError::NotThen(_) => (w.calendar_fault_date().to_owned(), Vec::new()),
        _ => (w.calendar_fault_not_now().to_owned(), Vec::new()),
    };
    Ok(Some(says.conflict(said, ways)))
}

fn length(says: &Says<'_>, error: LengthError) -> (String, Vec<Way>) {
    let time = |at: Instant| says.visit.setup.zone.wall(at).time();
    match error {
        LengthError::TooShort(end) => {
            let said = says.w.calendar_conflict_short(time(end));
            (said, vec![says.end(end)])
        }
        LengthError::TooLong(end) => {
            let said = says.w.calendar_conflict_long(time(end));
            (said, vec![says.end(end)])
        }
    }
}

/// The hours somebody works on the day that was asked for.
fn outside(says: &Says<'_>, setup: &Setup) -> String {
    let line = &says.visit.line;
    let (start, staff) = match says.asked {
        Asked::Move(slot) => (slot.start, slot.staff),
        Asked::End(_) => (line.span.start(), line.staff),
    };
    match setup.person(staff) {
        Some(person) => hours(says.w, (setup, person), start),
        None => says.w.calendar_fault_nobody().to_owned(),
    }
}

async fn obstacle(
    house: &House,
    staff: &Staff,
    says: &Says<'_>,
) -> Result<Option<Obstacle>, BookingError> {
    let line = &says.visit.line;
    let wanted = match says.asked {
        Asked::Move(slot) => Wanted::Visit {
            service: line.service,
            staff: slot.staff,
            start: slot.start,
            moving: Some(line.id),
        },
        Asked::End(end) => Wanted::End(line.id, end),
    };
    service::in_the_way(house, &staff.ctx, wanted).await
}

async fn other_ways(
    house: &House,
    staff: &Staff,
    says: &Says<'_>,
) -> Result<Vec<Way>, BookingError> {
    let Asked::Move(slot) = says.asked else {
        return Ok(Vec::new());
    };
    let missed = Missed {
        service: says.visit.line.service,
        staff: Some(slot.staff),
        start: slot.start,
        moving: Some(says.visit.line.id),
    };
    let ways = service::ways_out(house, &staff.ctx, missed).await?;
    Ok(ways.into_iter().map(|slot| says.slot(slot)).collect())
}

/// Who or what is taken, by whom, until when.
fn in_the_way(says: &Says<'_>, obstacle: Option<Obstacle>, clash: &Clash) -> String {
    let (w, setup) = (says.w, &says.visit.setup);
    let Some(found) = obstacle else {
        // It was given back meanwhile, or it is nobody's to name.
        return match clash {
            Clash::ResourceBusy(_) => w.calendar_conflict_thing().to_owned(),
            _ => w.calendar_conflict_person_now().to_owned(),
        };
    };
    let until = setup.zone.wall(found.until).time();
    let name = match found.what {
        Holder::Staff(id) => setup.person(id).map(|person| person.name.clone()),
        Holder::Resource(id) => {
            let units = &setup.menu.resources;
            units
                .iter()
                .find(|unit| unit.id == id)
                .map(|unit| unit.name.clone())
        }
    };
    let name = name.unwrap_or_default();
    if found.blocked {
        return w.calendar_conflict_blocked(&name, until);
    }
    match (found.what, found.client.as_str()) {
        (Holder::Staff(_), "") => w.calendar_conflict_person(&name, until),
        (Holder::Staff(_), client) => w.calendar_conflict_person_with(client, &name, until),
        (Holder::Resource(_), "") => w.calendar_conflict_unit(until, &name),
        (Holder::Resource(_), client) => w.calendar_conflict_unit_by(client, until, &name),
    }
}
