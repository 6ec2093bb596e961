//! What may be named where: the database in the stores, the router in one file, no silenced lint.

#[cfg(test)]
mod tests;

use super::Finding;
use super::rust::{line_of, places_of};
use super::source::Source;

/// The walls between shops that only a test may take down, to prove that the other one holds.
const WALLS: [&str; 3] = ["without_filter", "without_row_security", "Walls::none"];

/// The one file that hands routes to axum; everybody else goes through it.
const ROUTER: &str = "crates/web/src/routes.rs";

/// How a path comes to answer: each of these makes a route that no list would know.
const ROUTING: [&str; 7] = [
    ".route(",
    ".route_service(",
    ".nest(",
    ".nest_service(",
    ".fallback(",
    ".fallback_service(",
    ".method_not_allowed_fallback(",
];

/// Every wall, for every Rust file of the product; the tests crate looks behind the walls on purpose.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let product = ["app/", "crates/", "features/"];
    let inside = |source: &&Source| product.iter().any(|folder| source.path.starts_with(folder));
    let judged = || sources.iter().filter(|source| source.is_rust());
    let mut findings: Vec<Finding> = judged().filter(inside).flat_map(check_file).collect();
    findings.extend(judged().flat_map(silenced));
    findings
}

fn check_file(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !is_store(&source.path) {
        findings.extend(engine_named(source));
        findings.extend(sql_written(source));
    }
    if !source.is_test() && !source.path.starts_with("crates/platform/src/db") {
        let message = "both walls between shops stand; only a test takes one down";
        findings.extend(WALLS.iter().flat_map(|wall| said_at(source, wall, message)));
    }
    if source.path != ROUTER {
        let message = "routes are handed over in crates/web/src/routes.rs";
        findings.extend(
            ROUTING
                .iter()
                .flat_map(|call| said_at(source, call, message)),
        );
    }
    findings
}

/// The rooms of the platform that may name the database: `db`, those that keep a table of their own,
/// and the error that wraps what the engine says.
const KEEPERS: [&str; 5] = ["db", "audit", "idempotency", "jobs", "error"];

/// Where the database may be named: a feature's `service/store`, and the platform's keepers.
pub fn is_store(path: &str) -> bool {
    if let Some(inside) = path.strip_prefix("crates/platform/src/") {
        let room = inside.split(['/', '.']).next().unwrap_or_default();
        return KEEPERS.contains(&room);
    }
    path.split_once("/src/service/store")
        .is_some_and(|(feature, rest)| {
            feature.starts_with("features/") && (rest == ".rs" || rest.starts_with('/'))
        })
}

fn engine_named(source: &Source) -> Vec<Finding> {
    let code = &source.rust.code;
    let named = ["sea_orm", "sqlx"].into_iter().flat_map(|engine| {
        places_of(code, engine).map(move |at| {
            let message =
                format!("`{engine}` is named in service/store and the platform's keepers only");
            Finding::new(&source.path, line_of(code, at), message)
        })
    });
    named.collect()
}

fn sql_written(source: &Source) -> Vec<Finding> {
    let literals = source.rust.literals.iter();
    let sql = literals.filter(|literal| tables_in(&literal.text).next().is_some());
    let message = "SQL is written in service/store, the platform's keepers and migrations only";
    sql.map(|literal| Finding::new(&source.path, literal.line, message))
        .collect()
}

/// The tables a piece of SQL names: the lower-case word after `FROM`, `INTO`, `UPDATE` or `JOIN`.
pub fn tables_in(text: &str) -> impl Iterator<Item = &str> {
    let mut expects_table = false;
    text.split_whitespace().filter_map(move |word| {
        let expected = std::mem::replace(&mut expects_table, is_keyword(word));
        let table = word
            .split(|c: char| !super::rust::is_name(c))
            .next()
            .unwrap_or_default();
        (expected && is_table_name(table)).then_some(table)
    })
}

fn is_keyword(word: &str) -> bool {
    ["FROM", "INTO", "UPDATE", "JOIN"].contains(&word.trim_start_matches('('))
}

fn is_table_name(word: &str) -> bool {
    let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(lower)
}

fn silenced(source: &Source) -> Vec<Finding> {
    let code = &source.rust.code;
    let faults = [
        ("allow", "say `expect(.., reason = \"..\")` instead"),
        ("ignore", "a test that does not run proves nothing"),
    ];
    let found = attributes(code).flat_map(|(at, attribute)| {
        let said = faults
            .iter()
            .filter(|(word, _)| places_of(attribute, word).next().is_some());
        said.map(move |(_, message)| Finding::new(&source.path, line_of(code, at), *message))
    });
    found.collect()
}

/// Every attribute, `#[..]` or `#![..]`, with all that stands in its brackets, and where it opens.
fn attributes(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let opens = code.match_indices('#').filter_map(|(at, _)| {
        let inside = code[at + 1..].trim_start_matches('!').strip_prefix('[')?;
        Some((at, inside))
    });
    opens.map(|(at, inside)| {
        let mut depth = 1_usize;
        let closes = inside.char_indices().find(|(_, c)| {
            match c {
                '[' => depth += 1,
                ']' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        (at, closes.map_or(inside, |(end, _)| &inside[..end]))
    })
}

fn said_at(source: &Source, pattern: &str, message: &str) -> Vec<Finding> {
    let code = &source.rust.code;
    let places = code.match_indices(pattern);
    places
        .map(|(at, _)| Finding::new(&source.path, line_of(code, at), message))
        .collect()
}
