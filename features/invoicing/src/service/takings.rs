//! What was sold and received on some days: sums of documents, and of nothing else.
//!
//! Each sum can be opened ([`super::journal`]), and is the sum of what stands there.

use std::collections::BTreeMap;

use domain::{
    identity::Permission,
    ids::StaffId,
    invoicing::Kind,
    money::{Money, Overflow},
    province::Province,
    reports::Days,
    tax::{Authority, Status, Tax},
    till::TenderKind,
    time::Instant,
};
use jiff::civil::Date;
use platform::{ctx::Ctx, db::Read, error::StoreError};

use super::store::{
    self,
    takings::{HALF_HOUR_US, HeadRow, SoldRow, TaxRow, TenderRow, TipRow},
};
use crate::error::InvoicingError;

/// The documents of one day, of one kind; those of credit notes are below zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heads {
    /// The day.
    pub on: Date,
    /// Invoices or credit notes.
    pub kind: Kind,
    /// How many.
    pub count: i64,
    /// Before tax, discounts off.
    pub subtotal: Money,
    /// Taxes.
    pub tax: Money,
    /// With taxes.
    pub total: Money,
    /// Tips, beside the total.
    pub tip: Money,
    /// Cash rounding.
    pub rounding: Money,
    /// What changed hands.
    pub paid: Money,
}

/// What a line sells, as figures tell it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A service.
    Service,
    /// A product.
    Product,
    /// Anything else that was rung up; a fee that was kept.
    Other,
}

impl Sort {
    /// All of them, in the order of a list.
    pub const ALL: [Sort; 3] = [Sort::Service, Sort::Product, Sort::Other];

    /// What a line keeps: `service`, `product`, or `custom`.
    pub const fn code(self) -> &'static str {
        match self {
            Sort::Service => "service",
            Sort::Product => "product",
            Sort::Other => "custom",
        }
    }

    /// The sort of a code; none for another text.
    pub fn parse(code: &str) -> Option<Sort> {
        match code {
            "fee" => Some(Sort::Other),
            code => Sort::ALL.into_iter().find(|sort| sort.code() == code),
        }
    }
}

/// Lines that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sold {
    /// Of invoices, or taken back by credit notes.
    pub kind: Kind,
    /// What they sell.
    pub sort: Sort,
    /// Whether GST or HST is charged on them.
    pub status: Status,
    /// Who gave it, and their name; none where nobody was named.
    pub staff: Option<(StaffId, String)>,
    /// At their price, discounts on.
    pub gross: Money,
    /// Before tax, all discounts off.
    pub net: Money,
}

/// A tax at a rate, under a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TaxKey {
    /// Which.
    pub tax: Tax,
    /// In thousandths of a percent.
    pub rate_thousandths: i32,
    /// The number it was charged under.
    pub number: String,
}

/// What was collected of a tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxSum {
    /// Who receives it.
    pub authority: Authority,
    /// Which tax.
    pub key: TaxKey,
    /// By invoices.
    pub collected: Money,
    /// By credit notes; below zero.
    pub returned: Money,
}

/// What a means of payment brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenderSum {
    /// Which.
    pub tender: TenderKind,
    /// By invoices, rounding included.
    pub received: Money,
    /// By credit notes; below zero.
    pub returned: Money,
    /// What rounding added, in both.
    pub rounding: Money,
}

/// What a person was given in tips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TipSum {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// How much.
    pub amount: Money,
}

/// The sums of some days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Takings {
    /// Each day that has a document.
    pub heads: Vec<Heads>,
    /// What was sold and taken back.
    pub sold: Vec<Sold>,
    /// Taxes, those of one authority together.
    pub taxes: Vec<TaxSum>,
    /// Means of payment, in the order they are offered.
    pub tenders: Vec<TenderSum>,
    /// Tips, by name.
    pub tips: Vec<TipSum>,
}

impl Takings {
    /// A sum over all documents, or over those of one kind.
    pub fn sum(&self, of: Option<Kind>, what: fn(&Heads) -> Money) -> Result<Money, Overflow> {
        let heads = self.heads.iter();
        let heads = heads.filter(|head| of.is_none_or(|kind| kind == head.kind));
        Money::sum(heads.map(what))
    }

    /// How many documents of a kind.
    pub fn count(&self, of: Kind) -> i64 {
        let heads = self.heads.iter().filter(|head| head.kind == of);
        heads.map(|head| head.count).sum()
    }

    /// What was sold, before tax, less what credit notes took back.
    pub fn net(&self) -> Result<Money, Overflow> {
        self.sum(None, |head| head.subtotal)
    }

    /// What is missing from what was received: what is left to pay on these documents, less what
    /// is left to give back; below zero when something is owed.
    pub fn left(&self) -> Result<Money, Overflow> {
        let owed = [
            self.sum(None, |head| head.total)?,
            self.sum(None, |head| head.tip)?,
            self.sum(None, |head| head.rounding)?,
        ];
        self.sum(None, |head| head.paid)?.minus(Money::sum(owed)?)
    }
}

/// The sums of some days.
///
/// # Errors
///
/// [`InvoicingError::Denied`] to whom figures are not shown.
pub async fn takings(tx: &Read, ctx: &Ctx, days: Days) -> Result<Takings, InvoicingError> {
    ctx.may(Permission::ReadReports)?;
    let mut sold: Vec<Sold> = read(&store::takings::sold(tx, days).await?, sold_of)?;
    sold.sort_by_key(|sold| (sold.sort, sold.staff.clone()));
    let tips = store::takings::tips(tx, days).await?;
    Ok(Takings {
        heads: heads(tx, days).await?,
        sold,
        taxes: taxes(&store::takings::taxes(tx, days).await?)?,
        tenders: tenders(&store::takings::tenders(tx, days).await?)?,
        tips: tips.into_iter().map(tip).collect(),
    })
}

/// The documents of some days alone, for a comparison.
///
/// # Errors
///
/// [`InvoicingError::Denied`] to whom figures are not shown.
pub async fn issued_on(tx: &Read, ctx: &Ctx, days: Days) -> Result<Vec<Heads>, InvoicingError> {
    ctx.may(Permission::ReadReports)?;
    Ok(heads(tx, days).await?)
}

/// What was sold in each hour of the clock on some days, 0 to 23, before tax, less what credit notes
/// took back; hours without a document are left out.
///
/// # Errors
///
/// [`InvoicingError::Denied`] to whom figures are not shown.
pub async fn by_hour(
    tx: &Read,
    ctx: &Ctx,
    days: Days,
) -> Result<BTreeMap<i8, Money>, InvoicingError> {
    ctx.may(Permission::ReadReports)?;
    let mut hours = BTreeMap::new();
    for row in store::takings::half_hours(tx, days).await? {
        let begins = Instant::from_micros(row.half_hour.saturating_mul(HALF_HOUR_US));
        let hour = store::zone(&row.zone)?.wall(begins).hour();
        let sum: &mut Money = hours.entry(hour).or_default();
        *sum = sum.plus(Money::from_cents(row.subtotal_cents))?;
    }
    Ok(hours)
}

async fn heads(tx: &Read, days: Days) -> Result<Vec<Heads>, StoreError> {
    read(&store::takings::heads(tx, days).await?, head)
}

fn read<R, T>(rows: &[R], one: fn(&R) -> Result<T, StoreError>) -> Result<Vec<T>, StoreError> {
    rows.iter().map(one).collect()
}

pub(super) fn kind(code: &str) -> Result<Kind, StoreError> {
    Kind::parse(code).ok_or(StoreError::Unreadable("a kind of invoice"))
}

fn head(row: &HeadRow) -> Result<Heads, StoreError> {
    let cents = Money::from_cents;
    Ok(Heads {
        on: store::read::day(&row.business_date)?,
        kind: kind(&row.kind)?,
        count: row.count,
        subtotal: cents(row.subtotal_cents),
        tax: cents(row.tax_cents),
        total: cents(row.total_cents),
        tip: cents(row.tip_cents),
        rounding: cents(row.rounding_cents),
        paid: cents(row.paid_cents),
    })
}

fn sold_of(row: &SoldRow) -> Result<Sold, StoreError> {
    let unreadable = || StoreError::Unreadable("a line of an invoice");
    let staff = row.staff_id.map(Into::into);
    Ok(Sold {
        kind: kind(&row.kind)?,
        sort: Sort::parse(&row.what).ok_or_else(unreadable)?,
        status: Status::parse(&row.tax_status).ok_or_else(unreadable)?,
        staff: staff.map(|id| (id, row.staff_name.clone().unwrap_or_default())),
        gross: Money::from_cents(row.gross_cents),
        net: Money::from_cents(row.net_cents),
    })
}

/// Where a tax goes: what the rows of sums and of the journal both tell.
pub(super) fn authority(tax: Tax, (seller, supply): (&str, &str)) -> Result<Authority, StoreError> {
    let province = |code| Province::parse(code).ok_or(StoreError::Unreadable("a province"));
    Ok(Authority::of(tax, province(seller)?, province(supply)?))
}

fn taxes(rows: &[TaxRow]) -> Result<Vec<TaxSum>, InvoicingError> {
    let mut sums: BTreeMap<(Authority, TaxKey), (Money, Money)> = BTreeMap::new();
    for row in rows {
        let tax = Tax::parse(&row.tax).ok_or(StoreError::Unreadable("a tax"))?;
        let key = TaxKey {
            tax,
            rate_thousandths: row.rate_thousandths,
            number: row.registration_number.clone(),
        };
        let to = authority(tax, (&row.seller_province, &row.province))?;
        let (collected, returned) = sums.entry((to, key)).or_default();
        let sum = match kind(&row.kind)? {
            Kind::Invoice => collected,
            Kind::CreditNote => returned,
        };
        *sum = sum.plus(Money::from_cents(row.amount_cents))?;
    }
    let sums = sums.into_iter().map(|((authority, key), sums)| TaxSum {
        authority,
        key,
        collected: sums.0,
        returned: sums.1,
    });
    Ok(sums.collect())
}

fn tenders(rows: &[TenderRow]) -> Result<Vec<TenderSum>, InvoicingError> {
    let mut sums = Vec::new();
    for tender in TenderKind::ALL {
        let ours = || rows.iter().filter(|row| row.kind == tender.code());
        let of = |kind: Kind| {
            let rows = ours().filter(move |row| row.document == kind.code());
            Money::sum(rows.map(|row| Money::from_cents(row.amount_cents)))
        };
        if ours().next().is_some() {
            sums.push(TenderSum {
                tender,
                received: of(Kind::Invoice)?,
                returned: of(Kind::CreditNote)?,
                rounding: Money::sum(ours().map(|row| Money::from_cents(row.rounding_cents)))?,
            });
        }
    }
    Ok(sums)
}

fn tip(row: TipRow) -> TipSum {
    TipSum {
        staff: row.staff_id.into(),
        name: row.staff_name,
        amount: Money::from_cents(row.amount_cents),
    }
}
