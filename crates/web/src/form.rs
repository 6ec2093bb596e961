//! Forms that keep what was typed and say in words what is wrong, and where.

use std::{borrow::Cow, collections::HashMap};

use axum::{
    RequestExt,
    body::Bytes,
    extract::{FromRequest, Request},
};
use domain::locale::Locale;
use platform::house::House;

use crate::fault::Fault;

/// Most bytes a form may hold.
pub const FORM_BYTES_MAX: usize = 256 * 1024;

/// What was typed, field by field; a field may come several times.
#[derive(Clone, Debug, Default)]
pub struct Typed(HashMap<String, Vec<String>>);

impl Typed {
    /// Reads `a=1&b=2`, as browsers send it; what cannot be read is empty.
    pub fn read(encoded: &[u8]) -> Typed {
        let mut fields: HashMap<String, Vec<String>> = HashMap::new();
        for pair in encoded
            .split(|byte| *byte == b'&')
            .filter(|pair| !pair.is_empty())
        {
            let cut = pair
                .iter()
                .position(|byte| *byte == b'=')
                .unwrap_or(pair.len());
            let (name, value) = pair.split_at(cut);
            let value = value.get(1..).unwrap_or_default();
            fields
                .entry(decoded(name))
                .or_default()
                .push(decoded(value));
        }
        Typed(fields)
    }

    /// The field as typed, without the spaces around it; empty when it did not come.
    pub fn text(&self, name: &str) -> &str {
        self.0
            .get(name)
            .and_then(|all| all.first())
            .map_or("", |value| value.trim())
    }

    /// The field exactly as typed: passwords, free text.
    pub fn raw(&self, name: &str) -> &str {
        self.0
            .get(name)
            .and_then(|all| all.first())
            .map_or("", String::as_str)
    }

    /// Every value of a field that may come several times.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// Every field, for a form that repeats itself.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .flat_map(|(name, all)| all.iter().map(move |value| (name.as_str(), value.as_str())))
    }

    /// Puts a value, as a link or a default would.
    pub fn put(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), vec![value.into()]);
    }

    /// Puts every value of a field that may come several times.
    pub fn put_all(&mut self, name: &str, values: Vec<String>) {
        self.0.insert(name.to_owned(), values);
    }
}

impl FromRequest<House> for Typed {
    type Rejection = Fault;

    async fn from_request(request: Request, _house: &House) -> Result<Typed, Fault> {
        let body: Bytes = request
            .with_limited_body()
            .extract()
            .await
            .map_err(|_| Fault::TooLarge)?;
        Ok(Typed::read(&body))
    }
}

fn decoded(bytes: &[u8]) -> String {
    // A NUL is refused by PostgreSQL and means nothing in a form.
    String::from_utf8_lossy(&plain(bytes)).replace('\0', "")
}

/// Whether an address reads: once decoded it is a text, without a NUL.
pub(crate) fn is_text(path: &str) -> bool {
    std::str::from_utf8(&plain(path.as_bytes())).is_ok_and(|text| !text.contains('\0'))
}

fn plain(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'+' => plain.push(b' '),
            b'%' => match after.split_at_checked(2).and_then(|(hex, tail)| {
                let hex = std::str::from_utf8(hex).ok()?;
                Some((u8::from_str_radix(hex, 16).ok()?, tail))
            }) {
                Some((byte, tail)) => {
                    plain.push(byte);
                    rest = tail;
                }
                None => plain.push(b'%'),
            },
            other => plain.push(*other),
        }
    }
    plain
}

/// One answer of a list to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A second line, or empty.
    pub hint: String,
    /// Whether it is the chosen one.
    pub picked: bool,
}

impl Choice {
    /// An answer, chosen when it is `current`.
    pub fn of(value: impl Into<String>, label: impl Into<String>, current: &str) -> Choice {
        let value = value.into();
        Choice {
            picked: value == current,
            value,
            label: label.into(),
            hint: String::new(),
        }
    }
}

/// Both languages, each by its own name.
pub fn languages(chosen: &str) -> Vec<Choice> {
    vec![
        Choice::of(Locale::Fr.code(), "Français", chosen),
        Choice::of(Locale::En.code(), "English", chosen),
    ]
}

/// What is wrong, by field, in the reader's words, in the order it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<(Cow<'static, str>, String)>);

impl Faults {
    /// Nothing wrong yet.
    pub fn new() -> Faults {
        Faults::default()
    }

    /// Notes a fault; the first one of a field stays.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, message: impl Into<String>) {
        let field = field.into();
        if self.of(&field).is_empty() {
            self.0.push((field, message.into()));
        }
    }

    /// The value, or the fault noted and none.
    pub fn take<T, E>(
        &mut self,
        field: &'static str,
        parsed: Result<T, E>,
        message: impl FnOnce(E) -> String,
    ) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                self.add(field, message(error));
                None
            }
        }
    }

    /// Whether all is well.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fault of a field, or empty.
    pub fn of(&self, field: &str) -> &str {
        let found = self.0.iter().find(|(noted, _)| noted == field);
        found.map_or("", |(_, message)| message)
    }

    /// Field and message.
    pub fn list(&self) -> Vec<(&str, &str)> {
        let pairs = self.0.iter();
        pairs
            .map(|(field, message)| (&**field, message.as_str()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_reads_back() {
        let typed = Typed::read("nom=No%C3%A9mie+C%C3%B4t%C3%A9&s=1&s=2&vide=&%zz=%".as_bytes());
        assert_eq!(typed.text("nom"), "Noémie Côté");
        assert_eq!(typed.all("s"), ["1", "2"]);
        assert!(!typed.ticked("vide"));
        assert_eq!(typed.text("%zz"), "%");
    }

    #[test]
    fn the_first_fault_of_a_field_stays_and_the_order_is_kept() {
        let mut faults = Faults::new();
        faults.add("phone", "un");
        faults.add("name", "deux");
        faults.add("phone", "trois");
        assert_eq!(faults.list(), [("phone", "un"), ("name", "deux")]);
    }
}
