//! The table of the results.

use crate::load::Outcome;

/// One line: a measure, what another system does, what is aimed at.
pub struct Row {
    what: String,
    ours: String,
    theirs: &'static str,
    goal: &'static str,
    reached: Option<bool>,
}

impl Row {
    /// A line that is reached or not.
    pub fn new(
        what: impl Into<String>,
        ours: String,
        theirs: &'static str,
        (goal, reached): (&'static str, bool),
    ) -> Row {
        Row {
            what: what.into(),
            ours,
            theirs,
            goal,
            reached: Some(reached),
        }
    }

    /// A line that is told, with nothing to reach.
    pub fn told(what: impl Into<String>, ours: String) -> Row {
        Row {
            what: what.into(),
            ours,
            theirs: "",
            goal: "",
            reached: None,
        }
    }
}

/// « 12 345/s, p50 0.61 ms, p99 1.20 ms », and what went wrong if anything did.
pub fn speed(outcome: &Outcome) -> String {
    let (p50, p99) = (
        millis(outcome.percentile(50)),
        millis(outcome.percentile(99)),
    );
    let mut text = format!("{}/s, p50 {p50}, p99 {p99}", grouped(outcome.rate()));
    if let Some(status) = outcome.other.first() {
        text = format!(
            "{text}; {} answers of another status ({status})",
            outcome.other.len()
        );
    }
    text
}

/// Microseconds as milliseconds with two decimals.
pub fn millis(micros: u64) -> String {
    format!("{}.{:02} ms", micros / 1_000, micros % 1_000 / 10)
}

/// A whole number in groups of three figures.
pub fn grouped(number: u64) -> String {
    let figures = number.to_string();
    let mut text = String::new();
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(figure);
    }
    text
}

/// Prints the table.
pub fn print(rows: &[Row]) {
    println!("| Measure | Clairière | The other system | Goal | Reached |");
    println!("|---|---|---|---|---|");
    for Row {
        what,
        ours,
        theirs,
        goal,
        reached,
    } in rows
    {
        let reached = reached.map_or("", |reached| if reached { "yes" } else { "no" });
        println!("| {what} | {ours} | {theirs} | {goal} | {reached} |");
    }
}
