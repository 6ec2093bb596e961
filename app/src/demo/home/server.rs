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

/// The table of the timeline, which belongs to no feature.
const TIMELINE_TABLE: &str = "schema_migrations";

pub(super) async fn open(place: &Place, base: &str) -> Result<Home, DemoError> {
    let db = database(place, Durability::Full).await?;
    if progress_of(&db).await?.as_deref() == Some(SEEDING) {
        drop_our_tables(&db).await?;
    }
    if is_empty(&db).await? {
        db.migrate(TIMELINE, &Clock::System).await?;
        fill(&house(place, base, db.clone()).await?).await?;
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
    let own = tables.iter().map(|table| table.name);
    let names: Vec<&str> = own.chain([TIMELINE_TABLE]).collect();
    let tx = db.platform_write().await?;
    if tx.fact(FACT).await?.as_deref() == Some(SEEDING) {
        tx.drop_tables(&names).await?;
    }
    Ok(tx.commit().await?)
}
