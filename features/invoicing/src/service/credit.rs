//! A credit note corrects an invoice: it names it, says why, and gives back at most what remains.

use domain::{
    identity::Permission,
    ids::InvoiceId,
    invoicing::{Kind, kept_until},
    money::{Money, Overflow},
    till::{
        Back, Credited, LineBack, PaidBy, Refund, RefundAsk, SoldCart, TillError, Tip, TipBack,
        pay_back, tips_back,
    },
};
use jiff::civil::Date;
use platform::{
    ctx::Ctx,
    db::{Read, Write},
    house::House,
};

use super::{
    document::{Correction, Document, Line, Payment, TaxPaid, TipGiven},
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
    /// What comes back of the tips, beside it.
    pub tip: TipBack,
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
    let asked = Asked {
        ask: &new.ask,
        tip: new.tip,
        back_to: &new.back_to,
    };
    let reckoned = reckoned(tx, &invoice, on, asked).await?;
    let end = tenancy::service::entity(tx).await?.fiscal_year_end;
    let mut note = of(&invoice, &reckoned)?;
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

/// What is asked back of an invoice.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Of what was sold.
    pub ask: &'a RefundAsk,
    /// Of the tips.
    pub tip: TipBack,
    /// To which payments.
    pub back_to: &'a BackTo,
}

/// What a credit note says, but for its number.
#[derive(Clone, Debug)]
pub struct Reckoned {
    /// What comes back of what was sold.
    pub refund: Refund,
    /// What each person gives back of a tip.
    pub tips: Vec<Tip>,
    /// How much goes to which payment.
    pub back: Vec<Back>,
}

impl Reckoned {
    /// The tips that come back.
    pub fn tip(&self) -> Result<Money, Overflow> {
        Money::sum(self.tips.iter().map(|tip| tip.amount))
    }
}

/// What a credit note would say, within a transaction whose use case asked permission.
///
/// # Errors
///
/// As [`credit_in`].
pub async fn preview(
    tx: &Read,
    ctx: &Ctx,
    (invoice, asked): (InvoiceId, Asked<'_>),
) -> Result<Reckoned, InvoicingError> {
    let invoice = must(tx, invoice).await?;
    let on = invoice.zone.date(ctx.now);
    reckoned(tx, &invoice, on, asked).await
}

/// What comes back, and to which of the payments.
async fn reckoned(
    tx: &Read,
    invoice: &Document,
    on: Date,
    Asked { ask, tip, back_to }: Asked<'_>,
) -> Result<Reckoned, InvoicingError> {
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
    let tips = tips_back(&tips_held(invoice, &earlier)?, tip)?;
    let owed = refund
        .total
        .plus(Money::sum(tips.iter().map(|tip| tip.amount))?)?;
    if owed == Money::ZERO && *ask == RefundAsk::Nothing {
        return Err(TillError::NotAnAmount.into());
    }
    let paid = paid_by(invoice, &earlier)?;
    let back = match back_to {
        BackTo::Nothing => Vec::new(),
        BackTo::InProportion => pay_back(owed, &paid, None, on)?,
        BackTo::Chosen(shares) => pay_back(owed, &paid, Some(shares), on)?,
    };
    Ok(Reckoned { refund, tips, back })
}

/// What each person still holds of the tips of an invoice.
fn tips_held(invoice: &Document, earlier: &[Document]) -> Result<Vec<Tip>, InvoicingError> {
    let given = |tips: &[TipGiven], staff| {
        let theirs = tips.iter().filter(move |tip| tip.staff == staff);
        Money::sum(theirs.map(|tip| tip.amount))
    };
    let held = |tip: &TipGiven| {
        let back = earlier.iter().map(|note| given(&note.tips, tip.staff));
        let back = back.collect::<Result<Vec<_>, _>>()?;
        // Those of a credit note are below zero.
        let amount = tip.amount.plus(Money::sum(back)?)?;
        Ok(Tip {
            staff: tip.staff,
            amount,
        })
    };
    invoice.tips.iter().map(held).collect()
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
    /// What remains of its tips.
    pub tip: Money,
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
        tip: Money::sum(tips_held(&invoice, &earlier)?.iter().map(|tip| tip.amount))?,
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
fn of(invoice: &Document, reckoned: &Reckoned) -> Result<Document, InvoicingError> {
    let Reckoned { refund, back, .. } = reckoned;
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
        tip: reckoned.tip()?.negated()?,
        rounding: Money::sum(payments.iter().map(|payment| payment.rounding))?,
        paid: Money::sum(payments.iter().map(|payment| payment.amount))?,
        lines: lines.collect::<Result<Vec<_>, _>>()?,
        taxes: taxes.collect(),
        tips: tips_taken_back(invoice, &reckoned.tips)?,
        payments,
        corrections: Vec::new(),
        ..invoice.clone()
    })
}

fn tips_taken_back(invoice: &Document, tips: &[Tip]) -> Result<Vec<TipGiven>, InvoicingError> {
    let back = |tip: &Tip| {
        let given = invoice.tips.iter().find(|given| given.staff == tip.staff);
        let given = given.ok_or(InvoicingError::Unknown("person"))?;
        Ok(TipGiven {
            amount: tip.amount.negated()?,
            ..given.clone()
        })
    };
    tips.iter().map(back).collect()
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
