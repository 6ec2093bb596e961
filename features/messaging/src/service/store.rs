//! What is kept of messages.

pub(super) mod entities;
pub(super) mod queue;

use domain::ids::MessageId;
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use entities::{ActiveModel, Column, Entity, Model};

use super::{Browse, State};

pub(super) async fn insert(tx: &mut Write, row: ActiveModel) -> Result<(), StoreError> {
    tx.insert::<Entity>(row).await
}

/// Newest first: an id begins with its time. One more than `most`, to know whether there are more.
pub(super) async fn page(tx: &Read, ask: Browse, most: u64) -> Result<Vec<Model>, StoreError> {
    tx.find::<Entity>()
        .with(|mut query| {
            if let Some(state) = ask.state {
                query = query.filter(Column::State.eq(state.code()));
            }
            if let Some(before) = ask.before {
                query = query.filter(Column::Id.lt(before.uuid()));
            }
            query
                .order_by_desc(Column::Id)
                .limit(most.saturating_add(1))
        })
        .all()
        .await
}

pub(super) async fn count(tx: &Read, state: State) -> Result<u64, StoreError> {
    tx.find::<Entity>()
        .with(|query| query.filter(Column::State.eq(state.code())))
        .count()
        .await
}

pub(super) async fn one(tx: &Read, id: MessageId) -> Result<Option<Model>, StoreError> {
    tx.find::<Entity>()
        .with(|query| query.filter(Column::Id.eq(id.uuid())))
        .one()
        .await
}
