//! A table has one owner: the feature in the name of the migration that creates it.
//!
//! Others ask the owner's service; nobody else names the table, as an entity or in SQL.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::Finding;
use super::rust::Literal;
use super::source::Source;
use super::walls::tables_in;

/// Every migration has an owner, and every table is named by its owner only.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for migration in sources.iter().filter(|source| is_migration(source)) {
        match owner(migration, sources) {
            Some(owner) => owners.extend(tables_created(&migration.text).map(|it| (it, owner))),
            None => findings.push(Finding::new(
                &migration.path,
                1,
                "a migration is called NNNN_<feature>_<what>.sql; this one has no owner",
            )),
        }
    }
    let judged = sources
        .iter()
        .filter(|source| source.is_rust() && !source.is_test());
    findings.extend(judged.flat_map(|source| trespasses(source, &owners)));
    findings
}

fn is_migration(source: &Source) -> bool {
    source.path.starts_with("migrations/") && source.extension() == "sql"
}

/// The feature after the number, or `platform`, which keeps the jobs, the outbox and the audit.
fn owner<'a>(migration: &'a Source, sources: &[Source]) -> Option<&'a str> {
    let mut parts = migration.file_name().trim_end_matches(".sql").split('_');
    let number = parts.next()?;
    let name = parts.next()?;
    let numbered = number.len() == 4 && number.chars().all(|c| c.is_ascii_digit());
    let feature = || sources.iter().any(|source| source.feature() == Some(name));
    (numbered && (name == "platform" || feature())).then_some(name)
}

fn tables_created(sql: &str) -> impl Iterator<Item = &str> {
    sql.lines().filter_map(|line| {
        let rest = line.trim_start().strip_prefix("CREATE TABLE ")?;
        let rest = rest.strip_prefix("IF NOT EXISTS ").unwrap_or(rest);
        rest.split(['(', ' ']).next()
    })
}

fn trespasses(source: &Source, owners: &BTreeMap<&str, &str>) -> Vec<Finding> {
    let Some(room) = room(source) else {
        return Vec::new();
    };
    let named = source.rust.literals.iter().flat_map(|literal| {
        let names = tables_named(literal).into_iter();
        names.map(move |table| (literal.line, table))
    });
    let foreign = named.filter_map(|(line, table)| {
        let owner = owners.get(table).filter(|owner| **owner != room)?;
        let message = format!("`{table}` belongs to `{owner}`: `{room}` asks its service");
        Some(Finding::new(&source.path, line, message))
    });
    foreign.collect()
}

/// Who speaks in this file; none outside the business (the machine room locks rows of any table,
/// the tests look at all).
fn room(source: &Source) -> Option<&str> {
    source
        .feature()
        .or_else(|| source.path.starts_with("app/").then_some("app"))
}

fn tables_named(literal: &Literal) -> Vec<&str> {
    if literal.before.trim_end().ends_with("table_name =") {
        return vec![literal.text.as_str()];
    }
    tables_in(&literal.text).collect()
}
