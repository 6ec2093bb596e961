//! A shop changes: its name, how it is reached, its tax numbers, its address, its zone.

use domain::{
    contact::Slug, identity::Permission, ids::LocationId, locale::Locale, province::Province,
    time::Zone,
};
use platform::{
    audit,
    ctx::Ctx,
    db::{Read, Write},
    error::StoreError,
    house::House,
};

use super::{Place, TaxNumber, store};
use crate::error::TenancyError;

/// What a shop says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShopCard {
    /// Its name, as on its door.
    pub name: String,
    /// The name of who sells, before the law.
    pub legal_name: String,
    /// Its first language.
    pub locale: Locale,
    /// Street and number; empty when it receives nowhere.
    pub street: String,
    /// City.
    pub city: String,
    /// Where it is: one of the provinces of its zone.
    pub province: Province,
    /// Postal code, or empty.
    pub postal_code: String,
    /// Telephone, E.164.
    pub phone: Option<String>,
    /// Address for replies.
    pub email: Option<String>,
    /// Person in charge of the protection of personal information.
    pub officer_name: String,
    /// How to reach them.
    pub officer_email: String,
}

/// The numbers a shop is registered under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxCard {
    /// Quebec's enterprise number.
    pub neq: Option<String>,
    /// The federal business number.
    pub business_number: Option<String>,
    /// GST or HST.
    pub gst: Option<TaxNumber>,
    /// QST.
    pub qst: Option<TaxNumber>,
    /// PST or RST.
    pub pst: Option<TaxNumber>,
}

/// Where the shop receives, in full.
pub async fn place(tx: &Read, location: LocationId) -> Result<Place, StoreError> {
    store::edit::place(tx, location).await
}

/// Changes what the shop says of itself. Its zone stays: see
/// [`change_zone_in`].
///
/// # Errors
///
/// [`TenancyError::OtherZone`] when the province has another.
pub async fn change_shop_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    card: ShopCard,
) -> Result<(), TenancyError> {
    ctx.may(Permission::ManageShop)?;
    let shop = store::own_shop(tx).await?;
    if !card.province.zones().contains(&Zone::name(&shop.zone)) {
        return Err(TenancyError::OtherZone);
    }
    store::edit::change_shop(tx, card).await?;
    Ok(audit::record(tx, ctx, &house.chance, "shop_changed", ctx.tenant).await?)
}

/// Changes the numbers the shop is registered under; what was sold keeps the taxes of its day.
pub async fn change_taxes_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    card: TaxCard,
) -> Result<(), TenancyError> {
    ctx.may(Permission::ManageShop)?;
    store::edit::change_taxes(tx, card).await?;
    Ok(audit::record(tx, ctx, &house.chance, "tax_numbers_changed", ctx.tenant).await?)
}

/// Gives the shop another word in its address; the one it had leads to it.
///
/// # Errors
///
/// [`TenancyError::SlugTaken`] when another shop has it, or had it.
pub async fn change_slug_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    slug: &Slug,
) -> Result<(), TenancyError> {
    ctx.may(Permission::ManageShop)?;
    if store::own_shop(tx).await?.slug == slug.as_str() {
        return Ok(());
    }
    store::edit::give_slug(tx, slug.as_str()).await?;
    store::edit::change_slug(tx, slug.as_str()).await?;
    Ok(audit::record(tx, ctx, &house.chance, "shop_address_changed", ctx.tenant).await?)
}

/// Puts the shop in another province, or under another zone of its own. What is booked is derived
/// again by who keeps the book, in the same transaction.
///
/// # Errors
///
/// [`TenancyError::OtherZone`] when the province has not the zone.
pub async fn change_zone_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (province, zone): (Province, &Zone),
) -> Result<(), TenancyError> {
    ctx.may(Permission::ManageShop)?;
    if !province.zones().contains(&zone.name()) {
        return Err(TenancyError::OtherZone);
    }
    store::edit::change_zone(tx, (province, zone)).await?;
    Ok(audit::record(tx, ctx, &house.chance, "shop_zone_changed", ctx.tenant).await?)
}
