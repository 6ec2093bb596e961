//! Which figure, as an address carries it.

use domain::{
    ids::StaffId,
    tax::{Authority, Status, Tax},
    till::TenderKind,
};

use crate::service::takings::{Sort, TaxKey};

/// Which figure's rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// Sales before tax, less what credit notes took back: every document.
    Net,
    /// Invoices, before tax.
    Invoices,
    /// Credit notes, before tax; below zero.
    Refunds,
    /// What is left to pay on invoices, less what is left to give back: below zero, since it is
    /// missing from what was received.
    Left,
    /// What was issued in an hour of the clock, 0 to 23.
    Hour(i8),
    /// What was sold of a sort, discounts on.
    Sold(Sort),
    /// Discounts; below zero.
    Discounts,
    /// What was sold, less what was taken back, as taxes see it.
    Status(Status),
    /// What a person sold, less what was taken back; or what nobody is named for.
    By(Option<StaffId>),
    /// Every tax.
    Taxes,
    /// One tax at a rate, under a number.
    Tax(TaxKey),
    /// What an authority receives.
    Authority(Authority),
    /// Payments, less what went back.
    Received,
    /// What went back; below zero.
    Returned,
    /// The payments of one means, less what went back.
    Tender(TenderKind),
    /// Cash rounding.
    Rounding,
    /// Every tip.
    Tips,
    /// The tips of a person.
    TipsTo(StaffId),
}

/// Who is named for nothing, in an address.
const NOBODY: &str = "nobody";

impl Of {
    /// What an address carries, before it is encoded: `net`, `hour:15`, `tax:QST:9975:<number>`.
    pub fn code(&self) -> String {
        match self {
            Of::Net => "net".to_owned(),
            Of::Invoices => "invoices".to_owned(),
            Of::Refunds => "refunds".to_owned(),
            Of::Left => "left".to_owned(),
            Of::Hour(hour) => format!("hour:{hour}"),
            Of::Sold(sort) => format!("sold:{}", sort.code()),
            Of::Discounts => "discounts".to_owned(),
            Of::Status(status) => format!("status:{}", status.code()),
            Of::By(None) => format!("by:{NOBODY}"),
            Of::By(Some(staff)) => format!("by:{staff}"),
            Of::Taxes => "taxes".to_owned(),
            Of::Tax(key) => {
                let tax = key.tax.code();
                format!("tax:{tax}:{}:{}", key.rate_thousandths, key.number)
            }
            Of::Authority(to) => format!("authority:{}", to.code()),
            Of::Received => "received".to_owned(),
            Of::Returned => "returned".to_owned(),
            Of::Tender(kind) => format!("tender:{}", kind.code()),
            Of::Rounding => "rounding".to_owned(),
            Of::Tips => "tips".to_owned(),
            Of::TipsTo(staff) => format!("tips:{staff}"),
        }
    }

    /// The figure of a code; none for another text.
    pub fn parse(code: &str) -> Option<Of> {
        let (word, rest) = code.split_once(':').unwrap_or((code, ""));
        let plain = || rest.is_empty().then_some(());
        match word {
            "net" => plain().map(|()| Of::Net),
            "invoices" => plain().map(|()| Of::Invoices),
            "refunds" => plain().map(|()| Of::Refunds),
            "left" => plain().map(|()| Of::Left),
            "hour" => rest
                .parse()
                .ok()
                .filter(|h| (0..24).contains(h))
                .map(Of::Hour),
            "sold" => Sort::parse(rest).map(Of::Sold),
            "discounts" => plain().map(|()| Of::Discounts),
            "status" => Status::parse(rest).map(Of::Status),
            "by" if rest == NOBODY => Some(Of::By(None)),
            "by" => rest.parse().ok().map(|staff| Of::By(Some(staff))),
            "taxes" => plain().map(|()| Of::Taxes),
            "tax" => tax(rest).map(Of::Tax),
            "authority" => Authority::parse(rest).map(Of::Authority),
            "received" => plain().map(|()| Of::Received),
            "returned" => plain().map(|()| Of::Returned),
            "tender" => TenderKind::parse(rest).map(Of::Tender),
            "rounding" => plain().map(|()| Of::Rounding),
            "tips" if rest.is_empty() => Some(Of::Tips),
            "tips" => rest.parse().ok().map(Of::TipsTo),
            _ => None,
        }
    }
}

fn tax(text: &str) -> Option<TaxKey> {
    let mut parts = text.splitn(3, ':');
    Some(TaxKey {
        tax: Tax::parse(parts.next()?)?,
        rate_thousandths: parts.next()?.parse().ok()?,
        number: parts.next()?.to_owned(),
    })
}
