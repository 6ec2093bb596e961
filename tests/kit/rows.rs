//! What the database holds of a shop, read past every wall.

use std::collections::BTreeMap;

use domain::ids::TenantId;
use platform::db::Location;
use sqlx::AssertSqlSafe;

use crate::Lab;

/// Tables of no shop, and what in them belongs to the people of one.
const OF_PEOPLE: [(&str, &str); 6] = [
    ("accounts", "id"),
    ("recovery_codes", "account_id"),
    ("sessions", "account_id"),
    ("sign_ins", "account_id"),
    ("password_resets", "account_id"),
    ("letters", "account_id"),
];

impl Lab {
    /// Every row of a shop and of the accounts of its team, table by table.
    ///
    /// # Panics
    ///
    /// When the database does not answer.
    pub async fn rows_of(&self, tenant: TenantId) -> BTreeMap<String, Vec<String>> {
        match self.home().location() {
            Location::File(path) => sqlite(&path.to_string_lossy(), tenant).await,
            Location::Server(url) => postgres(&url, tenant).await,
        }
    }
}

/// Which rows: of the shop, or of the people who are its members.
fn which(table: &str) -> String {
    match OF_PEOPLE.iter().find(|(name, _)| *name == table) {
        Some((_, column)) => {
            format!("{column} IN (SELECT account_id FROM memberships WHERE tenant_id = $1)")
        }
        None => "tenant_id = $1".to_owned(),
    }
}

async fn sqlite(path: &str, tenant: TenantId) -> BTreeMap<String, Vec<String>> {
    let pool = sqlx::SqlitePool::connect(path).await.expect("opens");
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
    )
    .fetch_all(&pool)
    .await
    .expect("columns");
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (table, column) in columns {
        tables.entry(table).or_default().push(column);
    }
    let mut rows = BTreeMap::new();
    for (table, columns) in tables {
        if !of_a_shop(&table, &columns) {
            continue;
        }
        let cells: Vec<String> = columns
            .iter()
            .map(|column| format!("'{column}=' || quote({column})"))
            .collect();
        let sql = format!(
            "SELECT {} FROM {table} WHERE {} ORDER BY 1",
            cells.join(" || char(10) || "),
            which(&table)
        );
        let found = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(tenant.uuid())
            .fetch_all(&pool);
        rows.insert(table, found.await.expect("rows"));
    }
    pool.close().await;
    rows
}

async fn postgres(url: &str, tenant: TenantId) -> BTreeMap<String, Vec<String>> {
    let pool = sqlx::PgPool::connect(url).await.expect("opens");
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT table_name::text, column_name::text FROM information_schema.columns \
         WHERE table_schema = 'public'",
    )
    .fetch_all(&pool)
    .await
    .expect("columns");
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (table, column) in columns {
        tables.entry(table).or_default().push(column);
    }
    let mut rows = BTreeMap::new();
    for (table, columns) in tables {
        if !of_a_shop(&table, &columns) {
            continue;
        }
        let sql = format!(
            "SELECT t::text FROM {table} t WHERE {} ORDER BY 1",
            which(&table)
        );
        let found = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(tenant.uuid())
            .fetch_all(&pool);
        rows.insert(table, found.await.expect("rows"));
    }
    pool.close().await;
    rows
}

fn of_a_shop(table: &str, columns: &[String]) -> bool {
    columns.iter().any(|column| column == "tenant_id")
        || OF_PEOPLE.iter().any(|(name, _)| *name == table)
}
