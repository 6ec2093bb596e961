//! Movements: added, never changed.

use domain::{
    drawer::{Category, Flow, Move, Tally},
    ids::{DrawerSessionId, InvoiceId},
    money::Money,
    time::Instant,
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter, QueryOrder};

use super::entities::movement;
use crate::service::{
    drawers::Session,
    movement::{Movement, What},
};

/// Adds a movement.
pub(in crate::service) async fn insert(
    tx: &mut Write,
    session: DrawerSessionId,
    moved: &Movement,
) -> Result<(), StoreError> {
    let (document, category, words) = match &moved.what {
        What::Document(id) => (Some(*id), None, None),
        What::Category(category, words) => (None, Some(category), words.clone()),
    };
    let row = movement::ActiveModel {
        id: Set(moved.id.uuid()),
        session_id: Set(session.uuid()),
        kind: Set(moved.kind.code().to_owned()),
        amount_cents: Set(moved.amount.cents()),
        category: Set(category.map(|category| category.code().to_owned())),
        words: Set(words),
        document_id: Set(document.map(InvoiceId::uuid)),
        made_at_us: Set(moved.at.micros()),
        made_by: Set(moved.by.clone()),
        ..Default::default()
    };
    tx.insert::<movement::Entity>(row).await
}

/// The movements of a session, the first first.
pub(in crate::service) async fn of_session(
    tx: &Read,
    session: DrawerSessionId,
) -> Result<Vec<Movement>, StoreError> {
    use movement::Column;
    let rows = tx
        .find::<movement::Entity>()
        .with(|q| {
            q.filter(Column::SessionId.eq(session.uuid()))
                .order_by_asc(Column::MadeAtUs)
                .order_by_asc(Column::Id)
        })
        .all()
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: movement::Model) -> Result<Movement, StoreError> {
    let unreadable = || StoreError::Unreadable("a movement of a drawer");
    let category = row.category.as_deref().map(Category::parse);
    let what = match (row.document_id, category) {
        (Some(id), None) => What::Document(id.into()),
        (None, Some(Some(category))) => What::Category(category, row.words),
        _ => return Err(unreadable()),
    };
    Ok(Movement {
        id: row.id.into(),
        kind: Move::parse(&row.kind).ok_or_else(unreadable)?,
        amount: Money::from_cents(row.amount_cents),
        what,
        at: Instant::from_micros(row.made_at_us),
        by: row.made_by,
    })
}

const SUMS: &str = "SELECT kind, COUNT(*) AS count, CAST(SUM(amount_cents) AS BIGINT) AS amount
    FROM drawer_movements WHERE tenant_id = $1 AND session_id = $2 GROUP BY kind";

/// A session in sums.
pub(in crate::service) async fn flow(tx: &Read, session: &Session) -> Result<Flow, StoreError> {
    #[derive(FromQueryResult)]
    struct Sum {
        kind: String,
        count: i64,
        amount: i64,
    }
    let sums: Vec<Sum> = tx.rows(SUMS, vec![session.id.uuid().into()]).await?;
    let unreadable = || StoreError::Unreadable("the sums of a drawer");
    sums.into_iter()
        .try_fold(Flow::opened_with(session.float), |flow, sum| {
            let of = Move::parse(&sum.kind).ok_or_else(unreadable)?;
            let more = Tally {
                count: sum.count,
                amount: Money::from_cents(sum.amount),
            };
            flow.with(of, more).map_err(|_| unreadable())
        })
}
