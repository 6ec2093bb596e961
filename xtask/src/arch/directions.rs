//! Who may know whom: a new line in a crate's `[dependencies]` is an event of the architecture.
//!
//! Cargo forbids cycles; this forbids the acquaintances that would make no cycle and still be wrong.

#[cfg(test)]
mod tests;

use super::Finding;
use super::source::Source;

/// What every feature may stand on.
const FOUNDATIONS: [&str; 7] = [
    "domain",
    "platform",
    "web",
    "words",
    "words-generator",
    "paper",
    "assets",
];

/// The features from left to right: each may ask those of the columns before its own.
const COLUMNS: [&[&str]; 6] = [
    &["tenancy"],
    &["identity", "clients"],
    &["messaging", "catalog"],
    &["booking", "invoicing", "drawer"],
    &["sales", "storefront", "calendar"],
    &["till", "reports"],
];

/// Features beside the columns, with the only features they may ask.
const BESIDE: [(&str, &[&str]); 2] = [
    ("privacy", &["identity", "clients", "messaging"]),
    (
        "operations",
        &["tenancy", "identity", "catalog", "booking", "drawer"],
    ),
];

/// The foundations, lowest first, with the rooms each may know.
const LOWER: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("words-generator", &[]),
    ("assets", &[]),
    ("xtask", &[]),
    ("words", &["domain", "words-generator"]),
    ("paper", &["domain", "words", "words-generator", "assets"]),
    ("platform", &["domain"]),
    (
        "web",
        &["domain", "platform", "words", "words-generator", "assets"],
    ),
];

/// What is not in a manifest cannot be called: the outside crates a room must not have.
const OUTSIDE: [(&str, &[&str]); 4] = [
    (
        "domain",
        &[
            "tokio", "axum", "sea-orm", "sqlx", "reqwest", "hyper", "tower", "rand",
        ],
    ),
    ("words", &["tokio", "axum", "sea-orm", "sqlx"]),
    ("platform", &["axum", "askama", "tower-http"]),
    ("web", &["sea-orm", "sqlx"]),
];

/// One line of a manifest that makes an acquaintance.
#[derive(Debug, PartialEq, Eq)]
struct Dependency {
    line: usize,
    name: String,
}

/// Every manifest names only crates that its room may know.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let manifests = sources
        .iter()
        .filter(|source| source.file_name() == "Cargo.toml");
    manifests.flat_map(check_manifest).collect()
}

fn check_manifest(manifest: &Source) -> Vec<Finding> {
    let Some(room) = package_name(&manifest.text) else {
        return Vec::new();
    };
    let acquaintances = dependencies(&manifest.text).into_iter();
    let faults = acquaintances.filter_map(|dependency| {
        let fault = fault(room, &dependency.name)?;
        Some(Finding::new(&manifest.path, dependency.line, fault))
    });
    if is_known(room) {
        return faults.collect();
    }
    let message = format!("`{room}` has no place yet: add it to xtask/src/arch/directions.rs");
    vec![Finding::new(&manifest.path, 1, message)]
}

fn fault(room: &str, other: &str) -> Option<String> {
    let banned = OUTSIDE
        .iter()
        .any(|(name, list)| *name == room && list.contains(&other));
    if banned {
        return Some(format!(
            "`{room}` does without `{other}`: what is absent cannot be called"
        ));
    }
    let stranger = is_known(other) && !may_know(room, other);
    stranger.then(|| format!("`{room}` may not know `{other}`: ask downwards, tell by an event"))
}

fn may_know(room: &str, other: &str) -> bool {
    if ["app", "tests", "bench"].contains(&room) {
        return other != "xtask";
    }
    if let Some((_, allowed)) = LOWER.iter().find(|(name, _)| *name == room) {
        return allowed.contains(&other);
    }
    if FOUNDATIONS.contains(&other) {
        return true;
    }
    if let Some((_, allowed)) = BESIDE.iter().find(|(name, _)| *name == room) {
        return allowed.contains(&other);
    }
    matches!((column(room), column(other)), (Some(ours), Some(theirs)) if theirs < ours)
}

fn column(feature: &str) -> Option<usize> {
    COLUMNS.iter().position(|column| column.contains(&feature))
}

fn is_known(room: &str) -> bool {
    ["app", "tests", "bench"].contains(&room)
        || column(room).is_some()
        || BESIDE.iter().any(|(name, _)| *name == room)
        || LOWER.iter().any(|(name, _)| *name == room)
}

/// The `name` of `[package]`; none for the workspace's own manifest.
pub fn package_name(manifest: &str) -> Option<&str> {
    let package = manifest
        .lines()
        .skip_while(|line| line.trim() != "[package]")
        .skip(1);
    let mut fields = package.take_while(|line| !line.starts_with('['));
    fields.find_map(|line| quoted(line.trim().strip_prefix("name")?))
}

/// Every dependency of a manifest, for building, testing or running, on any target.
fn dependencies(manifest: &str) -> Vec<Dependency> {
    let mut found = Vec::new();
    let mut inside = false;
    for (index, line) in manifest.lines().enumerate() {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[') {
            let header = header.trim_end_matches(']');
            inside = header.ends_with("dependencies");
            found.extend(header_dependency(header).map(|name| Dependency {
                line: index + 1,
                name,
            }));
        } else if inside && !line.is_empty() && !line.starts_with('#') {
            found.push(Dependency {
                line: index + 1,
                name: entry_name(line),
            });
        }
    }
    found
}

/// `[dependencies.serde]` names its crate in the header.
fn header_dependency(header: &str) -> Option<String> {
    let (_, name) = header.rsplit_once("dependencies.")?;
    Some(name.trim_matches('"').to_owned())
}

/// `serde.workspace = true` is `serde`; `{ package = ".." }` tells the true name of a renamed crate.
fn entry_name(line: &str) -> String {
    let renamed = line
        .split_once("package")
        .and_then(|(_, rest)| quoted(rest));
    let name = line.split(['.', '=', ' ']).next().unwrap_or(line);
    renamed.unwrap_or(name.trim_matches('"')).to_owned()
}

fn quoted(text: &str) -> Option<&str> {
    text.split('"').nth(1)
}
