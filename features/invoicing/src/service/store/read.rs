//! A document is read back, as it was issued.

use domain::{
    ids::{EntityId, InvoiceId, ServiceId},
    invoicing::{Kind, Number},
    locale::{Bilingual, Locale},
    money::Money,
    province::Province,
    tax::{self as taxes, Pricing, Status, Tax},
    till::{TenderKind, What},
    time::Instant,
};
use jiff::civil::Date;
use platform::{db::Read, error::StoreError};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::entities::{invoice, line, payment, tax, tip};
use crate::service::{
    document::{Correction, Document, Line, LineSold, Payment, Seller, TaxPaid, TipGiven},
    issue::Source,
};

/// A document; none when it is not the shop's.
pub(in crate::service) async fn document(
    tx: &Read,
    id: InvoiceId,
) -> Result<Option<Document>, StoreError> {
    let Some(row) = head(tx, id.uuid()).await? else {
        return Ok(None);
    };
    let corrects = match row.corrects_id {
        Some(of) => head(tx, of).await?.as_ref().map(correction).transpose()?,
        None => None,
    };
    let notes = tx
        .find::<invoice::Entity>()
        .with(|q| {
            q.filter(invoice::Column::CorrectsId.eq(id.uuid()))
                .order_by_asc(invoice::Column::Number)
        })
        .all()
        .await?;
    let parts = Parts {
        corrects,
        corrections: notes.iter().map(correction).collect::<Result<_, _>>()?,
        lines: lines(tx, id).await?,
        taxes: tax_lines(tx, id).await?,
        tips: tips(tx, id).await?,
        payments: payments(tx, id).await?,
    };
    whole(row, parts).map(Some)
}

/// The invoice of what it bills; none when nothing was issued for it.
pub(in crate::service) async fn issued_for(
    tx: &Read,
    source: Source,
) -> Result<Option<InvoiceId>, StoreError> {
    let row = tx
        .find::<invoice::Entity>()
        .with(|q| {
            q.filter(invoice::Column::SourceKind.eq(source.kind))
                .filter(invoice::Column::SourceId.eq(source.id))
                .filter(invoice::Column::Kind.eq(Kind::Invoice.code()))
        })
        .one()
        .await?;
    Ok(row.map(|row| row.id.into()))
}

/// When the document before this number was issued; none before the first.
pub(in crate::service) async fn issued_before(
    tx: &Read,
    (entity, number): (EntityId, &Number),
) -> Result<Option<Instant>, StoreError> {
    let row = tx
        .find::<invoice::Entity>()
        .with(|q| {
            q.filter(invoice::Column::EntityId.eq(entity.uuid()))
                .filter(invoice::Column::Series.eq(number.series.as_str()))
                .filter(invoice::Column::Number.eq(number.number.saturating_sub(1)))
        })
        .one()
        .await?;
    Ok(row.map(|row| Instant::from_micros(row.issued_at_us)))
}

async fn head(tx: &Read, id: uuid::Uuid) -> Result<Option<invoice::Model>, StoreError> {
    tx.find::<invoice::Entity>()
        .with(|q| q.filter(invoice::Column::Id.eq(id)))
        .one()
        .await
}

/// What stands in other rows.
struct Parts {
    corrects: Option<Correction>,
    corrections: Vec<Correction>,
    lines: Vec<Line>,
    taxes: Vec<TaxPaid>,
    tips: Vec<TipGiven>,
    payments: Vec<Payment>,
}

fn whole(row: invoice::Model, parts: Parts) -> Result<Document, StoreError> {
    let cents = Money::from_cents;
    Ok(Document {
        id: row.id.into(),
        kind: Kind::parse(&row.kind).ok_or(StoreError::Unreadable("a kind of invoice"))?,
        number: number(&row),
        corrects: parts.corrects,
        reason: row.reason.clone(),
        issued_at: Instant::from_micros(row.issued_at_us),
        issued_by: row.issued_by.clone(),
        zone: super::zone(&row.zone)?,
        business_date: day(&row.business_date)?,
        due_on: day(&row.due_on)?,
        province: province(&row.province)?,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        client: row.client_id.map(Into::into),
        client_name: row.client_name.clone(),
        subtotal: cents(row.subtotal_cents),
        discount: cents(row.discount_cents),
        discount_reason: row.discount_reason.clone(),
        tax: cents(row.tax_cents),
        total: cents(row.total_cents),
        tip: cents(row.tip_cents),
        rounding: cents(row.rounding_cents),
        paid: cents(row.paid_cents),
        kept_until: day(&row.kept_until)?,
        shop_words: row.shop_words.clone(),
        pricing: Pricing::parse(&row.pricing).ok_or(StoreError::Unreadable("a pricing"))?,
        lines: parts.lines,
        taxes: parts.taxes,
        tips: parts.tips,
        payments: parts.payments,
        corrections: parts.corrections,
        seller: seller(row)?,
    })
}

fn seller(row: invoice::Model) -> Result<Seller, StoreError> {
    Ok(Seller {
        entity: row.entity_id.into(),
        location: row.location_id.into(),
        province: province(&row.seller_province)?,
        name: row.seller_name,
        legal_name: row.seller_legal_name,
        street: row.seller_street,
        city: row.seller_city,
        postal_code: row.seller_postal_code,
        phone: row.seller_phone,
        email: row.seller_email,
        gst: row.gst_number,
        qst: row.qst_number,
        pst: row.pst_number,
        neq: row.neq,
    })
}

fn number(row: &invoice::Model) -> Number {
    Number {
        series: row.series.clone(),
        number: row.number,
    }
}

fn correction(row: &invoice::Model) -> Result<Correction, StoreError> {
    let owed = [row.total_cents, row.tip_cents, row.rounding_cents];
    let owed = Money::sum(owed.map(Money::from_cents));
    let balance = owed.and_then(|owed| owed.minus(Money::from_cents(row.paid_cents)));
    Ok(Correction {
        id: row.id.into(),
        number: number(row),
        on: day(&row.business_date)?,
        total: Money::from_cents(row.total_cents),
        balance: balance.map_err(|_| StoreError::Unreadable("an amount"))?,
    })
}

async fn lines(tx: &Read, of: InvoiceId) -> Result<Vec<Line>, StoreError> {
    let rows = tx
        .find::<line::Entity>()
        .with(|q| {
            q.filter(line::Column::InvoiceId.eq(of.uuid()))
                .order_by_asc(line::Column::Position)
        })
        .all()
        .await?;
    rows.into_iter().map(line).collect()
}

fn line(row: line::Model) -> Result<Line, StoreError> {
    let unreadable = || StoreError::Unreadable("a line of an invoice");
    let what = match (row.what.as_str(), row.ref_id) {
        ("fee", _) => What::Fee(row.appointment_id.ok_or_else(unreadable)?.into()),
        ("service", Some(id)) => What::Service {
            id: ServiceId::new(id),
            appointment: row.appointment_id.map(Into::into),
        },
        ("product", Some(id)) => What::Product(id.into()),
        _ => What::Custom,
    };
    Ok(Line {
        sold: LineSold {
            what,
            name: Bilingual {
                fr: row.description_fr,
                en: row.description_en,
            },
            kind: taxes::Kind::parse(&row.tax_kind).ok_or_else(unreadable)?,
            unit: Money::from_cents(row.unit_cents),
            discount: Money::from_cents(row.discount_cents),
            discount_reason: row.discount_reason,
            staff: row.staff_id.map(Into::into),
            includes_haircut: row.haircut,
        },
        staff_name: row.staff_name,
        quantity: u16::try_from(row.quantity).map_err(|_| unreadable())?,
        net: Money::from_cents(row.net_cents),
        status: Status::parse(&row.tax_status).ok_or_else(unreadable)?,
        corrects: position(row.corrects_position),
    })
}

async fn tax_lines(tx: &Read, of: InvoiceId) -> Result<Vec<TaxPaid>, StoreError> {
    let rows = tx
        .find::<tax::Entity>()
        .with(|q| {
            q.filter(tax::Column::InvoiceId.eq(of.uuid()))
                .order_by_asc(tax::Column::Position)
        })
        .all()
        .await?;
    let read = |row: tax::Model| {
        Ok(TaxPaid {
            tax: Tax::parse(&row.tax).ok_or(StoreError::Unreadable("a tax"))?,
            rate_thousandths: row.rate_thousandths,
            amount: Money::from_cents(row.amount_cents),
            number: row.registration_number,
        })
    };
    rows.into_iter().map(read).collect()
}

async fn tips(tx: &Read, of: InvoiceId) -> Result<Vec<TipGiven>, StoreError> {
    let rows = tx
        .find::<tip::Entity>()
        .with(|q| {
            q.filter(tip::Column::InvoiceId.eq(of.uuid()))
                .order_by_asc(tip::Column::Position)
        })
        .all()
        .await?;
    let read = |row: tip::Model| TipGiven {
        staff: row.staff_id.into(),
        staff_name: row.staff_name,
        amount: Money::from_cents(row.amount_cents),
    };
    Ok(rows.into_iter().map(read).collect())
}

async fn payments(tx: &Read, of: InvoiceId) -> Result<Vec<Payment>, StoreError> {
    let rows = tx
        .find::<payment::Entity>()
        .with(|q| {
            q.filter(payment::Column::InvoiceId.eq(of.uuid()))
                .order_by_asc(payment::Column::Position)
        })
        .all()
        .await?;
    let read = |row: payment::Model| {
        Ok(Payment {
            kind: TenderKind::parse(&row.kind).ok_or(StoreError::Unreadable("a payment"))?,
            amount: Money::from_cents(row.amount_cents),
            rounding: Money::from_cents(row.rounding_cents),
            handed: row.handed_cents.map(Money::from_cents),
            change: Money::from_cents(row.change_cents),
            reference: row.reference,
            corrects: position(row.corrects_position),
        })
    };
    rows.into_iter().map(read).collect()
}

fn position(position: Option<i32>) -> Option<usize> {
    position.and_then(|position| usize::try_from(position).ok())
}

pub(in crate::service) fn day(text: &str) -> Result<Date, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable("a date"))
}

fn province(code: &str) -> Result<Province, StoreError> {
    Province::parse(code).ok_or(StoreError::Unreadable("a province"))
}
