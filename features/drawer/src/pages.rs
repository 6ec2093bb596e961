//! Pages of drawers, typed.

mod board;
mod closing;
mod forms;
mod grid;
mod paper;
mod settings;

pub use board::BoardPage;
pub use closing::{BeforePage, GapPage, ReportPage};
pub use forms::{CountPage, MovementPage, OpeningPage};
pub use grid::Grid;
pub use paper::sheet;
pub use settings::SettingsPage;

use domain::{drawer::Gap, money::Money};

use crate::words::Words;

/// A step of the close.
pub struct Step {
    label: &'static str,
    done: bool,
    current: bool,
}

/// The three steps of a close, at one of them.
fn steps(w: Words, at: usize) -> Vec<Step> {
    let labels = [
        w.drawer_step_count(),
        w.drawer_step_gap(),
        w.drawer_step_report(),
    ];
    let step = |(place, label)| Step {
        label,
        done: place < at,
        current: place == at,
    };
    labels.into_iter().enumerate().map(step).collect()
}

/// Over or short in words, with its tone.
fn gap(w: Words, gap: Gap) -> (String, &'static str) {
    match gap {
        Gap::Even => (w.drawer_even().to_owned(), "ok"),
        Gap::Over(more) => (w.drawer_over(more), "warn"),
        Gap::Short(less) => (w.drawer_short(less), "warn"),
    }
}

/// The gap between two sums in words; none where it does not fit.
fn gap_between(w: Words, expected: Money, counted: Money) -> (String, &'static str) {
    Gap::between(expected, counted).map_or_else(|_| Default::default(), |found| gap(w, found))
}
