//! Ways out of a conflict at the desk: the same hour with somebody else, the nearest hour before and
//! the nearest after with the same person. Every service, offered online or not; nothing here decides.

use catalog::service::Service;
use domain::{
    booking::{Minutes, PersonDay, Spans, Unit, Window, free_starts},
    identity::Permission,
    ids::{AppointmentId, ServiceId, StaffId},
    time::{Instant, Span},
};
use jiff::ToSpan as _;
use platform::{ctx::Ctx, house::House};

use super::{
    free::Slot,
    place::Whereabouts,
    setup::{Person, Setup, setup_in},
    store::{self, Taken},
};
use crate::error::BookingError;

/// Minutes between two starts the desk is offered.
const STEP_MINUTES: u16 = 5;
/// Days after the one that was wanted within which another time is looked for.
const DAYS_AHEAD: i32 = 14;
/// Others offered at the same hour.
const OTHERS_MAX: usize = 1;

/// What could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Which service.
    pub service: ServiceId,
    /// With whom; whoever is free when none.
    pub staff: Option<StaffId>,
    /// From when.
    pub start: Instant,
    /// The appointment that was to move there: its own time is free to it.
    pub moving: Option<AppointmentId>,
}

/// Up to three ways out, in the order of their hours; where the visit stands already is none.
pub async fn ways_out(house: &House, ctx: &Ctx, missed: Missed) -> Result<Vec<Slot>, BookingError> {
    ctx.may(Permission::ReadDay)?;
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let Some(service) = setup.menu.service(missed.service) else {
        return Ok(Vec::new());
    };
    let kept = match missed.moving {
        Some(id) => store::appointment(&tx, id).await?,
        None => None,
    };
    let search = Search {
        setup: &setup,
        service,
        missed,
        now: ctx.now,
        stretched: kept.as_ref().map_or(0, |kept| kept.stretched),
    };
    let Some(within) = search.within() else {
        return Ok(Vec::new());
    };
    let taken = store::taken_but(&tx, search.around(), missed.moving).await?;
    tx.done().await?;
    let is_there = |slot: &Slot| {
        let there = |kept: &store::Kept| (kept.span.start(), kept.staff);
        kept.as_ref().map(there) == Some((slot.start, slot.staff))
    };
    let mut ways = search.others(&taken);
    let mut near = search.near(&taken, within);
    near.retain(|slot| !is_there(slot));
    let before = near.iter().filter(|slot| slot.start < missed.start).max();
    let after = near.iter().filter(|slot| missed.start < slot.start).min();
    ways.extend(before.into_iter().chain(after).copied());
    ways.retain(|slot| super::book::may_put(ctx, Some(slot.staff)).is_ok());
    ways.sort_unstable();
    Ok(ways)
}

struct Search<'a> {
    setup: &'a Setup,
    service: &'a Service,
    missed: Missed,
    now: Instant,
    stretched: i32,
}

impl Search<'_> {
    /// From the day that was wanted to a fortnight later: who is taken then. A visit may be written
    /// down after its hour, and who was busy at it still was.
    fn around(&self) -> Option<Span> {
        let zone = &self.setup.zone;
        let date = zone.date(self.missed.start);
        let midnight = |days: i32| {
            let date = date.saturating_add(days.days());
            zone.first_instant(date.at(0, 0, 0, 0)).ok()
        };
        Span::new(midnight(0)?, midnight(DAYS_AHEAD)?)
    }

    /// Of that, what is still to come: where another hour is looked for.
    fn within(&self) -> Option<Span> {
        let around = self.around()?;
        Span::new(around.start().max(self.now), around.end())
    }

    /// Somebody else who could do it at that very hour.
    fn others(&self, taken: &Taken) -> Vec<Slot> {
        let start = self.missed.start;
        let is_free = |person: &&Person| {
            let Some((visit, _)) = self.service.for_staff(person.id) else {
                return false;
            };
            let at = Whereabouts::within_hours(self.setup, person, start);
            let visit = visit.stretched(self.stretched);
            at.fit(self.setup, &visit, taken).is_ok()
        };
        self.setup
            .able(self.service)
            .filter(|person| self.missed.staff.is_some_and(|staff| staff != person.id))
            .filter(is_free)
            .take(OTHERS_MAX)
            .map(|person| Slot {
                start,
                staff: person.id,
            })
            .collect()
    }

    /// When the same person could do it, on the first day that has such an hour.
    fn near(&self, taken: &Taken, within: Span) -> Vec<Slot> {
        let person = |person: &&Person| self.missed.staff.is_none_or(|staff| staff == person.id);
        let people: Vec<&Person> = self.setup.able(self.service).filter(person).collect();
        let zone = &self.setup.zone;
        let first = zone.date(within.start());
        let dates = (0..DAYS_AHEAD).map(|days| first.saturating_add(days.days()));
        let on = |date| {
            let of =
                |person: &&Person| self.starts(person, &self.setup.open_on(person, date), taken);
            let slots: Vec<Slot> = people.iter().flat_map(of).collect();
            slots
        };
        let mut days = dates.map(on);
        days.find(|slots| !slots.is_empty()).unwrap_or_default()
    }

    fn starts(&self, person: &Person, open: &Spans, taken: &Taken) -> Vec<Slot> {
        let (Some((visit, _)), Some(within)) = (self.service.for_staff(person.id), self.within())
        else {
            return Vec::new();
        };
        let step = Minutes::new(STEP_MINUTES).unwrap_or_default();
        let Ok(window) = Window::new(within.start(), within.end(), step) else {
            return Vec::new();
        };
        let units = self.setup.menu.resources.iter().map(|unit| Unit {
            id: unit.id,
            kind: &unit.kind,
            busy: taken.of(unit.id.uuid()),
        });
        let units: Vec<Unit<'_>> = units.collect();
        let day = PersonDay {
            person: person.id,
            open,
            busy: taken.of(person.id.uuid()),
        };
        let visit = visit.stretched(self.stretched);
        let starts = free_starts(&visit, &day, &units, &window, &self.setup.zone);
        let slot = |start| Slot {
            start,
            staff: person.id,
        };
        starts.into_iter().map(slot).collect()
    }
}
