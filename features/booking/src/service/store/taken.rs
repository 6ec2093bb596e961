//! What is taken, by person, room and machine: by visits, and by time that holds no client.

use std::collections::HashMap;

use domain::{
    booking::Spans,
    ids::AppointmentId,
    time::{Instant, Span},
};
use platform::{db::Read, error::StoreError};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Minutes a visit may reach, buffers included, or a block on the day of 25 hours: how far back what
/// still lasts can begin.
pub(super) const CLAIM_MINUTES_MAX: i64 = 25 * 60;

/// What is taken, by person, room and machine.
#[derive(Debug, Default)]
pub(in crate::service) struct Taken(HashMap<Uuid, Spans>, Spans);

impl Taken {
    /// When this one is taken.
    pub(in crate::service) fn of(&self, holder: Uuid) -> &Spans {
        self.0.get(&holder).unwrap_or(&self.1)
    }
}

#[derive(FromQueryResult)]
struct ClaimRow {
    appointment_id: Option<Uuid>,
    holder_id: Uuid,
    starts_at_us: i64,
    ends_at_us: i64,
}

const CLAIMS: &str = "SELECT appointment_id, holder_id, starts_at_us, ends_at_us FROM claims
    WHERE tenant_id = $1 AND starts_at_us >= $2 AND starts_at_us < $3 AND ends_at_us > $4
    UNION ALL
    SELECT NULL, COALESCE(staff_id, resource_id), starts_at_us, ends_at_us FROM blocks
    WHERE tenant_id = $1 AND starts_at_us >= $2 AND starts_at_us < $3 AND ends_at_us > $4";

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
    let from = within.start().plus_minutes(-CLAIM_MINUTES_MAX).micros();
    let (start, end) = (within.start().micros(), within.end().micros());
    let values = vec![from.into(), end.into(), start.into()];
    let rows: Vec<ClaimRow> = tx.rows(CLAIMS, values).await?;
    let mut by_holder: HashMap<Uuid, Vec<Span>> = HashMap::new();
    for row in rows {
        if but.is_some_and(|but| Some(but.uuid()) == row.appointment_id) {
            continue;
        }
        let (start, end) = (
            Instant::from_micros(row.starts_at_us),
            Instant::from_micros(row.ends_at_us),
        );
        by_holder
            .entry(row.holder_id)
            .or_default()
            .extend(Span::new(start, end));
    }
    let spans = by_holder
        .into_iter()
        .map(|(holder, spans)| (holder, Spans::new(spans)));
    Ok(Taken(spans.collect(), Spans::default()))
}
