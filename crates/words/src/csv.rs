//! Files that a spreadsheet opens: CSV as the one of the reader's language expects it.
//!
//! UTF-8 with its mark, lines that end as RFC 4180 asks. French: semicolons between the cells and a
//! decimal comma; English: commas and a point. Amounts are plain figures, without a sign of currency
//! or thousands apart, so that a column of them adds up. Texts are always quoted. A text never
//! becomes a formula: one that begins like one gets an apostrophe before it (`apostrophe/1`).

use std::fmt::Write as _;

use domain::{locale::Locale, money::Money};
use jiff::civil::{Date, Time};

/// What a formula, or what some program takes for one, begins with.
const FORMULA: [char; 12] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
];

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words: whatever somebody typed.
    Text(String),
    /// An amount, in dollars with two decimals.
    Money(Money),
    /// A whole number.
    Count(i64),
    /// A day: `2026-11-18`.
    Day(Date),
    /// Hours and minutes: `15:05`.
    Time(Time),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }
}

/// The file of these rows.
pub fn csv(locale: Locale, rows: &[Vec<Cell>]) -> String {
    let between = match locale {
        Locale::Fr => ";",
        Locale::En => ",",
    };
    let mut file = String::from('\u{feff}');
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                file.push_str(between);
            }
            write_cell(&mut file, locale, cell);
        }
        file.push_str("\r\n");
    }
    file
}

fn write_cell(file: &mut String, locale: Locale, cell: &Cell) {
    // Writing to a text cannot fail.
    let _ = match cell {
        Cell::Empty => Ok(()),
        Cell::Text(text) => {
            quoted(file, text);
            Ok(())
        }
        Cell::Money(amount) => {
            let sign = if amount.cents() < 0 { "-" } else { "" };
            let cents = amount.cents().unsigned_abs();
            let point = match locale {
                Locale::Fr => ',',
                Locale::En => '.',
            };
            write!(file, "{sign}{}{point}{:02}", cents / 100, cents % 100)
        }
        Cell::Count(count) => write!(file, "{count}"),
        Cell::Day(day) => write!(file, "{day}"),
        Cell::Time(time) => write!(file, "{:02}:{:02}", time.hour(), time.minute()),
    };
}

fn quoted(file: &mut String, text: &str) {
    file.push('"');
    if text.starts_with(FORMULA) {
        file.push('\'');
    }
    file.push_str(&text.replace('"', "\"\""));
    file.push('"');
}
