//! Roles and what each may do.

/// What a use case asks before it acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Permission {
    /// See one's own appointments.
    ReadDay,
    /// See everybody's appointments.
    ReadAllDays,
    /// Put an appointment on the calendar.
    BookAppointments,
    /// Move, cancel or close an appointment.
    MoveAppointments,
    /// See the clients' names and how to reach them.
    ReadClients,
    /// Open and correct clients' files.
    EditClients,
    /// Read the notes of a client's file: encrypted, each reading logged.
    ReadNotes,
    /// Write a note in a client's file.
    WriteNotes,
    /// Take payment: issue an invoice, and open again what one issued oneself.
    IssueInvoices,
    /// See every invoice.
    ReadInvoices,
    /// Correct an invoice by a credit note, and give money back.
    CreditInvoices,
    /// Open the drawer of cash, put in and take out with a reason, count it blind and close it.
    KeepDrawer,
    /// See what a drawer should hold before it is counted, and every closing report.
    ReviewDrawers,
    /// See the figures of the day.
    ReadReports,
    /// Change services, prices and forms.
    EditCatalogue,
    /// Invite, change and remove members of the team, their hours and skills.
    ManageTeam,
    /// Change the shop itself: identity, tax numbers, hours, policies, closing.
    ManageShop,
    /// Read messages received and sent.
    ReadMessages,
    /// Write to clients.
    SendMessages,
    /// Answer a person's request to see, correct or erase what is kept about them.
    AnswerRequests,
    /// See when and from where each member of the team signed in; one's own is always open.
    ReadLoginHistory,
    /// See who read what and what the operator did.
    ReadAccessLog,
}

impl Permission {
    /// All of them.
    pub const ALL: [Permission; 22] = [
        Permission::ReadDay,
        Permission::ReadAllDays,
        Permission::BookAppointments,
        Permission::MoveAppointments,
        Permission::ReadClients,
        Permission::EditClients,
        Permission::ReadNotes,
        Permission::WriteNotes,
        Permission::IssueInvoices,
        Permission::ReadInvoices,
        Permission::CreditInvoices,
        Permission::KeepDrawer,
        Permission::ReviewDrawers,
        Permission::ReadReports,
        Permission::EditCatalogue,
        Permission::ManageTeam,
        Permission::ManageShop,
        Permission::ReadMessages,
        Permission::SendMessages,
        Permission::AnswerRequests,
        Permission::ReadLoginHistory,
        Permission::ReadAccessLog,
    ];
}

/// A member's place in a shop, the widest first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers for the shop.
    Owner,
    /// Runs it from day to day.
    Manager,
    /// Receives, books and answers; reads no notes.
    FrontDesk,
    /// Gives services; an assistant and a chair renter act in this role too.
    Practitioner,
}

impl Role {
    /// The four, the widest first.
    pub const ALL: [Role; 4] = [
        Role::Owner,
        Role::Manager,
        Role::FrontDesk,
        Role::Practitioner,
    ];

    /// What is stored: `owner`, `manager`, `front_desk` or `practitioner`.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::Manager => "manager",
            Role::FrontDesk => "front_desk",
            Role::Practitioner => "practitioner",
        }
    }

    /// The role of a code; the presets' `assistant` and `renter` act as practitioners. None for
    /// another text.
    pub fn parse(code: &str) -> Option<Role> {
        match code {
            "assistant" | "renter" => Some(Role::Practitioner),
            _ => Role::ALL.into_iter().find(|role| role.code() == code),
        }
    }

    /// Whether the role carries a permission.
    pub const fn may(self, permission: Permission) -> bool {
        match self {
            Role::Owner => true,
            Role::Manager => !matches!(
                permission,
                Permission::ManageShop | Permission::ReadLoginHistory | Permission::ReadAccessLog
            ),
            Role::FrontDesk => matches!(
                permission,
                Permission::ReadDay
                    | Permission::ReadAllDays
                    | Permission::BookAppointments
                    | Permission::MoveAppointments
                    | Permission::ReadClients
                    | Permission::EditClients
                    | Permission::IssueInvoices
                    | Permission::ReadInvoices
                    | Permission::KeepDrawer
                    | Permission::ReadMessages
                    | Permission::SendMessages
            ),
            Role::Practitioner => matches!(
                permission,
                Permission::ReadDay
                    | Permission::BookAppointments
                    | Permission::MoveAppointments
                    | Permission::ReadClients
                    | Permission::EditClients
                    | Permission::ReadNotes
                    | Permission::WriteNotes
                    | Permission::IssueInvoices
            ),
        }
    }

    /// Whether someone in this role may give or take away another: nobody raises a person to
    /// their own level or above, but an owner.
    pub const fn may_give(self, other: Role) -> bool {
        match self {
            Role::Owner => true,
            Role::Manager => matches!(other, Role::FrontDesk | Role::Practitioner),
            Role::FrontDesk | Role::Practitioner => false,
        }
    }
}

#[cfg(test)]
mod tests;
