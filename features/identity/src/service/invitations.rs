//! Invitations to join a team: a link by mail, once, for seven days.

use domain::{
    contact::{EmailAddress, PersonName},
    identity::{Password, Permission, Role},
    ids::{AccountId, InvitationId, StaffId, TenantId},
    locale::Locale,
};
use platform::{
    audit,
    crypto::Token,
    ctx::{Actor, Ctx, Member},
    db::{Platform, Write},
    doorman::{Shop, Stage},
    error::StoreError,
    house::House,
    throttle::Pace,
};
use tenancy::service::Acceptance;

use super::{
    DOCUMENTS_VERSION, Origin,
    accounts::{NewAccount, create_account_in, note},
    hashing, letters, sessions,
    store::{
        accounts,
        team::{self as store, Invitation},
    },
    team::{NewMember, add_member_in, giver},
};
use crate::{error::IdentityError, notices};

/// Days the link works.
const LINK_DAYS: i64 = 7;

/// Invitations of one shop: a whole team at once, and no mailing.
const PER_SHOP: Pace = Pace {
    burst: 30,
    seconds_each: 600,
};

/// An invitation about to be sent.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Who.
    pub name: PersonName,
    /// Where the link goes.
    pub email: EmailAddress,
    /// In which role.
    pub role: Role,
    /// The person of the calendar they are, when they are one.
    pub staff: Option<StaffId>,
    /// The language of the letter.
    pub locale: Locale,
    /// The name of who invites.
    pub inviter: String,
}

/// Invites somebody: a letter leaves with the link. An earlier invitation of the same address is
/// replaced.
///
/// # Errors
///
/// [`IdentityError::RoleTooHigh`], of an earlier invitation too; [`IdentityError::AlreadyMember`];
/// [`IdentityError::NotFound`] when the person of the calendar is not one, or a member's;
/// [`IdentityError::PersonInvited`]; [`IdentityError::Wait`].
pub async fn invite(
    house: &House,
    ctx: &Ctx,
    shop: &Shop,
    ask: Ask,
) -> Result<InvitationId, IdentityError> {
    ctx.may(Permission::ManageTeam)?;
    if !giver(ctx).may_give(ask.role) {
        return Err(IdentityError::RoleTooHigh);
    }
    let paced = house
        .throttle
        .take(&format!("invite:{}", ctx.tenant), PER_SHOP, ctx.now);
    paced.map_err(IdentityError::Wait)?;
    let token = Token::fresh(&house.chance);
    let platform = house.db.platform_write().await?;
    write_letter(&platform, house, shop, (&ask, &token.secret)).await?;
    let mut tx = platform.enter(ctx).await?;
    check(&tx, &ask).await?;
    replace_earlier(&mut tx, ctx, &ask).await?;
    let id = InvitationId::new(house.chance.id(ctx.now));
    store::insert_invitation(&mut tx, row(ctx, id, &ask, token.hash)).await?;
    audit::record(&mut tx, ctx, &house.chance, "member_invited", id).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes back what the same address was sent before; nobody else waits for the same person of the
/// calendar.
async fn replace_earlier(tx: &mut Write, ctx: &Ctx, ask: &Ask) -> Result<(), IdentityError> {
    let person = ask.staff.map(StaffId::uuid);
    for earlier in store::pending(tx).await? {
        if earlier.email.eq_ignore_ascii_case(ask.email.as_str()) {
            may_take_back(ctx, &earlier)?;
            store::withdraw(tx, InvitationId::new(earlier.id)).await?;
        } else if person.is_some()
            && earlier.staff_id == person
            && earlier.expires_at_us > ctx.now.micros()
        {
            return Err(IdentityError::PersonInvited);
        }
    }
    Ok(())
}

/// Who may give a role may take it back.
fn may_take_back(ctx: &Ctx, earlier: &Invitation) -> Result<(), IdentityError> {
    if giver(ctx).may_give(store::role(&earlier.role)?) {
        Ok(())
    } else {
        Err(IdentityError::RoleTooHigh)
    }
}

fn row(ctx: &Ctx, id: InvitationId, ask: &Ask, token_hash: Vec<u8>) -> Invitation {
    let inviter = ctx
        .member()
        .map_or(uuid::Uuid::nil(), |member| member.account.uuid());
    Invitation {
        tenant_id: ctx.tenant.uuid(),
        id: id.uuid(),
        token_hash,
        email: ask.email.to_string(),
        name: ask.name.to_string(),
        role: ask.role.code().to_owned(),
        staff_id: ask.staff.map(StaffId::uuid),
        locale: ask.locale.code().to_owned(),
        invited_by: inviter,
        invited_at_us: ctx.now.micros(),
        expires_at_us: ctx.now.plus_minutes(LINK_DAYS * 24 * 60).micros(),
        accepted_at_us: None,
    }
}

async fn write_letter(
    tx: &Platform,
    house: &House,
    shop: &Shop,
    (ask, secret): (&Ask, &str),
) -> Result<(), IdentityError> {
    let locale = ask.locale;
    let link = format!(
        "{}/invitation/{secret}?lang={}",
        house.manners.public_base,
        locale.code()
    );
    let until = shop
        .zone
        .date(house.clock.now().plus_minutes(LINK_DAYS * 24 * 60));
    let told = notices::Invitation {
        inviter: &ask.inviter,
        shop: &shop.name,
        role: ask.role,
        link: &link,
        until,
    };
    let letter = letters::NewLetter {
        kind: "invitation",
        account: None,
        to: ask.email.as_str(),
        locale,
        notice: notices::invitation(locale, &told)?,
    };
    letters::write_in(tx, house, letter).await
}

/// The address is not a member's, and the person of the calendar is ours and nobody else's.
async fn check(tx: &Write, ask: &Ask) -> Result<(), IdentityError> {
    let members = store::members(tx).await?;
    let same = |email: &str| email.eq_ignore_ascii_case(ask.email.as_str());
    if members.iter().any(|member| same(&member.email)) {
        return Err(IdentityError::AlreadyMember);
    }
    let Some(staff) = ask.staff else {
        return Ok(());
    };
    let known = tenancy::service::team(tx)
        .await?
        .iter()
        .any(|person| person.id == staff);
    let free = members
        .iter()
        .all(|member| member.staff_id != Some(staff.uuid()));
    if known && free {
        Ok(())
    } else {
        Err(IdentityError::NotFound)
    }
}

/// Withdraws an invitation.
///
/// # Errors
///
/// [`IdentityError::RoleTooHigh`], [`IdentityError::NotFound`].
pub async fn withdraw(house: &House, ctx: &Ctx, id: InvitationId) -> Result<(), IdentityError> {
    ctx.may(Permission::ManageTeam)?;
    let mut tx = house.db.write(ctx).await?;
    let earlier = store::pending_one(&tx, id).await?;
    may_take_back(ctx, &earlier.ok_or(IdentityError::NotFound)?)?;
    if !store::withdraw(&mut tx, id).await? {
        return Err(IdentityError::NotFound);
    }
    audit::record(&mut tx, ctx, &house.chance, "invitation_withdrawn", id).await?;
    Ok(tx.commit().await?)
}

/// What the holder of a link sees.
#[derive(Clone, Debug)]
pub struct Invited {
    /// The shop.
    pub shop: Shop,
    /// The name the inviter wrote.
    pub name: String,
    /// Where the link went.
    pub email: String,
    /// The role.
    pub role: Role,
    /// Whether an account has this address already.
    pub has_account: bool,
}

/// What the holder of a link is invited to.
///
/// # Errors
///
/// [`IdentityError::NotFound`] when it was accepted, withdrawn or is out of date.
pub async fn invitation(house: &House, secret: &str) -> Result<Invited, IdentityError> {
    let tx = house.db.platform_read().await?;
    let row = pending(&tx, house, secret).await?;
    let tenant = TenantId::new(row.tenant_id);
    let shop = tenancy::service::shop_by_tenant(&tx, tenant).await?;
    let known = accounts::by_email(&tx, &row.email.to_ascii_lowercase()).await?;
    Ok(Invited {
        shop: shop.ok_or(IdentityError::NotFound)?,
        role: store::role(&row.role)?,
        has_account: known.is_some(),
        name: row.name,
        email: row.email,
    })
}

async fn pending(tx: &Platform, house: &House, secret: &str) -> Result<Invitation, IdentityError> {
    let found = store::invitation_of(tx, &Token::hash(secret), house.clock.now()).await?;
    found.ok_or(IdentityError::NotFound)
}

/// How an invitation is accepted.
#[derive(Clone, Debug)]
pub enum Answer {
    /// By somebody signed in.
    Account(AccountId),
    /// By somebody new, who is 18 or more and accepts the documents: the form asks for both.
    NewAccount {
        /// Their name.
        name: PersonName,
        /// The password they chose.
        password: Password,
        /// The language of the form.
        locale: Locale,
    },
}

/// Accepts an invitation, once: the member joins and works in the shop. The session's new secret.
///
/// # Errors
///
/// [`IdentityError::NotFound`], [`IdentityError::AlreadyMember`], [`IdentityError::EmailTaken`],
/// [`IdentityError::PersonTaken`].
pub async fn accept(
    house: &House,
    origin: &Origin,
    secret: &str,
    answer: Answer,
) -> Result<String, IdentityError> {
    let hash = match &answer {
        Answer::NewAccount { password, .. } => Some(hashing::hash(house, password).await?),
        Answer::Account(_) => None,
    };
    let tx = house.db.platform_write().await?;
    let row = pending(&tx, house, secret).await?;
    if !store::accept(&tx, Token::hash(secret), house.clock.now()).await? {
        return Err(IdentityError::NotFound);
    }
    let is_new = hash.is_some();
    let account = match (answer, hash) {
        (Answer::NewAccount { name, locale, .. }, Some(hash)) => {
            create(&tx, house, &row, (name, hash, locale)).await?
        }
        (Answer::Account(account), _) => account,
        (Answer::NewAccount { .. }, None) => return Err(IdentityError::NotFound),
    };
    let tenant = TenantId::new(row.tenant_id);
    note(&tx, house, (account, "opened"), origin).await?;
    let cookie = sessions::open(&tx, house, (account, Stage::Open), Some(tenant), origin).await?;
    join(tx, house, row, (account, is_new)).await?;
    Ok(cookie)
}

async fn create(
    tx: &Platform,
    house: &House,
    row: &Invitation,
    (name, password_hash, locale): (PersonName, String, Locale),
) -> Result<AccountId, IdentityError> {
    let now = house.clock.now();
    let id = AccountId::new(house.chance.id(now));
    let email = EmailAddress::parse(&row.email)
        .map_err(|_| StoreError::Unreadable("the address of an invitation"))?;
    let account = NewAccount {
        id,
        email,
        name,
        password_hash,
        locale,
        adult_attested_at: now,
    };
    create_account_in(tx, house, account).await?;
    Ok(id)
}

/// The shop's side of it: the member, what they accepted, the audit.
async fn join(
    tx: Platform,
    house: &House,
    row: Invitation,
    (account, is_new): (AccountId, bool),
) -> Result<(), IdentityError> {
    let person = accounts::by_id(&tx, account)
        .await?
        .ok_or(IdentityError::NoSession)?;
    let role = store::role(&row.role)?;
    let staff = row.staff_id.map(StaffId::new);
    let ctx = Ctx {
        tenant: TenantId::new(row.tenant_id),
        actor: Actor::Member(Member {
            account,
            role,
            staff,
        }),
        locale: person.reads(),
        now: house.clock.now(),
    };
    let mut tx = tx.enter(&ctx).await?;
    let new = NewMember {
        account,
        role,
        staff,
        name: person.name,
        email: person.email,
    };
    add_member_in(&mut tx, house, &ctx, new).await?;
    if is_new {
        for document in ["terms", "policy", "adult"] {
            let accepted = Acceptance {
                account,
                document,
                version: DOCUMENTS_VERSION,
            };
            tenancy::service::accept_in(&mut tx, &ctx, accepted).await?;
        }
    }
    Ok(tx.commit().await?)
}
