use super::check;
use crate::arch::source::Source;

fn said(name: &str, code: &str) -> Vec<String> {
    let manifest = format!("[package]\nname = \"{name}\"\n");
    let sources = [
        Source::new(&format!("crates/{name}/Cargo.toml"), &manifest),
        Source::new(&format!("crates/{name}/src/inner/tests.rs"), code),
    ];
    check(&sources).iter().map(ToString::to_string).collect()
}

#[test]
fn a_crate_with_tests_is_in_the_list_of_those_that_run() {
    let test = "#[test]\nfn two_and_two_are_four() {}\n";
    assert!(said("paper", test).is_empty());
    assert!(said("loyalty", "/// `#[test]`\nfn f() {}\n").is_empty());
    let said = said("loyalty", test);
    assert!(said[0].starts_with("crates/loyalty/Cargo.toml:1: the tests of `loyalty` never run"));
}
