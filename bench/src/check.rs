//! What the database says afterwards.

use std::{collections::HashSet, path::Path};

use domain::ids::AppointmentId;
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{Fault, seed};

/// Claims that begin before an earlier one of the same person, room or machine has ended.
const DOUBLED: &str = "SELECT COUNT(*) FROM (SELECT starts_at_us, MAX(ends_at_us) OVER (
    PARTITION BY tenant_id, holder_id ORDER BY starts_at_us
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_until FROM claims)
    WHERE starts_at_us < busy_until";

/// What was found.
pub struct Found {
    /// Claims that meet another of the same holder.
    pub doubled: i64,
    /// Bookings that were confirmed and are not there.
    pub missing: usize,
    /// Visits in all.
    pub visits: usize,
}

/// Looks at the file of a folder, which nobody else has open, for bookings by their ids.
pub async fn look(data: &Path, ids: &[String]) -> Result<Found, Fault> {
    let file = SqliteConnectOptions::new()
        .filename(seed::file(data))
        .read_only(true);
    let mut database = SqliteConnection::connect_with(&file).await?;
    let doubled: i64 = sqlx::query_scalar(DOUBLED).fetch_one(&mut database).await?;
    let kept = "SELECT hex(a.id) FROM appointments a WHERE EXISTS (SELECT 1 FROM claims c
        WHERE c.tenant_id = a.tenant_id AND c.appointment_id = a.id)";
    let kept: Vec<String> = sqlx::query_scalar(kept).fetch_all(&mut database).await?;
    database.close().await?;
    let kept: HashSet<String> = kept.into_iter().collect();
    let is_kept = |id: &&String| {
        let id = id.parse::<AppointmentId>();
        id.is_ok_and(|id| kept.contains(&format!("{:X}", id.uuid().simple())))
    };
    let missing = ids.len() - ids.iter().filter(is_kept).count();
    Ok(Found {
        doubled,
        missing,
        visits: kept.len(),
    })
}
