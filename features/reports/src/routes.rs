//! The routes of figures.

mod session;

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use domain::{identity::Permission, reports::Reach};
use platform::{background::heavy, house::House};
use web::{
    door::{Query, Staff},
    fault::Fault,
    respond::{Answer, page, pdf},
    routes::{Access, Routes},
};

use crate::{
    pages::{self, DayPage, RowsPage},
    service::{self, Asked},
};

/// The routes of this feature.
pub fn routes() -> Routes {
    let read = Access::May(Permission::ReadReports);
    let keep = Access::May(Permission::KeepDrawer);
    Routes::new()
        .get("/app/reports/day", read, day)
        .get("/app/reports/day/figures.csv", read, figures_csv)
        .get("/app/reports/day/report.pdf", read, paper)
        .get("/app/reports/day/rows", read, rows)
        .get("/app/reports/day/rows.csv", read, rows_csv)
        .post("/app/drawer/counts/{id}/report", keep, session::draft)
        .get("/app/drawer/sessions/{id}", keep, session::show)
        .get("/app/drawer/sessions/{id}/roll.pdf", keep, session::roll)
        .get(
            "/app/drawer/sessions/{id}/letter.pdf",
            keep,
            session::letter,
        )
}

fn asked(query: &Query) -> Asked {
    Asked {
        reach: Reach::parse(query.0.text("reach")),
        day: query.0.text("date").parse().ok(),
    }
}

/// The code of a figure; of none, that of net sales.
fn of(query: &Query) -> &str {
    match query.0.text("of") {
        "" => "net",
        code => code,
    }
}

async fn day(staff: Staff, State(house): State<House>, query: Query) -> Answer {
    let report = service::report(&house, &staff.ctx, asked(&query)).await?;
    page(&DayPage::new(&house, &staff, &report)?)
}

async fn figures_csv(staff: Staff, State(house): State<House>, query: Query) -> Answer {
    let report = service::report(&house, &staff.ctx, asked(&query)).await?;
    let text = pages::figures_csv(staff.ctx.locale, &report).map_err(Fault::internal)?;
    spreadsheet(text, &format!("figures-{}", report.days.from))
}

async fn paper(staff: Staff, State(house): State<House>, query: Query) -> Answer {
    let report = service::report(&house, &staff.ctx, asked(&query)).await?;
    let sheet = pages::paper(&staff, &report).map_err(Fault::internal)?;
    pdf(heavy(move || paper::day_report(&sheet)).await)
}

async fn rows(staff: Staff, State(house): State<House>, query: Query) -> Answer {
    let asked = (asked(&query), of(&query));
    let rows = service::rows(&house, &staff.ctx, asked).await?;
    page(&RowsPage::new(&house, &staff, &rows))
}

async fn rows_csv(staff: Staff, State(house): State<House>, query: Query) -> Answer {
    let asked = (asked(&query), of(&query));
    let rows = service::rows(&house, &staff.ctx, asked).await?;
    let text = pages::rows_csv(staff.ctx.locale, &rows);
    spreadsheet(text, &format!("rows-{}", rows.days.from))
}

/// A file that is saved: a browser that showed it would show its semicolons.
fn spreadsheet(text: String, report: &str) -> Answer {
    let name = format!("attachment; filename=\"{report}.csv\"");
    file(text.into_bytes(), ["text/csv; charset=utf-8", &name])
}

fn file(bytes: Vec<u8>, [kind, disposition]: [&str; 2]) -> Answer {
    let value = |text| HeaderValue::from_str(text).map_err(Fault::internal);
    let head = [
        (header::CONTENT_TYPE, value(kind)?),
        (header::CONTENT_DISPOSITION, value(disposition)?),
    ];
    Ok((head, bytes).into_response())
}
