use super::{FEATURE_LINES_MAX, FILE_LINES_MAX, TEMPLATE_LINES_MAX, check};
use crate::arch::exceptions::FILE;
use crate::arch::source::Source;

fn long(path: &str, lines: usize) -> Source {
    Source::new(path, &"x\n".repeat(lines))
}

fn said(house: &[Source]) -> Vec<String> {
    check(house).iter().map(ToString::to_string).collect()
}

#[test]
fn a_file_is_read_at_one_sitting() {
    assert!(said(&[long("app/src/serve.rs", FILE_LINES_MAX)]).is_empty());
    let said = said(&[long("app/src/serve.rs", FILE_LINES_MAX + 1)]);
    assert!(said[0].starts_with("app/src/serve.rs:401: 401 lines, 400 at most"));
}

#[test]
fn a_template_is_shorter_than_a_file() {
    assert!(said(&[long("features/booking/pages/day.html", TEMPLATE_LINES_MAX)]).is_empty());
    assert_eq!(
        said(&[long(
            "features/booking/pages/day.html",
            TEMPLATE_LINES_MAX + 1
        )])
        .len(),
        1
    );
}

#[test]
fn tests_may_be_long() {
    assert!(said(&[long("crates/domain/src/tax/tests.rs", 900)]).is_empty());
    assert!(said(&[long("tests/it/booking/rush.rs", 900)]).is_empty());
}

#[test]
fn a_feature_too_large_for_one_head_is_split() {
    let parts = FEATURE_LINES_MAX / FILE_LINES_MAX + 1;
    let path = |part| format!("features/booking/src/part{part}.rs");
    let house: Vec<Source> = (0..parts)
        .map(|part| long(&path(part), FILE_LINES_MAX))
        .collect();
    assert!(said(&house)[0].starts_with("features/booking:1: 5200 lines"));
}

#[test]
fn an_exception_needs_a_reason_and_a_cause() {
    let file = || long("app/src/settings.rs", 500);
    let excused = Source::new(
        FILE,
        "# why\n\napp/src/settings.rs: one table, read from top to bottom\n",
    );
    assert!(said(&[file(), excused]).is_empty());
    let mute = Source::new(FILE, "app/src/settings.rs\n");
    assert!(said(&[file(), mute])[0].contains(":1: an exception needs its reason"));
    let stale = Source::new(FILE, "app/src/settings.rs: it was long once\n");
    assert!(said(&[stale])[0].contains("no longer exceeded"));
}
