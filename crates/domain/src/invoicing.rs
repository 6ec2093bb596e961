//! Invoices: how they are numbered, how long they are kept, where they stand.

#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::money::Money;

/// Years a record is kept after the fiscal year it belongs to (Tax Administration Act, s. 35.1).
const YEARS_KEPT: i16 = 6;

/// Whether something was sold or comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What was sold.
    Invoice,
    /// What corrects an invoice; it takes its number from the same series.
    CreditNote,
}

impl Kind {
    /// What is stored: `invoice` or `credit_note`.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Invoice => "invoice",
            Kind::CreditNote => "credit_note",
        }
    }

    /// The kind of a code; none for another text.
    pub fn parse(code: &str) -> Option<Kind> {
        [Kind::Invoice, Kind::CreditNote]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// A place in a series; written `F-00042`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The series of the legal entity.
    pub series: String,
    /// From one, without a gap.
    pub number: i64,
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{:05}", self.series, self.number)
    }
}

/// The last day of the fiscal year a day is in; `fiscal_year_end` is `MM-DD`, the end of December
/// when it reads as no day.
pub fn fiscal_year_end(day: Date, fiscal_year_end: &str) -> Date {
    let (month, last) = month_and_day(fiscal_year_end).unwrap_or((12, 31));
    let this = end_in(day.year(), month, last);
    if day <= this {
        this
    } else {
        end_in(day.year().saturating_add(1), month, last)
    }
}

/// The last day a document of a day must be kept: six years after its fiscal year, to the day.
pub fn kept_until(day: Date, fiscal_year_end: &str) -> Date {
    let end = self::fiscal_year_end(day, fiscal_year_end);
    let (month, last) = month_and_day(fiscal_year_end).unwrap_or((12, 31));
    end_in(end.year().saturating_add(YEARS_KEPT), month, last)
}

fn month_and_day(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // A leap year holds every day there is.
    Date::new(2024, month, day).ok().map(|_| (month, day))
}

/// That day of a year; the 29th of February is the month's last.
fn end_in(year: i16, month: i8, day: i8) -> Date {
    let exact = Date::new(year, month, day);
    let shorter = || Date::new(year, month, day.saturating_sub(1));
    exact.or_else(|_| shorter()).unwrap_or(Date::MAX)
}

/// Where an invoice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing is paid yet.
    Issued,
    /// A part is paid.
    PartlyPaid,
    /// Nothing is left to pay.
    Paid,
    /// Something is left to pay after the day it was due; since how many days.
    Overdue(i32),
    /// All of it was taken back by credit notes; also a credit note itself.
    Credited,
}

/// The amounts of an invoice and of the credit notes that correct it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// With taxes.
    pub total: Money,
    /// Total, tips and rounding, less what was paid; with the credit notes'.
    pub balance: Money,
    /// What changed hands when it was issued.
    pub paid: Money,
    /// What credit notes took back of the total, above zero.
    pub credited: Money,
}

impl Standing {
    /// Where an invoice due on a day stands today.
    pub fn of(amounts: Amounts, due_on: Date, today: Date) -> Standing {
        if amounts.credited >= amounts.total && amounts.credited > Money::ZERO {
            return Standing::Credited;
        }
        if amounts.balance <= Money::ZERO {
            return Standing::Paid;
        }
        if due_on < today {
            let days = due_on.duration_until(today).as_hours() / 24;
            return Standing::Overdue(i32::try_from(days).unwrap_or(i32::MAX));
        }
        if amounts.paid > Money::ZERO {
            Standing::PartlyPaid
        } else {
            Standing::Issued
        }
    }
}
