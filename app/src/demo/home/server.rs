//! The demonstration on PostgreSQL: filled where there is nothing, kept where there is something.

use platform::{
    clock::Clock,
    db::{Db, Durability, checkup::Schema},
};

use super::{FACT, Home, SEEDING, database, fill, house, kept, progress_of};
use crate::{
    demo::{DemoError, place::Place},
    features,
    migrations::TIMELINE,
};

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
/// The table of the timeline, which belongs to no feature.
const TIMELINE_TABLE: &str = "schema_migrations";

pub(super) async fn open(place: &Place, base: &str) -> Result<Home, DemoError> {
    let db = database(place, Durability::Full).await?;
    if progress_of(&db).await?.as_deref() == Some(SEEDING) {
        drop_our_tables(&db).await?;
    }
    if is_empty(&db).await? {
        db.migrate(TIMELINE, &Clock::System).await?;
        fill(&house(place, base, db.clone(), true).await?).await?;
    }
    kept(place, base, db, None).await
}

/// Whether there is no shop.
async fn is_empty(db: &Db) -> Result<bool, DemoError> {
    if db.schema(TIMELINE).await? == Schema::Empty {
        return Ok(true);
    }
    let tx = db.platform_read().await?;
    Ok(tenancy::service::tenants(&tx).await?.is_empty())
}

/// Removes what a cut seed left, in the transaction that finds its mark.
async fn drop_our_tables(db: &Db) -> Result<(), DemoError> {
    let tables = features::holdings();
    let names = tables
        .iter()
        .map(|table| table.name)
        .chain([TIMELINE_TABLE]);
    let names = names.collect::<Vec<_>>().join(",");
    let tx = db.platform_write().await?;
    if tx.fact(FACT).await?.as_deref() == Some(SEEDING) {
        tx.run(NAME, vec![names.into()]).await?;
        tx.run(DROP, Vec::new()).await?;
    }
    Ok(tx.commit().await?)
}
