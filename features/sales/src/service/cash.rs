//! Cash goes into a drawer that is open, and comes out of it.

use domain::{
    ids::{DrawerId, InvoiceId, LocationId},
    money::Money,
};
use drawer::service::{Cash, Drawer, cash_in_for_sale, cash_out_for_refund, drawers_in};
use platform::{ctx::Ctx, db::Write, house::House};

use crate::error::SalesError;

/// Which way the cash of a document goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// A client paid.
    In,
    /// A client is given back.
    Out,
}

/// Cash of a document that changes hands at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hands {
    /// Which way.
    pub(super) way: Way,
    /// How much, rounding included and change off.
    pub(super) amount: Money,
    /// The invoice or the credit note.
    pub(super) document: InvoiceId,
    /// Where.
    pub(super) location: LocationId,
    /// The drawer that was named.
    pub(super) drawer: Option<DrawerId>,
}

/// Writes the cash down in its drawer, in the transaction of its document; none is none.
///
/// # Errors
///
/// [`SalesError::NoDrawer`] when none is open, [`SalesError::WhichDrawer`] when several are and none
/// is named.
pub(super) async fn change_hands(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    hands: Hands,
) -> Result<(), SalesError> {
    if hands.amount == Money::ZERO {
        return Ok(());
    }
    let drawer = match hands.drawer {
        Some(drawer) => drawer,
        None => the_open_one(tx, hands.location).await?,
    };
    let cash = Cash {
        drawer,
        amount: hands.amount,
        document: hands.document,
    };
    match hands.way {
        Way::In => cash_in_for_sale(tx, house, ctx, cash).await?,
        Way::Out => cash_out_for_refund(tx, house, ctx, cash).await?,
    }
    Ok(())
}

async fn the_open_one(tx: &Write, location: LocationId) -> Result<DrawerId, SalesError> {
    let drawers = drawers_in(tx, location).await?;
    let is_open = |drawer: &&Drawer| drawer.open.is_some();
    let open: Vec<DrawerId> = drawers.iter().filter(is_open).map(|one| one.id).collect();
    match open[..] {
        [] => Err(SalesError::NoDrawer),
        [only] => Ok(only),
        _ => Err(SalesError::WhichDrawer),
    }
}
