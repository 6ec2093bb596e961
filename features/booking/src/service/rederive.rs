//! When the law moves a province's clocks, what was agreed stays: the wall time. The instants of
//! what is to come are derived from it again; the past never changes.

use domain::{
    booking::Claim,
    ids::AppointmentId,
    time::{Instant, Span, Zone},
};
use jiff::civil::DateTime;
use platform::{audit, ctx::Ctx, db::Write, house::House};

use super::store::{self, Kept};
use crate::error::BookingError;

/// An appointment whose instant moved, its wall time staying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub id: AppointmentId,
    /// The instant before.
    pub from: Instant,
    /// The instant now.
    pub to: Instant,
}

/// Derives the instants of everything to come again; what moved, for the owner to read.
///
/// Safe to run twice. Every visit of a zone moves by the same length, so that none meets another
/// that it did not meet before; the claims move with their visit.
pub async fn rederive(house: &House, ctx: &Ctx) -> Result<Vec<Moved>, BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let mut due: Vec<(Kept, Instant)> = Vec::new();
    for kept in store::to_come(&tx, ctx.now).await? {
        if let Some(to) = derived(&kept).filter(|to| *to != kept.span.start()) {
            due.push((kept, to));
        }
    }
    // All claims of the moving visits are lifted first, so that none meets one about to leave.
    let mut lifted = Vec::new();
    for (kept, to) in due {
        let claims = store::claims_of(&tx, kept.id).await?;
        store::free(&mut tx, kept.id).await?;
        lifted.push((kept, to, claims));
    }
    let mut moved = Vec::new();
    for (kept, to, claims) in lifted {
        moved.push(Moved {
            id: kept.id,
            from: kept.span.start(),
            to,
        });
        shift(&mut tx, house, ctx, (kept, to, claims)).await?;
    }
    tx.commit().await?;
    Ok(moved)
}

/// The instant an appointment's wall time stands for today. Of a doubled time the one it has is
/// kept; a time that is now skipped moves past the jump.
fn derived(kept: &Kept) -> Option<Instant> {
    let zone = Zone::named(&kept.zone).ok()?;
    let wall: DateTime = kept.local_start.parse().ok()?;
    if zone.wall(kept.span.start()) == wall {
        return Some(kept.span.start());
    }
    zone.first_instant(wall).ok()
}

async fn shift(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (mut kept, to, mut claims): (Kept, Instant, Vec<Claim>),
) -> Result<(), BookingError> {
    let by = to.micros().saturating_sub(kept.span.start().micros());
    let later = |at: Instant| Instant::from_micros(at.micros().saturating_add(by));
    let span_later = |span: Span| Span::new(later(span.start()), later(span.end()));
    kept.span = span_later(kept.span).unwrap_or(kept.span);
    for claim in &mut claims {
        claim.span = span_later(claim.span).unwrap_or(claim.span);
    }
    kept.changed_at = ctx.now;
    kept.sequence += 1;
    let date = kept.local_start.parse::<DateTime>().map(DateTime::date);
    let date = date.map_err(|_| BookingError::Unknown("date"))?;
    store::moved(tx, &kept, date, &claims).await?;
    audit::record(tx, ctx, &house.chance, "appointment_rederived", kept.id).await?;
    Ok(())
}
