//! Taking a time.

use catalog::service::Service;
use clients::service::{Channel, Contact, Purpose, Terms};
use domain::{
    booking::{Clash, LocalTimeError, PersonDay, Placement, Status, Unit, Window, place},
    ids::{AppointmentId, ClientId, ServiceId, StaffId},
    locale::Bilingual,
    minors::ChildFile,
    money::Money,
    time::{Instant, Span},
};
use jiff::ToSpan as _;
use platform::{
    audit,
    crypto::Token,
    ctx::{Actor, Ctx},
    db::{Lockable, Write},
    house::House,
};

use super::{
    setup::{Person, Setup, setup_in},
    store::{self, Kept, NewAppointment},
};
use crate::{error::BookingError, notices};

/// Version of the consent texts of the booking pages; a changed text takes another.
pub const CONSENT_WORDING: &str = "booking-2026-11";

/// Who comes.
#[derive(Clone, Debug)]
pub enum Who {
    /// Somebody whose file is known.
    Known(ClientId),
    /// Somebody who gives their name and how to reach them; a file is found or made.
    Contact(Contact),
    /// A child under 14, beside the adult who consented.
    Child(ChildFile),
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Which service.
    pub service: ServiceId,
    /// With whom; whoever is free when none.
    pub staff: Option<StaffId>,
    /// When.
    pub start: Instant,
    /// Who comes.
    pub who: Who,
    /// Purposes the person consented to, each on its own.
    pub consents: Vec<Purpose>,
}

/// What was booked.
#[derive(Clone, Debug)]
pub struct Booked {
    /// The appointment.
    pub id: AppointmentId,
    /// The client's file.
    pub client: ClientId,
    /// With whom.
    pub staff: StaffId,
    /// From when until when the client is expected.
    pub span: Span,
    /// Before tax, as agreed.
    pub price: Money,
    /// The secret of the client's own link; given out once.
    pub secret: String,
}

/// Books a time.
///
/// Everybody and everything the visit may need is held until the end of the transaction, so that
/// two who ask for the same time are answered one after the other, on both engines alike.
///
/// # Errors
///
/// [`BookingError::Taken`] when the time was free on the page and no longer is.
pub async fn book(house: &House, ctx: &Ctx, ask: Ask) -> Result<Booked, BookingError> {
    let mut tx = house.db.write(ctx).await?;
    let booked = book_in(&mut tx, house, ctx, ask).await?;
    tx.commit().await?;
    Ok(booked)
}

/// Books a time within a transaction.
pub async fn book_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    ask: Ask,
) -> Result<Booked, BookingError> {
    allow(ctx)?;
    let setup = setup_in(tx, house).await?;
    let service = setup
        .menu
        .service(ask.service)
        .ok_or(BookingError::Unknown("service"))?;
    if matches!(ctx.actor, Actor::Visitor) {
        if !setup.is_online(service) {
            return Err(BookingError::NotOffered);
        }
        offered_then(&setup, ask.start, ctx.now)?;
    }
    let (person, placement) = find_place(tx, &setup, service, &ask).await?;
    let client = client_of(tx, house, ctx, &ask).await?;
    let (_, price) = service
        .for_staff(person.id)
        .ok_or(BookingError::NotOffered)?;
    let drawn = Drawn {
        id: AppointmentId::new(house.chance.id(ctx.now)),
        client,
        staff: person.id,
        price,
    };
    let kept = kept(ctx, &setup, service, (drawn, placement.client));
    let secret = notices::secret(house, ctx.tenant, kept.id);
    let new = NewAppointment {
        kept: &kept,
        location: setup.shop.location,
        link_hash: Token::hash(&secret),
        business_date: setup.zone.date(kept.span.start()),
    };
    store::insert(tx, new, &placement.claims).await?;
    audit::record(tx, ctx, &house.chance, "appointment_booked", kept.id).await?;
    let notice = notices::Notice {
        setup: &setup,
        kept: &kept,
    };
    notices::confirmed(tx, house, ctx, &notice).await?;
    Ok(Booked {
        id: kept.id,
        client,
        staff: kept.staff,
        span: kept.span,
        price,
        secret,
    })
}

/// What was settled of a new appointment, its time apart.
struct Drawn {
    id: AppointmentId,
    client: ClientId,
    staff: StaffId,
    price: Money,
}

/// The appointment as it is kept: names and price as agreed today, wall time and zone beside the
/// instant.
fn kept(ctx: &Ctx, setup: &Setup, service: &Service, (drawn, span): (Drawn, Span)) -> Kept {
    let wall = setup.zone.wall(span.start());
    Kept {
        id: drawn.id,
        client: drawn.client,
        service: service.id,
        staff: drawn.staff,
        status: Status::Booked,
        span,
        zone: setup.zone.name().to_owned(),
        local_start: wall.strftime("%Y-%m-%dT%H:%M").to_string(),
        price: drawn.price,
        service_name: Bilingual {
            fr: service.name.fr.clone(),
            en: service.name.en.clone(),
        },
        tax_kind: service.kind.code().to_owned(),
        source: source(ctx).to_owned(),
        sequence: 0,
        created_at: ctx.now,
        changed_at: ctx.now,
    }
}

/// A visitor books for themselves; a member needs the permission.
fn allow(ctx: &Ctx) -> Result<(), BookingError> {
    match ctx.actor {
        Actor::Visitor => Ok(()),
        Actor::Member(_) | Actor::System(_) => {
            Ok(ctx.may(domain::identity::Permission::BookAppointments)?)
        }
    }
}

fn source(ctx: &Ctx) -> &'static str {
    match ctx.actor {
        Actor::Visitor => "online",
        Actor::Member(_) => "desk",
        Actor::System(name) => name,
    }
}

/// Whether a start is one a visitor may ask for: not too soon, not too far, on the step.
pub(super) fn offered_then(
    setup: &Setup,
    start: Instant,
    now: Instant,
) -> Result<(), BookingError> {
    let today = setup.zone.date(now);
    let beyond = today
        .saturating_add(i32::from(setup.rules.horizon_days).days())
        .tomorrow();
    let end = beyond
        .ok()
        .and_then(|date| setup.zone.first_instant(date.at(0, 0, 0, 0)).ok());
    let not_after = end.map_or(now, |end| end.plus_seconds(-1));
    let not_before = now.plus_minutes(i64::from(setup.rules.lead_minutes));
    let window = Window::new(not_before, not_after, setup.rules.step)
        .map_err(|_| BookingError::NotOffered)?;
    Ok(window.check(start, &setup.zone)?)
}

/// Holds whoever and whatever may be needed, then finds a person with whom the visit fits: the
/// one asked for, or of those who are free the one with the least to do around then.
async fn find_place<'a>(
    tx: &Write,
    setup: &'a Setup,
    service: &'a Service,
    ask: &Ask,
) -> Result<(&'a Person, Placement), BookingError> {
    let able: Vec<&Person> = setup
        .able(service)
        .filter(|person| ask.staff.is_none_or(|staff| staff == person.id))
        .collect();
    if able.is_empty() {
        return Err(BookingError::Unknown("person"));
    }
    hold(tx, setup, service, &able).await?;
    let around = Span::new(
        ask.start.plus_minutes(-24 * 60),
        ask.start.plus_minutes(24 * 60),
    );
    let taken = store::taken(tx, around).await?;
    let mut best: Option<(usize, &Person, Placement)> = None;
    let mut clash = Clash::OutsideHours;
    for person in able {
        match fit(setup, service, person, &taken, ask.start) {
            Ok(placement) => {
                let load = taken.of(person.id.uuid()).as_slice().len();
                if best.as_ref().is_none_or(|(least, ..)| load < *least) {
                    best = Some((load, person, placement));
                }
            }
            Err(found) if clash == Clash::OutsideHours => clash = found,
            Err(_) => {}
        }
    }
    best.map(|(_, person, placement)| (person, placement))
        .ok_or(BookingError::Taken(clash))
}

/// Holds the rows of everybody and everything, each table in the order of its ids.
pub(super) async fn hold(
    tx: &Write,
    setup: &Setup,
    service: &Service,
    people: &[&Person],
) -> Result<(), BookingError> {
    let mut staff: Vec<_> = people.iter().map(|person| person.id.uuid()).collect();
    staff.sort_unstable();
    let needs = |kind| {
        let mut segments = service.visit.segments().iter();
        segments.any(|segment| segment.resources.iter().any(|need| need.kind == kind))
    };
    let units = setup
        .menu
        .resources
        .iter()
        .filter(|unit| needs(unit.kind.clone()));
    let mut units: Vec<_> = units.map(|unit| unit.id.uuid()).collect();
    units.sort_unstable();
    tx.lock(Lockable::Staff, &staff).await?;
    tx.lock(Lockable::Resources, &units).await?;
    Ok(())
}

/// Whether the visit fits with a person at a time, and what it then claims.
pub(super) fn fit(
    setup: &Setup,
    service: &Service,
    person: &Person,
    taken: &store::Taken,
    start: Instant,
) -> Result<Placement, Clash> {
    let (visit, _) = service.for_staff(person.id).ok_or(Clash::OutsideHours)?;
    let open = setup.open_on(person, setup.zone.date(start));
    let units: Vec<Unit<'_>> = setup
        .menu
        .resources
        .iter()
        .map(|unit| Unit {
            id: unit.id,
            kind: &unit.kind,
            busy: taken.of(unit.id.uuid()),
        })
        .collect();
    let busy = taken.of(person.id.uuid());
    place(
        &visit,
        start,
        &PersonDay {
            person: person.id,
            open: &open,
            busy,
        },
        &units,
    )
}

/// The texts a person consents to, as the booking pages show them.
fn terms(ctx: &Ctx) -> Terms<'static> {
    let channel = match ctx.actor {
        Actor::Visitor => Channel::Online,
        Actor::Member(_) | Actor::System(_) => Channel::Desk,
    };
    Terms {
        wording: CONSENT_WORDING,
        locale: ctx.locale,
        channel,
    }
}

async fn client_of(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    ask: &Ask,
) -> Result<ClientId, BookingError> {
    let client = match &ask.who {
        Who::Known(id) => {
            let known = clients::service::contact_of(tx, &[*id]).await?;
            if known.is_empty() {
                return Err(BookingError::Unknown("client"));
            }
            *id
        }
        Who::Contact(contact) => {
            clients::service::find_or_create_in(tx, house, ctx, contact.clone()).await?
        }
        Who::Child(child) => {
            clients::service::create_child_in(tx, house, ctx, (child, ctx.locale), terms(ctx))
                .await?
        }
    };
    let given = (ask.consents.as_slice(), terms(ctx));
    clients::service::give_consents_in(tx, house, ctx, client, given).await?;
    Ok(client)
}

/// A start written as wall time, read in the shop's zone; a skipped or doubled time is named.
pub fn start_of(setup: &Setup, text: &str) -> Result<Instant, LocalTimeError> {
    Ok(domain::booking::parse_local(text, &setup.zone)?.at)
}
