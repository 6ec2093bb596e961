//! The team of a shop: who signs in, in which role.

use domain::{
    identity::{Permission, Role},
    ids::{AccountId, InvitationId, StaffId},
    time::Instant,
};
use platform::{
    audit,
    ctx::{Actor, Ctx},
    db::{Read, Write},
    error::StoreError,
    house::House,
};

use super::store::{
    accounts,
    team::{self as store, Membership},
};
use crate::error::IdentityError;

/// A member about to join.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// The account.
    pub account: AccountId,
    /// In which role.
    pub role: Role,
    /// The person of the calendar this is, when it is one.
    pub staff: Option<StaffId>,
    /// The name the team sees.
    pub name: String,
    /// The address the team sees.
    pub email: String,
}

/// Adds a member within the transaction of a sign-up or an invitation, which say who may join, and
/// as what.
///
/// # Errors
///
/// [`IdentityError::AlreadyMember`]; [`IdentityError::PersonTaken`] when the person of the calendar
/// is another member.
pub async fn add_member_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    new: NewMember,
) -> Result<(), IdentityError> {
    let account = new.account;
    if store::member(tx, account).await?.is_some() {
        return Err(IdentityError::AlreadyMember);
    }
    let members = store::members(tx).await?;
    let person = new.staff.map(StaffId::uuid);
    if person.is_some() && members.iter().any(|member| member.staff_id == person) {
        return Err(IdentityError::PersonTaken);
    }
    store::insert_member(tx, new, ctx.now).await?;
    Ok(audit::record(tx, ctx, &house.chance, "member_joined", account).await?)
}

/// A member of the team.
#[derive(Clone, Debug)]
pub struct TeamMember {
    /// The account.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The role.
    pub role: Role,
    /// The person of the calendar, when it is one.
    pub staff: Option<StaffId>,
    /// When they last signed in; only for who may read it, and none when never.
    pub last_opened_at: Option<Instant>,
}

/// An invitation not accepted yet.
#[derive(Clone, Debug)]
pub struct PendingInvitation {
    /// Its id.
    pub id: InvitationId,
    /// Who is invited.
    pub name: String,
    /// Where the link went.
    pub email: String,
    /// In which role.
    pub role: Role,
    /// When the link stops working.
    pub expires_at: Instant,
}

/// Everybody of a team who signs in, or may soon.
#[derive(Clone, Debug)]
pub struct Roster {
    /// The members, the first joined first.
    pub members: Vec<TeamMember>,
    /// The invitations.
    pub pending: Vec<PendingInvitation>,
}

/// Everybody of the team.
pub async fn roster(house: &House, ctx: &Ctx) -> Result<Roster, IdentityError> {
    ctx.may(Permission::ManageTeam)?;
    let tx = house.db.read(ctx).await?;
    let mut members = members_of(&tx).await?;
    let pending = store::pending(&tx).await?;
    drop(tx);
    if ctx.may(Permission::ReadLoginHistory).is_ok() {
        let platform = house.db.platform_read().await?;
        for member in &mut members {
            member.last_opened_at = accounts::last_opened(&platform, member.account).await?;
        }
    }
    let pending = pending.into_iter().map(|row| {
        Ok(PendingInvitation {
            id: InvitationId::new(row.id),
            role: store::role(&row.role)?,
            expires_at: Instant::from_micros(row.expires_at_us),
            name: row.name,
            email: row.email,
        })
    });
    let pending = pending.collect::<Result<_, StoreError>>()?;
    Ok(Roster { members, pending })
}

/// The members of a shop, the first joined first.
pub async fn members_of(tx: &Read) -> Result<Vec<TeamMember>, StoreError> {
    let rows = store::members(tx).await?;
    rows.into_iter().map(read).collect()
}

fn read(row: Membership) -> Result<TeamMember, StoreError> {
    Ok(TeamMember {
        account: AccountId::new(row.account_id),
        role: store::role(&row.role)?,
        staff: row.staff_id.map(StaffId::new),
        name: row.name,
        email: row.email,
        last_opened_at: None,
    })
}

/// The role of who asks: the system stands for the owner.
pub(super) fn giver(ctx: &Ctx) -> Role {
    match &ctx.actor {
        Actor::Member(member) => member.role,
        Actor::System(_) => Role::Owner,
        Actor::Visitor => Role::Practitioner,
    }
}

/// The member to change, when the one who asks stands above them.
async fn below(tx: &Write, ctx: &Ctx, account: AccountId) -> Result<TeamMember, IdentityError> {
    let row = store::member(tx, account)
        .await?
        .ok_or(IdentityError::NotFound)?;
    let member = read(row)?;
    if giver(ctx).may_give(member.role) {
        Ok(member)
    } else {
        Err(IdentityError::RoleTooHigh)
    }
}

/// A shop keeps an owner.
async fn not_the_last_owner(tx: &Write, member: &TeamMember) -> Result<(), IdentityError> {
    let all = members_of(tx).await?;
    let others = all
        .iter()
        .any(|m| m.role == Role::Owner && m.account != member.account);
    if member.role == Role::Owner && !others {
        Err(IdentityError::LastOwner)
    } else {
        Ok(())
    }
}

/// Gives a member another role; it holds from their next request.
///
/// # Errors
///
/// [`IdentityError::RoleTooHigh`], [`IdentityError::LastOwner`].
pub async fn change_role(
    house: &House,
    ctx: &Ctx,
    account: AccountId,
    role: Role,
) -> Result<(), IdentityError> {
    ctx.may(Permission::ManageTeam)?;
    let mut tx = house.db.write(ctx).await?;
    store::hold(&mut tx).await?;
    let member = below(&tx, ctx, account).await?;
    if !giver(ctx).may_give(role) {
        return Err(IdentityError::RoleTooHigh);
    }
    if role != Role::Owner {
        not_the_last_owner(&tx, &member).await?;
    }
    store::set_role(&mut tx, account, role).await?;
    audit::record(&mut tx, ctx, &house.chance, "member_role_changed", account).await?;
    Ok(tx.commit().await?)
}

/// Takes a member off the team; their next request finds the door closed. The person stays on the
/// calendar.
///
/// # Errors
///
/// [`IdentityError::RoleTooHigh`], [`IdentityError::LastOwner`].
pub async fn remove(house: &House, ctx: &Ctx, account: AccountId) -> Result<(), IdentityError> {
    ctx.may(Permission::ManageTeam)?;
    let mut tx = house.db.write(ctx).await?;
    store::hold(&mut tx).await?;
    let member = below(&tx, ctx, account).await?;
    not_the_last_owner(&tx, &member).await?;
    store::remove_member(&mut tx, account).await?;
    audit::record(&mut tx, ctx, &house.chance, "member_removed", account).await?;
    Ok(tx.commit().await?)
}

/// The people of the calendar who do not sign in yet: their ids and names.
pub async fn unlinked_people(
    house: &House,
    ctx: &Ctx,
) -> Result<Vec<(StaffId, String)>, IdentityError> {
    ctx.may(Permission::ManageTeam)?;
    let tx = house.db.read(ctx).await?;
    let linked = members_of(&tx).await?;
    let people = tenancy::service::team(&tx).await?;
    let free = people.into_iter().filter(|person| {
        person.active && linked.iter().all(|member| member.staff != Some(person.id))
    });
    Ok(free.map(|person| (person.id, person.name)).collect())
}
