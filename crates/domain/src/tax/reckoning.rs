//! From a question to its answer.

use super::levy::{self, Priced};
use super::{Answer, Bill, Pricing, Question, Subject, TaxError, TaxLine, cash_total, payment};
use crate::money::Money;

/// Before tax, each tax, and the sum: negative for a refund.
struct Charge {
    nets: Vec<Money>,
    subtotal: Money,
    taxes: Vec<TaxLine>,
    total: Money,
}

/// All the taxes and totals of a sale, a fee or a refund.
pub fn reckon(question: &Question) -> Result<Answer, TaxError> {
    let charge = match &question.subject {
        Subject::Sale(bill) => charge(question, bill)?,
        Subject::FullRefund(bill) => refund(
            charge(question, bill)?,
            &charge(question, &Bill::default())?,
        )?,
        Subject::PartialRefund { sold, kept } => refund(
            charge(question, sold)?,
            &charge(question, &sold.keeping(kept)?)?,
        )?,
    };
    Ok(Answer {
        nets: charge.nets,
        subtotal: charge.subtotal,
        tax_total: Money::sum(charge.taxes.iter().map(|line| line.amount))?,
        taxes: charge.taxes,
        total: charge.total,
        cash: cash_total(charge.total, question.paid_on)?,
        payment: payment::pay(charge.total, &question.tenders, question.paid_on)?,
    })
}

fn charge(question: &Question, bill: &Bill) -> Result<Charge, TaxError> {
    let priced = Priced {
        lines: &bill.lines,
        nets: bill.nets()?,
    };
    let levies = levy::levies(question, &priced)?;
    let amounts = levy::amounts(question.pricing, &levies, &priced)?;
    let sum = Money::sum(priced.nets.iter().copied())?;
    let tax = Money::sum(amounts.iter().copied())?;
    let (subtotal, total) = match question.pricing {
        Pricing::TaxExcluded => (sum, sum.plus(tax)?),
        Pricing::TaxIncluded | Pricing::FeeDeemedTaxIncluded => (sum.minus(tax)?, sum),
    };
    let line = |(levy, amount): (&levy::Levy, Money)| TaxLine {
        tax: levy.row.tax,
        rate: levy.row.rate,
        amount,
    };
    let taxes = levies.iter().zip(amounts).map(line).collect();
    Ok(Charge {
        nets: levy::before_tax(question.pricing, &levies, &priced)?,
        subtotal,
        taxes,
        total,
    })
}

/// What comes back: each amount that remains, less what it was.
fn refund(sold: Charge, kept: &Charge) -> Result<Charge, TaxError> {
    let mut taxes = sold.taxes;
    for (line, kept) in taxes.iter_mut().zip(&kept.taxes) {
        line.amount = kept.amount.minus(line.amount)?;
    }
    Ok(Charge {
        nets: Vec::new(),
        subtotal: kept.subtotal.minus(sold.subtotal)?,
        taxes,
        total: kept.total.minus(sold.total)?,
    })
}
