//! Coming in: the password, then the code of the second factor when there is one.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::{
    contact::EmailAddress,
    identity::{Password, RecoveryCode, Throttle},
    ids::AccountId,
    time::Instant,
};
use platform::{
    crypto::sha256, db::Platform, doorman::Stage, house::House, password::Verdict, throttle::Pace,
};

use super::{
    Origin,
    accounts::{note, note_failure},
    hashing, second_factor, seconds_until, sessions,
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
/// Most addresses without an account whose failures are remembered.
const STRANGERS_MAX: usize = 10_000;

/// Failures on addresses that have no account: the pause is the same, or it would tell which have.
#[derive(Default)]
struct Strangers(Mutex<HashMap<[u8; 32], Throttle>>);

impl Strangers {
    fn of(&self, email: &str) -> Throttle {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .get(&sha256(email.as_bytes()))
            .copied()
            .unwrap_or_default()
    }

    fn failed(&self, email: &str, now: Instant) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= STRANGERS_MAX {
            known.retain(|_, throttle| throttle.failures(now) > 0);
        }
        if known.len() < STRANGERS_MAX {
            let throttle = known.entry(sha256(email.as_bytes())).or_default();
            *throttle = throttle.failed(now);
        }
    }
}

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
    let now = house.clock.now();
    let key = email.key();
    take(house, &format!("sign-in:{}", origin.ip), PER_NETWORK)?;
    let tx = house.db.platform_read().await?;
    let account = store::by_email(&tx, &key).await?;
    drop(tx);
    let strangers = house.memory.of::<Strangers>();
    let throttle = account
        .as_ref()
        .map_or_else(|| strangers.of(&key), Account::throttle);
    if let Some(until) = throttle.closed_until(now) {
        return Err(IdentityError::Wait(seconds_until(until, now)));
    }
    let kept = account
        .as_ref()
        .map(|account| account.password_hash.as_str());
    let verdict = hashing::check(house, typed, kept).await;
    match (account, verdict) {
        (Some(account), Verdict::Right) => enter(house, origin, &account, None).await,
        (Some(account), Verdict::RightButStale) => {
            let password = Password::typed(typed).map_err(|_| IdentityError::Wrong)?;
            let fresh = hashing::hash(house, &password).await?;
            enter(house, origin, &account, Some(fresh)).await
        }
        (Some(account), Verdict::Wrong) => {
            let id = AccountId::new(account.id);
            note_failure(house, id, origin, "wrong_password").await?;
            Err(IdentityError::Wrong)
        }
        (None, _) => {
            strangers.failed(&key, now);
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
    account: &Account,
    fresh: Option<String>,
) -> Result<Entered, IdentityError> {
    let id = AccountId::new(account.id);
    let tx = house.db.platform_write().await?;
    if let Some(hash) = fresh {
        store::set_password(&tx, id, hash).await?;
    }
    let stage = if account.has_second_factor() {
        Stage::Code
    } else {
        Stage::Open
    };
    // With a second factor the failures stay until it is given: a known password must not buy
    // more codes.
    if stage == Stage::Open {
        opened(&tx, house, (id, "opened"), origin).await?;
    }
    let secret = sessions::open(&tx, house, (id, stage), None, origin).await?;
    tx.commit().await?;
    Ok(Entered { secret, stage })
}

/// Wipes the failures and writes the history.
async fn opened(
    tx: &Platform,
    house: &House,
    line: (AccountId, &'static str),
    origin: &Origin,
) -> Result<(), IdentityError> {
    store::set_failures(tx, line.0, Throttle::CALM, house.clock.now()).await?;
    Ok(note(tx, house, line, origin).await?)
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
    if let Some(until) = account.throttle().closed_until(now) {
        return Err(IdentityError::Wait(seconds_until(until, now)));
    }
    take(house, &format!("code:{}", session.account()), PER_CODE)?;
    match prove(house, origin, &account, &session, proof).await {
        Err(IdentityError::Wrong) => {
            note_failure(house, session.account(), origin, "wrong_code").await?;
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
    opened(&tx, house, (id, outcome), origin).await?;
    let secret = sessions::open(&tx, house, (id, Stage::Open), None, origin).await?;
    tx.commit().await?;
    Ok(secret)
}
