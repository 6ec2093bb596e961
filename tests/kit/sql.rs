//! A look past the product, straight at the rows: for checks and for rows as time has left them.

use platform::db::Location;

use crate::Lab;

/// Claims of one holder that meet.
const DOUBLED: &str = "SELECT COUNT(*) FROM claims a JOIN claims b
    ON a.tenant_id = b.tenant_id AND a.holder_id = b.holder_id
    AND a.starts_at_us < b.ends_at_us AND b.starts_at_us < a.ends_at_us
    AND (a.appointment_id <> b.appointment_id OR a.position <> b.position)";

impl Lab {
    /// Runs a statement as the owner of the tables.
    ///
    /// # Panics
    ///
    /// When it cannot be run.
    pub async fn sql(&self, text: &str) {
        self.try_sql(text).await.expect("runs");
    }

    /// The same; what the engine said when it refused.
    ///
    /// # Panics
    ///
    /// When the database cannot be opened.
    pub async fn try_sql(&self, text: &str) -> Result<(), String> {
        let safe = sqlx::AssertSqlSafe(text.to_owned());
        let done = match self.home().location() {
            Location::File(path) => {
                let pool = sqlx::SqlitePool::connect(&path.to_string_lossy()).await;
                let pool = pool.expect("opens");
                sqlx::raw_sql(safe).execute(&pool).await.map(|_| ())
            }
            Location::Server(url) => {
                let pool = sqlx::PgPool::connect(&url).await.expect("opens");
                sqlx::raw_sql(safe).execute(&pool).await.map(|_| ())
            }
        };
        done.map_err(|error| error.to_string())
    }

    /// The one number a query gives.
    ///
    /// # Panics
    ///
    /// When it gives none.
    pub async fn number(&self, text: &str) -> i64 {
        let safe = sqlx::AssertSqlSafe(text.to_owned());
        match self.home().location() {
            Location::File(path) => {
                let pool = sqlx::SqlitePool::connect(&path.to_string_lossy()).await;
                sqlx::query_scalar(safe)
                    .fetch_one(&pool.expect("opens"))
                    .await
                    .expect("a number")
            }
            Location::Server(url) => {
                let pool = sqlx::PgPool::connect(&url).await;
                sqlx::query_scalar(safe)
                    .fetch_one(&pool.expect("opens"))
                    .await
                    .expect("a number")
            }
        }
    }

    /// The texts of one column that a query gives, in its order.
    ///
    /// # Panics
    ///
    /// When it cannot be run.
    pub async fn texts(&self, text: &str) -> Vec<String> {
        let safe = sqlx::AssertSqlSafe(text.to_owned());
        match self.home().location() {
            Location::File(path) => {
                let pool = sqlx::SqlitePool::connect(&path.to_string_lossy()).await;
                sqlx::query_scalar(safe)
                    .fetch_all(&pool.expect("opens"))
                    .await
                    .expect("texts")
            }
            Location::Server(url) => {
                let pool = sqlx::PgPool::connect(&url).await;
                sqlx::query_scalar(safe)
                    .fetch_all(&pool.expect("opens"))
                    .await
                    .expect("texts")
            }
        }
    }

    /// How many claims of one holder meet another: none, or the walls are down.
    pub async fn doubled(&self) -> i64 {
        self.number(DOUBLED).await
    }
}
