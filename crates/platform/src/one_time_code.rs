//! Codes of the second factor: RFC 6238 with SHA-1, 30 seconds and 6 digits, which is what every
//! authenticator reads.

use domain::time::Instant;
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::chance::Chance;

/// Seconds of a step.
const STEP_SECONDS: i64 = 30;
/// What authenticators call us.
const ISSUER: &str = "Clairière";

/// The secret is not one an authenticator can hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the second factor's secret: {0}")]
pub struct BadSecret(String);

/// The codes of one account.
#[derive(Clone)]
pub struct OneTimeCodes(Totp);

impl OneTimeCodes {
    /// A fresh secret of 160 bits, in base 32.
    pub fn fresh_secret(chance: &Chance) -> String {
        Secret::from(chance.bytes::<20>()).to_base32()
    }

    /// The codes of a secret in base 32, for the account of this address.
    pub fn new(secret: &str, email: &str) -> Result<OneTimeCodes, BadSecret> {
        let secret = Secret::try_from_base32(secret).map_err(|e| BadSecret(e.to_string()))?;
        let builder = Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_skew(0)
            .with_step_duration(STEP_SECONDS.unsigned_abs())
            .with_secret(secret)
            .with_account_name(email)
            .with_issuer(Some(ISSUER));
        builder
            .build()
            .map(OneTimeCodes)
            .map_err(|e| BadSecret(e.to_string()))
    }

    /// The `otpauth:` address an authenticator photographs.
    pub fn url(&self) -> Result<String, BadSecret> {
        self.0.to_url().map_err(|e| BadSecret(e.to_string()))
    }

    /// The secret in base 32.
    pub fn secret(&self) -> String {
        self.0.secret().to_base32()
    }

    /// The step of a code, when it is of now or of the step before (a slow hand, a slow clock).
    ///
    /// Whoever accepts it keeps the step and takes none at or before it again.
    pub fn step_of(&self, typed: &str, now: Instant) -> Option<i64> {
        let digits: String = typed
            .chars()
            .filter(|c| !c.is_whitespace())
            .take(7)
            .collect();
        let seconds = now.micros().div_euclid(1_000_000);
        let check = |at: i64| self.0.check(&digits, u64::try_from(at).ok()?);
        let step = check(seconds).or_else(|| check(seconds - STEP_SECONDS))?;
        i64::try_from(step).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, in base 32; the last six of its eight digits.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    const VECTORS: [(i64, &str); 6] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];

    fn codes() -> OneTimeCodes {
        OneTimeCodes::new(SECRET, "zoe@salon.example").unwrap()
    }

    fn at(seconds: i64) -> Instant {
        Instant::from_micros(seconds * 1_000_000)
    }

    #[test]
    fn the_codes_are_those_of_the_rfc() {
        for (seconds, code) in VECTORS {
            assert_eq!(
                codes().step_of(code, at(seconds)),
                Some(seconds / 30),
                "{seconds}"
            );
        }
    }

    #[test]
    fn a_code_lives_one_step_more_and_none_before() {
        let (seconds, code) = VECTORS[3];
        assert_eq!(codes().step_of(code, at(seconds + 30)), Some(seconds / 30));
        assert_eq!(codes().step_of(code, at(seconds + 60)), None);
        assert_eq!(codes().step_of(code, at(seconds - 30)), None);
    }

    #[test]
    fn a_code_reads_with_its_space_and_nothing_else() {
        let (seconds, _) = VECTORS[3];
        assert_eq!(
            codes().step_of(" 005 924 ", at(seconds)),
            Some(seconds / 30)
        );
        for odd in ["", "5924", "0059240", "+05924", "é", "005924005924"] {
            assert_eq!(codes().step_of(odd, at(seconds)), None, "{odd}");
        }
    }

    #[test]
    fn the_address_to_photograph_carries_the_secret_and_our_name() {
        let url = codes().url().unwrap();
        assert!(url.starts_with("otpauth://totp/Clairi"), "{url}");
        assert!(url.contains(SECRET), "{url}");
        assert_eq!(codes().secret(), SECRET);
    }

    #[test]
    fn a_fresh_secret_is_read_back() {
        let secret = OneTimeCodes::fresh_secret(&Chance::seeded(1));
        assert_eq!(
            OneTimeCodes::new(&secret, "a@b.example").unwrap().secret(),
            secret
        );
    }
}
