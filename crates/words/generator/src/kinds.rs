//! The values of a message and their types, from how the message uses them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    forms::{Form, Kind},
    source::Part,
};

/// The values of a message: name and kind, in the order of the alphabet, so that rewording a
/// message never swaps its arguments.
pub(crate) type Signature = BTreeMap<String, Kind>;

/// The values of a body; faults when one is used as two things, or bare where a form is needed.
pub(crate) fn of(key: &str, body: &[Part]) -> Result<Signature, Vec<String>> {
    let mut uses = BTreeMap::new();
    collect(body, &mut uses);
    let mut signature = Signature::new();
    let mut faults = Vec::new();
    for (name, forms) in uses {
        match kind(&forms) {
            Ok(kind) => {
                signature.insert(name, kind);
            }
            Err(why) => faults.push(format!("{key}: ${name} {why}")),
        }
    }
    if faults.is_empty() {
        Ok(signature)
    } else {
        Err(faults)
    }
}

fn kind(forms: &BTreeSet<Form>) -> Result<Kind, String> {
    let claims: BTreeSet<Kind> = forms.iter().filter_map(|form| form.kind()).collect();
    let mut claims = claims.into_iter();
    let kind = claims.next().unwrap_or(Kind::Text);
    if let Some(other) = claims.next() {
        return Err(format!(
            "is used both as {} and as {}",
            kind.name(),
            other.name()
        ));
    }
    let shown_as_is = matches!(kind, Kind::Text | Kind::Choice | Kind::Number);
    if forms.contains(&Form::Bare) && !shown_as_is {
        return Err(format!(
            "is shown bare; it is a {}: name the function",
            kind.name()
        ));
    }
    Ok(kind)
}

/// Every form each value is used in.
pub(crate) fn collect(body: &[Part], uses: &mut BTreeMap<String, BTreeSet<Form>>) {
    for part in body {
        match part {
            Part::Text(_) => {}
            Part::Show { name, form } => {
                uses.entry(name.clone()).or_default().insert(*form);
            }
            Part::Select {
                name,
                form,
                cases,
                other,
            } => {
                uses.entry(name.clone()).or_default().insert(*form);
                for (_, case) in cases {
                    collect(case, uses);
                }
                collect(other, uses);
            }
        }
    }
}

/// What differs between the two languages' values.
pub(crate) fn difference(key: &str, fr: &Signature, en: &Signature) -> String {
    let names: BTreeSet<&String> = fr.keys().chain(en.keys()).collect();
    let told = |of: &Signature, name: &String| match of.get(name) {
        Some(kind) => kind.name(),
        None => "absent",
    };
    let differ = names
        .into_iter()
        .filter(|name| fr.get(*name) != en.get(*name));
    let all: Vec<String> = differ
        .map(|name| {
            format!(
                "${name} is {} in French, {} in English",
                told(fr, name),
                told(en, name)
            )
        })
        .collect();
    format!(
        "{key}: {} (a number without a plural is {{ NUMBER($n) }})",
        all.join("; ")
    )
}
