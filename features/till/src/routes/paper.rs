//! The receipt of a sale.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse,
};
use platform::{background::heavy, house::House};
use web::{door::Staff, fault::Fault, respond::Answer};

use super::invoice_id;

/// `GET /app/till/sales/{id}/receipt.pdf`: for a roll of 80 mm, in the document's own language.
pub(super) async fn receipt(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let document = invoicing::service::view(&house, &staff.ctx, invoice_id(&id)?).await?;
    let strip = invoicing::receipt(&document)?;
    let pdf = heavy(move || ::paper::receipt(&strip)).await;
    let head = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/pdf"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("inline"),
        ),
    ];
    Ok((head, pdf.map_err(Fault::internal)?).into_response())
}
