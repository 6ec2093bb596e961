//! Coins and bills as somebody types them.

use domain::drawer::{Denomination, Pieces};
use web::form::{Faults, Typed};

use crate::words::Words;

/// How many of each value, as typed.
#[derive(Clone, Debug, Default)]
pub struct PiecesForm {
    /// What the name of a field begins with.
    prefix: &'static str,
    each: Vec<(Denomination, String)>,
}

impl PiecesForm {
    /// What came: `p10000=1&p5=12`.
    pub fn typed_in(prefix: &'static str, typed: &Typed) -> PiecesForm {
        let of = |one: Denomination| {
            (
                one,
                typed.text(&format!("{prefix}{}", one.cents())).to_owned(),
            )
        };
        PiecesForm {
            prefix,
            each: Denomination::ALL.into_iter().map(of).collect(),
        }
    }

    /// Some pieces, as they would be typed.
    pub fn of(prefix: &'static str, pieces: &Pieces) -> PiecesForm {
        PiecesForm {
            prefix,
            each: pieces
                .each()
                .map(|(one, count)| (one, count.to_string()))
                .collect(),
        }
    }

    /// The field of a value; its id too.
    pub fn field(&self, one: Denomination) -> String {
        format!("{}{}", self.prefix, one.cents())
    }

    /// What was typed for a value.
    pub fn typed(&self, of: Denomination) -> &str {
        let found = self.each.iter().find(|(one, _)| *one == of);
        found.map_or("", |(_, text)| text)
    }

    /// Each field and what was typed in it.
    pub fn fields(&self) -> impl Iterator<Item = (String, &str)> {
        self.each
            .iter()
            .map(|(one, text)| (self.field(*one), text.as_str()))
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.each.iter().all(|(_, text)| text.is_empty())
    }

    /// What can be read of it.
    pub fn readable(&self) -> Pieces {
        let each = self.each.iter();
        each.fold(Pieces::NONE, |all, (one, text)| {
            let count = count(text).unwrap_or(0);
            all.with(*one, count).unwrap_or(all)
        })
    }

    /// What it says; `faults` tells what cannot be read.
    pub fn read(&self, w: Words, faults: &mut Faults) -> Option<Pieces> {
        let mut pieces = Pieces::NONE;
        for (one, text) in &self.each {
            let with = |count| pieces.with(*one, count).ok();
            if let Some(next) = count(text).and_then(with) {
                pieces = next;
            } else {
                faults.add(self.field(*one), w.drawer_fault_pieces());
            }
        }
        let wrong = |one: &Denomination| !faults.of(&self.field(*one)).is_empty();
        (!Denomination::ALL.iter().any(wrong)).then_some(pieces)
    }
}

/// A count; nothing typed is none.
fn count(text: &str) -> Option<u16> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if bare.is_empty() {
        return Some(0);
    }
    bare.chars()
        .all(|c| c.is_ascii_digit())
        .then(|| bare.parse().ok())?
}
