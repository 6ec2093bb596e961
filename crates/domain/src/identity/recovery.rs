//! Recovery codes: the way back in when the second factor is lost.

/// Codes given at a time.
pub const RECOVERY_CODES: usize = 10;

/// Characters of a code: 15 bytes, five bits each. 120 bits need no slow hash (ASVS 5.0, 6.5.2
/// asks for 112).
const LENGTH: usize = 24;

/// Characters between two hyphens, as printed.
const GROUP: usize = 6;

/// Crockford's base 32: no I, L, O or U, so that nothing reads two ways.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The text is not a recovery code. An example of one: `7ZK3M9-QH2T4C-0XW8RB-5NDGVE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a recovery code")]
pub struct NotACode;

/// A code used once to sign in without the second factor.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl RecoveryCode {
    /// The code of fifteen bytes of chance.
    pub fn from_bytes(bytes: [u8; 15]) -> RecoveryCode {
        let mut bits = bytes
            .iter()
            .fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
        let mut backwards = Vec::with_capacity(LENGTH);
        for _ in 0..LENGTH {
            let [.., low] = bits.to_be_bytes();
            backwards.push(char::from(ALPHABET[usize::from(low & 31)]));
            bits >>= 5;
        }
        RecoveryCode(backwards.into_iter().rev().collect())
    }

    /// The code typed, in any case, with or without hyphens and spaces; I and L are read as 1, O
    /// as 0.
    pub fn parse(typed: &str) -> Result<RecoveryCode, NotACode> {
        let meant = typed
            .chars()
            .filter(|c| !matches!(c, '-' | '\u{2010}'..='\u{2015}'));
        let meant = meant
            .filter(|c| !c.is_whitespace())
            .take(LENGTH.saturating_add(1));
        let code: String = meant.map(read).collect::<Result<_, _>>()?;
        if code.len() == LENGTH {
            Ok(RecoveryCode(code))
        } else {
            Err(NotACode)
        }
    }

    /// The twenty-four characters, without hyphens: what is hashed.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

fn read(typed: char) -> Result<char, NotACode> {
    let meant = match typed.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let known = u8::try_from(meant).is_ok_and(|byte| ALPHABET.contains(&byte));
    known.then_some(meant).ok_or(NotACode)
}

impl std::fmt::Display for RecoveryCode {
    /// Four groups of six, as shown and printed once.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, character) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
