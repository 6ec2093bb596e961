//! Names of persons and shops.

use super::parsed_text;
use unicode_normalization::UnicodeNormalization as _;

/// Characters in a person's name, first and last each.
const PERSON_LENGTH_MAX: usize = 100;

/// Characters in a shop's name: it must fit a receipt, a message and a page's title.
const SHOP_LENGTH_MAX: usize = 100;

/// Why a text is not a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing was typed.
    #[error("the name is empty")]
    Empty,
    /// More characters than are kept.
    #[error("the name has more than {max} characters")]
    TooLong {
        /// How many are kept.
        max: usize,
    },
    /// A line break, a tabulation or an invisible character that turns the text around.
    #[error("the name has a character that is not allowed")]
    Character,
}

/// The first or last name of a person: 1 to 100 characters, single spaces, composed accents.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName(String);

parsed_text!(PersonName);

impl PersonName {
    /// The name typed, its spaces tidied; any script, any number of words, nothing "corrected".
    pub fn parse(typed: &str) -> Result<PersonName, NameError> {
        tidy(typed, PERSON_LENGTH_MAX).map(PersonName)
    }
}

/// The name of a shop, as on its door: 1 to 100 characters, single spaces.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShopName(String);

parsed_text!(ShopName);

impl ShopName {
    /// The name typed, its spaces tidied.
    pub fn parse(typed: &str) -> Result<ShopName, NameError> {
        tidy(typed, SHOP_LENGTH_MAX).map(ShopName)
    }
}

fn tidy(typed: &str, max: usize) -> Result<String, NameError> {
    let typed = typed.trim();
    if typed.chars().any(is_disruptive) {
        return Err(NameError::Character);
    }
    let composed: String = typed.nfc().collect();
    let words: Vec<&str> = composed.split_whitespace().collect();
    let name = words.join(" ");
    if !name.chars().any(is_visible) {
        return Err(NameError::Empty);
    }
    if name.chars().count() > max {
        return Err(NameError::TooLong { max });
    }
    Ok(name)
}

/// Controls, line separators, and the marks that reverse the reading direction of what follows.
fn is_disruptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(
            c,
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
}
