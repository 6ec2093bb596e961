use super::{code, refuses};
use crate::source::is_snake;

/// Asserts that a French text is refused by a rule.
fn french(text: &str, rule: &str) {
    let rule = format!("(rule {rule})");
    refuses(
        &format!("shop-a = {text}\n"),
        "shop-a = A\n",
        &["shop.fr-CA.ftl: shop-a: ", &rule],
    );
}

/// Asserts that an English text is refused by a rule.
fn english(text: &str, rule: &str) {
    let rule = format!("(rule {rule})");
    refuses(
        "shop-a = A\n",
        &format!("shop-a = {text}\n"),
        &["shop.en-CA.ftl: shop-a: ", &rule],
    );
}

/// Asserts that a French text is accepted.
fn fine(text: &str) {
    code(&format!("shop-a = {text}\n"), "shop-a = A\n");
}

#[test]
fn a_file_that_is_not_fluent() {
    refuses(
        "shop-a = A\nshop-b = { $n\n",
        "shop-a = A\n",
        &["shop.fr-CA.ftl:3: "],
    );
}

#[test]
fn a_key_written_twice() {
    refuses(
        "shop-a = A\nshop-a = B\n",
        "shop-a = A\n",
        &["fr-CA.ftl: shop-a: written twice"],
    );
}

#[test]
fn a_key_missing_in_a_language() {
    refuses(
        "shop-a = A\nshop-b = B\n",
        "shop-a = A\n",
        &["en-CA.ftl: shop-b: missing"],
    );
    refuses(
        "shop-a = A\n",
        "shop-a = A\nshop-b = B\n",
        &["fr-CA.ftl: shop-b: missing"],
    );
}

#[test]
fn a_key_of_another_feature() {
    refuses(
        "till-a = A\n",
        "till-a = A\n",
        &["till-a: a key of this feature begins with shop-"],
    );
    refuses(
        "shopa = A\n",
        "shopa = A\n",
        &["shopa: a key of this feature begins with shop-"],
    );
    refuses(
        "shop-aB = A\n",
        "shop-aB = A\n",
        &["shop-aB: a key is in lower case"],
    );
    refuses(
        "shop-a_b = A\n",
        "shop-a_b = A\n",
        &["shop-a_b: a key is in lower case"],
    );
}

#[test]
fn other_values_in_the_other_language() {
    let told = ["shop-a: ", "$name is text in French, absent in English"];
    refuses("shop-a = A { $name }\n", "shop-a = A\n", &told);
}

#[test]
fn another_type_in_the_other_language() {
    let told = ["shop-a: ", "$at is date", "in French, time"];
    refuses(
        "shop-a = { DATE($at) }\n",
        "shop-a = { TIME($at) }\n",
        &told,
    );
    let told = ["$n is text in French, number (a plural or NUMBER) in English"];
    refuses(
        "shop-a = { $n } fois\n",
        "shop-a = { NUMBER($n) } times\n",
        &told,
    );
}

#[test]
fn a_value_of_two_types() {
    let both = "shop-a = { MONEY($x) } { DATE($x) }\n";
    refuses(both, both, &["shop-a: $x is used both as amount"]);
    let bare = "shop-a = { MONEY($x) } { $x }\n";
    refuses(bare, bare, &["shop-a: $x is shown bare"]);
}

#[test]
fn a_function_that_does_not_exist() {
    let unknown = "shop-a = { AMOUNT($x) }\n";
    refuses(unknown, unknown, &["shop-a: there is no function AMOUNT"]);
    let style = "shop-a = { DATE($x, style: \"huge\") }\n";
    refuses(
        style,
        style,
        &["there is no function DATE with style \"huge\""],
    );
    let argument = "shop-a = { DATE($x, size: \"long\") }\n";
    refuses(argument, argument, &["takes no other argument"]);
    let nothing = "shop-a = { DATE() }\n";
    refuses(nothing, nothing, &["DATE takes one $value"]);
}

#[test]
fn a_plural_without_its_forms() {
    let no_other = "shop-a = { $n ->\n    [2] B\n   *[one] A\n }\n";
    refuses(
        no_other,
        no_other,
        &["shop-a: the plural of $n has no *[other]"],
    );
    let no_one = "shop-a = { $n ->\n    [0] B\n   *[other] A\n }\n";
    refuses(no_one, no_one, &["shop-a: the plural of $n has no [one]"]);
    let few = "shop-a = { $n ->\n    [one] B\n    [few] C\n   *[other] A\n }\n";
    refuses(few, few, &["[few] is not a plural of this language"]);
    let many = "shop-a = { $n ->\n    [one] B\n    [many] C\n   *[other] A\n }\n";
    refuses(many, many, &["en-CA.ftl: shop-a: [many] is not a plural"]);
    let twice = "shop-a = { $n ->\n    [one] B\n    [one] C\n   *[other] A\n }\n";
    refuses(twice, twice, &["the same case is written twice for $n"]);
}

#[test]
fn what_fluent_has_and_we_do_not() {
    refuses(
        "-shop = A\n",
        "-shop = A\n",
        &["-shop: terms are not supported"],
    );
    let reference = "shop-a = { shop-b }\nshop-b = B\n";
    refuses(
        reference,
        reference,
        &["shop-a: references to other messages"],
    );
    let attribute = "shop-a = A\n    .title = B\n";
    refuses(
        attribute,
        attribute,
        &["shop-a: attributes are not supported"],
    );
}

#[test]
fn a_name_rust_cannot_take() {
    let reserved = "shop-a = { $type }\n";
    refuses(reserved, reserved, &["shop-a: $type is a word Rust keeps"]);
    for word in [
        "let", "mut", "pub", "return", "trait", "true", "unsafe", "gen",
    ] {
        let reserved = format!("shop-a = {{ ${word} }}\n");
        let told = format!("shop-a: ${word} is a word Rust keeps");
        refuses(&reserved, &reserved, &[&told]);
    }
    let capital = "shop-a = { $firstName }\n";
    refuses(
        capital,
        capital,
        &["shop-a: $firstName is not in lower case"],
    );
}

#[test]
fn a_name_begins_with_a_letter_and_parts_its_words_once() {
    for name in ["first_name", "line2", "a"] {
        assert!(is_snake(name), "{name}");
    }
    for name in [
        "",
        "_",
        "_name",
        "2nd_line",
        "9",
        "first__name",
        "name_",
        "Name",
    ] {
        assert!(!is_snake(name), "{name}");
    }
}

#[test]
fn french_spaces() {
    french("Prêt ?", "signs");
    french("Prêt~!", "signs");
    french("Un ; deux", "signs");
    french("Total : 3", "colon");
    french("Total: 3", "colon");
    french("{ $a ->\n    [x] Total\n   *[y] Solde\n } : 3", "colon");
    french("le mot « coupe~»", "guillemets");
    french("le mot «~coupe »", "guillemets");
    french("le mot «coupe»", "guillemets");
    french("5 %", "units");
    french("{ NUMBER($n) } %", "units");
    french("60 $", "units");
    french("9 h", "units");
    french("45 min", "units");
    fine("Prêt? Allons-y! Un; deux");
    fine("Total~: 3~$, 5~%, 9~h, 45~min");
    fine("le mot «~coupe~», l’adresse https://exemple.ca");
    fine("les 3 heures");
}

#[test]
fn clocks_and_spaces() {
    french("à 14h30", "clock");
    french("à 14:30", "clock");
    french("à 09~h", "clock");
    french("à 9~h~00", "clock");
    french("Un  deux", "spaces");
    french("Un\u{202f}deux", "spaces");
    french("{\" \"}Un", "spaces");
    french("Attendez...", "points");
    fine("à 9~h, à 14~h~30, à 9~h~05, à 10~h");
    english("Wait...", "points");
    english("5 %", "percent");
}

#[test]
fn machine_quotes() {
    french("l'heure", "quotes");
    french("le mot \"coupe\"", "quotes");
    english("Today's calendar", "quotes");
    english("{\"\\\"\"}quoted", "quotes");
}

#[test]
fn words_that_are_not_ours() {
    french("Votre booking est prêt", "anglicism");
    french("Cliquez ici", "anglicism");
    french("la cliente ou le client(e)", "inclusive");
    french("les client·es", "inclusive");
    french("Vous êtes connectée.", "inclusive");
    french("Oups, rien", "tone");
    french("Bravo!!", "tone");
    english("The OPC", "tone");
    english("Choose a color", "spelling");
    english("At 9 AM", "spelling");
    fine("Les packageurs, l’étiquette");
}

#[test]
fn a_subject_that_tells_too_much() {
    let told = "shop-a-subject = { $services }\n";
    refuses(told, told, &["$services is not told here (rule subject)"]);
}

#[test]
fn a_button_that_is_not_a_verb() {
    refuses(
        "shop-a-button = Suite\n",
        "shop-a-button = Next\n",
        &["(rule button)"],
    );
    code(
        "shop-a-button = Se connecter\n",
        "shop-a-button = Sign in\n",
    );
    code("shop-a-button = Oui\n", "shop-a-button = Yes\n");
}

#[test]
fn an_exception_without_a_reason() {
    let text = "shop-a = Un  deux\n";
    refuses(
        &format!("# exception spaces\n{text}"),
        "shop-a = A\n",
        &["give the reason"],
    );
    refuses(
        &format!("# exception moon: x\n{text}"),
        "shop-a = A\n",
        &["there is no rule moon"],
    );
    code(
        &format!("# exception spaces: an envelope line\n{text}"),
        "shop-a = A\n",
    );
}
