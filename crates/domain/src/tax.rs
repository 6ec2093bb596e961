//! Sales taxes of Canada: every province and territory, every day since 2008.
//!
//! [`reckon`] is the one place where a tax is computed. It is exact: fractions of whole numbers,
//! rounded to the cent half a cent up, once per tax and per invoice (Excise Tax Act, s. 165.2); of
//! prices that hold their taxes, once per tax and per group of lines that bear the same taxes.
//! The rates are data, `data/tax-rates.json`, each with its source.
//!
//! ```
//! use domain::{money::Money, province::Province, tax};
//!
//! let day = jiff::civil::date(2026, 11, 21);
//! let price = Money::from_cents(6_500);
//! let hair = tax::Kind::Hair;
//! let answer = tax::on_service(Province::Qc, day, hair, price, tax::Registrations::ALL)?;
//! assert_eq!(answer.amount_of(tax::Tax::Gst), Money::from_cents(325));
//! assert_eq!(answer.amount_of(tax::Tax::Qst), Money::from_cents(648));
//! assert_eq!(answer.total, Money::from_cents(7_473));
//! # Ok::<(), tax::TaxError>(())
//! ```

mod authority;
mod bill;
mod exact;
mod kind;
mod levy;
mod payment;
pub mod quote;
mod rates;
mod reckoning;
#[cfg(test)]
mod tests;
mod tip;

use jiff::civil::Date;

pub use self::authority::Authority;
pub use self::bill::{Bill, Line, Quantity};
pub(crate) use self::exact::{in_proportion, nearest};
pub use self::kind::{Kind, Status};
pub use self::payment::{CashTotal, Means, Paid, Payment, Requested, Tender, cash_total};
pub use self::rates::{FIRST_DAY, Rate, Tax};
pub use self::reckoning::reckon;
pub use self::tip::{SUGGESTED_PERCENTS, SuggestedTip, suggested_tips, tip_on};
use crate::money::{Money, Overflow};
use crate::province::Province;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TaxError {
    /// The day is before the table of rates.
    #[error("no tax rates are known for {0}")]
    NoRates(Date),
    /// A quantity is not a plain decimal number such as `1.5`.
    #[error("a quantity is a decimal number without sign, of at most 18 digits")]
    BadQuantity,
    /// A price, a discount or a payment is below zero.
    #[error("a price, a discount or a payment is below zero")]
    Negative,
    /// A discount takes off more than there is to pay.
    #[error("the discount is larger than the price")]
    DiscountTooLarge,
    /// A partial refund would leave more than was sold.
    #[error("more remains than was sold")]
    RemainsMoreThanSold,
    /// An amount does not fit.
    #[error(transparent)]
    Overflow(#[from] Overflow),
}

/// The taxes a shop is registered for. What it is not registered for it may not charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Registrations {
    /// GST and HST, kept by Canada (and by Québec for its shops).
    pub gst: bool,
    /// QST, kept by Québec.
    pub qst: bool,
    /// PST or RST, kept by the other provinces that have one; apart from the GST's.
    pub provincial: bool,
}

impl Registrations {
    /// Registered for every tax of the place.
    pub const ALL: Registrations = Registrations {
        gst: true,
        qst: true,
        provincial: true,
    };

    /// A small supplier charges no GST, HST or QST (Excise Tax Act, s. 166); a province's own
    /// sales tax has no such rule.
    pub const SMALL_SUPPLIER: Registrations = Registrations {
        gst: false,
        qst: false,
        provincial: true,
    };

    const fn holds(self, tax: Tax) -> bool {
        match tax {
            Tax::Gst | Tax::Hst => self.gst,
            Tax::Qst => self.qst,
            Tax::Pst | Tax::Rst => self.provincial,
        }
    }
}

/// How the prices of a bill are to be read.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Pricing {
    /// Taxes are added to the prices.
    #[default]
    TaxExcluded,
    /// The prices hold their taxes.
    TaxIncluded,
    /// A forfeited deposit, a late cancellation or an absence: the law deems the fee to hold each
    /// tax as if it were alone, 5/105 and 9.975/109.975 of the whole. No PST or RST.
    FeeDeemedTaxIncluded,
}

impl Pricing {
    /// All of them.
    pub const ALL: [Pricing; 3] = [
        Pricing::TaxExcluded,
        Pricing::TaxIncluded,
        Pricing::FeeDeemedTaxIncluded,
    ];

    /// What is stored: `tax_excluded`, `tax_included` or `fee`.
    pub const fn code(self) -> &'static str {
        match self {
            Pricing::TaxExcluded => "tax_excluded",
            Pricing::TaxIncluded => "tax_included",
            Pricing::FeeDeemedTaxIncluded => "fee",
        }
    }

    /// The pricing of a code; none for another text.
    pub fn parse(code: &str) -> Option<Pricing> {
        Pricing::ALL
            .into_iter()
            .find(|pricing| pricing.code() == code)
    }
}

/// What is reckoned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The bill is sold, or a fee is kept.
    Sale(Bill),
    /// All of the bill comes back.
    FullRefund(Bill),
    /// Part of the bill comes back.
    PartialRefund {
        /// The bill as it was sold.
        sold: Bill,
        /// What the client keeps of it. The discount of the bill follows in proportion.
        kept: Vec<Line>,
    },
}

/// All that decides the taxes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The place of supply: where the service is given, where goods are handed over or sent.
    pub province: Province,
    /// The day that decides the rates: of the sale, also for its refund.
    pub rates_on: Date,
    /// The day money changes hands: it decides whether cash is rounded.
    pub paid_on: Date,
    /// The taxes the shop is registered for.
    pub registrations: Registrations,
    /// How prices are to be read.
    pub pricing: Pricing,
    /// What is sold or comes back.
    pub subject: Subject,
    /// The means of payment, in order; none when nothing is paid yet.
    pub tenders: Vec<Tender>,
}

impl Question {
    /// The question of a sale on `day`, taxes added, by a shop registered for everything.
    pub fn sale(province: Province, day: Date, bill: Bill) -> Question {
        Question {
            province,
            rates_on: day,
            paid_on: day,
            registrations: Registrations::ALL,
            pricing: Pricing::TaxExcluded,
            subject: Subject::Sale(bill),
            tenders: Vec::new(),
        }
    }
}

/// One tax of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxLine {
    /// Which tax.
    pub tax: Tax,
    /// Its rate on the day.
    pub rate: Rate,
    /// What is owed of it; zero where nothing on the bill bears it.
    pub amount: Money,
}

/// The taxes and totals; negative for a refund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Each line of a sale before tax, after discounts: together the subtotal; none for a refund.
    pub nets: Vec<Money>,
    /// Before tax, after discounts.
    pub subtotal: Money,
    /// Every tax in force in the province on the day, GST or HST first.
    pub taxes: Vec<TaxLine>,
    /// The sum of the taxes.
    pub tax_total: Money,
    /// What is due.
    pub total: Money,
    /// What would be due if all were paid in cash.
    pub cash: CashTotal,
    /// What each tender pays.
    pub payment: Payment,
}

impl Answer {
    /// What is owed of one tax.
    pub fn amount_of(&self, tax: Tax) -> Money {
        let line = self.taxes.iter().find(|line| line.tax == tax);
        line.map_or(Money::ZERO, |line| line.amount)
    }

    /// The taxes with something owed, as a price shown to a client lists them.
    pub fn charged(&self) -> impl Iterator<Item = &TaxLine> {
        self.taxes.iter().filter(|line| line.amount != Money::ZERO)
    }
}

/// The taxes on one service or good sold at `price` before tax.
pub fn on_service(
    province: Province,
    day: Date,
    kind: Kind,
    price: Money,
    registrations: Registrations,
) -> Result<Answer, TaxError> {
    let bill = Bill {
        lines: vec![Line::one(kind, price)],
        discount: Money::ZERO,
    };
    reckon(&Question {
        registrations,
        ..Question::sale(province, day, bill)
    })
}
