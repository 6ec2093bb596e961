//! What the engines say, read once.

use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr};

use crate::error::StoreError;

/// PostgreSQL's codes for transactions that met and may be tried again.
const RETRY_CODES: [&str; 3] = ["40001", "40P01", "55P03"];

/// Turns an engine's error into ours: named constraints and meetings stand apart.
pub fn read(error: DbErr) -> StoreError {
    let constraint = database_error(&error).and_then(|found| {
        found
            .constraint()
            .map(str::to_owned)
            .or_else(|| sqlite_trigger(found))
            .or_else(|| sqlite_constraint(found.message()))
    });
    if let Some(name) = constraint {
        return StoreError::Constraint(name);
    }
    let code =
        database_error(&error).and_then(|found| found.code().map(std::borrow::Cow::into_owned));
    match code.as_deref() {
        Some(code) if RETRY_CODES.contains(&code) => StoreError::Busy(error),
        // SQLITE_BUSY and its snapshot form.
        Some("5" | "517") => StoreError::Busy(error),
        _ if is_full(&error) => StoreError::Busy(error),
        _ => StoreError::Database(error),
    }
}

/// Nobody gave a connection back in time.
fn is_full(error: &DbErr) -> bool {
    matches!(error, DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))
}

fn database_error(error: &DbErr) -> Option<&dyn sqlx::error::DatabaseError> {
    match error {
        DbErr::Exec(RuntimeErr::SqlxError(inner))
        | DbErr::Query(RuntimeErr::SqlxError(inner))
        | DbErr::Conn(RuntimeErr::SqlxError(inner)) => match &**inner {
            sqlx::Error::Database(found) => Some(&**found),
            _ => None,
        },
        _ => None,
    }
}

/// A trigger of SQLite refuses with the name of its law for all message.
fn sqlite_trigger(found: &dyn sqlx::error::DatabaseError) -> Option<String> {
    const CONSTRAINT_TRIGGER: &str = "1811";
    let refused = found.code().is_some_and(|code| code == CONSTRAINT_TRIGGER);
    refused.then(|| found.message().to_owned())
}

/// SQLite names a check, but lists the columns of a unique key: `shops.tenant_id, shops.slug`
/// reads as `shops_slug`, which is how this house names its unique constraints.
fn sqlite_constraint(message: &str) -> Option<String> {
    if let Some(name) = message.strip_prefix("CHECK constraint failed: ") {
        return Some(name.to_owned());
    }
    if message.starts_with("FOREIGN KEY constraint failed") {
        return Some("foreign_key".to_owned());
    }
    let columns = message.strip_prefix("UNIQUE constraint failed: ")?;
    let mut parts = columns
        .split(", ")
        .filter_map(|column| column.split_once('.'))
        .peekable();
    let table = parts.peek()?.0;
    let names = parts
        .map(|(_, column)| column)
        .filter(|column| *column != "tenant_id");
    Some(
        std::iter::once(table)
            .chain(names)
            .collect::<Vec<_>>()
            .join("_"),
    )
}

#[cfg(test)]
mod tests {
    use super::sqlite_constraint;

    #[test]
    fn a_unique_key_of_sqlite_reads_by_the_house_name() {
        let said = "UNIQUE constraint failed: memberships.tenant_id, memberships.email";
        assert_eq!(
            sqlite_constraint(said).as_deref(),
            Some("memberships_email")
        );
    }

    #[test]
    fn a_check_of_sqlite_reads_by_its_name() {
        let said = "CHECK constraint failed: claims_last_some_time";
        assert_eq!(
            sqlite_constraint(said).as_deref(),
            Some("claims_last_some_time")
        );
    }
}
