//! The Rust of the messages: data for `words::say`, a line a language, so that nothing in it
//! branches and every lint is content.

use std::collections::BTreeMap;

use crate::{
    Entry,
    forms::{Form, Kind},
    kinds,
    source::{Case, Part},
};

/// More values than this are given as a struct with a field each, not as arguments.
const ARGUMENTS_MAX: usize = 4;

/// Letters of a message shown in the documentation of its method.
const SHOWN_MAX: usize = 120;

/// Each value in each form it is shown in: its place in the list of arguments.
type Places = BTreeMap<(String, Form), usize>;

/// The whole file.
pub(crate) fn rust(entries: &[Entry], prefix: &str) -> String {
    let mut methods = String::new();
    let mut structs = String::new();
    for entry in entries {
        if entry.signature.len() > ARGUMENTS_MAX {
            structs.push_str(&values(entry));
        }
        methods.push_str(&method(entry));
    }
    format!(
        "// Written by the build from {prefix}.fr-CA.ftl and {prefix}.en-CA.ftl.\n{HEAD}{methods}}}\n{structs}"
    )
}

const HEAD: &str = "\
/// The messages in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    locale: ::domain::locale::Locale,
}

#[rustfmt::skip]
impl Words {
    /// The messages in a language.
    pub const fn new(locale: ::domain::locale::Locale) -> Words {
        Words { locale }
    }

    /// The language.
    pub const fn locale(self) -> ::domain::locale::Locale {
        self.locale
    }
";

fn method(entry: &Entry) -> String {
    let name = entry.key.replace('-', "_");
    let shown = documentation(&entry.french);
    let places = places(entry);
    if places.is_empty() {
        return format!(
            "\n    /// `{shown}`\n    pub const fn {name}(self) -> &'static str {{\n        \
             ::words::pick(self.locale, {}, {})\n    }}\n",
            literal(&text(&entry.french)),
            literal(&text(&entry.english)),
        );
    }
    let together = entry.signature.len() > ARGUMENTS_MAX;
    let arguments = if together {
        format!(", given: &{}", type_of(entry, "'_"))
    } else {
        let each = entry.signature.iter();
        let each: Vec<String> = each
            .map(|(name, kind)| format!(", {name}: {}", accepted(*kind)))
            .collect();
        each.concat()
    };
    let given: Vec<String> = in_order(&places)
        .into_iter()
        .map(|(name, form)| argument(name, *form, entry.signature.get(name), together))
        .collect();
    format!(
        "\n    /// `{shown}`\n    pub fn {name}(self{arguments}) -> String {{\n        ::words::say(\n            \
         self.locale,\n            {},\n            {},\n            &[{}],\n        )\n    }}\n",
        parts(&entry.french, &places),
        parts(&entry.english, &places),
        given.join(", "),
    )
}

fn places(entry: &Entry) -> Places {
    let mut uses = BTreeMap::new();
    kinds::collect(&entry.french, &mut uses);
    kinds::collect(&entry.english, &mut uses);
    let mut places = Places::new();
    for (name, forms) in uses {
        for form in forms {
            let form = settled(form, entry.signature.get(&name));
            let next = places.len();
            places.entry((name.clone(), form)).or_insert(next);
        }
    }
    places
}

fn in_order(places: &Places) -> Vec<&(String, Form)> {
    let mut all: Vec<_> = places.iter().collect();
    all.sort_by_key(|(_, place)| **place);
    all.into_iter().map(|(used, _)| used).collect()
}

/// A bare value is shown by what it is.
fn settled(form: Form, kind: Option<&Kind>) -> Form {
    match (form, kind) {
        (Form::Bare, Some(Kind::Number)) => Form::Number,
        (Form::Bare, Some(Kind::Choice)) => Form::Choice,
        (form, _) => form,
    }
}

/// What a method's parameter accepts: templates pass references, Rust passes values.
fn accepted(kind: Kind) -> String {
    match kind {
        Kind::Text => "impl ::core::fmt::Display".to_owned(),
        Kind::Choice => "impl ::core::convert::AsRef<str>".to_owned(),
        typed => format!("impl ::words::Given<{}>", typed.rust()),
    }
}

fn argument(name: &str, form: Form, kind: Option<&Kind>, together: bool) -> String {
    let kind = kind.copied().unwrap_or(Kind::Text);
    let value = match (kind, together) {
        (Kind::Text, true) => format!("&given.{name}"),
        (_, true) => format!("given.{name}"),
        (Kind::Text, false) => format!("&{name}"),
        (Kind::Choice, false) => format!("{name}.as_ref()"),
        (typed, false) => format!("::words::Given::<{}>::given(&{name})", typed.rust()),
    };
    match form {
        Form::Bare => format!("::words::Arg::Text({value})"),
        Form::Date(style) => format!("::words::Arg::Date({value}, ::words::DateForm::{style})"),
        form => format!("::words::Arg::{form:?}({value})"),
    }
}

fn parts(body: &[Part], places: &Places) -> String {
    let all: Vec<String> = body.iter().map(|part| piece(part, places)).collect();
    format!("&[{}]", all.join(", "))
}

fn piece(part: &Part, places: &Places) -> String {
    match part {
        Part::Text(text) => format!("::words::Part::Text({})", literal(text)),
        Part::Show { name, form } => {
            format!("::words::Part::Show({})", place(name, *form, places))
        }
        Part::Select {
            name,
            form,
            cases,
            other,
        } => {
            let cases: Vec<String> = cases
                .iter()
                .map(|(case, body)| format!("({}, {})", condition(case), parts(body, places)))
                .collect();
            format!(
                "::words::Part::Select({}, &[{}], {})",
                place(name, *form, places),
                cases.join(", "),
                parts(other, places)
            )
        }
    }
}

fn place(name: &str, form: Form, places: &Places) -> usize {
    let at = |form| places.get(&(name.to_owned(), form)).copied();
    at(form)
        .or_else(|| at(Form::Number))
        .or_else(|| at(Form::Choice))
        .unwrap_or_default()
}

fn condition(case: &Case) -> String {
    match case {
        Case::Exact(number) => format!("::words::Case::Exact({number})"),
        Case::One => "::words::Case::One".to_owned(),
        Case::Many => "::words::Case::Many".to_owned(),
        Case::Is(word) => format!("::words::Case::Is({})", literal(word)),
    }
}

fn literal(text: &str) -> String {
    format!("{text:?}")
}

fn text(body: &[Part]) -> String {
    let texts = body.iter().filter_map(|part| match part {
        Part::Text(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

fn documentation(body: &[Part]) -> String {
    let mut shown = String::new();
    for part in body {
        match part {
            Part::Text(text) => shown.push_str(text),
            Part::Show { name, .. } => shown.extend(["{ $", name, " }"]),
            Part::Select { name, other, .. } => {
                shown.extend(["{ $", name, " -> ", &documentation(other), " }"]);
            }
        }
    }
    let shown: String = shown.replace(['\n', '\u{a0}'], " ").replace('`', "’");
    match shown.char_indices().nth(SHOWN_MAX) {
        Some((end, _)) => format!("{}…", shown[..end].trim_end()),
        None => shown,
    }
}

fn type_of(entry: &Entry, lifetime: &str) -> String {
    let mut name = String::new();
    for word in entry.key.split('-') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    let borrowed = entry.signature.values().any(|kind| kind.rust() == "str");
    if borrowed {
        format!("{name}<{lifetime}>")
    } else {
        name
    }
}

fn values(entry: &Entry) -> String {
    let method = entry.key.replace('-', "_");
    let mut code = format!(
        "\n/// The values of [`Words::{method}`].\n#[derive(Clone, Copy, Debug)]\n\
         pub struct {} {{\n",
        type_of(entry, "'a")
    );
    for (name, kind) in &entry.signature {
        let rust = match kind.rust() {
            "str" => "&'a str",
            typed => typed,
        };
        code.extend(["    /// `$", name, "`: ", kind.name(), ".\n"]);
        code.extend(["    pub ", name, ": ", rust, ",\n"]);
    }
    code.push_str("}\n");
    code
}
