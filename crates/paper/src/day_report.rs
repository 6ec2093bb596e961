//! The figures of some days on letter paper, for the shop and its accountant.

#[cfg(test)]
mod tests;

use domain::locale::Locale;
use typst::foundations::{Dict, IntoValue, Value, dict};

use crate::{Look, PaperError, press};

const TEMPLATE: &str = include_str!("../templates/day_report.typ");

/// The figures of some days, in the reader's words.
#[derive(Clone, Debug)]
pub struct DayReport {
    /// The language of all the words.
    pub locale: Locale,
    /// The document's title.
    pub title: String,
    /// What it is.
    pub heading: String,
    /// Which days.
    pub days: String,
    /// That the days are not over.
    pub note: Option<String>,
    /// The shop's name.
    pub shop: String,
    /// Figures that belong together.
    pub sections: Vec<ReportSection>,
    /// When it was printed.
    pub printed: String,
    /// The word before a page's number.
    pub page: String,
    /// The word before the number of pages.
    pub of: String,
}

/// Figures that belong together.
#[derive(Clone, Debug)]
pub struct ReportSection {
    /// Its title.
    pub title: String,
    /// More about it; empty for nothing.
    pub note: String,
    /// Its figures.
    pub rows: Vec<ReportRow>,
}

/// A figure.
#[derive(Clone, Debug)]
pub struct ReportRow {
    /// What it is.
    pub label: String,
    /// More about it; empty for nothing.
    pub note: String,
    /// How much, or how many.
    pub amount: String,
    /// How it looks.
    pub look: Look,
}

/// The report as PDF, letter size.
pub fn day_report(report: &DayReport) -> Result<Vec<u8>, PaperError> {
    press::write(&press::typeset(TEMPLATE, filled(report))?)
}

fn filled(report: &DayReport) -> Dict {
    let sections: Vec<Value> = report.sections.iter().map(section).collect();
    dict! {
        "lang" => report.locale.code(),
        "title" => report.title.as_str(),
        "heading" => report.heading.as_str(),
        "days" => report.days.as_str(),
        "note" => report.note.as_deref().unwrap_or_default(),
        "shop" => report.shop.as_str(),
        "sections" => sections,
        "printed" => report.printed.as_str(),
        "page" => report.page.as_str(),
        "of" => report.of.as_str(),
    }
}

fn section(section: &ReportSection) -> Value {
    let rows: Vec<Value> = section.rows.iter().map(row).collect();
    let filled = dict! {
        "title" => section.title.as_str(),
        "note" => section.note.as_str(),
        "rows" => rows,
    };
    filled.into_value()
}

fn row(row: &ReportRow) -> Value {
    let filled = dict! {
        "label" => row.label.as_str(),
        "note" => row.note.as_str(),
        "amount" => row.amount.as_str(),
        "look" => row.look.name(),
    };
    filled.into_value()
}
