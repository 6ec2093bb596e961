//! A document in words, as a letter.

use domain::{invoicing::Kind, money::Money};
use messaging::letter::{Fact, Foot, Letter};

use super::paper::{notes, numbers, owed, payments, shop_lines};
use crate::{InvoicingError, service::Document, words::Words};

/// The document, as a letter: to a mailbox that may not be the client's own, so that its subject
/// names nobody and no amount.
pub fn mail(document: &Document) -> Result<Letter, InvoicingError> {
    let w = Words::new(document.locale);
    let (shop, number) = (&document.seller.name, &document.number);
    let (subject, title, opening) = match document.kind {
        Kind::Invoice => (
            w.invoicing_mail_subject(number, shop),
            w.invoicing_mail_title(),
            w.invoicing_mail_opening().to_owned(),
        ),
        Kind::CreditNote => (
            w.invoicing_mail_credit_subject(number, shop),
            w.invoicing_mail_credit_title(),
            match &document.corrects {
                Some(of) => w.invoicing_mail_credit_opening(&of.number),
                None => String::new(),
            },
        ),
    };
    let address = shop_lines(document.locale, &document.seller, false);
    Ok(Letter {
        locale: document.locale,
        preview: subject.clone(),
        subject,
        shop: shop.clone(),
        title: title.to_owned(),
        greeting: w.invoicing_mail_greeting().to_owned(),
        opening: vec![opening],
        facts: facts(w, document)?,
        paragraphs: document
            .shop_words
            .clone()
            .into_iter()
            .chain([question(w, document)])
            .collect(),
        closing: w.invoicing_mail_closing().to_owned(),
        foot: Foot {
            address: address.join(", "),
            phone: None,
            note: w.invoicing_mail_not_an_offer().to_owned(),
            link: None,
        },
        ..Letter::default()
    })
}

fn question(w: Words, document: &Document) -> String {
    match &document.seller.phone {
        Some(phone) => w.invoicing_question_call(::words::phone(w.locale(), phone)),
        None => w.invoicing_question().to_owned(),
    }
}

/// What it is, what was sold, what is owed and how it was paid: a row of the paper is a fact.
fn facts(w: Words, document: &Document) -> Result<Vec<Fact>, InvoicingError> {
    let fact = |label: String, value: String| Fact {
        label,
        value,
        ..Fact::default()
    };
    let mut facts = vec![fact(
        w.invoicing_no(&document.number),
        w.invoicing_day(document.business_date),
    )];
    let name = document.client_name.clone();
    facts.extend(name.map(|name| fact(w.invoicing_billed_to().to_owned(), name)));
    for line in &document.lines {
        let shown = line.shown().map_err(domain::till::TillError::from)?;
        let several = (line.quantity > 1).then(|| w.invoicing_times(line.quantity, line.sold.unit));
        let notes: Vec<String> = several.into_iter().chain(notes(w, line)).collect();
        facts.push(Fact {
            note: notes.join(", "),
            ..fact(
                line.sold.name.get(w.locale()).to_owned(),
                ::words::money(w.locale(), shown),
            )
        });
    }
    let owed = owed(w, document)?.into_iter();
    facts.extend(owed.map(|row| fact(row.label, row.amount)));
    if document.tip != Money::ZERO {
        let tip = ::words::money(w.locale(), document.tip);
        facts.push(fact(w.invoicing_tip().to_owned(), tip));
    }
    let paid = payments(w, document).into_iter();
    facts.extend(paid.map(|row| fact(row.label, row.amount)));
    let numbers = numbers(w, document).join("\n");
    facts.push(fact(w.invoicing_mail_numbers().to_owned(), numbers));
    Ok(facts)
}
