//! Pages of the team.

use std::borrow::Borrow;

use askama::Template;
use domain::{
    identity::{Permission, Role},
    time::{Instant, Zone},
};
use web::{
    form::{Choice, Faults, Typed, languages},
    shell::{Shell, role_word},
};

use super::moment;
use crate::{
    service::team::{PendingInvitation, Roster, TeamMember},
    words::Words,
};

/// Everybody of the team.
#[derive(Template)]
#[template(path = "team.html")]
pub(crate) struct TeamPage {
    pub shell: Shell,
    pub w: Words,
    pub tab: &'static str,
    pub roster: Roster,
    pub reader: Reader,
    pub problem: String,
}

/// Who looks at the team, from where, and when.
pub(crate) struct Reader {
    pub role: Role,
    pub zone: Zone,
    pub now: Instant,
}

impl TeamPage {
    fn role_of(&self, role: impl Borrow<Role>) -> String {
        role_word(self.shell.w, *role.borrow())
    }

    fn sees_sign_ins(&self) -> bool {
        self.reader.role.may(Permission::ReadLoginHistory)
    }

    fn may_change(&self, member: &TeamMember) -> bool {
        self.reader.role.may_give(member.role)
    }

    fn roles_of(&self, member: &TeamMember) -> Vec<Choice> {
        role_choices(&self.shell, self.w, self.reader.role, member.role.code())
    }

    fn last_opened(&self, member: &TeamMember) -> String {
        let at = member
            .last_opened_at
            .map(|at| moment(self.w.locale(), &self.reader.zone, at));
        at.unwrap_or_else(|| self.w.identity_team_never().to_owned())
    }

    fn until(&self, invited: &PendingInvitation) -> String {
        self.w
            .identity_team_until(self.reader.zone.date(invited.expires_at))
    }
}

/// The roles somebody may give.
fn role_choices(shell: &Shell, w: Words, giver: Role, current: &str) -> Vec<Choice> {
    let allowed = Role::ALL
        .into_iter()
        .rev()
        .filter(|role| giver.may_give(*role));
    let choice = |role: Role| Choice {
        hint: role_hint(w, role).to_owned(),
        ..Choice::of(role.code(), role_word(shell.w, role), current)
    };
    allowed.map(choice).collect()
}

fn role_hint(w: Words, role: Role) -> &'static str {
    match role {
        Role::Owner => w.identity_role_owner_hint(),
        Role::Manager => w.identity_role_manager_hint(),
        Role::FrontDesk => w.identity_role_front_desk_hint(),
        Role::Practitioner => w.identity_role_practitioner_hint(),
    }
}

/// The form of an invitation.
#[derive(Template)]
#[template(path = "invite.html")]
pub(crate) struct InvitePage {
    pub shell: Shell,
    pub w: Words,
    pub typed: Typed,
    pub faults: Faults,
    pub roles: Vec<Choice>,
    pub staff: Vec<Choice>,
    pub languages: Vec<Choice>,
}

impl InvitePage {
    /// The form; `people` are those of the calendar without an account: id and name.
    pub(crate) fn of(
        shell: Shell,
        w: Words,
        giver: Role,
        people: &[(String, String)],
        typed: Typed,
    ) -> InvitePage {
        let picked = typed.text("staff");
        let language = match typed.text("locale") {
            "" => w.locale().code(),
            other => other,
        };
        InvitePage {
            roles: role_choices(&shell, w, giver, typed.text("role")),
            staff: people
                .iter()
                .map(|(id, name)| Choice::of(id, name, picked))
                .collect(),
            languages: languages(language),
            faults: Faults::new(),
            shell,
            w,
            typed,
        }
    }
}

/// A permission in words, and whether each role has it.
type RoleLine = (&'static str, Vec<bool>);

/// Who can do what.
#[derive(Template)]
#[template(path = "roles.html")]
pub(crate) struct RolesPage {
    pub shell: Shell,
    pub w: Words,
    pub tab: &'static str,
    /// Each role, and who has it.
    pub roles: Vec<(String, String)>,
    /// By group.
    pub groups: Vec<(&'static str, Vec<RoleLine>)>,
}

impl RolesPage {
    pub(crate) fn of(shell: Shell, w: Words, members: &[TeamMember]) -> RolesPage {
        let column = |role: Role| {
            let people: Vec<_> = members
                .iter()
                .filter(|member| member.role == role)
                .collect();
            let who = match people.as_slice() {
                [one] => one.name.clone(),
                several => w.identity_roles_people(i64::try_from(several.len()).unwrap_or(0)),
            };
            (role_word(shell.w, role), who)
        };
        RolesPage {
            roles: Role::ALL.into_iter().map(column).collect(),
            groups: groups(w),
            tab: "roles",
            shell,
            w,
        }
    }
}

fn groups(w: Words) -> Vec<(&'static str, Vec<RoleLine>)> {
    let mut groups: Vec<(&'static str, Vec<RoleLine>)> = Vec::new();
    for permission in Permission::ALL {
        let (group, name) = told(w, permission);
        let line = (
            name,
            Role::ALL
                .into_iter()
                .map(|role| role.may(permission))
                .collect(),
        );
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((group, vec![line])),
        }
    }
    groups
}

/// A permission's group and its words.
fn told(w: Words, permission: Permission) -> (&'static str, &'static str) {
    let (agenda, clients) = (w.identity_group_agenda(), w.identity_group_clients());
    let (shop, messages) = (w.identity_group_shop(), w.identity_group_messages());
    let (till, privacy) = (w.identity_group_till(), w.identity_group_privacy());
    match permission {
        Permission::ReadDay => (agenda, w.identity_may_read_day()),
        Permission::ReadAllDays => (agenda, w.identity_may_read_all_days()),
        Permission::BookAppointments => (agenda, w.identity_may_book()),
        Permission::MoveAppointments => (agenda, w.identity_may_move()),
        Permission::ReadClients => (clients, w.identity_may_read_clients()),
        Permission::EditClients => (clients, w.identity_may_edit_clients()),
        Permission::ReadNotes => (clients, w.identity_may_read_notes()),
        Permission::WriteNotes => (clients, w.identity_may_write_notes()),
        Permission::IssueInvoices => (till, w.identity_may_issue_invoices()),
        Permission::ReadInvoices => (till, w.identity_may_read_invoices()),
        Permission::CreditInvoices => (till, w.identity_may_credit_invoices()),
        Permission::KeepDrawer => (till, w.identity_may_keep_drawer()),
        Permission::ReviewDrawers => (till, w.identity_may_review_drawers()),
        Permission::ReadReports => (till, w.identity_may_read_reports()),
        Permission::EditCatalogue => (shop, w.identity_may_edit_catalogue()),
        Permission::ManageTeam => (shop, w.identity_may_manage_team()),
        Permission::ManageShop => (shop, w.identity_may_manage_shop()),
        Permission::ReadMessages => (messages, w.identity_may_read_messages()),
        Permission::SendMessages => (messages, w.identity_may_send_messages()),
        Permission::AnswerRequests => (privacy, w.identity_may_answer_requests()),
        Permission::ReadLoginHistory => (privacy, w.identity_may_read_sign_ins()),
        Permission::ReadAccessLog => (privacy, w.identity_may_read_access_log()),
    }
}
