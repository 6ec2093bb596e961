//! Tickets: open sales, kept in the database so that any screen sees and reopens them.

use std::collections::{HashMap, hash_map::Entry};

use domain::{
    identity::Permission,
    ids::{AppointmentId, ClientId, InvoiceId, LocationId, TicketId},
    locale::Locale,
    money::Money,
    tax::{Answer, CashTotal, SuggestedTip},
    till::{Place, Tally},
    time::Instant,
};
use platform::{
    ctx::Ctx,
    db::{Read, Write},
    house::House,
};

use super::{
    settings::{Settings, settings_in},
    store::{self, Kept},
};
use crate::error::SalesError;

/// A ticket as a screen saw it: every change names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Which.
    pub ticket: TicketId,
    /// In which version.
    pub version: i64,
}

/// Kept aside under a label, open to every till.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// The label.
    pub label: String,
    /// When.
    pub at: Instant,
    /// By whom, as the audit writes it.
    pub by: String,
}

/// Who pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payer {
    /// Their file.
    pub id: ClientId,
    /// Their name.
    pub name: String,
    /// The address of a receipt by mail; the guardian's for a child.
    pub email: Option<String>,
    /// The language of the invoice.
    pub locale: Locale,
}

/// What the till reckons of a ticket, now.
#[derive(Clone, Debug)]
pub struct Reckoned {
    /// Where and when it is sold.
    pub place: Place,
    /// Subtotal, each tax, total.
    pub bill: Answer,
    /// The tips, beside the total.
    pub tip: Money,
    /// The total and the tips.
    pub due: Money,
    /// What is to pay if all of it is paid in cash.
    pub in_cash: CashTotal,
    /// Tips the client may be shown, on the amount before tax; none is chosen in advance.
    pub suggested: [SuggestedTip; 3],
}

/// An open sale.
#[derive(Clone, Debug)]
pub struct Ticket {
    /// Which.
    pub id: TicketId,
    /// Its version: what a change of it names.
    pub version: i64,
    /// Where it is sold.
    pub location: LocationId,
    /// Who pays; nobody named for a sale at the counter.
    pub client: Option<Payer>,
    /// Lines, discounts and tips.
    pub tally: Tally,
    /// A note for the team; it does not stand on the invoice.
    pub note: String,
    /// Whether it is kept aside.
    pub parked: Option<Parked>,
    /// When it was opened.
    pub opened_at: Instant,
    /// Who opened it, as the audit writes it.
    pub opened_by: String,
    /// When it last changed.
    pub changed_at: Instant,
    /// Totals.
    pub reckoned: Reckoned,
}

impl Ticket {
    /// What a change of it names.
    pub fn seen(&self) -> Seen {
        Seen {
            ticket: self.id,
            version: self.version,
        }
    }
}

/// An open ticket, in a list.
#[derive(Clone, Debug)]
pub struct Slip {
    /// Which.
    pub id: TicketId,
    /// Whether it is kept aside, and under which label.
    pub parked: Option<Parked>,
    /// Who pays.
    pub client_name: Option<String>,
    /// How many lines.
    pub lines: usize,
    /// The total and the tips.
    pub due: Money,
    /// When it was opened.
    pub opened_at: Instant,
    /// When it last changed.
    pub changed_at: Instant,
}

/// One ticket with its totals.
///
/// # Errors
///
/// [`SalesError::AlreadyPaid`] and [`SalesError::Voided`] for one that is closed.
pub async fn ticket(house: &House, ctx: &Ctx, id: TicketId) -> Result<Ticket, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let tx = house.db.read(ctx).await?;
    let kept = must(&tx, id).await?;
    shown(&tx, ctx, kept).await
}

/// Every open ticket with something on it or kept aside, the latest first.
pub async fn open_tickets(house: &House, ctx: &Ctx) -> Result<Vec<Slip>, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let tx = house.db.read(ctx).await?;
    slips(&tx, ctx).await
}

/// The open ticket a visit stands on, if there is one.
pub async fn find_by_visit(
    house: &House,
    ctx: &Ctx,
    visit: AppointmentId,
) -> Result<Option<TicketId>, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let tx = house.db.read(ctx).await?;
    Ok(store::ticket_of_visit(&tx, visit).await?)
}

pub(super) async fn slips(tx: &Read, ctx: &Ctx) -> Result<Vec<Slip>, SalesError> {
    let mut open = store::open_tickets(tx).await?;
    open.retain(|kept| !kept.tally.entries.is_empty() || kept.parked.is_some());
    // Each press at the till reads them all: every place and every client once.
    let clients: Vec<ClientId> = open.iter().filter_map(|kept| kept.client).collect();
    let cards = clients::service::contact_of(tx, &clients).await?;
    let mut places: HashMap<LocationId, Place> = HashMap::new();
    for location in open.iter().map(|kept| kept.location) {
        if let Entry::Vacant(free) = places.entry(location) {
            let place = invoicing::service::place_of_sale(tx, ctx, location).await?;
            free.insert(place);
        }
    }
    let slip = |kept: Kept| {
        let place = places.get(&kept.location);
        let place = place.ok_or(SalesError::Unknown("place"))?;
        let card = kept.client.and_then(|client| cards.get(&client));
        let (_, due) = totals(&kept.tally, *place)?;
        Ok(Slip {
            id: kept.id,
            parked: kept.parked,
            client_name: card.map(|card| card.name.clone()),
            lines: kept.tally.entries.len(),
            due,
            opened_at: kept.opened_at,
            changed_at: kept.changed_at,
        })
    };
    open.into_iter().map(slip).collect()
}

/// A ticket that is open; of one that is closed, why.
pub(super) async fn must(tx: &Read, id: TicketId) -> Result<Kept, SalesError> {
    match store::ticket(tx, id).await? {
        Some(kept) => Ok(kept),
        None => Err(closed(tx, id).await?),
    }
}

/// Why a ticket is not there.
async fn closed(tx: &Read, id: TicketId) -> Result<SalesError, SalesError> {
    if let Some(invoice) = invoice_of(tx, id).await? {
        return Ok(SalesError::AlreadyPaid(invoice));
    }
    if store::is_voided(tx, id).await? {
        return Ok(SalesError::Voided);
    }
    Ok(SalesError::Unknown("ticket"))
}

async fn invoice_of(tx: &Read, id: TicketId) -> Result<Option<InvoiceId>, SalesError> {
    let source = invoicing::service::Source {
        kind: super::pay::SOURCE,
        id: id.uuid(),
    };
    Ok(invoicing::service::issued_for(tx, source).await?)
}

/// Takes the ticket for this transaction, when it is still as the screen saw it.
///
/// # Errors
///
/// [`SalesError::Changed`] when somebody was quicker; why it is closed, when it is.
pub(super) async fn take(tx: &mut Write, seen: Seen) -> Result<Kept, SalesError> {
    if store::take(tx, seen).await? {
        return must(tx, seen.ticket).await;
    }
    must(tx, seen.ticket).await?;
    Err(SalesError::Changed)
}

/// The ticket with its client and its totals.
pub(super) async fn shown(tx: &Read, ctx: &Ctx, kept: Kept) -> Result<Ticket, SalesError> {
    let place = invoicing::service::place_of_sale(tx, ctx, kept.location).await?;
    let settings = settings_in(tx, kept.location).await?;
    let client = payer(tx, kept.client).await?;
    let reckoned = reckon(&kept.tally, place, &settings)?;
    Ok(Ticket {
        id: kept.id,
        version: kept.version,
        location: kept.location,
        client,
        tally: kept.tally,
        note: kept.note,
        parked: kept.parked,
        opened_at: kept.opened_at,
        opened_by: kept.opened_by,
        changed_at: kept.changed_at,
        reckoned,
    })
}

/// The person of a file; nobody when it is gone.
pub(super) async fn payer(
    tx: &Read,
    client: Option<ClientId>,
) -> Result<Option<Payer>, SalesError> {
    let Some(id) = client else {
        return Ok(None);
    };
    let card = clients::service::contact_of(tx, &[id]).await?.remove(&id);
    Ok(card.map(|card| Payer {
        id,
        name: card.name,
        email: card.email,
        locale: card.locale,
    }))
}

pub(super) fn reckon(
    tally: &Tally,
    place: Place,
    settings: &Settings,
) -> Result<Reckoned, SalesError> {
    let cart = tally.cart();
    let (bill, due) = totals(tally, place)?;
    Ok(Reckoned {
        place,
        in_cash: domain::tax::cash_total(due, place.on).map_err(domain::till::TillError::from)?,
        suggested: cart.suggested_tips((settings.tip_basis, place), settings.tip_percents)?,
        tip: tally.tips.total()?,
        bill,
        due,
    })
}

/// What is sold with its taxes, and what is due: the tips beside it.
fn totals(tally: &Tally, place: Place) -> Result<(Answer, Money), SalesError> {
    let bill = tally.cart().reckon(place)?;
    let due = bill.total.plus(tally.tips.total()?)?;
    Ok((bill, due))
}
