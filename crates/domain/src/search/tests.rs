use super::*;
use proptest::prelude::*;

fn zoe() -> Vec<String> {
    tokens(
        &["Zoé", "Tremblay-d’Amours"],
        &[EmailAddress::parse("Z.Tremblay@courriel.example").unwrap()],
        &[PhoneNumber::parse("514 555-0142").unwrap()],
    )
}

fn finds(typed: &str) -> bool {
    let wanted = needles(typed);
    let kept = zoe();
    !wanted.is_empty()
        && wanted
            .iter()
            .all(|n| kept.iter().any(|token| n.matches(token)))
}

#[test]
fn folding_forgets_accents_capitals_and_what_parts_words() {
    for (text, folded) in [
        ("Éloïse D’Amours", "eloise d amours"),
        ("CŒUR-de-Lys", "coeur de lys"),
        ("  Ève\u{a0}Ætna ", "eve aetna"),
        ("Groß", "gross"),
        ("St-Onge, Zoe\u{301}!", "st onge zoe"),
        ("…", ""),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn a_person_is_found_by_any_part_of_a_name_number_or_address() {
    for typed in [
        "zoe",
        "ZOÉ",
        "trem",
        "blay",
        "amours",
        "d’am",
        "zoé trem",
        "amours zoe",
        "z",
        "5550142",
        "555-01",
        "(514) 555",
        "0142",
        "514",
        "+1 514 555-0142",
        "1514",
        "z.tremblay@courriel.example",
        "tremblay@cour",
        "Z.Tremblay@COURRIEL",
        "z.trembl",
    ] {
        assert!(finds(typed), "{typed}");
    }
}

#[test]
fn a_person_is_not_found_by_what_is_not_theirs() {
    for typed in [
        "",
        "  ",
        "’",
        "zoe roy",
        "tremblayx",
        "5140142",
        "courriel",
        "example",
        "@",
    ] {
        assert!(!finds(typed), "{typed}");
    }
}

#[test]
fn tokens_are_sorted_short_and_kept_once() {
    let kept = tokens(&["Anna", "Anna", "A"], &[], &[]);
    assert_eq!(kept, ["a", "anna", "na", "nna"]);
    let long = tokens(&[&"abcdefghij".repeat(10)], &[], &[]);
    assert!(
        long.iter()
            .all(|token| token.chars().count() <= TOKEN_LENGTH_MAX)
    );
}

#[test]
fn the_number_of_tokens_is_bounded() {
    let names = (0..100)
        .map(|n| format!("longname{n:03}"))
        .collect::<Vec<_>>();
    let names = names.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(tokens(&names, &[], &[]).len(), TOKENS_MAX);
}

#[test]
fn a_long_search_is_bounded() {
    assert_eq!(needles(&"mot ".repeat(50)).len(), 6);
    assert_eq!(needles(&"x".repeat(500))[0].from().len(), TOKEN_LENGTH_MAX);
}

#[test]
fn the_successor_comes_right_after_all_that_begin_so() {
    for (prefix, next) in [
        ("blay", "blaz"),
        ("9", ":"),
        ("z", "{"),
        ("é", "ê"),
        ("\u{d7ff}", "\u{e000}"),
    ] {
        assert_eq!(successor(prefix), next);
    }
    assert_eq!(successor("a\u{10ffff}"), "b");
    assert!(successor("").as_str() > "zzz");
}

proptest! {
    #[test]
    fn any_part_of_any_word_finds_it(word in "[\\p{Latin}]{2,30}", from in 0_usize..30, len in 2_usize..30) {
        let kept = tokens(&[&word], &[], &[]);
        let folded: Vec<char> = fold(&word).replace(' ', "").chars().collect();
        prop_assume!(words(&word).len() == 1);
        let part: String = folded.iter().skip(from).take(len).collect();
        prop_assume!(part.chars().count() >= 2);
        for needle in needles(&part) {
            prop_assert!(kept.iter().any(|token| needle.matches(token)), "{} in {}", part, word);
        }
    }

    #[test]
    fn a_prefix_and_its_successor_hold_exactly_what_begins_so(prefix in "\\PC{1,8}", text in "\\PC{0,12}") {
        let within = prefix.as_str() <= text.as_str() && text < successor(&prefix);
        prop_assert_eq!(within, text.starts_with(&prefix));
        let longer = format!("{prefix}{text}");
        prop_assert!(prefix <= longer && longer < successor(&prefix));
    }
}
