//! When the law moves a province's clocks, what was agreed stays: the wall time. The instants of
//! what is to come are derived from it again; the past never changes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::{
    booking::{Claim, Holder},
    ids::AppointmentId,
    time::{Instant, Span, Zone},
};
use jiff::civil::DateTime;
use platform::{
    audit,
    ctx::Ctx,
    db::{Lockable, Write},
    error::StoreError,
    house::House,
};

use super::{
    place::{hold_claimed, shifted},
    store::{self, Kept},
};
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

type Claims = BTreeMap<AppointmentId, Vec<Claim>>;

/// A visit whose instant is due to move.
struct Due {
    kept: Kept,
    to: Instant,
    claims: Vec<Claim>,
}

/// Derives the instants of everything to come again; what moved, for the owner to read.
///
/// Safe to run twice. A visit that would meet another at its wall time keeps its instant: that is
/// written among its deeds, for the shop to settle with its client.
pub async fn rederive(house: &House, ctx: &Ctx) -> Result<Vec<Moved>, BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let mut ids: Vec<_> = due(&tx, ctx.now)
        .await?
        .keys()
        .map(|id| id.uuid())
        .collect();
    ids.sort_unstable();
    tx.lock(Lockable::Appointments, &ids).await?;
    let mut due = due(&tx, ctx.now).await?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<Claim> = due.values().flat_map(|due| due.claims.clone()).collect();
    hold_claimed(&tx, &all).await?;
    let held = store::claims_from(&tx, ctx.now).await?;
    let left = left_behind(&due, &held);
    for id in &left {
        due.remove(id);
        tracing::warn!(appointment.id = %id, "A visit could not keep its wall time");
        audit::record(&mut tx, ctx, &house.chance, "appointment_not_rederived", id).await?;
    }
    // All claims of the moving visits are lifted first, so that none meets one about to leave.
    for id in due.keys() {
        store::free(&mut tx, *id).await?;
    }
    let mut moved = Vec::new();
    for (id, due) in due {
        let (from, to) = (due.kept.span.start(), due.to);
        moved.push(Moved { id, from, to });
        shift(&mut tx, house, ctx, due).await?;
    }
    tx.commit().await?;
    Ok(moved)
}

async fn due(tx: &Write, now: Instant) -> Result<BTreeMap<AppointmentId, Due>, BookingError> {
    let mut all = BTreeMap::new();
    for kept in store::to_come(tx, now).await? {
        let Some(to) = derived(&kept).filter(|to| *to != kept.span.start()) else {
            continue;
        };
        let by = to.micros().saturating_sub(kept.span.start().micros());
        let mut claims = store::claims_of(tx, kept.id).await?;
        for claim in &mut claims {
            claim.span = shifted(claim.span, by).unwrap_or(claim.span);
        }
        all.insert(kept.id, Due { kept, to, claims });
    }
    Ok(all)
}

/// Those that would meet another at their wall time. One that stays holds its time, and may in turn
/// be in the way of another: looked at again until nobody is.
fn left_behind(due: &BTreeMap<AppointmentId, Due>, held: &Claims) -> BTreeSet<AppointmentId> {
    let mut left = BTreeSet::new();
    loop {
        let mut taken: HashMap<Holder, Vec<Span>> = HashMap::new();
        let stays = |id: &AppointmentId| !due.contains_key(id) || left.contains(id);
        for (_, claims) in held.iter().filter(|(id, _)| stays(id)) {
            for claim in claims {
                taken.entry(claim.holder).or_default().push(claim.span);
            }
        }
        let before = left.len();
        let mut more = BTreeSet::new();
        for (id, due) in due.iter().filter(|(id, _)| !left.contains(*id)) {
            let meets = |claim: &Claim| {
                let spans = taken.get(&claim.holder);
                spans.is_some_and(|spans| spans.iter().any(|span| span.meets(claim.span)))
            };
            if due.claims.iter().any(meets) {
                more.insert(*id);
                continue;
            }
            for claim in &due.claims {
                taken.entry(claim.holder).or_default().push(claim.span);
            }
        }
        left.extend(more);
        if left.len() == before {
            return left;
        }
    }
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

async fn shift(tx: &mut Write, house: &House, ctx: &Ctx, due: Due) -> Result<(), BookingError> {
    let mut kept = due.kept;
    let by = due.to.micros().saturating_sub(kept.span.start().micros());
    kept.span = shifted(kept.span, by).unwrap_or(kept.span);
    kept.changed_at = ctx.now;
    kept.sequence += 1;
    let date = kept.local_start.parse::<DateTime>().map(DateTime::date);
    let date = date.map_err(|_| StoreError::Unreadable("a local time"))?;
    store::moved(tx, &kept, date, &due.claims).await?;
    audit::record(tx, ctx, &house.chance, "appointment_rederived", kept.id).await?;
    Ok(())
}
