//! Signing up: somebody opens an account and their shop in one act.

use domain::{
    contact::{EmailAddress, PersonName, Slug},
    identity::Password,
    locale::Locale,
    presets::Trade,
};
use identity::service::{Origin, hash_password};
use platform::house::House;
use tenancy::service::{NewShop, shop_by_slug};

use super::opening::{OpenedShop, Opening, OwnerAccount, open_shop_in};
use crate::error::OperationsError;

/// Numbers tried after an address that is taken.
const NUMBERS_MAX: u16 = 50;

/// What somebody who signs up gave, all of it read.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// The shop.
    pub shop: NewShop,
    /// The trades it starts from, at least one.
    pub trades: Vec<Trade>,
    /// The owner's address of sign-in.
    pub email: EmailAddress,
    /// The owner's name.
    pub name: PersonName,
    /// The owner's language.
    pub locale: Locale,
    /// The chosen password.
    pub password: Password,
}

/// Opens the account and the shop, and the owner's session.
///
/// # Errors
///
/// [`OperationsError::SlugTaken`] and [`OperationsError::EmailTaken`].
pub async fn open_shop(
    house: &House,
    origin: Origin,
    sign_up: SignUp,
) -> Result<OpenedShop, OperationsError> {
    // Hashing takes a third of a second: before the transaction, which would hold the writer.
    let password_hash = hash_password(house, &sign_up.password).await?;
    let account = OwnerAccount {
        email: sign_up.email,
        name: sign_up.name,
        password_hash,
        locale: sign_up.locale,
    };
    let opening = Opening {
        account,
        shop: sign_up.shop,
        trades: sign_up.trades,
        team: Vec::new(),
        origin: Some(origin),
    };
    let platform = house.db.platform_write().await?;
    let (tx, opened) = open_shop_in(platform, house, house.clock.now(), opening).await?;
    tx.commit().await?;
    Ok(opened)
}

/// The address itself when no shop has it, or the same with the first number that is free; none
/// when all those tried are taken.
pub async fn free_slug(house: &House, slug: &Slug) -> Result<Option<Slug>, OperationsError> {
    let platform = house.db.platform_read().await?;
    if shop_by_slug(&platform, slug.as_str()).await?.is_none() {
        return Ok(Some(slug.clone()));
    }
    for number in 2..=NUMBERS_MAX {
        let other = slug.with_number(number);
        if shop_by_slug(&platform, other.as_str()).await?.is_none() {
            return Ok(Some(other));
        }
    }
    Ok(None)
}
