use super::{check, dependencies, package_name};
use crate::arch::source::Source;

fn manifest(name: &str, rest: &str) -> Source {
    let text = format!("[package]\nname = \"{name}\"\n\n{rest}");
    Source::new(&format!("features/{name}/Cargo.toml"), &text)
}

fn said_of(name: &str, rest: &str) -> Vec<String> {
    check(&[manifest(name, rest)])
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_feature_may_ask_those_to_its_left() {
    let asks = "[dependencies]\ndomain.workspace = true\ntenancy.workspace = true\ncatalog.workspace = true\n";
    assert!(said_of("booking", asks).is_empty());
    assert!(said_of("sales", "[dependencies]\ninvoicing.workspace = true\n").is_empty());
}

#[test]
fn a_feature_may_not_ask_those_to_its_right_or_beside_it() {
    let said = said_of(
        "booking",
        "[dependencies]\nserde = \"1\"\nsales.workspace = true\n",
    );
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("features/booking/Cargo.toml:6: `booking` may not know `sales`"));
    assert_eq!(
        said_of("clients", "[dependencies]\nidentity.workspace = true\n").len(),
        1
    );
    assert_eq!(
        said_of("identity", "[dependencies]\nprivacy.workspace = true\n").len(),
        1
    );
}

#[test]
fn privacy_reaches_everyone_without_knowing_anyone() {
    assert!(said_of("privacy", "[dependencies]\nclients.workspace = true\n").is_empty());
    assert_eq!(
        said_of("privacy", "[dependencies]\nbooking.workspace = true\n").len(),
        1
    );
}

#[test]
fn domain_stays_pure() {
    for outside in ["tokio", "axum", "sea-orm", "sqlx"] {
        let said = said_of(
            "domain",
            &format!("[dependencies]\n{outside}.workspace = true\n"),
        );
        assert_eq!(said.len(), 1, "{outside}");
    }
    assert_eq!(
        said_of("domain", "[dev-dependencies]\nplatform.workspace = true\n").len(),
        1
    );
}

#[test]
fn a_new_name_hides_nobody() {
    assert_eq!(
        said_of("catalog", "[dependencies]\nx = { package = \"sales\" }\n").len(),
        1
    );
    assert_eq!(
        said_of(
            "catalog",
            "[target.'cfg(unix)'.dependencies]\nsales = \"1\"\n"
        )
        .len(),
        1
    );
    assert_eq!(
        said_of("catalog", "[dependencies.sales]\nworkspace = true\n")[0]
            .matches("sales")
            .count(),
        1
    );
}

#[test]
fn a_crate_without_a_place_is_asked_for_one() {
    assert!(said_of("loyalty", "")[0].contains("no place yet"));
}

#[test]
fn the_workspace_has_no_name_and_other_tables_no_dependencies() {
    assert_eq!(package_name("[workspace]\nmembers = []\n"), None);
    assert!(dependencies("[lints]\nworkspace = true\n[features]\nsales = []\n").is_empty());
}
