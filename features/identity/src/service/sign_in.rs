//! Coming in: the password, then the code of the second factor when there is one.

use domain::{
    contact::EmailAddress,
    identity::{Password, RecoveryCode},
    ids::AccountId,
};
use platform::{
    crypto::sha256, db::Platform, doorman::Stage, house::House, password::Verdict, throttle::Pace,
};

use super::{
    Origin,
    accounts::note,
    even::Began,
    hashing, letters,
    pause::{self, Attempt},
    second_factor, sessions,
    store::{
        accounts::{self as store, Account},
        sessions::Session,
    },
};
use crate::error::IdentityError;

/// Attempts from one network: a shop's whole team behind one address gets through.
const PER_NETWORK: Pace = Pace {
    burst: 30,
    seconds_each: 10,
};
/// Codes on one account.
const PER_CODE: Pace = Pace {
    burst: 6,
    seconds_each: 30,
};
/// How far one came, and the secret for the cookie.
#[derive(Clone, Debug)]
pub struct Entered {
    /// For the cookie.
    pub secret: String,
    /// Whether the code of the second factor is still asked.
    pub stage: Stage,
}

/// Checks an address and a password, and opens a session.
///
/// # Errors
///
/// [`IdentityError::Wrong`] whether the address has no account or the password is another's;
/// [`IdentityError::Wait`] after several failures: the attempt is not even looked at.
pub async fn with_password(
    house: &House,
    origin: &Origin,
    email: &EmailAddress,
    typed: &str,
) -> Result<Entered, IdentityError> {
    let began = Began::now();
    let entered = look(house, origin, email, typed).await;
    if entered.is_err() {
        began.evened().await;
    }
    entered
}

async fn look(
    house: &House,
    origin: &Origin,
    email: &EmailAddress,
    typed: &str,
) -> Result<Entered, IdentityError> {
    let key = email.key();
    take(house, &format!("sign-in:{}", origin.ip), PER_NETWORK)?;
    let tx = house.db.platform_read().await?;
    let account = store::by_email(&tx, &key).await?;
    drop(tx);
    let attempt = pause::begin(house, &key, account.as_ref(), origin).await?;
    let kept = account
        .as_ref()
        .map(|account| account.password_hash.as_str());
    let verdict = hashing::check(house, typed, kept).await;
    match (account, verdict) {
        (Some(account), Verdict::Right) => enter(house, origin, (&account, None), attempt).await,
        (Some(account), Verdict::RightButStale) => {
            let password = Password::typed(typed).map_err(|_| IdentityError::Wrong)?;
            let fresh = hashing::hash(house, &password).await?;
            enter(house, origin, (&account, Some(fresh)), attempt).await
        }
        (account, _) => {
            let told = (origin, "wrong_password");
            attempt.failed(house, account.as_ref(), told).await?;
            Err(IdentityError::Wrong)
        }
    }
}

fn take(house: &House, key: &str, pace: Pace) -> Result<(), IdentityError> {
    house
        .throttle
        .take(key, pace, house.clock.now())
        .map_err(IdentityError::Wait)
}

/// Opens the session of somebody whose password was right; `fresh` replaces a stale hash.
async fn enter(
    house: &House,
    origin: &Origin,
    (account, fresh): (&Account, Option<String>),
    attempt: Attempt,
) -> Result<Entered, IdentityError> {
    let id = AccountId::new(account.id);
    let tx = house.db.platform_write().await?;
    let checked = &account.password_hash;
    let kept = fresh.unwrap_or_else(|| checked.clone());
    if !store::replace_password(&tx, id, checked, kept).await? {
        // Another was chosen while this one was looked at.
        return Err(IdentityError::Wrong);
    }
    let account = store::by_id(&tx, id).await?.ok_or(IdentityError::Wrong)?;
    let stage = if account.has_second_factor() {
        Stage::Code
    } else {
        Stage::Open
    };
    // With a second factor the failures stay until it is given: a known password must not buy
    // more codes.
    match stage {
        Stage::Open => opened(&tx, house, (&account, "opened"), origin).await?,
        Stage::Code => attempt.taken_back(&tx).await?,
    }
    let secret = sessions::open(&tx, house, (id, stage), None, origin).await?;
    tx.commit().await?;
    Ok(Entered { secret, stage })
}

/// Wipes the failures and writes the history.
async fn opened(
    tx: &Platform,
    house: &House,
    (account, outcome): (&Account, &'static str),
    origin: &Origin,
) -> Result<(), IdentityError> {
    let id = AccountId::new(account.id);
    pause::forget(tx, house, &account.email_folded, origin).await?;
    Ok(note(tx, house, (id, outcome), origin).await?)
}

/// What proves the second factor.
#[derive(Clone, Debug)]
pub enum Proof {
    /// Six digits of the authenticator.
    Code(String),
    /// One of the ten recovery codes.
    Recovery(String),
}

/// Whether a session waits for its code.
pub async fn awaits_code(house: &House, origin: &Origin) -> Result<(), IdentityError> {
    let tx = house.db.platform_read().await?;
    sessions::waiting_for_code(&tx, origin, house.clock.now())
        .await
        .map(drop)
}

/// Checks the second factor and opens the session under a new secret.
///
/// # Errors
///
/// [`IdentityError::NoSession`] when no password came before, or more than ten minutes ago;
/// [`IdentityError::Wrong`] for another code, or one already used; [`IdentityError::Wait`].
pub async fn with_proof(
    house: &House,
    origin: &Origin,
    proof: &Proof,
) -> Result<String, IdentityError> {
    let now = house.clock.now();
    let tx = house.db.platform_read().await?;
    let session = sessions::waiting_for_code(&tx, origin, now).await?;
    let account = store::by_id(&tx, session.account())
        .await?
        .ok_or(IdentityError::NoSession)?;
    drop(tx);
    take(house, &format!("code:{}", session.account()), PER_CODE)?;
    let attempt = pause::begin(house, &account.email_folded, Some(&account), origin).await?;
    match prove(house, origin, &account, &session, proof).await {
        Err(IdentityError::Wrong) => {
            let told = (origin, "wrong_code");
            attempt.failed(house, Some(&account), told).await?;
            Err(IdentityError::Wrong)
        }
        other => other,
    }
}

/// The proof is used up and the session opened in one transaction, or neither.
async fn prove(
    house: &House,
    origin: &Origin,
    account: &Account,
    session: &Session,
    proof: &Proof,
) -> Result<String, IdentityError> {
    let (id, now) = (session.account(), house.clock.now());
    let tx = house.db.platform_write().await?;
    let (good, outcome) = match proof {
        Proof::Code(typed) => (
            second_factor::take(&tx, house, account, typed).await?,
            "opened",
        ),
        Proof::Recovery(typed) => {
            let code = RecoveryCode::parse(typed).map_err(|_| IdentityError::Wrong)?;
            let hash = sha256(code.expose().as_bytes()).to_vec();
            (
                store::use_recovery_code(&tx, id, hash, now).await?,
                "recovery_code",
            )
        }
    };
    if !good {
        return Err(IdentityError::Wrong);
    }
    opened(&tx, house, (account, outcome), origin).await?;
    if outcome == "recovery_code" {
        letters::factor(&tx, house, account, outcome).await?;
    }
    let secret = sessions::open(&tx, house, (id, Stage::Open), None, origin).await?;
    tx.commit().await?;
    Ok(secret)
}
