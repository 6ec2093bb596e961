//! What was sold comes back: a credit note, the money to the means it came from, the goods to the
//! shelf.

use domain::{
    identity::Permission,
    ids::{DrawerId, InvoiceId, ProductId},
    invoicing::Number,
    money::Money,
    till::{Back, RefundAsk, TenderKind, TipBack, What},
};
use invoicing::service::{Asked, BackTo, Document, NewCredit, Source};
use platform::{ctx::Ctx, db::Write, error::StoreError, house::House};
use serde::{Deserialize, Serialize};

use super::{
    cash::{self, Hands, Way},
    change::{REASON_LENGTH_MAX, text},
    once::{self, Once},
    pay::{Receipt, SOURCE},
    store,
};
use crate::error::SalesError;

/// A refund about to be made.
#[derive(Clone, Debug)]
pub struct Refund {
    /// The invoice of the sale.
    pub invoice: InvoiceId,
    /// All that remains, things of its lines, or a sum.
    pub ask: RefundAsk,
    /// What comes back of the tips, beside it.
    pub tip: TipBack,
    /// Why.
    pub reason: String,
    /// To which means of payment the money goes; not at all lowers the price alone.
    pub back_to: BackTo,
    /// Whether the products go back to the shelf.
    pub goods: GoesBack,
    /// The drawer the cash comes out of; the only open one when none is named.
    pub drawer: Option<DrawerId>,
    /// The receipt.
    pub receipt: Receipt,
}

/// What becomes of products that come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoesBack {
    /// They go back to the shelf.
    ToTheShelf,
    /// They cannot be sold again, or did not come back.
    Nowhere,
}

/// A refund that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refunded {
    /// The credit note.
    pub note: InvoiceId,
    /// The series of its number.
    series: String,
    /// Its number within the series.
    number: i64,
    /// What comes back, with taxes; above zero.
    pub total: Money,
    /// The tips that come back, beside it.
    #[serde(default)]
    pub tip: Money,
    /// What changed hands.
    pub paid_back: Money,
    /// Of that, cash out of the drawer.
    pub cash: Money,
}

impl Refunded {
    /// The number of the credit note.
    pub fn number(&self) -> Number {
        Number {
            series: self.series.clone(),
            number: self.number,
        }
    }
}

/// What may still come back of an invoice.
#[derive(Clone, Debug)]
pub struct Remaining {
    /// The invoice.
    pub invoice: Document,
    /// How many of each of its lines the client still holds, in their order.
    pub counts: Vec<u16>,
    /// What may still come back, with taxes.
    pub total: Money,
    /// What may still come back of its tips, beside it.
    pub tip: Money,
    /// What each of its payments still holds, in their order.
    pub held: Vec<Money>,
}

/// What may still come back of an invoice, before it is asked.
pub async fn remaining(
    house: &House,
    ctx: &Ctx,
    invoice: InvoiceId,
) -> Result<Remaining, SalesError> {
    ctx.may(Permission::CreditInvoices)?;
    let tx = house.db.read(ctx).await?;
    let found = invoicing::service::remains(&tx, invoice).await?;
    Ok(Remaining {
        invoice: found.invoice,
        counts: found.counts,
        total: found.total,
        tip: found.tip,
        held: found.held,
    })
}

/// What a refund would say, before it is made.
#[derive(Clone, Debug)]
pub struct Previewed {
    /// What comes back, with its taxes and lines.
    pub refund: domain::till::Refund,
    /// The tips that come back, beside it.
    pub tip: Money,
    /// How much goes to which payment.
    pub back: Vec<Back>,
}

/// What a refund would say; nothing is kept. The reason may still be missing.
///
/// # Errors
///
/// [`SalesError::Till`] as [`refund`].
pub async fn preview_refund(
    house: &House,
    ctx: &Ctx,
    ask: &Refund,
) -> Result<Previewed, SalesError> {
    ctx.may(Permission::CreditInvoices)?;
    let tx = house.db.read(ctx).await?;
    let asked = Asked {
        ask: &ask.ask,
        tip: ask.tip,
        back_to: &ask.back_to,
    };
    let reckoned = invoicing::service::preview(&tx, ctx, (ask.invoice, asked)).await?;
    Ok(Previewed {
        tip: reckoned.tip()?,
        refund: reckoned.refund,
        back: reckoned.back,
    })
}

/// Gives money back, once however often the same request is sent: `key` is the screen's. All of a
/// sale that was a mistake is [`RefundAsk::All`].
///
/// # Errors
///
/// [`SalesError::Till`] when more is asked than remains of the sale, or than a means of payment
/// holds; [`SalesError::NoReason`]; [`SalesError::NoDrawer`] for cash.
pub async fn refund(
    house: &House,
    ctx: &Ctx,
    key: &str,
    ask: &Refund,
) -> Result<Refunded, SalesError> {
    ctx.may(Permission::CreditInvoices)?;
    let body = ask.body();
    let once = Once::new("sales/refund", key, &body)?;
    let mut tx = house.db.write(ctx).await?;
    if let Some(answer) = once.known(&tx, house).await? {
        return Ok(answer);
    }
    let refunded = match refund_in(&mut tx, house, ctx, ask).await {
        Ok(refunded) => refunded,
        Err(error) => {
            drop(tx);
            return once.or_known(house, ctx, error).await;
        }
    };
    once::finish(tx, house, ctx, (&once, refunded)).await
}

/// Gives money back within a transaction.
pub async fn refund_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    ask: &Refund,
) -> Result<Refunded, SalesError> {
    ctx.may(Permission::CreditInvoices)?;
    let new = NewCredit {
        invoice: ask.invoice,
        ask: ask.ask.clone(),
        tip: ask.tip,
        reason: text(&ask.reason, REASON_LENGTH_MAX, "reason")?,
        back_to: ask.back_to.clone(),
        source: Source {
            kind: "refund",
            id: ask.invoice.uuid(),
        },
    };
    let issued = invoicing::service::credit_in(tx, house, ctx, new).await?;
    let note = invoicing::service::find_in(tx, issued.id).await?;
    let note = note.ok_or(StoreError::Unreadable("a credit note"))?;
    if ask.goods == GoesBack::ToTheShelf {
        catalog::service::move_stock_in(tx, goods(&note)).await?;
    }
    let cash = cash_of(&note)?;
    take_up_visits(tx, ask.invoice).await?;
    if let Receipt::Mail(address) = &ask.receipt {
        invoicing::service::mail_in(tx, house, ctx, (note.id, address.clone())).await?;
    }
    let hands = Hands {
        way: Way::Out,
        amount: cash,
        document: note.id,
        location: note.seller.location,
        drawer: ask.drawer,
    };
    cash::change_hands(tx, house, ctx, hands).await?;
    Ok(Refunded {
        note: note.id,
        series: issued.number.series,
        number: issued.number.number,
        total: note.total.negated()?,
        tip: note.tip.negated()?,
        paid_back: note.paid.negated()?,
        cash,
    })
}

fn goods(note: &Document) -> Vec<(ProductId, i32)> {
    let back = note.lines.iter().filter_map(|line| match line.sold.what {
        What::Product(id) => Some((id, i32::from(line.quantity))),
        What::Service { .. } | What::Custom | What::Fee(_) => None,
    });
    back.collect()
}

fn cash_of(note: &Document) -> Result<Money, SalesError> {
    let cash = note
        .payments
        .iter()
        .filter(|paid| paid.kind == TenderKind::Cash);
    Ok(Money::sum(cash.map(|paid| paid.amount))?.negated()?)
}

/// Once all of a sale came back, its visits may be paid anew.
async fn take_up_visits(tx: &mut Write, invoice: InvoiceId) -> Result<(), SalesError> {
    let left = invoicing::service::remains(tx, invoice).await?;
    if left.total == Money::ZERO && left.invoice.total > Money::ZERO {
        store::unpay_visits(tx, invoice).await?;
    }
    Ok(())
}

impl Refund {
    /// The same text for the same request.
    fn body(&self) -> String {
        let ask = match &self.ask {
            RefundAsk::All => "all".to_owned(),
            RefundAsk::Nothing => "nothing".to_owned(),
            RefundAsk::Amount(amount) => format!("amount {}", amount.cents()),
            RefundAsk::Lines(lines) => {
                let lines = lines
                    .iter()
                    .map(|back| format!("{}×{}", back.line, back.count));
                lines.collect::<Vec<_>>().join(" ")
            }
        };
        let back_to = match &self.back_to {
            BackTo::InProportion => "in proportion".to_owned(),
            BackTo::Nothing => "nothing".to_owned(),
            BackTo::Chosen(shares) => {
                let shares = shares.iter().map(|share| share.cents().to_string());
                shares.collect::<Vec<_>>().join(" ")
            }
        };
        let tip = match self.tip {
            TipBack::Nothing => "nothing".to_owned(),
            TipBack::All => "all".to_owned(),
            TipBack::Of(amount) => amount.cents().to_string(),
        };
        let (invoice, reason) = (self.invoice, &self.reason);
        let (goods, drawer, receipt) = (self.goods, self.drawer, &self.receipt);
        format!(
            "{SOURCE} {invoice}\n{ask}\n{tip}\n{back_to}\n{goods:?}\n{drawer:?}\n{receipt:?}\n{reason}"
        )
    }
}
