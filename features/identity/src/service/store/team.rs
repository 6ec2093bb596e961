//! Memberships and invitations.

use domain::{
    identity::Role,
    ids::{AccountId, InvitationId},
    time::Instant,
};
use platform::{
    db::{Engine, Platform, Read, Write},
    error::StoreError,
};
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::entities::{invitation, membership};
pub use super::entities::{invitation::Model as Invitation, membership::Model as Membership};
use crate::service::team::NewMember;

/// A stored role.
pub fn role(code: &str) -> Result<Role, StoreError> {
    Role::parse(code).ok_or(StoreError::Unreadable("a role"))
}

/// Every shop an account works in, the first joined first.
pub async fn memberships_of(
    tx: &Platform,
    account: AccountId,
) -> Result<Vec<Membership>, StoreError> {
    let query = tx
        .find::<membership::Entity>()
        .filter(membership::Column::AccountId.eq(account.uuid()))
        .order_by_asc(membership::Column::JoinedAtUs)
        .order_by_asc(membership::Column::TenantId);
    Ok(query.all(tx.connection()).await?)
}

/// Everybody of the shop's team who signs in, the first joined first.
pub async fn members(tx: &Read) -> Result<Vec<Membership>, StoreError> {
    tx.find::<membership::Entity>()
        .with(|query| {
            query
                .order_by_asc(membership::Column::JoinedAtUs)
                .order_by_asc(membership::Column::AccountId)
        })
        .all()
        .await
}

pub async fn member(tx: &Read, account: AccountId) -> Result<Option<Membership>, StoreError> {
    tx.find::<membership::Entity>()
        .with(|query| query.filter(membership::Column::AccountId.eq(account.uuid())))
        .one()
        .await
}

pub async fn insert_member(
    tx: &mut Write,
    new: NewMember,
    joined_at: Instant,
) -> Result<(), StoreError> {
    let row = Membership {
        tenant_id: tx.tenant().uuid(),
        account_id: new.account.uuid(),
        role: new.role.code().to_owned(),
        staff_id: new.staff.map(domain::ids::StaffId::uuid),
        name: new.name,
        email: new.email,
        joined_at_us: joined_at.micros(),
    };
    tx.insert::<membership::Entity>(row.into_active_model())
        .await
}

/// Holds the rows of the team until the end: two owners who take each other's role at once would
/// leave none.
///
/// On SQLite the whole transaction is alone already.
pub async fn hold(tx: &mut Write) -> Result<(), StoreError> {
    if tx.engine() == Engine::Sqlite {
        return Ok(());
    }
    let sql = "SELECT account_id FROM memberships WHERE tenant_id = $1
        ORDER BY account_id FOR UPDATE";
    tx.run(sql, Vec::new()).await.map(drop)
}

/// The person's name, in every team they are of.
pub async fn set_name(tx: &Platform, account: AccountId, name: String) -> Result<(), StoreError> {
    let sql = "UPDATE memberships SET name = $2 WHERE account_id = $1";
    tx.run(sql, vec![account.uuid().into(), name.into()])
        .await?;
    Ok(())
}

pub async fn set_role(tx: &mut Write, account: AccountId, role: Role) -> Result<(), StoreError> {
    let sql = "UPDATE memberships SET role = $3 WHERE tenant_id = $1 AND account_id = $2";
    tx.run(sql, vec![account.uuid().into(), role.code().into()])
        .await?;
    Ok(())
}

pub async fn remove_member(tx: &mut Write, account: AccountId) -> Result<(), StoreError> {
    let sql = "DELETE FROM memberships WHERE tenant_id = $1 AND account_id = $2";
    tx.run(sql, vec![account.uuid().into()]).await?;
    Ok(())
}

/// Invitations not accepted, the oldest first; those out of date too.
pub async fn pending(tx: &Read) -> Result<Vec<Invitation>, StoreError> {
    tx.find::<invitation::Entity>()
        .with(|query| {
            query
                .filter(invitation::Column::AcceptedAtUs.is_null())
                .order_by_asc(invitation::Column::InvitedAtUs)
                .order_by_asc(invitation::Column::Id)
        })
        .all()
        .await
}

pub async fn insert_invitation(tx: &mut Write, row: Invitation) -> Result<(), StoreError> {
    tx.insert::<invitation::Entity>(row.into_active_model())
        .await
}

/// One invitation that was not accepted.
pub async fn pending_one(tx: &Read, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
    tx.find::<invitation::Entity>()
        .with(|query| {
            query
                .filter(invitation::Column::Id.eq(id.uuid()))
                .filter(invitation::Column::AcceptedAtUs.is_null())
        })
        .one()
        .await
}

/// Withdraws one invitation; whether it was pending.
pub async fn withdraw(tx: &mut Write, id: InvitationId) -> Result<bool, StoreError> {
    let sql = "DELETE FROM invitations
        WHERE tenant_id = $1 AND id = $2 AND accepted_at_us IS NULL";
    Ok(tx.run(sql, vec![id.uuid().into()]).await? == 1)
}

/// The invitation a link opens; none when it was accepted, withdrawn or is out of date.
pub async fn invitation_of(
    tx: &Platform,
    token_hash: &[u8],
    now: Instant,
) -> Result<Option<Invitation>, StoreError> {
    let query = tx
        .find::<invitation::Entity>()
        .filter(invitation::Column::TokenHash.eq(token_hash.to_vec()))
        .filter(invitation::Column::AcceptedAtUs.is_null())
        .filter(invitation::Column::ExpiresAtUs.gt(now.micros()));
    Ok(query.one(tx.connection()).await?)
}

/// Accepts an invitation once; false when somebody did already.
pub async fn accept(tx: &Platform, hash: Vec<u8>, now: Instant) -> Result<bool, StoreError> {
    let sql = "UPDATE invitations SET accepted_at_us = $2
        WHERE token_hash = $1 AND accepted_at_us IS NULL AND expires_at_us > $2";
    Ok(tx.run(sql, vec![hash.into(), now.micros().into()]).await? == 1)
}
