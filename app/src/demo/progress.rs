//! How far the seed is: a bar on a terminal, a line per shop elsewhere.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

/// How far the seed is; one bar, however many hold it.
#[derive(Clone)]
pub struct Progress {
    bar: ProgressBar,
    plain: bool,
}

impl Progress {
    /// Of so many steps, on the error output.
    pub fn of(steps: u64) -> Progress {
        let plain = !std::io::stderr().is_terminal();
        let bar = if plain {
            ProgressBar::hidden()
        } else {
            ProgressBar::new(steps)
        };
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {percent:>3} %  {msg}") {
            bar.set_style(style);
        }
        Progress { bar, plain }
    }

    /// Says nothing; for tests.
    pub fn silent() -> Progress {
        Progress {
            bar: ProgressBar::hidden(),
            plain: false,
        }
    }

    /// A shop opens.
    pub(super) fn shop(&self, name: &'static str) {
        self.bar.set_message(name);
        if self.plain {
            eprintln!("{name} opens");
        }
    }

    /// A shop's book is full.
    pub(super) fn filled(&self, name: &str, visits: usize) {
        if self.plain {
            eprintln!("{name}: {visits} visits");
        }
    }

    /// A day is full.
    pub(super) fn day(&self) {
        self.bar.inc(1);
    }

    /// Nothing is left to do.
    pub fn done(&self) {
        self.bar.finish_and_clear();
    }
}
