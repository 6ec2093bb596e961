//! The report of a drawer, on screen and on paper.

use axum::extract::{Path, State};
use domain::ids::DrawerSessionId;
use drawer::{BeforePage, ReportPage, Wished};
use paper::Closing;
use platform::{background::heavy, house::House};
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::Typed,
    respond::{Answer, page, pdf},
};

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

/// `POST /app/drawer/counts/{id}/report`: shows it as it would be, changes nothing.
pub(super) async fn draft(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let draft = match drawer::draft(&house, &staff, (&id, typed)).await? {
        Wished::Draft(draft) => draft,
        Wished::Page(shown) => return Ok(shown),
    };
    let report = service::beside(&house, &staff.ctx, draft.report.clone()).await?;
    let more = pages::received(Words::new(staff.ctx.locale), &report).map_err(Fault::internal)?;
    page(&BeforePage::new(&house, &staff, (&draft, more))?)
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
    pdf(heavy(move || paper::closing_roll(&sheet)).await)
}

/// `GET /app/drawer/sessions/{id}/letter.pdf`.
pub(super) async fn letter(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let sheet = sheet(&staff, &house, &id).await?;
    pdf(heavy(move || paper::closing_letter(&sheet)).await)
}

async fn sheet(staff: &Staff, house: &House, id: &str) -> Result<Closing, Fault> {
    let report = find(staff, house, id).await?;
    let locale = staff.ctx.locale;
    let more = pages::received(Words::new(locale), &report).map_err(Fault::internal)?;
    let sheet = drawer::sheet(locale, &report.drawer, more);
    Ok(sheet.map_err(ReportsError::from)?)
}
