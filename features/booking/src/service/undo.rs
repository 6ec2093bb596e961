//! Undoing the team's last act on a visit: it stands again as it stood, while nothing else has
//! changed it.
//!
//! Each act of the desk leaves one step: how the visit stood, what it held, and what its client
//! knew. There is one step for each visit, the last; what is undone cannot be undone again.

use domain::{
    booking::{Claim, Status, Told},
    identity::Permission,
    ids::AppointmentId,
    time::Instant,
};
use platform::{audit, ctx::Ctx, db::Write, error::StoreError, house::House};

use super::{
    book::may_put,
    cancel::{Cancellation, CancelledBy, Reason},
    change::held,
    news,
    place::{hold_claimed, nothing_meets},
    setup::setup_holding,
    store::{self, Before, Kept, Step},
    told,
};
use crate::{error::BookingError, notices::Notice};

/// Minutes after an act in which it can be undone: as long as its letter waits. The page offers it
/// for eight seconds, the visit's own page for all of them.
const UNDO_MINUTES: i64 = 3;
/// Minutes a step is kept.
const KEPT_MINUTES: i64 = 60;

/// An act of the desk on a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It was booked.
    Booked,
    /// It was moved.
    Moved,
    /// It was made longer or shorter.
    Resized,
    /// It was marked: confirmed, arrived, missed.
    Marked,
    /// It was cancelled.
    Cancelled,
    /// The act before was undone.
    Undone,
}

impl Act {
    const ALL: [Act; 6] = [
        Act::Booked,
        Act::Moved,
        Act::Resized,
        Act::Marked,
        Act::Cancelled,
        Act::Undone,
    ];

    /// What is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Act::Booked => "booked",
            Act::Moved => "moved",
            Act::Resized => "resized",
            Act::Marked => "marked",
            Act::Cancelled => "cancelled",
            Act::Undone => "undone",
        }
    }

    /// The act of a code; none for another text.
    pub fn parse(code: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.code() == code)
    }
}

/// How a visit stands just before an act.
pub(super) struct Standing {
    before: Option<Before>,
    pub(super) told: Told,
}

/// Notes how a visit stands before an act on it. Letters about it that still wait are dropped: the
/// act says what its client is told instead.
pub(super) async fn note(tx: &mut Write, ctx: &Ctx, kept: &Kept) -> Result<Standing, BookingError> {
    let told = told::known(tx, ctx, kept).await?;
    let before = before(tx, ctx, kept).await?;
    Ok(Standing { before, told })
}

/// Notes how a visit stands before it is marked, of which its client is told nothing: letters that
/// wait go on waiting.
pub(super) async fn note_mark(
    tx: &Write,
    ctx: &Ctx,
    kept: &Kept,
) -> Result<Standing, BookingError> {
    let told = told::known_still(tx, ctx, kept).await?;
    let before = before(tx, ctx, kept).await?;
    Ok(Standing { before, told })
}

async fn before(tx: &Write, ctx: &Ctx, kept: &Kept) -> Result<Option<Before>, StoreError> {
    if ctx.member().is_none() {
        return Ok(None);
    }
    Ok(Some(Before::of(
        kept,
        &store::claims_of(tx, kept.id).await?,
    )))
}

/// Keeps the step of an act of the desk, once the visit stands as the act left it.
pub(super) async fn keep(
    tx: &mut Write,
    (act, standing): (Act, Standing),
    kept: &Kept,
) -> Result<(), StoreError> {
    let Some(before) = standing.before else {
        return Ok(());
    };
    let step = Step {
        act,
        before,
        told: standing.told,
        version: kept.changed_at,
        sequence: kept.sequence,
        done_at: tx.now(),
    };
    store::keep_step(tx, kept.id, &step).await
}

/// Keeps the step of a booking at the desk, of which its client knows nothing yet.
pub(super) async fn keep_booked(
    tx: &mut Write,
    ctx: &Ctx,
    (kept, claims): (&Kept, &[Claim]),
) -> Result<(), StoreError> {
    let before = ctx.member().map(|_| Before::of(kept, claims));
    let told = Told::Nothing;
    keep(tx, (Act::Booked, Standing { before, told }), kept).await
}

/// What the desk can still do about its last act on a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aftermath {
    /// What was done.
    pub act: Act,
    /// Whether it can be undone now.
    pub can_undo: bool,
    /// When the letter about it leaves, while it waits.
    pub letter_leaves_at: Option<Instant>,
}

/// What can still be done about the last act on a visit; none when it is long past.
pub async fn aftermath(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
) -> Result<Option<Aftermath>, BookingError> {
    if ctx.may(Permission::MoveAppointments).is_err() {
        return Ok(None);
    }
    let tx = house.db.read(ctx).await?;
    let (kept, step) = (
        store::appointment(&tx, id).await?,
        store::step(&tx, id).await?,
    );
    let letter_leaves_at = messaging::service::held_until(&tx, id.uuid()).await?;
    let own = ctx.member().and_then(|member| member.staff);
    let all = ctx.may(Permission::ReadAllDays).is_ok();
    let kept = kept.filter(|kept| all || own == Some(kept.staff));
    Ok(kept.zip(step).and_then(|(kept, step)| {
        let can_undo = can_undo(&step, &kept, ctx.now);
        (can_undo || letter_leaves_at.is_some()).then_some(Aftermath {
            act: step.act,
            can_undo,
            letter_leaves_at,
        })
    }))
}

/// Whether a step is of the visit as it stands, and recent enough.
fn can_undo(step: &Step, kept: &Kept, now: Instant) -> bool {
    let last = (step.version, step.sequence) == (kept.changed_at, kept.sequence);
    last && step.act != Act::Undone && now < step.done_at.plus_minutes(UNDO_MINUTES)
}

/// Undoes the last act on a visit; what it was. A booking made at the desk is cancelled as a mistake.
///
/// # Errors
///
/// [`BookingError::NotNow`] when something else has changed the visit since, or it is too late;
/// [`BookingError::Taken`] when the time it gave up is another's by now.
pub async fn undo(house: &House, ctx: &Ctx, id: AppointmentId) -> Result<Act, BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    let kept = held(&tx, ctx, id).await?;
    let step = store::step(&tx, id).await?;
    let step = step.filter(|step| can_undo(step, &kept, ctx.now));
    let step = step.ok_or(BookingError::NotNow)?;
    let standing = note(&mut tx, ctx, &kept).await?;
    let told = standing.told;
    let (mut now, claims) = as_it_stood(&step, &kept)?;
    may_put(ctx, Some(now.staff))?;
    let setup = setup_holding(&tx, house, &[now.staff]).await?;
    hold_claimed(&tx, &claims).await?;
    nothing_meets(&tx, &setup, (&now, now.span), &claims).await?;
    now.sequence = kept.sequence + 1;
    now.changed_at = ctx.now;
    store::put_back(&mut tx, &now, &claims).await?;
    keep(&mut tx, (Act::Undone, standing), &now).await?;
    audit::record(&mut tx, ctx, &house.chance, "appointment_act_undone", id).await?;
    news::tell(&mut tx, &now, news::here(&kept));
    let notice = Notice {
        setup: &setup,
        kept: &now,
    };
    told::keep_up(&mut tx, house, ctx, (&notice, told)).await?;
    tx.commit().await?;
    Ok(step.act)
}

/// The visit as it stood, and what it held.
fn as_it_stood(step: &Step, kept: &Kept) -> Result<(Kept, Vec<Claim>), StoreError> {
    if step.act != Act::Booked {
        return Ok((step.before.over(kept)?, step.before.claims()));
    }
    let by = CancelledBy::Shop;
    let reason = Some(Reason::Mistake);
    let taken_back = Kept {
        status: Status::Cancelled,
        cancelled: Some(Cancellation { by, reason }),
        ..kept.clone()
    };
    Ok((taken_back, Vec::new()))
}

/// Forgets what can be undone no more; how many steps.
pub async fn forget_steps(house: &House) -> Result<u64, StoreError> {
    let before = house.clock.now().plus_minutes(-KEPT_MINUTES);
    let tx = house.db.platform_write().await?;
    let gone = store::forget_steps(&tx, before).await?;
    tx.commit().await?;
    Ok(gone)
}
