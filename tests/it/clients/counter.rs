//! The counter of a shop, and what its database holds to the last byte.

use std::fs;

use domain::identity::Role;
use platform::db::Location;
use sqlx::{AssertSqlSafe, PgPool};
use tests::{Answer, Ask, Cast, Lab};

pub const NOW: &str = "2026-03-09T12:00Z";

pub struct Counter {
    pub lab: Lab,
    pub shop: Cast,
}

impl Counter {
    pub async fn open() -> Counter {
        let lab = Lab::at(NOW).await;
        let shop = lab.cast("etang", "Balise").await;
        Counter { lab, shop }
    }

    pub async fn get(&self, path: &str) -> Answer {
        Ask::get(path)
            .cookie(self.shop.cookie(Role::Owner))
            .of(&self.lab.router)
            .await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let ask = Ask::post(path, fields).cookie(self.shop.cookie(Role::Owner));
        ask.of(&self.lab.router).await
    }

    /// Somebody on the shop's page.
    pub async fn visitor(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Ask::post(path, fields).of(&self.lab.router).await
    }

    /// Opens a file; its address.
    pub async fn file(&self, fields: &[(&str, &str)]) -> String {
        let mut fields = fields.to_vec();
        fields.push(("locale", "fr"));
        let answer = self.post("/app/clients", &fields).await;
        let place = answer.is(303).location().to_owned();
        place.split('?').next().unwrap_or_default().to_owned()
    }

    pub async fn count(&self, table: &str) -> i64 {
        self.lab
            .number(&format!("SELECT COUNT(*) FROM {table}"))
            .await
    }

    /// Everything the engine keeps: the bytes of its files, or each column of each row.
    pub async fn kept(&self) -> Vec<u8> {
        match self.lab.home().location() {
            Location::File(path) => {
                let path = path.to_string_lossy().into_owned();
                let files = ["", "-wal"].map(|end| fs::read(format!("{path}{end}")));
                files.into_iter().flatten().flatten().collect()
            }
            Location::Server(url) => columns(&url).await,
        }
    }

    /// Whether a text is kept anywhere in the clear.
    pub async fn holds(&self, text: &str) -> bool {
        let kept = self.kept().await;
        assert!(kept.len() > 10_000, "{} bytes", kept.len());
        kept.windows(text.len())
            .any(|window| window == text.as_bytes())
    }
}

/// The bytes of every column: of a text its letters, of bytes themselves.
async fn columns(url: &str) -> Vec<u8> {
    let pool = PgPool::connect(url).await.expect("opens");
    let names: Vec<(String, String)> = sqlx::query_as(
        "SELECT table_name::text, column_name::text FROM information_schema.columns \
         WHERE table_schema = 'public'",
    )
    .fetch_all(&pool)
    .await
    .expect("columns");
    let mut kept = Vec::new();
    for (table, column) in names {
        let text = format!("SELECT {column}::text FROM {table} WHERE {column} IS NOT NULL");
        let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(text))
            .fetch_all(&pool)
            .await
            .expect("rows");
        for row in rows {
            kept.extend(unhexed(&row).unwrap_or_default());
            kept.extend(row.into_bytes());
            kept.push(b'\n');
        }
    }
    pool.close().await;
    kept
}

/// Bytes, as PostgreSQL writes them: `\x6e6f74`.
fn unhexed(text: &str) -> Option<Vec<u8>> {
    let digits = text.strip_prefix("\\x")?;
    let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    (0..digits.len()).step_by(2).map(byte).collect()
}
