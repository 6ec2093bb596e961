//! The sums of some days, each asked once.

use domain::reports::Days;
use platform::{db::Read, error::StoreError};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

use crate::service::between::Stretch;

/// The documents of a day, of one kind.
#[derive(FromQueryResult)]
pub(in crate::service) struct HeadRow {
    pub business_date: String,
    pub kind: String,
    pub count: i64,
    pub subtotal_cents: i64,
    pub tax_cents: i64,
    pub total_cents: i64,
    pub tip_cents: i64,
    pub rounding_cents: i64,
    pub paid_cents: i64,
}

const HEADS: &str = "SELECT business_date, kind, COUNT(*) AS count,
        CAST(SUM(subtotal_cents) AS BIGINT) AS subtotal_cents,
        CAST(SUM(tax_cents) AS BIGINT) AS tax_cents,
        CAST(SUM(total_cents) AS BIGINT) AS total_cents,
        CAST(SUM(tip_cents) AS BIGINT) AS tip_cents,
        CAST(SUM(rounding_cents) AS BIGINT) AS rounding_cents,
        CAST(SUM(paid_cents) AS BIGINT) AS paid_cents
    FROM invoices WHERE tenant_id = $1 AND business_date BETWEEN $2 AND $3
    GROUP BY business_date, kind ORDER BY business_date, kind DESC";

/// Lines that are alike.
#[derive(FromQueryResult)]
pub(in crate::service) struct SoldRow {
    pub kind: String,
    pub what: String,
    pub tax_status: String,
    pub staff_id: Option<Uuid>,
    pub staff_name: Option<String>,
    pub gross_cents: i64,
    pub net_cents: i64,
}

const SOLD: &str = "SELECT i.kind, l.what, l.tax_status, l.staff_id,
        MAX(l.staff_name) AS staff_name,
        CAST(SUM(CASE WHEN i.pricing = 'tax_excluded' THEN l.unit_cents * l.quantity
            WHEN i.kind = 'invoice' THEN l.net_cents ELSE -l.net_cents END) AS BIGINT)
            AS gross_cents,
        CAST(SUM(l.net_cents) AS BIGINT) AS net_cents
    FROM invoices i
    JOIN invoice_lines l ON l.tenant_id = i.tenant_id AND l.invoice_id = i.id
    WHERE i.tenant_id = $1 AND i.business_date BETWEEN $2 AND $3
    GROUP BY i.kind, l.what, l.tax_status, l.staff_id";

/// A tax at a rate, under a number, of one kind of documents.
#[derive(FromQueryResult)]
pub(in crate::service) struct TaxRow {
    pub kind: String,
    pub seller_province: String,
    pub province: String,
    pub tax: String,
    pub rate_thousandths: i32,
    pub registration_number: String,
    pub amount_cents: i64,
}

const TAXES: &str = "SELECT i.kind, i.seller_province, i.province, t.tax, t.rate_thousandths,
        t.registration_number, CAST(SUM(t.amount_cents) AS BIGINT) AS amount_cents
    FROM invoices i
    JOIN invoice_taxes t ON t.tenant_id = i.tenant_id AND t.invoice_id = i.id
    WHERE i.tenant_id = $1 AND i.business_date BETWEEN $2 AND $3
    GROUP BY i.kind, i.seller_province, i.province, t.tax, t.rate_thousandths,
        t.registration_number";

/// A means of payment, of one kind of documents.
#[derive(FromQueryResult)]
pub(in crate::service) struct TenderRow {
    pub document: String,
    pub kind: String,
    pub amount_cents: i64,
    pub rounding_cents: i64,
}

const TENDERS: &str = "SELECT i.kind AS document, p.kind,
        CAST(SUM(p.amount_cents) AS BIGINT) AS amount_cents,
        CAST(SUM(p.rounding_cents) AS BIGINT) AS rounding_cents
    FROM invoices i
    JOIN invoice_payments p ON p.tenant_id = i.tenant_id AND p.invoice_id = i.id
    WHERE i.tenant_id = $1 AND i.business_date BETWEEN $2 AND $3
    GROUP BY i.kind, p.kind";

/// The tips of a person.
#[derive(FromQueryResult)]
pub(in crate::service) struct TipRow {
    pub staff_id: Uuid,
    pub staff_name: String,
    pub amount_cents: i64,
}

const TIPS: &str = "SELECT t.staff_id, MAX(t.staff_name) AS staff_name,
        CAST(SUM(t.amount_cents) AS BIGINT) AS amount_cents
    FROM invoices i
    JOIN invoice_tips t ON t.tenant_id = i.tenant_id AND t.invoice_id = i.id
    WHERE i.tenant_id = $1 AND i.business_date BETWEEN $2 AND $3
    GROUP BY t.staff_id ORDER BY staff_name";

/// The documents of half an hour, counted from the beginning of instants: the offsets of Canada are whole
/// halves of hours.
#[derive(FromQueryResult)]
pub(in crate::service) struct HalfHourRow {
    pub zone: String,
    pub half_hour: i64,
    pub subtotal_cents: i64,
}

/// Microseconds of half an hour.
pub(in crate::service) const HALF_HOUR_US: i64 = 1_800_000_000;

const HALF_HOURS: &str = "SELECT zone, issued_at_us / 1800000000 AS half_hour,
        CAST(SUM(subtotal_cents) AS BIGINT) AS subtotal_cents
    FROM invoices WHERE tenant_id = $1 AND business_date BETWEEN $2 AND $3
    GROUP BY zone, issued_at_us / 1800000000 ORDER BY half_hour";

/// A means of payment within a stretch of time, of one kind of documents.
#[derive(FromQueryResult)]
pub(in crate::service) struct BetweenRow {
    pub document: String,
    pub kind: String,
    pub count: i64,
    pub amount_cents: i64,
}

/// The days stand beside the instants for the index.
const TENDERS_BETWEEN: &str = "SELECT i.kind AS document, p.kind,
        COUNT(DISTINCT i.id) AS count, CAST(SUM(p.amount_cents) AS BIGINT) AS amount_cents
    FROM invoices i
    JOIN invoice_payments p ON p.tenant_id = i.tenant_id AND p.invoice_id = i.id
    WHERE i.tenant_id = $1 AND i.business_date BETWEEN $2 AND $3
        AND i.issued_at_us BETWEEN $4 AND $5 AND i.location_id = $6
    GROUP BY i.kind, p.kind";

pub(in crate::service) async fn tenders_between(
    tx: &Read,
    (days, stretch): (Days, &Stretch),
) -> Result<Vec<BetweenRow>, StoreError> {
    let mut values = between(days);
    values.extend([
        stretch.from.micros().into(),
        stretch.to.micros().into(),
        stretch.location.uuid().into(),
    ]);
    tx.rows(TENDERS_BETWEEN, values).await
}

fn between(days: Days) -> Vec<Value> {
    vec![days.from.to_string().into(), days.to.to_string().into()]
}

pub(in crate::service) async fn heads(tx: &Read, days: Days) -> Result<Vec<HeadRow>, StoreError> {
    tx.rows(HEADS, between(days)).await
}

pub(in crate::service) async fn sold(tx: &Read, days: Days) -> Result<Vec<SoldRow>, StoreError> {
    tx.rows(SOLD, between(days)).await
}

pub(in crate::service) async fn taxes(tx: &Read, days: Days) -> Result<Vec<TaxRow>, StoreError> {
    tx.rows(TAXES, between(days)).await
}

pub(in crate::service) async fn tenders(
    tx: &Read,
    days: Days,
) -> Result<Vec<TenderRow>, StoreError> {
    tx.rows(TENDERS, between(days)).await
}

pub(in crate::service) async fn tips(tx: &Read, days: Days) -> Result<Vec<TipRow>, StoreError> {
    tx.rows(TIPS, between(days)).await
}

pub(in crate::service) async fn half_hours(
    tx: &Read,
    days: Days,
) -> Result<Vec<HalfHourRow>, StoreError> {
    tx.rows(HALF_HOURS, between(days)).await
}
