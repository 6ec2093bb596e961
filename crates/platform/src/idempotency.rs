//! The same request twice has one effect and one answer.
//!
//! The key is kept in the transaction of the effect, with a hash of what was asked and the answer,
//! sealed because it holds a client's own link.

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::{
    chance::Chance,
    crypto::{KeyRing, Place, sha256},
    db::Write,
    error::StoreError,
};

mod rows {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "idempotency_keys")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub route: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub idempotency_key: String,
        pub body_hash: Vec<u8>,
        pub answer_sealed: Vec<u8>,
        pub answer_id: Uuid,
        pub created_at_us: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl crate::db::TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// What is known of a key.
#[derive(Debug, PartialEq, Eq)]
pub enum Known {
    /// Never seen: go ahead, then [`keep`] the answer.
    Fresh,
    /// Seen with the same body: this was the answer.
    Answered(String),
    /// Seen with another body.
    OtherBody,
}

/// A key of one route, and what was asked under it.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// The route.
    pub route: &'static str,
    /// The key the client chose.
    pub key: &'a str,
    /// What was asked, in a form that is the same for the same request.
    pub body: &'a [u8],
}

/// Asks what is known of a key.
pub async fn known(tx: &Write, keys: &KeyRing, ask: &Ask<'_>) -> Result<Known, StoreError> {
    let row = tx
        .find::<rows::Entity>()
        .with(|q| {
            q.filter(rows::Column::Route.eq(ask.route))
                .filter(rows::Column::IdempotencyKey.eq(ask.key))
        })
        .one()
        .await?;
    let Some(row) = row else {
        return Ok(Known::Fresh);
    };
    if row.body_hash != sha256(ask.body) {
        return Ok(Known::OtherBody);
    }
    let place = place(tx, row.answer_id);
    Ok(Known::Answered(keys.open_text(&place, &row.answer_sealed)?))
}

/// Keeps the answer to a key, in the transaction of its effect.
pub async fn keep(
    tx: &mut Write,
    keys: &KeyRing,
    chance: &Chance,
    ask: &Ask<'_>,
    answer: &str,
) -> Result<(), StoreError> {
    let id = chance.id(tx.now());
    let sealed = keys.seal(&place(tx, id), answer, chance)?;
    let row = rows::ActiveModel {
        route: Set(ask.route.to_owned()),
        idempotency_key: Set(ask.key.to_owned()),
        body_hash: Set(sha256(ask.body).to_vec()),
        answer_sealed: Set(sealed),
        answer_id: Set(id),
        created_at_us: Set(tx.now().micros()),
        ..Default::default()
    };
    tx.insert_later::<rows::Entity>(vec![row]).await
}

fn place(tx: &Write, row: Uuid) -> Place {
    Place {
        tenant: Some(tx.tenant()),
        table: "idempotency_keys",
        column: "answer_sealed",
        row,
    }
}
