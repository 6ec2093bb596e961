//! Use cases on clients' files.

mod consents;
mod files;
mod finding;
mod joining;
mod offers;
mod store;

use domain::{
    contact::{EmailAddress, PersonName, PhoneNumber},
    ids::ClientId,
    locale::Locale,
    time::Instant,
};

pub use consents::{Channel, Consent, Given, Purpose, Terms, give_consents_in, withdraw_consent};
pub use files::{
    Correction, File, Guardian, History, NOTES_LENGTH_MAX, Notes, edit, file, may_edit, notes,
    write_notes,
};
pub use finding::{
    ClientCard, Listing, Page, Pair, SharedBy, contact_of, duplicates, list, search,
};
pub use joining::{
    Opened, create, create_child, create_child_in, create_many_in, find_or_create_in,
};
pub use offers::{OFFERS_WORDING, Offer, accept_offers, decline_offers, offers, offers_token};

/// Where a file comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The person themselves, on the shop's page.
    Online,
    /// The team.
    Desk,
    /// The demonstration: nobody real.
    Demo,
}

impl Source {
    /// What is stored: `online`, `desk` or `demo`.
    pub const fn code(self) -> &'static str {
        match self {
            Source::Online => "online",
            Source::Desk => "desk",
            Source::Demo => "demo",
        }
    }
}

/// Who somebody is and how to reach them, as a booking or a form gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// First and last name in one; see [`Contact::fields`].
    pub name: PersonName,
    /// Their address.
    pub email: Option<EmailAddress>,
    /// Their number.
    pub phone: Option<PhoneNumber>,
    /// The language they are written to in.
    pub locale: Locale,
    /// Where this comes from.
    pub source: Source,
}

impl Contact {
    /// The name cut in two: the first word, and the rest.
    pub fn fields(self) -> Fields {
        let (first, last) = match self.name.as_str().split_once(' ') {
            Some((first, rest)) => (PersonName::parse(first).ok(), PersonName::parse(rest).ok()),
            None => (None, None),
        };
        let whole = self.name;
        let (first_name, last_name) = match (first, last) {
            (Some(first), Some(last)) => (first, Some(last)),
            _ => (whole, None),
        };
        Fields {
            first_name,
            last_name,
            email: self.email,
            phone: self.phone,
            locale: self.locale,
        }
    }
}

/// What a file says of a person: the fields of its form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// First name; the only one that is necessary.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: Option<PersonName>,
    /// Address.
    pub email: Option<EmailAddress>,
    /// Number.
    pub phone: Option<PhoneNumber>,
    /// The language the person is written to in.
    pub locale: Locale,
}

impl Fields {
    /// First and last name, as on a list.
    pub fn full_name(&self) -> String {
        joined(self.first_name.as_str(), self.last_name_text())
    }

    fn last_name_text(&self) -> &str {
        self.last_name.as_ref().map_or("", PersonName::as_str)
    }
}

/// A file to open, dated: for an import or the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewClient {
    /// What it says.
    pub fields: Fields,
    /// Where it comes from.
    pub source: Source,
    /// When it was opened, and the person last confirmed it.
    pub created_at: Instant,
}

fn joined(first: &str, last: &str) -> String {
    if last.is_empty() {
        first.to_owned()
    } else {
        format!("{first} {last}")
    }
}

fn locale_of(code: &str) -> Locale {
    Locale::parse(code).unwrap_or_default()
}

/// A file that must be there.
async fn must(
    tx: &platform::db::Read,
    id: ClientId,
) -> Result<store::ClientRow, crate::error::ClientsError> {
    store::one(tx, id)
        .await?
        .ok_or(crate::error::ClientsError::NotFound)
}
