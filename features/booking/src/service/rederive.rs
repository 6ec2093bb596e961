//! When the law moves a province's clocks, what was agreed stays: the wall time. The instants of
//! what is to come are derived from it again; the past never changes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::{
    booking::{Claim, Holder},
    identity::Permission,
    ids::{AppointmentId, BlockId},
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
    blocks::{self, Block},
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

/// What holds time: a visit, or a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Held {
    Visit(AppointmentId),
    Block(BlockId),
}

type Claims = BTreeMap<Held, Vec<Claim>>;

/// A visit whose instant is due to move.
struct Due {
    kept: Kept,
    to: Instant,
    claims: Vec<Claim>,
}

/// Everything whose instant is due to move.
struct AllDue {
    visits: BTreeMap<AppointmentId, Due>,
    blocks: BTreeMap<BlockId, Block>,
}

impl AllDue {
    async fn read(tx: &Write, now: Instant) -> Result<AllDue, BookingError> {
        let zone = tenancy::service::shop(tx).await?.zone;
        let blocks = blocks::due(tx, (&zone, now)).await?;
        Ok(AllDue {
            visits: due(tx, now).await?,
            blocks: blocks.into_iter().map(|block| (block.id, block)).collect(),
        })
    }

    /// What each takes where it is due.
    fn claims(&self) -> Claims {
        let visits = self.visits.iter();
        let visits = visits.map(|(id, due)| (Held::Visit(*id), due.claims.clone()));
        let blocks = self.blocks.iter();
        let blocks = blocks.map(|(id, block)| (Held::Block(*id), vec![block.claim()]));
        visits.chain(blocks).collect()
    }

    fn leave(&mut self, held: Held) {
        match held {
            Held::Visit(id) => {
                self.visits.remove(&id);
            }
            Held::Block(id) => {
                self.blocks.remove(&id);
            }
        }
    }
}

/// Derives the instants of everything to come again; what moved, for the owner to read.
///
/// Safe to run twice. A visit that would meet another at its wall time keeps its instant: that is
/// written among its deeds, for the shop to settle with its client.
pub async fn rederive(house: &House, ctx: &Ctx) -> Result<Vec<Moved>, BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let moved = rederive_in(&mut tx, house, ctx).await?;
    tx.commit().await?;
    Ok(moved)
}

/// How many visits are to come: those that would keep their wall time under another zone.
pub async fn visits_to_come(house: &House, ctx: &Ctx) -> Result<usize, BookingError> {
    ctx.may(Permission::ManageShop)?;
    let tx = house.db.read(ctx).await?;
    Ok(store::to_come(&tx, ctx.now).await?.len())
}

/// The shop's clocks are another zone's from now on: what is to come keeps its wall time there. The
/// place's own row has the new zone already.
pub async fn rezone_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    zone: &Zone,
) -> Result<Vec<Moved>, BookingError> {
    ctx.may(Permission::ManageShop)?;
    let mut ids: Vec<_> = store::to_come(tx, ctx.now)
        .await?
        .iter()
        .map(|kept| kept.id.uuid())
        .collect();
    ids.sort_unstable();
    tx.lock(Lockable::Appointments, &ids).await?;
    // A visit about to be booked is in the book then, or finds the new zone.
    tenancy::service::hold_team(tx).await?;
    store::set_zone(tx, ctx.now, zone).await?;
    rederive_in(tx, house, ctx).await
}

async fn rederive_in(tx: &mut Write, house: &House, ctx: &Ctx) -> Result<Vec<Moved>, BookingError> {
    let visits = due(tx, ctx.now).await?;
    let mut ids: Vec<_> = visits.keys().map(|id| id.uuid()).collect();
    ids.sort_unstable();
    tx.lock(Lockable::Appointments, &ids).await?;
    let mut all = AllDue::read(tx, ctx.now).await?;
    let claims = all.claims();
    let whole: Vec<Claim> = claims.values().flatten().copied().collect();
    hold_claimed(tx, &whole).await?;
    let stay = held_from(tx, ctx.now).await?;
    for held in left_behind(&claims, &stay) {
        all.leave(held);
        if let Held::Visit(id) = held {
            tracing::warn!(appointment.id = %id, "A visit could not keep its wall time");
            audit::record(tx, ctx, &house.chance, "appointment_not_rederived", id).await?;
        }
    }
    for block in all.blocks.values() {
        store::blocks::shift(tx, block).await?;
    }
    // All claims of the moving visits are lifted first, so that none meets one about to leave.
    for id in all.visits.keys() {
        store::free(tx, *id).await?;
    }
    let mut moved = Vec::new();
    for (id, due) in all.visits {
        let (from, to) = (due.kept.span.start(), due.to);
        moved.push(Moved { id, from, to });
        shift(tx, house, ctx, due).await?;
    }
    Ok(moved)
}

/// Everything that holds time from an instant on, where it is now.
async fn held_from(tx: &Write, now: Instant) -> Result<Claims, BookingError> {
    let visits = store::claims_from(tx, now).await?.into_iter();
    let visits = visits.map(|(id, claims)| (Held::Visit(id), claims));
    let blocks = store::blocks::from(tx, now).await?.into_iter();
    let blocks = blocks.map(|block| (Held::Block(block.id), vec![block.claim()]));
    Ok(visits.chain(blocks).collect())
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
fn left_behind(due: &Claims, held: &Claims) -> BTreeSet<Held> {
    let mut left = BTreeSet::new();
    loop {
        let mut taken: HashMap<Holder, Vec<Span>> = HashMap::new();
        let stays = |id: &Held| !due.contains_key(id) || left.contains(id);
        for claim in held
            .iter()
            .filter(|(id, _)| stays(id))
            .flat_map(|(_, all)| all)
        {
            taken.entry(claim.holder).or_default().push(claim.span);
        }
        let before = left.len();
        let mut more = BTreeSet::new();
        for (id, claims) in due.iter().filter(|(id, _)| !left.contains(*id)) {
            let meets = |claim: &Claim| {
                let spans = taken.get(&claim.holder);
                spans.is_some_and(|spans| spans.iter().any(|span| span.meets(claim.span)))
            };
            if claims.iter().any(meets) {
                more.insert(*id);
                continue;
            }
            for claim in claims {
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

/// What was agreed on the wall and what the wall shows, where the instant is not the one derived.
pub(super) fn agreed_elsewhere(kept: &Kept) -> Option<(DateTime, DateTime)> {
    derived(kept).filter(|due| *due != kept.span.start())?;
    let agreed = kept.local_start.parse().ok()?;
    let zone = Zone::named(&kept.zone).ok()?;
    Some((agreed, zone.wall(kept.span.start())))
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
