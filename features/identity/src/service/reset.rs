//! A new password by mail: the link works once, for half an hour, and leaves the second factor on.

use domain::{contact::EmailAddress, identity::Password, ids::AccountId};
use platform::{crypto::Token, db::Platform, house::House, throttle::Pace};

use super::{
    Origin,
    accounts::{known_in, note},
    even::Began,
    hashing, letters, pause,
    store::accounts::{self as store, Account},
};
use crate::error::IdentityError;

/// Minutes the link works.
pub const LINK_MINUTES: i64 = 30;
/// Links asked from one network.
const PER_NETWORK: Pace = Pace {
    burst: 10,
    seconds_each: 60,
};
/// Links asked for one address.
const PER_EMAIL: Pace = Pace {
    burst: 3,
    seconds_each: 600,
};

/// Writes to the address when it has an account; the caller is told the same in both cases.
pub async fn ask(
    house: &House,
    origin: &Origin,
    email: &EmailAddress,
) -> Result<(), IdentityError> {
    let now = house.clock.now();
    let per_network = house
        .throttle
        .take(&format!("reset:{}", origin.ip), PER_NETWORK, now);
    per_network.map_err(IdentityError::Wait)?;
    let per_email = house
        .throttle
        .take(&format!("reset:{}", email.key()), PER_EMAIL, now);
    if per_email.is_err() {
        // Enough letters wait in that box already; saying so would tell it has an account.
        return Ok(());
    }
    let began = Began::now();
    let written = write(house, email).await;
    began.evened().await;
    written
}

/// The link and its letter, when the address has an account.
async fn write(house: &House, email: &EmailAddress) -> Result<(), IdentityError> {
    let now = house.clock.now();
    let tx = house.db.platform_write().await?;
    let Some(account) = store::by_email(&tx, &email.key()).await? else {
        pause::written_for_nobody(&tx, house, &email.key()).await?;
        return Ok(tx.commit().await?);
    };
    let token = Token::fresh(&house.chance);
    let id = AccountId::new(account.id);
    store::insert_reset(&tx, id, token.hash, now.plus_minutes(LINK_MINUTES)).await?;
    letters::reset(&tx, house, &account, &token.secret).await?;
    Ok(tx.commit().await?)
}

/// The account a link is of.
async fn owner(tx: &Platform, house: &House, secret: &str) -> Result<Account, IdentityError> {
    let found = store::reset_of(tx, &Token::hash(secret), house.clock.now()).await?;
    let account = found.ok_or(IdentityError::NotFound)?;
    store::by_id(tx, account)
        .await?
        .ok_or(IdentityError::NotFound)
}

/// What the password of a link's owner must not be made of.
///
/// # Errors
///
/// [`IdentityError::NotFound`] when the link was used, is out of date or never was.
pub async fn known_words(house: &House, secret: &str) -> Result<Vec<String>, IdentityError> {
    let tx = house.db.platform_read().await?;
    let account = owner(&tx, house, secret).await?;
    Ok(known_in(&tx, account).await?)
}

/// Chooses the new password: the link is used up, every session ends, the failures are forgotten.
pub async fn choose(
    house: &House,
    origin: &Origin,
    secret: &str,
    password: &Password,
) -> Result<(), IdentityError> {
    let hash = hashing::hash(house, password).await?;
    let now = house.clock.now();
    let tx = house.db.platform_write().await?;
    let account = owner(&tx, house, secret).await?;
    let id = AccountId::new(account.id);
    if !store::use_reset(&tx, Token::hash(secret), now).await? {
        return Err(IdentityError::NotFound);
    }
    store::set_password(&tx, id, hash).await?;
    store::end_resets(&tx, id).await?;
    pause::forget(&tx, house, &account.email_folded, origin).await?;
    super::store::sessions::end_others(&tx, id, Vec::new()).await?;
    note(&tx, house, (id, "reset"), origin).await?;
    letters::password_changed(&tx, house, &account).await?;
    Ok(tx.commit().await?)
}
