//! A Fluent file read into messages of text, values and choices.

use fluent_syntax::{
    ast::{
        CallArguments, Entry, Expression, InlineExpression, NamedArgument, Pattern, PatternElement,
        Variant, VariantKey,
    },
    parser,
    unicode::unescape_unicode_to_string,
};

use crate::{
    Language,
    forms::{Form, form},
};

/// One message of one file.
pub(crate) struct Message {
    pub(crate) key: String,
    pub(crate) body: Vec<Part>,
    /// Lines of the comment above it.
    pub(crate) comment: Vec<String>,
}

/// A piece of a message.
#[derive(Clone)]
pub(crate) enum Part {
    Text(String),
    Show {
        name: String,
        form: Form,
    },
    Select {
        name: String,
        form: Form,
        cases: Vec<(Case, Vec<Part>)>,
        other: Vec<Part>,
    },
}

/// When a variant is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// The number itself.
    Exact(i64),
    /// The plural category `one`.
    One,
    /// The plural category `many` (French, « un million de »).
    Many,
    /// The text itself.
    Is(String),
}

/// The messages of a file, in its order; every fault, with file and key.
pub(crate) fn read(
    file: &str,
    text: &str,
    language: Language,
) -> Result<Vec<Message>, Vec<String>> {
    let resource = parser::parse(text).map_err(|(_, errors)| {
        let line = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let told = errors
            .iter()
            .map(|error| format!("{file}:{}: {error}", line(error.pos.start)));
        told.collect::<Vec<_>>()
    })?;
    let mut messages: Vec<Message> = Vec::new();
    let mut faults = Vec::new();
    for entry in &resource.body {
        match message(entry, language) {
            Ok(None) => {}
            Ok(Some(found)) if messages.iter().any(|known| known.key == found.key) => {
                faults.push(format!("{file}: {}: written twice", found.key));
            }
            Ok(Some(found)) => messages.push(found),
            Err(fault) => faults.push(format!("{file}: {fault}")),
        }
    }
    if faults.is_empty() {
        Ok(messages)
    } else {
        Err(faults)
    }
}

fn message(entry: &Entry<&str>, language: Language) -> Result<Option<Message>, String> {
    let message = match entry {
        Entry::Message(message) => message,
        Entry::Term(term) => return Err(format!("-{}: terms are not supported", term.id.name)),
        _ => return Ok(None),
    };
    let key = message.id.name;
    if !message.attributes.is_empty() {
        return Err(format!(
            "{key}: attributes are not supported, write another message"
        ));
    }
    let Some(value) = &message.value else {
        return Err(format!("{key}: has no text"));
    };
    let body = Reader { language }
        .pattern(value)
        .map_err(|why| format!("{key}: {why}"))?;
    let comment = message.comment.iter().flat_map(|comment| &comment.content);
    let comment = comment.map(|line| (*line).to_owned()).collect();
    Ok(Some(Message {
        key: key.to_owned(),
        body,
        comment,
    }))
}

struct Reader {
    language: Language,
}

impl Reader {
    fn pattern(&self, pattern: &Pattern<&str>) -> Result<Vec<Part>, String> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            let part = match element {
                PatternElement::TextElement { value } => Part::Text((*value).to_owned()),
                PatternElement::Placeable { expression } => self.expression(expression)?,
            };
            match (parts.last_mut(), part) {
                (Some(Part::Text(before)), Part::Text(more)) => before.push_str(&more),
                (_, part) => parts.push(part),
            }
        }
        Ok(parts)
    }

    fn expression(&self, expression: &Expression<&str>) -> Result<Part, String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => self.select(selector, variants),
        }
    }

    fn inline(&self, inline: &InlineExpression<&str>) -> Result<Part, String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                Ok(Part::Text(unescape_unicode_to_string(value).into_owned()))
            }
            InlineExpression::NumberLiteral { value } => Ok(Part::Text((*value).to_owned())),
            InlineExpression::VariableReference { id } => Ok(Part::Show {
                name: variable(id.name)?,
                form: Form::Bare,
            }),
            InlineExpression::FunctionReference { id, arguments } => {
                let (name, form) = call(id.name, arguments)?;
                Ok(Part::Show { name, form })
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::MessageReference { .. } => {
                Err("references to other messages are not supported".to_owned())
            }
            InlineExpression::TermReference { .. } => Err("terms are not supported".to_owned()),
        }
    }

    fn select(
        &self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
    ) -> Result<Part, String> {
        let (name, counted) = match selector {
            InlineExpression::VariableReference { id } => (variable(id.name)?, false),
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                (call(id.name, arguments)?.0, true)
            }
            _ => return Err("a choice is made by a $value or NUMBER($value)".to_owned()),
        };
        let plural = counted || variants.iter().all(|variant| is_plural(&variant.key));
        let form = if plural { Form::Number } else { Form::Choice };
        let (mut cases, mut other) = (Vec::new(), Vec::new());
        for variant in variants {
            let body = self.pattern(&variant.value)?;
            if variant.default {
                other = body;
                check_default(&variant.key, plural, &name)?;
                continue;
            }
            let case = if plural {
                self.count(&variant.key)?
            } else {
                word(&variant.key)?
            };
            if cases.iter().any(|(known, _)| *known == case) {
                return Err(format!("the same case is written twice for ${name}"));
            }
            cases.push((case, body));
        }
        if plural && !cases.iter().any(|(case, _)| *case == Case::One) {
            return Err(format!("the plural of ${name} has no [one]"));
        }
        Ok(Part::Select {
            name,
            form,
            cases,
            other,
        })
    }

    fn count(&self, key: &VariantKey<&str>) -> Result<Case, String> {
        match key {
            VariantKey::NumberLiteral { value } => match value.parse() {
                Ok(number @ 0..=9999) => Ok(Case::Exact(number)),
                _ => Err(format!("[{value}] is not a whole number of 0 to 9999")),
            },
            VariantKey::Identifier { name: "one" } => Ok(Case::One),
            VariantKey::Identifier { name: "many" } if self.language == Language::French => {
                Ok(Case::Many)
            }
            VariantKey::Identifier { name: "other" } => {
                Err("[other] must be the default: write *[other]".to_owned())
            }
            VariantKey::Identifier { name } => {
                Err(format!("[{name}] is not a plural of this language"))
            }
        }
    }
}

fn is_plural(key: &VariantKey<&str>) -> bool {
    match key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => {
            ["zero", "one", "two", "few", "many", "other"].contains(name)
        }
    }
}

fn check_default(key: &VariantKey<&str>, plural: bool, name: &str) -> Result<(), String> {
    match key {
        VariantKey::Identifier { name: "other" } => Ok(()),
        _ if plural => Err(format!("the plural of ${name} has no *[other]")),
        _ => Ok(()),
    }
}

fn word(key: &VariantKey<&str>) -> Result<Case, String> {
    match key {
        VariantKey::Identifier { name } => Ok(Case::Is((*name).to_owned())),
        VariantKey::NumberLiteral { value } => Err(format!("[{value}] is a number among words")),
    }
}

fn call(function: &str, arguments: &CallArguments<&str>) -> Result<(String, Form), String> {
    let [InlineExpression::VariableReference { id }] = arguments.positional.as_slice() else {
        return Err(format!("{function} takes one $value"));
    };
    let style = match arguments.named.as_slice() {
        [] => None,
        [
            NamedArgument {
                name,
                value: InlineExpression::StringLiteral { value },
            },
        ] if name.name == "style" => Some(*value),
        _ => {
            return Err(format!(
                "{function} takes no other argument than style: \"..\""
            ));
        }
    };
    match form(function, style) {
        Some(form) => Ok((variable(id.name)?, form)),
        None => Err(match style {
            Some(style) => format!("there is no function {function} with style \"{style}\""),
            None => format!("there is no function {function}"),
        }),
    }
}

/// The name of a value as Rust writes it.
fn variable(name: &str) -> Result<String, String> {
    let rust = name.replace('-', "_");
    if RESERVED.contains(&rust.as_str()) {
        return Err(format!(
            "${name} is a word Rust keeps for itself, choose another"
        ));
    }
    if is_snake(&rust) {
        Ok(rust)
    } else {
        Err(format!("${name} is not in lower case"))
    }
}

/// Whether a name is lower case words, one `_` between them; the first begins with a letter.
pub(crate) fn is_snake(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(allowed)
        && !name.contains("__")
        && !name.ends_with('_')
}

/// Words that cannot name a parameter: the keywords of Rust, strict and reserved (The Rust
/// Reference, “Keywords”, edition 2024), and `given`, our own.
const RESERVED: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "given", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
