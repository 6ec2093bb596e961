//! The schema keeps the walls: keys begin with the shop, the timeline is the folder.

use std::{collections::BTreeSet, fs, path::Path};

use platform::db::Location;
use tests::Lab;

/// Tables that belong to no shop.
const OF_NO_SHOP: [&str; 9] = [
    "accounts",
    "house_facts",
    "letters",
    "password_resets",
    "recovery_codes",
    "schema_migrations",
    "sessions",
    "sign_in_attempts",
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

/// A primary or foreign key: its table, the table it leads to or its own, its first column and
/// that column over there.
type Key = (String, String, String, String);

const SQLITE_KEYS: &str = "SELECT m.name, m.name, c.name, c.name
        FROM sqlite_master m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND c.pk = 1
    UNION ALL SELECT m.name, f.\"table\", f.\"from\", f.\"to\"
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND f.seq = 0";

const POSTGRES_KEYS: &str = "SELECT t.relname::text,
        COALESCE(o.relname, t.relname)::text, a.attname::text,
        COALESCE(b.attname, a.attname)::text
    FROM pg_constraint k
    JOIN pg_class t ON t.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    LEFT JOIN pg_class o ON o.oid = k.confrelid
    LEFT JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
    WHERE k.contype IN ('p', 'f')";

async fn keys(lab: &Lab) -> Vec<Key> {
    match lab.home().location() {
        Location::File(path) => {
            let pool = sqlx::SqlitePool::connect(&path.to_string_lossy()).await;
            let pool = pool.expect("opens");
            let keys = sqlx::query_as(SQLITE_KEYS).fetch_all(&pool).await;
            keys.expect("keys")
        }
        Location::Server(url) => {
            let pool = sqlx::PgPool::connect(&url).await.expect("opens");
            let keys = sqlx::query_as(POSTGRES_KEYS).fetch_all(&pool).await;
            keys.expect("keys")
        }
    }
}

#[tokio::test]
async fn every_key_begins_with_the_shop_but_for_a_named_few() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let keys = keys(&lab).await;
    let own: BTreeSet<&str> = keys
        .iter()
        .filter(|(table, to, ..)| table == to)
        .map(|(table, ..)| table.as_str())
        .collect();
    assert!(own.len() > 25 && keys.len() > own.len() + 20, "{keys:?}");
    for (table, to, first, there) in &keys {
        let of_no_shop = OF_NO_SHOP.contains(&table.as_str());
        assert_eq!(
            (first != "tenant_id", there != "tenant_id"),
            (of_no_shop, OF_NO_SHOP.contains(&to.as_str())),
            "{table} leads to {to} by {first} and {there}"
        );
    }
}
