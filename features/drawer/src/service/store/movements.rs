//! Movements: added, never changed.

use domain::{
    drawer::{Category, Move},
    ids::{DrawerMovementId, DrawerSessionId, InvoiceId},
    money::Money,
    time::Instant,
};
use platform::{db::Write, error::StoreError};
use sea_orm::ActiveValue::Set;

use super::entities::movement;

/// What a movement is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::service) enum What {
    /// An invoice or a credit note.
    Document(InvoiceId),
    /// Something else, and words that say more.
    Category(Category, Option<String>),
}

/// Cash that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::service) struct Moved {
    pub id: DrawerMovementId,
    pub session: DrawerSessionId,
    pub kind: Move,
    /// Above zero; the kind says whether it came in.
    pub amount: Money,
    pub what: What,
    pub at: Instant,
    pub by: String,
}

/// Adds a movement.
pub(in crate::service) async fn insert(tx: &mut Write, moved: &Moved) -> Result<(), StoreError> {
    let (document, category, words) = match &moved.what {
        What::Document(id) => (Some(*id), None, None),
        What::Category(category, words) => (None, Some(category), words.clone()),
    };
    let row = movement::ActiveModel {
        id: Set(moved.id.uuid()),
        session_id: Set(moved.session.uuid()),
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
