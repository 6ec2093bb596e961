use super::check;
use crate::arch::source::Source;

fn said(path: &str, text: &str) -> Vec<String> {
    check(&[Source::new(path, text)])
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let near = ["..", "/shared/notes.md"].concat();
    let home = ["see /ho", "me/somebody/notes"].concat();
    assert!(said("README.md", &format!("one\n{near}\n"))[0].starts_with("README.md:2: `../sha"));
    assert_eq!(said("app/src/main.rs", &format!("// {home}\n")).len(), 1);
}

#[test]
fn an_address_or_a_longer_word_is_no_place() {
    let address = [
        "https://example.ca/ho",
        "me/ and netwo",
        "rk/ and ./ho",
        "me/ and {base}/ho",
        "me/",
    ];
    assert!(said("README.md", &address.concat()).is_empty());
}

#[test]
fn a_lock_file_says_what_it_must() {
    assert!(said("package-lock.json", &["..", "/shared"].concat()).is_empty());
}

#[test]
fn a_type_is_named_after_the_trade() {
    assert_eq!(said("app/src/lib.rs", "pub struct ShopManager;\n").len(), 1);
    assert_eq!(
        said("app/src/lib.rs", "pub(crate) enum DateUtils {}\n").len(),
        1
    );
    assert!(
        said(
            "app/src/lib.rs",
            "pub struct Shop;\n// struct ShopManager\n"
        )
        .is_empty()
    );
}
