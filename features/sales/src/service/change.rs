//! A ticket changes: lines, prices, discounts, tips, who pays.

use domain::{
    identity::Permission,
    ids::{ClientId, StaffId},
    money::Money,
    tax::Pricing,
    till::{Cart, Count, LineNumber, Reduction, TillError, Tip, Tips},
};
use platform::{
    audit,
    ctx::Ctx,
    db::{Read, Write},
    house::House,
};

use super::{
    lines::{NewLine, line_of, one_of_us},
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
    /// Whether a haircut is part of it: what Manitoba asked until 2021.
    Haircut(bool),
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
    /// Whether the prices hold their taxes: as at a fair, where one names a round price.
    Pricing(Pricing),
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
    change_all(house, ctx, seen, vec![change]).await
}

/// Makes several changes at once, in their order, or none of them.
///
/// # Errors
///
/// As [`change`].
pub async fn change_all(
    house: &House,
    ctx: &Ctx,
    seen: Seen,
    changes: Vec<Change>,
) -> Result<Ticket, SalesError> {
    let mut tx = house.db.write(ctx).await?;
    let ticket = change_in(&mut tx, house, ctx, (seen, changes)).await?;
    tx.commit().await?;
    Ok(ticket)
}

/// Makes several changes within a transaction, in their order.
///
/// # Errors
///
/// As [`change`].
pub async fn change_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (seen, changes): (Seen, Vec<Change>),
) -> Result<Ticket, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let mut kept = take(tx, seen).await?;
    for change in changes {
        let before = kept.tally.clone();
        let deed = deed_of(&change);
        apply(tx, (house, ctx), &mut kept, change).await?;
        if let Some(deed) = deed.filter(|_| kept.tally != before) {
            audit::record(tx, ctx, &house.chance, deed, kept.id).await?;
        }
    }
    kept.changed_at = ctx.now;
    store::write(tx, &kept).await.map_err(visit_meets)?;
    shown(tx, ctx, kept).await
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
        Change::Pricing(_) => Some("ticket_pricing_changed"),
        Change::Line(_, LineChange::Remove) => Some("ticket_line_removed"),
        _ => None,
    }
}

async fn apply(
    tx: &Write,
    (house, ctx): (&House, &Ctx),
    kept: &mut Kept,
    change: Change,
) -> Result<(), SalesError> {
    let tally = &mut kept.tally;
    match change {
        Change::Add(new) => {
            let (line, _) = line_of(tx, (house, ctx), new).await?;
            tally.ring_up(line)?;
        }
        Change::Line(number, change) => apply_to_line(tx, kept, number, change).await?,
        Change::Discount(reduction) => tally.reduce_whole(&short(&reduction)?)?,
        Change::Pricing(pricing) => tally.set_pricing(pricing)?,
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
        Change::SharedTip(amount) => tally.tips = shared(amount, &tally.cart())?,
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
        LineChange::Discount(reduction) => tally.reduce_line(number, &short(&reduction)?)?,
        LineChange::Staff(staff) => {
            one_of_us(tx, staff).await?;
            tally.set_staff(number, staff)?;
        }
        LineChange::Haircut(part) => tally.set_haircut(number, part)?,
        LineChange::Remove => tally.remove(number)?,
    }
    Ok(())
}

/// A tip that nobody could be given would be lost.
fn shared(amount: Money, cart: &Cart) -> Result<Tips, SalesError> {
    if amount < Money::ZERO {
        return Err(TillError::NotAnAmount.into());
    }
    let tips = Tips::shared(amount, cart)?;
    if tips.total()? != amount {
        return Err(SalesError::NobodyServed);
    }
    Ok(tips)
}

fn short(reduction: &Reduction) -> Result<Reduction, SalesError> {
    Ok(Reduction {
        discount: reduction.discount,
        reason: text(&reduction.reason, REASON_LENGTH_MAX, "reason")?,
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
