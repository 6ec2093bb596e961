use super::check;
use crate::arch::source::Source;

const CLIENTS: &str = "-- Who comes.\nCREATE TABLE clients (\n    id UUID\n);\nCREATE TABLE IF NOT EXISTS client_tokens(id UUID);\n";

fn said(path: &str, text: &str) -> Vec<String> {
    let house = [
        Source::new("migrations/0003_clients_files.sql", CLIENTS),
        Source::new("features/clients/src/lib.rs", ""),
        Source::new(path, text),
    ];
    check(&house).iter().map(ToString::to_string).collect()
}

#[test]
fn the_owner_names_its_tables() {
    let entity = "#[sea_orm(table_name = \"clients\")]\nstruct Model;";
    assert!(said("features/clients/src/service/store/entities.rs", entity).is_empty());
}

#[test]
fn nobody_else_makes_an_entity_of_a_table() {
    let entity = "#[sea_orm(table_name = \"clients\")]\nstruct Model;";
    let said = said("features/booking/src/service/store/entities.rs", entity);
    assert_eq!(said.len(), 1);
    assert!(said[0].ends_with(":1: `clients` belongs to `clients`: `booking` asks its service"));
}

#[test]
fn nobody_else_writes_sql_about_a_table() {
    let sql = "fn f() -> &'static str {\n    \"SELECT 1 FROM client_tokens\"\n}";
    assert_eq!(said("features/booking/src/service/store.rs", sql).len(), 1);
    assert_eq!(said("app/src/doctor.rs", sql).len(), 1);
    assert!(said("crates/platform/src/db.rs", sql).is_empty());
    assert!(said("tests/it/house/schema.rs", sql).is_empty());
}

#[test]
fn a_word_that_happens_to_be_a_table_is_no_trespass() {
    let text = "const KEY: &str = \"clients\";";
    assert!(said("features/booking/src/service/store.rs", text).is_empty());
}

#[test]
fn a_migration_has_an_owner() {
    let nobody = said(
        "migrations/0004_loyalty_points.sql",
        "CREATE TABLE points (id UUID);",
    );
    assert!(nobody[0].starts_with("migrations/0004_loyalty_points.sql:1: a migration is called"));
    assert_eq!(said("migrations/4_clients_more.sql", "").len(), 1);
    assert!(
        said(
            "migrations/0001_platform_jobs.sql",
            "CREATE TABLE jobs (id UUID);"
        )
        .is_empty()
    );
}
