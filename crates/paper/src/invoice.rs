//! An invoice or a credit note on letter paper.

#[cfg(test)]
mod tests;

use domain::locale::Locale;
use typst::foundations::{Dict, IntoValue, Value, dict};

use crate::{PaperError, press};

const TEMPLATE: &str = include_str!("../templates/invoice.typ");

/// An invoice or a credit note, in the words of its own language.
#[derive(Clone, Debug)]
pub struct Invoice {
    /// The language of all the words.
    pub locale: Locale,
    /// The document's title: what it is, and its number.
    pub title: String,
    /// What it is: an invoice, a credit note.
    pub heading: String,
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: String,
    /// The shop's name.
    pub shop: String,
    /// Under it: legal name, address, how to reach it.
    pub shop_lines: Vec<String>,
    /// To whom, on which terms, what it corrects and why.
    pub facts: Vec<Fact>,
    /// Heads of the table: description, quantity, price, amount.
    pub heads: [String; 4],
    /// What was sold.
    pub lines: Vec<InvoiceLine>,
    /// Above the payments; empty when nothing was paid.
    pub paid: String,
    /// The payments.
    pub payments: Vec<Row>,
    /// Subtotal, discounts, taxes, total, then what stands beside it.
    pub sums: Vec<Row>,
    /// What the shop says under it all; empty for nothing.
    pub words: String,
    /// Registration numbers, or that no tax is collected.
    pub numbers: Vec<String>,
    /// How to ask about it.
    pub question: String,
    /// The word before a page's number.
    pub page: String,
    /// The word before the number of pages.
    pub of: String,
}

/// A fact under the letterhead.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A line of the table.
#[derive(Clone, Debug)]
pub struct InvoiceLine {
    /// What was sold.
    pub name: String,
    /// Who gave it, a discount and its reason, a tax status.
    pub notes: Vec<String>,
    /// How many; empty where only a price changes.
    pub count: String,
    /// The price of one.
    pub unit: String,
    /// Before tax.
    pub amount: String,
}

/// How a row of sums looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As running text.
    Plain,
    /// In grey.
    Soft,
    /// The total.
    Total,
    /// In bold.
    Strong,
}

impl Look {
    /// The name a style sheet or a template knows it by; empty for running text.
    pub const fn name(self) -> &'static str {
        match self {
            Look::Plain => "",
            Look::Soft => "soft",
            Look::Total => "total",
            Look::Strong => "strong",
        }
    }
}

/// A label and its amount.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// How much.
    pub amount: String,
    /// How it looks.
    pub look: Look,
}

/// The document as PDF, letter size.
pub fn invoice(invoice: &Invoice) -> Result<Vec<u8>, PaperError> {
    press::write(&press::typeset(TEMPLATE, filled(invoice))?)
}

fn filled(invoice: &Invoice) -> Dict {
    let heads: Vec<Value> = texts(&invoice.heads);
    dict! {
        "lang" => invoice.locale.code(),
        "title" => invoice.title.as_str(),
        "heading" => invoice.heading.as_str(),
        "number" => invoice.number.as_str(),
        "date" => invoice.date.as_str(),
        "shop" => invoice.shop.as_str(),
        "shop-lines" => texts(&invoice.shop_lines),
        "facts" => invoice.facts.iter().map(fact).collect::<Vec<Value>>(),
        "heads" => heads,
        "lines" => invoice.lines.iter().map(line).collect::<Vec<Value>>(),
        "paid" => invoice.paid.as_str(),
        "payments" => rows(&invoice.payments),
        "sums" => rows(&invoice.sums),
        "words" => invoice.words.as_str(),
        "numbers" => texts(&invoice.numbers),
        "question" => invoice.question.as_str(),
        "page" => invoice.page.as_str(),
        "of" => invoice.of.as_str(),
    }
}

pub(crate) fn texts(all: &[String]) -> Vec<Value> {
    all.iter().map(|text| text.as_str().into_value()).collect()
}

pub(crate) fn rows(all: &[Row]) -> Vec<Value> {
    all.iter().map(row).collect()
}

fn row(row: &Row) -> Value {
    let filled = dict! {
        "label" => row.label.as_str(),
        "amount" => row.amount.as_str(),
        "look" => row.look.name(),
    };
    filled.into_value()
}

fn fact(fact: &Fact) -> Value {
    let filled = dict! {
        "label" => fact.label.as_str(),
        "text" => fact.text.as_str(),
    };
    filled.into_value()
}

fn line(line: &InvoiceLine) -> Value {
    let filled = dict! {
        "name" => line.name.as_str(),
        "notes" => texts(&line.notes),
        "count" => line.count.as_str(),
        "unit" => line.unit.as_str(),
        "amount" => line.amount.as_str(),
    };
    filled.into_value()
}
