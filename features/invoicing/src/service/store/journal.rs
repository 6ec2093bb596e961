//! The rows behind the sums of some days, in the order they were issued.

use domain::reports::Days;
use platform::{db::Read, error::StoreError};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// The document a row belongs to.
#[derive(FromQueryResult)]
pub(in crate::service) struct HeadRow {
    pub id: Uuid,
    pub series: String,
    pub number: i64,
    pub kind: String,
    pub zone: String,
    pub issued_at_us: i64,
}

/// A whole document.
#[derive(FromQueryResult)]
pub(in crate::service) struct DocumentRow {
    #[sea_orm(nested)]
    pub head: HeadRow,
    pub subtotal_cents: i64,
    pub left_cents: i64,
}

/// A line.
#[derive(FromQueryResult)]
pub(in crate::service) struct LineRow {
    #[sea_orm(nested)]
    pub head: HeadRow,
    pub what: String,
    pub staff_id: Option<Uuid>,
    pub staff_name: Option<String>,
    pub description_fr: String,
    pub description_en: String,
    pub quantity: i32,
    pub tax_status: String,
    pub gross_cents: i64,
    pub net_cents: i64,
}

/// A tax of a document.
#[derive(FromQueryResult)]
pub(in crate::service) struct TaxRow {
    #[sea_orm(nested)]
    pub head: HeadRow,
    pub seller_province: String,
    pub province: String,
    pub tax: String,
    pub rate_thousandths: i32,
    pub registration_number: String,
    pub amount_cents: i64,
}

/// A payment.
#[derive(FromQueryResult)]
pub(in crate::service) struct PaymentRow {
    #[sea_orm(nested)]
    pub head: HeadRow,
    pub tender: String,
    pub amount_cents: i64,
    pub rounding_cents: i64,
}

/// A tip.
#[derive(FromQueryResult)]
pub(in crate::service) struct TipRow {
    #[sea_orm(nested)]
    pub head: HeadRow,
    pub staff_id: Uuid,
    pub staff_name: String,
    pub amount_cents: i64,
}

/// What a row tells beside its document, and where it stands.
macro_rules! journal {
    ($columns:literal, $join:literal, $order:literal) => {
        concat!(
            "SELECT i.id, i.series, i.number, i.kind, i.zone, i.issued_at_us, ",
            $columns,
            " FROM invoices i ",
            $join,
            " WHERE i.tenant_id = $1 AND i.business_date BETWEEN $2 AND $3
            ORDER BY i.issued_at_us, i.series, i.number",
            $order
        )
    };
}

const DOCUMENTS: &str = journal!(
    "i.subtotal_cents, i.paid_cents - i.total_cents - i.tip_cents - i.rounding_cents AS left_cents",
    "",
    ""
);

const LINES: &str = journal!(
    "l.what, l.staff_id, l.staff_name, l.description_fr, l.description_en, l.quantity,
        l.tax_status, CASE WHEN i.pricing = 'tax_excluded' THEN l.unit_cents * l.quantity
        WHEN i.kind = 'invoice' THEN l.net_cents ELSE -l.net_cents END AS gross_cents, l.net_cents",
    "JOIN invoice_lines l ON l.tenant_id = i.tenant_id AND l.invoice_id = i.id",
    ", l.position"
);

const TAXES: &str = journal!(
    "i.seller_province, i.province, t.tax, t.rate_thousandths, t.registration_number,
        t.amount_cents",
    "JOIN invoice_taxes t ON t.tenant_id = i.tenant_id AND t.invoice_id = i.id",
    ", t.position"
);

const PAYMENTS: &str = journal!(
    "p.kind AS tender, p.amount_cents, p.rounding_cents",
    "JOIN invoice_payments p ON p.tenant_id = i.tenant_id AND p.invoice_id = i.id",
    ", p.position"
);

const TIPS: &str = journal!(
    "t.staff_id, t.staff_name, t.amount_cents",
    "JOIN invoice_tips t ON t.tenant_id = i.tenant_id AND t.invoice_id = i.id",
    ", t.position"
);

async fn read<T: FromQueryResult + Send + Sync>(
    tx: &Read,
    sql: &'static str,
    days: Days,
) -> Result<Vec<T>, StoreError> {
    let between: Vec<Value> = vec![days.from.to_string().into(), days.to.to_string().into()];
    tx.rows(sql, between).await
}

pub(in crate::service) async fn documents(
    tx: &Read,
    days: Days,
) -> Result<Vec<DocumentRow>, StoreError> {
    read(tx, DOCUMENTS, days).await
}

pub(in crate::service) async fn lines(tx: &Read, days: Days) -> Result<Vec<LineRow>, StoreError> {
    read(tx, LINES, days).await
}

pub(in crate::service) async fn taxes(tx: &Read, days: Days) -> Result<Vec<TaxRow>, StoreError> {
    read(tx, TAXES, days).await
}

pub(in crate::service) async fn payments(
    tx: &Read,
    days: Days,
) -> Result<Vec<PaymentRow>, StoreError> {
    read(tx, PAYMENTS, days).await
}

pub(in crate::service) async fn tips(tx: &Read, days: Days) -> Result<Vec<TipRow>, StoreError> {
    read(tx, TIPS, days).await
}
