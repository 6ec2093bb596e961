//! Open sales are read back.

use std::collections::{HashMap, HashSet};

use domain::{
    ids::{AppointmentId, InvoiceId, ProductId, ServiceId, StaffId, TicketId},
    locale::Bilingual,
    money::Money,
    tax::{Kind, Pricing},
    till::{CartLine, Count, Discount, Entry, LineNumber, Reduction, Tally, Tip, Tips, What},
    time::Instant,
};
use platform::{db::Read, error::StoreError};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{
    Kept,
    entities::{line, ticket, tip, visit, void},
};
use crate::service::ticket::Parked;

/// Open tickets shown at most: a till with more is cleared up first.
const OPEN_MAX: u64 = 200;

/// A ticket; none when it is not the shop's, or closed.
pub(in crate::service) async fn ticket(
    tx: &Read,
    id: TicketId,
) -> Result<Option<Kept>, StoreError> {
    let row = tx
        .find::<ticket::Entity>()
        .with(|q| q.filter(ticket::Column::Id.eq(id.uuid())))
        .one()
        .await?;
    match row {
        Some(row) => Ok(whole(tx, vec![row]).await?.pop()),
        None => Ok(None),
    }
}

/// Open tickets, the latest change first.
pub(in crate::service) async fn open_tickets(tx: &Read) -> Result<Vec<Kept>, StoreError> {
    use sea_orm::QuerySelect as _;
    let rows = tx
        .find::<ticket::Entity>()
        .with(|q| {
            q.order_by_desc(ticket::Column::ChangedAtUs)
                .order_by_desc(ticket::Column::Id)
                .limit(OPEN_MAX)
        })
        .all()
        .await?;
    whole(tx, rows).await
}

/// The open ticket a visit stands on.
pub(in crate::service) async fn ticket_of_visit(
    tx: &Read,
    id: AppointmentId,
) -> Result<Option<TicketId>, StoreError> {
    Ok(rung_of(tx, &[id]).await?.remove(&id))
}

/// The open tickets these visits stand on.
pub(in crate::service) async fn rung_of(
    tx: &Read,
    ids: &[AppointmentId],
) -> Result<HashMap<AppointmentId, TicketId>, StoreError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let rows = tx
        .find::<line::Entity>()
        .with(|q| q.filter(line::Column::AppointmentId.is_in(ids)))
        .all()
        .await?;
    let pair = |row: line::Model| Some((row.appointment_id?.into(), row.ticket_id.into()));
    Ok(rows.into_iter().filter_map(pair).collect())
}

/// Those of these visits that are paid.
pub(in crate::service) async fn paid_of(
    tx: &Read,
    ids: &[AppointmentId],
) -> Result<HashSet<AppointmentId>, StoreError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let rows = tx
        .find::<visit::Entity>()
        .with(|q| q.filter(visit::Column::AppointmentId.is_in(ids)))
        .all()
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| row.appointment_id.into())
        .collect())
}

/// The invoice a visit is paid on.
pub(in crate::service) async fn invoice_of_visit(
    tx: &Read,
    id: AppointmentId,
) -> Result<Option<InvoiceId>, StoreError> {
    let row = tx
        .find::<visit::Entity>()
        .with(|q| q.filter(visit::Column::AppointmentId.eq(id.uuid())))
        .one()
        .await?;
    Ok(row.map(|row| row.invoice_id.into()))
}

/// Whether a ticket was voided.
pub(in crate::service) async fn is_voided(tx: &Read, id: TicketId) -> Result<bool, StoreError> {
    let row = tx
        .find::<void::Entity>()
        .with(|q| q.filter(void::Column::TicketId.eq(id.uuid())))
        .one()
        .await?;
    Ok(row.is_some())
}

/// The rows with what stands on them, in two statements whatever their number.
async fn whole(tx: &Read, rows: Vec<ticket::Model>) -> Result<Vec<Kept>, StoreError> {
    let ids = || rows.iter().map(|row| row.id).collect::<Vec<_>>();
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let all_lines = tx
        .find::<line::Entity>()
        .with(|q| {
            q.filter(Condition::all().add(line::Column::TicketId.is_in(ids())))
                .order_by_asc(line::Column::Line)
        })
        .all()
        .await?;
    let all_tips = tx
        .find::<tip::Entity>()
        .with(|q| {
            q.filter(tip::Column::TicketId.is_in(ids()))
                .order_by_asc(tip::Column::StaffId)
        })
        .all()
        .await?;
    let mut lines: HashMap<Uuid, Vec<Entry>> = HashMap::new();
    for row in all_lines {
        let of = row.ticket_id;
        lines.entry(of).or_default().push(entry(row)?);
    }
    let mut tips: HashMap<Uuid, Vec<Tip>> = HashMap::new();
    for row in all_tips {
        let tip = Tip {
            staff: row.staff_id.into(),
            amount: Money::from_cents(row.amount_cents),
        };
        tips.entry(row.ticket_id).or_default().push(tip);
    }
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows {
        let entries = lines.remove(&row.id).unwrap_or_default();
        let tips = tips.remove(&row.id).unwrap_or_default();
        kept.push(one(row, entries, tips)?);
    }
    Ok(kept)
}

fn one(row: ticket::Model, entries: Vec<Entry>, tips: Vec<Tip>) -> Result<Kept, StoreError> {
    let parked = row.parked_as.zip(row.parked_at_us).zip(row.parked_by);
    Ok(Kept {
        id: row.id.into(),
        location: row.location_id.into(),
        version: row.version,
        client: row.client_id.map(Into::into),
        note: row.note,
        parked: parked.map(|((label, at), by)| Parked {
            label,
            at: Instant::from_micros(at),
            by,
        }),
        tally: Tally {
            entries,
            reduction: Reduction {
                discount: discount(&row.discount, row.discount_value)?,
                reason: row.discount_reason,
            },
            pricing: Pricing::parse(&row.pricing).ok_or(StoreError::Unreadable("a pricing"))?,
            tips: Tips::new(tips).map_err(|_| StoreError::Unreadable("a tip"))?,
        },
        opened_at: Instant::from_micros(row.opened_at_us),
        opened_by: row.opened_by,
        changed_at: Instant::from_micros(row.changed_at_us),
    })
}

fn entry(row: line::Model) -> Result<Entry, StoreError> {
    let unreadable = || StoreError::Unreadable("a line of a ticket");
    let number = u16::try_from(row.line).map_err(|_| unreadable())?;
    let count = u16::try_from(row.quantity).ok().and_then(Count::new);
    let line = CartLine {
        what: what(&row).ok_or_else(unreadable)?,
        name: Bilingual {
            fr: row.name_fr,
            en: row.name_en,
        },
        kind: Kind::parse(&row.tax_kind).ok_or_else(unreadable)?,
        unit: Money::from_cents(row.unit_cents),
        count: count.ok_or_else(unreadable)?,
        reduction: Reduction {
            discount: discount(&row.discount, row.discount_value)?,
            reason: row.discount_reason,
        },
        staff: row.staff_id.map(StaffId::new),
        includes_haircut: row.haircut,
    };
    Ok(Entry {
        number: LineNumber(number),
        line,
        list_price: Money::from_cents(row.list_cents),
        price_reason: row.price_reason,
    })
}

fn what(row: &line::Model) -> Option<What> {
    match row.what.as_str() {
        "service" => Some(What::Service {
            id: ServiceId::new(row.ref_id?),
            appointment: row.appointment_id.map(AppointmentId::new),
        }),
        "product" => Some(What::Product(ProductId::new(row.ref_id?))),
        "custom" => Some(What::Custom),
        "fee" => row.appointment_id.map(|id| What::Fee(id.into())),
        _ => None,
    }
}

fn discount(kind: &str, value: i64) -> Result<Discount, StoreError> {
    let part = u32::try_from(value).ok();
    match (kind, part) {
        ("none", _) => Ok(Discount::None),
        ("amount", _) => Ok(Discount::Amount(Money::from_cents(value))),
        ("percent", Some(part)) => Ok(Discount::Percent(part)),
        _ => Err(StoreError::Unreadable("a discount")),
    }
}
