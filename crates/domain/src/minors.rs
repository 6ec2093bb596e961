//! Children: whose consent is asked, and what may be kept.
//!
//! Under 14, the holder of parental authority consents (Act respecting the protection of personal
//! information in the private sector, P-39.1, ss. 4.1 and 14), here before a single letter about
//! the child is entered. From 14 on the person consents alone. Of the birth date only the day the
//! person turns 14 is kept: nothing else is needed.

use crate::contact::{EmailAddress, EmailError, NameError, PersonName, PhoneError, PhoneNumber};
use jiff::{ToSpan as _, civil::Date};

/// The age from which a person consents alone.
const CONSENTS_ALONE_YEARS: i16 = 14;

/// The fourteenth birthday. Born on February 29, it is March 1: the fourteenth year is never a
/// leap year, and of the two readings this one keeps the child protected for a day more.
pub fn turns_14_on(birth: Date) -> Date {
    let on = birth.saturating_add(CONSENTS_ALONE_YEARS.years());
    if on.day() == birth.day() {
        on
    } else {
        on.tomorrow().unwrap_or(on)
    }
}

/// Whether consent must come from the holder of parental authority.
pub fn is_under_14(turns_14_on: Date, today: Date) -> bool {
    today < turns_14_on
}

/// By what right someone consents for a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Authority {
    /// Father or mother.
    Parent,
    /// Tutor.
    Tutor,
    /// Another person who holds parental authority, such as by a judgment.
    OtherHolder,
    /// They said that they hold parental authority, and were not asked by what right: no choice of
    /// a form.
    NotAsked,
}

impl Authority {
    /// The three of a form, in its order.
    pub const ALL: [Authority; 3] = [Authority::Parent, Authority::Tutor, Authority::OtherHolder];

    /// What is stored: `parent`, `tutor`, `other_holder` or `not_asked`.
    pub const fn code(self) -> &'static str {
        match self {
            Authority::Parent => "parent",
            Authority::Tutor => "tutor",
            Authority::OtherHolder => "other_holder",
            Authority::NotAsked => "not_asked",
        }
    }

    /// What a stored code says; none for another text.
    pub fn kept(code: &str) -> Option<Authority> {
        let not_asked = (code == Authority::NotAsked.code()).then_some(Authority::NotAsked);
        not_asked.or_else(|| Authority::parse(code))
    }

    /// The authority a form may choose by its code; none for another text.
    pub fn parse(code: &str) -> Option<Authority> {
        Authority::ALL
            .into_iter()
            .find(|authority| authority.code() == code)
    }
}

/// How the holder of parental authority is reached.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum GuardianContact {
    /// By e-mail.
    Email(EmailAddress),
    /// By telephone.
    Phone(PhoneNumber),
}

/// What the holder of parental authority typed, as typed. It has no place for the child's name.
#[derive(Clone, Copy, Default)]
pub struct GuardianConsent<'a> {
    /// Their own name.
    pub name: &'a str,
    /// An e-mail address or a telephone number.
    pub contact: &'a str,
    /// By what right; none when nothing was chosen.
    pub authority: Option<Authority>,
    /// Whether the box that says « I consent » is checked; it never is beforehand.
    pub consent: bool,
}

/// What is missing from a parental consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GuardianError {
    /// The name does not read.
    #[error("guardian: {0}")]
    Name(NameError),
    /// Neither an address nor a number was given.
    #[error("a way to reach the holder of parental authority is missing")]
    ContactMissing,
    /// What has an @ is not an address.
    #[error("guardian: {0}")]
    Email(EmailError),
    /// The number does not read.
    #[error("guardian: {0}")]
    Phone(PhoneError),
    /// No right was chosen.
    #[error("by what right is missing")]
    AuthorityMissing,
    /// The box is not checked.
    #[error("the consent is missing")]
    ConsentMissing,
}

impl GuardianConsent<'_> {
    /// The guardian, once nothing is missing.
    ///
    /// # Errors
    ///
    /// All that is missing at once, in the order of the form.
    pub fn check(self) -> Result<Guardian, Vec<GuardianError>> {
        let name = PersonName::parse(self.name).map_err(GuardianError::Name);
        let contact = reach(self.contact);
        let authority = self.authority.ok_or(GuardianError::AuthorityMissing);
        let consent = self
            .consent
            .then_some(())
            .ok_or(GuardianError::ConsentMissing);
        match (name, contact, authority, consent) {
            (Ok(name), Ok(contact), Ok(authority), Ok(())) => Ok(Guardian {
                name,
                contact,
                authority,
            }),
            (name, contact, authority, consent) => {
                let faults = [name.err(), contact.err(), authority.err(), consent.err()];
                Err(faults.into_iter().flatten().collect())
            }
        }
    }
}

fn reach(typed: &str) -> Result<GuardianContact, GuardianError> {
    if typed.trim().is_empty() {
        Err(GuardianError::ContactMissing)
    } else if typed.contains('@') {
        EmailAddress::parse(typed)
            .map(GuardianContact::Email)
            .map_err(GuardianError::Email)
    } else {
        PhoneNumber::parse(typed)
            .map(GuardianContact::Phone)
            .map_err(GuardianError::Phone)
    }
}

/// Someone who holds parental authority and has consented; there is no other way to make one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Guardian {
    name: PersonName,
    contact: GuardianContact,
    authority: Authority,
}

impl Guardian {
    /// Their name.
    pub fn name(&self) -> &PersonName {
        &self.name
    }

    /// How to reach them.
    pub fn contact(&self) -> &GuardianContact {
        &self.contact
    }

    /// By what right they consent.
    pub fn authority(&self) -> Authority {
        self.authority
    }
}

/// What is kept of a child's age: of a birth date, the day they turn 14 and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turning14 {
    /// On this day.
    On(Date),
    /// The adult said « under 14 » and was asked no date, as a public page does.
    NotAsked,
}

impl Turning14 {
    /// What is stored: the date, or `not_asked`.
    pub fn code(self) -> String {
        match self {
            Turning14::On(date) => date.to_string(),
            Turning14::NotAsked => "not_asked".to_owned(),
        }
    }

    /// What a stored text says; none for another.
    pub fn parse(code: &str) -> Option<Turning14> {
        match code {
            "not_asked" => Some(Turning14::NotAsked),
            date => date.parse().ok().map(Turning14::On),
        }
    }

    /// Whether the adult still answers; where no date was asked, until one is.
    pub fn is_under_14(self, today: Date) -> bool {
        match self {
            Turning14::On(date) => is_under_14(date, today),
            Turning14::NotAsked => true,
        }
    }
}

/// The beginning of the file of a child under 14. It cannot exist before a [`Guardian`] does: what
/// takes a `ChildFile` to save it cannot be reached without consent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChildFile {
    guardian: Guardian,
    first_name: PersonName,
    last_name: Option<PersonName>,
    turning_14: Turning14,
}

impl ChildFile {
    /// Opens the file under a guardian's consent; the birth date is used and not kept.
    pub fn open(
        guardian: Guardian,
        first_name: PersonName,
        last_name: PersonName,
        birth: Date,
    ) -> ChildFile {
        ChildFile {
            guardian,
            first_name,
            last_name: Some(last_name),
            turning_14: Turning14::On(turns_14_on(birth)),
        }
    }

    /// Opens the file with a first name alone: the least a visit needs.
    pub fn named(guardian: Guardian, first_name: PersonName) -> ChildFile {
        ChildFile {
            guardian,
            first_name,
            last_name: None,
            turning_14: Turning14::NotAsked,
        }
    }

    /// Who consented.
    pub fn guardian(&self) -> &Guardian {
        &self.guardian
    }

    /// The child's first name.
    pub fn first_name(&self) -> &PersonName {
        &self.first_name
    }

    /// The child's last name, when it was needed.
    pub fn last_name(&self) -> Option<&PersonName> {
        self.last_name.as_ref()
    }

    /// From when the person is asked themselves.
    pub fn turning_14(&self) -> Turning14 {
        self.turning_14
    }
}

#[cfg(test)]
mod tests;
