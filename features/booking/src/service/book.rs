//! Taking a time.

use catalog::service::Service;
use clients::service::{Channel, ClientCard, Contact, Purpose, Terms};
use domain::{
    booking::{LocalTimeError, Status},
    contact::EmailAddress,
    identity::Permission,
    ids::{AppointmentId, ClientId, ServiceId, StaffId},
    locale::Bilingual,
    minors::ChildFile,
    money::Money,
    time::{Instant, Span},
};
use platform::{
    audit,
    crypto::Token,
    ctx::{Actor, Ctx},
    db::Write,
    house::House,
};

use super::{
    news,
    place::{find_place, hold_for},
    reach::{offered_then, within_reach},
    setup::Setup,
    store::{self, Kept, Letters, NewAppointment},
    undo,
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
    /// Purposes the person consented to, each on its own; of a visitor, those their letter asks
    /// them to confirm.
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
    let setup = hold_for(tx, house, &ask).await?;
    let service = setup
        .menu
        .service(ask.service)
        .ok_or(BookingError::Unknown("service"))?;
    may_ask(ctx, &setup, service, &ask)?;
    let (person, placement) = find_place(tx, &setup, service, &ask).await?;
    let card = client_of(tx, house, ctx, &ask).await?;
    let client = card.id;
    let (_, price) = service
        .for_staff(person.id)
        .ok_or(BookingError::NotOffered)?;
    let drawn = Drawn {
        id: AppointmentId::new(house.chance.id(ctx.now)),
        client,
        staff: person.id,
        price,
        letters: letters(&card, &ask.who),
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
    news::tell(tx, &kept, news::here(&kept));
    undo::keep_booked(tx, ctx, (&kept, &placement.claims)).await?;
    let notice = notices::Notice {
        setup: &setup,
        kept: &kept,
    };
    let offers = if is_visitor(ctx) {
        ask.consents.as_slice()
    } else {
        &[]
    };
    notices::confirmed(tx, house, ctx, (&notice, Some(card), offers)).await?;
    Ok(Booked {
        id: kept.id,
        client,
        staff: kept.staff,
        span: kept.span,
        price,
        secret,
    })
}

/// Whether this may be asked for at all, whoever is free.
fn may_ask(ctx: &Ctx, setup: &Setup, service: &Service, ask: &Ask) -> Result<(), BookingError> {
    if is_visitor(ctx) {
        if !setup.is_online(service) {
            return Err(BookingError::NotOffered);
        }
        offered_then(setup, ask.start, ctx.now)?;
    }
    within_reach(setup, ask.start, ctx.now)?;
    may_put(ctx, ask.staff)
}

/// What was settled of a new appointment, its time apart.
struct Drawn {
    id: AppointmentId,
    client: ClientId,
    staff: StaffId,
    price: Money,
    letters: Letters,
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
        letters: drawn.letters,
        cancelled: None,
        stretched: 0,
        marked_at: None,
    }
}

/// Where the letters of this visit go, where the file says otherwise: the address and the language
/// typed for it. The file itself is not changed by what anybody types.
fn letters(card: &ClientCard, who: &Who) -> Letters {
    let Who::Contact(typed) = who else {
        return Letters::default();
    };
    let own = card.email.as_deref();
    let own = own.and_then(|own| EmailAddress::parse(own).ok());
    let is_own = |typed: &EmailAddress| own.as_ref().is_some_and(|own| own.key() == typed.key());
    Letters {
        email: typed.email.clone().filter(|typed| !is_own(typed)),
        locale: Some(typed.locale).filter(|typed| *typed != card.locale),
    }
}

fn is_visitor(ctx: &Ctx) -> bool {
    matches!(ctx.actor, Actor::Visitor)
}

/// A visitor books for themselves; a member needs the permission.
fn allow(ctx: &Ctx) -> Result<(), BookingError> {
    match ctx.actor {
        Actor::Visitor => Ok(()),
        Actor::Member(_) | Actor::System(_) => Ok(ctx.may(Permission::BookAppointments)?),
    }
}

/// Who reads their own days only puts appointments with themselves only.
pub(super) fn may_put(ctx: &Ctx, staff: Option<StaffId>) -> Result<(), BookingError> {
    let own = ctx.member().and_then(|member| member.staff);
    let themselves = staff.is_some() && staff == own;
    if ctx.member().is_none() || themselves || ctx.may(Permission::ReadAllDays).is_ok() {
        Ok(())
    } else {
        Err(BookingError::Unknown("person"))
    }
}

fn source(ctx: &Ctx) -> &'static str {
    match ctx.actor {
        Actor::Visitor => "online",
        Actor::Member(_) => "desk",
        Actor::System(name) => name,
    }
}

/// The texts a person consents to, as the booking pages show them: the guardian's, for a child.
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

/// The card of who comes; the file is found, or opened.
async fn client_of(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    ask: &Ask,
) -> Result<ClientCard, BookingError> {
    let card = match &ask.who {
        Who::Known(id) => card(tx, *id).await?,
        Who::Contact(contact) => {
            clients::service::find_or_create_in(tx, house, ctx, contact.clone()).await?
        }
        Who::Child(child) => {
            let child = (child, ctx.locale);
            let id = clients::service::create_child_in(tx, house, ctx, child, terms(ctx)).await?;
            card(tx, id).await?
        }
    };
    // A visitor has proven nothing of who they are: their letter asks the file's own mailbox.
    if !is_visitor(ctx) {
        let given = (ask.consents.as_slice(), terms(ctx));
        clients::service::give_consents_in(tx, house, ctx, card.id, given).await?;
    }
    Ok(card)
}

async fn card(tx: &Write, id: ClientId) -> Result<ClientCard, BookingError> {
    let card = clients::service::contact_of(tx, &[id]).await?.remove(&id);
    card.ok_or(BookingError::Unknown("client"))
}

/// A start written as wall time, read in the shop's zone; a skipped or doubled time is named.
pub fn start_of(setup: &Setup, text: &str) -> Result<Instant, LocalTimeError> {
    Ok(domain::booking::parse_local(text, &setup.zone)?.at)
}
