//! Finding a person by a part of a name, an address or a number.
//!
//! No `LIKE`: it reads the whole table and, under row security, cannot use an index. Each person
//! has a few *tokens* in a table sorted byte by byte (`COLLATE "C"`): the endings of every word of
//! the name, of the number's digits and of the address. A part of a word is the beginning of one
//! of its endings, so a search is a range:
//!
//! ```text
//! « Tremblay » keeps: tremblay remblay emblay mblay blay lay ay
//! « blay » looks for: token >= 'blay' AND token < 'blaz'
//! ```
//!
//! Every word asked for must be found; see [`needles`].

use crate::contact::{EmailAddress, PhoneNumber, plain_letters};
use std::collections::BTreeSet;

/// Characters of a token; what is longer is cut, on both sides alike.
pub const TOKEN_LENGTH_MAX: usize = 32;

/// Shortest ending kept, in characters; a word of one letter is kept whole all the same.
const ENDING_LENGTH_MIN: usize = 2;

/// Tokens of one person: a name of four long words, a number and an address stay under it.
pub const TOKENS_MAX: usize = 160;

/// Words of one search; what follows is ignored.
const NEEDLES_MAX: usize = 6;

/// The text as it is compared: no accent, no capital, ligatures undone (`œ` is `oe`), one space
/// between words. Apostrophes, hyphens and every other sign part words.
pub fn fold(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<String> {
    plain_letters(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The tokens of one person, sorted, each once: endings of the words of `names`, of the numbers'
/// digits and of the addresses. When there are too many, the last ones in that order are left out.
pub fn tokens(names: &[&str], emails: &[EmailAddress], phones: &[PhoneNumber]) -> Vec<String> {
    let mut kept = BTreeSet::new();
    for name in names {
        for word in words(name) {
            keep_endings(&mut kept, &word, word.len());
        }
    }
    for phone in phones {
        let digits = phone.as_str().trim_start_matches('+');
        keep_endings(&mut kept, digits, digits.len());
    }
    for email in emails {
        keep_endings(&mut kept, &email.key(), email.local_part().len());
    }
    kept.into_iter().collect()
}

/// Keeps the endings of `word` that begin before the byte `until`: an address is found by any part
/// of its name, not by « gmail ».
fn keep_endings(kept: &mut BTreeSet<String>, word: &str, until: usize) {
    for (at, first) in word.char_indices().take_while(|(at, _)| *at < until) {
        if kept.len() >= TOKENS_MAX {
            return;
        }
        let rest = word.get(at..).unwrap_or_default();
        let ending: String = rest.chars().take(TOKEN_LENGTH_MAX).collect();
        let long_enough = at == 0 || ending.chars().count() >= ENDING_LENGTH_MIN;
        if long_enough && first.is_alphanumeric() {
            kept.insert(ending);
        }
    }
}

/// One word looked for: a token matches when `from <= token < until`, compared byte by byte.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Needle {
    from: String,
    until: String,
}

impl Needle {
    fn new(word: &str) -> Needle {
        let from: String = word.chars().take(TOKEN_LENGTH_MAX).collect();
        let until = successor(&from);
        Needle { from, until }
    }

    /// The first token that could match.
    pub fn from(&self) -> &str {
        &self.from
    }

    /// The first token beyond: it does not match.
    pub fn until(&self) -> &str {
        &self.until
    }

    /// Whether a token is in the range.
    pub fn matches(&self, token: &str) -> bool {
        self.from.as_str() <= token && token < self.until.as_str()
    }
}

impl std::fmt::Debug for Needle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Needle(…)")
    }
}

/// What to look up for what was typed: a person is found when each needle matches one of their
/// tokens. Empty for a text without a letter or digit, which finds nobody.
///
/// A word with an @ is an address and stays whole; a search of nothing but digits and what parts
/// them is one number.
pub fn needles(typed: &str) -> Vec<Needle> {
    if let Some(digits) = as_number(typed) {
        return vec![Needle::new(&digits)];
    }
    let mut wanted = Vec::new();
    for part in typed.split_whitespace() {
        if part.contains('@') {
            wanted.push(
                part.trim_matches(|c: char| !c.is_alphanumeric())
                    .to_lowercase(),
            );
        } else {
            wanted.extend(words(part));
        }
    }
    wanted.retain(|word| !word.is_empty());
    wanted.truncate(NEEDLES_MAX);
    wanted.iter().map(|word| Needle::new(word)).collect()
}

/// The digits of a search that is only digits and what parts them, such as `(514) 555-01`.
fn as_number(typed: &str) -> Option<String> {
    let separates = |c: char| c.is_whitespace() || "+().-/\u{2011}".contains(c);
    let only = typed.chars().all(|c| c.is_ascii_digit() || separates(c));
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    (only && !digits.is_empty()).then_some(digits)
}

/// The first text, in the order of bytes, that does not begin with `prefix` and comes after all
/// those that do: `blay` gives `blaz`. In UTF-8 the order of bytes is that of characters.
pub fn successor(prefix: &str) -> String {
    let mut kept: Vec<char> = prefix.chars().collect();
    while let Some(last) = kept.pop() {
        if let Some(next) = (last..=char::MAX).nth(1) {
            kept.push(next);
            return kept.into_iter().collect();
        }
    }
    // Nothing comes after the last character there is; no token is this long.
    format!(
        "{prefix}{}",
        char::MAX
            .to_string()
            .repeat(TOKEN_LENGTH_MAX.saturating_add(1))
    )
}

#[cfg(test)]
mod tests;
