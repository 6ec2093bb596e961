//! What a visit is made of.

use std::sync::Arc;

use super::Minutes;

/// The shortest visit, in minutes.
const MINUTES_MIN: i64 = 5;
/// The longest visit, in minutes.
const MINUTES_MAX: i64 = 720;
/// The longest code of a kind of resource.
const KIND_LENGTH_MAX: usize = 40;

/// The text is not the code of a kind of resource.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of resource: {0:?}")]
pub struct KindError(pub String);

/// A kind of room, chair or machine, as a code: `room`, `couple_room`, `laser`.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct ResourceKind(Arc<str>);

impl ResourceKind {
    /// The kind of a code: 1 to 40 of `a` to `z`, digits, `_` and `-`.
    pub fn new(code: &str) -> Result<ResourceKind, KindError> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        if code.is_empty() || code.len() > KIND_LENGTH_MAX || !code.chars().all(fits) {
            return Err(KindError(code.to_owned()));
        }
        Ok(ResourceKind(code.into()))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ResourceKind {
    type Error = KindError;
    fn try_from(code: String) -> Result<ResourceKind, KindError> {
        ResourceKind::new(&code)
    }
}

impl From<ResourceKind> for String {
    fn from(kind: ResourceKind) -> String {
        kind.as_str().to_owned()
    }
}

/// The text does not say who holds a segment.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown holder of a segment: {0:?}")]
pub struct UnknownWho(pub String);

/// Who is at work during a segment. All but [`Who::None`] hold the person chosen for the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The person of the rest of the visit.
    Same,
    /// Anybody qualified.
    Any,
    /// An assistant; where there is none, the same person.
    Assistant,
    /// Nobody: the colour takes, the person is free for another visit.
    None,
}

impl Who {
    /// The code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Who::Same => "same",
            Who::Any => "any",
            Who::Assistant => "assistant",
            Who::None => "none",
        }
    }

    /// The holder of a code.
    pub fn parse(code: &str) -> Result<Who, UnknownWho> {
        [Who::Same, Who::Any, Who::Assistant, Who::None]
            .into_iter()
            .find(|who| who.as_str() == code)
            .ok_or_else(|| UnknownWho(code.to_owned()))
    }
}

/// So many units of a kind.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ResourceNeed {
    /// Of what.
    pub kind: ResourceKind,
    /// How many, one or more.
    pub count: u8,
}

/// A part of a visit during which nothing changes.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Segment {
    /// How long, one minute or more.
    pub minutes: Minutes,
    /// Who is at work.
    pub who: Who,
    /// Whether the client is there.
    pub client_present: bool,
    /// What it takes; a kind named twice adds up.
    #[serde(default)]
    pub resources: Vec<ResourceNeed>,
}

impl Segment {
    /// Each kind it takes once, with how many of it.
    pub(super) fn units(&self) -> impl Iterator<Item = (&ResourceKind, usize)> {
        let is_first = |(at, need): &(usize, &ResourceNeed)| {
            !self
                .resources
                .iter()
                .take(*at)
                .any(|earlier| earlier.kind == need.kind)
        };
        self.resources
            .iter()
            .enumerate()
            .filter(is_first)
            .map(|(_, need)| {
                let same = self
                    .resources
                    .iter()
                    .filter(|other| other.kind == need.kind);
                (&need.kind, same.map(|other| usize::from(other.count)).sum())
            })
    }
}

/// Why a visit cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VisitError {
    /// It has no segment.
    #[error("a visit has at least one segment")]
    NoSegment,
    /// A segment lasts no time.
    #[error("a segment lasts at least a minute")]
    EmptySegment,
    /// A segment asks for zero of a kind.
    #[error("a segment takes at least one unit of what it names")]
    NoUnit,
    /// Shorter than 5 minutes, or than its processing time allows.
    #[error("the visit is too short")]
    TooShort,
    /// Longer than 720 minutes.
    #[error("the visit is too long")]
    TooLong,
}

/// What a client comes for: segments one after the other, with the person's time around them.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct Visit {
    segments: Vec<Segment>,
    buffer_before: Minutes,
    buffer_after: Minutes,
    minutes: Minutes,
}

impl Visit {
    /// A visit of these segments, 5 to 720 minutes in all; the buffers come on top and hold the
    /// person alone.
    pub fn new(
        segments: Vec<Segment>,
        buffer_before: Minutes,
        buffer_after: Minutes,
    ) -> Result<Visit, VisitError> {
        if segments.is_empty() {
            return Err(VisitError::NoSegment);
        }
        if segments
            .iter()
            .any(|segment| segment.minutes == Minutes::ZERO)
        {
            return Err(VisitError::EmptySegment);
        }
        if segments
            .iter()
            .flat_map(|segment| &segment.resources)
            .any(|need| need.count == 0)
        {
            return Err(VisitError::NoUnit);
        }
        let minutes = within_limits(sum(&segments, |_| true))?;
        Ok(Visit {
            segments,
            buffer_before,
            buffer_after,
            minutes,
        })
    }

    /// The segments, in order.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// How long the person is kept free before the visit.
    pub const fn buffer_before(&self) -> Minutes {
        self.buffer_before
    }

    /// How long the person is kept free after the visit.
    pub const fn buffer_after(&self) -> Minutes {
        self.buffer_after
    }

    /// How long the segments last together; the buffers are not counted.
    pub const fn minutes(&self) -> Minutes {
        self.minutes
    }

    /// What the client is told: from the start until the client may leave. The whole visit when
    /// the client is not expected at all.
    pub fn client_minutes(&self) -> Minutes {
        let unattended = self
            .segments
            .iter()
            .rev()
            .take_while(|segment| !segment.client_present);
        let tail = unattended.fold(0_u16, |sum, segment| {
            sum.saturating_add(segment.minutes.get())
        });
        match Minutes::new(self.minutes.get().saturating_sub(tail)) {
            Ok(told) if told != Minutes::ZERO => told,
            _ => self.minutes,
        }
    }

    /// The same visit in `total` minutes, for a person who is slower or quicker.
    ///
    /// Only the segments somebody works on are stretched, in proportion and to whole minutes: a
    /// colour takes as long whoever laid it. A visit nobody works on is stretched throughout.
    /// Buffers stay.
    pub fn with_minutes(&self, total: Minutes) -> Result<Visit, VisitError> {
        within_limits(total.wide())?;
        let worked = self.segments.iter().any(|segment| segment.who != Who::None);
        let stretches = |segment: &Segment| !worked || segment.who != Who::None;
        let old = sum(&self.segments, stretches);
        let fixed = self.minutes.wide().saturating_sub(old);
        let new = total.wide().saturating_sub(fixed);
        let mut left = count(&self.segments, stretches);
        if new < left {
            return Err(VisitError::TooShort);
        }
        let mut segments = self.segments.clone();
        let (mut old_end, mut new_end) = (0_i64, 0_i64);
        for segment in segments.iter_mut().filter(|segment| stretches(segment)) {
            left = left.saturating_sub(1);
            old_end = old_end.saturating_add(segment.minutes.wide());
            let share = nearest(new.saturating_mul(old_end), old);
            let end = share.clamp(new_end.saturating_add(1), new.saturating_sub(left));
            segment.minutes = narrow(end.saturating_sub(new_end))?;
            new_end = end;
        }
        Visit::new(segments, self.buffer_before, self.buffer_after)
    }
}

/// The form in which a visit is kept.
#[derive(serde::Serialize, serde::Deserialize)]
struct Parts {
    segments: Vec<Segment>,
    #[serde(default)]
    buffer_before: Minutes,
    #[serde(default)]
    buffer_after: Minutes,
}

impl TryFrom<Parts> for Visit {
    type Error = VisitError;
    fn try_from(parts: Parts) -> Result<Visit, VisitError> {
        Visit::new(parts.segments, parts.buffer_before, parts.buffer_after)
    }
}

impl From<Visit> for Parts {
    fn from(visit: Visit) -> Parts {
        let Visit {
            segments,
            buffer_before,
            buffer_after,
            ..
        } = visit;
        Parts {
            segments,
            buffer_before,
            buffer_after,
        }
    }
}

fn sum(segments: &[Segment], of: impl Fn(&Segment) -> bool) -> i64 {
    segments
        .iter()
        .filter(|segment| of(segment))
        .map(|segment| segment.minutes.wide())
        .sum()
}

fn count(segments: &[Segment], of: impl Fn(&Segment) -> bool) -> i64 {
    segments
        .iter()
        .filter(|segment| of(segment))
        .map(|_| 1)
        .sum()
}

fn within_limits(minutes: i64) -> Result<Minutes, VisitError> {
    if minutes < MINUTES_MIN {
        return Err(VisitError::TooShort);
    }
    if minutes > MINUTES_MAX {
        return Err(VisitError::TooLong);
    }
    narrow(minutes)
}

fn narrow(minutes: i64) -> Result<Minutes, VisitError> {
    u16::try_from(minutes)
        .ok()
        .and_then(|minutes| Minutes::new(minutes).ok())
        .ok_or(VisitError::TooLong)
}

/// The quotient, half rounded up; neither is negative.
fn nearest(dividend: i64, divisor: i64) -> i64 {
    let doubled = divisor.saturating_mul(2).max(1);
    dividend
        .saturating_mul(2)
        .saturating_add(divisor)
        .div_euclid(doubled)
}

#[cfg(test)]
mod tests;
