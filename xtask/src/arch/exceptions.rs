//! The sizes that were exceeded on purpose, each with its reason: `docs/decisions/exceptions.txt`.

use super::Finding;
use super::source::Source;

pub const FILE: &str = "docs/decisions/exceptions.txt";

/// One line, `path: reason`.
#[derive(Debug, PartialEq, Eq)]
pub struct Exception {
    pub line: usize,
    pub path: String,
    reason: String,
}

/// The exceptions written down; blank lines and those that begin with `#` say nothing.
pub fn read(sources: &[Source]) -> Vec<Exception> {
    let text = sources
        .iter()
        .find(|source| source.path == FILE)
        .map_or("", |source| &source.text);
    let lines = text
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()));
    let written = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let split = written.map(|(line, entry)| {
        let (path, reason) = entry.split_once(": ").unwrap_or((entry, ""));
        Exception {
            line,
            path: path.to_owned(),
            reason: reason.trim().to_owned(),
        }
    });
    split.collect()
}

/// An exception must say why, and must still be needed.
pub fn check(exceptions: &[Exception], exceeded: &[Finding]) -> Vec<Finding> {
    let faults = exceptions.iter().filter_map(|exception| {
        let needed = exceeded
            .iter()
            .any(|finding| finding.path == exception.path);
        let fault = match (needed, exception.reason.is_empty()) {
            (true, false) => return None,
            (true, true) => "an exception needs its reason: `path: reason`",
            (false, _) => "no longer exceeded: take the exception out",
        };
        Some(Finding::new(FILE, exception.line, fault))
    });
    faults.collect()
}
