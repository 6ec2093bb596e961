//! Sets of moments.

use crate::time::{Instant, Span};

/// Spans in order, disjoint and not touching: hours worked, or time taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// The moments of any spans: sorted here, and joined where they meet or touch.
    pub fn new(mut any: Vec<Span>) -> Spans {
        any.sort_unstable();
        let mut joined: Vec<Span> = Vec::with_capacity(any.len());
        for span in any {
            match joined.pop_if(|last| span.start() <= last.end()) {
                Some(last) => {
                    joined.extend(Span::new(last.start(), last.end().max(span.end())));
                }
                None => joined.push(span),
            }
        }
        Spans(joined)
    }

    /// The spans, in order.
    pub fn as_slice(&self) -> &[Span] {
        &self.0
    }

    /// Whether there is no moment in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first span that shares a moment with `other`.
    pub fn first_meeting(&self, other: Span) -> Option<Span> {
        self.ending_after(other.start())
            .first()
            .copied()
            .filter(|span| span.meets(other))
    }

    /// Whether `other` lies within one of the spans.
    pub fn hold(&self, other: Span) -> bool {
        self.first_meeting(other)
            .is_some_and(|span| span.holds(other))
    }

    /// The moments in both.
    pub fn intersect(&self, other: &Spans) -> Spans {
        let mut both = Vec::new();
        for span in &self.0 {
            for near in other.near(*span) {
                both.extend(Span::new(
                    span.start().max(near.start()),
                    span.end().min(near.end()),
                ));
            }
        }
        Spans(both)
    }

    /// The moments that are not in `other`.
    pub fn subtract(&self, other: &Spans) -> Spans {
        let mut left = Vec::new();
        for span in &self.0 {
            let mut from = span.start();
            for near in other.near(*span) {
                left.extend(Span::new(from, near.start()));
                from = near.end();
            }
            left.extend(Span::new(from, span.end()));
        }
        Spans(left)
    }

    /// The spans that share a moment with `other`.
    fn near(&self, other: Span) -> impl Iterator<Item = &Span> {
        self.ending_after(other.start())
            .iter()
            .take_while(move |span| span.meets(other))
    }

    /// The spans not yet over at `at`.
    pub(super) fn ending_after(&self, at: Instant) -> &[Span] {
        let past = self.0.partition_point(|span| span.end() <= at);
        self.0.get(past..).unwrap_or_default()
    }
}

impl FromIterator<Span> for Spans {
    fn from_iter<I: IntoIterator<Item = Span>>(any: I) -> Spans {
        Spans::new(any.into_iter().collect())
    }
}

#[cfg(test)]
mod tests;
