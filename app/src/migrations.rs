//! The timeline of the schema, embedded; `tests/it/house/schema.rs` compares it with the folder.

use platform::db::Migration;

macro_rules! timeline {
    ($($name:literal $(+ $postgres:literal)? $(/ $sqlite:literal)?),* $(,)?) => {
        &[$(Migration {
            name: $name,
            sql: include_str!(concat!("../../migrations/", $name, ".sql")),
            postgres: concat!("", $(include_str!(concat!("../../migrations/", $postgres, ".sql")))?),
            sqlite: concat!("", $(include_str!(concat!("../../migrations/", $sqlite, ".sql")))?),
        }),*]
    };
}

/// Every step, oldest first.
pub const TIMELINE: &[Migration] = timeline![
    "0001_tenancy_shops",
    "0002_identity_accounts",
    "0003_catalog_menu",
    "0004_clients_files" + "0004_clients_files.postgres",
    "0005_booking_book" + "0005_booking_book.postgres",
    "0006_messaging_outbox",
    "0007_platform_records",
    "0010_invoicing_documents"
        + "0010_invoicing_documents.postgres" / "0010_invoicing_documents.sqlite",
    "0011_drawer_sessions" + "0011_drawer_sessions.postgres" / "0011_drawer_sessions.sqlite",
    "0012_sales_till",
    "0013_messaging_held",
    "0014_booking_undo",
    "0016_invoicing_tips" + "0016_invoicing_tips.postgres" / "0016_invoicing_tips.sqlite",
    "0017_tenancy_closures",
    "0018_booking_time_off",
    "0019_booking_lengths",
    "0020_invoicing_pricing",
    "0021_sales_pricing",
    "0022_invoicing_words",
];
