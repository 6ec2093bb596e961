//! What is kept of messages.

pub(super) mod entities;
pub(super) mod queue;

use domain::{
    ids::{ClientId, MessageId},
    locale::Locale,
    time::Instant,
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};
use uuid::Uuid;

use entities::{ActiveModel, Column, Entity, Model};

use super::{Browse, State};

/// A message to keep, sealed; one that is of the past counts as sent when it was written.
pub(super) struct NewRow<'a> {
    pub(super) id: MessageId,
    pub(super) kind: &'static str,
    pub(super) client: Option<ClientId>,
    pub(super) recipient: &'a str,
    pub(super) locale: Locale,
    pub(super) subject: Vec<u8>,
    pub(super) text: Vec<u8>,
    pub(super) html: Vec<u8>,
    pub(super) calendar: Option<Vec<u8>>,
    pub(super) state: State,
    pub(super) about: Option<Uuid>,
    pub(super) due: Instant,
}

pub(super) async fn insert(tx: &mut Write, new: NewRow<'_>) -> Result<(), StoreError> {
    let now = tx.now().micros();
    let past = new.state == State::Sent;
    let row = ActiveModel {
        id: Set(new.id.uuid()),
        kind: Set(new.kind.to_owned()),
        channel: Set("email".to_owned()),
        client_id: Set(new.client.map(ClientId::uuid)),
        recipient: Set(new.recipient.to_owned()),
        locale: Set(new.locale.code().to_owned()),
        subject_sealed: Set(new.subject),
        text_sealed: Set(new.text),
        html_sealed: Set(new.html),
        calendar_sealed: Set(new.calendar),
        state: Set(new.state.code().to_owned()),
        tries: Set(i32::from(past)),
        due_at_us: Set(new.due.micros()),
        created_at_us: Set(now),
        sent_at_us: Set(past.then_some(now)),
        failure: Set(None),
        about_id: Set(new.about),
        ..Default::default()
    };
    tx.insert_later::<Entity>(vec![row]).await
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

/// Those about something that wait for their hour: not yet due, never tried.
fn held(about: Uuid, now: Instant) -> Condition {
    Condition::all()
        .add(Column::AboutId.eq(about))
        .add(Column::State.eq(State::Queued.code()))
        .add(Column::Tries.eq(0))
        .add(Column::DueAtUs.gt(now.micros()))
}

pub(super) async fn held_until(tx: &Read, about: Uuid) -> Result<Option<Instant>, StoreError> {
    let now = tx.now();
    let first = tx
        .find::<Entity>()
        .with(|query| query.filter(held(about, now)).order_by_asc(Column::DueAtUs))
        .one()
        .await?;
    Ok(first.map(|row| Instant::from_micros(row.due_at_us)))
}

pub(super) async fn drop_held(tx: &mut Write, about: Uuid) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.delete::<Entity>(|query| query.filter(held(about, now)))
        .await
}

pub(super) async fn release_held(tx: &mut Write, about: Uuid) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.update::<Entity>(|query| {
        query
            .col_expr(Column::DueAtUs, Expr::value(now.micros()))
            .filter(held(about, now))
    })
    .await
}
