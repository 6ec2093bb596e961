//! A ticket is paid: settled, invoiced, its stock, drawer, visits and letter with it, or none of it.

use domain::{
    contact::EmailAddress,
    identity::Permission,
    ids::{AppointmentId, DrawerId, InvoiceId, ProductId},
    invoicing::Number,
    money::Money,
    till::{Offered, Settlement, Share, TenderKind, What, settle},
    time::Instant,
};
use invoicing::service::{Billed, NewInvoice, Source};
use platform::{audit, ctx::Ctx, db::Write, house::House};
use serde::{Deserialize, Serialize};

use super::{
    cash::{self, Hands, Way},
    once::{self, Once},
    settings::{Settings, settings_in},
    store::{self, Kept},
    ticket::{Payer, Seen, payer, reckon, take},
};
use crate::error::SalesError;

/// What the invoices of the till bill.
pub(super) const SOURCE: &str = "sale";
/// The longest approval or number of a cheque, in characters.
const REFERENCE_LENGTH_MAX: usize = 40;

/// How the client takes the receipt; printing it is opening its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Receipt {
    /// On paper, or not.
    #[default]
    None,
    /// By mail, to this address.
    Mail(EmailAddress),
}

/// How a ticket is paid.
#[derive(Clone, Debug)]
pub struct Pay {
    /// The ticket as the screen saw it.
    pub seen: Seen,
    /// What is due as the screen showed it, if it did.
    pub shown: Option<Money>,
    /// The means of payment, in order; none when nothing is due.
    pub tenders: Vec<Offered>,
    /// The receipt.
    pub receipt: Receipt,
    /// The drawer the cash goes into; the only open one when none is named.
    pub drawer: Option<DrawerId>,
}

/// A ticket that is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paid {
    /// Its invoice.
    pub invoice: InvoiceId,
    /// The series of its number.
    series: String,
    /// Its number within the series.
    number: i64,
    /// With taxes.
    pub total: Money,
    /// Beside the total.
    pub tip: Money,
    /// What changed hands, cash rounding included.
    pub paid: Money,
    /// What cash rounding added.
    pub rounding: Money,
    /// The cash to give back.
    pub change: Money,
    /// The visits it paid.
    pub visits: Vec<AppointmentId>,
    /// Products of which more was sold than was counted on the shelf.
    pub short_of: Vec<ProductId>,
    /// When the document before it was issued, where that is later: the clock was set back.
    pub before: Option<Instant>,
}

impl Paid {
    /// The number of the invoice.
    pub fn number(&self) -> Number {
        Number {
            series: self.series.clone(),
            number: self.number,
        }
    }
}

/// Takes payment of a ticket, once however often the same request is sent: `key` is the screen's.
///
/// # Errors
///
/// [`SalesError::Changed`], [`SalesError::AlreadyPaid`] and [`SalesError::Voided`] when another
/// screen was quicker; [`SalesError::LeftToPay`] when the tenders do not cover what is due,
/// [`SalesError::Till`] when they offer more; [`SalesError::NoDrawer`] for cash.
pub async fn pay(house: &House, ctx: &Ctx, key: &str, ask: &Pay) -> Result<Paid, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let body = ask.body();
    let once = Once::new("sales/payment", key, &body)?;
    let mut tx = house.db.write(ctx).await?;
    if let Some(answer) = once.known(&tx, house).await? {
        return Ok(answer);
    }
    let paid = match pay_in(&mut tx, house, ctx, ask).await {
        Ok(paid) => paid,
        Err(error) => {
            drop(tx);
            return once.or_known(house, ctx, error).await;
        }
    };
    once::finish(tx, house, ctx, (&once, paid)).await
}

/// Takes payment of a ticket within a transaction.
pub async fn pay_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    ask: &Pay,
) -> Result<Paid, SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let kept = take(tx, ask.seen).await?;
    if kept.tally.entries.is_empty() {
        return Err(SalesError::Empty);
    }
    let settings = settings_in(tx, kept.location).await?;
    let mut stand = invoicing::service::stand(tx, ctx, kept.location).await?;
    let place = stand.place;
    let reckoned = reckon(&kept.tally, place, &settings)?;
    if ask.shown.is_some_and(|shown| shown != reckoned.due) {
        return Err(SalesError::OtherTotal(reckoned.due));
    }
    let tenders = checked(&ask.tenders, &settings)?;
    let settlement = settle(reckoned.due, &tenders, place.on)?;
    if settlement.left != Money::ZERO {
        return Err(SalesError::LeftToPay(settlement.left));
    }
    let client = payer(tx, kept.client).await?;
    let bill = bill(&kept, &settlement, (client, &settings));
    stand.words = settings.receipt_text.get(bill.locale).to_owned();
    let issued = invoicing::service::issue_at(tx, house, ctx, (bill, stand)).await?;
    let short_of = take_stock(tx, &kept).await?;
    let visits = complete(tx, house, ctx, (&kept, issued.id)).await?;
    close(tx, house, ctx, (&kept, issued.id)).await?;
    if let Receipt::Mail(address) = &ask.receipt {
        invoicing::service::mail_in(tx, house, ctx, (issued.id, address.clone())).await?;
    }
    // The drawer comes last, so that who closes it waits the least.
    let hands = Hands {
        way: Way::In,
        amount: cash_of(&settlement)?,
        document: issued.id,
        location: kept.location,
        drawer: ask.drawer,
    };
    cash::change_hands(tx, house, ctx, hands).await?;
    let change = settlement.tenders.iter().map(|paid| paid.change);
    Ok(Paid {
        invoice: issued.id,
        series: issued.number.series,
        number: issued.number.number,
        total: reckoned.bill.total,
        tip: reckoned.tip,
        paid: settlement.paid()?,
        rounding: settlement.rounding()?,
        change: Money::sum(change)?,
        visits,
        short_of,
        before: issued.before,
    })
}

/// Writes an invoice or a credit note to an address, after it was issued.
pub async fn mail_receipt(
    house: &House,
    ctx: &Ctx,
    id: InvoiceId,
    address: EmailAddress,
) -> Result<(), SalesError> {
    let document = invoicing::service::view(house, ctx, id).await?;
    let mut tx = house.db.write(ctx).await?;
    invoicing::service::mail_in(&mut tx, house, ctx, (document.id, address)).await?;
    audit::record(&mut tx, ctx, &house.chance, "receipt_mailed", id).await?;
    Ok(tx.commit().await?)
}

/// The tenders are those the shop takes, with the references it asks for.
fn checked(tenders: &[Offered], settings: &Settings) -> Result<Vec<Offered>, SalesError> {
    let check = |offered: &Offered| {
        let kind = offered.kind.code();
        let known = settings.tender(offered.kind);
        let known = known.ok_or(SalesError::NotOffered(kind))?;
        let reference = offered.reference.as_deref().unwrap_or_default();
        let reference = super::change::text(reference, REFERENCE_LENGTH_MAX, "reference")?;
        if reference.is_empty() && known.asks_reference {
            return Err(SalesError::NoReference(kind));
        }
        Ok(Offered {
            reference: (!reference.is_empty()).then_some(reference),
            ..offered.clone()
        })
    };
    tenders.iter().map(check).collect()
}

/// What is invoiced: in the client's language; in the till's own when nobody is named.
fn bill(
    kept: &Kept,
    settlement: &Settlement,
    (client, settings): (Option<Payer>, &Settings),
) -> NewInvoice {
    let locale = client
        .as_ref()
        .map_or(settings.locale, |client| client.locale);
    let billed = client.map(|client| Billed {
        client: Some(client.id),
        name: client.name,
    });
    NewInvoice {
        location: kept.location,
        billed,
        locale,
        cart: kept.tally.cart(),
        tips: kept.tally.tips.clone(),
        paid: settlement.tenders.clone(),
        due_on: None,
        source: Source {
            kind: SOURCE,
            id: kept.id.uuid(),
        },
    }
}

/// The products leave the shelf, also those that were not counted on it.
async fn take_stock(tx: &mut Write, kept: &Kept) -> Result<Vec<ProductId>, SalesError> {
    let sold = kept
        .tally
        .entries
        .iter()
        .filter_map(|entry| match entry.line.what {
            What::Product(id) => Some((id, -i32::from(entry.line.count.get()))),
            What::Service { .. } | What::Custom | What::Fee(_) => None,
        });
    Ok(catalog::service::move_stock_in(tx, sold.collect()).await?)
}

/// The visits are paid, and completed once their day has come.
async fn complete(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (kept, invoice): (&Kept, InvoiceId),
) -> Result<Vec<AppointmentId>, SalesError> {
    let visits: Vec<AppointmentId> = kept.tally.visits().collect();
    store::pay_visits(tx, &visits, (invoice, ctx.now)).await?;
    booking::service::complete_paid_in(tx, house, ctx, &visits).await?;
    Ok(visits)
}

/// The invoice stands: the ticket goes, and which prices were changed by hand stays.
async fn close(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (kept, invoice): (&Kept, InvoiceId),
) -> Result<(), SalesError> {
    store::remove(tx, kept.id).await?;
    store::keep_changed_prices(tx, invoice, &kept.tally.entries).await?;
    Ok(audit::record(tx, ctx, &house.chance, "ticket_paid", kept.id).await?)
}

impl Pay {
    /// The same text for the same request.
    fn body(&self) -> String {
        let Seen { ticket, version } = self.seen;
        let shown = self.shown.map(Money::cents);
        let tenders: Vec<String> = self.tenders.iter().map(tender).collect();
        let receipt = match &self.receipt {
            Receipt::None => "",
            Receipt::Mail(address) => address.as_str(),
        };
        let drawer = self.drawer;
        format!("{ticket}\n{version}\n{shown:?}\n{tenders:?}\n{receipt}\n{drawer:?}")
    }
}

fn tender(offered: &Offered) -> String {
    let share = match offered.share {
        Share::Rest => "rest".to_owned(),
        Share::Of(amount) => format!("of {}", amount.cents()),
        Share::UpTo(amount) => format!("up to {}", amount.cents()),
    };
    let (kind, handed) = (offered.kind.code(), offered.handed.map(Money::cents));
    format!("{kind} {share} {handed:?} {:?}", offered.reference)
}

/// What of it is cash, rounding included and change off.
fn cash_of(settlement: &Settlement) -> Result<Money, SalesError> {
    let cash = settlement
        .tenders
        .iter()
        .filter(|paid| paid.kind == TenderKind::Cash);
    Ok(Money::sum(cash.map(|paid| paid.amount))?)
}
