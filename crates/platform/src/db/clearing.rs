//! Taking back what a cut demonstration left on a server.

use super::Platform;
use crate::error::StoreError;

/// Names the tables to the statement that follows, which takes no values.
const NAME: &str = "SELECT set_config('clairiere.tables', $1, true)";
/// Drops them all at once, so that what refers to one another goes together; what refers to them
/// from outside is not ours, and keeps everything where it is.
const DROP: &str = "DO $$ DECLARE tables text; BEGIN
    SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO tables FROM pg_tables
    WHERE schemaname = current_schema()
    AND tablename = ANY(string_to_array(current_setting('clairiere.tables'), ','));
    IF tables IS NOT NULL THEN EXECUTE 'DROP TABLE ' || tables; END IF;
END $$";

impl Platform {
    /// Drops these tables, and nothing else; on PostgreSQL only.
    pub async fn drop_tables(&self, names: &[&str]) -> Result<(), StoreError> {
        self.run(NAME, vec![names.join(",").into()]).await?;
        self.run(DROP, Vec::new()).await?;
        Ok(())
    }
}
