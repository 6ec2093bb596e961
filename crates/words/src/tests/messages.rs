use domain::locale::Locale::{En, Fr};
use jiff::civil::time;

use crate::{Arg, Case, Part, pick, say};

const COUNT: &[Part] = &[Part::Select(
    0,
    &[
        (Case::Exact(0), &[Part::Text("aucun")]),
        (Case::One, &[Part::Show(0), Part::Text(" seul")]),
        (Case::Many, &[Part::Show(0), Part::Text(" de")]),
    ],
    &[Part::Show(0), Part::Text(" fois")],
)];

#[test]
fn an_exact_number_goes_before_its_plural() {
    let told = |count| say(Fr, COUNT, COUNT, &[Arg::Number(count)]);
    assert_eq!(told(0), "aucun");
    assert_eq!(told(1), "1 seul");
    assert_eq!(told(2), "2 fois");
    assert_eq!(told(1_000_000), "1\u{a0}000\u{a0}000 de");
}

#[test]
fn a_word_chooses_its_variant_or_the_last() {
    const ROLE: &[Part] = &[Part::Select(
        0,
        &[(Case::Is("owner"), &[Part::Text("Propriétaire")])],
        &[Part::Show(0)],
    )];
    assert_eq!(say(Fr, ROLE, ROLE, &[Arg::Choice("owner")]), "Propriétaire");
    assert_eq!(say(Fr, ROLE, ROLE, &[Arg::Choice("autre")]), "autre");
}

#[test]
fn the_reader_gets_their_language() {
    assert_eq!(pick(Fr, "Oui", "Yes"), "Oui");
    assert_eq!(pick(En, "Oui", "Yes"), "Yes");
    let (fr, en) = (&[Part::Text("Oui")], &[Part::Text("Yes")]);
    assert_eq!(say(En, fr, en, &[]), "Yes");
}

#[test]
fn an_abbreviation_closes_its_sentence_with_its_own_point() {
    const AT: &[Part] = &[Part::Text("At "), Part::Show(0), Part::Text(". See you.")];
    let told = say(En, AT, AT, &[Arg::Time(time(14, 30, 0, 0))]);
    assert_eq!(told, "At 2:30\u{a0}p.m. See you.");
}

#[test]
fn a_value_is_given_at_any_depth() {
    let (count, size) = (3_i64, 4_usize);
    assert_eq!(crate::Given::<i64>::given(&&&count), 3);
    assert_eq!(crate::Given::<i64>::given(&&size), 4);
}
