//! One typed struct per page of the team.

pub(crate) mod acts;
pub(crate) mod after;
pub(crate) mod board;
pub(crate) mod change;
pub(crate) mod conflict;
pub(crate) mod new;
pub(crate) mod quick;
pub(crate) mod sheet;
pub(crate) mod visit;

use booking::service::{Setup, Slot};
use domain::{
    booking::{Status, is_late},
    ids::{AppointmentId, ServiceId},
    time::Instant,
};

use crate::words::Words;

/// Where an appointment is shown.
pub(crate) fn path(id: AppointmentId) -> String {
    format!("/app/appointments/{id}")
}

/// The colour of a service's family, 1 to 10; none for a service that was retired.
fn hue(setup: &Setup, service: ServiceId) -> i32 {
    let family = setup.menu.service(service).map(|service| service.category);
    let found = setup
        .menu
        .categories
        .iter()
        .find(|category| Some(category.id) == family);
    found.map_or(0, |category| category.hue)
}

/// A status as it is shown: its code, and its word; late is seen from the clock.
fn status(w: Words, (status, start): (Status, Instant), now: Instant) -> (&'static str, String) {
    if is_late(status, start, now) {
        return ("late", w.calendar_status("late"));
    }
    (status.as_str(), w.calendar_status(status.as_str()))
}

/// What the style sheet calls a status.
fn mark(state: &'static str) -> &'static str {
    match state {
        "held" => "hold",
        "in_service" => "active",
        "ready_to_pay" => "ready",
        "completed" => "paid",
        "missed" => "noshow",
        other => other,
    }
}

/// A free time offered instead of one that was taken.
#[derive(Clone, Debug)]
pub(crate) struct Near {
    /// Local date and time, with the offset where that comes twice, and the person.
    pub value: String,
    pub label: String,
}

impl Near {
    /// A free time, as a button says it.
    pub(crate) fn new(w: Words, setup: &Setup, slot: Slot) -> Near {
        let wall = setup.zone.wall(slot.start);
        let twice = setup.zone.instant(wall).is_err();
        let name = setup
            .person(slot.staff)
            .map_or("", |person| person.name.as_str());
        Near {
            value: if twice {
                format!("{} {}", setup.zone.rfc3339(slot.start), slot.staff)
            } else {
                format!("{} {}", wall.strftime("%Y-%m-%dT%H:%M"), slot.staff)
            },
            label: if twice {
                let first = setup.zone.first_instant(wall);
                let clock = if first.is_ok_and(|first| first == slot.start) {
                    w.calendar_time_before_change(wall.time())
                } else {
                    w.calendar_time_after_change(wall.time())
                };
                w.calendar_near_twice(&clock, wall.date(), name)
            } else {
                w.calendar_near_button(wall.date(), name, wall.time())
            },
        }
    }
}
