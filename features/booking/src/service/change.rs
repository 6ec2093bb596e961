//! Moving an appointment: by the team, or by the client through their own link.

use domain::{
    booking::{Status, change_deadline, may_change},
    identity::Permission,
    ids::{AppointmentId, ClientId, StaffId},
    time::Instant,
};
use platform::{
    audit,
    crypto::Token,
    ctx::Ctx,
    db::{Lockable, Write},
    house::House,
};

use super::{
    book::may_put,
    news,
    place::{Place, place_again},
    reach::{offered_then, within_reach},
    rederive::agreed_elsewhere,
    seen::Seen,
    setup::{Setup, setup_holding, setup_in},
    store::{self, Kept},
    told,
    undo::{self, Act},
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

/// How the team changes when a visit is: what they had before their eyes, and whether they mean an
/// hour at which nobody works.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Care {
    /// How the visit was when it was read; none for whoever does not mind.
    pub seen: Option<Seen>,
    /// Outside of the person's hours too. Never over what somebody else holds.
    pub any_hour: bool,
}

/// Moves an appointment, for the team.
pub async fn move_to(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    to: To,
) -> Result<(), BookingError> {
    move_with_care(house, ctx, id, (to, Care::default())).await
}

/// Moves an appointment, for the team, unless somebody changed it since it was read.
///
/// # Errors
///
/// [`BookingError::ChangedSince`] when it is not any more as it was read, and not where it is to go.
pub async fn move_with_care(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
    (to, care): (To, Care),
) -> Result<(), BookingError> {
    ctx.may(Permission::MoveAppointments)?;
    let mut tx = house.db.write(ctx).await?;
    let kept = held(&tx, ctx, id).await?;
    if is_there(&kept, to) {
        return Ok(());
    }
    care.as_seen(&kept)?;
    let setup = setup_holding(&tx, house, &[kept.staff, to.staff.unwrap_or(kept.staff)]).await?;
    move_in(&mut tx, house, ctx, (&setup, kept, to, care.any_hour)).await?;
    Ok(tx.commit().await?)
}

impl Care {
    /// Whether an appointment is still as it was read.
    pub(super) fn as_seen(&self, kept: &Kept) -> Result<(), BookingError> {
        match &self.seen {
            Some(seen) if *seen != Seen::of(kept) => Err(BookingError::ChangedSince),
            _ => Ok(()),
        }
    }
}

/// Moves an appointment, for its client, within the shop's notice and what it offers online.
pub async fn move_by_link(
    house: &House,
    ctx: &Ctx,
    link: &Link<'_>,
    to: To,
) -> Result<(), BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let kept = held_by_link(&tx, link).await?;
    let staff = to.staff.unwrap_or(kept.staff);
    let setup = setup_holding(&tx, house, &[kept.staff, staff]).await?;
    open_to_client(&kept, &setup, ctx.now)?;
    if is_there(&kept, to) {
        return Ok(());
    }
    let service = setup.menu.service(kept.service);
    let service = service.filter(|service| setup.is_online(service));
    let service = service.ok_or(BookingError::NotOffered)?;
    if setup.able(service).all(|person| person.id != staff) {
        return Err(BookingError::Unknown("person"));
    }
    offered_then(&setup, to.start, ctx.now)?;
    move_in(&mut tx, house, ctx, (&setup, kept, to, false)).await?;
    Ok(tx.commit().await?)
}

/// An appointment of this member's to change, held until the end of the transaction: what is read
/// of it is not about to be overwritten by somebody else. A practitioner changes their own; the
/// others' are not there for them.
pub(super) async fn held(tx: &Write, ctx: &Ctx, id: AppointmentId) -> Result<Kept, BookingError> {
    tx.lock(Lockable::Appointments, &[id.uuid()]).await?;
    let kept = store::appointment(tx, id).await?;
    let mine = |kept: &Kept| {
        ctx.member()
            .is_none_or(|member| member.staff == Some(kept.staff))
    };
    kept.filter(|kept| mine(kept) || ctx.may(Permission::ReadAllDays).is_ok())
        .ok_or(BookingError::Unknown("appointment"))
}

/// The same, through its client's link.
pub(super) async fn held_by_link(tx: &Write, link: &Link<'_>) -> Result<Kept, BookingError> {
    let found = store::appointment_of_link(tx, Token::hash(link.0)).await?;
    let id = found.map(|kept| kept.id);
    let id = id.ok_or(BookingError::Unknown("appointment"))?;
    tx.lock(Lockable::Appointments, &[id.uuid()]).await?;
    let kept = store::appointment(tx, id).await?;
    kept.ok_or(BookingError::Unknown("appointment"))
}

/// Whether its client may change it now by themselves.
pub(super) fn open_to_client(kept: &Kept, setup: &Setup, now: Instant) -> Result<(), BookingError> {
    if !kept.status.is_awaited() {
        return Err(BookingError::NotNow);
    }
    let (start, notice) = (kept.span.start(), setup.rules.notice_hours);
    if may_change(now, start, notice) {
        Ok(())
    } else {
        Err(BookingError::TooLate(change_deadline(start, notice)))
    }
}

/// Whether nothing is asked for: it stands there, and that is what was agreed.
fn is_there(kept: &Kept, to: To) -> bool {
    kept.span.start() == to.start
        && to.staff.is_none_or(|staff| staff == kept.staff)
        && agreed_elsewhere(kept).is_none()
}

async fn move_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (setup, mut kept, to, any_hour): (&Setup, Kept, To, bool),
) -> Result<(), BookingError> {
    if !kept.status.is_awaited() {
        return Err(BookingError::NotNow);
    }
    if is_there(&kept, to) {
        return Ok(());
    }
    let staff = to.staff.unwrap_or(kept.staff);
    may_put(ctx, Some(staff))?;
    within_reach(setup, to.start, ctx.now)?;
    let place = Place {
        staff,
        start: to.start,
        any_hour,
    };
    let (claims, span) = place_again(tx, setup, &kept, place).await?;
    let stood = news::here(&kept);
    let standing = undo::note(tx, ctx, &kept).await?;
    let told = standing.told;
    if staff != kept.staff {
        // Another person, another price list; the same person keeps what was agreed.
        let service = setup.menu.service(kept.service);
        let own = service.and_then(|service| service.for_staff(staff));
        kept.price = own.map_or(kept.price, |(_, price)| price);
    }
    let wall = setup.zone.wall(to.start);
    kept.staff = staff;
    kept.status = Status::Booked;
    kept.span = span;
    kept.local_start = wall.strftime("%Y-%m-%dT%H:%M").to_string();
    setup.zone.name().clone_into(&mut kept.zone);
    kept.sequence += 1;
    kept.changed_at = ctx.now;
    store::moved(tx, &kept, wall.date(), &claims).await?;
    audit::record(tx, ctx, &house.chance, "appointment_moved", kept.id).await?;
    news::tell(tx, &kept, stood);
    undo::keep(tx, (Act::Moved, standing), &kept).await?;
    let notice = notices::Notice { setup, kept: &kept };
    told::keep_up(tx, house, ctx, (&notice, told)).await
}
