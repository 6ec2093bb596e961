//! Which shop, who asks, in which language and when: the first argument of every use case.

use domain::{
    identity::{Permission, Role},
    ids::{AccountId, StaffId, TenantId},
    locale::Locale,
    time::Instant,
};

use crate::error::Denied;

/// The job by which the demonstration fills its shops: what it sends is history.
pub const DEMONSTRATION: &str = "demo";

/// A member of a shop's team, signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: AccountId,
    /// The role in this shop.
    pub role: Role,
    /// The person of the calendar this account is, when it is one.
    pub staff: Option<StaffId>,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Anybody on a public page.
    Visitor,
    /// A member of the team.
    Member(Member),
    /// The system itself, in the job of this name.
    System(&'static str),
}

/// The context of one request or job.
#[derive(Clone, Debug)]
pub struct Ctx {
    /// The shop.
    pub tenant: TenantId,
    /// Who asks.
    pub actor: Actor,
    /// The reader's language.
    pub locale: Locale,
    /// The instant of the request; the same throughout.
    pub now: Instant,
}

impl Ctx {
    /// The system at work for a shop.
    pub fn system(tenant: TenantId, name: &'static str, now: Instant) -> Ctx {
        Ctx {
            tenant,
            actor: Actor::System(name),
            locale: Locale::Fr,
            now,
        }
    }

    /// Whether the person's role allows this; a visitor's never does, the system's always.
    ///
    /// # Errors
    ///
    /// [`Denied`] with the permission that is missing.
    pub fn may(&self, permission: Permission) -> Result<(), Denied> {
        match &self.actor {
            Actor::Member(member) if member.role.may(permission) => Ok(()),
            Actor::System(_) => Ok(()),
            Actor::Member(_) | Actor::Visitor => Err(Denied(permission)),
        }
    }

    /// The signed-in member, if it is one.
    pub fn member(&self) -> Option<&Member> {
        match &self.actor {
            Actor::Member(member) => Some(member),
            Actor::Visitor | Actor::System(_) => None,
        }
    }

    /// Who asks, as the audit writes it: `visitor`, `system:<job>` or the account.
    pub fn actor_code(&self) -> String {
        match &self.actor {
            Actor::Visitor => "visitor".to_owned(),
            Actor::System(name) => format!("system:{name}"),
            Actor::Member(member) => member.account.to_string(),
        }
    }
}
