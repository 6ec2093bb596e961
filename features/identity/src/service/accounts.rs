//! Accounts: made at sign-up or by invitation, changed by their owner.

use domain::{
    contact::{EmailAddress, PersonName},
    identity::Password,
    ids::{AccountId, TenantId},
    locale::Locale,
    time::Instant,
};
use platform::{crypto::Token, db::Platform, error::StoreError, house::House, password::Verdict};

use super::{
    Origin, hashing, letters, pause, sessions,
    store::accounts::{self as store, Account, SignIn},
};
use crate::error::IdentityError;

/// Lines of the history a page shows.
const HISTORY_LINES: u64 = 20;

/// An account about to exist.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Its id.
    pub id: AccountId,
    /// The address of sign-in.
    pub email: EmailAddress,
    /// The person's name.
    pub name: PersonName,
    /// From [`hash_password`].
    pub password_hash: String,
    /// Their language.
    pub locale: Locale,
    /// When they said they are 18 or more.
    pub adult_attested_at: Instant,
}

/// What is kept of a chosen password; takes a core for a third of a second at the service's cost.
pub async fn hash_password(house: &House, password: &Password) -> Result<String, IdentityError> {
    hashing::hash(house, password).await
}

/// Whether an account has this address.
pub async fn email_is_known(tx: &Platform, email: &EmailAddress) -> Result<bool, StoreError> {
    Ok(store::by_email(tx, &email.key()).await?.is_some())
}

/// Makes an account within the transaction of its sign-up.
///
/// # Errors
///
/// [`IdentityError::EmailTaken`] when the address has one.
pub async fn create_account_in(
    tx: &Platform,
    house: &House,
    account: NewAccount,
) -> Result<(), IdentityError> {
    // Asked first: PostgreSQL goes no further in a transaction a constraint has refused.
    if email_is_known(tx, &account.email).await? {
        return Err(IdentityError::EmailTaken);
    }
    Ok(store::insert(tx, account, house.clock.now()).await?)
}

/// A session, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionSeen {
    /// Whether it is the one that asks.
    pub current: bool,
    /// What the browser calls itself.
    pub device: String,
    /// When it was last used.
    pub seen_at: Instant,
}

/// A line of the sign-in history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// When.
    pub at: Instant,
    /// `opened`, `wrong_password`, `wrong_code`, `recovery_code`, `reset`, `password_changed`,
    /// `second_factor_on`, `second_factor_off` or `codes_replaced`.
    pub outcome: String,
    /// From which network.
    pub ip: String,
    /// What the browser calls itself.
    pub device: String,
}

/// An account, as its owner sees it.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The address of sign-in.
    pub email: String,
    /// The name.
    pub name: String,
    /// The language.
    pub locale: Locale,
    /// Whether a second factor is on.
    pub second_factor: bool,
    /// Recovery codes not used yet.
    pub recovery_codes_left: usize,
    /// Open sessions.
    pub sessions: Vec<SessionSeen>,
    /// The last sign-ins.
    pub history: Vec<HistoryLine>,
    /// How many shops the person works in.
    pub shops: usize,
}

/// What the owner of an account sees of it.
pub async fn profile(
    house: &House,
    id: AccountId,
    cookie: Option<&str>,
) -> Result<Profile, IdentityError> {
    let now = house.clock.now();
    let tx = house.db.platform_read().await?;
    let account = store::by_id(&tx, id)
        .await?
        .ok_or(IdentityError::NoSession)?;
    let history = store::history(&tx, id, HISTORY_LINES).await?;
    let history = history.into_iter().map(|line| HistoryLine {
        at: Instant::from_micros(line.at_us),
        outcome: line.outcome,
        ip: line.ip,
        device: line.device,
    });
    Ok(Profile {
        second_factor: account.has_second_factor(),
        locale: account.reads(),
        email: account.email,
        name: account.name,
        recovery_codes_left: store::recovery_codes_left(&tx, id).await?,
        sessions: sessions::seen_by_owner(&tx, id, cookie, now).await?,
        history: history.collect(),
        shops: super::store::team::memberships_of(&tx, id).await?.len(),
    })
}

/// What others know of the owner of an account, and no password of theirs is made of: their name,
/// their address, the shops they work in.
pub(super) async fn known_in(tx: &Platform, account: Account) -> Result<Vec<String>, StoreError> {
    let id = AccountId::new(account.id);
    let before_at = account.email.split('@').next().unwrap_or_default();
    let mut known = vec![before_at.to_owned(), account.email, account.name];
    for membership in super::store::team::memberships_of(tx, id).await? {
        let tenant = TenantId::new(membership.tenant_id);
        if let Some(shop) = tenancy::service::shop_by_tenant(tx, tenant).await? {
            known.extend([shop.name, shop.slug, shop.address]);
        }
    }
    Ok(known)
}

/// What no new password of an account is made of.
pub async fn known_words(house: &House, id: AccountId) -> Result<Vec<String>, IdentityError> {
    let tx = house.db.platform_read().await?;
    let account = store::by_id(&tx, id)
        .await?
        .ok_or(IdentityError::NoSession)?;
    Ok(known_in(&tx, account).await?)
}

/// Changes the name, in every team too.
pub async fn rename(house: &House, id: AccountId, name: &PersonName) -> Result<(), IdentityError> {
    let tx = house.db.platform_write().await?;
    store::set_name(&tx, id, name.to_string()).await?;
    super::store::team::set_name(&tx, id, name.to_string()).await?;
    Ok(tx.commit().await?)
}

/// Changes the language.
pub async fn set_language(
    house: &House,
    id: AccountId,
    locale: Locale,
) -> Result<(), IdentityError> {
    let tx = house.db.platform_write().await?;
    store::set_locale(&tx, id, locale).await?;
    Ok(tx.commit().await?)
}

/// Asks for the password again before a change that matters (ASVS 7.5.1).
///
/// # Errors
///
/// [`IdentityError::Wrong`], which counts as a failed attempt; [`IdentityError::Wait`].
pub(super) async fn confirm_password(
    house: &House,
    id: AccountId,
    origin: &Origin,
    typed: &str,
) -> Result<Account, IdentityError> {
    let tx = house.db.platform_read().await?;
    let account = store::by_id(&tx, id)
        .await?
        .ok_or(IdentityError::NoSession)?;
    drop(tx);
    let attempt = pause::begin(house, &account.email_folded, Some(&account), origin).await?;
    match hashing::check(house, typed, Some(&account.password_hash)).await {
        Verdict::Right | Verdict::RightButStale => {
            let tx = house.db.platform_write().await?;
            attempt.taken_back(&tx).await?;
            tx.commit().await?;
            Ok(account)
        }
        Verdict::Wrong => {
            let told = (origin, "wrong_password");
            attempt.failed(house, Some(&account), told).await?;
            Err(IdentityError::Wrong)
        }
    }
}

/// Writes a line of an account's history.
pub(super) async fn note(
    tx: &Platform,
    house: &House,
    (account, outcome): (AccountId, &'static str),
    origin: &Origin,
) -> Result<(), StoreError> {
    let at = house.clock.now();
    let line = SignIn {
        id: house.chance.id(at),
        account_id: account.uuid(),
        at_us: at.micros(),
        outcome: outcome.to_owned(),
        ip: origin.ip.clone(),
        device: origin.device.clone(),
    };
    store::note(tx, line).await
}

/// Changes the password of somebody signed in: other sessions end, this one gets a new secret.
///
/// # Errors
///
/// [`IdentityError::Wrong`] when `current` is not the password; [`IdentityError::Wait`].
pub async fn change_password(
    house: &House,
    id: AccountId,
    origin: &Origin,
    current: &str,
    new: &Password,
) -> Result<String, IdentityError> {
    let account = confirm_password(house, id, origin, current).await?;
    let hash = hashing::hash(house, new).await?;
    let tx = house.db.platform_write().await?;
    if !store::replace_password(&tx, id, &account.password_hash, hash).await? {
        return Err(IdentityError::Wrong);
    }
    store::end_resets(&tx, id).await?;
    note(&tx, house, (id, "password_changed"), origin).await?;
    let secret = sessions::renew(&tx, house, id, origin).await?;
    letters::password_changed(&tx, house, &account).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Ends every session of an account but the one that asks.
pub async fn end_other_sessions(
    house: &House,
    id: AccountId,
    origin: &Origin,
) -> Result<(), IdentityError> {
    let kept = origin
        .cookie
        .as_deref()
        .map(Token::hash)
        .unwrap_or_default();
    let tx = house.db.platform_write().await?;
    super::store::sessions::end_others(&tx, id, kept).await?;
    Ok(tx.commit().await?)
}
