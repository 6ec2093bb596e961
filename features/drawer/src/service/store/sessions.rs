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
use sea_orm::{ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter, sea_query::Expr};
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

/// One session; none when it is not the shop's.
pub(in crate::service) async fn find(
    tx: &Read,
    id: DrawerSessionId,
) -> Result<Option<Session>, StoreError> {
    let row = tx
        .find::<session::Entity>()
        .with(|q| q.filter(session::Column::Id.eq(id.uuid())))
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

#[derive(FromQueryResult)]
struct Held {
    id: Uuid,
}

/// The open session of a drawer, on SQLite, where the transaction is alone already.
const OPEN: &str = "SELECT id FROM drawer_sessions
    WHERE tenant_id = $1 AND drawer_id = $2 AND closed_at_us IS NULL";
/// Many may move cash at once; who counts or closes waits for them, and they for who does.
const OPEN_SHARED: &str = "SELECT id FROM drawer_sessions
    WHERE tenant_id = $1 AND drawer_id = $2 AND closed_at_us IS NULL FOR SHARE";
const OPEN_ALONE: &str = "SELECT id FROM drawer_sessions
    WHERE tenant_id = $1 AND drawer_id = $2 AND closed_at_us IS NULL FOR UPDATE";

/// The open session of a drawer, which nobody closes until the transaction ends.
pub(in crate::service) async fn hold_open(
    tx: &Write,
    drawer: DrawerId,
) -> Result<Option<DrawerSessionId>, StoreError> {
    hold(tx, drawer, OPEN_SHARED).await
}

/// The open session of a drawer, in which nobody else moves cash, counts or closes until the
/// transaction ends.
pub(in crate::service) async fn hold_alone(
    tx: &Write,
    drawer: DrawerId,
) -> Result<Option<DrawerSessionId>, StoreError> {
    hold(tx, drawer, OPEN_ALONE).await
}

async fn hold(
    tx: &Write,
    drawer: DrawerId,
    on_server: &'static str,
) -> Result<Option<DrawerSessionId>, StoreError> {
    let sql = match tx.engine() {
        Engine::Sqlite => OPEN,
        Engine::Postgres => on_server,
    };
    let held: Vec<Held> = tx.rows(sql, vec![drawer.uuid().into()]).await?;
    Ok(held.first().map(|held| held.id.into()))
}

const LAST: &str = "SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) AS number FROM drawer_sessions
    WHERE tenant_id = $1 AND drawer_id = $2";

/// The number of the drawer's next session. The drawer is held.
pub(in crate::service) async fn next_number(
    tx: &Write,
    drawer: DrawerId,
) -> Result<i64, StoreError> {
    #[derive(FromQueryResult)]
    struct Last {
        number: i64,
    }
    let last: Vec<Last> = tx.rows(LAST, vec![drawer.uuid().into()]).await?;
    let last = last.first().map_or(0, |last| last.number);
    last.checked_add(1)
        .ok_or(StoreError::Unreadable("a number of a session"))
}

/// Adds a session.
pub(in crate::service) async fn insert(tx: &mut Write, new: &Session) -> Result<(), StoreError> {
    let row = session::ActiveModel {
        id: Set(new.id.uuid()),
        drawer_id: Set(new.drawer.uuid()),
        number: Set(new.number),
        zone: Set(new.zone.name().to_owned()),
        opened_at_us: Set(new.opened_at.micros()),
        opened_on: Set(new.opened_on.to_string()),
        opened_by: Set(new.opened_by.clone()),
        opened_by_name: Set(new.opened_by_name.clone()),
        float_cents: Set(new.float.cents()),
        closed_at_us: Set(None),
        ..Default::default()
    };
    tx.insert::<session::Entity>(row).await
}

/// Closes a session, once; whether it was open.
pub(in crate::service) async fn close(
    tx: &mut Write,
    id: DrawerSessionId,
    at: Instant,
) -> Result<bool, StoreError> {
    use session::Column;
    let changed = tx
        .update::<session::Entity>(|q| {
            q.col_expr(Column::ClosedAtUs, Expr::value(at.micros()))
                .filter(Column::Id.eq(id.uuid()))
                .filter(Column::ClosedAtUs.is_null())
        })
        .await?;
    Ok(changed == 1)
}
