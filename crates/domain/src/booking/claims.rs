//! What a visit takes, counted in minutes from its start.

use super::{ResourceKind, Segment, Visit, Who};
use crate::time::{Instant, Span};

/// From so many minutes after the start of a visit to so many; negative is before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    from: i64,
    to: i64,
}

impl Stretch {
    /// Minutes from the start of the visit to the beginning of the stretch.
    pub const fn from(self) -> i64 {
        self.from
    }

    /// Minutes from the start of the visit to the end of the stretch.
    pub const fn to(self) -> i64 {
        self.to
    }

    /// The stretch of a visit that starts then; none at the end of the calendar.
    pub fn of(self, start: Instant) -> Option<Span> {
        Span::new(start.plus_minutes(self.from), start.plus_minutes(self.to))
    }
}

/// So many units of a kind, each held from the first minute of a stretch to the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Of what.
    pub kind: ResourceKind,
    /// How many distinct units.
    pub count: usize,
    /// For how long.
    pub stretch: Stretch,
}

/// What a visit takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// When the person is held: the segments that bind, and the buffers around the visit.
    pub person: Vec<Stretch>,
    /// Rooms, chairs and machines. Two runs of one kind never overlap.
    pub resources: Vec<Run>,
}

impl Visit {
    /// What the visit takes, from its start.
    ///
    /// Segments that follow one another and need the same number of a kind keep the same units:
    /// nobody is moved from one table to another between two of them.
    pub fn claims(&self) -> Claims {
        let total = self.minutes().wide();
        let mut claims = Claims {
            person: Vec::new(),
            resources: Vec::new(),
        };
        claims.bind(self.buffer_before().wide().saturating_neg(), 0);
        let mut from = 0;
        for segment in self.segments() {
            let to = segment.minutes.wide().saturating_add(from);
            if segment.who != Who::None {
                claims.bind(from, to);
            }
            claims.furnish(segment, Stretch { from, to });
            from = to;
        }
        claims.bind(total, total.saturating_add(self.buffer_after().wide()));
        claims
    }
}

impl Claims {
    /// Holds the person for a stretch, joined to the one it touches.
    fn bind(&mut self, from: i64, to: i64) {
        match self.person.last_mut() {
            _ if from == to => {}
            Some(last) if last.to == from => last.to = to,
            _ => self.person.push(Stretch { from, to }),
        }
    }

    /// Holds the units of a segment, on from the one before where it can be.
    fn furnish(&mut self, segment: &Segment, stretch: Stretch) {
        for (kind, count) in segment.units() {
            let goes_on = |run: &&mut Run| {
                run.stretch.to == stretch.from && run.count == count && run.kind == *kind
            };
            match self.resources.iter_mut().find(goes_on) {
                Some(run) => run.stretch.to = stretch.to,
                None => self.resources.push(Run {
                    kind: kind.clone(),
                    count,
                    stretch,
                }),
            }
        }
    }
}
