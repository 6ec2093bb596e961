//! Cancelling an appointment: by the team, or by the client through their own link.

use domain::{booking::Status, identity::Permission, ids::AppointmentId};
use platform::{audit, ctx::Ctx, db::Write, house::House};

use super::{
    change::{Care, Link, held, held_by_link, open_to_client},
    news,
    setup::{Setup, setup_in},
    store::{self, Kept},
    told,
    undo::{self, Act},
};
use crate::{error::BookingError, notices};

/// By whose will an appointment will not take place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelledBy {
    /// Its client's.
    Client,
    /// The shop's.
    Shop,
}

impl CancelledBy {
    /// What is stored: `client` or `shop`.
    pub const fn code(self) -> &'static str {
        match self {
            CancelledBy::Client => "client",
            CancelledBy::Shop => "shop",
        }
    }
}

/// Why an appointment will not take place: one of a short list, since free text would soon speak of
/// people's health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Something came up; said by the client.
    Plans,
    /// Another time or person suits better; said by the client.
    OtherTime,
    /// The client asked; written down by the team.
    AtTheirWish,
    /// The shop cannot.
    Shop,
    /// The weather.
    Weather,
    /// It was booked by mistake.
    Mistake,
}

impl Reason {
    /// Those a client may give, in the order of the form.
    pub const OF_CLIENT: [Reason; 2] = [Reason::Plans, Reason::OtherTime];
    /// Those the team may write down, in the order of the form.
    pub const OF_TEAM: [Reason; 4] = [
        Reason::AtTheirWish,
        Reason::Shop,
        Reason::Weather,
        Reason::Mistake,
    ];

    /// What is stored, and what forms send.
    pub const fn code(self) -> &'static str {
        match self {
            Reason::Plans => "plans",
            Reason::OtherTime => "other_time",
            Reason::AtTheirWish => "client",
            Reason::Shop => "shop",
            Reason::Weather => "weather",
            Reason::Mistake => "mistake",
        }
    }

    /// The reason of a code, among some; none for another text.
    pub fn parse(code: &str, among: &[Reason]) -> Option<Reason> {
        among.iter().copied().find(|reason| reason.code() == code)
    }
}

/// Who cancelled, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancellation {
    /// By whose will.
    pub by: CancelledBy,
    /// Why, when it was told.
    pub reason: Option<Reason>,
}

/// Cancels an appointment, for the team.
pub async fn cancel(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    reason: Option<Reason>,
) -> Result<(), BookingError> {
    cancel_with_care(house, ctx, id, (reason, Care::default())).await
}

/// Cancels an appointment, for the team, unless somebody changed it since it was read.
///
/// # Errors
///
/// [`BookingError::ChangedSince`] when it is not any more as it was read.
pub async fn cancel_with_care(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    (reason, care): (Option<Reason>, Care),
) -> Result<(), BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    let kept = held(&tx, ctx, id).await?;
    if kept.status != Status::Cancelled {
        care.as_seen(&kept)?;
    }
    let setup = setup_in(&tx, house).await?;
    let by = CancelledBy::Shop;
    cancel_in(
        &mut tx,
        house,
        ctx,
        (&setup, kept, Cancellation { by, reason }),
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Cancels an appointment, for its client, within the shop's notice. Cancelled already: the same
/// answer, no second effect.
pub async fn cancel_by_link(
    house: &House,
    ctx: &Ctx,
    link: &Link<'_>,
    reason: Option<Reason>,
) -> Result<(), BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let kept = held_by_link(&tx, link).await?;
    if kept.status == Status::Cancelled {
        return Ok(());
    }
    let setup = setup_in(&tx, house).await?;
    open_to_client(&kept, &setup, ctx.now)?;
    let by = CancelledBy::Client;
    cancel_in(
        &mut tx,
        house,
        ctx,
        (&setup, kept, Cancellation { by, reason }),
    )
    .await?;
    Ok(tx.commit().await?)
}

async fn cancel_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (setup, mut kept, cancellation): (&Setup, Kept, Cancellation),
) -> Result<(), BookingError> {
    if !kept.status.may_become(Status::Cancelled) {
        return Err(BookingError::NotNow);
    }
    let standing = undo::note(tx, ctx, &kept).await?;
    let told = standing.told;
    kept.status = Status::Cancelled;
    kept.cancelled = Some(cancellation);
    kept.sequence += 1;
    kept.changed_at = ctx.now;
    store::free(tx, kept.id).await?;
    store::set_status(tx, &kept, Some(cancellation)).await?;
    audit::record(tx, ctx, &house.chance, "appointment_cancelled", kept.id).await?;
    news::tell(tx, &kept, news::here(&kept));
    undo::keep(tx, (Act::Cancelled, standing), &kept).await?;
    let notice = notices::Notice { setup, kept: &kept };
    told::keep_up(tx, house, ctx, (&notice, told)).await
}
