//! What is kept of invoices: rows are added, never changed.

mod entities;
pub(super) mod journal;
pub(super) mod list;
pub(super) mod read;
pub(super) mod takings;
pub(super) mod write;

use domain::{ids::EntityId, invoicing::Number, time::Zone};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::FromQueryResult;

/// A zone by its name.
pub(super) fn zone(name: &str) -> Result<Zone, StoreError> {
    Zone::named(name).map_err(|_| StoreError::Unreadable("a time zone"))
}

const OPEN: &str = "INSERT INTO invoice_series (tenant_id, entity_id, series, next_number)
    SELECT $1, $2, $3, 1 WHERE NOT EXISTS (SELECT 1 FROM invoice_series
        WHERE tenant_id = $1 AND entity_id = $2 AND series = $3)
    ON CONFLICT DO NOTHING";
const TAKE: &str = "UPDATE invoice_series SET next_number = next_number + 1
    WHERE tenant_id = $1 AND entity_id = $2 AND series = $3 RETURNING next_number - 1 AS number";

/// The next number of a series, which is held until the transaction ends: no gap when it is undone,
/// and nobody else's number in between.
pub(super) async fn next_number(
    tx: &mut Write,
    entity: EntityId,
    series: &str,
) -> Result<Number, StoreError> {
    #[derive(FromQueryResult)]
    struct Taken {
        number: i64,
    }
    let place = || vec![entity.uuid().into(), series.into()];
    let mut taken: Vec<Taken> = tx.rows(TAKE, place()).await?;
    if taken.is_empty() {
        // The first document of the series.
        tx.run(OPEN, place()).await?;
        taken = tx.rows(TAKE, place()).await?;
    }
    let taken = taken.first().ok_or(StoreError::Unreadable("a series"))?;
    Ok(Number {
        series: series.to_owned(),
        number: taken.number,
    })
}

/// The numbers a series has given.
#[derive(FromQueryResult)]
pub(super) struct Given {
    pub first: Option<i64>,
    pub last: Option<i64>,
    pub count: i64,
    pub series: String,
}

const GIVEN: &str = "SELECT MIN(number) AS first, MAX(number) AS last, COUNT(*) AS count, series
    FROM invoices WHERE tenant_id = $1 GROUP BY entity_id, series ORDER BY series";

/// Each series, to show that none of its numbers is missing.
pub(super) async fn given(tx: &Read) -> Result<Vec<Given>, StoreError> {
    tx.rows(GIVEN, Vec::new()).await
}
