//! The receipt, with what the shop says at its foot.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse,
};
use platform::{background::heavy, house::House};
use sales::service;
use web::{door::Staff, fault::Fault, respond::Answer};

use super::invoice_id;

/// `GET /app/till/sales/{id}/receipt.pdf`: for a roll of 80 mm, in the document's own language.
pub(super) async fn receipt(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let document = invoicing::service::view(&house, &staff.ctx, invoice_id(&id)?).await?;
    let settings = service::settings(&house, &staff.ctx).await?;
    let mut strip = invoicing::receipt(&document)?;
    let own = settings.receipt_text.get(document.locale);
    if !own.is_empty() {
        own.clone_into(&mut strip.thanks);
    }
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
