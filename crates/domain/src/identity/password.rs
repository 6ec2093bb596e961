//! Passwords: long, one's own, and no rule of composition (OWASP ASVS 5.0, 6.2.1 to 6.2.9).

use crate::contact::plain_letters;
use std::{collections::BTreeSet, sync::OnceLock};
use unicode_normalization::UnicodeNormalization as _;

/// Fewest characters of a chosen password (ASVS 5.0, 6.2.1 advises 15).
pub const LENGTH_MIN: usize = 15;

/// Most characters; nothing under it is ever cut off (ASVS 5.0, 6.2.9 asks for at least 64).
const LENGTH_MAX: usize = 256;

/// Most bytes, so that hashing has a bound.
const BYTES_MAX: usize = 1024;

/// Letters that must be left once everything guessable is taken away.
const OWN_CHARACTERS_MIN: usize = 6;

/// With this many different common words a password is a phrase, which is what we ask for.
const PHRASE_WORDS_MIN: usize = 3;

/// Shortest word of the surroundings that counts; shorter ones are in too many words.
const WORD_LENGTH_MIN: usize = 4;

/// Fewest places where a character is not its neighbour's next on a keyboard or in an alphabet.
const STEPS_MIN: usize = 4;

/// Fewest different characters.
const DISTINCT_MIN: usize = 5;

/// Words and phrases people choose most, without accents, signs or digits; ours, by length of use
/// in Quebec. One per line.
const COMMON: &str = include_str!("../../data/common-passwords.txt");

/// Rows of the keyboards in use here, the alphabet and the digits: what a finger follows.
const ROWS: [&str; 8] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
];

/// Why a password is refused. An example of a good one is a sentence of four or five words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Under fifteen characters.
    #[error("a password has at least {LENGTH_MIN} characters; {given} were given")]
    TooShort {
        /// How many were typed.
        given: usize,
    },
    /// Over 256 characters or 1024 bytes.
    #[error("the password is too long")]
    TooLong,
    /// Among those tried first.
    #[error("the password is one of the most common")]
    Common,
    /// A repetition, or keys that follow each other.
    #[error("the password repeats itself or follows the keyboard")]
    Pattern,
    /// Made of the shop's name, the person's, the address, the city or the trade.
    #[error("the password is made of words known to others")]
    Personal,
}

/// What someone who knows the shop would try: its name, the person's names, e-mail name, city.
#[derive(Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The texts, as written; each of their words counts.
    pub texts: &'a [&'a str],
}

/// A password in composed form (NFC), so that one typed on another keyboard is the same.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

impl Password {
    /// A password typed to sign in: any, within the bounds of hashing.
    pub fn typed(text: &str) -> Result<Password, PasswordError> {
        if text.len() > BYTES_MAX {
            return Err(PasswordError::TooLong);
        }
        let composed: String = text.nfc().collect();
        if composed.len() > BYTES_MAX || composed.chars().count() > LENGTH_MAX {
            return Err(PasswordError::TooLong);
        }
        Ok(Password(composed))
    }

    /// A password chosen for an account: long enough, and not guessable by who knows the person.
    pub fn chosen(text: &str, around: Surroundings<'_>) -> Result<Password, PasswordError> {
        let password = Password::typed(text)?;
        let given = password.0.chars().count();
        if given < LENGTH_MIN {
            return Err(PasswordError::TooShort { given });
        }
        let plain = plain_letters(&password.0);
        if is_pattern(&plain) {
            return Err(PasswordError::Pattern);
        }
        guessable(&plain, around).map_or(Ok(password), Err)
    }

    /// What is hashed.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Whether the text repeats one unit, has hardly any different character, or walks along a row.
fn is_pattern(plain: &str) -> bool {
    let all: Vec<char> = plain.chars().collect();
    let distinct: BTreeSet<char> = all.iter().copied().collect();
    let half = all.len().div_euclid(2);
    let repeats = (1..=half).any(|unit| all.iter().zip(all.iter().skip(unit)).all(|(a, b)| a == b));
    let steps = all
        .iter()
        .zip(all.iter().skip(1))
        .filter(|(a, b)| !follow(**a, **b))
        .count();
    distinct.len() < DISTINCT_MIN || repeats || steps < STEPS_MIN
}

/// Whether two characters are the same or side by side on a row, in either direction.
fn follow(a: char, b: char) -> bool {
    let pair = |x: char, y: char| {
        ROWS.iter().any(|row| {
            row.chars()
                .zip(row.chars().skip(1))
                .any(|next| next == (x, y))
        })
    };
    a == b || pair(a, b) || pair(b, a)
}

/// Takes away everything guessable, longest first; what is left is the person's own.
fn guessable(plain: &str, around: Surroundings<'_>) -> Option<PasswordError> {
    let stem = letters_meant(plain);
    let (own, known) = without(&stem, &words_of(around));
    let (left, common) = without(&own, common_words());
    if left.chars().filter(|c| c.is_alphanumeric()).count() >= OWN_CHARACTERS_MIN {
        None
    } else if known > 0 {
        Some(PasswordError::Personal)
    } else if common < PHRASE_WORDS_MIN && has_letters(&stem) {
        Some(PasswordError::Common)
    } else {
        None
    }
}

fn has_letters(stem: &str) -> bool {
    stem.chars().any(char::is_alphabetic)
}

/// The letters behind the signs people swap for them (`P@ssw0rd` is `password`); years and other
/// figures at the end go, as do spaces and signs.
fn letters_meant(plain: &str) -> String {
    let inner = plain.trim_matches(|c: char| !c.is_alphabetic() && c != '@' && c != '$');
    let meant = inner.chars().filter_map(|c| match c {
        '@' | '4' => Some('a'),
        '0' => Some('o'),
        '1' | '!' => Some('i'),
        '3' => Some('e'),
        '$' | '5' => Some('s'),
        '7' => Some('t'),
        other => other.is_alphanumeric().then_some(other),
    });
    meant.collect()
}

/// The text with the words replaced by a mark, and how many different ones it held.
fn without(text: &str, longest_first: &[String]) -> (String, usize) {
    let mut rest = text.to_owned();
    let mut found = 0_usize;
    for word in longest_first {
        if rest.contains(word.as_str()) {
            rest = rest.replace(word.as_str(), "|");
            found = found.saturating_add(1);
        }
    }
    (rest, found)
}

fn words_of(around: Surroundings<'_>) -> Vec<String> {
    let mut words = BTreeSet::new();
    let trade = [
        "clairiere",
        "coiffure",
        "coiffeuse",
        "esthetique",
        "massage",
        "barbier",
        "salon",
    ];
    for text in trade.iter().chain(around.texts) {
        let plain = plain_letters(text);
        let parts = plain.split(|c: char| !c.is_alphanumeric());
        words.extend(parts.map(letters_meant));
        words.insert(letters_meant(&plain));
    }
    words.retain(|word| word.chars().count() >= WORD_LENGTH_MIN);
    longest_first(words)
}

fn common_words() -> &'static [String] {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let lines = COMMON.lines().filter(|line| !line.is_empty());
        longest_first(lines.map(str::to_owned).collect())
    })
}

fn longest_first(words: BTreeSet<String>) -> Vec<String> {
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

#[cfg(test)]
mod tests;
