//! Who stands at the till on a day, and who may give money back.

use booking::service::Setup;
use domain::{
    identity::{Permission, Role},
    time::Instant,
};
use identity::service::{TeamMember, members_of};
use jiff::civil::Date;
use platform::{
    ctx::{Actor, Ctx, Member},
    db::Read,
};

use crate::demo::DemoError;

/// Those of a shop who have an account.
pub struct Desk {
    owner: Ctx,
    members: Vec<TeamMember>,
}

impl Desk {
    /// The desk of a shop.
    pub async fn of(tx: &Read, owner: &Ctx) -> Result<Desk, DemoError> {
        Ok(Desk {
            owner: owner.clone(),
            members: members_of(tx).await?,
        })
    }

    /// Whoever keeps the till on a day: the front desk when it is there, else who runs the shop.
    pub fn at_the_till(&self, setup: &Setup, (date, now): (Date, Instant)) -> Ctx {
        self.who(setup, (date, now), Permission::KeepDrawer)
    }

    /// Whoever may give money back and sees what a drawer should hold.
    pub fn in_charge(&self, setup: &Setup, (date, now): (Date, Instant)) -> Ctx {
        self.who(setup, (date, now), Permission::CreditInvoices)
    }

    /// The least of those who may and work that day; the owner when nobody does.
    fn who(&self, setup: &Setup, (date, now): (Date, Instant), may: Permission) -> Ctx {
        let works = |member: &&TeamMember| {
            let person = member.staff.and_then(|staff| setup.person(staff));
            person.is_some_and(|person| !setup.open_on(person, date).is_empty())
        };
        let able = |member: &&TeamMember| {
            member.role != Role::Practitioner && member.role.may(may) && works(member)
        };
        let found = self.members.iter().filter(able).max_by_key(|one| one.role);
        let actor = found.map_or(self.owner.actor.clone(), |member| {
            Actor::Member(Member {
                account: member.account,
                role: member.role,
                staff: member.staff,
            })
        });
        Ctx {
            actor,
            now,
            ..self.owner.clone()
        }
    }
}
