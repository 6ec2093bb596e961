//! Passwords that whoever tries the usual ones first would soon find.

use zxcvbn::{Score, zxcvbn};

/// Characters that are weighed: what they withstand, more of them withstand too. The time it takes
/// grows much faster than the text.
const WEIGHED: usize = 32;

/// Whether fewer than ten thousand million guesses find a password (ASVS 6.2.4, 6.2.12): one of the
/// thirty thousand most common, common words and names, those in `known`, dates, keys side by side,
/// also with digits for letters, doubled or one after the other.
///
/// Takes some milliseconds and, from the first time on, ten megabytes.
pub fn is_soon_guessed(password: &str, known: &[&str]) -> bool {
    let meant: String = password.chars().take(WEIGHED).map(letter_meant).collect();
    zxcvbn(&meant, known).score() < Score::Four
}

/// The letter behind a sign. Signs stand for several letters, of which every combination would be
/// tried; digits stay, for the sake of dates.
fn letter_meant(sign: char) -> char {
    match sign {
        '@' => 'a',
        '(' | '{' | '[' | '<' => 'c',
        '!' | '|' => 'i',
        '$' => 's',
        '+' => 't',
        '%' => 'x',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_common_passwords_are_guessed_however_they_are_dressed_up() {
        for common in [
            "password123456789",
            "P@ssw0rdP@ssw0rd1",
            "P@$$w0rd!P@$$w0rd!",
            "iloveyou1234567",
            "sunshineprincess",
            "michaeljackson1",
            "christopher1984",
            "qwertyuiop123456",
            "31121999iloveyou",
        ] {
            assert!(is_soon_guessed(common, &[]), "{common}");
        }
    }

    #[test]
    fn words_of_ones_own_are_not() {
        for own in [
            "cinq chaises et un miroir",
            "quatre grands arbres sous la neige",
            "correct horse battery staple",
            "une mésange dans le lilas",
        ] {
            assert!(!is_soon_guessed(own, &[]), "{own}");
        }
    }

    #[test]
    fn what_others_know_of_a_person_is_guessed() {
        let name = "wzywnahkowcvzyk";
        assert!(is_soon_guessed(name, &["wzywnah", "kowcvzyk"]));
        assert!(!is_soon_guessed(name, &[]));
    }

    #[test]
    fn a_long_password_of_signs_is_weighed_in_time() {
        let began = std::time::Instant::now();
        assert!(!is_soon_guessed(&"4@8({[<3691!|7$5+%2".repeat(13), &[]));
        assert!(began.elapsed().as_secs() < 2, "{:?}", began.elapsed());
    }
}
