use super::*;
use proptest::prelude::*;

const SHOP: Surroundings<'static> = Surroundings {
    texts: &[
        "Salon Éloïse",
        "Zoé Tremblay",
        "zoe.tremblay",
        "Trois-Rivières",
    ],
};

fn refusal(text: &str) -> Option<PasswordError> {
    Password::chosen(text, SHOP).err()
}

#[test]
fn a_sentence_is_a_good_password() {
    for text in [
        "la lampe du corridor grince en avril",
        "correct horse gate staple 9",
        "Mon chat boit du thé vert",
        "k7#vR2!pLq9$zX4mB",
        "le salon de ma tante sent la lavande",
        "zoé range quatorze parapluies",
        "soleil chocolat dragon princesse",
        "🌲🌊🍁🐻🚲☕🎻🧵📚🔔🌙⛵🍇🧊🎲",
        "8274 9015 3367 4428",
    ] {
        assert_eq!(refusal(text), None, "{text}");
    }
}

#[test]
fn a_short_one_is_refused_with_its_length() {
    assert_eq!(refusal(""), Some(PasswordError::TooShort { given: 0 }));
    assert_eq!(
        refusal("k7#vR2!pLq9$zX"),
        Some(PasswordError::TooShort { given: 14 })
    );
    assert_eq!(
        refusal("e\u{301}\u{301}k7#vR2!pLq9"),
        Some(PasswordError::TooShort { given: 13 })
    );
}

#[test]
fn a_long_one_is_refused_and_never_cut() {
    let text: String = ('a'..='z').cycle().step_by(7).take(256).collect();
    assert!(Password::typed(&text).is_ok());
    assert_eq!(refusal(&format!("{text}x")), Some(PasswordError::TooLong));
    assert_eq!(
        Password::typed(&"é".repeat(513)),
        Err(PasswordError::TooLong)
    );
    let (one, other) = (format!("{}a", &text[..100]), format!("{}b", &text[..100]));
    assert_ne!(Password::typed(&one), Password::typed(&other));
}

#[test]
fn the_ones_tried_first_are_refused() {
    for text in [
        "motdepassemotdepasse",
        "Mot de passe 123456",
        "P@ssw0rdP@ssw0rd",
        "Password2026!!!!",
        "jetaimepourtoujours",
        "iloveyou12345678",
        "Bonjour!!!!!!2026",
    ] {
        assert!(
            matches!(
                refusal(text),
                Some(PasswordError::Common | PasswordError::Pattern)
            ),
            "{text}: {:?}",
            refusal(text)
        );
    }
    assert_eq!(refusal("Mot de passe 2026 !!"), Some(PasswordError::Common));
}

#[test]
fn a_repetition_or_a_walk_along_the_keyboard_is_refused() {
    for text in [
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "121212121212121212",
        "azertyuiopqsdfghjklm",
        "qwertyuiop12345",
        "abcdefghijklmnopq",
        "987654321098765",
        "lavande lavande ",
        "                    ",
    ] {
        assert_eq!(refusal(text), Some(PasswordError::Pattern), "{text}");
    }
}

#[test]
fn what_others_know_of_the_person_is_refused() {
    for text in [
        "SalonEloise2026!",
        "salon éloïse 1998-2026",
        "ZoeTremblay123456",
        "trois-rivieres-2026",
        "Coiffure2026coiffure!",
        "TremblayMotDePasse1",
        "Cl@iriere-Tremblay",
    ] {
        assert_eq!(refusal(text), Some(PasswordError::Personal), "{text}");
    }
}

#[test]
fn accents_typed_in_two_ways_are_one_password() {
    assert_eq!(
        Password::typed("la lampe e\u{301}teinte d’avril"),
        Password::typed("la lampe éteinte d’avril")
    );
}

#[test]
fn a_password_is_not_shown_in_a_log() {
    assert_eq!(
        format!("{:?}", Password::typed("secret").unwrap()),
        "Password(…)"
    );
}

#[test]
fn the_common_words_are_written_as_they_are_compared() {
    for line in COMMON.lines() {
        assert_eq!(letters_meant(&plain_letters(line)), line);
        assert!(line.len() >= WORD_LENGTH_MIN, "{line}");
    }
    assert!(common_words().len() >= 200);
}

proptest! {
    #[test]
    fn nothing_makes_the_check_fall_over(text in "\\PC{0,40}") {
        let short = matches!(refusal(&text), Some(PasswordError::TooShort { .. }));
        prop_assert_eq!(short, text.nfc().count() < LENGTH_MIN);
    }

    /// Five letters that are nobody's neighbours on a row, in no word without a vowel; the figure
    /// at the end is there once, so nothing repeats.
    #[test]
    fn letters_drawn_by_chance_are_accepted(random in "bkgtm[bgkmt]{9,60}7") {
        prop_assert_eq!(refusal(&random), None);
    }
}
