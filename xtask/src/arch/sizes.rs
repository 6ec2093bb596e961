//! Files small enough to be read at one sitting.
//!
//! The sizes of functions, their parameters and their nesting are clippy's.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::Finding;
use super::exceptions;
use super::source::Source;

const FILE_LINES_MAX: usize = 400;
const TEMPLATE_LINES_MAX: usize = 150;
const FEATURE_LINES_MAX: usize = 5_000;

/// Files, templates and features within their size, but for the exceptions written down.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut exceeded: Vec<Finding> = sources.iter().filter_map(file_too_long).collect();
    exceeded.extend(features_too_long(sources));
    let exceptions = exceptions::read(sources);
    let mut findings = exceptions::check(&exceptions, &exceeded);
    let excused = |found: &Finding| exceptions.iter().any(|known| known.path == found.path);
    findings.extend(exceeded.into_iter().filter(|found| !excused(found)));
    findings
}

fn file_too_long(source: &Source) -> Option<Finding> {
    let lines = source.text.lines().count();
    let lines_max = lines_max(source)?;
    let message = format!("{lines} lines, {lines_max} at most: find the second noun in it");
    (lines > lines_max).then(|| Finding::new(&source.path, lines_max + 1, message))
}

fn lines_max(source: &Source) -> Option<usize> {
    match source.extension() {
        _ if source.is_test() => None,
        "rs" | "ts" | "css" => Some(FILE_LINES_MAX),
        "html" => Some(TEMPLATE_LINES_MAX),
        _ => None,
    }
}

fn features_too_long(sources: &[Source]) -> Vec<Finding> {
    let mut lines_of: BTreeMap<&str, usize> = BTreeMap::new();
    for source in sources
        .iter()
        .filter(|source| source.is_rust() && !source.is_test())
    {
        if let Some(feature) = source.feature() {
            *lines_of.entry(feature).or_default() += source.text.lines().count();
        }
    }
    let exceeded = lines_of
        .into_iter()
        .filter(|(_, lines)| *lines > FEATURE_LINES_MAX);
    let said = exceeded.map(|(feature, lines)| {
        let message = format!("{lines} lines, {FEATURE_LINES_MAX} at most: split the feature");
        Finding::new(&format!("features/{feature}"), 1, message)
    });
    said.collect()
}
