//! The schema keeps the walls: keys begin with the shop, the timeline is the folder.

use std::{collections::BTreeSet, fs, path::Path};

use sqlx::Row as _;
use tests::{Engine, Lab, engine};

/// Tables that belong to no shop.
const OF_NO_SHOP: [&str; 8] = [
    "accounts",
    "house_facts",
    "letters",
    "password_resets",
    "recovery_codes",
    "schema_migrations",
    "sessions",
    "sign_ins",
];

#[test]
fn the_timeline_is_the_folder_of_migrations() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let on_disk: BTreeSet<String> = fs::read_dir(folder)
        .expect("a folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !name.ends_with(".postgres.sql") && !name.ends_with(".sqlite.sql"))
        .filter_map(|name| name.strip_suffix(".sql").map(str::to_owned))
        .collect();
    let embedded = app::migrations::TIMELINE
        .iter()
        .map(|step| step.name.to_owned())
        .collect();
    assert_eq!(on_disk, embedded);
}

#[tokio::test]
async fn every_key_begins_with_the_shop_but_for_a_named_few() {
    if engine() == Engine::Postgres {
        // The same files make both; the keys are read where they are easiest to read.
        return;
    }
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let platform::db::Location::File(path) = lab.home().location() else {
        panic!()
    };
    let pool = sqlx::SqlitePool::connect(&path.to_string_lossy())
        .await
        .expect("opens");
    let rows = sqlx::query(
        "SELECT m.name AS name, c.name AS first FROM sqlite_master m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND c.pk = 1",
    )
    .fetch_all(&pool)
    .await
    .expect("keys");
    assert!(rows.len() > 20);
    for row in rows {
        let (table, first): (String, String) = (row.get("name"), row.get("first"));
        let of_no_shop = OF_NO_SHOP.contains(&table.as_str());
        assert_eq!(
            first != "tenant_id",
            of_no_shop,
            "{table} begins its key with {first}"
        );
    }
}
