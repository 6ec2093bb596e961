//! One sale: rung up, changed, paid; and one that comes back.

use domain::{
    contact::EmailAddress,
    ids::{InvoiceId, StaffId},
    money::Money,
    till::{
        Count, Discount, LineNumber, Offered, PERCENT_WHOLE, Reduction, RefundAsk, Returned, Share,
        TenderKind, TipBack, What, likely_cash,
    },
    time::Instant,
};
use invoicing::service::BackTo;
use jiff::civil::Date;
use platform::{ctx::Ctx, db::Write};
use sales::service::{
    Change, GoesBack, LineChange, NewLine, Opening, Pay, Receipt, Refund, Ticket, change_in,
    open_in, pay_in, refund_in,
};

use super::{Done, Till, habits::Means, said};
use crate::demo::DemoError;

/// Of a hundred sales with an address to write to, how many are sent by mail.
const MAILED_PERCENT: u64 = 30;
/// Of a hundred products sold, how many are two of the same.
const TWO_PERCENT: u64 = 12;
/// Above this much nobody pays in cash.
const CASH_MOST: Money = Money::from_cents(22_000);
/// Below this much nothing is paid in two parts.
const PARTS_LEAST: Money = Money::from_cents(7_000);
/// What is handed over in bills when the rest is paid by card, in cents.
const BILLS: [i64; 3] = [2_000, 4_000, 5_000];
/// What is given back of a service, in cents.
const GIVEN_BACK: [i64; 4] = [1_000, 1_500, 2_000, 2_500];
/// Sales that are remembered, some of which come back.
const REMEMBERED: usize = 60;

/// A sale that was paid.
pub(super) struct Sold {
    invoice: InvoiceId,
    total: Money,
    /// The line of a product, if one was sold.
    product: Option<usize>,
}

impl Till<'_> {
    /// Rings up a visit, or something of the shelf, and takes payment.
    pub(super) async fn sell(
        &mut self,
        tx: &mut Write,
        (date, at): (Date, Instant),
        visit: Option<Done>,
    ) -> Result<(), DemoError> {
        let ctx = &self.at_the_till(date, at);
        let (opening, mut changes) = match &visit {
            Some(done) => (Opening::Visit(done.visit), Vec::new()),
            None => (Opening::Counter, self.taken_home(LineNumber(1), None)),
        };
        if visit.is_none() && changes.is_empty() {
            return Ok(());
        }
        let mut ticket = open_in(tx, self.house, ctx, opening).await?;
        changes.extend(self.beside_a_visit(&ticket));
        if !changes.is_empty() {
            let seen = ticket.seen();
            ticket = change_in(tx, self.house, ctx, (seen, changes)).await?;
        }
        let ask = Pay {
            seen: ticket.seen(),
            shown: Some(ticket.reckoned.due),
            tenders: self.tenders(&ticket)?,
            receipt: Receipt::None,
            drawer: Some(self.drawer),
        };
        let paid = pay_in(tx, self.house, ctx, &ask).await?;
        self.mail(tx, at, (&ticket, paid.invoice)).await?;
        self.remember(&ticket, paid.invoice);
        Ok(())
    }

    /// What else is rung up with a visit, taken off and left as a tip.
    fn beside_a_visit(&mut self, ticket: &Ticket) -> Vec<Change> {
        let Some(entry) = ticket.tally.entries.first() else {
            return Vec::new();
        };
        let (line, staff) = (entry.number, entry.line.staff);
        let mut changes = Vec::new();
        if self.dice.percent(self.habits.discount_percent) {
            changes.extend(self.lowered(line));
        }
        if self.dice.percent(self.habits.product_percent) {
            let next = LineNumber(line.0.saturating_add(1));
            changes.extend(self.taken_home(next, staff));
        }
        if self.dice.percent(self.habits.tip_percent) {
            changes.push(Change::SharedTip(self.tip(ticket)));
        }
        changes
    }

    fn lowered(&self, line: LineNumber) -> Option<Change> {
        let (percent, reason) = self.dice.one(said::lowered(self.shop.locale))?;
        let part = PERCENT_WHOLE.checked_div(100)?.checked_mul(*percent)?;
        let reduction = Reduction {
            discount: Discount::Percent(part),
            reason: (*reason).to_owned(),
        };
        Some(Change::Line(line, LineChange::Discount(reduction)))
    }

    /// A product, perhaps two of it, sold by whoever served.
    fn taken_home(&mut self, line: LineNumber, staff: Option<StaffId>) -> Vec<Change> {
        let pieces = if self.dice.percent(TWO_PERCENT) { 2 } else { 1 };
        let Some(product) = self.shelf.take(&self.dice, pieces) else {
            return Vec::new();
        };
        let mut changes = vec![Change::Add(NewLine::Product(product))];
        let count = Count::new(pieces).filter(|_| pieces > 1);
        changes.extend(count.map(|count| Change::Line(line, LineChange::Count(count))));
        changes.extend(staff.map(|_| Change::Line(line, LineChange::Staff(staff))));
        changes
    }

    /// One of those that are shown, or about as much in whole dollars.
    fn tip(&self, ticket: &Ticket) -> Money {
        let [low, middle, high] = ticket.reckoned.suggested;
        let whole = low.tip.cents().div_euclid(100).saturating_add(1);
        match self.dice.below(10) {
            0..3 => low.tip,
            3..5 => middle.tip,
            5 => high.tip,
            _ => Money::from_cents(whole.saturating_mul(100)),
        }
    }

    /// How what is due is paid; nothing when nothing is.
    fn tenders(&self, ticket: &Ticket) -> Result<Vec<Offered>, DemoError> {
        let due = ticket.reckoned.due;
        if due == Money::ZERO {
            return Ok(Vec::new());
        }
        let means = self.dice.weighted(&self.habits.means, |(_, part)| *part);
        let means = means.map_or(Means::Card, |(means, _)| *means);
        let referred = |kind, number: String| Offered {
            reference: Some(number),
            ..Offered::rest(kind)
        };
        let card = || referred(TenderKind::Terminal, self.approval());
        Ok(match means {
            Means::Cash if due <= CASH_MOST => vec![self.cash(ticket.reckoned.in_cash.total)?],
            Means::CashAndCard if due >= PARTS_LEAST => vec![self.bills(), card()],
            Means::Debit => vec![referred(TenderKind::Debit, self.approval())],
            Means::Transfer => vec![Offered::rest(TenderKind::ETransfer)],
            Means::Certificate => {
                let number = format!("{:04}", self.dice.between(1, 9_999));
                vec![referred(TenderKind::Other, number)]
            }
            Means::Cash | Means::CashAndCard | Means::Card => vec![card()],
        })
    }

    /// What a terminal prints for a card it took.
    fn approval(&self) -> String {
        format!("{:06}", self.dice.between(0, 999_999))
    }

    fn cash(&self, sum: Money) -> Result<Offered, DemoError> {
        let likely = likely_cash(sum)?;
        let few = likely.get(..3).unwrap_or(&likely);
        Ok(Offered {
            handed: Some(self.dice.one(few).copied().unwrap_or(sum)),
            ..Offered::rest(TenderKind::Cash)
        })
    }

    fn bills(&self) -> Offered {
        let bills = self.dice.one(&BILLS).copied().unwrap_or_default();
        let bills = Money::from_cents(bills);
        Offered {
            share: Share::Of(bills),
            handed: Some(bills),
            ..Offered::rest(TenderKind::Cash)
        }
    }

    /// The letter is the system's: what it sends for the demonstration has left already.
    async fn mail(
        &self,
        tx: &mut Write,
        at: Instant,
        (ticket, invoice): (&Ticket, InvoiceId),
    ) -> Result<(), DemoError> {
        let wanted = self.dice.percent(MAILED_PERCENT);
        let address = ticket.client.as_ref().and_then(|one| one.email.as_deref());
        let Some(address) = address.filter(|_| wanted) else {
            return Ok(());
        };
        let address = EmailAddress::parse(address);
        let address = address.map_err(|_| DemoError::Cast("a client's address"))?;
        let ctx = Ctx {
            now: at,
            ..self.system.clone()
        };
        Ok(invoicing::service::mail_in(tx, self.house, &ctx, (invoice, address)).await?)
    }

    fn remember(&mut self, ticket: &Ticket, invoice: InvoiceId) {
        let lines = ticket.tally.entries.iter();
        let product = lines
            .clone()
            .position(|entry| matches!(entry.line.what, What::Product(_)));
        self.sold.push(Sold {
            invoice,
            total: ticket.reckoned.bill.total,
            product,
        });
        let spare = self.sold.len().saturating_sub(REMEMBERED);
        self.sold.drain(..spare);
    }

    /// Somebody of late comes back: with a product, or to whom something is made good.
    pub(super) async fn take_back(
        &mut self,
        tx: &mut Write,
        (date, at): (Date, Instant),
    ) -> Result<(), DemoError> {
        if self.sold.is_empty() {
            return Ok(());
        }
        let sold = self.sold.swap_remove(self.dice.below(self.sold.len()));
        let locale = self.shop.locale;
        let given = self.dice.one(&GIVEN_BACK).copied().unwrap_or_default();
        let given = Money::from_cents(given);
        let (ask, reasons, goods) = match sold.product {
            Some(line) => (
                RefundAsk::Lines(vec![Returned { line, count: 1 }]),
                said::product_back(locale),
                GoesBack::ToTheShelf,
            ),
            None if sold.total > given.plus(given)? => (
                RefundAsk::Amount(given),
                said::service_back(locale),
                GoesBack::Nowhere,
            ),
            None => return Ok(()),
        };
        let refund = Refund {
            invoice: sold.invoice,
            ask,
            reason: self
                .dice
                .one(reasons)
                .copied()
                .unwrap_or_default()
                .to_owned(),
            tip: TipBack::Nothing,
            back_to: BackTo::InProportion,
            goods,
            drawer: Some(self.drawer),
            receipt: Receipt::None,
        };
        let ctx = self.desk.in_charge(self.setup, (date, at));
        refund_in(tx, self.house, &ctx, &refund).await?;
        Ok(())
    }
}
