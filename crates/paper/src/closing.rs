//! The report of a drawer that was closed: on a roll of 80 mm, or on letter paper with the count.

#[cfg(test)]
mod tests;

use domain::locale::Locale;
use typst::foundations::{Dict, IntoValue, Value, dict};

use crate::{
    PaperError,
    invoice::{Row, rows, texts},
    press,
};

const ROLL: &str = include_str!("../templates/closing_roll.typ");
const LETTER: &str = include_str!("../templates/closing_letter.typ");

/// A closing report, in the words of one language.
#[derive(Clone, Debug)]
pub struct Closing {
    /// The language of all the words.
    pub locale: Locale,
    /// The document's title: what it is, and its number.
    pub title: String,
    /// The shop's name.
    pub shop: String,
    /// Under it: the address.
    pub shop_lines: Vec<String>,
    /// Which drawer and day, when it was opened and closed.
    pub facts: Vec<String>,
    /// Float and movements; what moved without a sale; the count and what became of it.
    pub parts: Vec<Vec<Row>>,
    /// Why it is over or short, and the counts made before.
    pub notes: Vec<String>,
    /// Above the coins and bills.
    pub pieces_title: String,
    /// Heads of that table: value, counted, what stays, what goes.
    pub heads: [String; 4],
    /// Each value that was counted, then the total.
    pub pieces: Vec<[String; 4]>,
    /// Who opened, counted and closed.
    pub signed: Vec<String>,
    /// The word before a page's number.
    pub page: String,
    /// The word before the number of pages.
    pub of: String,
}

/// The report as PDF: 80 mm wide, as long as it takes.
pub fn closing_roll(report: &Closing) -> Result<Vec<u8>, PaperError> {
    press::write(&press::typeset(ROLL, filled(report))?)
}

/// The report as PDF, on letter paper.
pub fn closing_letter(report: &Closing) -> Result<Vec<u8>, PaperError> {
    press::write(&press::typeset(LETTER, filled(report))?)
}

fn filled(report: &Closing) -> Dict {
    let parts: Vec<Value> = report
        .parts
        .iter()
        .map(|part| rows(part).into_value())
        .collect();
    let pieces: Vec<Value> = report
        .pieces
        .iter()
        .map(|row| texts(row).into_value())
        .collect();
    dict! {
        "lang" => report.locale.code(),
        "title" => report.title.as_str(),
        "shop" => report.shop.as_str(),
        "shop-lines" => texts(&report.shop_lines),
        "facts" => texts(&report.facts),
        "parts" => parts,
        "notes" => texts(&report.notes),
        "pieces-title" => report.pieces_title.as_str(),
        "heads" => texts(&report.heads),
        "pieces" => pieces,
        "signed" => texts(&report.signed),
        "page" => report.page.as_str(),
        "of" => report.of.as_str(),
    }
}
