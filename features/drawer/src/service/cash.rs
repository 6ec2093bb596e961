//! Cash comes into a drawer and leaves it, within the transaction of what it pays.

use domain::{
    drawer::Move,
    identity::Permission,
    ids::{DrawerId, DrawerMovementId, DrawerSessionId, InvoiceId},
    money::Money,
};
use platform::{ctx::Ctx, db::Write, house::House};

use super::{
    movement::{Movement, What},
    store,
};
use crate::error::DrawerError;

/// Cash of an invoice or a credit note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cash {
    /// The drawer it goes into or comes from.
    pub drawer: DrawerId,
    /// What changes hands, rounding included and change given back off: never below zero; nothing
    /// moves when it is zero.
    pub amount: Money,
    /// The document, issued in the same transaction or before; once for each.
    pub document: InvoiceId,
}

/// Writes that a client paid in cash. The session stays open until this transaction ends: a close
/// at the same instant waits, and counts it in.
///
/// # Errors
///
/// [`DrawerError::NotOpen`] when the drawer is not open, [`DrawerError::Unknown`] when it is not the
/// shop's, [`DrawerError::AlreadyRecorded`] when the document was written before.
pub async fn cash_in_for_sale(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    cash: Cash,
) -> Result<(), DrawerError> {
    ctx.may(Permission::IssueInvoices)?;
    of_a_document(tx, house, ctx, (Move::Sale, cash)).await
}

/// Writes that a client was given cash back, out of what the open session holds.
///
/// # Errors
///
/// [`DrawerError::NotEnough`] when it holds less; else as [`cash_in_for_sale`].
pub async fn cash_out_for_refund(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    cash: Cash,
) -> Result<(), DrawerError> {
    ctx.may(Permission::CreditInvoices)?;
    of_a_document(tx, house, ctx, (Move::Refund, cash)).await
}

async fn of_a_document(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (kind, cash): (Move, Cash),
) -> Result<(), DrawerError> {
    if cash.amount < Money::ZERO {
        return Err(DrawerError::Negative);
    }
    let held = match kind {
        // Of two refunds at once, the second finds what the first one left.
        Move::Refund => store::sessions::hold_alone(tx, cash.drawer).await?,
        _ => store::sessions::hold_open(tx, cash.drawer).await?,
    };
    let session = super::is_open(tx, cash.drawer, held).await?;
    if kind == Move::Refund && holds(tx, session).await? < cash.amount {
        return Err(DrawerError::NotEnough);
    }
    if cash.amount == Money::ZERO {
        return Ok(());
    }
    let moved = Movement {
        id: DrawerMovementId::new(house.chance.id(ctx.now)),
        kind,
        amount: cash.amount,
        what: What::Document(cash.document),
        at: ctx.now,
        by: ctx.actor_code(),
    };
    Ok(store::movements::insert(tx, session, &moved).await?)
}

/// What should be in a drawer now.
pub(super) async fn holds(tx: &Write, session: DrawerSessionId) -> Result<Money, DrawerError> {
    let found = store::sessions::find(tx, session).await?;
    let found = found.ok_or(DrawerError::Unknown("session"))?;
    Ok(store::movements::flow(tx, &found).await?.expected()?)
}
