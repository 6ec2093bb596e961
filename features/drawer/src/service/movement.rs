//! What moved, and cash that moves without a sale.

use domain::{
    drawer::{Category, Move, in_cash},
    identity::Permission,
    ids::{DrawerId, DrawerMovementId, InvoiceId},
    money::Money,
    time::Instant,
};
use platform::{audit, ctx::Ctx, house::House};

use super::{once::Sent, store};
use crate::error::DrawerError;

/// What a movement is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An invoice or a credit note.
    Document(InvoiceId),
    /// Something else, and words that say more.
    Category(Category, Option<String>),
}

/// Cash that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Which.
    pub id: DrawerMovementId,
    /// Whether it came in, and as what.
    pub kind: Move,
    /// Above zero.
    pub amount: Money,
    /// What for.
    pub what: What,
    /// When.
    pub at: Instant,
    /// By whom: an account, or `system:<job>`.
    pub by: String,
}

/// Cash about to move without a sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMovement {
    /// Which drawer.
    pub drawer: DrawerId,
    /// What for; it says whether cash comes in.
    pub category: Category,
    /// How much, above zero.
    pub amount: Money,
    /// Words that say more, or empty.
    pub words: String,
}

/// Puts cash in, or takes it out, with what for.
///
/// # Errors
///
/// [`DrawerError::NotInCash`] for an amount no coins make, [`DrawerError::NoWords`] where the
/// category says too little, [`DrawerError::NotOpen`]; [`DrawerError::HoldsLess`] when the drawer holds
/// less than is to be taken out.
pub async fn move_cash(
    house: &House,
    ctx: &Ctx,
    ask: NewMovement,
    key: &str,
) -> Result<DrawerMovementId, DrawerError> {
    ctx.may(Permission::KeepDrawer)?;
    let amount = in_cash(ask.amount)?;
    let words = ask.words.trim().to_owned();
    if words.is_empty() && ask.category.needs_words() {
        return Err(DrawerError::NoWords);
    }
    let sent = Sent {
        route: "drawer_movement",
        key,
        body: format!(
            "{} {} {} {words}",
            ask.drawer,
            ask.category.code(),
            amount.cents()
        ),
    };
    let mut tx = house.db.write(ctx).await?;
    let held = store::sessions::hold_alone(&tx, ask.drawer).await?;
    if let Some(answer) = sent.answered(&tx, house).await? {
        return super::once::id_of(&answer);
    }
    let session = super::is_open(&tx, ask.drawer, held).await?;
    let kind = ask.category.makes();
    if !kind.comes_in() {
        let holds = super::cash::holds(&tx, session).await?;
        if holds < amount {
            return Err(DrawerError::HoldsLess);
        }
    }
    let moved = Movement {
        id: DrawerMovementId::new(house.chance.id(ctx.now)),
        kind,
        amount,
        what: What::Category(ask.category, (!words.is_empty()).then_some(words)),
        at: ctx.now,
        by: ctx.actor_code(),
    };
    store::movements::insert(&mut tx, session, &moved).await?;
    audit::record(&mut tx, ctx, &house.chance, "drawer_cash_moved", moved.id).await?;
    sent.keep(&mut tx, house, &moved.id.to_string()).await?;
    tx.commit().await?;
    Ok(moved.id)
}
