//! A document in words, for a roll of 80 mm.

use domain::{invoicing::Kind, money::Money};
use paper::{Look, Receipt, ReceiptLine, Row};

use super::paper::{notes, numbers, owed, payments, shop_lines};
use crate::{
    InvoicingError,
    service::{Document, Line},
    words::Words,
};

/// The document, for a roll.
pub fn strip(document: &Document) -> Result<Receipt, InvoicingError> {
    let w = Words::new(document.locale);
    let title = match document.kind {
        Kind::Invoice => w.invoicing_receipt(&document.number),
        Kind::CreditNote => w.invoicing_receipt_credit(&document.number),
    };
    let mut sums = owed(w, document)?;
    if document.tip != Money::ZERO {
        sums.push(row(w, w.invoicing_tip(), document.tip));
    }
    let lines = document.lines.iter().map(|one| line(w, one));
    Ok(Receipt {
        locale: document.locale,
        shop: document.seller.name.clone(),
        shop_lines: shop_lines(document.locale, &document.seller, false),
        facts: facts(w, &title, document),
        title,
        lines: lines.collect::<Result<_, _>>()?,
        sums,
        payments: handed(w, document),
        numbers: numbers(w, document),
        thanks: thanks(w, document),
    })
}

/// The shop's own words, or the product's.
fn thanks(w: Words, document: &Document) -> String {
    let own = document.shop_words.clone();
    own.unwrap_or_else(|| w.invoicing_thanks().to_owned())
}

fn row(w: Words, label: &str, amount: Money) -> Row {
    Row {
        label: label.to_owned(),
        amount: ::words::money(w.locale(), amount),
        look: Look::Plain,
    }
}

fn facts(w: Words, title: &str, document: &Document) -> Vec<String> {
    let wall = document.zone.wall(document.issued_at);
    let day = w.invoicing_day(document.business_date);
    let mut names: Vec<String> = Vec::new();
    for name in document
        .lines
        .iter()
        .filter_map(|line| line.staff_name.clone())
    {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let served = (!names.is_empty() && document.kind == Kind::Invoice)
        .then(|| w.invoicing_served_by(::words::list(w.locale(), &names)));
    let corrects = document.corrects.as_ref();
    let corrects = corrects.map(|of| w.invoicing_corrects_said(of.on, &of.number));
    let time = ::words::time(w.locale(), wall.time());
    [title.to_owned(), format!("{day}, {time}")]
        .into_iter()
        .chain(document.client_name.clone())
        .chain(served)
        .chain(corrects)
        .collect()
}

fn line(w: Words, line: &Line) -> Result<ReceiptLine, InvoicingError> {
    let several = (line.quantity > 1).then(|| w.invoicing_times(line.quantity, line.sold.unit));
    let shown = line.shown().map_err(domain::till::TillError::from)?;
    Ok(ReceiptLine {
        name: line.sold.name.get(w.locale()).to_owned(),
        notes: several.into_iter().chain(notes(w, line)).collect(),
        amount: ::words::money(w.locale(), shown),
    })
}

/// The payments, and the cash that changed hands both ways.
fn handed(w: Words, document: &Document) -> Vec<Row> {
    let mut rows = payments(w, document);
    for payment in &document.payments {
        if let Some(handed) = payment.handed {
            rows.push(row(w, w.invoicing_handed(), handed));
            rows.push(row(w, w.invoicing_change(), payment.change));
        }
    }
    rows
}
