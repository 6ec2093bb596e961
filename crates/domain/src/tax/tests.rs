mod filter;
mod laws;
mod properties;
mod table;

use jiff::civil::date;

use super::*;

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

fn bill(lines: &[(Kind, i64)]) -> Bill {
    let lines = lines
        .iter()
        .map(|(kind, price)| Line::one(*kind, cents(*price)));
    Bill {
        lines: lines.collect(),
        discount: Money::ZERO,
    }
}

fn sale(province: Province, day: Date, lines: &[(Kind, i64)]) -> Question {
    Question::sale(province, day, bill(lines))
}

/// The amounts of the taxes in force, in order.
fn amounts(question: &Question) -> Vec<(Tax, i64)> {
    let answer = reckon(question).unwrap();
    answer
        .taxes
        .iter()
        .map(|line| (line.tax, line.amount.cents()))
        .collect()
}

const TODAY: Date = date(2026, 11, 21);
