//! Sessions: opened, held while cash moves, closed once.

use domain::{
    ids::{DrawerId, DrawerSessionId},
    money::Money,
    time::Instant,
};
use platform::{
    db::{Engine, Read, Write},
    error::StoreError,
};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter};
use uuid::Uuid;

use super::entities::session;
use crate::service::drawers::Session;

/// Every open session.
pub(super) async fn all_open(tx: &Read) -> Result<Vec<Session>, StoreError> {
    let rows = tx
        .find::<session::Entity>()
        .with(|q| q.filter(session::Column::ClosedAtUs.is_null()))
        .all()
        .await?;
    rows.into_iter().map(read).collect()
}

/// The open session of a drawer.
pub(super) async fn open_of(tx: &Read, drawer: DrawerId) -> Result<Option<Session>, StoreError> {
    use session::Column;
    let row = tx
        .find::<session::Entity>()
        .with(|q| {
            q.filter(Column::DrawerId.eq(drawer.uuid()))
                .filter(Column::ClosedAtUs.is_null())
        })
        .one()
        .await?;
    row.map(read).transpose()
}

fn read(row: session::Model) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.id.into(),
        drawer: row.drawer_id.into(),
        number: row.number,
        zone: super::zone(&row.zone)?,
        opened_at: Instant::from_micros(row.opened_at_us),
        opened_on: super::day(&row.opened_on)?,
        opened_by: row.opened_by,
        opened_by_name: row.opened_by_name,
        float: Money::from_cents(row.float_cents),
        closed_at: row.closed_at_us.map(Instant::from_micros),
    })
}

/// Many may move cash at once; who closes waits for them, and they for who closes.
const SHARED: [&str; 2] = [
    "SELECT id FROM drawer_sessions
        WHERE tenant_id = $1 AND drawer_id = $2 AND closed_at_us IS NULL",
    "SELECT id FROM drawer_sessions
        WHERE tenant_id = $1 AND drawer_id = $2 AND closed_at_us IS NULL FOR SHARE",
];

/// The open session of a drawer, which nobody closes until the transaction ends. On SQLite the
/// transaction is alone already.
pub(in crate::service) async fn hold_open(
    tx: &Write,
    drawer: DrawerId,
) -> Result<Option<DrawerSessionId>, StoreError> {
    #[derive(FromQueryResult)]
    struct Held {
        id: Uuid,
    }
    let [alone, shared] = SHARED;
    let sql = match tx.engine() {
        Engine::Sqlite => alone,
        Engine::Postgres => shared,
    };
    let held: Vec<Held> = tx.rows(sql, vec![drawer.uuid().into()]).await?;
    Ok(held.first().map(|held| held.id.into()))
}
