//! What the compiler cannot hold: directions, walls, owners, sizes, words.
//!
//! Each rule is a function from the files of the repository to findings, so that its tests hand it
//! a small wrong house and look at what it says.

mod directions;
mod exceptions;
mod rust;
mod sizes;
mod source;
mod strangers;
mod tables;
mod tested;
mod vocabulary;
mod walls;

use std::fmt;
use std::path::Path;
use std::process::ExitCode;

use source::Source;

/// One breach of the house rules, at the place to mend.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    path: String,
    /// Counted from one, as editors do.
    line: usize,
    message: String,
}

impl Finding {
    fn new(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            message: message.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Prints every finding; succeeds when there is none.
pub fn command(root: &Path) -> ExitCode {
    match check(root) {
        Ok(files) => {
            println!("arch: {files} files, nothing to say");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the repository and applies every rule: the number of files read, or the findings as text.
pub fn check(root: &Path) -> Result<usize, String> {
    let sources = source::read_all(root).map_err(|error| format!("arch: {error}"))?;
    let findings = findings(&sources);
    if findings.is_empty() {
        return Ok(sources.len());
    }
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    Err(format!(
        "{}\narch: {} to mend",
        lines.join("\n"),
        findings.len()
    ))
}

fn findings(sources: &[Source]) -> Vec<Finding> {
    let rules = [
        directions::check,
        strangers::check,
        walls::check,
        tables::check,
        tested::check,
        sizes::check,
        vocabulary::check,
    ];
    let mut all: Vec<Finding> = rules.iter().flat_map(|rule| rule(sources)).collect();
    all.sort();
    all
}
