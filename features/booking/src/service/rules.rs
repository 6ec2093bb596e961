//! A shop changes how it lets itself be booked.

use domain::{identity::Permission, ids::LocationId};
use platform::{audit, ctx::Ctx, db::Write, house::House};

use super::{setup::Rules, store};
use crate::error::BookingError;

/// Sets how a shop lets itself be booked from now on; what is booked stays.
pub async fn change_rules_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (location, rules): (LocationId, Rules),
) -> Result<(), BookingError> {
    ctx.may(Permission::ManageShop)?;
    store::rules_written::update(tx, location, rules).await?;
    Ok(audit::record(tx, ctx, &house.chance, "booking_rules_changed", location).await?)
}
