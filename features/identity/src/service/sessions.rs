//! Sessions: the cookie holds 32 random bytes, the database their hash.

use std::sync::Arc;

use domain::{
    ids::{AccountId, StaffId, TenantId},
    time::Instant,
};
use platform::{
    crypto::Token,
    ctx::Member,
    db::{Db, Platform},
    doorman::{Caller, Shop, Stage},
    error::StoreError,
    house::House,
};

use super::{
    Origin,
    accounts::SessionSeen,
    store::{
        accounts,
        sessions::{self as store, Session},
        team::{self, Membership},
    },
};
use crate::error::IdentityError;

/// Minutes without a request after which a session is over (ASVS 7.3.1).
const IDLE_MINUTES: i64 = 30;
/// Minutes after which it is over in any case (ASVS 7.3.2): a day's work.
const WHOLE_MINUTES: i64 = 12 * 60;
/// Minutes to give the code of the second factor.
const CODE_MINUTES: i64 = 10;
/// Seconds between two writes of when a session was seen.
const SEEN_EVERY_SECONDS: i64 = 60;
/// Letters of a secret: 32 bytes in base64.
const SECRET_LENGTH: usize = 43;

impl Session {
    fn is_open(&self) -> bool {
        self.stage == stage_code(Stage::Open)
    }

    fn is_alive(&self, now: Instant) -> bool {
        let started = Instant::from_micros(self.started_at_us);
        let whole = if self.is_open() {
            WHOLE_MINUTES
        } else {
            CODE_MINUTES
        };
        now < started.plus_minutes(whole)
            && now < Instant::from_micros(self.seen_at_us).plus_minutes(IDLE_MINUTES)
    }

    pub(super) fn account(&self) -> AccountId {
        AccountId::new(self.account_id)
    }
}

const fn stage_code(stage: Stage) -> &'static str {
    match stage {
        Stage::Code => "code",
        Stage::Open => "open",
    }
}

/// Nothing last seen before this is alive.
pub(super) fn oldest_alive(now: Instant) -> Instant {
    now.plus_minutes(-IDLE_MINUTES)
}

/// Opens a session within a transaction, and ends the one the request came with (ASVS 7.2.4).
/// The secret for the cookie.
pub async fn open_session_in(
    tx: &Platform,
    house: &House,
    account: AccountId,
    shop: Option<TenantId>,
    origin: &Origin,
) -> Result<String, StoreError> {
    open(tx, house, (account, Stage::Open), shop, origin).await
}

pub(super) async fn open(
    tx: &Platform,
    house: &House,
    (account, stage): (AccountId, Stage),
    shop: Option<TenantId>,
    origin: &Origin,
) -> Result<String, StoreError> {
    if let Some(cookie) = &origin.cookie {
        store::end(tx, Token::hash(cookie)).await?;
    }
    let now = house.clock.now().micros();
    let token = Token::fresh(&house.chance);
    let row = Session {
        token_hash: token.hash,
        account_id: account.uuid(),
        shop_id: shop.map(TenantId::uuid),
        stage: stage_code(stage).to_owned(),
        started_at_us: now,
        seen_at_us: now,
        ip: origin.ip.clone(),
        device: origin.device.clone(),
    };
    store::insert(tx, row).await?;
    Ok(token.secret)
}

/// After a change of password or factor: every session of the account ends, the one that asks goes
/// on under a new secret, in the same shop.
pub(super) async fn renew(
    tx: &Platform,
    house: &House,
    account: AccountId,
    origin: &Origin,
) -> Result<String, StoreError> {
    let hash = origin
        .cookie
        .as_deref()
        .map(Token::hash)
        .unwrap_or_default();
    let current = store::by_hash(tx, &hash).await?;
    let shop = current
        .and_then(|session| session.shop_id)
        .map(TenantId::new);
    store::end_others(tx, account, hash).await?;
    open(tx, house, (account, Stage::Open), shop, origin).await
}

/// The living session of a cookie.
async fn alive(tx: &Platform, cookie: &str, now: Instant) -> Result<Option<Session>, StoreError> {
    if cookie.len() != SECRET_LENGTH {
        return Ok(None);
    }
    let found = store::by_hash(tx, &Token::hash(cookie)).await?;
    Ok(found.filter(|session| session.is_alive(now)))
}

/// The session that waits for its code.
///
/// # Errors
///
/// [`IdentityError::NoSession`] when there is none, or it waited too long.
pub(super) async fn waiting_for_code(
    tx: &Platform,
    origin: &Origin,
    now: Instant,
) -> Result<Session, IdentityError> {
    let cookie = origin.cookie.as_deref().unwrap_or_default();
    let session = alive(tx, cookie, now)
        .await?
        .filter(|session| !session.is_open());
    session.ok_or(IdentityError::NoSession)
}

/// Who holds this cookie; none when it is unknown, idle too long or too old.
pub async fn caller(db: &Db, cookie: &str, now: Instant) -> Result<Option<Caller>, StoreError> {
    let Some((session, caller)) = found(db, cookie, now).await? else {
        return Ok(None);
    };
    if now >= Instant::from_micros(session.seen_at_us).plus_seconds(SEEN_EVERY_SECONDS) {
        let tx = db.platform_write().await?;
        store::seen(&tx, session.token_hash, now).await?;
        tx.commit().await?;
    }
    Ok(Some(caller))
}

/// The same, without being seen: what asks by itself keeps no session alive.
pub async fn glance(db: &Db, cookie: &str, now: Instant) -> Result<Option<Caller>, StoreError> {
    Ok(found(db, cookie, now).await?.map(|(_, caller)| caller))
}

async fn found(
    db: &Db,
    cookie: &str,
    now: Instant,
) -> Result<Option<(Session, Caller)>, StoreError> {
    let tx = db.platform_read().await?;
    let Some(session) = alive(&tx, cookie, now).await? else {
        return Ok(None);
    };
    let Some(account) = accounts::by_id(&tx, session.account()).await? else {
        return Ok(None);
    };
    let caller = Caller {
        account: session.account(),
        stage: if session.is_open() {
            Stage::Open
        } else {
            Stage::Code
        },
        locale: account.reads(),
        second_factor: account.has_second_factor(),
        name: account.name,
        work: work_of(&tx, &session).await?,
    };
    Ok(Some((session, caller)))
}

/// The shop of the session: the chosen one, or the only one.
async fn work_of(
    tx: &Platform,
    session: &Session,
) -> Result<Option<(Arc<Shop>, Member)>, StoreError> {
    let memberships = team::memberships_of(tx, session.account()).await?;
    let chosen = memberships
        .iter()
        .find(|m| Some(m.tenant_id) == session.shop_id);
    let only = if let [only] = memberships.as_slice() {
        Some(only)
    } else {
        None
    };
    let Some(membership) = chosen.or(only) else {
        return Ok(None);
    };
    let tenant = TenantId::new(membership.tenant_id);
    let Some(shop) = tenancy::service::shop_by_tenant(tx, tenant).await? else {
        return Ok(None);
    };
    Ok(Some((Arc::new(shop), member_of(membership)?)))
}

fn member_of(membership: &Membership) -> Result<Member, StoreError> {
    Ok(Member {
        account: AccountId::new(membership.account_id),
        role: team::role(&membership.role)?,
        staff: membership.staff_id.map(StaffId::new),
    })
}

/// The shops an account works in, by name.
pub async fn shops_of(house: &House, account: AccountId) -> Result<Vec<Shop>, IdentityError> {
    let tx = house.db.platform_read().await?;
    let mut shops = Vec::new();
    for membership in team::memberships_of(&tx, account).await? {
        let tenant = TenantId::new(membership.tenant_id);
        shops.extend(tenancy::service::shop_by_tenant(&tx, tenant).await?);
    }
    shops.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(shops)
}

/// Chooses the shop the session works in: what it may do changes, so does its secret (ASVS 7.2.4);
/// its hours do not begin again.
///
/// # Errors
///
/// [`IdentityError::NotFound`] when the person is not of its team.
pub async fn choose_shop(
    house: &House,
    account: AccountId,
    shop: TenantId,
    origin: &Origin,
) -> Result<String, IdentityError> {
    let tx = house.db.platform_write().await?;
    let memberships = team::memberships_of(&tx, account).await?;
    if memberships
        .iter()
        .all(|membership| membership.tenant_id != shop.uuid())
    {
        return Err(IdentityError::NotFound);
    }
    let hash = origin
        .cookie
        .as_deref()
        .map(Token::hash)
        .unwrap_or_default();
    let token = Token::fresh(&house.chance);
    if !store::work_in(&tx, (hash, token.hash), shop).await? {
        return Err(IdentityError::NoSession);
    }
    tx.commit().await?;
    Ok(token.secret)
}

/// Ends the session of a request; nothing to end is as good.
pub async fn sign_out(house: &House, origin: &Origin) -> Result<(), IdentityError> {
    let Some(cookie) = &origin.cookie else {
        return Ok(());
    };
    let tx = house.db.platform_write().await?;
    store::end(&tx, Token::hash(cookie)).await?;
    Ok(tx.commit().await?)
}

/// The open sessions of an account, as its owner sees them.
pub(super) async fn seen_by_owner(
    tx: &Platform,
    account: AccountId,
    cookie: Option<&str>,
    now: Instant,
) -> Result<Vec<SessionSeen>, StoreError> {
    let current = cookie.map(Token::hash).unwrap_or_default();
    let all = store::of_account(tx, account).await?;
    let alive = all
        .into_iter()
        .filter(|session| session.is_open() && session.is_alive(now));
    Ok(alive
        .map(|session| SessionSeen {
            current: session.token_hash == current,
            seen_at: Instant::from_micros(session.seen_at_us),
            device: session.device,
        })
        .collect())
}
