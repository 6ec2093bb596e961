//! Making a visit longer or shorter where it stands, by the team.

use domain::{
    booking::{Clash, Status, ending_at},
    identity::Permission,
    ids::AppointmentId,
    time::Instant,
};
use platform::{audit, ctx::Ctx, db::Write, house::House};

use super::{
    change::{Care, held},
    news,
    place::{hold_claimed, nothing_meets},
    setup::{Setup, setup_holding},
    store::{self, Kept},
    told,
    undo::{self, Act},
};
use crate::{error::BookingError, notices::Notice};

impl super::Line {
    /// Whether it may still be made longer or shorter.
    pub fn may_stretch(&self) -> bool {
        may_stretch(self.status)
    }
}

/// What is over keeps its length; what is being done may take longer.
fn may_stretch(status: Status) -> bool {
    status.holds_time() && status != Status::Completed
}

/// Ends an appointment at another time. Its price stays; whoever and whatever it holds then is held
/// until the new end.
///
/// # Errors
///
/// [`BookingError::Length`] when it would be too short or too long, [`BookingError::Taken`] when
/// somebody or something it holds is taken by then, [`BookingError::ChangedSince`].
pub async fn set_end(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    (end, care): (Instant, Care),
) -> Result<(), BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    let kept = held(&tx, ctx, id).await?;
    if kept.span.end() == end {
        return Ok(());
    }
    care.as_seen(&kept)?;
    let setup = setup_holding(&tx, house, &[kept.staff]).await?;
    set_end_in(&mut tx, (house, ctx, &setup), kept, (end, care.any_hour)).await?;
    Ok(tx.commit().await?)
}

async fn set_end_in(
    tx: &mut Write,
    (house, ctx, setup): (&House, &Ctx, &Setup),
    mut kept: Kept,
    (end, any_hour): (Instant, bool),
) -> Result<(), BookingError> {
    if !may_stretch(kept.status) {
        return Err(BookingError::NotNow);
    }
    let claims = store::claims_of(tx, kept.id).await?;
    let (claims, span) = ending_at(&claims, kept.span, end)?;
    hold_claimed(tx, &claims).await?;
    // One that lies outside of the hours already may be shortened.
    let longer = kept.span.end() < end;
    let open = setup.person(kept.staff).map(|person| {
        let date = setup.zone.date(span.start());
        setup.open_around(person, date)
    });
    if longer && !any_hour && !open.is_some_and(|open| open.hold(span)) {
        return Err(BookingError::Taken(Clash::OutsideHours));
    }
    nothing_meets(tx, setup, (&kept, span), &claims).await?;
    let standing = undo::note(tx, ctx, &kept).await?;
    let told = standing.told;
    let by = span.end().minutes_since(kept.span.end());
    kept.stretched = kept
        .stretched
        .saturating_add(i32::try_from(by).unwrap_or(0));
    kept.span = span;
    kept.sequence += 1;
    kept.changed_at = ctx.now;
    let date = setup.zone.date(span.start());
    store::moved(tx, &kept, date, &claims).await?;
    audit::record(tx, ctx, &house.chance, "appointment_stretched", kept.id).await?;
    news::tell(tx, &kept, news::here(&kept));
    undo::keep(tx, (Act::Resized, standing), &kept).await?;
    // Its end alone is no letter; one that waits says the new one.
    let notice = Notice { setup, kept: &kept };
    told::keep_up(tx, house, ctx, (&notice, told)).await
}
