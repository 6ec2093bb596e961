//! Accounts, their second factor, their history.

use domain::{ids::AccountId, locale::Locale, time::Instant};
use platform::{db::Platform, error::StoreError};
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::entities::{account, password_reset, recovery_code, sign_in};
pub use super::entities::{account::Model as Account, sign_in::Model as SignIn};
use crate::service::accounts::NewAccount;

/// The outcomes of a sign-in that opened the account.
const OPENED: [&str; 2] = ["opened", "recovery_code"];

impl Account {
    /// Its language.
    pub fn reads(&self) -> Locale {
        Locale::parse(&self.locale).unwrap_or_default()
    }

    /// Whether a second factor is on.
    pub fn has_second_factor(&self) -> bool {
        self.totp_confirmed_at_us.is_some()
    }
}

pub async fn insert(tx: &Platform, new: NewAccount, now: Instant) -> Result<(), StoreError> {
    let row = Account {
        id: new.id.uuid(),
        email_folded: new.email.key(),
        email: new.email.to_string(),
        name: new.name.to_string(),
        password_hash: new.password_hash,
        locale: new.locale.code().to_owned(),
        created_at_us: now.micros(),
        adult_attested_at_us: new.adult_attested_at.micros(),
        totp_secret_sealed: None,
        totp_confirmed_at_us: None,
        totp_last_step: 0,
    };
    tx.insert::<account::Entity>(row.into_active_model()).await
}

pub async fn by_email(tx: &Platform, folded: &str) -> Result<Option<Account>, StoreError> {
    let query = tx
        .find::<account::Entity>()
        .filter(account::Column::EmailFolded.eq(folded));
    Ok(query.one(tx.connection()).await?)
}

pub async fn by_id(tx: &Platform, id: AccountId) -> Result<Option<Account>, StoreError> {
    let query = tx
        .find::<account::Entity>()
        .filter(account::Column::Id.eq(id.uuid()));
    Ok(query.one(tx.connection()).await?)
}

pub async fn set_password(tx: &Platform, id: AccountId, hash: String) -> Result<(), StoreError> {
    let sql = "UPDATE accounts SET password_hash = $2 WHERE id = $1";
    tx.run(sql, vec![id.uuid().into(), hash.into()]).await?;
    Ok(())
}

/// Keeps a hash in the place of the one that was checked; false when it is no longer there.
pub async fn replace_password(
    tx: &Platform,
    id: AccountId,
    checked: &str,
    hash: String,
) -> Result<bool, StoreError> {
    let sql = "UPDATE accounts SET password_hash = $3 WHERE id = $1 AND password_hash = $2";
    let values = vec![id.uuid().into(), checked.into(), hash.into()];
    Ok(tx.run(sql, values).await? == 1)
}

pub async fn set_name(tx: &Platform, id: AccountId, name: String) -> Result<(), StoreError> {
    let sql = "UPDATE accounts SET name = $2 WHERE id = $1";
    tx.run(sql, vec![id.uuid().into(), name.into()]).await?;
    Ok(())
}

pub async fn set_locale(tx: &Platform, id: AccountId, locale: Locale) -> Result<(), StoreError> {
    let sql = "UPDATE accounts SET locale = $2 WHERE id = $1";
    tx.run(sql, vec![id.uuid().into(), locale.code().into()])
        .await?;
    Ok(())
}

/// Keeps a secret not yet confirmed, of which no step was taken; a confirmed one is left alone.
pub async fn start_second_factor(
    tx: &Platform,
    id: AccountId,
    sealed: Vec<u8>,
) -> Result<(), StoreError> {
    let sql = "UPDATE accounts SET totp_secret_sealed = $2, totp_last_step = 0
        WHERE id = $1 AND totp_confirmed_at_us IS NULL";
    tx.run(sql, vec![id.uuid().into(), sealed.into()]).await?;
    Ok(())
}

/// Takes a step of the second factor; false when it, or a later one, was taken already.
pub async fn take_step(tx: &Platform, id: AccountId, step: i64) -> Result<bool, StoreError> {
    let sql = "UPDATE accounts SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2";
    Ok(tx.run(sql, vec![id.uuid().into(), step.into()]).await? == 1)
}

/// Switches the second factor on.
pub async fn second_factor_on(
    tx: &Platform,
    id: AccountId,
    now: Instant,
) -> Result<(), StoreError> {
    let sql = "UPDATE accounts SET totp_confirmed_at_us = $2 WHERE id = $1";
    tx.run(sql, vec![id.uuid().into(), now.micros().into()])
        .await?;
    Ok(())
}

/// Switches the second factor off: the secret and the codes are forgotten.
pub async fn second_factor_off(tx: &Platform, id: AccountId) -> Result<(), StoreError> {
    let sql = "UPDATE accounts SET totp_confirmed_at_us = NULL, totp_secret_sealed = NULL
        WHERE id = $1";
    tx.run(sql, vec![id.uuid().into()]).await?;
    replace_recovery_codes(tx, id, Vec::new()).await
}

pub async fn replace_recovery_codes(
    tx: &Platform,
    id: AccountId,
    hashes: Vec<Vec<u8>>,
) -> Result<(), StoreError> {
    let account_id = id.uuid();
    let sql = "DELETE FROM recovery_codes WHERE account_id = $1";
    tx.run(sql, vec![account_id.into()]).await?;
    for code_hash in hashes {
        let row = recovery_code::Model {
            account_id,
            code_hash,
            used_at_us: None,
        };
        tx.insert::<recovery_code::Entity>(row.into_active_model())
            .await?;
    }
    Ok(())
}

/// Uses a recovery code; false when it is not one of the account's or was used.
pub async fn use_recovery_code(
    tx: &Platform,
    id: AccountId,
    hash: Vec<u8>,
    now: Instant,
) -> Result<bool, StoreError> {
    let sql = "UPDATE recovery_codes SET used_at_us = $3
        WHERE account_id = $1 AND code_hash = $2 AND used_at_us IS NULL";
    let values = vec![id.uuid().into(), hash.into(), now.micros().into()];
    Ok(tx.run(sql, values).await? == 1)
}

/// How many recovery codes are left.
pub async fn recovery_codes_left(tx: &Platform, id: AccountId) -> Result<usize, StoreError> {
    let query = tx
        .find::<recovery_code::Entity>()
        .filter(recovery_code::Column::AccountId.eq(id.uuid()))
        .filter(recovery_code::Column::UsedAtUs.is_null());
    Ok(query.all(tx.connection()).await?.len())
}

pub async fn note(tx: &Platform, line: SignIn) -> Result<(), StoreError> {
    tx.insert::<sign_in::Entity>(line.into_active_model()).await
}

/// The last lines of an account's history, newest first.
pub async fn history(tx: &Platform, id: AccountId, most: u64) -> Result<Vec<SignIn>, StoreError> {
    let query = tx
        .find::<sign_in::Entity>()
        .filter(sign_in::Column::AccountId.eq(id.uuid()))
        .order_by_desc(sign_in::Column::AtUs)
        .order_by_desc(sign_in::Column::Id)
        .limit(most);
    Ok(query.all(tx.connection()).await?)
}

/// Whether an account was opened from a network, as far as the history goes back.
pub async fn was_opened_from(
    tx: &Platform,
    id: AccountId,
    network: &str,
) -> Result<bool, StoreError> {
    let query = tx
        .find::<sign_in::Entity>()
        .filter(sign_in::Column::AccountId.eq(id.uuid()))
        .filter(sign_in::Column::Outcome.is_in(OPENED))
        .filter(sign_in::Column::Ip.eq(network));
    Ok(query.one(tx.connection()).await?.is_some())
}

/// When an account was last opened.
pub async fn last_opened(tx: &Platform, id: AccountId) -> Result<Option<Instant>, StoreError> {
    let query = tx
        .find::<sign_in::Entity>()
        .filter(sign_in::Column::AccountId.eq(id.uuid()))
        .filter(sign_in::Column::Outcome.is_in(OPENED))
        .order_by_desc(sign_in::Column::AtUs);
    let line = query.one(tx.connection()).await?;
    Ok(line.map(|line| Instant::from_micros(line.at_us)))
}

pub async fn insert_reset(
    tx: &Platform,
    account: AccountId,
    token_hash: Vec<u8>,
    expires_at: Instant,
) -> Result<(), StoreError> {
    let row = password_reset::Model {
        token_hash,
        account_id: account.uuid(),
        expires_at_us: expires_at.micros(),
        used_at_us: None,
    };
    tx.insert::<password_reset::Entity>(row.into_active_model())
        .await
}

/// Whose link this is; none when it was used or is out of date.
pub async fn reset_of(
    tx: &Platform,
    token_hash: &[u8],
    now: Instant,
) -> Result<Option<AccountId>, StoreError> {
    let query = tx
        .find::<password_reset::Entity>()
        .filter(password_reset::Column::TokenHash.eq(token_hash.to_vec()))
        .filter(password_reset::Column::UsedAtUs.is_null())
        .filter(password_reset::Column::ExpiresAtUs.gt(now.micros()));
    Ok(query
        .one(tx.connection())
        .await?
        .map(|row| AccountId::new(row.account_id)))
}

/// Uses a link; false when somebody did already.
pub async fn use_reset(tx: &Platform, hash: Vec<u8>, now: Instant) -> Result<bool, StoreError> {
    let sql = "UPDATE password_resets SET used_at_us = $2
        WHERE token_hash = $1 AND used_at_us IS NULL AND expires_at_us > $2";
    Ok(tx.run(sql, vec![hash.into(), now.micros().into()]).await? == 1)
}

/// Ends every other link of the account.
pub async fn end_resets(tx: &Platform, account: AccountId) -> Result<(), StoreError> {
    let sql = "DELETE FROM password_resets WHERE account_id = $1 AND used_at_us IS NULL";
    tx.run(sql, vec![account.uuid().into()]).await?;
    Ok(())
}

/// Forgets history and links older than these instants; how many rows.
pub async fn forget(
    tx: &Platform,
    history_before: Instant,
    links_before: Instant,
) -> Result<u64, StoreError> {
    let history = "DELETE FROM sign_ins WHERE at_us < $1";
    let links = "DELETE FROM password_resets WHERE expires_at_us < $1";
    Ok(tx
        .run(history, vec![history_before.micros().into()])
        .await?
        + tx.run(links, vec![links_before.micros().into()]).await?)
}
