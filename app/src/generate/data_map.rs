//! `docs/privacy/data-map.md`: what is held, of whom, why and until when.

use std::fmt::Write as _;

use platform::holdings::{Basis, Column, Erase, Export, Person, Retention, Table};

use crate::{features, migrations::TIMELINE};

const HEAD: &str = "\
# What is held, of whom, why and until when

Written by `clairiere generate` from the declarations of each feature (`holdings.rs`). A column
nobody declares fails the tests. An end in days is kept by the worker, within the hour, in `deeds`,
`readings`, `idempotency_keys`, `jobs`, `sessions`, `sign_in_attempts`, `sign_ins`,
`password_resets`, `letters`, `tickets`, `ticket_lines`, `ticket_tips` and
`ticket_voids`. The other ends, the exports and the erasures are declared: nothing
in the program applies them yet.

*Given*: the person gave it; an export hands it over, for portability as well. *Made*: the shop or
the system made it; an export shows it. *Sealed*: encrypted in the database under a key that is not
there, and whoever reads it is written down. What an erasure does stands last.
";

/// The map, feature by feature.
pub(super) fn text() -> String {
    let tables = features::holdings();
    let mut owners: Vec<&str> = Vec::new();
    for owner in tables.iter().map(|table| owner(table.name)) {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    let mut text = HEAD.to_owned();
    for feature in owners {
        let _ = write!(text, "\n## {feature}\n");
        for table in tables.iter().filter(|table| owner(table.name) == feature) {
            text.push_str(&section(table));
        }
    }
    text
}

/// The feature in the name of the step that makes the table; the platform keeps the timeline.
fn owner(table: &str) -> &'static str {
    let makes = |sql: &str| sql.contains(&format!("CREATE TABLE {table} ("));
    let step = TIMELINE.iter().find(|step| makes(step.sql));
    step.and_then(|step| step.name.split('_').nth(1))
        .unwrap_or("platform")
}

fn section(table: &Table) -> String {
    let mut text = format!("\n### `{}`\n\n{}\n", table.name, about(table));
    let (personal, plain): (Vec<&Column>, Vec<&Column>) = table
        .columns
        .iter()
        .partition(|column| column.personal || column.sensitive);
    if !personal.is_empty() {
        text.push_str(
            "\n| Column | Given in an export | At rest | On erasure |\n|---|---|---|---|\n",
        );
        for column in personal {
            let _ = writeln!(
                text,
                "| `{}` | {} | {} | {} |",
                column.name,
                export(column.export),
                if column.sensitive { "sealed" } else { "" },
                erase(column.erase)
            );
        }
    }
    if !plain.is_empty() {
        let names: Vec<String> = plain
            .iter()
            .map(|column| format!("`{}`", column.name))
            .collect();
        let _ = write!(text, "\nNothing of a person: {}.\n", names.join(", "));
    }
    text
}

fn about(table: &Table) -> String {
    let kept = retention(table.retention);
    if table.person == Person::Nobody {
        return format!("Of nobody. Kept {kept}.");
    }
    let whose = match table.person {
        Person::Client => "Of a client",
        Person::Member => "Of a member of the team",
        Person::Shop => "Of the shop as a business",
        Person::Nobody => "Of nobody",
    };
    let (subject, purpose) = (table.subject, table.purpose);
    let basis = basis(table.basis);
    format!("{whose}, by `{subject}`. Purpose: `{purpose}`; ground: {basis}. Kept {kept}.")
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Service => "necessary for the service asked for",
        Basis::Consent => "consent",
        Basis::Law => "another law asks for it",
        Basis::Security => "necessary to secure information",
        Basis::None => "none is needed",
    }
}

fn retention(retention: Retention) -> String {
    match retention {
        Retention::WhileSubscribed => {
            "while the shop subscribes, then thirty days to read and ninety more".to_owned()
        }
        Retention::AfterLastVisit { months } => {
            format!("{months} months after the last visit, or fewer where the shop says so")
        }
        Retention::Days(1) => "a day".to_owned(),
        Retention::Days(days) => format!("{days} days"),
        Retention::FiscalYears(years) => format!("{years} years after the fiscal year"),
        Retention::WithOwner => "with what it belongs to".to_owned(),
    }
}

fn export(export: Export) -> &'static str {
    match export {
        Export::Given => "given",
        Export::Made => "made",
        Export::No => "no",
    }
}

fn erase(erase: Erase) -> &'static str {
    match erase {
        Erase::Row => "the row goes",
        Erase::Empty => "emptied",
        Erase::KeepByLaw => "kept for a law, until its end",
        Erase::KeepForSecurity => "kept for security, until its end",
        Erase::Keep => "kept: says nothing of the person",
    }
}
