//! Moving, cancelling, marking: by the team, or by the client through their own link.

use domain::{
    booking::{Status, change_deadline, may_change},
    identity::Permission,
    ids::{AppointmentId, ClientId, StaffId},
    time::Instant,
};
use platform::{
    audit,
    crypto::Token,
    ctx::{Actor, Ctx},
    db::Write,
    house::House,
};

use super::{
    book::{fit, hold, offered_then},
    setup::{Person, Setup, setup_in},
    store::{self, Cancellation, Kept},
};
use crate::{error::BookingError, notices};

/// The secret of a client's own link.
#[derive(Clone, Debug)]
pub struct Link<'a>(pub &'a str);

/// An appointment seen through its client's link.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The appointment.
    pub id: AppointmentId,
    /// The client's file.
    pub client: ClientId,
    /// Which service.
    pub service: domain::ids::ServiceId,
    /// Its name, as agreed.
    pub service_name: domain::locale::Bilingual,
    /// With whom.
    pub staff: StaffId,
    /// Where it stands.
    pub status: Status,
    /// When.
    pub span: domain::time::Span,
    /// Before tax, as agreed.
    pub price: domain::money::Money,
    /// Kind of supply for taxes.
    pub tax_kind: String,
    /// Of the calendar file.
    pub sequence: i32,
    /// When it was last changed.
    pub changed_at: Instant,
    /// Until when the client may change it by themselves.
    pub deadline: Instant,
    /// Whether they still may.
    pub may_change: bool,
}

fn see(setup: &Setup, kept: Kept, now: Instant) -> Linked {
    let notice = setup.rules.notice_hours;
    let awaited = kept.status.is_awaited();
    Linked {
        deadline: change_deadline(kept.span.start(), notice),
        may_change: awaited && may_change(now, kept.span.start(), notice),
        id: kept.id,
        client: kept.client,
        service: kept.service,
        service_name: kept.service_name,
        staff: kept.staff,
        status: kept.status,
        span: kept.span,
        price: kept.price,
        tax_kind: kept.tax_kind,
        sequence: kept.sequence,
        changed_at: kept.changed_at,
    }
}

/// The appointment of a link; none for another secret.
pub async fn linked(
    house: &House,
    ctx: &Ctx,
    link: &Link<'_>,
) -> Result<Option<Linked>, BookingError> {
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let kept = store::appointment_of_link(&tx, Token::hash(link.0)).await?;
    Ok(kept.map(|kept| see(&setup, kept, ctx.now)))
}

/// Where an appointment moves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct To {
    /// When.
    pub start: Instant,
    /// With whom; the same person when none.
    pub staff: Option<StaffId>,
}

/// Moves an appointment, for the team.
pub async fn move_to(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    to: To,
) -> Result<(), BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let kept = own(ctx, store::appointment(&tx, id).await?)?;
    move_in(&mut tx, house, ctx, (&setup, kept, to)).await?;
    Ok(tx.commit().await?)
}

/// Moves an appointment, for its client, within the shop's notice.
pub async fn move_by_link(
    house: &House,
    ctx: &Ctx,
    link: &Link<'_>,
    to: To,
) -> Result<(), BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let kept = open_to_client(&tx, &setup, link, ctx.now).await?;
    offered_then(&setup, to.start, ctx.now)?;
    move_in(&mut tx, house, ctx, (&setup, kept, to)).await?;
    Ok(tx.commit().await?)
}

/// A practitioner changes their own appointments; the others' are not there for them.
fn own(ctx: &Ctx, kept: Option<Kept>) -> Result<Kept, BookingError> {
    let kept = kept.ok_or(BookingError::Unknown("appointment"))?;
    let mine = ctx
        .member()
        .is_none_or(|member| member.staff == Some(kept.staff));
    if mine || ctx.may(Permission::ReadAllDays).is_ok() {
        Ok(kept)
    } else {
        Err(BookingError::Unknown("appointment"))
    }
}

async fn open_to_client(
    tx: &Write,
    setup: &Setup,
    link: &Link<'_>,
    now: Instant,
) -> Result<Kept, BookingError> {
    let kept = store::appointment_of_link(tx, Token::hash(link.0)).await?;
    let kept = kept.ok_or(BookingError::Unknown("appointment"))?;
    if !kept.status.is_awaited() {
        return Err(BookingError::NotNow);
    }
    let notice = setup.rules.notice_hours;
    if !may_change(now, kept.span.start(), notice) {
        return Err(BookingError::TooLate(change_deadline(
            kept.span.start(),
            notice,
        )));
    }
    Ok(kept)
}

async fn move_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (setup, mut kept, to): (&Setup, Kept, To),
) -> Result<(), BookingError> {
    if !kept.status.is_awaited() {
        return Err(BookingError::NotNow);
    }
    let service = setup
        .menu
        .service(kept.service)
        .ok_or(BookingError::NotOffered)?;
    let staff = to.staff.unwrap_or(kept.staff);
    let person: &Person = setup
        .able(service)
        .find(|person| person.id == staff)
        .ok_or(BookingError::Unknown("person"))?;
    hold(tx, setup, service, &[person]).await?;
    let around = domain::time::Span::new(
        to.start.plus_minutes(-24 * 60),
        to.start.plus_minutes(24 * 60),
    );
    let taken = store::taken_but(tx, around, Some(kept.id)).await?;
    let placement = fit(setup, service, person, &taken, to.start).map_err(BookingError::Taken)?;
    let wall = setup.zone.wall(to.start);
    let before = kept.span;
    if staff != kept.staff {
        // Another person, another price list; the same person keeps what was agreed.
        kept.price = service
            .for_staff(staff)
            .map_or(kept.price, |(_, price)| price);
    }
    kept.staff = staff;
    kept.status = Status::Booked;
    kept.span = placement.client;
    kept.local_start = wall.strftime("%Y-%m-%dT%H:%M").to_string();
    setup.zone.name().clone_into(&mut kept.zone);
    kept.sequence += 1;
    kept.changed_at = ctx.now;
    store::moved(tx, &kept, wall.date(), &placement.claims).await?;
    audit::record(tx, ctx, &house.chance, "appointment_moved", kept.id).await?;
    notices::moved(
        tx,
        house,
        ctx,
        (&notices::Notice { setup, kept: &kept }, before),
    )
    .await
}

/// Cancels an appointment, for the team.
pub async fn cancel(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    reason: Option<&str>,
) -> Result<(), BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let kept = own(ctx, store::appointment(&tx, id).await?)?;
    let cancellation = Cancellation { by: "shop", reason };
    cancel_in(&mut tx, house, ctx, (&setup, kept, cancellation)).await?;
    Ok(tx.commit().await?)
}

/// Cancels an appointment, for its client, within the shop's notice. Cancelled already: the same
/// answer, no second effect.
pub async fn cancel_by_link(
    house: &House,
    ctx: &Ctx,
    link: &Link<'_>,
    reason: Option<&str>,
) -> Result<(), BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let found = store::appointment_of_link(&tx, Token::hash(link.0)).await?;
    if found.is_some_and(|kept| kept.status == Status::Cancelled) {
        return Ok(());
    }
    let kept = open_to_client(&tx, &setup, link, ctx.now).await?;
    let cancellation = Cancellation {
        by: "client",
        reason,
    };
    cancel_in(&mut tx, house, ctx, (&setup, kept, cancellation)).await?;
    Ok(tx.commit().await?)
}

async fn cancel_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (setup, mut kept, cancellation): (&Setup, Kept, Cancellation<'_>),
) -> Result<(), BookingError> {
    if !kept.status.may_become(Status::Cancelled) {
        return Err(BookingError::NotNow);
    }
    kept.status = Status::Cancelled;
    kept.sequence += 1;
    kept.changed_at = ctx.now;
    store::free(tx, kept.id).await?;
    store::set_status(tx, &kept, Some(cancellation)).await?;
    audit::record(tx, ctx, &house.chance, "appointment_cancelled", kept.id).await?;
    notices::cancelled(tx, house, ctx, &notices::Notice { setup, kept: &kept }).await
}

/// Marks where an appointment stands: confirmed, arrived, done, missed.
pub async fn mark(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    status: Status,
) -> Result<(), BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    let kept = own(ctx, store::appointment(&tx, id).await?)?;
    mark_in(&mut tx, house, ctx, (kept, status)).await?;
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
    let kept = own(ctx, store::appointment(tx, id).await?)?;
    mark_in(tx, house, ctx, (kept, status)).await
}

async fn mark_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (mut kept, status): (Kept, Status),
) -> Result<(), BookingError> {
    if kept.status == status {
        return Ok(());
    }
    // Cancelling has its own use case; a visit that gave its time back is booked anew.
    let taken_up_again = !kept.status.holds_time() && status.holds_time();
    if status == Status::Cancelled || taken_up_again || !kept.status.may_become(status) {
        return Err(BookingError::NotNow);
    }
    kept.status = status;
    kept.changed_at = ctx.now;
    if !status.holds_time() {
        store::free(tx, kept.id).await?;
    }
    store::set_status(tx, &kept, None).await?;
    audit::record(tx, ctx, &house.chance, "appointment_marked", kept.id).await?;
    Ok(())
}
