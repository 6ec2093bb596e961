//! Open sales are written, and go.

use domain::{
    ids::{AppointmentId, ClientId, InvoiceId, ProductId, ServiceId, StaffId, TicketId},
    money::Money,
    till::{Discount, Entry, Reduction, Tip, What},
    time::Instant,
};
use platform::{
    db::{Platform, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::{
    Kept,
    entities::{line, price, ticket, tip, visit, void},
};
use crate::service::ticket::Seen;

const TAKE: &str = "UPDATE tickets SET version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3";

/// Takes a ticket for this transaction, which others wait for; whether it still was as it was seen.
pub(in crate::service) async fn take(tx: &mut Write, seen: Seen) -> Result<bool, StoreError> {
    let values = vec![seen.ticket.uuid().into(), seen.version.into()];
    Ok(tx.run(TAKE, values).await? == 1)
}

/// Writes a new one down.
pub(in crate::service) async fn insert(tx: &mut Write, kept: &Kept) -> Result<(), StoreError> {
    let row = ticket::ActiveModel {
        location_id: Set(kept.location.uuid()),
        version: Set(kept.version),
        opened_at_us: Set(kept.opened_at.micros()),
        opened_by: Set(kept.opened_by.clone()),
        ..head(kept)
    };
    tx.insert::<ticket::Entity>(row).await
}

/// Writes a ticket anew, with all that stands on it.
pub(in crate::service) async fn write(tx: &mut Write, kept: &Kept) -> Result<(), StoreError> {
    write_head(tx, kept).await?;
    clear(tx, kept.id).await?;
    let lines = kept
        .tally
        .entries
        .iter()
        .map(|entry| line_row(kept.id, entry));
    tx.insert_all::<line::Entity>(lines.collect()).await?;
    let tips = kept.tally.tips.iter().map(|tip| tip_row(kept.id, tip));
    tx.insert_all::<tip::Entity>(tips.collect()).await
}

/// Writes what is said of the whole.
pub(in crate::service) async fn write_head(tx: &mut Write, kept: &Kept) -> Result<(), StoreError> {
    tx.save::<ticket::Entity>(head(kept)).await
}

/// Takes a ticket away.
pub(in crate::service) async fn remove(tx: &mut Write, id: TicketId) -> Result<(), StoreError> {
    clear(tx, id).await?;
    tx.delete_later::<ticket::Entity>(|q| q.filter(ticket::Column::Id.eq(id.uuid())))
        .await
}

async fn clear(tx: &mut Write, id: TicketId) -> Result<(), StoreError> {
    tx.delete_later::<line::Entity>(|q| q.filter(line::Column::TicketId.eq(id.uuid())))
        .await?;
    tx.delete_later::<tip::Entity>(|q| q.filter(tip::Column::TicketId.eq(id.uuid())))
        .await
}

/// A sale that is given up.
pub(in crate::service) struct NewVoid {
    pub(in crate::service) ticket: TicketId,
    pub(in crate::service) at: Instant,
    pub(in crate::service) by: String,
    pub(in crate::service) reason: String,
    pub(in crate::service) due: Money,
}

/// Keeps who gave up a sale, and why.
pub(in crate::service) async fn insert_void(
    tx: &mut Write,
    new: NewVoid,
) -> Result<(), StoreError> {
    let row = void::ActiveModel {
        ticket_id: Set(new.ticket.uuid()),
        voided_at_us: Set(new.at.micros()),
        voided_by: Set(new.by),
        reason: Set(new.reason),
        due_cents: Set(new.due.cents()),
        ..Default::default()
    };
    tx.insert_later::<void::Entity>(vec![row]).await
}

/// These visits are paid on an invoice.
pub(in crate::service) async fn pay_visits(
    tx: &mut Write,
    visits: &[AppointmentId],
    (on, at): (InvoiceId, Instant),
) -> Result<(), StoreError> {
    let row = |id: &AppointmentId| visit::ActiveModel {
        appointment_id: Set(id.uuid()),
        invoice_id: Set(on.uuid()),
        paid_at_us: Set(at.micros()),
        ..Default::default()
    };
    tx.insert_later::<visit::Entity>(visits.iter().map(row).collect())
        .await
}

/// The visits of an invoice are to be paid again.
pub(in crate::service) async fn unpay_visits(
    tx: &mut Write,
    of: InvoiceId,
) -> Result<(), StoreError> {
    tx.delete::<visit::Entity>(|q| q.filter(visit::Column::InvoiceId.eq(of.uuid())))
        .await?;
    Ok(())
}

/// Keeps which prices of an invoice were changed by hand, and why.
pub(in crate::service) async fn keep_changed_prices(
    tx: &mut Write,
    invoice: InvoiceId,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let all = (0_i32..).zip(entries);
    let changed = all.filter(|(_, entry)| entry.price_differs());
    let rows = changed.map(|(position, entry)| price::ActiveModel {
        invoice_id: Set(invoice.uuid()),
        position: Set(position),
        list_cents: Set(entry.list_price.cents()),
        unit_cents: Set(entry.line.unit.cents()),
        reason: Set(entry.price_reason.clone()),
        ..Default::default()
    });
    tx.insert_later::<price::Entity>(rows.collect()).await
}

const OLD_LINES: &str = "DELETE FROM ticket_lines WHERE EXISTS (SELECT 1 FROM tickets t
    WHERE t.tenant_id = ticket_lines.tenant_id AND t.id = ticket_lines.ticket_id
        AND t.changed_at_us < $1)";
const OLD_TIPS: &str = "DELETE FROM ticket_tips WHERE EXISTS (SELECT 1 FROM tickets t
    WHERE t.tenant_id = ticket_tips.tenant_id AND t.id = ticket_tips.ticket_id
        AND t.changed_at_us < $1)";
const OLD_TICKETS: &str = "DELETE FROM tickets WHERE changed_at_us < $1";
const OLD_VOIDS: &str = "DELETE FROM ticket_voids WHERE voided_at_us < $1";

/// Tickets of every shop that nobody ended since, and notes of voids before another day; how many.
pub(in crate::service) async fn forget_old(
    tx: &Platform,
    changed_before: Instant,
    voided_before: Instant,
) -> Result<u64, StoreError> {
    let changed = || vec![changed_before.micros().into()];
    tx.run(OLD_LINES, changed()).await?;
    tx.run(OLD_TIPS, changed()).await?;
    let tickets = tx.run(OLD_TICKETS, changed()).await?;
    let voids = tx
        .run(OLD_VOIDS, vec![voided_before.micros().into()])
        .await?;
    Ok(tickets.saturating_add(voids))
}

fn head(kept: &Kept) -> ticket::ActiveModel {
    let parked = kept.parked.as_ref();
    let (discount, value) = discount(&kept.tally.reduction);
    ticket::ActiveModel {
        id: Set(kept.id.uuid()),
        client_id: Set(kept.client.map(ClientId::uuid)),
        note: Set(kept.note.clone()),
        parked_as: Set(parked.map(|parked| parked.label.clone())),
        parked_at_us: Set(parked.map(|parked| parked.at.micros())),
        parked_by: Set(parked.map(|parked| parked.by.clone())),
        discount: Set(discount.to_owned()),
        discount_value: Set(value),
        discount_reason: Set(kept.tally.reduction.reason.clone()),
        pricing: Set(kept.tally.pricing.code().to_owned()),
        changed_at_us: Set(kept.changed_at.micros()),
        ..Default::default()
    }
}

fn line_row(of: TicketId, entry: &Entry) -> line::ActiveModel {
    let sold = &entry.line;
    let (what, reference, appointment) = what(sold.what);
    let (discount, value) = discount(&sold.reduction);
    line::ActiveModel {
        ticket_id: Set(of.uuid()),
        line: Set(i32::from(entry.number.0)),
        what: Set(what.to_owned()),
        ref_id: Set(reference),
        appointment_id: Set(appointment),
        name_fr: Set(sold.name.fr.clone()),
        name_en: Set(sold.name.en.clone()),
        tax_kind: Set(sold.kind.code().to_owned()),
        quantity: Set(i32::from(sold.count.get())),
        unit_cents: Set(sold.unit.cents()),
        list_cents: Set(entry.list_price.cents()),
        price_reason: Set(entry.price_reason.clone()),
        discount: Set(discount.to_owned()),
        discount_value: Set(value),
        discount_reason: Set(sold.reduction.reason.clone()),
        staff_id: Set(sold.staff.map(StaffId::uuid)),
        haircut: Set(sold.includes_haircut),
        ..Default::default()
    }
}

fn tip_row(of: TicketId, tip: &Tip) -> tip::ActiveModel {
    tip::ActiveModel {
        ticket_id: Set(of.uuid()),
        staff_id: Set(tip.staff.uuid()),
        amount_cents: Set(tip.amount.cents()),
        ..Default::default()
    }
}

/// What a line sells: its code, its own id, and its visit.
fn what(what: What) -> (&'static str, Option<Uuid>, Option<Uuid>) {
    match what {
        What::Service { id, appointment } => (
            "service",
            Some(ServiceId::uuid(id)),
            appointment.map(AppointmentId::uuid),
        ),
        What::Product(id) => ("product", Some(ProductId::uuid(id)), None),
        What::Custom => ("custom", None, None),
        What::Fee(visit) => ("fee", None, Some(visit.uuid())),
    }
}

fn discount(reduction: &Reduction) -> (&'static str, i64) {
    match reduction.discount {
        Discount::None => ("none", 0),
        Discount::Amount(amount) => ("amount", amount.cents()),
        Discount::Percent(part) => ("percent", i64::from(part)),
    }
}
