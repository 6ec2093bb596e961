//! How sessions were closed: added, never changed.

use domain::{
    drawer::GapReason,
    ids::{DrawerId, DrawerSessionId},
    money::Money,
    province::Province,
    reports::Days,
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter};
use uuid::Uuid;

use super::entities::closing;
use crate::service::{
    list::Line,
    report::{Closing, Letterhead},
};

/// Adds a closing.
pub(in crate::service) async fn insert(
    tx: &mut Write,
    session: DrawerSessionId,
    new: &Closing,
) -> Result<(), StoreError> {
    let head = &new.head;
    let row = closing::ActiveModel {
        session_id: Set(session.uuid()),
        count_id: Set(new.count.uuid()),
        left_id: Set(new.left.uuid()),
        closed_on: Set(new.on.to_string()),
        closed_by: Set(new.by.clone()),
        closed_by_name: Set(new.by_name.clone()),
        expected_cents: Set(new.expected.cents()),
        counted_cents: Set(new.counted.cents()),
        left_cents: Set(new.stays.cents()),
        gap_reason: Set(new.reason.map(|reason| reason.code().to_owned())),
        gap_words: Set(new.words.clone()),
        drawer_name: Set(head.drawer_name.clone()),
        drawer_position: Set(head.drawer_position),
        shop_name: Set(head.shop.clone()),
        shop_street: Set(head.street.clone()),
        shop_city: Set(head.city.clone()),
        shop_province: Set(head.province.code().to_owned()),
        shop_postal_code: Set(head.postal_code.clone()),
        ..Default::default()
    };
    tx.insert::<closing::Entity>(row).await
}

/// How a session was closed; none while it is open.
pub(in crate::service) async fn of_session(
    tx: &Read,
    session: DrawerSessionId,
) -> Result<Option<Closing>, StoreError> {
    let row = tx
        .find::<closing::Entity>()
        .with(|q| q.filter(closing::Column::SessionId.eq(session.uuid())))
        .one()
        .await?;
    row.map(read).transpose()
}

fn read(row: closing::Model) -> Result<Closing, StoreError> {
    let unreadable = || StoreError::Unreadable("a closing of a drawer");
    let reason = row.gap_reason.as_deref();
    let reason = reason.map(|code| GapReason::parse(code).ok_or_else(unreadable));
    Ok(Closing {
        count: row.count_id.into(),
        left: row.left_id.into(),
        on: super::day(&row.closed_on)?,
        by: row.closed_by,
        by_name: row.closed_by_name,
        expected: Money::from_cents(row.expected_cents),
        counted: Money::from_cents(row.counted_cents),
        stays: Money::from_cents(row.left_cents),
        reason: reason.transpose()?,
        words: row.gap_words,
        head: Letterhead {
            drawer_name: row.drawer_name,
            drawer_position: row.drawer_position,
            shop: row.shop_name,
            street: row.shop_street,
            city: row.shop_city,
            province: Province::parse(&row.shop_province).ok_or_else(unreadable)?,
            postal_code: row.shop_postal_code,
        },
    })
}

const PAGE: &str = "SELECT s.id, s.number, c.closed_on, s.opened_by_name, c.closed_by_name,
        c.expected_cents, c.counted_cents, c.left_cents
    FROM drawer_closings c
    JOIN drawer_sessions s ON s.tenant_id = c.tenant_id AND s.id = c.session_id
    WHERE c.tenant_id = $1 AND s.drawer_id = $2 AND s.number < $3
        AND ($4 = '' OR c.closed_by = $4 OR s.opened_by = $4)
    ORDER BY s.number DESC LIMIT $5";

const CLOSED_ON: &str = "SELECT s.id, s.number, c.closed_on, s.opened_by_name, c.closed_by_name,
        c.expected_cents, c.counted_cents, c.left_cents
    FROM drawer_closings c
    JOIN drawer_sessions s ON s.tenant_id = c.tenant_id AND s.id = c.session_id
    WHERE c.tenant_id = $1 AND s.drawer_id = $2 AND c.closed_on BETWEEN $3 AND $4
    ORDER BY s.number";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    number: i64,
    closed_on: String,
    opened_by_name: String,
    closed_by_name: String,
    expected_cents: i64,
    counted_cents: i64,
    left_cents: i64,
}

fn line(row: Row) -> Result<Line, StoreError> {
    Ok(Line {
        session: row.id.into(),
        number: row.number,
        closed_on: super::day(&row.closed_on)?,
        opened_by_name: row.opened_by_name,
        closed_by_name: row.closed_by_name,
        expected: Money::from_cents(row.expected_cents),
        counted: Money::from_cents(row.counted_cents),
        left: Money::from_cents(row.left_cents),
    })
}

/// Sessions of a drawer that were closed on some days, the first one first.
pub(in crate::service) async fn closed_on(
    tx: &Read,
    drawer: DrawerId,
    days: Days,
) -> Result<Vec<Line>, StoreError> {
    let (from, to) = (days.from.to_string(), days.to.to_string());
    let asked = vec![drawer.uuid().into(), from.into(), to.into()];
    let rows: Vec<Row> = tx.rows(CLOSED_ON, asked).await?;
    rows.into_iter().map(line).collect()
}

/// Closed sessions of a drawer below a number, the latest first; those somebody opened or closed, or
/// everybody's when `by` is empty.
pub(in crate::service) async fn page(
    tx: &Read,
    drawer: DrawerId,
    before: i64,
    (by, most): (&str, i64),
) -> Result<Vec<Line>, StoreError> {
    let asked = vec![drawer.uuid().into(), before.into(), by.into(), most.into()];
    let rows: Vec<Row> = tx.rows(PAGE, asked).await?;
    rows.into_iter().map(line).collect()
}
