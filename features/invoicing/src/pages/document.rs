//! A document on screen: the paper itself, and what happened to it.

use askama::Template;
use domain::{identity::Permission, invoicing::Kind, money::Money};
use paper::{Invoice, Look, Row};
use platform::house::House;
use web::{door::Staff, shell::Shell};

use super::{paper as papers, standing};
use crate::{
    InvoicingError,
    service::{Correction, Document},
    words::Words,
};

/// A document.
#[derive(Template)]
#[template(path = "invoice.html")]
pub struct DocumentPage {
    shell: Shell,
    w: Words,
    /// `fr-CA` or `en-CA`: the paper's own language.
    paper_lang: &'static str,
    paper: Invoice,
    title: String,
    state: String,
    tone: &'static str,
    url: String,
    /// Address of the client's file; empty when there is none to open.
    client_url: String,
    client_name: String,
    issued_on: String,
    sums: Vec<Row>,
    history: Vec<Event>,
    kept_until: String,
    /// Whether the list may be opened.
    lists: bool,
}

/// What happened to it.
struct Event {
    said: String,
    /// Address of another document; empty for none.
    url: String,
    at: String,
}

impl DocumentPage {
    /// The page of a document.
    pub fn new(
        house: &House,
        staff: &Staff,
        document: &Document,
    ) -> Result<DocumentPage, InvoicingError> {
        let w = Words::new(staff.ctx.locale);
        let (_, title) = papers::titles(w, document);
        let today = document.zone.date(staff.ctx.now);
        let (state, tone) = standing(w, document.standing(today)?);
        let client = document.client;
        let client = client.filter(|_| staff.may(Permission::ReadClients));
        Ok(DocumentPage {
            shell: staff.shell(house, "invoices", title.clone()),
            w,
            paper_lang: document.locale.tag(),
            paper: papers::letter(document)?,
            title,
            state,
            tone,
            url: format!("/app/invoices/{}", document.id),
            client_url: client
                .map(|id| format!("/app/clients/{id}"))
                .unwrap_or_default(),
            client_name: document.client_name.clone().unwrap_or_default(),
            issued_on: w.invoicing_issued_on(document.business_date),
            sums: sums(w, document)?,
            history: history(w, document),
            kept_until: w.invoicing_kept_date(document.kept_until),
            lists: staff.may(Permission::ReadInvoices),
        })
    }
}

fn sums(w: Words, document: &Document) -> Result<Vec<Row>, InvoicingError> {
    let row = |label: &str, amount, look| Row {
        label: label.to_owned(),
        amount: ::words::money(w.locale(), amount),
        look,
    };
    let mut rows = vec![row(w.invoicing_total(), document.total, Look::Plain)];
    let beside = [
        (w.invoicing_tip(), document.tip),
        (w.invoicing_rounding(), document.rounding),
    ];
    let beside = beside
        .into_iter()
        .filter(|(_, amount)| *amount != Money::ZERO);
    rows.extend(beside.map(|(label, amount)| row(label, amount, Look::Soft)));
    let received = match document.kind {
        Kind::Invoice => w.invoicing_received(),
        Kind::CreditNote => w.invoicing_refunded_sum(),
    };
    rows.push(row(received, document.paid, Look::Plain));
    if document.kind == Kind::Invoice {
        rows.push(row(w.invoicing_balance(), document.balance()?, Look::Total));
    }
    Ok(rows)
}

/// The latest first: its corrections, then when it was issued, then what it corrects.
fn history(w: Words, document: &Document) -> Vec<Event> {
    let day = |on| ::words::date(w.locale(), on, ::words::DateForm::Short);
    let other = |said: String, of: &Correction| Event {
        said,
        url: format!("/app/invoices/{}", of.id),
        at: day(of.on),
    };
    let notes = document.corrections.iter().rev();
    let notes = notes.map(|note| other(w.invoicing_credit_no(&note.number), note));
    let wall = document.zone.wall(document.issued_at);
    let issued = Event {
        said: w.invoicing_was_issued().to_owned(),
        url: String::new(),
        at: w.invoicing_moment(wall.date(), wall.time()),
    };
    let corrected = document.corrects.as_ref();
    let corrected = corrected.map(|of| other(w.invoicing_invoice_no(&of.number), of));
    notes.chain([issued]).chain(corrected).collect()
}
