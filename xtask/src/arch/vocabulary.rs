//! Words that must not stand in the repository: places of one machine, and names that say nothing.

#[cfg(test)]
mod tests;

use super::Finding;
use super::rust::is_name;
use super::source::Source;

/// Where only somebody's own machine has something. Written in two halves, so that this file does
/// not accuse itself.
const PLACES: [(&str, &str); 7] = [
    ("..", "/shared"),
    ("..", "/.library"),
    ("/ho", "me/"),
    ("/ro", "ot/"),
    ("/Us", "ers/"),
    ("/wo", "rk/"),
    ("/tmp/", "bash_jobs"),
];

/// Endings of a name that has not been found yet.
const EMPTY_NAMES: [&str; 6] = ["Manager", "Helper", "Helpers", "Util", "Utils", "Dto"];

/// No place of one machine in any file, no empty name in any type.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let written = sources
        .iter()
        .filter(|source| !source.file_name().contains("lock"));
    written
        .flat_map(|source| [places(source), empty_names(source)].concat())
        .collect()
}

fn places(source: &Source) -> Vec<Finding> {
    let words: Vec<String> = PLACES.iter().map(|(a, b)| format!("{a}{b}")).collect();
    let lines = source.text.lines().enumerate();
    let found = lines.filter_map(|(index, line)| {
        let word = words.iter().find(|word| stands_in(line, word))?;
        let message = format!("`{word}` exists on one machine only");
        Some(Finding::new(&source.path, index + 1, message))
    });
    found.collect()
}

/// A path begins there; `https://host/home/` and `network/` are other words.
fn stands_in(line: &str, word: &str) -> bool {
    let begins = |at: usize| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| is_name(c) || c == '}' || (c == '.' && word.starts_with('/')))
    };
    line.match_indices(word).any(|(at, _)| begins(at))
}

fn empty_names(source: &Source) -> Vec<Finding> {
    let lines = source.rust.code.lines().enumerate();
    let found = lines.filter_map(|(index, line)| {
        let name = type_declared(line)?;
        let ending = EMPTY_NAMES.iter().find(|ending| name.ends_with(*ending))?;
        let message = format!("`{name}`: `{ending}` is no word of the trade");
        Some(Finding::new(&source.path, index + 1, message))
    });
    found.collect()
}

fn type_declared(line: &str) -> Option<&str> {
    let words: Vec<&str> = line.split_whitespace().take(4).collect();
    let at = words
        .iter()
        .position(|word| ["struct", "enum", "trait", "type"].contains(word))?;
    words.get(at + 1)?.split(|c| !is_name(c)).next()
}
