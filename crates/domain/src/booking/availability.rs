//! When a visit can begin, and what it takes when it does.

use super::{Claims, ResourceKind, Run, Spans, Visit, window::Walk, window::Window};
use crate::{
    ids::{ResourceId, StaffId},
    time::{Instant, Span, Zone},
};

/// A person's time.
#[derive(Clone, Copy, Debug)]
pub struct PersonDay<'a> {
    /// Who.
    pub person: StaffId,
    /// When the person works and the shop is open.
    pub open: &'a Spans,
    /// When the person is taken, buffers included.
    pub busy: &'a Spans,
}

/// A room, chair or machine.
#[derive(Clone, Copy, Debug)]
pub struct Unit<'a> {
    /// Which one. Given twice, it counts once.
    pub id: ResourceId,
    /// Of what kind.
    pub kind: &'a ResourceKind,
    /// When it is taken.
    pub busy: &'a Spans,
}

/// Who or what is held by a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// The person.
    Staff(StaffId),
    /// A room, chair or machine.
    Resource(ResourceId),
}

/// A moment of somebody or something, held for a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Claim {
    /// Who or what.
    pub holder: Holder,
    /// When.
    pub span: Span,
}

/// A visit that has its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// All it holds. No two claims of one holder meet.
    pub claims: Vec<Claim>,
    /// What the client is told: from the start until the client may leave.
    pub client: Span,
    /// From the first segment to the end of the last, buffers apart.
    pub whole: Span,
}

/// Why a visit cannot begin then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Clash {
    /// It does not lie within the person's hours.
    #[error("outside of the person's hours")]
    OutsideHours,
    /// The person is taken.
    #[error("the person is taken")]
    PersonBusy,
    /// There are not enough free units of this kind.
    #[error("no free {}", .0.as_str())]
    ResourceBusy(ResourceKind),
}

/// The starts at which [`place`] succeeds, among those the window offers; earliest first.
///
/// The segments lie within one open span. The buffers may lie outside of it, but like the segments
/// that bind the person they meet nothing taken. Touching is not meeting.
pub fn free_starts(
    visit: &Visit,
    person: &PersonDay<'_>,
    units: &[Unit<'_>],
    window: &Window,
    zone: &Zone,
) -> Vec<Instant> {
    let plan = Plan::new(visit, person, units);
    let length = visit.minutes().wide();
    let mut walk = Walk::new(window, zone);
    let mut starts = Vec::new();
    for open in person.open.ending_after(window.not_before()) {
        if open.start() > window.not_after() {
            break;
        }
        let last = open
            .end()
            .plus_minutes(length.saturating_neg())
            .min(window.not_after());
        let mut at = open.start().max(window.not_before());
        while let Some(start) = walk.next(at, last) {
            match plan.obstacle(start) {
                None => {
                    starts.push(start);
                    at = start.plus_minutes(1);
                }
                Some(Obstacle {
                    until: Some(until), ..
                }) => at = until,
                Some(Obstacle { until: None, .. }) => return starts,
            }
        }
    }
    starts
}

/// Gives the visit its place at `start`, on the step or not, or says what is in the way.
///
/// Of several free units, one the visit already holds earlier is taken, else the first given: the
/// order of `units` is the order of preference. Whatever it chooses, a unit is found whenever one
/// exists: a visit's runs of one kind never overlap, so no choice for one spoils another.
pub fn place(
    visit: &Visit,
    start: Instant,
    person: &PersonDay<'_>,
    units: &[Unit<'_>],
) -> Result<Placement, Clash> {
    let span_of = |minutes: i64| Span::new(start, start.plus_minutes(minutes));
    let whole = span_of(visit.minutes().wide()).ok_or(Clash::OutsideHours)?;
    let client = span_of(visit.client_minutes().wide()).ok_or(Clash::OutsideHours)?;
    if !person.open.hold(whole) {
        return Err(Clash::OutsideHours);
    }
    let plan = Plan::new(visit, person, units);
    if let Some(obstacle) = plan.obstacle(start) {
        return Err(match obstacle.kind {
            Some(kind) => Clash::ResourceBusy(kind.clone()),
            None => Clash::PersonBusy,
        });
    }
    Ok(Placement {
        claims: plan.take(start, person.person),
        client,
        whole,
    })
}

/// What a visit takes, beside those it could take it from.
struct Plan<'a> {
    claims: Claims,
    busy: &'a Spans,
    /// For each run of the claims, the units of its kind.
    units: Vec<Vec<Unit<'a>>>,
}

/// What is in the way of a start.
struct Obstacle<'p> {
    /// Not enough units of it; none when it is the person.
    kind: Option<&'p ResourceKind>,
    /// No start before then can do. None: no later start can.
    until: Option<Instant>,
}

impl<'a> Plan<'a> {
    fn new(visit: &Visit, person: &PersonDay<'a>, units: &[Unit<'a>]) -> Plan<'a> {
        let claims = visit.claims();
        let mut known: Vec<Unit<'a>> = Vec::with_capacity(units.len());
        for unit in units {
            if !known.iter().any(|other| other.id == unit.id) {
                known.push(*unit);
            }
        }
        let of_kind = |run: &Run| {
            known
                .iter()
                .copied()
                .filter(|unit| *unit.kind == run.kind)
                .collect()
        };
        let units = claims.resources.iter().map(of_kind).collect();
        Plan {
            claims,
            busy: person.busy,
            units,
        }
    }

    /// What is in the way of a visit that starts then, the person first.
    ///
    /// A later start only shortens the overlap with what is taken now, so nothing can be free
    /// before the moment given.
    fn obstacle(&self, start: Instant) -> Option<Obstacle<'_>> {
        for stretch in &self.claims.person {
            let Some(span) = stretch.of(start) else {
                return Some(Obstacle {
                    kind: None,
                    until: None,
                });
            };
            if let Some(taken) = self.busy.first_meeting(span) {
                let until = taken.end().plus_minutes(stretch.from().saturating_neg());
                return Some(Obstacle {
                    kind: None,
                    until: Some(until),
                });
            }
        }
        self.claims
            .resources
            .iter()
            .zip(&self.units)
            .find_map(|(run, units)| shortage(run, units, start))
    }

    /// All that the visit holds when it starts then; nothing is in the way.
    fn take(&self, start: Instant, person: StaffId) -> Vec<Claim> {
        let mut claims: Vec<Claim> = Vec::new();
        for span in self
            .claims
            .person
            .iter()
            .filter_map(|stretch| stretch.of(start))
        {
            claims.push(Claim {
                holder: Holder::Staff(person),
                span,
            });
        }
        for (run, units) in self.claims.resources.iter().zip(&self.units) {
            let Some(span) = run.stretch.of(start) else {
                continue;
            };
            let mut free: Vec<Holder> = units
                .iter()
                .filter(|unit| unit.busy.first_meeting(span).is_none())
                .map(|unit| Holder::Resource(unit.id))
                .collect();
            // Stable: those held earlier in the visit come first, the rest in the order given.
            free.sort_by_key(|holder| !claims.iter().any(|claim| claim.holder == *holder));
            claims.extend(
                free.into_iter()
                    .take(run.count)
                    .map(|holder| Claim { holder, span }),
            );
        }
        claims
    }
}

/// Too few free units for a run, and until when at least.
fn shortage<'p>(run: &'p Run, units: &[Unit<'_>], start: Instant) -> Option<Obstacle<'p>> {
    let span = run.stretch.of(start)?;
    let mut missing = run.count;
    let mut until: Option<Instant> = None;
    for unit in units {
        match unit.busy.first_meeting(span) {
            None => missing = missing.saturating_sub(1),
            Some(taken) => until = Some(until.map_or(taken.end(), |end| end.min(taken.end()))),
        }
        if missing == 0 {
            return None;
        }
    }
    let until = until.map(|end| end.plus_minutes(run.stretch.from().saturating_neg()));
    Some(Obstacle {
        kind: Some(&run.kind),
        until,
    })
}

#[cfg(test)]
mod tests;
