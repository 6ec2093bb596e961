//! The routes of the till.

mod adding;
mod asked;
mod counter;
mod fee;
mod handover;
mod paper;
mod payment;
mod sale;
mod say;
mod settings;
mod ticket;
mod tip;

use domain::{
    identity::Permission,
    ids::{InvoiceId, TicketId},
    till::LineNumber,
};
use platform::{crypto::Token, house::House};
use web::{
    fault::Fault,
    form::Typed,
    routes::{Access, Routes},
};

/// Bytes of a form's key, at most.
const KEY_BYTES_MAX: usize = 64;

/// The routes of this feature.
pub fn routes() -> Routes {
    let sell = Access::May(Permission::IssueInvoices);
    let book = Access::May(Permission::BookAppointments);
    let credit = Access::May(Permission::CreditInvoices);
    let set = Access::May(Permission::ManageShop);
    Routes::new()
        .get("/app/till", sell, counter::index)
        .post("/app/till/lines", sell, adding::add)
        .post("/app/till/scan", sell, adding::scan)
        .post("/app/till/visits/{id}", sell, adding::visit)
        .get("/app/till/visits/{id}/fee", sell, fee::show)
        .post("/app/till/visits/{id}/fee", sell, fee::ask)
        .get("/app/till/{id}", sell, counter::show)
        .post("/app/till/{id}/lines/{line}", sell, ticket::line)
        .post("/app/till/{id}/discount", sell, ticket::discount)
        .post("/app/till/{id}/pricing", sell, ticket::pricing)
        .post("/app/till/{id}/client", sell, ticket::client)
        .post("/app/till/{id}/note", sell, ticket::note)
        .post("/app/till/{id}/parking", sell, ticket::park)
        .post("/app/till/{id}/reopening", sell, ticket::reopen)
        .post("/app/till/{id}/voiding", sell, ticket::void)
        .get("/app/till/{id}/payment", sell, payment::show)
        .post("/app/till/{id}/payment", sell, payment::pay)
        .post("/app/till/{id}/payment/tip", sell, payment::tip)
        .get("/app/till/{id}/tip", sell, tip::show)
        .post("/app/till/{id}/tip", sell, tip::give)
        .get("/app/till/sales/{id}", sell, sale::show)
        .get("/app/till/sales/{id}/handover", sell, handover::show)
        .get("/app/till/sales/{id}/receipt.pdf", sell, paper::receipt)
        .post("/app/till/sales/{id}/receipt", sell, handover::mail)
        .post("/app/till/sales/{id}/next-visit", book, handover::book)
        .post("/app/till/sales/{id}/refund", credit, sale::refund)
        .get("/app/settings/till", sell, settings::show)
        .post("/app/settings/till", set, settings::save)
}

fn ticket_id(text: &str) -> Result<TicketId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

fn line_number(text: &str) -> Result<LineNumber, Fault> {
    text.parse().map(LineNumber).map_err(|_| Fault::NotFound)
}

/// The address of a ticket.
fn ticket_path(id: TicketId) -> String {
    format!("/app/till/{id}")
}

fn invoice_id(text: &str) -> Result<InvoiceId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// The key a form carries, so that it has one effect however often it is sent; a new one for a form
/// that has none.
fn key_of(house: &House, form: &Typed) -> String {
    let key = form.text("key");
    if (1..=KEY_BYTES_MAX).contains(&key.len()) {
        key.to_owned()
    } else {
        fresh_key(house)
    }
}

fn fresh_key(house: &House) -> String {
    Token::fresh(&house.chance).secret
}

/// The address of a sale.
fn sale_path(invoice: InvoiceId) -> String {
    format!("/app/till/sales/{invoice}")
}
