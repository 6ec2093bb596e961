//! A ticket is given up before it is paid.

use domain::identity::Permission;
use platform::{audit, ctx::Ctx, house::House};

use super::{
    change::{REASON_LENGTH_MAX, text},
    store::{self, NewVoid},
    ticket::{Seen, shown, take},
};
use crate::error::SalesError;

/// Voids a ticket that was not paid, and says why. What stood on it goes; who gave up how much, and
/// why, is kept.
///
/// # Errors
///
/// [`SalesError::NoReason`] without a reason, when something stood on it.
pub async fn void(house: &House, ctx: &Ctx, seen: Seen, reason: &str) -> Result<(), SalesError> {
    ctx.may(Permission::IssueInvoices)?;
    let reason = text(reason, REASON_LENGTH_MAX, "reason")?;
    let mut tx = house.db.write(ctx).await?;
    let kept = take(&mut tx, seen).await?;
    let ticket = shown(&tx, ctx, kept).await?;
    if reason.is_empty() && !ticket.tally.entries.is_empty() {
        return Err(SalesError::NoReason);
    }
    let note = NewVoid {
        ticket: ticket.id,
        at: ctx.now,
        by: ctx.actor_code(),
        reason,
        due: ticket.reckoned.due,
    };
    store::remove(&mut tx, ticket.id).await?;
    store::insert_void(&mut tx, note).await?;
    audit::record(&mut tx, ctx, &house.chance, "ticket_voided", ticket.id).await?;
    Ok(tx.commit().await?)
}
