//! The receipt of a sale.

use axum::extract::{Path, State};
use platform::{background::heavy, house::House};
use web::{
    door::Staff,
    respond::{Answer, pdf},
};

use super::invoice_id;

/// `GET /app/till/sales/{id}/receipt.pdf`: for a roll of 80 mm, in the document's own language.
pub(super) async fn receipt(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let document = invoicing::service::view(&house, &staff.ctx, invoice_id(&id)?).await?;
    let strip = invoicing::receipt(&document)?;
    pdf(heavy(move || ::paper::receipt(&strip)).await)
}
