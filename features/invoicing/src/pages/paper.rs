//! A document in words, in its own language: for the screen and for letter paper.

use domain::{
    invoicing::Kind,
    locale::Locale,
    money::Money,
    tax::{Pricing, Status},
};
use paper::{Fact, Invoice, InvoiceLine, Look, Row};

use crate::{
    InvoicingError,
    service::{Document, Line, Payment, Seller},
    words::Words,
};

/// The document, for letter paper.
pub fn letter(document: &Document) -> Result<Invoice, InvoicingError> {
    let w = Words::new(document.locale);
    let (heading, title) = titles(w, document);
    let lines = document.lines.iter().map(|one| line(w, one));
    Ok(Invoice {
        locale: document.locale,
        title,
        heading: heading.to_owned(),
        number: w.invoicing_no(&document.number),
        date: w.invoicing_day(document.business_date),
        shop: document.seller.name.clone(),
        shop_lines: shop_lines(document.locale, &document.seller, true),
        facts: facts(w, document),
        heads: [
            w.invoicing_head_what(),
            w.invoicing_head_count(),
            w.invoicing_head_unit(),
            w.invoicing_head_amount(),
        ]
        .map(str::to_owned),
        lines: lines.collect::<Result<_, _>>()?,
        paid: match document.kind {
            Kind::Invoice => w.invoicing_paid_on(document.business_date),
            Kind::CreditNote => w.invoicing_refunded_on(document.business_date),
        },
        payments: payments(w, document),
        sums: sums(w, document)?,
        words: document.shop_words.clone().unwrap_or_default(),
        numbers: numbers(w, document),
        question: match &document.seller.phone {
            Some(phone) => w.invoicing_question_call(::words::phone(w.locale(), phone)),
            None => w.invoicing_question().to_owned(),
        },
        page: w.invoicing_page().to_owned(),
        of: w.invoicing_page_of().to_owned(),
    })
}

/// What it is, and with its number.
pub(super) fn titles(w: Words, document: &Document) -> (&'static str, String) {
    match document.kind {
        Kind::Invoice => (
            w.invoicing_invoice(),
            w.invoicing_invoice_no(&document.number),
        ),
        Kind::CreditNote => (
            w.invoicing_credit_note(),
            w.invoicing_credit_no(&document.number),
        ),
    }
}

/// The legal name where it is another, the address, how to reach them.
pub(super) fn shop_lines(locale: Locale, seller: &Seller, whole: bool) -> Vec<String> {
    let province = match locale {
        Locale::Fr => format!("({})", seller.province.name().fr),
        Locale::En => seller.province.code().to_owned(),
    };
    let city = [&seller.city, &province, &seller.postal_code];
    let city: Vec<&str> = city.into_iter().map(|part| part.trim()).collect();
    let city = city.join(" ");
    let phone = seller.phone.as_deref();
    let phone = phone.map(|phone| ::words::phone(locale, phone));
    let email = seller.email.clone().filter(|_| whole);
    let reach: Vec<String> = phone.into_iter().chain(email).collect();
    let legal = (seller.legal_name != seller.name).then(|| seller.legal_name.clone());
    let lines = [
        legal.unwrap_or_default(),
        seller.street.clone(),
        city.trim().to_owned(),
        reach.join(" · "),
    ];
    lines
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect()
}

fn facts(w: Words, document: &Document) -> Vec<Fact> {
    let fact = |label: &str, text: String| Fact {
        label: label.to_owned(),
        text,
    };
    let to = match document.kind {
        Kind::Invoice => w.invoicing_billed_to(),
        Kind::CreditNote => w.invoicing_credited_to(),
    };
    let mut facts = Vec::new();
    facts.extend(document.client_name.clone().map(|name| fact(to, name)));
    if document.kind == Kind::Invoice {
        let terms = if document.due_on == document.business_date {
            w.invoicing_on_receipt().to_owned()
        } else {
            w.invoicing_due_on(document.due_on)
        };
        facts.push(fact(w.invoicing_terms(), terms));
    }
    if let Some(of) = &document.corrects {
        let said = w.invoicing_corrects_said(of.on, &of.number);
        facts.push(fact(w.invoicing_corrects(), said));
    }
    let reason = document.reason.clone();
    facts.extend(reason.map(|reason| fact(w.invoicing_reason(), reason)));
    facts
}

fn line(w: Words, line: &Line) -> Result<InvoiceLine, InvoicingError> {
    let said = |amount| ::words::money(w.locale(), amount);
    let counted = line.quantity > 0;
    Ok(InvoiceLine {
        name: line.sold.name.get(w.locale()).to_owned(),
        notes: line
            .staff_name
            .clone()
            .into_iter()
            .chain(notes(w, line))
            .collect(),
        count: if counted {
            ::words::number(w.locale(), line.quantity.into())
        } else {
            String::new()
        },
        unit: if counted {
            said(line.sold.unit)
        } else {
            String::new()
        },
        amount: said(line.shown().map_err(domain::till::TillError::from)?),
    })
}

/// A discount and its reason; the tax status where it is not the usual one.
pub(super) fn notes(w: Words, line: &Line) -> Vec<String> {
    let mut notes = Vec::new();
    if line.quantity == 0 {
        notes.push(w.invoicing_price_lowered().to_owned());
    } else if line.sold.discount > Money::ZERO && line.corrects.is_none() {
        notes.push(match &line.sold.discount_reason {
            Some(reason) => w.invoicing_line_discount_why(line.sold.discount, reason),
            None => w.invoicing_line_discount(line.sold.discount),
        });
    }
    if line.status != Status::Taxable {
        notes.push(w.invoicing_tax_status(line.status.code()));
    }
    notes
}

/// Subtotal, discount and taxes, then the total.
pub(super) fn owed(w: Words, document: &Document) -> Result<Vec<Row>, InvoicingError> {
    let row = |label: String, amount, look| Row {
        label,
        amount: ::words::money(w.locale(), amount),
        look,
    };
    let mut rows = Vec::new();
    if document.discount > Money::ZERO {
        let label = match &document.discount_reason {
            Some(reason) => w.invoicing_discount_why(reason),
            None => w.invoicing_discount().to_owned(),
        };
        rows.push(row(label, document.discount.negated()?, Look::Soft));
    }
    let subtotal = w.invoicing_subtotal().to_owned();
    rows.push(row(subtotal, document.subtotal, Look::Soft));
    for tax in document
        .taxes
        .iter()
        .filter(|tax| tax.amount != Money::ZERO)
    {
        // Words take millionths, the rates are thousandths of a percent.
        let rate = i64::from(tax.rate_thousandths).saturating_mul(10);
        let rate = ::words::percent(w.locale(), rate);
        let label = w.invoicing_tax(rate, tax.tax.code());
        rows.push(row(label, tax.amount, Look::Soft));
    }
    rows.push(row(
        w.invoicing_total().to_owned(),
        document.total,
        Look::Total,
    ));
    Ok(rows)
}

fn sums(w: Words, document: &Document) -> Result<Vec<Row>, InvoicingError> {
    let row = |label: &str, amount, look| Row {
        label: label.to_owned(),
        amount: ::words::money(w.locale(), amount),
        look,
    };
    let mut rows = owed(w, document)?;
    if document.tip != Money::ZERO {
        rows.push(row(w.invoicing_tip(), document.tip, Look::Plain));
    }
    let settled = document.paid.minus(document.rounding)?;
    let paid = match document.kind {
        Kind::Invoice => w.invoicing_paid_sum(),
        Kind::CreditNote => w.invoicing_refunded_sum(),
    };
    rows.push(row(paid, settled, Look::Plain));
    if document.kind == Kind::Invoice {
        let own = document.total.plus(document.tip)?.minus(settled)?;
        rows.push(row(w.invoicing_balance(), own, Look::Strong));
    }
    Ok(rows)
}

/// Each payment, and what rounding added.
pub(super) fn payments(w: Words, document: &Document) -> Vec<Row> {
    let row = |label: String, amount, look| Row {
        label,
        amount: ::words::money(w.locale(), amount),
        look,
    };
    let mut rows: Vec<Row> = document
        .payments
        .iter()
        .map(|payment| row(tender(w, payment), payment.amount, Look::Plain))
        .collect();
    if document.rounding != Money::ZERO {
        let label = w.invoicing_rounding().to_owned();
        rows.push(row(label, document.rounding, Look::Soft));
    }
    rows
}

fn tender(w: Words, payment: &Payment) -> String {
    let kind = w.invoicing_tender(payment.kind.code());
    match &payment.reference {
        Some(reference) => w.invoicing_tender_reference(reference, &kind),
        None => kind,
    }
}

/// The number of each tax, also where none was owed; or that no tax is collected.
pub(super) fn numbers(w: Words, document: &Document) -> Vec<String> {
    let number =
        |tax: &crate::service::TaxPaid| w.invoicing_tax_number(&tax.number, tax.tax.code());
    let mut numbers: Vec<String> = document.taxes.iter().map(number).collect();
    if numbers.is_empty() {
        numbers.push(w.invoicing_small_supplier().to_owned());
    }
    // Where prices hold their taxes, the paper says so (ETA s. 223).
    match document.pricing {
        Pricing::TaxExcluded => {}
        Pricing::TaxIncluded => numbers.push(w.invoicing_prices_hold_taxes().to_owned()),
        Pricing::FeeDeemedTaxIncluded => numbers.push(w.invoicing_fee_holds_taxes().to_owned()),
    }
    numbers.extend(document.seller.neq.as_ref().map(|neq| w.invoicing_neq(neq)));
    numbers
}
