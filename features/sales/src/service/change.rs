//! A ticket changes: lines, prices, discounts, tips, who pays.

use domain::{
    identity::Permission,
    ids::{AppointmentId, ClientId, ProductId, ServiceId, StaffId},
    locale::Bilingual,
    money::Money,
    tax::Kind,
    till::{CartLine, Count, LineNumber, Reduction, Tip, Tips, What},
};
use platform::{
    audit,
    ctx::Ctx,
    db::{Read, Write},
    house::House,
};

use super::{
    open::visit_meets,
    store::{self, Kept},
    ticket::{Parked, Seen, Ticket, payer, shown, take},
};
use crate::error::SalesError;

/// The longest reason, in characters.
pub const REASON_LENGTH_MAX: usize = 200;
/// The longest note, in characters.
pub const NOTE_LENGTH_MAX: usize = 1_000;
/// The longest name of a line or label of a parked ticket, in characters.
pub const NAME_LENGTH_MAX: usize = 80;

/// A line about to be rung up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewLine {
    /// A service of the menu, at the price of the person who gives it.
    Service {
        /// Which.
        service: ServiceId,
        /// Who gives it.
        staff: Option<StaffId>,
    },
    /// A product of the shelf.
    Product(ProductId),
    /// The product of a bar code.
    Code(String),
    /// A visit, at the price that was agreed; also of another client, whom this one pays for.
    Visit(AppointmentId),
    /// Anything else.
    Custom {
        /// What stands on the invoice.
        name: String,
        /// As far as a tax asks.
        kind: Kind,
        /// Before tax.
        price: Money,
        /// Who gave it.
        staff: Option<StaffId>,
    },
}

/// What becomes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineChange {
    /// So many.
    Count(Count),
    /// Another price of one, and why.
    Price(Money, String),
    /// Something is taken off, and why; [`Reduction::default`] takes nothing off.
    Discount(Reduction),
    /// Who gave or sold it.
    Staff(Option<StaffId>),
    /// It is taken off the ticket.
    Remove,
}

/// A change of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A line is rung up.
    Add(NewLine),
    /// A line changes.
    Line(LineNumber, LineChange),
    /// Something is taken off the whole, and why.
    Discount(Reduction),
    /// Who pays; nobody named.
    Client(Option<ClientId>),
    /// What each person is given, in place of what was.
    Tips(Vec<Tip>),
    /// One tip, shared among those who served in proportion to what each sold; zero is no tip.
    SharedTip(Money),
    /// A note for the team.
    Note(String),
}

/// Changes a ticket that is still as the screen saw it.
///
/// # Errors
///
/// [`SalesError::Changed`] when another screen was quicker: nothing is changed, and the form that
/// was sent may be sent again with the version of now.
pub async fn change(
    house: &House,
    ctx: &Ctx,
    seen: Seen,
    change: Change,
) -> Result<Ticket, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let mut tx = house.db.write(ctx).await?;
    let mut kept = take(&mut tx, seen).await?;
    let deed = deed_of(&change);
    apply(&tx, ctx, &mut kept, change).await?;
    kept.changed_at = ctx.now;
    store::write(&mut tx, &kept).await.map_err(visit_meets)?;
    if let Some(deed) = deed {
        audit::record(&mut tx, ctx, &house.chance, deed, kept.id).await?;
    }
    let ticket = shown(&tx, ctx, kept).await?;
    tx.commit().await?;
    Ok(ticket)
}

/// Keeps a ticket aside under a label.
pub async fn park(house: &House, ctx: &Ctx, seen: Seen, label: &str) -> Result<Ticket, SalesError> {
    let label = text(label, NAME_LENGTH_MAX, "label")?;
    let parked = Parked {
        label,
        at: ctx.now,
        by: ctx.actor_code(),
    };
    set_aside(house, ctx, seen, Some(parked)).await
}

/// Takes a ticket up again, on any screen.
pub async fn reopen(house: &House, ctx: &Ctx, seen: Seen) -> Result<Ticket, SalesError> {
    set_aside(house, ctx, seen, None).await
}

async fn set_aside(
    house: &House,
    ctx: &Ctx,
    seen: Seen,
    parked: Option<Parked>,
) -> Result<Ticket, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let mut tx = house.db.write(ctx).await?;
    let mut kept = take(&mut tx, seen).await?;
    let deed = match parked {
        Some(_) => "ticket_parked",
        None => "ticket_reopened",
    };
    kept.parked = parked;
    kept.changed_at = ctx.now;
    store::write_head(&mut tx, &kept).await?;
    audit::record(&mut tx, ctx, &house.chance, deed, kept.id).await?;
    let ticket = shown(&tx, ctx, kept).await?;
    tx.commit().await?;
    Ok(ticket)
}

/// What the audit keeps of a change: where money is given away.
fn deed_of(change: &Change) -> Option<&'static str> {
    match change {
        Change::Discount(_) | Change::Line(_, LineChange::Discount(_)) => Some("ticket_discounted"),
        Change::Line(_, LineChange::Price(..)) => Some("ticket_price_changed"),
        Change::Line(_, LineChange::Remove) => Some("ticket_line_removed"),
        _ => None,
    }
}

async fn apply(tx: &Write, ctx: &Ctx, kept: &mut Kept, change: Change) -> Result<(), SalesError> {
    let tally = &mut kept.tally;
    match change {
        Change::Add(new) => {
            let (line, _) = line_of(tx, ctx, new).await?;
            tally.ring_up(line)?;
        }
        Change::Line(number, change) => apply_to_line(tx, kept, number, change).await?,
        Change::Discount(reduction) => tally.reduce_whole(short(reduction)?)?,
        Change::Client(client) => {
            let known = payer(tx, client).await?;
            if client.is_some() && known.is_none() {
                return Err(SalesError::Unknown("client"));
            }
            kept.client = client;
        }
        Change::Tips(tips) => {
            for tip in &tips {
                one_of_us(tx, Some(tip.staff)).await?;
            }
            tally.tips = Tips::new(tips)?;
        }
        Change::SharedTip(amount) => tally.tips = Tips::shared(amount, &tally.cart())?,
        Change::Note(note) => kept.note = text(&note, NOTE_LENGTH_MAX, "note")?,
    }
    Ok(())
}

async fn apply_to_line(
    tx: &Read,
    kept: &mut Kept,
    number: LineNumber,
    change: LineChange,
) -> Result<(), SalesError> {
    let tally = &mut kept.tally;
    match change {
        LineChange::Count(count) => tally.set_count(number, count)?,
        LineChange::Price(price, reason) => {
            let reason = text(&reason, REASON_LENGTH_MAX, "reason")?;
            tally.set_price(number, (price, &reason))?;
        }
        LineChange::Discount(reduction) => tally.reduce_line(number, short(reduction)?)?,
        LineChange::Staff(staff) => {
            one_of_us(tx, staff).await?;
            tally.set_staff(number, staff)?;
        }
        LineChange::Remove => tally.remove(number)?,
    }
    Ok(())
}

/// The line of what is rung up, and the client of a visit.
pub(super) async fn line_of(
    tx: &Read,
    ctx: &Ctx,
    new: NewLine,
) -> Result<(CartLine, Option<ClientId>), SalesError> {
    match new {
        NewLine::Service { service, staff } => Ok((of_service(tx, service, staff).await?, None)),
        NewLine::Product(id) => {
            let found = catalog::service::product_in(tx, id).await?;
            Ok((of_product(found)?, None))
        }
        NewLine::Code(code) => {
            let found = catalog::service::product_of_code_in(tx, code.trim()).await?;
            Ok((of_product(found)?, None))
        }
        NewLine::Visit(id) => {
            let (line, client) = of_visit(tx, ctx, id).await?;
            Ok((line, Some(client)))
        }
        NewLine::Custom {
            name,
            kind,
            price,
            staff,
        } => {
            one_of_us(tx, staff).await?;
            let name = text(&name, NAME_LENGTH_MAX, "name")?;
            if name.is_empty() {
                return Err(SalesError::NoName);
            }
            let name = Bilingual {
                fr: name.clone(),
                en: name,
            };
            Ok((line(What::Custom, name, (kind, price), staff), None))
        }
    }
}

fn line(
    what: What,
    name: Bilingual,
    (kind, unit): (Kind, Money),
    staff: Option<StaffId>,
) -> CartLine {
    CartLine {
        what,
        name,
        kind,
        unit,
        count: Count::ONE,
        reduction: Reduction::default(),
        staff,
        includes_haircut: false,
    }
}

async fn of_service(
    tx: &Read,
    id: ServiceId,
    staff: Option<StaffId>,
) -> Result<CartLine, SalesError> {
    one_of_us(tx, staff).await?;
    let menu = catalog::service::menu(tx).await?;
    let service = menu.service(id).ok_or(SalesError::Unknown("service"))?;
    // Whoever gives it without having a price of their own gives it at the menu's.
    let own = staff.and_then(|staff| service.for_staff(staff));
    let price = own.map_or(service.price, |(_, price)| price);
    let what = What::Service {
        id,
        appointment: None,
    };
    Ok(line(
        what,
        service.name.clone(),
        (service.kind, price),
        staff,
    ))
}

fn of_product(found: Option<catalog::service::Product>) -> Result<CartLine, SalesError> {
    let product = found.filter(|product| product.sheet.active);
    let product = product.ok_or(SalesError::Unknown("product"))?;
    let sheet = product.sheet;
    let what = What::Product(product.id);
    Ok(line(what, sheet.name, (sheet.kind, sheet.price), None))
}

async fn of_visit(
    tx: &Read,
    ctx: &Ctx,
    id: AppointmentId,
) -> Result<(CartLine, ClientId), SalesError> {
    if let Some(invoice) = store::invoice_of_visit(tx, id).await? {
        return Err(SalesError::AlreadyPaid(invoice));
    }
    let visit = booking::service::appointment_in(tx, ctx, id).await?;
    let visit = visit.ok_or(SalesError::Unknown("visit"))?;
    if !visit.status.holds_time() {
        return Err(SalesError::NotToPay(visit.status));
    }
    let kind = Kind::parse(&visit.tax_kind);
    let kind = kind.ok_or(platform::error::StoreError::Unreadable("a kind of supply"))?;
    let what = What::Service {
        id: visit.service,
        appointment: Some(id),
    };
    let line = line(
        what,
        visit.service_name,
        (kind, visit.price),
        Some(visit.staff),
    );
    Ok((line, visit.client))
}

/// A person who is named is of the shop.
async fn one_of_us(tx: &Read, staff: Option<StaffId>) -> Result<(), SalesError> {
    let Some(staff) = staff else {
        return Ok(());
    };
    let team = tenancy::service::team(tx).await?;
    let ours = team.iter().any(|person| person.id == staff);
    ours.then_some(()).ok_or(SalesError::Unknown("person"))
}

fn short(reduction: Reduction) -> Result<Reduction, SalesError> {
    let reason = text(&reduction.reason, REASON_LENGTH_MAX, "reason")?;
    Ok(Reduction {
        reason,
        ..reduction
    })
}

/// A text of one line as it was typed, without what no paper prints.
pub(super) fn text(typed: &str, most: usize, what: &'static str) -> Result<String, SalesError> {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let text: String = typed.trim().chars().map(plain).collect();
    if text.chars().count() > most {
        return Err(SalesError::TooLong(what));
    }
    Ok(text)
}
