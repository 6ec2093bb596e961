//! The list of invoices, its four figures, and the proof that no number is missing.

use domain::{
    identity::Permission,
    ids::InvoiceId,
    invoicing::{Amounts, Kind, Number, Standing},
    money::Money,
};
use jiff::civil::Date;
use platform::{ctx::Ctx, error::StoreError, house::House};

use super::store;
use crate::error::InvoicingError;

/// Documents of one page.
const PAGE_LENGTH: usize = 50;

/// Which documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Invoices with something left to pay.
    Due,
    /// Of those, after the day they were due.
    Overdue,
    /// Credit notes.
    Credits,
}

impl Filter {
    /// All of them.
    pub const ALL: [Filter; 4] = [Filter::All, Filter::Due, Filter::Overdue, Filter::Credits];

    /// What an address carries: `all`, `due`, `overdue` or `credits`.
    pub const fn code(self) -> &'static str {
        match self {
            Filter::All => "all",
            Filter::Due => "due",
            Filter::Overdue => "overdue",
            Filter::Credits => "credits",
        }
    }

    /// The filter of a code; all for another text.
    pub fn parse(code: &str) -> Filter {
        let found = Filter::ALL.into_iter().find(|one| one.code() == code);
        found.unwrap_or_default()
    }
}

/// Which part of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Browse {
    /// Which documents.
    pub filter: Filter,
    /// A number or a piece of a name; empty for nothing.
    pub text: String,
    /// A day of the only month to show.
    pub month: Option<Date>,
    /// Below this number: where the page before ended.
    pub before: Option<i64>,
}

/// One document in the list.
#[derive(Clone, Debug)]
pub struct Slip {
    /// Which.
    pub id: InvoiceId,
    /// Invoice or credit note.
    pub kind: Kind,
    /// Its number.
    pub number: Number,
    /// The number of the invoice it corrects.
    pub corrects: Option<Number>,
    /// Its date.
    pub on: Date,
    /// To whom.
    pub client_name: Option<String>,
    /// With taxes.
    pub total: Money,
    /// What is left to pay.
    pub balance: Money,
    /// Where it stands today.
    pub standing: Standing,
}

/// The figures above the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// What is left to pay in all, and on how many invoices.
    pub due: (Money, i64),
    /// Of that, what is late.
    pub overdue: (Money, i64),
    /// What credit notes took back this month.
    pub credited: Money,
    /// What was invoiced this month, with taxes.
    pub issued: Money,
    /// How many documents there are.
    pub count: i64,
}

/// The numbers a series has given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first.
    pub first: Number,
    /// The last.
    pub last: Number,
    /// How many between them are missing: none, or rows were taken away past the product.
    pub missing: i64,
}

/// A page of the list, the latest number first.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The documents.
    pub slips: Vec<Slip>,
    /// Where the next page begins, when there is one.
    pub older: Option<i64>,
    /// The figures.
    pub figures: Figures,
    /// Each series.
    pub runs: Vec<Run>,
    /// Today, on the shop's clock.
    pub today: Date,
}

/// A part of the list.
pub async fn list(house: &House, ctx: &Ctx, browse: &Browse) -> Result<Listing, InvoicingError> {
    ctx.may(Permission::ReadInvoices)?;
    let tx = house.db.read(ctx).await?;
    let today = tenancy::service::shop(&tx).await?.zone.date(ctx.now);
    let asked = store::list::Asked {
        before: browse.before.unwrap_or(i64::MAX),
        text: browse.text.trim(),
        month: &browse.month.map(month).unwrap_or_default(),
        filter: browse.filter.code(),
        today: &today.to_string(),
        most: i64::try_from(PAGE_LENGTH + 1).unwrap_or(i64::MAX),
    };
    let mut rows = store::list::page(&tx, asked).await?;
    let more = rows.len() > PAGE_LENGTH;
    rows.truncate(PAGE_LENGTH);
    let older = rows.last().filter(|_| more).map(|row| row.number);
    let since = today.first_of_month().to_string();
    let sums = store::list::sums(&tx, &today.to_string(), &since).await?;
    let runs = store::given(&tx).await?;
    Ok(Listing {
        slips: rows
            .iter()
            .map(|row| slip(row, today))
            .collect::<Result<_, _>>()?,
        older,
        figures: figures(&sums),
        runs: runs.iter().filter_map(run).collect(),
        today,
    })
}

fn month(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

fn figures(sums: &store::list::Sums) -> Figures {
    let cents = Money::from_cents;
    Figures {
        due: (cents(sums.due_cents), sums.due_count),
        overdue: (cents(sums.overdue_cents), sums.overdue_count),
        credited: cents(sums.credited_cents),
        issued: cents(sums.issued_cents),
        count: sums.all_count,
    }
}

fn run(given: &store::Given) -> Option<Run> {
    let (first, last) = (given.first?, given.last?);
    let number = |number| Number {
        series: given.series.clone(),
        number,
    };
    Some(Run {
        first: number(first),
        last: number(last),
        missing: last - first + 1 - given.count,
    })
}

fn slip(row: &store::list::Row, today: Date) -> Result<Slip, StoreError> {
    let kind = Kind::parse(&row.kind).ok_or(StoreError::Unreadable("a kind of invoice"))?;
    let due_on = store::read::day(&row.due_on)?;
    let amounts = Amounts {
        total: Money::from_cents(row.total_cents),
        balance: Money::from_cents(row.balance_cents),
        paid: Money::from_cents(row.paid_cents),
        credited: Money::from_cents(row.credited_cents),
    };
    let number = |number| Number {
        series: row.series.clone(),
        number,
    };
    Ok(Slip {
        id: row.id.into(),
        kind,
        number: number(row.number),
        corrects: row.corrected_number.map(number),
        on: store::read::day(&row.business_date)?,
        client_name: row.client_name.clone(),
        total: amounts.total,
        balance: amounts.balance,
        standing: match kind {
            Kind::Invoice => Standing::of(amounts, due_on, today),
            Kind::CreditNote => Standing::Credited,
        },
    })
}
