//! Why a time cannot be taken, in words, and the free times around it.

use booking::{
    error::BookingError,
    service::{self, Moving, Person, Question, Setup},
};
use domain::{
    booking::{Clash, NotOffered},
    ids::{ServiceId, StaffId},
    time::Instant,
};
use platform::house::House;
use web::door::Staff;

use crate::{pages::Near, words::Words};

/// What was asked for and could not be had.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refused {
    pub service: ServiceId,
    pub staff: Option<StaffId>,
    pub start: Instant,
    /// Where it stands now, when it was to move.
    pub moving: Option<Moving>,
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
        Clash::OutsideHours => {
            let open = setup.open_on(person, setup.zone.date(refused.start));
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

/// Up to three free times near one that is taken; none for a service that is not offered online.
pub(super) async fn near(
    house: &House,
    staff: &Staff,
    setup: &Setup,
    (refused, error): (Refused, &BookingError),
) -> Result<Vec<Near>, BookingError> {
    if !matches!(error, BookingError::Taken(_)) {
        return Ok(Vec::new());
    }
    let from = setup.zone.date(refused.start);
    let question = Question {
        service: refused.service,
        staff: refused.staff,
        from,
        days: 1,
    };
    let (ctx, wanted) = (&staff.ctx, refused.start);
    let slots = match refused.moving {
        Some(moving) => service::alternatives_for(house, ctx, question, (moving, wanted)).await?,
        None => service::alternatives(house, ctx, question, wanted).await?,
    };
    let w = Words::new(ctx.locale);
    Ok(slots
        .into_iter()
        .map(|slot| Near::new(w, setup, slot))
        .collect())
}
