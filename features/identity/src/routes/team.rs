//! `/app/team`: who signs in, and as what.

use axum::extract::{Path, State};
use domain::{
    contact::{EmailAddress, PersonName},
    identity::Role,
    ids::{AccountId, InvitationId, StaffId},
    locale::Locale,
};
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, later, page, see_other},
};

use crate::{
    error::IdentityError,
    forms,
    pages::{InvitePage, Reader, RolesPage, TeamPage},
    service::{
        self,
        team::{self, roster, unlinked_people},
    },
    words::Words,
};

async fn whole(house: &House, staff: &Staff) -> Result<TeamPage, Fault> {
    let w = Words::new(staff.ctx.locale);
    let roster = roster(house, &staff.ctx).await?;
    let shell = staff.shell(house, "team", w.identity_team_title());
    let reader = Reader {
        role: staff.member.role,
        zone: staff.shop.zone.clone(),
        now: staff.ctx.now,
    };
    Ok(TeamPage {
        shell,
        w,
        tab: "people",
        roster,
        reader,
        problem: String::new(),
    })
}

/// `GET /app/team`
pub(super) async fn index(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let mut shown = whole(&house, &staff).await?;
    let w = shown.w;
    let flash = match query.text("done") {
        "invited" => Some(w.identity_done_invited()),
        "withdrawn" => Some(w.identity_done_withdrawn()),
        "role" => Some(w.identity_done_role()),
        "removed" => Some(w.identity_done_removed()),
        _ => None,
    };
    shown.shell = shown.shell.having(flash.map(str::to_owned));
    page(&shown)
}

/// `GET /app/team/roles`
pub(super) async fn roles(staff: Staff, State(house): State<House>) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let members = roster(&house, &staff.ctx).await?.members;
    let shell = staff.shell(&house, "team", w.identity_team_roles());
    page(&RolesPage::of(shell, w, &members))
}

async fn form(house: &House, staff: &Staff, typed: Typed) -> Result<InvitePage, Fault> {
    let w = Words::new(staff.ctx.locale);
    let people = unlinked_people(house, &staff.ctx).await?;
    let people: Vec<_> = people
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    let shell = staff.shell(house, "team", w.identity_invite_title());
    Ok(InvitePage::of(shell, w, staff.member.role, &people, typed))
}

/// `GET /app/team/invitations/new`
pub(super) async fn new(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    page(&form(&house, &staff, query).await?)
}

/// What the form asks, or its faults.
fn ask(staff: &Staff, typed: &Typed, faults: &mut Faults) -> Option<service::Ask> {
    let (locale, w) = (staff.ctx.locale, Words::new(staff.ctx.locale));
    let name: Option<PersonName> = forms::name(locale, typed, faults);
    let email: Option<EmailAddress> = forms::email(locale, typed, faults);
    let role = Role::ALL
        .into_iter()
        .find(|role| role.code() == typed.text("role"));
    if role.is_none() {
        faults.add("role", w.identity_invite_role_fault());
    }
    let picked = Some(typed.text("staff")).filter(|picked| !picked.is_empty());
    let person = picked.map(str::parse::<StaffId>).transpose();
    let person = faults.take("staff", person, |_| {
        w.identity_invite_staff_fault().to_owned()
    });
    Some(service::Ask {
        name: name?,
        email: email?,
        role: role?,
        staff: person?,
        locale: Locale::parse(typed.text("locale")).unwrap_or(locale),
        inviter: staff.caller.name.clone(),
    })
}

/// `POST /app/team/invitations`
pub(super) async fn invite(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    if let Some(ask) = ask(&staff, &typed, &mut faults) {
        match service::invite(&house, &staff.ctx, &staff.shop, ask).await {
            Ok(_) => return Ok(see_other("/app/team?done=invited")),
            Err(IdentityError::AlreadyMember) => {
                faults.add("email", w.identity_invite_already());
            }
            Err(IdentityError::RoleTooHigh) => faults.add("role", w.identity_fault_role()),
            Err(IdentityError::NotFound) => {
                faults.add("staff", w.identity_invite_staff_fault());
            }
            Err(IdentityError::PersonInvited) => {
                faults.add("staff", w.identity_invite_staff_invited());
            }
            Err(IdentityError::Wait(seconds)) => {
                faults.add("email", w.identity_invite_wait(i64::from(seconds)));
                let shown = form(&house, &staff, typed).await?;
                return later(again(&InvitePage { faults, ..shown }), seconds);
            }
            Err(error) => return Err(error.into()),
        }
    }
    again(&InvitePage {
        faults,
        ..form(&house, &staff, typed).await?
    })
}

/// `POST /app/team/invitations/{id}/withdrawal`
pub(super) async fn withdraw(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let id: InvitationId = id.parse().map_err(|_| Fault::NotFound)?;
    let ended = service::withdraw(&house, &staff.ctx, id).await;
    settled(&house, &staff, ended, "/app/team?done=withdrawn").await
}

/// The list again, with what is not allowed; or done.
async fn settled(
    house: &House,
    staff: &Staff,
    ended: Result<(), IdentityError>,
    done: &str,
) -> Answer {
    let w = Words::new(staff.ctx.locale);
    let problem = match ended {
        Ok(()) => return Ok(see_other(done)),
        Err(IdentityError::LastOwner) => w.identity_fault_last_owner(),
        Err(IdentityError::RoleTooHigh) => w.identity_fault_role(),
        Err(error) => return Err(error.into()),
    };
    again(&TeamPage {
        problem: problem.to_owned(),
        ..whole(house, staff).await?
    })
}

/// `POST /app/team/members/{id}/role`
pub(super) async fn change_role(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let id: AccountId = id.parse().map_err(|_| Fault::NotFound)?;
    let role = Role::ALL
        .into_iter()
        .find(|role| role.code() == typed.text("role"));
    let role = role.ok_or(Fault::NotFound)?;
    let ended = team::change_role(&house, &staff.ctx, id, role).await;
    settled(&house, &staff, ended, "/app/team?done=role").await
}

/// `POST /app/team/members/{id}/removal`
pub(super) async fn remove(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Answer {
    let id: AccountId = id.parse().map_err(|_| Fault::NotFound)?;
    let ended = team::remove(&house, &staff.ctx, id).await;
    settled(&house, &staff, ended, "/app/team?done=removed").await
}
