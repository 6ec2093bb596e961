//! What a client is told of what the desk does: after three minutes, once, of the last state.

use domain::{
    booking::{News, Status, Told},
    identity::Permission,
    ids::AppointmentId,
};
use platform::{audit, ctx::Ctx, db::Write, house::House};

use super::{
    cancel::CancelledBy,
    change::held,
    store::{self, Kept},
};
use crate::{
    error::BookingError,
    notices::{self, Notice},
};

/// How a visit stands, as its client may know it.
fn stands(kept: &Kept) -> Told {
    if kept.status == Status::Cancelled {
        return Told::Cancelled;
    }
    Told::Place {
        start: kept.span.start(),
        staff: kept.staff,
    }
}

/// What a client knows of a visit before an act on it: how it stands, unless a letter about that
/// still waits. Such a letter is dropped: what is done next has its own to say.
///
/// What a client does by themselves they know at once, whatever the desk was about to tell them.
pub(super) async fn known(tx: &mut Write, ctx: &Ctx, kept: &Kept) -> Result<Told, BookingError> {
    let waited = messaging::service::drop_held_in(tx, kept.id.uuid()).await? > 0;
    if !waited || ctx.member().is_none() {
        return Ok(stands(kept));
    }
    known_of_step(tx, kept).await
}

/// The same before an act that has nothing to say: the letter goes on waiting.
pub(super) async fn known_still(tx: &Write, ctx: &Ctx, kept: &Kept) -> Result<Told, BookingError> {
    let member = ctx.member().is_some();
    if member
        && messaging::service::held_until(tx, kept.id.uuid())
            .await?
            .is_some()
    {
        return known_of_step(tx, kept).await;
    }
    Ok(stands(kept))
}

async fn known_of_step(tx: &Write, kept: &Kept) -> Result<Told, BookingError> {
    let step = store::step(tx, kept.id).await?;
    Ok(step.map_or_else(|| stands(kept), |step| step.told))
}

/// Writes to a client what they have to be told of a visit, if anything.
pub(super) async fn keep_up(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (notice, told): (&Notice<'_>, Told),
) -> Result<(), BookingError> {
    match told.owed(stands(notice.kept)) {
        None => Ok(()),
        Some(News::Booked) => {
            let client = notice.kept.client;
            let card = clients::service::contact_of(tx, &[client])
                .await?
                .remove(&client);
            notices::confirmed(tx, house, ctx, (notice, card, &[])).await
        }
        Some(News::Moved { from }) => notices::moved(tx, house, ctx, (notice, from)).await,
        Some(News::Cancelled) => {
            let by = notice
                .kept
                .cancelled
                .map_or(CancelledBy::Shop, |was| was.by);
            notices::cancelled(tx, house, ctx, (notice, by)).await
        }
    }
}

/// Lets the letters about a visit that still wait leave at once; whether there were any.
pub async fn send_letters_now(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
) -> Result<bool, BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    held(&tx, ctx, id).await?;
    let sent = messaging::service::release_held_in(&mut tx, id.uuid()).await? > 0;
    if sent {
        let deed = "appointment_letter_released";
        audit::record(&mut tx, ctx, &house.chance, deed, id).await?;
    }
    tx.commit().await?;
    Ok(sent)
}

/// Drops the letters about a visit that still wait: its client is told otherwise. Whether there were
/// any.
pub async fn drop_letters(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
) -> Result<bool, BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    held(&tx, ctx, id).await?;
    let dropped = messaging::service::drop_held_in(&mut tx, id.uuid()).await? > 0;
    if dropped {
        let deed = "appointment_letter_dropped";
        audit::record(&mut tx, ctx, &house.chance, deed, id).await?;
    }
    tx.commit().await?;
    Ok(dropped)
}
