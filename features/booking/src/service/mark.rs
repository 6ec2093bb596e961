//! Marking where an appointment stands, as the visit goes.

use domain::{
    booking::Status,
    identity::Permission,
    ids::AppointmentId,
    time::{Instant, Zone},
};
use platform::{
    audit,
    ctx::{Actor, Ctx},
    db::{Lockable, Write},
    house::House,
};

use super::{
    change::{Care, held},
    news,
    place::{Place, place_again},
    setup::setup_holding,
    store::{self, Kept},
    undo::{self, Act},
};
use crate::error::BookingError;

/// Marks where an appointment stands: confirmed, arrived, done, missed. One that was marked as
/// missed is awaited again, when its time is still free.
///
/// # Errors
///
/// [`BookingError::NotNow`] from where it stands, or for somebody missing before the time has come.
pub async fn mark(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    status: Status,
) -> Result<(), BookingError> {
    mark_with_care(house, ctx, id, (status, Care::default())).await
}

/// Marks an appointment, unless somebody changed it since it was read.
///
/// # Errors
///
/// As [`mark`]; [`BookingError::ChangedSince`] when it is not any more as it was read, and does not
/// stand there already.
pub async fn mark_with_care(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    (status, care): (Status, Care),
) -> Result<(), BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    let kept = held(&tx, ctx, id).await?;
    if kept.status == status {
        return Ok(());
    }
    care.as_seen(&kept)?;
    let done = mark_in(&mut tx, house, ctx, (kept, status)).await?;
    keep(&mut tx, done).await?;
    Ok(tx.commit().await?)
}

/// Marks an appointment within a transaction; for the demonstration's past.
pub async fn settle_status(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (id, status): (AppointmentId, Status),
) -> Result<(), BookingError> {
    if !matches!(ctx.actor, Actor::System(_)) {
        ctx.may(Permission::MoveAppointments)?;
    }
    let kept = held(tx, ctx, id).await?;
    let done = mark_in(tx, house, ctx, (kept, status)).await?;
    keep(tx, done).await
}

/// These visits were paid: each is completed when its day has come and nothing speaks against it.
/// One that is paid ahead is still awaited; one that was given up meanwhile stays so.
///
/// All are held before one is read, in the order of their ids: who moves or cancels one at that
/// instant comes before or after, and nobody who holds several waits for another in a ring.
/// Whoever takes payment may do it, also for a visit of somebody else. No step is kept of it: what
/// was paid is taken back at the till, not by undoing where the visit stands.
///
/// # Errors
///
/// [`BookingError::Unknown`] when one is not the shop's.
pub async fn complete_paid_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    visits: &[AppointmentId],
) -> Result<(), BookingError> {
    ctx.may(Permission::IssueInvoices)?;
    let mut ids: Vec<_> = visits.iter().map(|id| id.uuid()).collect();
    ids.sort_unstable();
    tx.lock(Lockable::Appointments, &ids).await?;
    let found = store::appointments(tx, ids).await?;
    if found.len() != visits.len() {
        return Err(BookingError::Unknown("appointment"));
    }
    let due = |kept: &Kept| kept.status.may_become(Status::Completed) && has_come(kept, ctx.now);
    for kept in found.into_iter().filter(due) {
        mark_in(tx, house, ctx, (kept, Status::Completed)).await?;
    }
    Ok(())
}

/// Whether a visit's day has come, on the clock it was agreed on.
fn has_come(kept: &Kept, now: Instant) -> bool {
    let start = kept.span.start();
    let same_day = |zone: Zone| zone.date(start) <= zone.date(now);
    start <= now || Zone::named(&kept.zone).is_ok_and(same_day)
}

/// A visit as a mark left it, and how it stood before.
type Marked = (Kept, undo::Standing);

async fn mark_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (mut kept, status): (Kept, Status),
) -> Result<Option<Marked>, BookingError> {
    if kept.status == status {
        return Ok(None);
    }
    let too_soon = status == Status::Missed && ctx.now < kept.span.start();
    // Cancelling has its own use case.
    if status == Status::Cancelled || too_soon || !kept.status.may_become(status) {
        return Err(BookingError::NotNow);
    }
    let taken_up_again = !kept.status.holds_time() && status.holds_time();
    let deed = deed_of(kept.status, status);
    let standing = undo::note_mark(tx, ctx, &kept).await?;
    kept.status = status;
    kept.changed_at = ctx.now;
    if taken_up_again {
        take_up(tx, house, &kept).await?;
    } else if !status.holds_time() {
        store::free(tx, kept.id).await?;
    }
    store::set_status(tx, &kept, None).await?;
    audit::record(tx, ctx, &house.chance, deed, kept.id).await?;
    news::tell(tx, &kept, news::here(&kept));
    Ok(Some((kept, standing)))
}

/// Keeps the step by which a mark is undone.
async fn keep(tx: &mut Write, done: Option<Marked>) -> Result<(), BookingError> {
    if let Some((kept, standing)) = done {
        undo::keep(tx, (Act::Marked, standing), &kept).await?;
    }
    Ok(())
}

/// Claims again the time a visit gave back.
async fn take_up(tx: &mut Write, house: &House, kept: &Kept) -> Result<(), BookingError> {
    let setup = setup_holding(tx, house, &[kept.staff]).await?;
    let there = Place {
        staff: kept.staff,
        start: kept.span.start(),
        any_hour: false,
    };
    let (claims, _) = place_again(tx, &setup, kept, there).await?;
    Ok(store::claim(tx, kept.id, &claims).await?)
}

/// What the audit calls a mark.
fn deed_of(before: Status, after: Status) -> &'static str {
    match (before, after) {
        (Status::Arrived, Status::Confirmed) => "appointment_arrival_undone",
        (Status::Missed, Status::Booked) => "appointment_absence_undone",
        (Status::InService, Status::Arrived) => "appointment_begin_undone",
        (Status::ReadyToPay, Status::InService) => "appointment_ready_undone",
        (_, Status::Held) => "appointment_held",
        (_, Status::Booked) => "appointment_unconfirmed",
        (_, Status::Confirmed) => "appointment_confirmed",
        (_, Status::Arrived) => "appointment_arrived",
        (_, Status::InService) => "appointment_begun",
        (_, Status::ReadyToPay) => "appointment_ready_to_pay",
        (_, Status::Completed) => "appointment_completed",
        (_, Status::Missed) => "appointment_missed",
        (_, Status::Cancelled) => "appointment_cancelled",
    }
}
