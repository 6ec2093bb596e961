//! The report of a closed drawer, on screen and on paper.

use axum::extract::{Path, State};
use domain::ids::DrawerSessionId;
use drawer::ReportPage;
use paper::Closing;
use platform::{background::heavy, house::House};
use web::{
    door::{Query, Staff},
    fault::Fault,
    respond::{Answer, page},
};

use super::file;
use crate::{
    error::ReportsError,
    pages,
    service::{self, SessionReport},
    words::Words,
};

async fn find(staff: &Staff, house: &House, id: &str) -> Result<SessionReport, Fault> {
    let id: DrawerSessionId = id.parse().map_err(|_| Fault::NotFound)?;
    Ok(service::session_report(house, &staff.ctx, id).await?)
}

/// `GET /app/drawer/sessions/{id}`.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let report = find(&staff, &house, &id).await?;
    let more = pages::received(Words::new(staff.ctx.locale), &report).map_err(Fault::internal)?;
    let just_closed = query.text("done") == "closed";
    let shown = (&report.drawer, more);
    page(&ReportPage::new(&house, &staff, shown, just_closed)?)
}

/// `GET /app/drawer/sessions/{id}/roll.pdf`.
pub(super) async fn roll(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let sheet = sheet(&staff, &house, &id).await?;
    printed(heavy(move || paper::closing_roll(&sheet)).await)
}

/// `GET /app/drawer/sessions/{id}/letter.pdf`.
pub(super) async fn letter(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let sheet = sheet(&staff, &house, &id).await?;
    printed(heavy(move || paper::closing_letter(&sheet)).await)
}

async fn sheet(staff: &Staff, house: &House, id: &str) -> Result<Closing, Fault> {
    let report = find(staff, house, id).await?;
    let locale = staff.ctx.locale;
    let more = pages::received(Words::new(locale), &report).map_err(Fault::internal)?;
    let sheet = drawer::sheet(locale, &report.drawer, more);
    Ok(sheet.map_err(ReportsError::from)?)
}

fn printed(pdf: Result<Vec<u8>, paper::PaperError>) -> Answer {
    file(pdf.map_err(Fault::internal)?, ["application/pdf", "inline"])
}
