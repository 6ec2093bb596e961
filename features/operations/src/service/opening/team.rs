//! The first team takes its place: a column each, hours, services, and a way in.

use booking::service::set_hours_in;
use catalog::service::{Assigned, Filled, assign_in};
use domain::{
    booking::WeekHours,
    identity::Role,
    ids::{LocationId, StaffId},
};
use identity::service::{NewAccount, NewMember, add_member_in};
use platform::{ctx::Ctx, db::Write, house::House};
use tenancy::service::{Acceptance, NewTeamMember, accept_in, add_team_member_in};

use super::{Seat, TeamMemberSpec};
use crate::{
    error::OperationsError,
    service::{POLICY_VERSION, TERMS_VERSION},
};

/// Colours of avatars, 1 to 10.
const HUES: usize = 10;

/// The shop, while its team takes place.
pub(super) struct Furnishing<'a> {
    pub tx: &'a mut Write,
    pub house: &'a House,
    pub ctx: &'a Ctx,
    pub location: LocationId,
    pub hours: &'a WeekHours,
    pub filled: &'a Filled,
}

impl Furnishing<'_> {
    /// Everybody, and who among them is the owner.
    pub async fn seat_all(
        &mut self,
        seats: Vec<Seat>,
    ) -> Result<(Vec<StaffId>, StaffId), OperationsError> {
        let mut team = Vec::new();
        let mut owner = None;
        for (place, seat) in seats.into_iter().enumerate() {
            let owns = seat.owns;
            let staff = self.seat(place, seat).await?;
            owner = owner.or(owns.then_some(staff));
            team.push(staff);
        }
        Ok((
            team,
            owner.ok_or(OperationsError::Preset("a team without its owner"))?,
        ))
    }

    async fn seat(&mut self, place: usize, seat: Seat) -> Result<StaffId, OperationsError> {
        let Seat { spec, account, .. } = seat;
        let number = |value: usize| i32::try_from(value).unwrap_or(i32::MAX);
        let member = NewTeamMember {
            location: self.location,
            name: spec.name.to_string(),
            hue: number(
                place
                    .checked_rem(HUES)
                    .unwrap_or_default()
                    .saturating_add(1),
            ),
            position: number(place),
            bookable: spec.bookable,
        };
        let staff = add_team_member_in(self.tx, self.house, self.ctx, member).await?;
        let hours = spec.hours.as_ref().unwrap_or(self.hours);
        set_hours_in(self.tx, staff, hours).await?;
        assign_in(self.tx, staff, &self.given_by(&spec)).await?;
        if let Some(account) = account {
            self.admit(staff, spec.role, account).await?;
        }
        Ok(staff)
    }

    /// The services a person may give: those that take no skill they do not have.
    fn given_by(&self, spec: &TeamMemberSpec) -> Vec<Assigned> {
        let able = |taken: &[&'static str]| {
            let has = |skill: &str| {
                spec.skills
                    .as_ref()
                    .is_none_or(|known| known.iter().any(|own| own == skill))
            };
            taken.iter().all(|skill| has(skill))
        };
        let services = self
            .filled
            .services
            .iter()
            .filter(|(_, skills)| able(skills));
        services
            .map(|(service, _)| (*service, None, None))
            .collect()
    }

    /// Makes them a member who has accepted what everybody accepts.
    async fn admit(
        &mut self,
        staff: StaffId,
        role: Role,
        account: NewAccount,
    ) -> Result<(), OperationsError> {
        let member = NewMember {
            account: account.id,
            role,
            staff: Some(staff),
            name: account.name.to_string(),
            email: account.email.to_string(),
        };
        add_member_in(self.tx, self.house, self.ctx, member).await?;
        let accepted = [
            ("terms", TERMS_VERSION),
            ("policy", POLICY_VERSION),
            ("adult", TERMS_VERSION),
        ];
        for (document, version) in accepted {
            let acceptance = Acceptance {
                account: account.id,
                document,
                version,
            };
            accept_in(self.tx, self.ctx, acceptance).await?;
        }
        Ok(())
    }
}
