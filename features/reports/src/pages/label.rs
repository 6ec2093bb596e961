//! What each figure is called: on the page, over its rows and in the file alike.

use std::collections::BTreeMap;

use booking::service::Outcome;
use domain::{ids::StaffId, tax::Authority};
use invoicing::service::{Of, TaxKey};

use crate::{service::Figure, words::Words};

/// A tax with its rate.
pub fn tax(w: Words, key: &TaxKey) -> String {
    // Words take millionths, the rates are thousandths of a percent.
    let rate = i64::from(key.rate_thousandths) * 10;
    w.reports_tax(::words::percent(w.locale(), rate), key.tax.code())
}

/// Who receives taxes.
pub fn authority(w: Words, to: Authority) -> String {
    match to {
        Authority::RevenuQuebec => w.reports_quebec().to_owned(),
        Authority::RevenueAgency => w.reports_canada().to_owned(),
        Authority::Province(province) => w.reports_province(province.name().get(w.locale())),
    }
}

/// An hour of the clock.
pub fn hour(w: Words, hour: i8) -> String {
    let minutes = u16::try_from(hour).unwrap_or_default() * 60;
    ::words::minutes_of_day(w.locale(), minutes)
}

/// A figure, standing alone over its rows.
pub fn figure(w: Words, figure: &Figure, names: &BTreeMap<StaffId, String>) -> String {
    let name = |staff| {
        let known = names.get(staff).map(String::as_str);
        known.unwrap_or(w.reports_nobody()).to_owned()
    };
    match figure {
        Figure::Documents(of) => match of {
            Of::By(Some(staff)) => w.reports_by(name(staff)),
            Of::TipsTo(staff) => w.reports_tips_to(name(staff)),
            of => document_figure(w, of),
        },
        Figure::Gaps => w.reports_gaps().to_owned(),
        Figure::Visits(None) => w.reports_visits().to_owned(),
        Figure::Visits(Some(outcome)) => outcome_title(w, *outcome),
    }
}

fn outcome_title(w: Words, outcome: Outcome) -> String {
    w.reports_outcome_title(outcome.code())
}

fn document_figure(w: Words, of: &Of) -> String {
    match of {
        Of::Net => w.reports_net(),
        Of::Invoices => w.reports_basket(),
        Of::Refunds => w.reports_refunds(),
        Of::Left => w.reports_left(),
        Of::Discounts => w.reports_discounts(),
        Of::By(_) => w.reports_nobody(),
        Of::Taxes => w.reports_taxes(),
        Of::Received => w.reports_received(),
        Of::Returned => w.reports_returned_title(),
        Of::Rounding => w.reports_rounding(),
        Of::Tips | Of::TipsTo(_) => w.reports_tips(),
        Of::Hour(at) => return w.reports_sales_at(hour(w, *at)),
        Of::Sold(sort) => return w.reports_sort(sort.code()),
        Of::Status(status) => return w.reports_status_title(status.code()),
        Of::Tax(key) => return tax(w, key),
        Of::Authority(to) => return w.reports_to_remit_to(authority(w, *to)),
        Of::Tender(kind) => return w.reports_tender(kind.code()),
    }
    .to_owned()
}
