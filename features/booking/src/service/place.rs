//! Where a visit fits: whom and what it may need is held, then looked at.

use std::sync::Arc;

use catalog::service::Service;
use domain::{
    booking::{
        Claim, Clash, Holder, PersonDay, Placement, Spans, Unit, Visit as VisitSteps, place,
    },
    ids::StaffId,
    time::{Instant, Span},
};
use platform::{
    db::{Engine, Lockable, Write},
    house::House,
};

use super::{
    book::Ask,
    setup::{Person, Setup, setup_in},
    store::{self, Kept},
};
use crate::error::BookingError;

/// Minutes before and after a visit that tell how busy a person is around then.
const AROUND_MINUTES: i64 = 6 * 60;
const DAY_MINUTES: i64 = 24 * 60;

/// Holds whoever and whatever a visit may need, and reads what the shop offers by then: hours may
/// have changed while this waited for somebody, and are then those that count.
pub(super) async fn hold_for(
    tx: &Write,
    house: &House,
    ask: &Ask,
) -> Result<Arc<Setup>, BookingError> {
    let mut setup = setup_in(tx, house).await?;
    loop {
        let service = setup.menu.service(ask.service);
        let service = service.ok_or(BookingError::Unknown("service"))?;
        hold(tx, &setup, service, &asked_for(&setup, service, ask)).await?;
        // On SQLite the transaction was alone from its beginning.
        if tx.engine() == Engine::Sqlite {
            return Ok(setup);
        }
        let now = setup_in(tx, house).await?;
        if now.version.setup == setup.version.setup {
            return Ok(now);
        }
        setup = now;
    }
}

/// Who could give it: the one asked for, or anybody able.
fn asked_for<'a>(setup: &'a Setup, service: &'a Service, ask: &Ask) -> Vec<&'a Person> {
    let able = setup.able(service);
    able.filter(|person| ask.staff.is_none_or(|staff| staff == person.id))
        .collect()
}

/// Finds a person with whom the visit fits, all of whom are held already ([`hold_for`]): the one
/// asked for, or of those who are free the one with the least to do around then.
pub(super) async fn find_place<'a>(
    tx: &Write,
    setup: &'a Setup,
    service: &'a Service,
    ask: &Ask,
) -> Result<(&'a Person, Placement), BookingError> {
    let able = asked_for(setup, service, ask);
    if able.is_empty() {
        return Err(BookingError::Unknown("person"));
    }
    let taken = store::taken(tx, around(service, &able, ask.start)).await?;
    let mut best: Option<(usize, &Person, Placement)> = None;
    let mut clash = Clash::OutsideHours;
    for person in able {
        let Some((visit, _)) = service.for_staff(person.id) else {
            continue;
        };
        let at = Whereabouts::within_hours(setup, person, ask.start);
        match at.fit(setup, &visit, &taken) {
            Ok(placement) => {
                let load = taken.of(person.id.uuid()).as_slice().len();
                if best.as_ref().is_none_or(|(least, ..)| load < *least) {
                    best = Some((load, person, placement));
                }
            }
            Err(found) if clash == Clash::OutsideHours => clash = found,
            Err(_) => {}
        }
    }
    best.map(|(_, person, placement)| (person, placement))
        .ok_or(BookingError::Taken(clash))
}

/// The time within which claims matter: the longest visit of these people with its buffers, and
/// some hours on either side, by which the least busy person is told.
pub(super) fn around(service: &Service, people: &[&Person], start: Instant) -> Option<Span> {
    let lasts = people.iter().filter_map(|person| {
        let (visit, _) = service.for_staff(person.id)?;
        Some(lasts(&visit))
    });
    reach(lasts.max()?, start)
}

/// How long a visit holds somebody at most, minutes: its buffers too.
fn lasts(visit: &VisitSteps) -> i64 {
    let parts = [visit.buffer_before(), visit.minutes(), visit.buffer_after()];
    parts.iter().map(|part| i64::from(part.get())).sum()
}

fn reach(minutes: i64, start: Instant) -> Option<Span> {
    let reach = minutes.saturating_add(AROUND_MINUTES);
    Span::new(start.plus_minutes(-reach), start.plus_minutes(reach))
}

/// Holds the rows of everybody and everything, each table in the order of its ids.
pub(super) async fn hold(
    tx: &Write,
    setup: &Setup,
    service: &Service,
    people: &[&Person],
) -> Result<(), BookingError> {
    let mut staff: Vec<_> = people.iter().map(|person| person.id.uuid()).collect();
    staff.sort_unstable();
    let needs = |kind| {
        let mut segments = service.visit.segments().iter();
        segments.any(|segment| segment.resources.iter().any(|need| need.kind == kind))
    };
    let units = setup
        .menu
        .resources
        .iter()
        .filter(|unit| needs(unit.kind.clone()));
    let mut units: Vec<_> = units.map(|unit| unit.id.uuid()).collect();
    units.sort_unstable();
    tx.lock(Lockable::Staff, &staff).await?;
    tx.lock(Lockable::Resources, &units).await?;
    Ok(())
}

/// With whom, from when, and within which hours a visit is to fit.
pub(super) struct Whereabouts {
    person: StaffId,
    start: Instant,
    open: Spans,
}

impl Whereabouts {
    /// Within the person's hours.
    pub(super) fn within_hours(setup: &Setup, person: &Person, start: Instant) -> Whereabouts {
        Whereabouts {
            person: person.id,
            start,
            open: setup.open_around(person, setup.zone.date(start)),
        }
    }

    /// At any hour: a person may stay later than they work.
    fn at_any_hour(person: &Person, start: Instant) -> Whereabouts {
        let days = Span::new(
            start.plus_minutes(-DAY_MINUTES),
            start.plus_minutes(DAY_MINUTES),
        );
        Whereabouts {
            person: person.id,
            start,
            open: days.into_iter().collect(),
        }
    }

    /// Whether a visit fits there, and what it then claims.
    pub(super) fn fit(
        &self,
        setup: &Setup,
        visit: &VisitSteps,
        taken: &store::Taken,
    ) -> Result<Placement, Clash> {
        let units: Vec<Unit<'_>> = setup
            .menu
            .resources
            .iter()
            .map(|unit| Unit {
                id: unit.id,
                kind: &unit.kind,
                busy: taken.of(unit.id.uuid()),
            })
            .collect();
        let day = PersonDay {
            person: self.person,
            open: &self.open,
            busy: taken.of(self.person.uuid()),
        };
        place(visit, self.start, &day, &units)
    }
}

/// What a visit claims and when its client is expected, once it has its place.
pub(super) type Placed = (Vec<Claim>, Span);

/// Where a visit that was agreed goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// With whom.
    pub(super) staff: StaffId,
    /// From when.
    pub(super) start: Instant,
    /// Outside of the person's hours too: somebody said that they stay.
    pub(super) any_hour: bool,
}

/// Gives a visit that was agreed its place with a person at a time. With its own person it keeps
/// what it holds, even where the service was retired or the person gives it no more.
pub(super) async fn place_again(
    tx: &Write,
    setup: &Setup,
    kept: &Kept,
    to: Place,
) -> Result<Placed, BookingError> {
    let Place { staff, start, .. } = to;
    let stays = staff == kept.staff;
    let service = setup.menu.service(kept.service);
    let person = setup.person(staff);
    let gives = service.zip(person).filter(|(service, person)| {
        (person.bookable || stays) && service.for_staff(person.id).is_some()
    });
    if let Some((service, person)) = gives {
        hold(tx, setup, service, &[person]).await?;
        let (visit, _) = service
            .for_staff(person.id)
            .ok_or(BookingError::NotOffered)?;
        // As long as it is now: one that was stretched reaches further than its service.
        let visit = visit.stretched(kept.stretched);
        let around = reach(lasts(&visit), start);
        let taken = store::taken_but(tx, around, Some(kept.id)).await?;
        let at = if to.any_hour {
            Whereabouts::at_any_hour(person, start)
        } else {
            Whereabouts::within_hours(setup, person, start)
        };
        let placement = at.fit(setup, &visit, &taken);
        let placement = placement.map_err(BookingError::Taken)?;
        return Ok((placement.claims, placement.client));
    }
    match person.filter(|_| stays) {
        Some(person) => carry(tx, setup, (kept, person), to).await,
        None if service.is_none() => Err(BookingError::NotOffered),
        None => Err(BookingError::Unknown("person")),
    }
}

/// The same person, rooms and machines at another time.
async fn carry(
    tx: &Write,
    setup: &Setup,
    (kept, person): (&Kept, &Person),
    Place {
        start, any_hour, ..
    }: Place,
) -> Result<Placed, BookingError> {
    let mut claims = store::claims_of(tx, kept.id).await?;
    if claims.is_empty() {
        return Err(BookingError::NotNow);
    }
    let by = start.micros().saturating_sub(kept.span.start().micros());
    for claim in &mut claims {
        claim.span = shifted(claim.span, by).ok_or(BookingError::NotOffered)?;
    }
    let span = shifted(kept.span, by).ok_or(BookingError::NotOffered)?;
    hold_claimed(tx, &claims).await?;
    let open = setup.open_around(person, setup.zone.date(start));
    if !any_hour && !open.hold(span) {
        return Err(BookingError::Taken(Clash::OutsideHours));
    }
    nothing_meets(tx, setup, (kept, span), &claims).await?;
    Ok((claims, span))
}

/// Whether all a visit would hold is free, but for itself.
pub(super) async fn nothing_meets(
    tx: &Write,
    setup: &Setup,
    (kept, span): (&Kept, Span),
    claims: &[Claim],
) -> Result<(), BookingError> {
    let reach = span.end().minutes_since(span.start()) + AROUND_MINUTES;
    let start = span.start();
    let around = Span::new(start.plus_minutes(-reach), start.plus_minutes(reach));
    let taken = store::taken_but(tx, around, Some(kept.id)).await?;
    let meets = |claim: &&Claim| {
        let busy = taken.of(store::holder_id(claim.holder));
        busy.first_meeting(claim.span).is_some()
    };
    match claims.iter().find(meets) {
        Some(claim) => Err(BookingError::Taken(clash_of(setup, claim.holder))),
        None => Ok(()),
    }
}

pub(super) fn clash_of(setup: &Setup, holder: Holder) -> Clash {
    let Holder::Resource(id) = holder else {
        return Clash::PersonBusy;
    };
    let unit = setup.menu.resources.iter().find(|unit| unit.id == id);
    unit.map_or(Clash::OutsideHours, |unit| {
        Clash::ResourceBusy(unit.kind.clone())
    })
}

/// Holds the rows of those who are claimed, each table in the order of its ids.
pub(super) async fn hold_claimed(tx: &Write, claims: &[Claim]) -> Result<(), BookingError> {
    let (mut staff, mut units) = (Vec::new(), Vec::new());
    for claim in claims {
        match claim.holder {
            Holder::Staff(id) => staff.push(id.uuid()),
            Holder::Resource(id) => units.push(id.uuid()),
        }
    }
    for ids in [&mut staff, &mut units] {
        ids.sort_unstable();
        ids.dedup();
    }
    tx.lock(Lockable::Staff, &staff).await?;
    tx.lock(Lockable::Resources, &units).await?;
    Ok(())
}

/// The span so many microseconds later, or earlier.
pub(super) fn shifted(span: Span, by: i64) -> Option<Span> {
    let later = |at: Instant| Some(Instant::from_micros(at.micros().checked_add(by)?));
    Span::new(later(span.start())?, later(span.end())?)
}
