//! Telephone numbers.

use super::parsed_text;

/// Digits of an international number, country code included: ITU-T E.164 stops at 15; under 8 is
/// a local number without its country.
const INTERNATIONAL_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// Longest text that is still read as one number.
const TYPED_LENGTH_MAX: usize = 40;

/// Why a text is not a telephone number. Examples of one: `514 555-0100`, `+33 1 23 45 67 89`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Nothing was typed.
    #[error("the number is empty")]
    Empty,
    /// An extension (poste, ext., x): messages and calls cannot reach it.
    #[error("a number is kept without its extension")]
    Extension,
    /// Letters or signs that are no part of a number.
    #[error("a number has only digits, spaces, hyphens, dots and parentheses")]
    Character,
    /// Seven digits: the area code is missing.
    #[error("the area code is missing")]
    AreaCodeMissing,
    /// Neither ten digits, nor an international number that begins with +.
    #[error("a number has ten digits, or begins with + and a country code; {given} were given")]
    WrongLength {
        /// How many digits were typed.
        given: usize,
    },
    /// The area code or the exchange begins with 0 or 1, or no country code begins so.
    #[error("no number begins that way")]
    Unassigned,
}

/// A number in the form `+15145550100` (E.164).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

parsed_text!(PhoneNumber);

impl PhoneNumber {
    /// The number typed, in any of the shapes people type it; without a + it is of North America.
    pub fn parse(typed: &str) -> Result<PhoneNumber, PhoneError> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(PhoneError::Empty);
        }
        if typed.chars().count() > TYPED_LENGTH_MAX {
            return Err(PhoneError::Character);
        }
        if has_extension(typed) {
            return Err(PhoneError::Extension);
        }
        let (international, rest) = match typed.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, typed),
        };
        if !rest.chars().all(|c| c.is_ascii_digit() || is_separator(c)) {
            return Err(PhoneError::Character);
        }
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        match (international, digits.strip_prefix('1')) {
            (true, None) => abroad(&digits),
            (_, Some(national)) => north_american(national, digits.len()),
            (false, None) => north_american(&digits, digits.len()),
        }
    }
}

/// North American Numbering Plan: `NXX NXX-XXXX`, where N is 2 to 9.
fn north_american(national: &str, given: usize) -> Result<PhoneNumber, PhoneError> {
    match national.len() {
        10 => {}
        7 => return Err(PhoneError::AreaCodeMissing),
        _ => return Err(PhoneError::WrongLength { given }),
    }
    let (Some(area), Some(exchange)) = (national.get(..3), national.get(3..6)) else {
        return Err(PhoneError::WrongLength { given });
    };
    let assigned = |code: &str| !code.starts_with(['0', '1']) && !code.ends_with("11");
    if assigned(area) && assigned(exchange) {
        Ok(PhoneNumber(format!("+1{national}")))
    } else {
        Err(PhoneError::Unassigned)
    }
}

fn abroad(digits: &str) -> Result<PhoneNumber, PhoneError> {
    if digits.starts_with('0') {
        return Err(PhoneError::Unassigned);
    }
    if INTERNATIONAL_DIGITS.contains(&digits.len()) {
        Ok(PhoneNumber(format!("+{digits}")))
    } else {
        Err(PhoneError::WrongLength {
            given: digits.len(),
        })
    }
}

/// Whether a digit is followed by the word for an extension: x, ext, poste, p., #.
fn has_extension(typed: &str) -> bool {
    let lower = typed.to_lowercase();
    let words = ["poste", "ext", "x", "p.", "#"];
    words.iter().any(|word| {
        lower.split_once(word).is_some_and(|(number, rest)| {
            number.contains(|c: char| c.is_ascii_digit())
                && rest.contains(|c: char| c.is_ascii_digit())
        })
    })
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() && !c.is_control()
        || matches!(c, '(' | ')' | '.' | '-' | '/' | '\u{2010}'..='\u{2015}')
}
