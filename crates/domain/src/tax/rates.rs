//! The table of rates: `data/tax-rates.json`, read once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use serde::Deserialize;

use super::{Kind, TaxError};
use crate::money::Money;
use crate::province::Province;

/// The first day the table knows.
pub const FIRST_DAY: Date = date(2008, 1, 1);

/// A sales tax.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "UPPERCASE")]
pub enum Tax {
    /// Goods and services tax (TPS).
    Gst,
    /// Harmonized sales tax (TVH): GST and the province's part in one.
    Hst,
    /// Provincial sales tax (TVP).
    Pst,
    /// Quebec sales tax (TVQ).
    Qst,
    /// Retail sales tax: Manitoba; Ontario until 2010.
    Rst,
}

impl Tax {
    /// The English letters, also the name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Tax::Gst => "GST",
            Tax::Hst => "HST",
            Tax::Pst => "PST",
            Tax::Qst => "QST",
            Tax::Rst => "RST",
        }
    }

    /// The tax of a code; none for another text.
    pub fn parse(code: &str) -> Option<Tax> {
        [Tax::Gst, Tax::Hst, Tax::Pst, Tax::Qst, Tax::Rst]
            .into_iter()
            .find(|tax| tax.code() == code)
    }

    /// Canada's own tax, with or without a province's part.
    pub const fn is_federal(self) -> bool {
        matches!(self, Tax::Gst | Tax::Hst)
    }
}

/// A rate, in thousandths of one percent: 9.975 % is 9975.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Rate(u32);

impl Rate {
    /// One hundred percent, in thousandths of one percent.
    pub(super) const WHOLE: i128 = 100_000;

    /// In thousandths of one percent, as a page formats it.
    pub const fn thousandths_of_percent(self) -> u32 {
        self.0
    }

    pub(super) fn over_whole(self) -> i128 {
        i128::from(self.0)
    }
}

impl TryFrom<String> for Rate {
    type Error = &'static str;

    fn try_from(percent: String) -> Result<Rate, &'static str> {
        let (whole, part) = percent.split_once('.').unwrap_or((&percent, ""));
        if part.len() > 3 {
            return Err("a rate has at most three decimals");
        }
        let thousandths = format!("{whole}{part:0<3}");
        thousandths
            .parse()
            .map(Rate)
            .map_err(|_| "a rate is a decimal number of percent")
    }
}

/// One rate of one tax in one province, from a day to a day.
#[derive(Debug, Deserialize)]
pub(super) struct Row {
    pub(super) tax: Tax,
    #[serde(rename = "rate_percent")]
    pub(super) rate: Rate,
    pub(super) from: Day,
    /// Inclusive; open when none.
    pub(super) to: Option<Day>,
    pub(super) base: Base,
    pub(super) applies_to: BTreeMap<Kind, bool>,
    pub(super) hair_exemption: Option<HairExemption>,
}

/// A civil day written `YYYY-MM-DD` and nothing after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Day(pub(super) Date);

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Day, &'static str> {
        let day = text
            .parse::<Date>()
            .ok()
            .filter(|day| day.to_string() == text);
        day.map(Day).ok_or("a day is written YYYY-MM-DD")
    }
}

/// What a rate is applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Base {
    Price,
    /// Tax on tax: Québec before 2013, Prince Edward Island before April 2013.
    PricePlusGst,
}

/// Manitoba, 2012 to 2021: hair services that include a haircut are free of RST up to an amount.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct HairExemption {
    #[serde(rename = "max_total_cents")]
    pub(super) total_max: Money,
}

impl Row {
    pub(super) fn in_force(&self, day: Date) -> bool {
        self.from.0 <= day && self.to.is_none_or(|to| day <= to.0)
    }

    /// Whether the tax touches the kind. The GST/HST break is not in the table: its goods are goods.
    pub(super) fn touches(&self, kind: Kind) -> bool {
        let kind = if kind == Kind::GstBreakGoods {
            Kind::Goods
        } else {
            kind
        };
        self.applies_to.get(&kind).copied().unwrap_or(false)
    }
}

pub(super) static TABLE: LazyLock<BTreeMap<Province, Vec<Row>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/tax-rates.json"))
        .expect("the table is part of the program and the tests read all of it")
});

/// The rates in force, GST or HST first.
pub(super) fn on(province: Province, day: Date) -> Result<Vec<&'static Row>, TaxError> {
    let mut rows: Vec<&Row> = TABLE.get(&province).into_iter().flatten().collect();
    rows.retain(|row| row.in_force(day));
    rows.sort_by_key(|row| row.tax);
    if rows.is_empty() {
        Err(TaxError::NoRates(day))
    } else {
        Ok(rows)
    }
}

/// The GST/HST break of the winter of 2024: listed goods at zero, first and last day included. QST and
/// the other provinces' taxes went on.
pub(super) fn in_gst_break(day: Date) -> bool {
    (date(2024, 12, 14)..=date(2025, 2, 15)).contains(&day)
}
