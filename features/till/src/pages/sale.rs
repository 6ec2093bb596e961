//! A sale: what it was, what came back of it, what may still come back.

use askama::Template;
use domain::{
    identity::Permission,
    invoicing::Standing,
    money::{Money, Overflow},
    till::{TenderKind, What},
};
use invoicing::service::{Document, Line, Payment};
use jiff::civil::Date;
use platform::house::House;
use sales::{
    SalesError,
    service::{Previewed, Remaining, Settings},
};
use web::{
    door::Staff,
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use super::say::{self, Row};
use crate::words::Words;

/// A sale.
#[derive(Template)]
#[template(path = "sale.html")]
pub struct SalePage {
    shell: Shell,
    w: Words,
    url: String,
    invoice_url: String,
    heading: String,
    state: String,
    tone: &'static str,
    said: String,
    client: String,
    client_url: String,
    invoice: String,
    told: String,
    lines: Vec<SaleLine>,
    sums: Vec<Row>,
    paid: Vec<Row>,
    notes: Vec<(String, String, String)>,
    refund: RefundForm,
}

/// What may come back, and what is asked of it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing the form shows or leaves out"
)]
struct RefundForm {
    /// Whether something may come back, by this person.
    may: bool,
    title: &'static str,
    back: Vec<Row>,
    agreed: String,
    amount: String,
    /// What remains of the tip, said beside its field; empty where nothing does.
    tip_left: String,
    tip: String,
    /// Each payment that holds something, where there are several.
    payments: Vec<BackField>,
    /// Whether all of it may come back in one act: a mistake of today.
    whole: bool,
    reason: String,
    /// Whether a product is among what may come back.
    goods: bool,
    goods_back: bool,
    act: String,
    /// Drawers to choose from, where several are open.
    drawers: Vec<Choice>,
    no_drawer: bool,
    key: String,
    faults: Faults,
}

/// How much goes back to one payment.
struct BackField {
    name: String,
    label: String,
    hint: String,
    value: String,
}

struct SaleLine {
    index: usize,
    name: String,
    said: String,
    quantity: String,
    amount: String,
    /// How many may still come back.
    left: u16,
    ticked: bool,
    count: String,
    /// What is wrong in it; empty for nothing.
    fault: String,
}

/// What may come back, and what is asked of it.
#[derive(Debug, Default)]
pub struct Back {
    /// What may still come back; none where the person gives nothing back.
    pub remaining: Option<Remaining>,
    /// What a refund of what is chosen would say.
    pub preview: Option<Previewed>,
    /// What was chosen and typed.
    pub typed: Typed,
    /// What is wrong in it.
    pub faults: Faults,
    /// Drawers to choose from, where several are open.
    pub drawers: Vec<Choice>,
    /// The key of this refund: the same however often it is sent.
    pub key: String,
    /// What was just done, in words.
    pub told: String,
}

impl SalePage {
    /// The page of a sale.
    pub fn new(
        (house, staff): (&House, &Staff),
        (document, settings): (&Document, &Settings),
        back: Back,
    ) -> Result<SalePage, SalesError> {
        let w = Words::new(staff.ctx.locale);
        let heading = w.till_sale_no(document.number.to_string());
        let wall = document.zone.wall(document.issued_at);
        let today = document.zone.date(staff.ctx.now);
        let (state, tone) = standing(w, document.standing(today)?);
        let file = document
            .client
            .filter(|_| staff.may(Permission::ReadClients));
        let counts = back.remaining.as_ref().map(|left| left.counts.clone());
        let see = |(index, line)| {
            let shown = sale_line(w, (index, line), counts.as_deref(), &back.typed)?;
            let fault = back.faults.of(&format!("count-{index}")).to_owned();
            Ok::<_, SalesError>(SaleLine { fault, ..shown })
        };
        let lines = document.lines.iter().enumerate().map(see);
        Ok(SalePage {
            shell: staff.shell(house, "till", heading.clone()),
            url: format!("/app/till/sales/{}", document.id),
            invoice_url: format!("/app/invoices/{}", document.id),
            heading,
            state,
            tone,
            said: w.till_sale_said(wall.date(), wall.time()),
            client: document.client_name.clone().unwrap_or_default(),
            client_url: file
                .map(|id| format!("/app/clients/{id}"))
                .unwrap_or_default(),
            invoice: w.till_invoice_no(document.number.to_string()),
            told: told(w, &back),
            lines: lines.collect::<Result<_, _>>()?,
            sums: sums(w, document)?,
            paid: paid(w, document, settings)?,
            notes: notes(w, document),
            refund: RefundForm::new(w, (document, settings, today), back),
            w,
        })
    }
}

impl RefundForm {
    fn new(
        w: Words,
        (document, settings, today): (&Document, &Settings, Date),
        back: Back,
    ) -> RefundForm {
        let remaining = back.remaining.as_ref();
        let left = remaining.map_or(Money::ZERO, |left| left.total);
        let tip = remaining.map_or(Money::ZERO, |left| left.tip);
        let counts = back.remaining.iter().flat_map(|left| &left.counts);
        let mut held = document.lines.iter().zip(counts);
        let preview = back.preview.as_ref();
        RefundForm {
            may: left > Money::ZERO || tip > Money::ZERO,
            whole: left > Money::ZERO
                && document.corrections.is_empty()
                && document.business_date == today,
            tip_left: if tip > Money::ZERO {
                w.till_tip_left(tip)
            } else {
                String::new()
            },
            tip: back.typed.text("tip").to_owned(),
            payments: back_fields(w, (document, settings), &back),
            title: if is_all(left, preview) {
                w.till_refund_all()
            } else {
                w.till_refund_part()
            },
            act: act(w, preview),
            agreed: preview
                .and_then(|preview| preview.refund.total.plus(preview.tip).ok())
                .map(|total| total.cents().to_string())
                .unwrap_or_default(),
            back: preview
                .map(|preview| previewed(w, settings, preview))
                .unwrap_or_default(),
            amount: back.typed.text("amount").to_owned(),
            reason: back.typed.text("reason").to_owned(),
            goods: held.any(|(line, left)| is_product(line) && *left > 0),
            goods_back: back.typed.ticked("goods"),
            no_drawer: !back.faults.of("drawer").is_empty() && back.drawers.is_empty(),
            drawers: back.drawers,
            key: back.key,
            faults: back.faults,
        }
    }
}

/// A field for each payment that holds something, where one may choose between several.
fn back_fields(
    w: Words,
    (document, settings): (&Document, &Settings),
    back: &Back,
) -> Vec<BackField> {
    let held = back.remaining.iter().flat_map(|left| &left.held);
    let all = document.payments.iter().zip(held).enumerate();
    let fields = all.filter(|(_, (_, held))| **held > Money::ZERO);
    let fields = fields.map(|(at, (payment, held))| {
        let name = format!("to-{at}");
        BackField {
            label: w.till_back_to(say::tender_name(w, settings, payment.kind)),
            hint: w.till_payment_holds(*held),
            value: back.typed.text(&name).to_owned(),
            name,
        }
    });
    let fields: Vec<BackField> = fields.collect();
    if fields.len() > 1 { fields } else { Vec::new() }
}

/// What was just done; that all came back already.
fn told(w: Words, back: &Back) -> String {
    let nothing = back
        .remaining
        .as_ref()
        .is_some_and(|left| left.total == Money::ZERO && left.tip == Money::ZERO);
    if back.told.is_empty() && nothing {
        return w.till_nothing_left().to_owned();
    }
    back.told.clone()
}

fn is_product(line: &Line) -> bool {
    matches!(line.sold.what, What::Product(_))
}

fn is_all(left: Money, preview: Option<&Previewed>) -> bool {
    preview.is_some_and(|preview| preview.refund.total == left)
}

fn standing(w: Words, standing: Standing) -> (String, &'static str) {
    let (code, tone) = match standing {
        Standing::Issued => ("issued", "info"),
        Standing::PartlyPaid => ("partly_paid", "warn"),
        Standing::Paid => ("paid", "ok"),
        Standing::Overdue(_) => ("overdue", "danger"),
        Standing::Credited => ("credited", ""),
    };
    (w.till_state(code), tone)
}

fn sale_line(
    w: Words,
    (index, line): (usize, &Line),
    counts: Option<&[u16]>,
    typed: &Typed,
) -> Result<SaleLine, SalesError> {
    let left = counts.and_then(|counts| counts.get(index)).copied();
    let left = left.unwrap_or_default();
    let count = typed.text(&format!("count-{index}"));
    let ticked = typed.all("line").iter().any(|at| *at == index.to_string());
    let shown = line.shown().map_err(domain::till::TillError::from)?;
    Ok(SaleLine {
        index,
        name: line.sold.name.get(w.locale()).to_owned(),
        said: line.staff_name.clone().unwrap_or_default(),
        quantity: ::words::number(w.locale(), line.quantity.into()),
        amount: ::words::money(w.locale(), shown),
        left,
        ticked,
        fault: String::new(),
        count: if count.is_empty() {
            left.to_string()
        } else {
            count.to_owned()
        },
    })
}

/// The sale: discount, subtotal, taxes, total.
fn sums(w: Words, document: &Document) -> Result<Vec<Row>, Overflow> {
    let mut rows = Vec::new();
    if document.discount > Money::ZERO {
        let reason = document.discount_reason.as_deref().unwrap_or_default();
        let label = w.till_discount_why(reason);
        rows.push(Row::new(w, label, document.discount.negated()?));
    }
    rows.push(Row::new(w, w.till_subtotal(), document.subtotal));
    let taxes = document
        .taxes
        .iter()
        .filter(|tax| tax.amount != Money::ZERO);
    rows.extend(taxes.map(|tax| {
        let rate = i64::from(tax.rate_thousandths);
        Row::new(w, say::tax(w, tax.tax.code(), rate), tax.amount)
    }));
    rows.push(Row::total(w, w.till_total(), document.total));
    Ok(rows)
}

/// What was received, without rounding and tip: as much as the sale.
fn paid(w: Words, document: &Document, settings: &Settings) -> Result<Vec<Row>, Overflow> {
    let row = |payment: &Payment| {
        let name = say::tender_name(w, settings, payment.kind);
        let name = match &payment.reference {
            Some(reference) => format!("{name}, {reference}"),
            None => name,
        };
        Row::new(w, name, payment.amount)
    };
    let mut rows: Vec<Row> = document.payments.iter().map(row).collect();
    if document.rounding != Money::ZERO {
        rows.push(Row::new(
            w,
            w.till_rounding_row(),
            document.rounding.negated()?,
        ));
    }
    if document.tip > Money::ZERO {
        rows.push(Row::new(w, w.till_of_which_tip(), document.tip.negated()?));
    }
    let own = document
        .paid
        .minus(document.rounding)?
        .minus(document.tip)?;
    rows.push(Row::total(w, w.till_for_the_sale(), own));
    Ok(rows)
}

fn notes(w: Words, document: &Document) -> Vec<(String, String, String)> {
    let note = |note: &invoicing::service::Correction| {
        (
            w.till_credit_no(note.number.to_string()),
            format!("/app/invoices/{}", note.id),
            ::words::money(w.locale(), note.total),
        )
    };
    document.corrections.iter().map(note).collect()
}

/// What the credit note would say, and to which means how much goes.
fn previewed(w: Words, settings: &Settings, preview: &Previewed) -> Vec<Row> {
    let refund = &preview.refund;
    let taxes = refund
        .taxes
        .iter()
        .filter(|line| line.amount != Money::ZERO);
    let taxes = taxes.map(|line| {
        let rate = i64::from(line.rate.thousandths_of_percent());
        Row::new(w, say::tax(w, line.tax.code(), rate), line.amount)
    });
    let tip = (preview.tip > Money::ZERO).then(|| Row::new(w, w.till_tip(), preview.tip));
    let back = preview.back.iter().flat_map(|back| {
        let name = w.till_back_to(say::tender_name(w, settings, back.kind));
        let rounding = (back.rounding != Money::ZERO)
            .then(|| Row::new(w, w.till_rounding_row(), back.rounding));
        rounding.into_iter().chain([Row::new(w, name, back.amount)])
    });
    [Row::new(w, w.till_subtotal(), refund.subtotal)]
        .into_iter()
        .chain(taxes)
        .chain([Row::total(w, w.till_credit_note(), refund.total)])
        .chain(tip)
        .chain(back)
        .collect()
}

/// The button carries what is handed over.
fn act(w: Words, preview: Option<&Previewed>) -> String {
    let Some(preview) = preview else {
        return w.till_refund_act().to_owned();
    };
    let handed = Money::sum(preview.back.iter().map(|back| back.amount));
    let handed = handed.unwrap_or(preview.refund.total);
    let is_cash = |back: &domain::till::Back| back.kind == TenderKind::Cash;
    if !preview.back.is_empty() && preview.back.iter().all(is_cash) {
        w.till_refund_act_cash(handed)
    } else {
        w.till_refund_act_of(handed)
    }
}
