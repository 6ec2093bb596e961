//! What the file says of the sales afterwards.

use std::{collections::HashSet, path::Path};

use domain::ids::InvoiceId;
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{Fault, seed};

/// Numbers of a series that are missing, or taken more than once.
const GAPS: &str = "SELECT COALESCE(SUM(MAX(last, documents) - MIN(distinct_ones, last)), 0)
    FROM (SELECT MAX(number) AS last, COUNT(*) AS documents,
        COUNT(DISTINCT number) AS distinct_ones
        FROM invoices GROUP BY tenant_id, entity_id, series)";

/// What was found.
pub struct Found {
    /// Acknowledged invoices that are not there.
    pub missing: usize,
    /// Numbers missing or doubled.
    pub gaps: i64,
    /// Documents in all.
    pub documents: u64,
}

/// Looks at the file of a folder, which nobody else has open, for invoices by their ids.
pub async fn look(data: &Path, invoices: &[String]) -> Result<Found, Fault> {
    let file = SqliteConnectOptions::new()
        .filename(seed::file(data))
        .read_only(true);
    let mut database = SqliteConnection::connect_with(&file).await?;
    let gaps: i64 = sqlx::query_scalar(GAPS).fetch_one(&mut database).await?;
    let ids = "SELECT hex(id) FROM invoices";
    let ids: Vec<String> = sqlx::query_scalar(ids).fetch_all(&mut database).await?;
    database.close().await?;
    let ids: HashSet<String> = ids.into_iter().collect();
    let is_kept = |id: &&String| {
        let id = id.parse::<InvoiceId>();
        id.is_ok_and(|id| ids.contains(&format!("{:X}", id.uuid().simple())))
    };
    Ok(Found {
        missing: invoices.len() - invoices.iter().filter(is_kept).count(),
        gaps,
        documents: ids.len() as u64,
    })
}
