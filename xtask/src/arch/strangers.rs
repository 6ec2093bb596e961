//! The modules of `domain` are strangers to each other, except for the base ones.
//!
//! Without this rule the pure crate would become the new monolith: booking would lean on sales, and
//! neither could be read alone.

#[cfg(test)]
mod tests;

use super::Finding;
use super::rust::{is_name, line_of, places_of};
use super::source::Source;

const SOURCE: &str = "crates/domain/src/";

/// The modules that every other may name.
const BASE: [&str; 7] = [
    "money", "tax", "time", "ids", "locale", "contact", "province",
];

/// Each module names itself and the base, no other.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let ours = || {
        sources
            .iter()
            .filter(|source| source.path.starts_with(SOURCE))
    };
    let modules: Vec<&str> = ours().filter_map(top_module).collect();
    let judged = ours().filter(|source| source.is_rust() && !source.is_test());
    judged
        .flat_map(|source| check_file(source, &modules))
        .collect()
}

/// `booking` for `booking.rs` and for all that is under `booking/`; none for `lib.rs`.
fn top_module(source: &Source) -> Option<&str> {
    let inside = source.path.strip_prefix(SOURCE)?;
    let first = inside.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (name != "lib").then_some(name)
}

fn check_file(source: &Source, modules: &[&str]) -> Vec<Finding> {
    let Some(own) = top_module(source) else {
        return Vec::new();
    };
    let code = &source.rust.code;
    let named = roots(source).flat_map(|at| names_after(code, at));
    let strangers = named.filter(|(_, name)| {
        let name = name.as_str();
        name != own && modules.contains(&name) && !BASE.contains(&name)
    });
    let said = strangers.map(|(at, name)| {
        let message = format!("`{own}` and `{name}` are strangers: share through a base module");
        Finding::new(&source.path, line_of(code, at), message)
    });
    said.collect()
}

/// The offsets just after each `crate::`, and after each `super::` that climbs to the root.
fn roots(source: &Source) -> impl Iterator<Item = usize> {
    let code = &source.rust.code;
    let inside = source.path.strip_prefix(SOURCE).unwrap_or_default();
    let climb = "super::".repeat(inside.split('/').count());
    let from_root = places_of(code, "crate").map(|at| at + "crate".len());
    let absolute = from_root
        .filter(|&at| code[at..].starts_with("::"))
        .map(|at| at + 2);
    let climbs: Vec<usize> = code
        .match_indices(&climb)
        .map(|(at, _)| at + climb.len())
        .collect();
    absolute.chain(climbs)
}

/// The first names of the path that begins at `start`: one, or each of a `{group, of::names}`.
fn names_after(code: &str, start: usize) -> Vec<(usize, String)> {
    let Some(group) = code[start..].strip_prefix('{') else {
        return vec![(start, first_name(&code[start..]))];
    };
    let mut names = Vec::new();
    let (mut depth, mut fresh) = (0_usize, true);
    for (at, c) in group.char_indices() {
        match c {
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            '{' => depth += 1,
            ',' if depth == 0 => fresh = true,
            _ if fresh && is_name(c) => {
                names.push((start + 1 + at, first_name(&group[at..])));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn first_name(code: &str) -> String {
    code.chars().take_while(|&c| is_name(c)).collect()
}
