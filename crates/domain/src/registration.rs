//! The numbers a shop is registered under: read, checked as far as their rules are public, and
//! printed the way they were written.
//!
//! Formats: Canada Revenue Agency (business number and program accounts), Revenu Québec (QST),
//! Registraire des entreprises du Québec (NEQ), Manitoba Finance (RST). No check digit is
//! published for the QST, the NEQ or the provincial numbers: only their shape is verified.

use crate::province::Province;

/// Which number it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    /// Business number of the Canada Revenue Agency: nine digits, the last one a check.
    BusinessNumber,
    /// GST/HST account (TPS/TVH): the business number, `RT` and four digits.
    GstHst,
    /// QST account (TVQ): ten digits, `TQ` and four digits, `TQ0001` when left out.
    Qst,
    /// Québec enterprise number: ten digits beginning with 11, 22, 33 or 88.
    Neq,
    /// British Columbia sales tax: `PST` and eight digits. Not confirmed by a published rule.
    BcPst,
    /// Manitoba retail sales tax: seven digits.
    MbRst,
    /// Saskatchewan sales tax: no published format; letters and digits as given.
    SkPst,
}

/// The longest number whose format is not published, in letters and digits.
const FREE_LENGTH_MAX: usize = 20;

/// The longest a number may be written, spaces and hyphens included: it is printed on one line.
const WRITTEN_LENGTH_MAX: usize = 40;

/// First digits of a NEQ: legal person, sole proprietorship, partnership or group, public
/// authority.
const NEQ_PREFIXES: [&str; 4] = ["11", "22", "33", "88"];

impl NumberKind {
    /// All of them.
    pub const ALL: [NumberKind; 7] = [
        NumberKind::BusinessNumber,
        NumberKind::GstHst,
        NumberKind::Qst,
        NumberKind::Neq,
        NumberKind::BcPst,
        NumberKind::MbRst,
        NumberKind::SkPst,
    ];

    /// What is stored: `business_number`, `gst_hst`, `qst`, `neq`, `bc_pst`, `mb_rst`, `sk_pst`.
    pub const fn code(self) -> &'static str {
        match self {
            NumberKind::BusinessNumber => "business_number",
            NumberKind::GstHst => "gst_hst",
            NumberKind::Qst => "qst",
            NumberKind::Neq => "neq",
            NumberKind::BcPst => "bc_pst",
            NumberKind::MbRst => "mb_rst",
            NumberKind::SkPst => "sk_pst",
        }
    }

    /// The kind of a code; none for another text.
    pub fn parse(code: &str) -> Option<NumberKind> {
        NumberKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// A number of the right shape, for a form's hint; it is nobody's.
    pub const fn example(self) -> &'static str {
        match self {
            NumberKind::BusinessNumber => "123456782",
            NumberKind::GstHst => "123456782 RT0001",
            NumberKind::Qst => "1234567890 TQ0001",
            NumberKind::Neq => "1145678901",
            NumberKind::BcPst => "PST-1234-5678",
            NumberKind::MbRst | NumberKind::SkPst => "1234567",
        }
    }
}

/// The numbers asked of a shop in a province, in the order of the form. Each may stay empty: a
/// small supplier is registered for no tax (Excise Tax Act, s. 166).
pub const fn asked_in(province: Province) -> &'static [NumberKind] {
    use NumberKind::{BcPst, BusinessNumber, GstHst, MbRst, Neq, Qst, SkPst};
    match province {
        Province::Qc => &[Neq, GstHst, Qst],
        Province::Bc => &[BusinessNumber, GstHst, BcPst],
        Province::Mb => &[BusinessNumber, GstHst, MbRst],
        Province::Sk => &[BusinessNumber, GstHst, SkPst],
        Province::Ab
        | Province::Nb
        | Province::Nl
        | Province::Ns
        | Province::Nt
        | Province::Nu
        | Province::On
        | Province::Pe
        | Province::Yt => &[BusinessNumber, GstHst],
    }
}

/// Why a text is not a number of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegistrationError {
    /// Nothing was typed.
    #[error("the number is empty")]
    Empty,
    /// Too many or too few characters, spaces and hyphens apart.
    #[error("the number has {expected} characters; {given} were given")]
    WrongLength {
        /// How many there should be.
        expected: usize,
        /// How many were typed.
        given: usize,
    },
    /// Longer than any number whose format we do not know, or than a number is written.
    #[error("the number has at most {max} characters")]
    TooLong {
        /// How many there may be.
        max: usize,
    },
    /// A letter where a digit stands, or a sign.
    #[error("the number has a character that is not allowed")]
    Character,
    /// The letters between the digits, or the first digits, are not those of this number.
    #[error("the number should carry {expected}")]
    Prefix {
        /// The letters, or the possible first digits.
        expected: &'static str,
    },
    /// The last digit does not fit the others: one was mistyped.
    #[error("one of the digits is wrong")]
    CheckDigit,
}

/// A number of registration that has the right shape.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RegistrationNumber {
    kind: NumberKind,
    canonical: String,
    written: String,
}

impl RegistrationNumber {
    /// The number typed; spaces and hyphens are free, letters in either case.
    pub fn parse(kind: NumberKind, typed: &str) -> Result<RegistrationNumber, RegistrationError> {
        let written = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let bare = bare(&written);
        if bare.is_empty() {
            return Err(RegistrationError::Empty);
        }
        if !bare.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(RegistrationError::Character);
        }
        let canonical = match kind {
            NumberKind::BusinessNumber => business_number(&bare)?,
            NumberKind::GstHst => gst_hst(&bare)?,
            NumberKind::Qst => qst(&bare)?,
            NumberKind::Neq => neq(&bare)?,
            NumberKind::BcPst => bc_pst(&bare)?,
            NumberKind::MbRst => digits(&bare, 7)?.to_owned(),
            NumberKind::SkPst => free(bare)?,
        };
        if written.chars().count() > WRITTEN_LENGTH_MAX {
            return Err(RegistrationError::TooLong {
                max: WRITTEN_LENGTH_MAX,
            });
        }
        Ok(RegistrationNumber {
            kind,
            canonical,
            written,
        })
    }

    /// Which number it is.
    pub fn kind(&self) -> NumberKind {
        self.kind
    }

    /// Without spaces or hyphens, in capitals, its suffix completed: to compare and to file.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// As it was written, its spaces tidied: to print.
    pub fn written(&self) -> &str {
        &self.written
    }
}

/// In capitals, without spaces of any kind and without hyphens.
fn bare(written: &str) -> String {
    let separates = |c: &char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}');
    written
        .chars()
        .filter(|c| !separates(c))
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

fn digits(text: &str, expected: usize) -> Result<&str, RegistrationError> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(RegistrationError::Character);
    }
    let given = text.len();
    if given == expected {
        Ok(text)
    } else {
        Err(RegistrationError::WrongLength { expected, given })
    }
}

fn business_number(bare: &str) -> Result<String, RegistrationError> {
    let number = digits(bare, 9)?;
    if luhn(number) {
        Ok(number.to_owned())
    } else {
        Err(RegistrationError::CheckDigit)
    }
}

/// Digits, two letters, four digits: a program account.
fn account(
    bare: &str,
    root: usize,
    program: &'static str,
) -> Result<(String, String), RegistrationError> {
    let expected = root.saturating_add(6);
    let wrong = RegistrationError::WrongLength {
        expected,
        given: bare.len(),
    };
    if bare.len() != expected {
        return Err(wrong);
    }
    let (number, rest) = bare.split_at_checked(root).ok_or(wrong)?;
    let suffix = rest
        .strip_prefix(program)
        .ok_or(RegistrationError::Prefix { expected: program })?;
    Ok((
        digits(number, root)?.to_owned(),
        digits(suffix, 4)?.to_owned(),
    ))
}

fn gst_hst(bare: &str) -> Result<String, RegistrationError> {
    let (number, suffix) = account(bare, 9, "RT")?;
    Ok(format!("{}RT{suffix}", business_number(&number)?))
}

/// Suppliers often leave the suffix out; it is then the first account.
fn qst(bare: &str) -> Result<String, RegistrationError> {
    if bare.len() == 10 {
        return Ok(format!("{}TQ0001", digits(bare, 10)?));
    }
    let (number, suffix) = account(bare, 10, "TQ")?;
    Ok(format!("{number}TQ{suffix}"))
}

fn neq(bare: &str) -> Result<String, RegistrationError> {
    let number = digits(bare, 10)?;
    if NEQ_PREFIXES.iter().any(|prefix| number.starts_with(prefix)) {
        Ok(number.to_owned())
    } else {
        Err(RegistrationError::Prefix {
            expected: "11, 22, 33, 88",
        })
    }
}

fn bc_pst(bare: &str) -> Result<String, RegistrationError> {
    let number = digits(bare.strip_prefix("PST").unwrap_or(bare), 8)?;
    Ok(format!("PST{number}"))
}

fn free(bare: String) -> Result<String, RegistrationError> {
    if bare.len() <= FREE_LENGTH_MAX {
        Ok(bare)
    } else {
        Err(RegistrationError::TooLong {
            max: FREE_LENGTH_MAX,
        })
    }
}

/// Luhn's rule: every second digit from the right counts double, its own digits added; the sum
/// ends in 0.
fn luhn(number: &str) -> bool {
    const DOUBLED: [u32; 10] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
    let values = number.bytes().rev().enumerate().map(|(at, byte)| {
        let digit = byte.saturating_sub(b'0');
        if at % 2 == 0 {
            u32::from(digit)
        } else {
            DOUBLED[usize::from(digit)]
        }
    });
    values.sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests;
