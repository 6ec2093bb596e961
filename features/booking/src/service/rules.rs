//! A shop changes how it lets itself be booked, and when its people work.

use domain::{
    booking::WeekHours,
    identity::Permission,
    ids::{LocationId, StaffId},
};
use platform::{audit, ctx::Ctx, db::Write, house::House};

use super::{
    setup::{Rules, set_hours_in},
    store,
};
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

/// Sets when a person works from now on; what is booked outside of it stays.
pub async fn change_hours_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (person, hours): (StaffId, &WeekHours),
) -> Result<(), BookingError> {
    ctx.may(Permission::ManageTeam)?;
    set_hours_in(tx, person, hours).await?;
    Ok(audit::record(tx, ctx, &house.chance, "staff_hours_changed", person).await?)
}
