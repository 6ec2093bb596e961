//! The second factor: codes of an authenticator, and recovery codes.

use domain::{
    identity::{RECOVERY_CODES, RecoveryCode},
    ids::AccountId,
};
use platform::{
    crypto::{Place, sha256},
    db::Platform,
    house::House,
    one_time_code::OneTimeCodes,
};

use super::{
    Origin,
    accounts::{confirm_password, note},
    letters, sessions,
    store::accounts::{self as store, Account},
};
use crate::error::IdentityError;

/// The state of an account's second factor.
#[derive(Clone, Debug)]
pub enum SecondFactor {
    /// Not begun.
    Off,
    /// A secret waits for its first code.
    Begun(SetUp),
    /// On, with so many recovery codes left.
    On {
        /// Codes not used yet.
        codes_left: usize,
    },
}

/// What the authenticator needs.
#[derive(Clone, Debug)]
pub struct SetUp {
    /// The secret in base 32, to copy by hand.
    pub secret: String,
    /// The `otpauth:` address, to photograph.
    pub url: String,
}

fn place(account: AccountId) -> Place {
    Place {
        tenant: None,
        table: "accounts",
        column: "totp_secret_sealed",
        row: account.uuid(),
    }
}

/// The codes of an account; none before it is begun.
fn codes_of(house: &House, account: &Account) -> Result<Option<OneTimeCodes>, IdentityError> {
    let Some(sealed) = &account.totp_secret_sealed else {
        return Ok(None);
    };
    let secret = house
        .keys
        .open_text(&place(AccountId::new(account.id)), sealed)?;
    Ok(Some(OneTimeCodes::new(&secret, &account.email)?))
}

/// Takes a code of an account: once, and none older after it.
pub(super) async fn take(
    tx: &Platform,
    house: &House,
    account: &Account,
    typed: &str,
) -> Result<bool, IdentityError> {
    let Some(codes) = codes_of(house, account)? else {
        return Ok(false);
    };
    let Some(step) = codes.step_of(typed, house.clock.now()) else {
        return Ok(false);
    };
    Ok(store::take_step(tx, AccountId::new(account.id), step).await?)
}

/// How the second factor of an account stands.
pub async fn state(house: &House, id: AccountId) -> Result<SecondFactor, IdentityError> {
    let tx = house.db.platform_read().await?;
    let account = store::by_id(&tx, id)
        .await?
        .ok_or(IdentityError::NoSession)?;
    if account.has_second_factor() {
        let codes_left = store::recovery_codes_left(&tx, id).await?;
        return Ok(SecondFactor::On { codes_left });
    }
    let Some(codes) = codes_of(house, &account)? else {
        return Ok(SecondFactor::Off);
    };
    Ok(SecondFactor::Begun(SetUp {
        secret: codes.secret(),
        url: codes.url()?,
    }))
}

/// Makes a new secret to confirm; asks for the password, or a stolen session could lock its owner
/// out.
pub async fn begin(
    house: &House,
    id: AccountId,
    origin: &Origin,
    password: &str,
) -> Result<(), IdentityError> {
    confirm_password(house, id, origin, password).await?;
    let secret = OneTimeCodes::fresh_secret(&house.chance);
    let sealed = house.keys.seal(&place(id), &secret, &house.chance)?;
    let tx = house.db.platform_write().await?;
    store::start_second_factor(&tx, id, sealed).await?;
    Ok(tx.commit().await?)
}

/// What is shown once: the ten codes; and the session's new secret.
#[derive(Debug)]
pub struct Switched {
    /// For the cookie.
    pub secret: String,
    /// Ten codes, each used once.
    pub codes: Vec<String>,
}

/// Switches the second factor on with a first code; other sessions end.
///
/// # Errors
///
/// [`IdentityError::Wrong`] for another code.
pub async fn confirm(
    house: &House,
    id: AccountId,
    origin: &Origin,
    typed: &str,
) -> Result<Switched, IdentityError> {
    let tx = house.db.platform_write().await?;
    let account = store::by_id(&tx, id)
        .await?
        .ok_or(IdentityError::NoSession)?;
    if account.has_second_factor() || !take(&tx, house, &account, typed).await? {
        return Err(IdentityError::Wrong);
    }
    store::second_factor_on(&tx, id, house.clock.now()).await?;
    let codes = fresh_codes(&tx, house, id).await?;
    let secret = told(&tx, house, (&account, "second_factor_on"), origin).await?;
    tx.commit().await?;
    Ok(Switched { secret, codes })
}

/// The factor changed: the history says so, its owner is told, other sessions end. The session's
/// new secret.
async fn told(
    tx: &Platform,
    house: &House,
    (account, what): (&Account, &'static str),
    origin: &Origin,
) -> Result<String, IdentityError> {
    let id = AccountId::new(account.id);
    note(tx, house, (id, what), origin).await?;
    letters::factor(tx, house, account, what).await?;
    Ok(sessions::renew(tx, house, id, origin).await?)
}

/// Ten new codes; those before are worth nothing more.
async fn fresh_codes(
    tx: &Platform,
    house: &House,
    id: AccountId,
) -> Result<Vec<String>, IdentityError> {
    let codes: Vec<RecoveryCode> = (0..RECOVERY_CODES)
        .map(|_| RecoveryCode::from_bytes(house.chance.bytes()))
        .collect();
    let hashes = codes
        .iter()
        .map(|code| sha256(code.expose().as_bytes()).to_vec())
        .collect();
    store::replace_recovery_codes(tx, id, hashes).await?;
    Ok(codes.iter().map(ToString::to_string).collect())
}

/// Replaces the recovery codes; asks for the password. Other sessions end.
pub async fn replace_codes(
    house: &House,
    id: AccountId,
    origin: &Origin,
    password: &str,
) -> Result<Switched, IdentityError> {
    let account = confirm_password(house, id, origin, password).await?;
    if !account.has_second_factor() {
        return Err(IdentityError::NotFound);
    }
    let tx = house.db.platform_write().await?;
    let codes = fresh_codes(&tx, house, id).await?;
    let secret = told(&tx, house, (&account, "codes_replaced"), origin).await?;
    tx.commit().await?;
    Ok(Switched { secret, codes })
}

/// Switches the second factor off; asks for the password. Other sessions end; the session's new
/// secret.
pub async fn switch_off(
    house: &House,
    id: AccountId,
    origin: &Origin,
    password: &str,
) -> Result<String, IdentityError> {
    let account = confirm_password(house, id, origin, password).await?;
    let tx = house.db.platform_write().await?;
    store::second_factor_off(&tx, id).await?;
    let secret = told(&tx, house, (&account, "second_factor_off"), origin).await?;
    tx.commit().await?;
    Ok(secret)
}
