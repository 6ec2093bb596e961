//! The report of a closed session, on screen and on paper.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse,
};
use domain::ids::DrawerSessionId;
use platform::{background::heavy, house::House};
use web::{
    door::{Query, Staff},
    fault::Fault,
    respond::{Answer, page},
};

use crate::{
    pages::{self, ReportPage},
    service::{self, Report},
};

async fn find(staff: &Staff, house: &House, id: &str) -> Result<Report, Fault> {
    let id: DrawerSessionId = id.parse().map_err(|_| Fault::NotFound)?;
    Ok(service::report(house, &staff.ctx, id).await?)
}

/// `GET /app/drawer/sessions/{id}`.
pub async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let report = find(&staff, &house, &id).await?;
    let closed = query.text("done") == "closed";
    page(&ReportPage::new(&house, &staff, &report, closed)?)
}

/// `GET /app/drawer/sessions/{id}/roll.pdf`.
pub async fn roll(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let report = find(&staff, &house, &id).await?;
    let sheet = pages::sheet(staff.ctx.locale, &report)?;
    printed(heavy(move || paper::closing_roll(&sheet)).await)
}

/// `GET /app/drawer/sessions/{id}/letter.pdf`.
pub async fn letter(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let report = find(&staff, &house, &id).await?;
    let sheet = pages::sheet(staff.ctx.locale, &report)?;
    printed(heavy(move || paper::closing_letter(&sheet)).await)
}

fn printed(pdf: Result<Vec<u8>, paper::PaperError>) -> Answer {
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
