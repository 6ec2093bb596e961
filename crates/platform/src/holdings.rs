//! What personal information each table holds, why, for how long, what an export gives and what
//! an erasure does.
//!
//! Each feature declares its tables; a column nobody declares fails the tests
//! (`tests/it/house/holdings.rs`). The data map derives from these declarations; the exports, the
//! erasure and the retention are to follow them too.

/// Whose information it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// A shop's client, or the adult who answers for one.
    Client,
    /// A member of a shop's team.
    Member,
    /// The shop itself as a business; business contact information.
    Shop,
    /// Nobody: the table tells nothing about a person.
    Nobody,
}

/// Why it may be held (P-39.1 and the register of processing).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Necessary for the service the person asks for (s. 12, para. 2 (4)).
    Service,
    /// Consent, express where the information is sensitive (s. 14).
    Consent,
    /// Another act requires it: tax, labour, consumer law.
    Law,
    /// Necessary to prevent fraud or to secure information (s. 12, para. 2 (3)).
    Security,
    /// No personal information.
    None,
}

/// When it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// As long as the shop subscribes, then thirty days read-only and ninety more.
    WhileSubscribed,
    /// Months after the client's last visit, unless the shop sets fewer.
    AfterLastVisit {
        /// How many.
        months: u16,
    },
    /// Days after it was written.
    Days(u16),
    /// Years after the end of the fiscal year (Tax Administration Act, A-6.002, s. 35.1: six).
    FiscalYears(u16),
    /// With the row it belongs to.
    WithOwner,
}

/// What a person who asks for their information is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Given in access and, since the person gave it, in portability.
    Given,
    /// Given in access only: made by the shop or the system.
    Made,
    /// Not given: a secret, a key, or no personal information.
    No,
}

/// What an erasure does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erase {
    /// The row goes.
    Row,
    /// The column is emptied.
    Empty,
    /// Stays for a law, until its retention ends.
    KeepByLaw,
    /// Stays to tell who did or read what, until its retention ends (P-39.1, s. 10: reasonable
    /// measures to protect the information).
    KeepForSecurity,
    /// Stays: it says nothing of the person.
    Keep,
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Whether it tells something about a person.
    pub personal: bool,
    /// Whether it is sensitive: sealed at rest, and its reading is logged.
    pub sensitive: bool,
    /// What an export gives.
    pub export: Export,
    /// What an erasure does.
    pub erase: Erase,
}

impl Column {
    /// Keys, counters, states: nothing of a person.
    pub const fn plain(name: &'static str) -> Column {
        Column {
            name,
            personal: false,
            sensitive: false,
            export: Export::No,
            erase: Erase::Keep,
        }
    }

    /// Given by the person; goes with the row.
    pub const fn given(name: &'static str) -> Column {
        Column {
            name,
            personal: true,
            sensitive: false,
            export: Export::Given,
            erase: Erase::Row,
        }
    }

    /// Made about the person; goes with the row.
    pub const fn made(name: &'static str) -> Column {
        Column {
            name,
            personal: true,
            sensitive: false,
            export: Export::Made,
            erase: Erase::Row,
        }
    }

    /// About a person, but a secret of the system: never exported, goes with the row.
    pub const fn secret(name: &'static str) -> Column {
        Column {
            name,
            personal: true,
            sensitive: false,
            export: Export::No,
            erase: Erase::Row,
        }
    }

    /// Sealed at rest; its reading is logged.
    pub const fn sealed(self) -> Column {
        Column {
            sensitive: true,
            ..self
        }
    }

    /// With another erasure.
    pub const fn on_erasure(self, erase: Erase) -> Column {
        Column { erase, ..self }
    }
}

/// One table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Whose information.
    pub person: Person,
    /// The column that leads to the person; empty when nobody.
    pub subject: &'static str,
    /// Why, as a code of the register of purposes.
    pub purpose: &'static str,
    /// On what ground.
    pub basis: Basis,
    /// Until when.
    pub retention: Retention,
    /// Every column.
    pub columns: &'static [Column],
}
