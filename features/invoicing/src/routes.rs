//! The routes of invoices.

use axum::extract::{Path, State};
use domain::{identity::Permission, ids::InvoiceId};
use jiff::civil::Date;
use platform::{background::heavy, house::House};
use web::{
    door::{Query, Staff},
    fault::Fault,
    respond::{Answer, page, pdf},
    routes::{Access, Routes},
};

use crate::{
    pages::{self, DocumentPage, ListPage},
    service::{self, Browse, Filter},
};

/// Letters of a search at most.
const SEARCH_LENGTH_MAX: usize = 100;

/// The routes of this feature.
pub fn routes() -> Routes {
    // Who may not see every invoice opens those they issued: the use case tells.
    let open = Access::May(Permission::IssueInvoices);
    Routes::new()
        .get(
            "/app/invoices",
            Access::May(Permission::ReadInvoices),
            index,
        )
        .get("/app/invoices/{id}", open, show)
        .get("/app/invoices/{id}/letter.pdf", open, letter)
        .get("/app/invoices/{id}/receipt.pdf", open, receipt)
}

async fn index(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let text = query.text("q").trim();
    let browse = Browse {
        filter: Filter::parse(query.text("state")),
        text: text.chars().take(SEARCH_LENGTH_MAX).collect(),
        month: month(query.text("month")),
        before: query.text("before").parse().ok(),
    };
    let listing = service::list(&house, &staff.ctx, &browse).await?;
    page(&ListPage::new(&house, &staff, &browse, &listing))
}

/// The first day of a month, `2026-11`.
fn month(text: &str) -> Option<Date> {
    format!("{text}-01").parse().ok()
}

async fn show(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let document = service::view(&house, &staff.ctx, id_of(&id)?).await?;
    page(&DocumentPage::new(&house, &staff, &document)?)
}

async fn letter(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let document = service::view(&house, &staff.ctx, id_of(&id)?).await?;
    let sheet = pages::letter(&document)?;
    pdf(heavy(move || paper::invoice(&sheet)).await)
}

async fn receipt(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let document = service::view(&house, &staff.ctx, id_of(&id)?).await?;
    let strip = pages::strip(&document)?;
    pdf(heavy(move || paper::receipt(&strip)).await)
}

fn id_of(text: &str) -> Result<InvoiceId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}
