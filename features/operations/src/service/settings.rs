//! A shop's own settings: what it says of itself, its taxes, its rules, its hours.

use std::sync::Arc;

use booking::service::{Person, Rules, Setup, Unsettled, setup_in, unsettled_in};
use domain::{
    booking::WeekHours,
    identity::Permission,
    ids::{LocationId, StaffId},
};
use platform::{ctx::Ctx, house::House};
use tenancy::service::{Place, ShopCard, TaxCard};

use crate::error::OperationsError;

/// Everything the page of settings shows.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What booking is decided on: shop, legal entity, rules, hours, people.
    pub setup: Arc<Setup>,
    /// The place, in full.
    pub place: Place,
    /// Visits that are not when they were agreed.
    pub unsettled: Vec<Unsettled>,
}

/// Reads the settings of the context's shop.
pub async fn settings(house: &House, ctx: &Ctx) -> Result<Settings, OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let place = tenancy::service::place(&tx, setup.shop.location).await?;
    let unsettled = unsettled_in(&tx, ctx).await?;
    Ok(Settings {
        setup,
        place,
        unsettled,
    })
}

/// Changes what the shop says of itself.
pub async fn change_shop(house: &House, ctx: &Ctx, card: ShopCard) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    tenancy::service::change_shop_in(&mut tx, house, ctx, card).await?;
    Ok(tx.commit().await?)
}

/// Changes the numbers the shop is registered under.
pub async fn change_taxes(house: &House, ctx: &Ctx, card: TaxCard) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    tenancy::service::change_taxes_in(&mut tx, house, ctx, card).await?;
    Ok(tx.commit().await?)
}

/// Changes when the place is open.
pub async fn change_hours(
    house: &House,
    ctx: &Ctx,
    (location, hours): (LocationId, &WeekHours),
) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    tenancy::service::change_hours_in(&mut tx, house, ctx, (location, hours)).await?;
    Ok(tx.commit().await?)
}

/// Changes how the shop lets itself be booked.
pub async fn change_rules(
    house: &House,
    ctx: &Ctx,
    (location, rules): (LocationId, Rules),
) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    booking::service::change_rules_in(&mut tx, house, ctx, (location, rules)).await?;
    Ok(tx.commit().await?)
}

/// A person's hours, and the shop's around them.
#[derive(Clone, Debug)]
pub struct PersonHours {
    /// The person.
    pub person: Person,
    /// When the shop is open.
    pub shop: WeekHours,
}

/// Reads a person's hours.
///
/// # Errors
///
/// [`OperationsError::NotFound`] when nobody of this id works here.
pub async fn person_hours(
    house: &House,
    ctx: &Ctx,
    id: StaffId,
) -> Result<PersonHours, OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let person = setup.person(id).cloned().ok_or(OperationsError::NotFound)?;
    Ok(PersonHours {
        person,
        shop: setup.hours.clone(),
    })
}

/// Changes when a person works.
///
/// # Errors
///
/// [`OperationsError::NotFound`] when nobody of this id works here.
pub async fn change_staff_hours(
    house: &House,
    ctx: &Ctx,
    (id, hours): (StaffId, &WeekHours),
) -> Result<(), OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let mut tx = house.db.write(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    setup.person(id).ok_or(OperationsError::NotFound)?;
    booking::service::change_hours_in(&mut tx, house, ctx, (id, hours)).await?;
    Ok(tx.commit().await?)
}
