//! A visit made longer or shorter by hand, where it stands.

use super::{Claim, Segment, Visit, Who};
use crate::time::{Instant, Span};

/// The shortest a step may become, in minutes.
const STEP_MINUTES_MIN: i64 = 5;
/// The longest visit, in minutes.
const MINUTES_MAX: i64 = 720;

/// Why a visit cannot end then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LengthError {
    /// Its last step would be shorter than five minutes; the earliest end that can be.
    #[error("too short: it ends at {0:?} at the earliest")]
    TooShort(Instant),
    /// Longer than 720 minutes; the latest end that can be.
    #[error("too long: it ends at {0:?} at the latest")]
    TooLong(Instant),
}

/// What a visit claims, and from when until when its client is there, once it ends at another time.
///
/// Whoever and whatever is held as the client leaves is held for so much longer or shorter, with the
/// buffer and what follows; what was given back before stays as it was. The units stay the same.
pub fn ending_at(
    claims: &[Claim],
    client: Span,
    end: Instant,
) -> Result<(Vec<Claim>, Span), LengthError> {
    let last_start = claims
        .iter()
        .filter(|claim| client.end() <= claim.span.end() && claim.span.start() < client.end())
        .map(|claim| claim.span.start().max(client.start()))
        .max();
    let earliest = last_start
        .unwrap_or(client.start())
        .plus_minutes(STEP_MINUTES_MIN);
    let latest = client.start().plus_minutes(MINUTES_MAX);
    if end < earliest {
        return Err(LengthError::TooShort(earliest));
    }
    if latest < end {
        return Err(LengthError::TooLong(latest));
    }
    let by = end.micros().saturating_sub(client.end().micros());
    let moved = |at: Instant| Instant::from_micros(at.micros().saturating_add(by));
    let follows = |at: Instant| client.end() <= at;
    let shift = |claim: &Claim| {
        let (start, end) = (claim.span.start(), claim.span.end());
        let start = if follows(start) { moved(start) } else { start };
        let end = if follows(end) { moved(end) } else { end };
        Span::new(start, end).map(|span| Claim { span, ..*claim })
    };
    let claims = claims.iter().filter_map(shift).collect();
    let client = Span::new(client.start(), end).ok_or(LengthError::TooShort(earliest))?;
    Ok((claims, client))
}

impl Visit {
    /// The same visit with its last worked step so many minutes longer, or shorter below zero.
    ///
    /// It is the last step on which somebody works on a client who is there, and it keeps five
    /// minutes at least. A visit that would outgrow a day's work stays as it is.
    pub fn stretched(&self, by: i32) -> Visit {
        let mut segments = self.segments().to_vec();
        let worked = |segment: &Segment| segment.who != Who::None;
        let at = segments
            .iter()
            .rposition(|segment| worked(segment) && segment.client_present)
            .or_else(|| segments.iter().rposition(worked))
            .unwrap_or(segments.len().saturating_sub(1));
        let Some(segment) = segments.get_mut(at).filter(|_| by != 0) else {
            return self.clone();
        };
        let minutes = segment.minutes.wide();
        let longer = minutes.saturating_add(i64::from(by));
        let longer = longer.max(STEP_MINUTES_MIN.min(minutes));
        let Some(minutes) = u16::try_from(longer)
            .ok()
            .and_then(|minutes| super::Minutes::new(minutes).ok())
        else {
            return self.clone();
        };
        segment.minutes = minutes;
        Visit::new(segments, self.buffer_before(), self.buffer_after())
            .unwrap_or_else(|_| self.clone())
    }
}

#[cfg(test)]
mod tests;
