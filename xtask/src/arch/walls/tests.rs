use super::{check, is_store, tables_in};
use crate::arch::source::Source;

fn said(path: &str, text: &str) -> Vec<String> {
    check(&[Source::new(path, text)])
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn the_database_is_named_in_the_store_only() {
    let text = "use sea_orm::EntityTrait;\n";
    assert!(said("features/booking/src/service/store.rs", text).is_empty());
    assert!(said("features/booking/src/service/store/entities.rs", text).is_empty());
    assert!(said("crates/platform/src/db/postgres.rs", text).is_empty());
    let said = said("features/booking/src/routes.rs", text);
    assert!(said[0].starts_with("features/booking/src/routes.rs:1: `sea_orm` is named in"));
}

#[test]
fn a_store_beside_the_service_is_no_store() {
    assert!(!is_store("features/booking/src/store.rs"));
    assert!(!is_store("app/src/service/store.rs"));
    assert!(!is_store("features/booking/src/service/storekeeper.rs"));
    assert!(!is_store("features/booking/src/service/store_rows.rs"));
    assert!(!is_store("crates/platform/src/dbase.rs"));
    assert!(is_store("crates/platform/src/audit/rows.rs"));
}

#[test]
fn sql_is_written_in_the_store_only() {
    let text = "fn f() {\n    run(\"SELECT id FROM clients WHERE x\");\n}\n";
    assert_eq!(said("features/clients/src/service.rs", text).len(), 1);
    assert!(said("features/clients/src/service.rs", text)[0].contains("service.rs:2:"));
    assert!(said("features/clients/src/service/store/search.rs", text).is_empty());
    assert!(said("tests/it/house/schema.rs", text).is_empty());
}

#[test]
fn prose_is_no_sql() {
    assert!(
        tables_in("the update from clients; FROM Montréal; INTO")
            .next()
            .is_none()
    );
    let sql = "UPDATE staff SET a = 1 FROM rooms JOIN chairs ON (SELECT 1 FROM drawers)";
    assert_eq!(
        tables_in(sql).collect::<Vec<_>>(),
        ["staff", "rooms", "chairs", "drawers"]
    );
    assert_eq!(
        tables_in("INSERT INTO\n  claims(id) VALUES (1)").collect::<Vec<_>>(),
        ["claims"]
    );
}

#[test]
fn routes_are_handed_over_in_one_file() {
    let text = "fn f() { Router::new().route(\"/\", get(x)) }";
    assert!(said("crates/web/src/routes.rs", text).is_empty());
    assert_eq!(said("features/booking/src/routes.rs", text).len(), 1);
    for call in ["route_service", "nest", "nest_service", "fallback"] {
        let text = format!("fn f() {{ router.{call}(x) }}");
        assert_eq!(said("app/src/door.rs", &text).len(), 1, "{call}");
    }
    assert!(said("app/src/door.rs", "fn f() { routes.nested() }").is_empty());
}

#[test]
fn no_lint_is_silenced_and_no_test_sleeps() {
    assert_eq!(
        said("xtask/src/main.rs", "#[allow(dead_code)]\nfn f() {}").len(),
        1
    );
    assert_eq!(said("tests/it/main.rs", "#![allow(dead_code)]").len(), 1);
    let under_a_condition = "#![cfg_attr(\n    not(test),\n    allow(dead_code)\n)]";
    assert_eq!(said("app/src/main.rs", under_a_condition).len(), 1);
    assert!(said("app/src/main.rs", "fn f() { cookie.allow(x) }").is_empty());
    assert_eq!(
        said(
            "tests/it/main.rs",
            "#[test]\n#[ignore = \"slow\"]\nfn f() {}"
        )
        .len(),
        1
    );
    assert!(
        said(
            "app/src/main.rs",
            "#[expect(dead_code, reason = \"..\")]\nfn f() {}"
        )
        .is_empty()
    );
}

#[test]
fn the_walls_between_shops_stand_outside_of_tests() {
    let text = "fn f() { Db::open(Walls::without_filter()) }";
    assert_eq!(said("app/src/serve.rs", text).len(), 1);
    assert!(said("tests/it/house/walls.rs", text).is_empty());
    assert!(said("app/src/serve.rs", "fn f() { Db::open(Walls::STANDING) }").is_empty());
}
