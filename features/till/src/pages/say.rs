//! Amounts, taxes and means of payment in words.

use domain::{locale::Locale, money::Money, tax::Kind, till::TenderKind};

use crate::words::Words;
use sales::service::Settings;

/// A label and its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// How much.
    pub amount: String,
    /// Whether it is the sum of those above.
    pub total: bool,
}

impl Row {
    /// A plain row.
    pub fn new(w: Words, label: impl Into<String>, amount: Money) -> Row {
        Row {
            label: label.into(),
            amount: ::words::money(w.locale(), amount),
            total: false,
        }
    }

    /// The sum.
    pub fn total(w: Words, label: impl Into<String>, amount: Money) -> Row {
        Row {
            total: true,
            ..Row::new(w, label, amount)
        }
    }
}

/// « TPS (5 %) », of a rate in thousandths of a percent.
pub fn tax(w: Words, code: &str, thousandths: i64) -> String {
    // Words take millionths.
    let rate = ::words::percent(w.locale(), thousandths.saturating_mul(10));
    w.till_tax(rate, code)
}

/// A means of payment by the shop's own name, or the product's.
pub fn tender_name(w: Words, settings: &Settings, kind: TenderKind) -> String {
    let own = settings.tenders.iter().find(|tender| tender.kind == kind);
    let own = own.map_or("", |tender| tender.name.get(w.locale()));
    if own.is_empty() {
        w.till_tender(kind.code())
    } else {
        own.to_owned()
    }
}

/// What may be sold as a free amount, the most usual first.
pub const CUSTOM_KINDS: [Kind; 4] = [Kind::Goods, Kind::Hair, Kind::Esthetics, Kind::Massage];

/// A kind of [`CUSTOM_KINDS`] by its code.
pub fn custom_kind(code: &str) -> Option<Kind> {
    CUSTOM_KINDS.into_iter().find(|kind| kind.code() == code)
}

/// An amount as a field holds it: without its sign, so that it can be typed over.
pub fn typed_amount(locale: Locale, amount: Money) -> String {
    ::words::decimal(locale, amount.cents(), 2)
}
