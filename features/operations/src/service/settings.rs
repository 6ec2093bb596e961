//! A shop's own settings: what it says of itself, its taxes, its rules.

use std::sync::Arc;

use booking::service::{Rules, Setup, Unsettled, setup_in, unsettled_in};
use domain::{
    contact::Slug, identity::Permission, ids::LocationId, province::Province, time::Zone,
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

/// Gives the shop another word in its address; the one it had leads to it.
///
/// # Errors
///
/// [`OperationsError::SlugTaken`] when another shop has it, or had it.
pub async fn change_slug(house: &House, ctx: &Ctx, slug: &Slug) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    tenancy::service::change_slug_in(&mut tx, house, ctx, slug).await?;
    Ok(tx.commit().await?)
}

/// Puts the shop under another zone, its province's: every visit to come keeps its wall time there.
///
/// # Errors
///
/// [`OperationsError::OtherZone`] when the province has not the zone.
pub async fn change_zone(
    house: &House,
    ctx: &Ctx,
    (province, zone): (Province, &Zone),
) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    tenancy::service::change_zone_in(&mut tx, house, ctx, (province, zone)).await?;
    booking::service::rezone_in(&mut tx, house, ctx, zone).await?;
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
