//! The visits of some days, without their clients.

use domain::reports::Days;
use platform::{db::Read, error::StoreError};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A visit.
#[derive(FromQueryResult)]
pub(in crate::service) struct SeatRow {
    pub id: Uuid,
    pub status: String,
    pub local_start: String,
    pub staff_id: Uuid,
    pub service_name_fr: String,
    pub service_name_en: String,
}

const SEATS: &str = "SELECT id, status, local_start, staff_id, service_name_fr, service_name_en
    FROM appointments WHERE tenant_id = $1 AND business_date BETWEEN $2 AND $3
    ORDER BY starts_at_us, id";

pub(in crate::service) async fn seats(tx: &Read, days: Days) -> Result<Vec<SeatRow>, StoreError> {
    let between = vec![days.from.to_string().into(), days.to.to_string().into()];
    tx.rows(SEATS, between).await
}
