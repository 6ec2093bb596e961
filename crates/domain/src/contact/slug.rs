//! A shop's address on the service.

use super::{RESERVED, parsed_text, plain_letters};

/// Characters in a slug.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=40;

/// Why a text cannot be a shop's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    /// Nothing was typed.
    #[error("the address is empty")]
    Empty,
    /// Under three characters.
    #[error("the address has at least three characters")]
    TooShort,
    /// Over forty characters.
    #[error("the address has at most forty characters")]
    TooLong,
    /// Something other than a to z, 0 to 9 and the hyphen.
    #[error("the address has only unaccented small letters, digits and hyphens")]
    Character,
    /// A hyphen at an end, or two in a row.
    #[error("hyphens stand alone between two words")]
    Hyphen,
    /// One of the service's own addresses.
    #[error("the address is one of the service’s own")]
    Reserved,
}

/// The last part of a shop's public address: `salon-eloise`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

parsed_text!(Slug);

impl Slug {
    /// The address given, exactly: capitals and accents are refused rather than changed, for two
    /// addresses would then be one.
    pub fn parse(given: &str) -> Result<Slug, SlugError> {
        if given.is_empty() {
            return Err(SlugError::Empty);
        }
        if RESERVED.contains(&given) {
            return Err(SlugError::Reserved);
        }
        if !given
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        {
            return Err(SlugError::Character);
        }
        if given.len() < *LENGTH.start() {
            return Err(SlugError::TooShort);
        }
        if given.len() > *LENGTH.end() {
            return Err(SlugError::TooLong);
        }
        if given.starts_with('-') || given.ends_with('-') || given.contains("--") {
            return Err(SlugError::Hyphen);
        }
        Ok(Slug(given.to_owned()))
    }

    /// The address a shop's name suggests: « Salon Éloïse » gives `salon-eloise`. A long name is
    /// cut, at a word's end where there is one.
    ///
    /// # Errors
    ///
    /// [`SlugError::TooShort`] or [`SlugError::Empty`] for a name with hardly a Latin letter,
    /// [`SlugError::Reserved`] for one of the service's own.
    pub fn from_name(name: &str) -> Result<Slug, SlugError> {
        Slug::parse(&cut(&hyphenated(name), *LENGTH.end()))
    }

    /// The address to try when this one is taken: `salon-eloise-2` for 2.
    pub fn with_number(&self, number: u16) -> Slug {
        let end = format!("-{number}");
        let room = LENGTH.end().saturating_sub(end.len());
        Slug(format!("{}{end}", cut(&self.0, room)))
    }
}

fn hyphenated(name: &str) -> String {
    let plain = plain_letters(name);
    let words = plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// At most `max` bytes of an ASCII text, without a half word unless it is one long word.
fn cut(text: &str, max: usize) -> String {
    let Some((head, tail)) = text.split_at_checked(max) else {
        return text.to_owned();
    };
    if tail.is_empty() || tail.starts_with('-') {
        return head.trim_end_matches('-').to_owned();
    }
    let whole = head.rsplit_once('-').map(|(words, _)| words);
    whole
        .filter(|words| words.len() >= *LENGTH.start())
        .unwrap_or(head)
        .to_owned()
}
