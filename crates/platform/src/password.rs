//! How passwords are kept: a keyed pre-hash, then bcrypt.
//!
//! `b1$` + bcrypt(base64(HMAC-SHA-384(pepper, NFC(password)))). The pre-hash has 64 ASCII letters:
//! bcrypt, which stops at 72 bytes and at a NUL, reads all of it, and a stolen table is worth
//! nothing without the pepper (OWASP Password Storage, "pre-hashing with bcrypt").

mod guesses;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use bcrypt::BcryptError;
use unicode_normalization::UnicodeNormalization as _;

use crate::crypto::hmac_sha384;

pub use guesses::is_soon_guessed;

/// Which scheme and which pepper.
const SCHEME: &str = "b1$";

/// What a check of a password says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is not the password.
    Wrong,
    /// It is the password.
    Right,
    /// It is the password, kept at another cost than today's: hash it again.
    RightButStale,
}

/// What bcrypt is given: 64 letters, whatever the password's length or composition.
pub fn password_prehash(pepper: &[u8; 32], password: &str) -> String {
    let composed: String = password.nfc().collect();
    STANDARD.encode(hmac_sha384(pepper, composed.as_bytes()))
}

/// What is kept of a password. Holds a core for as long as `cost` says: call it from
/// [`crate::background::heavy`].
///
/// # Errors
///
/// [`BcryptError`] for a cost outside of 4 to 31.
pub fn password_hash(
    pepper: &[u8; 32],
    password: &str,
    cost: u32,
    salt: [u8; 16],
) -> Result<String, BcryptError> {
    let parts = bcrypt::hash_with_salt(password_prehash(pepper, password), cost, salt)?;
    Ok(format!(
        "{SCHEME}{}",
        parts.format_for_version(bcrypt::Version::TwoB)
    ))
}

/// Whether this is the password that was kept; as long as hashing it.
pub fn password_check(pepper: &[u8; 32], password: &str, kept: &str, cost: u32) -> Verdict {
    let Some(hash) = kept.strip_prefix(SCHEME) else {
        return Verdict::Wrong;
    };
    match bcrypt::verify(password_prehash(pepper, password), hash) {
        Ok(true) if cost_of(hash) == Some(cost) => Verdict::Right,
        Ok(true) => Verdict::RightButStale,
        Ok(false) | Err(_) => Verdict::Wrong,
    }
}

/// What nobody's password hashes to: checking against it takes as long as for an account, so that
/// an address without one cannot be told by the clock (ASVS 6.3.8).
pub fn password_stand_in(cost: u32) -> String {
    format!("{SCHEME}$2b${cost:02}${}", ".".repeat(53))
}

/// The cost written in a bcrypt hash: `$2b$12$..` is 12.
fn cost_of(hash: &str) -> Option<u32> {
    hash.split('$').nth(2)?.parse().ok()
}

#[cfg(test)]
mod tests;
