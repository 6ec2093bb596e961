use super::check;
use crate::arch::source::Source;

fn said_with(path: &str, text: &str) -> Vec<String> {
    let house = [
        Source::new("crates/domain/src/money.rs", ""),
        Source::new("crates/domain/src/booking.rs", "pub mod availability;"),
        Source::new("crates/domain/src/sales.rs", ""),
        Source::new(path, text),
    ];
    check(&house).iter().map(ToString::to_string).collect()
}

#[test]
fn a_module_may_name_itself_and_the_base() {
    let text = "use crate::booking::availability;\nuse crate::{money::Money, Overflow};\n";
    assert!(said_with("crates/domain/src/booking/notice.rs", text).is_empty());
}

#[test]
fn a_module_may_not_name_a_stranger() {
    let said = said_with(
        "crates/domain/src/booking/notice.rs",
        "//! crate::sales\nuse crate::sales::Cart;\n",
    );
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("crates/domain/src/booking/notice.rs:2: `booking` and `sales`"));
}

#[test]
fn a_group_hides_no_stranger() {
    let text = "use crate::{\n    money::{Money, sales},\n    sales::Cart,\n};\n";
    let said = said_with("crates/domain/src/booking/notice.rs", text);
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("notice.rs:3:"));
}

#[test]
fn climbing_to_the_root_hides_no_stranger() {
    let climbs = "fn f() -> super::super::sales::Cart {}";
    assert_eq!(
        said_with("crates/domain/src/booking/notice.rs", climbs).len(),
        1
    );
    assert!(said_with("crates/domain/src/booking/notice.rs", "use super::sales;").is_empty());
}

#[test]
fn a_base_module_knows_no_trade() {
    assert_eq!(
        said_with("crates/domain/src/time.rs", "use crate::booking::Notice;").len(),
        1
    );
}

#[test]
fn a_test_may_bring_strangers_together() {
    assert!(
        said_with(
            "crates/domain/src/booking/tests.rs",
            "use crate::sales::Cart;"
        )
        .is_empty()
    );
}
