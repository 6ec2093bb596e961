//! A ticket is opened: empty, for a client, or of a visit.

use domain::{
    identity::Permission,
    ids::{AppointmentId, ClientId, TicketId},
    money::Money,
};
use platform::{audit, ctx::Ctx, db::Write, house::House};

use super::{
    lines::{NewLine, line_of},
    store::{self, Kept},
    ticket::{Ticket, must, payer, shown},
};
use crate::error::SalesError;

/// What a ticket is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Whoever is at the counter.
    Counter,
    /// A client.
    Client(ClientId),
    /// A visit: its service, its person, the price that was agreed, its client.
    Visit(AppointmentId),
    /// What is kept of a visit that was missed or cancelled too late, taxes in it.
    Fee(AppointmentId, Money),
}

/// Opens a ticket; of a visit that stands on an open one already, that one.
///
/// # Errors
///
/// [`SalesError::AlreadyPaid`] and [`SalesError::NotToPay`] for a visit there is nothing to take for.
pub async fn open(house: &House, ctx: &Ctx, opening: Opening) -> Result<Ticket, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    match open_once(house, ctx, opening).await {
        // Another till rang the same visit up meanwhile: its ticket is there now.
        Err(SalesError::Changed) => open_once(house, ctx, opening).await,
        answered => answered,
    }
}

async fn open_once(house: &House, ctx: &Ctx, opening: Opening) -> Result<Ticket, SalesError> {
    let mut tx = house.db.write(ctx).await?;
    let ticket = open_in(&mut tx, house, ctx, opening).await?;
    tx.commit().await?;
    Ok(ticket)
}

/// Opens a ticket for whoever is at the counter, with its first line: neither without the other.
///
/// # Errors
///
/// [`SalesError::Unknown`] for a thing that is not sold, and as [`open`].
pub async fn open_with(house: &House, ctx: &Ctx, first: NewLine) -> Result<Ticket, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let mut tx = house.db.write(ctx).await?;
    let (line, _) = line_of(&tx, (house, ctx), first).await?;
    let mut kept = new(&mut tx, house, ctx, None).await?;
    kept.tally.ring_up(line)?;
    store::write(&mut tx, &kept).await.map_err(visit_meets)?;
    let ticket = shown(&tx, ctx, kept).await?;
    tx.commit().await?;
    Ok(ticket)
}

/// Opens a ticket within a transaction.
///
/// # Errors
///
/// As [`open`]; [`SalesError::Changed`] when another till rang the same visit up meanwhile.
pub async fn open_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    opening: Opening,
) -> Result<Ticket, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let kept = match opening {
        Opening::Counter => new(tx, house, ctx, None).await?,
        Opening::Client(client) => {
            let known = payer(tx, Some(client)).await?;
            known.ok_or(SalesError::Unknown("client"))?;
            new(tx, house, ctx, Some(client)).await?
        }
        Opening::Visit(visit) => of_visit(tx, house, ctx, (visit, NewLine::Visit(visit))).await?,
        Opening::Fee(visit, amount) => {
            let fee = NewLine::Fee { visit, amount };
            of_visit(tx, house, ctx, (visit, fee)).await?
        }
    };
    shown(tx, ctx, kept).await
}

async fn new(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    client: Option<ClientId>,
) -> Result<Kept, SalesError> {
    let shop = tenancy::service::shop(tx).await?;
    let kept = Kept::new(
        TicketId::new(house.chance.id(ctx.now)),
        (shop.location, client),
        (ctx.now, ctx.actor_code()),
    );
    store::insert(tx, &kept).await?;
    audit::record(tx, ctx, &house.chance, "ticket_opened", kept.id).await?;
    Ok(kept)
}

async fn of_visit(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (visit, new_line): (AppointmentId, NewLine),
) -> Result<Kept, SalesError> {
    if let Some(open) = store::ticket_of_visit(tx, visit).await? {
        return must(tx, open).await;
    }
    let (line, client) = line_of(tx, (house, ctx), new_line).await?;
    let mut kept = new(tx, house, ctx, client).await?;
    kept.tally.ring_up(line)?;
    match store::write(tx, &kept).await {
        Ok(()) => Ok(kept),
        Err(error) => Err(visit_meets(error)),
    }
}

/// Two tills rang up one visit at the same moment: the second reads the first one's ticket.
pub(super) fn visit_meets(error: platform::error::StoreError) -> SalesError {
    match error.constraint() {
        Some(store::VISIT_ONCE) => SalesError::Changed,
        _ => error.into(),
    }
}
