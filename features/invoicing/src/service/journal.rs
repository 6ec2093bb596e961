//! The rows behind each figure: documents, lines, taxes, payments, tips. No client is named; who
//! needs the name opens the document, which is logged.

mod of;

use domain::{
    identity::Permission,
    ids::{InvoiceId, StaffId},
    invoicing::{Kind, Number},
    locale::Bilingual,
    money::Money,
    reports::Days,
    tax::{Status, Tax},
    till::TenderKind,
    time::Instant,
};
use jiff::civil::DateTime;
use platform::{ctx::Ctx, db::Read, error::StoreError};

use super::{
    store::{self, journal as rows},
    takings::{Sort, TaxKey, authority, kind},
};
use crate::error::InvoicingError;

pub use of::Of;

/// What a row is, beside the document it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The whole document.
    Document,
    /// One of its lines.
    Line {
        /// What was sold.
        name: Bilingual,
        /// How many.
        quantity: i32,
        /// Who gave it.
        staff_name: Option<String>,
    },
    /// One of its taxes.
    Tax(TaxKey),
    /// One of its payments.
    Payment(TenderKind),
    /// The tip of a person.
    Tip {
        /// Their name.
        staff_name: String,
    },
}

/// A row behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The document.
    pub document: InvoiceId,
    /// Invoice or credit note.
    pub kind: Kind,
    /// Its number.
    pub number: Number,
    /// When it was issued, on the shop's clock.
    pub at: DateTime,
    /// What of it.
    pub detail: Detail,
    /// What it adds to the figure.
    pub amount: Money,
}

/// The rows behind a figure, in the order they were issued.
///
/// # Errors
///
/// [`InvoicingError::Denied`] to whom figures are not shown.
pub async fn journal(
    tx: &Read,
    ctx: &Ctx,
    (days, of): (Days, &Of),
) -> Result<Vec<Entry>, InvoicingError> {
    ctx.may(Permission::ReadReports)?;
    let entries = match of {
        Of::Net | Of::Invoices | Of::Refunds | Of::Left | Of::Hour(_) => {
            let rows = rows::documents(tx, days).await?;
            chosen(rows, |row| document(&row, of))
        }
        Of::Sold(_) | Of::Discounts | Of::Status(_) | Of::By(_) => {
            let rows = rows::lines(tx, days).await?;
            chosen(rows, |row| line(row, of))
        }
        Of::Taxes | Of::Tax(_) | Of::Authority(_) => {
            let rows = rows::taxes(tx, days).await?;
            chosen(rows, |row| tax(row, of))
        }
        Of::Received | Of::Returned | Of::Tender(_) | Of::Rounding => {
            let rows = rows::payments(tx, days).await?;
            chosen(rows, |row| payment(&row, of))
        }
        Of::Tips | Of::TipsTo(_) => {
            let rows = rows::tips(tx, days).await?;
            chosen(rows, |row| tip(row, of))
        }
    };
    Ok(entries?)
}

fn chosen<R>(
    rows: Vec<R>,
    one: impl Fn(R) -> Result<Option<Entry>, StoreError>,
) -> Result<Vec<Entry>, StoreError> {
    rows.into_iter()
        .filter_map(|row| one(row).transpose())
        .collect()
}

/// A row worth so many cents; none where it adds nothing to the figure.
fn worth(head: &rows::HeadRow, detail: Detail, cents: i64) -> Result<Option<Entry>, StoreError> {
    let adds = cents != 0;
    adds.then(|| entry(head, detail, cents)).transpose()
}

fn entry(head: &rows::HeadRow, detail: Detail, cents: i64) -> Result<Entry, StoreError> {
    Ok(Entry {
        document: head.id.into(),
        kind: kind(&head.kind)?,
        number: Number {
            series: head.series.clone(),
            number: head.number,
        },
        at: store::zone(&head.zone)?.wall(Instant::from_micros(head.issued_at_us)),
        detail,
        amount: Money::from_cents(cents),
    })
}

fn document(row: &rows::DocumentRow, of: &Of) -> Result<Option<Entry>, StoreError> {
    let whole = || entry(&row.head, Detail::Document, row.subtotal_cents);
    let is = |wanted: Kind| row.head.kind == wanted.code();
    match of {
        Of::Net => whole().map(Some),
        Of::Invoices if is(Kind::Invoice) => whole().map(Some),
        Of::Refunds if is(Kind::CreditNote) => whole().map(Some),
        Of::Left => worth(&row.head, Detail::Document, row.left_cents),
        Of::Hour(hour) => Ok(Some(whole()?).filter(|entry| entry.at.hour() == *hour)),
        _ => Ok(None),
    }
}

fn line(row: rows::LineRow, of: &Of) -> Result<Option<Entry>, StoreError> {
    let is_invoice = row.head.kind == Kind::Invoice.code();
    let cents = match of {
        Of::Sold(sort) if is_invoice && Sort::parse(&row.what) == Some(*sort) => row.gross_cents,
        Of::Discounts if is_invoice => row.net_cents - row.gross_cents,
        Of::Status(status) if Status::parse(&row.tax_status) == Some(*status) => row.net_cents,
        Of::By(staff) if row.staff_id.map(StaffId::from) == *staff => row.net_cents,
        _ => return Ok(None),
    };
    let detail = Detail::Line {
        name: Bilingual {
            fr: row.description_fr,
            en: row.description_en,
        },
        quantity: row.quantity,
        staff_name: row.staff_name,
    };
    worth(&row.head, detail, cents)
}

fn tax(row: rows::TaxRow, of: &Of) -> Result<Option<Entry>, StoreError> {
    let tax = Tax::parse(&row.tax).ok_or(StoreError::Unreadable("a tax"))?;
    let to = authority(tax, (&row.seller_province, &row.province))?;
    let key = TaxKey {
        tax,
        rate_thousandths: row.rate_thousandths,
        number: row.registration_number,
    };
    let is_asked = match of {
        Of::Tax(wanted) => *wanted == key,
        Of::Authority(wanted) => *wanted == to,
        _ => true,
    };
    if is_asked {
        worth(&row.head, Detail::Tax(key), row.amount_cents)
    } else {
        Ok(None)
    }
}

fn payment(row: &rows::PaymentRow, of: &Of) -> Result<Option<Entry>, StoreError> {
    let kind = TenderKind::parse(&row.tender).ok_or(StoreError::Unreadable("a payment"))?;
    let adds = |cents| worth(&row.head, Detail::Payment(kind), cents);
    match of {
        Of::Received => adds(row.amount_cents),
        Of::Returned if row.head.kind == Kind::CreditNote.code() => adds(row.amount_cents),
        Of::Tender(wanted) if *wanted == kind => adds(row.amount_cents),
        Of::Rounding => adds(row.rounding_cents),
        _ => Ok(None),
    }
}

fn tip(row: rows::TipRow, of: &Of) -> Result<Option<Entry>, StoreError> {
    let to = StaffId::from(row.staff_id);
    if matches!(of, Of::TipsTo(wanted) if *wanted != to) {
        return Ok(None);
    }
    let staff_name = row.staff_name;
    worth(&row.head, Detail::Tip { staff_name }, row.amount_cents)
}
