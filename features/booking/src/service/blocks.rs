//! Time that holds no client: a lunch, a training, the upkeep of a machine.
//!
//! A block is taken as a visit is: the row of the person, room or machine is held, what is taken is
//! read, the block is written. So no visit ever lands on a block, nor a block on a visit
//! (docs/decisions/0017). Its truth is a day and two times of the wall.

use domain::{
    booking::{Claim, DayHours, Holder},
    identity::Permission,
    ids::BlockId,
    time::{Instant, Span, Zone},
};
use jiff::civil::Date;
use platform::{
    audit,
    ctx::Ctx,
    db::{Lockable, Read, Write},
    error::StoreError,
    house::House,
};

use super::{
    day::around,
    place::clash_of,
    reach::within_reach,
    setup::{Setup, setup_in},
    store,
};
use crate::error::BookingError;

/// What the time is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A meal.
    Meal,
    /// A break.
    Break,
    /// A training.
    Training,
    /// A meeting.
    Meeting,
    /// Upkeep of a room or a machine.
    Upkeep,
    /// Anything else.
    Other,
}

impl BlockKind {
    /// All of them.
    pub const ALL: [BlockKind; 6] = [
        BlockKind::Meal,
        BlockKind::Break,
        BlockKind::Training,
        BlockKind::Meeting,
        BlockKind::Upkeep,
        BlockKind::Other,
    ];
    /// Those of a person.
    pub const OF_STAFF: [BlockKind; 5] = [
        BlockKind::Meal,
        BlockKind::Break,
        BlockKind::Training,
        BlockKind::Meeting,
        BlockKind::Other,
    ];
    /// Those of a room or a machine.
    pub const OF_RESOURCE: [BlockKind; 2] = [BlockKind::Upkeep, BlockKind::Other];

    /// What is kept.
    pub const fn code(self) -> &'static str {
        match self {
            BlockKind::Meal => "meal",
            BlockKind::Break => "break",
            BlockKind::Training => "training",
            BlockKind::Meeting => "meeting",
            BlockKind::Upkeep => "upkeep",
            BlockKind::Other => "other",
        }
    }

    /// The kind of a code.
    pub fn parse(code: &str) -> Option<BlockKind> {
        BlockKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a person, or a room or machine, has time of this kind.
    pub fn fits(self, holder: Holder) -> bool {
        match holder {
            Holder::Staff(_) => BlockKind::OF_STAFF.contains(&self),
            Holder::Resource(_) => BlockKind::OF_RESOURCE.contains(&self),
        }
    }
}

/// Time to block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewBlock {
    /// Whose, or of what.
    pub holder: Holder,
    /// On which day.
    pub day: Date,
    /// From when until when, on the wall.
    pub hours: DayHours,
    /// What for.
    pub kind: BlockKind,
}

/// Blocked time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which.
    pub id: BlockId,
    /// What was asked for.
    pub asked: NewBlock,
    /// The time it takes.
    pub span: Span,
}

impl Block {
    /// What it holds.
    pub(super) const fn claim(&self) -> Claim {
        Claim {
            holder: self.asked.holder,
            span: self.span,
        }
    }
}

/// Blocks a time. Asked again, the same block answers.
///
/// # Errors
///
/// [`BookingError::Taken`] when a visit or another block is there; [`BookingError::NotOffered`] for a
/// time the clocks jump over, or a kind that is not for it.
pub async fn block(house: &House, ctx: &Ctx, new: NewBlock) -> Result<BlockId, BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    may_block(ctx, &setup, new.holder)?;
    let span = new.hours.span_on(new.day, &setup.zone);
    let span = span.filter(|_| new.kind.fits(new.holder));
    let span = span.ok_or(BookingError::NotOffered)?;
    within_reach(&setup, span.start(), ctx.now)?;
    hold(&tx, new.holder).await?;
    let there = store::blocks::within(&tx, span).await?;
    if let Some(same) = there.iter().find(|block| block.asked == new) {
        return Ok(same.id);
    }
    let taken = store::taken(&tx, Some(span)).await?;
    let holder = store::holder_id(new.holder);
    if taken.of(holder).first_meeting(span).is_some() {
        return Err(BookingError::Taken(clash_of(&setup, new.holder)));
    }
    let id = BlockId::new(house.chance.id(ctx.now));
    let block = Block {
        id,
        asked: new,
        span,
    };
    store::blocks::insert(&mut tx, &block).await?;
    audit::record(&mut tx, ctx, &house.chance, "time_blocked", id).await?;
    tx.commit().await?;
    Ok(id)
}

/// Gives blocked time back; what it was, so that it can be taken again.
pub async fn unblock(house: &House, ctx: &Ctx, id: BlockId) -> Result<NewBlock, BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let found = store::blocks::one(&tx, id).await?;
    let found = found.ok_or(BookingError::Unknown("block"))?;
    may_block(ctx, &setup, found.asked.holder)?;
    store::blocks::delete(&mut tx, id).await?;
    audit::record(&mut tx, ctx, &house.chance, "time_unblocked", id).await?;
    tx.commit().await?;
    Ok(found.asked)
}

/// The blocks of a day, in order: everybody's, the rooms' and the machines'; for who reads their own
/// days only, their own and those.
pub async fn blocks_of(house: &House, ctx: &Ctx, date: Date) -> Result<Vec<Block>, BookingError> {
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    blocks_in(&tx, ctx, (&setup, date)).await
}

/// The same, within a transaction.
pub async fn blocks_in(
    tx: &Read,
    ctx: &Ctx,
    (setup, date): (&Setup, Date),
) -> Result<Vec<Block>, BookingError> {
    ctx.may(Permission::ReadDay)?;
    let Some(day) = around(setup, (date, date)) else {
        return Ok(Vec::new());
    };
    let mut blocks = store::blocks::within(tx, day).await?;
    if ctx.may(Permission::ReadAllDays).is_err() {
        let own = ctx.member().and_then(|member| member.staff);
        blocks.retain(|block| match block.asked.holder {
            Holder::Staff(id) => own == Some(id),
            Holder::Resource(_) => true,
        });
    }
    Ok(blocks)
}

/// Who puts visits somewhere may block the time there: a practitioner their own.
fn may_block(ctx: &Ctx, setup: &Setup, holder: Holder) -> Result<(), BookingError> {
    ctx.may(Permission::BookAppointments)?;
    let known = match holder {
        Holder::Staff(id) => setup.person(id).is_some(),
        Holder::Resource(id) => setup.menu.resources.iter().any(|unit| unit.id == id),
    };
    let own = ctx.member().and_then(|member| member.staff);
    let mine = ctx.member().is_none() || matches!(holder, Holder::Staff(id) if own == Some(id));
    if known && (mine || ctx.may(Permission::ReadAllDays).is_ok()) {
        Ok(())
    } else {
        Err(BookingError::Unknown("person"))
    }
}

async fn hold(tx: &Write, holder: Holder) -> Result<(), StoreError> {
    match holder {
        Holder::Staff(id) => tx.lock(Lockable::Staff, &[id.uuid()]).await,
        Holder::Resource(id) => tx.lock(Lockable::Resources, &[id.uuid()]).await,
    }
}

/// The blocks whose instants are no longer those of their wall time, with the new ones.
pub(super) async fn due(
    tx: &Read,
    (zone, now): (&Zone, Instant),
) -> Result<Vec<Block>, StoreError> {
    let derived = |block: Block| {
        let asked = block.asked;
        let span = asked.hours.span_on(asked.day, zone)?;
        (span != block.span).then_some(Block { span, ..block })
    };
    let all = store::blocks::from(tx, now).await?;
    Ok(all.into_iter().filter_map(derived).collect())
}
