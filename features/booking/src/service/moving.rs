//! Free times for an appointment about to move: what it holds itself is free to it. Asked seldom
//! and for one appointment, so never remembered.

use domain::{
    ids::{AppointmentId, StaffId},
    time::Instant,
};
use platform::{ctx::Ctx, error::StoreError, house::House};

use super::{
    free::{Asked, Question, Slot, nearest, offered},
    setup::setup_in,
    store,
};
use crate::error::BookingError;

/// An appointment about to move, where it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moving {
    /// Which.
    pub id: AppointmentId,
    /// When it begins.
    pub start: Instant,
    /// With whom.
    pub staff: StaffId,
}

/// The starts an appointment can move to; where it stands already is none of them.
///
/// # Errors
///
/// [`BookingError::Unknown`] for a service that is not offered online or a person who cannot do it.
pub async fn free_for(
    house: &House,
    ctx: &Ctx,
    question: Question,
    moving: Moving,
) -> Result<Vec<Slot>, BookingError> {
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let service = offered(&setup, &question)?;
    let asked = Asked::new(&setup, service, question, ctx.now)?;
    let taken = store::taken_but(&tx, asked.around(), Some(moving.id)).await?;
    tx.done().await?;
    let mut slots = asked.slots(&taken);
    let here = Slot {
        start: moving.start,
        staff: moving.staff,
    };
    slots.retain(|slot| *slot != here);
    Ok(slots)
}

/// Up to three starts an appointment can move to, closest to one that was taken.
pub async fn alternatives_for(
    house: &House,
    ctx: &Ctx,
    question: Question,
    (moving, wanted): (Moving, Instant),
) -> Result<Vec<Slot>, StoreError> {
    match free_for(house, ctx, question.wide(), moving).await {
        Ok(slots) => Ok(nearest(slots, wanted)),
        Err(BookingError::Store(error)) => Err(error),
        Err(_) => Ok(Vec::new()),
    }
}
