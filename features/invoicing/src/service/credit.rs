//! A credit note corrects an invoice: it names it, says why, and gives back at most what remains.

use domain::{
    identity::Permission,
    ids::InvoiceId,
    invoicing::{Kind, kept_until},
    money::Money,
    till::{Back, Credited, LineBack, PaidBy, Refund, RefundAsk, SoldCart, pay_back},
};
use jiff::civil::Date;
use platform::{
    ctx::Ctx,
    db::{Read, Write},
    house::House,
};

use super::{
    document::{Correction, Document, Line, Payment, TaxPaid},
    issue::{Issued, Source, keep},
    store,
};
use crate::error::InvoicingError;

/// How the money goes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackTo {
    /// To the means it came from, in proportion.
    InProportion,
    /// So much to each payment of the invoice, in its order.
    Chosen(Vec<Money>),
    /// Not: the invoice was not paid, and less is owed.
    Nothing,
}

/// A credit note about to be issued.
#[derive(Clone, Debug)]
pub struct NewCredit {
    /// The invoice it corrects.
    pub invoice: InvoiceId,
    /// What comes back.
    pub ask: RefundAsk,
    /// Why.
    pub reason: String,
    /// How the money goes back.
    pub back_to: BackTo,
    /// What it gives back.
    pub source: Source,
}

/// Issues a credit note.
///
/// # Errors
///
/// [`InvoicingError::Till`] when more is asked than remains of the invoice, or than a means of
/// payment paid; [`InvoicingError::NotAnInvoice`] for a credit note.
pub async fn credit_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    new: NewCredit,
) -> Result<Issued, InvoicingError> {
    ctx.may(Permission::CreditInvoices)?;
    let reason = new.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(InvoicingError::NoReason);
    }
    let invoice = must(tx, new.invoice).await?;
    // The series is held from here on: what is read after it is what no other till can add to.
    let series = (invoice.seller.entity, invoice.number.series.as_str());
    let number = store::next_number(tx, series.0, series.1).await?;
    let invoice = must(tx, invoice.id).await?;
    let on = invoice.zone.date(ctx.now);
    let (refund, back) = reckoned(tx, &invoice, on, (&new.ask, &new.back_to)).await?;
    let end = tenancy::service::entity(tx).await?.fiscal_year_end;
    let mut note = of(&invoice, &refund, &back)?;
    note.id = InvoiceId::new(house.chance.id(ctx.now));
    note.number = number;
    note.reason = Some(reason);
    note.issued_at = ctx.now;
    note.issued_by = ctx.actor_code();
    note.business_date = on;
    note.due_on = on;
    note.kept_until = kept_until(on, &end);
    keep(tx, house, ctx, (note, new.source)).await
}

/// What a credit note would say, within a transaction whose use case asked permission.
///
/// # Errors
///
/// As [`credit_in`].
pub async fn preview(
    tx: &Read,
    ctx: &Ctx,
    invoice: InvoiceId,
    what: (&RefundAsk, &BackTo),
) -> Result<(Refund, Vec<Back>), InvoicingError> {
    let invoice = must(tx, invoice).await?;
    let on = invoice.zone.date(ctx.now);
    reckoned(tx, &invoice, on, what).await
}

/// What comes back, and to which of the payments.
async fn reckoned(
    tx: &Read,
    invoice: &Document,
    on: Date,
    (ask, back_to): (&RefundAsk, &BackTo),
) -> Result<(Refund, Vec<Back>), InvoicingError> {
    let earlier = earlier(tx, invoice).await?;
    let cart = invoice.cart().ok_or(InvoicingError::NotAnInvoice)?;
    let (returned, credited) = so_far(invoice, &earlier)?;
    let sold = SoldCart {
        cart: &cart,
        place: invoice.place(),
        returned: &returned,
        credited: &credited,
    };
    let refund = sold.refund(ask)?;
    let paid = paid_by(invoice, &earlier)?;
    let back = match back_to {
        BackTo::Nothing => Vec::new(),
        BackTo::InProportion => pay_back(refund.total, &paid, None, on)?,
        BackTo::Chosen(shares) => pay_back(refund.total, &paid, Some(shares), on)?,
    };
    Ok((refund, back))
}

/// What may still come back of an invoice.
#[derive(Clone, Debug)]
pub struct Remains {
    /// The invoice.
    pub invoice: Document,
    /// How many of each of its lines did not come back, in their order.
    pub counts: Vec<u16>,
    /// What may still come back, with taxes.
    pub total: Money,
    /// What each of its payments still holds, rounding apart, in their order.
    pub held: Vec<Money>,
}

/// What may still come back of an invoice, within a transaction whose use case asked permission.
///
/// # Errors
///
/// [`InvoicingError::NotAnInvoice`] for a credit note.
pub async fn remains(tx: &Read, invoice: InvoiceId) -> Result<Remains, InvoicingError> {
    let invoice = must(tx, invoice).await?;
    let earlier = earlier(tx, &invoice).await?;
    let cart = invoice.cart().ok_or(InvoicingError::NotAnInvoice)?;
    let (returned, credited) = so_far(&invoice, &earlier)?;
    let sold = SoldCart {
        cart: &cart,
        place: invoice.place(),
        returned: &returned,
        credited: &credited,
    };
    let total = sold.remains()?.total;
    let both = invoice.lines.iter().zip(&returned);
    let counts = both.map(|(line, gone)| line.quantity.saturating_sub(*gone));
    let paid = paid_by(&invoice, &earlier)?;
    let held = paid.iter().map(|by| by.paid.minus(by.back));
    Ok(Remains {
        counts: counts.collect(),
        total,
        held: held.collect::<Result<_, _>>()?,
        invoice,
    })
}

async fn must(tx: &Read, id: InvoiceId) -> Result<Document, InvoicingError> {
    let found = super::find_in(tx, id).await?;
    let found = found.ok_or(InvoicingError::Unknown("invoice"))?;
    match found.kind {
        Kind::Invoice => Ok(found),
        Kind::CreditNote => Err(InvoicingError::NotAnInvoice),
    }
}

async fn earlier(tx: &Read, invoice: &Document) -> Result<Vec<Document>, InvoicingError> {
    let mut notes = Vec::with_capacity(invoice.corrections.len());
    for note in &invoice.corrections {
        notes.extend(super::find_in(tx, note.id).await?);
    }
    Ok(notes)
}

/// How many of each line, and how much, the earlier credit notes took back.
fn so_far(
    invoice: &Document,
    earlier: &[Document],
) -> Result<(Vec<u16>, Credited), InvoicingError> {
    let lines = || earlier.iter().flat_map(|note| &note.lines);
    let gone = |position: usize| {
        let of_it = lines().filter(|line| line.corrects == Some(position));
        of_it.map(|line| line.quantity).fold(0, u16::saturating_add)
    };
    let returned = (0..invoice.lines.len()).map(gone).collect();
    let sale = invoice.cart().ok_or(InvoicingError::NotAnInvoice)?;
    let in_order = sale.reckon(invoice.place())?.taxes;
    let of_tax = |tax| {
        let taxes = earlier.iter().flat_map(|note| &note.taxes);
        let of_it = taxes.filter(|line: &&TaxPaid| line.tax == tax);
        Money::sum(of_it.map(|line| line.amount))?.negated()
    };
    let taxes = in_order.iter().map(|line| of_tax(line.tax));
    let credited = Credited {
        subtotal: Money::sum(earlier.iter().map(|note| note.subtotal))?.negated()?,
        taxes: taxes.collect::<Result<Vec<_>, _>>()?,
    };
    Ok((returned, credited))
}

/// What each payment settled, and what went back to it since; rounding apart.
fn paid_by(invoice: &Document, earlier: &[Document]) -> Result<Vec<PaidBy>, InvoicingError> {
    let settled = |payment: &Payment| payment.amount.minus(payment.rounding);
    let back_to = |position: usize| {
        let payments = earlier.iter().flat_map(|note| &note.payments);
        let of_it = payments.filter(|payment| payment.corrects == Some(position));
        let back = of_it.map(settled).collect::<Result<Vec<_>, _>>()?;
        Money::sum(back)?.negated()
    };
    let by = |(position, payment): (usize, &Payment)| {
        Ok(PaidBy {
            kind: payment.kind,
            paid: settled(payment)?,
            back: back_to(position)?,
        })
    };
    invoice.payments.iter().enumerate().map(by).collect()
}

/// The credit note, but for what is its own: number, date, reason.
fn of(invoice: &Document, refund: &Refund, back: &[Back]) -> Result<Document, InvoicingError> {
    let lines = refund.lines.iter().map(|line| taken_back(invoice, line));
    let taxes = refund.taxes.iter().filter_map(|line| {
        let sold = invoice.taxes.iter().find(|sold| sold.tax == line.tax)?;
        let amount = line.amount.negated().ok()?;
        Some(TaxPaid {
            amount,
            ..sold.clone()
        })
    });
    let payments = back.iter().map(given_back);
    let payments = payments.collect::<Result<Vec<_>, InvoicingError>>()?;
    let total = refund.total.negated()?;
    Ok(Document {
        kind: Kind::CreditNote,
        corrects: Some(Correction {
            id: invoice.id,
            number: invoice.number.clone(),
            on: invoice.business_date,
            total: invoice.total,
            balance: Money::ZERO,
        }),
        subtotal: refund.subtotal.negated()?,
        discount: Money::ZERO,
        discount_reason: None,
        tax: total.minus(refund.subtotal.negated()?)?,
        total,
        tip: Money::ZERO,
        rounding: Money::sum(payments.iter().map(|payment| payment.rounding))?,
        paid: Money::sum(payments.iter().map(|payment| payment.amount))?,
        lines: lines.collect::<Result<Vec<_>, _>>()?,
        taxes: taxes.collect(),
        tips: Vec::new(),
        payments,
        corrections: Vec::new(),
        ..invoice.clone()
    })
}

fn taken_back(invoice: &Document, back: &LineBack) -> Result<Line, InvoicingError> {
    let line = invoice.lines.get(back.line);
    let line = line.ok_or(InvoicingError::Unknown("line"))?.clone();
    Ok(Line {
        quantity: back.count,
        net: back.net.negated()?,
        corrects: Some(back.line),
        ..line
    })
}

fn given_back(back: &Back) -> Result<Payment, InvoicingError> {
    Ok(Payment {
        kind: back.kind,
        amount: back.amount.negated()?,
        rounding: back.rounding.negated()?,
        handed: None,
        change: Money::ZERO,
        reference: None,
        corrects: Some(back.of),
    })
}
