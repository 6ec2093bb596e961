//! The same on a roll of 80 mm: what the client takes from the counter.

#[cfg(test)]
mod tests;

use domain::locale::Locale;
use typst::foundations::{Dict, IntoValue, Value, dict};

use crate::{
    PaperError,
    invoice::{Row, rows, texts},
    press,
};

const TEMPLATE: &str = include_str!("../templates/receipt.typ");

/// A receipt, in the words of its own language.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The language of all the words.
    pub locale: Locale,
    /// The document's title: what it is, and its number.
    pub title: String,
    /// The shop's name.
    pub shop: String,
    /// Under it: address, how to reach it.
    pub shop_lines: Vec<String>,
    /// What it is, when, by whom.
    pub facts: Vec<String>,
    /// What was sold; a note stands under its line.
    pub lines: Vec<ReceiptLine>,
    /// Subtotal, taxes, total, tip.
    pub sums: Vec<Row>,
    /// Payments, rounding, change.
    pub payments: Vec<Row>,
    /// Registration numbers, or that no tax is collected.
    pub numbers: Vec<String>,
    /// The last word.
    pub thanks: String,
}

/// A line of a receipt.
#[derive(Clone, Debug)]
pub struct ReceiptLine {
    /// What was sold.
    pub name: String,
    /// How many at which price, a discount, a tax status.
    pub notes: Vec<String>,
    /// Before tax.
    pub amount: String,
}

/// The receipt as PDF: 80 mm wide, as long as it takes.
pub fn receipt(receipt: &Receipt) -> Result<Vec<u8>, PaperError> {
    press::write(&press::typeset(TEMPLATE, filled(receipt))?)
}

fn filled(receipt: &Receipt) -> Dict {
    dict! {
        "lang" => receipt.locale.code(),
        "title" => receipt.title.as_str(),
        "shop" => receipt.shop.as_str(),
        "shop-lines" => texts(&receipt.shop_lines),
        "facts" => texts(&receipt.facts),
        "lines" => receipt.lines.iter().map(line).collect::<Vec<Value>>(),
        "sums" => rows(&receipt.sums),
        "payments" => rows(&receipt.payments),
        "numbers" => texts(&receipt.numbers),
        "thanks" => receipt.thanks.as_str(),
    }
}

fn line(line: &ReceiptLine) -> Value {
    let filled = dict! {
        "name" => line.name.as_str(),
        "notes" => texts(&line.notes),
        "amount" => line.amount.as_str(),
    };
    filled.into_value()
}
