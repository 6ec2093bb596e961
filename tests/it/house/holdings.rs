//! Every column has a keeper.

use std::collections::BTreeSet;

use tests::{Engine, Lab, engine};

/// Tables and columns as the engine knows them.
async fn columns(lab: &Lab) -> BTreeSet<(String, String)> {
    let rows: Vec<(String, String)> = match engine() {
        Engine::Sqlite => {
            let platform::db::Location::File(path) = lab.home().location() else {
                panic!()
            };
            let pool = sqlx::SqlitePool::connect(&path.to_string_lossy())
                .await
                .expect("opens");
            sqlx::query_as(
                "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
            )
            .fetch_all(&pool)
            .await
            .expect("columns")
        }
        Engine::Postgres => {
            let platform::db::Location::Server(url) = lab.home().location() else {
                panic!()
            };
            let pool = sqlx::PgPool::connect(&url).await.expect("opens");
            sqlx::query_as(
                "SELECT table_name::text, column_name::text FROM information_schema.columns \
                 WHERE table_schema = 'public'",
            )
            .fetch_all(&pool)
            .await
            .expect("columns")
        }
    };
    rows.into_iter().collect()
}

fn declared(tables: &[platform::holdings::Table]) -> BTreeSet<(String, String)> {
    let pair = |table: &str, column: &str| (table.to_owned(), column.to_owned());
    tables
        .iter()
        .flat_map(|t| t.columns.iter().map(move |c| pair(t.name, c.name)))
        .collect()
}

#[tokio::test]
async fn every_column_has_a_holding_and_every_holding_a_column() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let (kept, declared) = (columns(&lab).await, declared(&app::features::holdings()));
    let orphans: Vec<_> = kept.difference(&declared).collect();
    let ghosts: Vec<_> = declared.difference(&kept).collect();
    assert!(
        orphans.is_empty() && ghosts.is_empty(),
        "no holding: {orphans:?}; no column: {ghosts:?}"
    );
}

/// The negative control: the comparison above sees a single missing declaration.
#[tokio::test]
async fn one_holding_missing_is_seen() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let kept = columns(&lab).await;
    let mut tables = app::features::holdings();
    tables.retain(|table| table.name != "claims");
    let orphans = kept.difference(&declared(&tables)).count();
    assert_eq!(orphans, 7);
}

#[test]
fn what_is_sensitive_is_sealed() {
    for table in app::features::holdings() {
        for column in table.columns.iter().filter(|column| column.sensitive) {
            assert!(
                column.name.ends_with("_sealed"),
                "{}.{}",
                table.name,
                column.name
            );
        }
        for column in table
            .columns
            .iter()
            .filter(|column| column.name.ends_with("_sealed"))
        {
            assert!(
                column.sensitive || !column.personal,
                "{}.{}",
                table.name,
                column.name
            );
        }
    }
}
