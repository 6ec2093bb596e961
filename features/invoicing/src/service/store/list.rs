//! Many documents at once, each with what its credit notes took back.

use domain::{
    ids::{ProductId, ServiceId},
    search::fold,
    till::What,
};
use jiff::civil::Date;
use platform::{db::Read, error::StoreError};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// One document, as a list shows it.
#[derive(FromQueryResult)]
pub(in crate::service) struct Row {
    pub id: Uuid,
    pub kind: String,
    pub series: String,
    pub number: i64,
    pub corrected_number: Option<i64>,
    pub business_date: String,
    pub due_on: String,
    pub client_name: Option<String>,
    pub total_cents: i64,
    pub paid_cents: i64,
    pub credited_cents: i64,
    pub balance_cents: i64,
}

/// The sums above a list.
#[derive(Default, FromQueryResult)]
pub(in crate::service) struct Sums {
    pub due_cents: i64,
    pub due_count: i64,
    pub overdue_cents: i64,
    pub overdue_count: i64,
    pub credited_cents: i64,
    pub issued_cents: i64,
    pub all_count: i64,
}

/// Every document of the shop beside its credit notes: what they took back, and what is left to
/// pay with theirs counted.
macro_rules! standing {
    ($rest:literal) => {
        concat!(
            "WITH notes AS (
                SELECT corrects_id AS of_id, -SUM(total_cents) AS credited,
                    SUM(total_cents + tip_cents + rounding_cents - paid_cents) AS balance
                FROM invoices WHERE tenant_id = $1 AND corrects_id IS NOT NULL
                GROUP BY corrects_id
            ), standing AS (
                SELECT i.id, i.kind, i.series, i.number, i.business_date, i.due_on,
                    i.client_name, i.total_cents, i.paid_cents, o.number AS corrected_number,
                    CAST(COALESCE(n.credited, 0) AS BIGINT) AS credited_cents,
                    CASE WHEN i.kind = 'invoice' THEN CAST(i.total_cents + i.tip_cents
                        + i.rounding_cents - i.paid_cents + COALESCE(n.balance, 0) AS BIGINT)
                    ELSE 0 END AS balance_cents
                FROM invoices i
                LEFT JOIN notes n ON n.of_id = i.id
                LEFT JOIN invoices o ON o.tenant_id = i.tenant_id AND o.id = i.corrects_id
                WHERE i.tenant_id = $1
            ) ",
            $rest
        )
    };
}

const PAGE: &str = standing!(
    "SELECT * FROM standing WHERE number < $2
        AND ($3 = '' OR $4 LIKE '%|' || client_name || '|%' OR number = $5 OR corrected_number = $5)
        AND ($6 = '' OR business_date LIKE $7)
        AND ($8 = 'all' OR ($8 = 'credits' AND kind = 'credit_note')
            OR ($8 = 'due' AND balance_cents > 0)
            OR ($8 = 'overdue' AND balance_cents > 0 AND due_on < $9))
    ORDER BY number DESC, series DESC LIMIT $10"
);

const SUMS: &str = standing!(
    "SELECT
        CAST(COALESCE(SUM(CASE WHEN balance_cents > 0 THEN balance_cents END), 0) AS BIGINT)
            AS due_cents,
        COUNT(CASE WHEN balance_cents > 0 THEN 1 END) AS due_count,
        CAST(COALESCE(SUM(CASE WHEN balance_cents > 0 AND due_on < $2 THEN balance_cents END), 0)
            AS BIGINT) AS overdue_cents,
        COUNT(CASE WHEN balance_cents > 0 AND due_on < $2 THEN 1 END) AS overdue_count,
        CAST(COALESCE(SUM(CASE WHEN kind = 'credit_note' AND business_date >= $3
            THEN -total_cents END), 0) AS BIGINT) AS credited_cents,
        CAST(COALESCE(SUM(CASE WHEN kind = 'invoice' AND business_date >= $3
            THEN total_cents END), 0) AS BIGINT) AS issued_cents,
        COUNT(*) AS all_count
    FROM standing"
);

/// Which part of the list.
pub(in crate::service) struct Asked<'a> {
    /// Below this number.
    pub before: i64,
    /// What was typed, in small letters; empty for nothing.
    pub text: &'a str,
    /// A month, `2026-11`; empty for every one.
    pub month: &'a str,
    /// `all`, `due`, `overdue` or `credits`.
    pub filter: &'a str,
    /// Today, on the shop's clock.
    pub today: &'a str,
    /// How many at most.
    pub most: i64,
}

pub(in crate::service) async fn page(tx: &Read, asked: Asked<'_>) -> Result<Vec<Row>, StoreError> {
    let names = named(tx, asked.text).await?;
    let figures: String = asked.text.chars().filter(char::is_ascii_digit).collect();
    let values: Vec<Value> = vec![
        asked.before.into(),
        asked.text.into(),
        names.into(),
        figures.parse().unwrap_or(-1_i64).into(),
        asked.month.into(),
        format!("{}%", asked.month).into(),
        asked.filter.into(),
        asked.today.into(),
        asked.most.into(),
    ];
    tx.rows(PAGE, values).await
}

const NAMES: &str = "SELECT DISTINCT client_name AS name FROM invoices
    WHERE tenant_id = $1 AND client_name IS NOT NULL";

/// The names on invoices in which a text is found whatever its accents and capitals, each between
/// bars. The two engines do not agree on what a capital É is in small letters.
async fn named(tx: &Read, text: &str) -> Result<String, StoreError> {
    #[derive(FromQueryResult)]
    struct Named {
        name: String,
    }
    let wanted = fold(text);
    if wanted.is_empty() {
        return Ok(String::new());
    }
    let rows: Vec<Named> = tx.rows(NAMES, Vec::new()).await?;
    let found = rows.into_iter().map(|row| row.name);
    let found = found.filter(|name| fold(name).contains(&wanted));
    Ok(found.fold("|".to_owned(), |all, name| format!("{all}{name}|")))
}

/// The sums, as of today, since the first of the month.
pub(in crate::service) async fn sums(
    tx: &Read,
    today: &str,
    since: &str,
) -> Result<Sums, StoreError> {
    let rows: Vec<Sums> = tx.rows(SUMS, vec![today.into(), since.into()]).await?;
    Ok(rows.into_iter().next().unwrap_or_default())
}

const BEST_SOLD: &str = "SELECT l.what, l.ref_id FROM invoice_lines l
    JOIN invoices i ON i.tenant_id = l.tenant_id AND i.id = l.invoice_id
    WHERE i.tenant_id = $1 AND i.kind = 'invoice' AND i.business_date >= $2
        AND l.ref_id IS NOT NULL
    GROUP BY l.what, l.ref_id ORDER BY SUM(l.quantity) DESC, l.ref_id LIMIT $3";

/// What was sold most since a day.
pub(in crate::service) async fn best_sold(
    tx: &Read,
    since: Date,
    most: u16,
) -> Result<Vec<What>, StoreError> {
    #[derive(FromQueryResult)]
    struct Sold {
        what: String,
        ref_id: Uuid,
    }
    let values = vec![since.to_string().into(), i64::from(most).into()];
    let rows: Vec<Sold> = tx.rows(BEST_SOLD, values).await?;
    let read = |row: Sold| match row.what.as_str() {
        "service" => Some(What::Service {
            id: ServiceId::new(row.ref_id),
            appointment: None,
        }),
        "product" => Some(What::Product(ProductId::new(row.ref_id))),
        _ => None,
    };
    Ok(rows.into_iter().filter_map(read).collect())
}
