//! What is taken, by person, room and machine.

use std::collections::HashMap;

use domain::{
    booking::{Claim, Spans},
    ids::AppointmentId,
    time::Span,
};
use platform::{db::Read, error::StoreError};
use uuid::Uuid;

use super::claims::{held, holder_id};

/// Minutes a visit may reach, buffers included: how far back a claim that still lasts can begin.
pub(super) const CLAIM_MINUTES_MAX: i64 = 24 * 60;

/// What is taken, by person, room and machine.
#[derive(Debug, Default)]
pub(in crate::service) struct Taken(HashMap<Uuid, Spans>, Spans);

impl Taken {
    /// When this one is taken.
    pub(in crate::service) fn of(&self, holder: Uuid) -> &Spans {
        self.0.get(&holder).unwrap_or(&self.1)
    }
}

impl FromIterator<Claim> for Taken {
    fn from_iter<I: IntoIterator<Item = Claim>>(claims: I) -> Taken {
        let mut by_holder: HashMap<Uuid, Vec<Span>> = HashMap::new();
        for claim in claims {
            let holder = by_holder.entry(holder_id(claim.holder)).or_default();
            holder.push(claim.span);
        }
        let spans = by_holder
            .into_iter()
            .map(|(holder, spans)| (holder, Spans::new(spans)));
        Taken(spans.collect(), Spans::default())
    }
}

/// Everything that is taken within a span.
pub(in crate::service) async fn taken(
    tx: &Read,
    within: Option<Span>,
) -> Result<Taken, StoreError> {
    taken_but(tx, within, None).await
}

/// Everything that is taken within a span, but by one appointment, which is about to move.
pub(in crate::service) async fn taken_but(
    tx: &Read,
    within: Option<Span>,
    but: Option<AppointmentId>,
) -> Result<Taken, StoreError> {
    let Some(within) = within else {
        return Ok(Taken::default());
    };
    let held = held(tx, within).await?;
    let others = held.into_iter().filter(|held| Some(held.by) != but);
    Ok(others.map(|held| held.claim).collect())
}
