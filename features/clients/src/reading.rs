//! Fields that say who somebody is and how to reach them, read one way on whatever page they stand.
//!
//! What is wrong with a name, an address or a number is said alike everywhere. What is missing is
//! said in the page's own voice: to the person themselves, or to the team about them.

use domain::{
    contact::{EmailAddress, NameError, PersonName, PhoneNumber},
    locale::Locale,
    minors::{Authority, Guardian, GuardianConsent, GuardianError},
};
use web::form::{Faults, Typed};

use crate::words::Words;

/// A form as it is read, and the faults found so far.
pub struct Reading<'a> {
    w: Words,
    form: &'a Typed,
    faults: &'a mut Faults,
}

/// What a page says of a parental consent that is not whole, in its own voice.
#[derive(Clone, Copy, Debug)]
pub struct GuardianMissing {
    /// No name.
    pub name: &'static str,
    /// Neither an address nor a number.
    pub contact: &'static str,
    /// By what right was not chosen.
    pub authority: &'static str,
    /// The box is not ticked.
    pub consent: &'static str,
}

impl<'a> Reading<'a> {
    /// Begins to read, for a reader of this language.
    pub fn new(locale: Locale, form: &'a Typed, faults: &'a mut Faults) -> Reading<'a> {
        let w = Words::new(locale);
        Reading { w, form, faults }
    }

    /// A name that is needed; `missing` is said where there is none.
    pub fn name(&mut self, field: &'static str, missing: &str) -> Option<PersonName> {
        let w = self.w;
        let name = PersonName::parse(self.form.text(field));
        self.faults
            .take(field, name, |error| name_fault(w, error, missing))
    }

    /// A name that may be empty; none for a fault too.
    pub fn name_if_any(&mut self, field: &'static str) -> Option<PersonName> {
        if self.form.text(field).is_empty() {
            return None;
        }
        self.name(field, "")
    }

    /// The address of the field `email`, which may be empty; none for a fault too.
    pub fn email(&mut self) -> Option<EmailAddress> {
        let (w, typed) = (self.w, self.form.text("email"));
        if typed.is_empty() {
            return None;
        }
        self.faults.take("email", EmailAddress::parse(typed), |_| {
            w.clients_fault_email().to_owned()
        })
    }

    /// The number of the field `phone`, which may be empty; none for a fault too.
    pub fn phone(&mut self) -> Option<PhoneNumber> {
        let (w, typed) = (self.w, self.form.text("phone"));
        if typed.is_empty() {
            return None;
        }
        self.faults.take("phone", PhoneNumber::parse(typed), |_| {
            w.clients_fault_phone().to_owned()
        })
    }

    /// The language to write in.
    pub fn locale(&mut self, field: &'static str) -> Option<Locale> {
        let w = self.w;
        let locale = Locale::parse(self.form.text(field)).ok_or(());
        self.faults
            .take(field, locale, |()| w.clients_fault_locale().to_owned())
    }

    /// The adult who consents, of the fields `guardian_name`, `guardian_contact`, `authority` and
    /// `guardian_consent`; none when something is missing.
    pub fn guardian(&mut self, missing: GuardianMissing) -> Option<Guardian> {
        let typed = GuardianConsent {
            name: self.form.text("guardian_name"),
            contact: self.form.text("guardian_contact"),
            authority: Authority::parse(self.form.text("authority")),
            consent: self.form.ticked("guardian_consent"),
        };
        let faults = match typed.check() {
            Ok(guardian) => return Some(guardian),
            Err(faults) => faults,
        };
        for error in faults {
            let (field, message) = guardian_fault(self.w, error, missing);
            self.faults.add(field, message);
        }
        None
    }
}

fn name_fault(w: Words, error: NameError, missing: &str) -> String {
    match error {
        NameError::Empty => missing.to_owned(),
        NameError::TooLong { max } => {
            w.clients_fault_name_long(i64::try_from(max).unwrap_or(i64::MAX))
        }
        NameError::Character => w.clients_fault_name_character().to_owned(),
    }
}

fn guardian_fault(
    w: Words,
    error: GuardianError,
    missing: GuardianMissing,
) -> (&'static str, String) {
    let (field, message) = match error {
        GuardianError::Name(error) => {
            return ("guardian_name", name_fault(w, error, missing.name));
        }
        GuardianError::ContactMissing => ("guardian_contact", missing.contact),
        GuardianError::Email(_) => ("guardian_contact", w.clients_fault_email()),
        GuardianError::Phone(_) => ("guardian_contact", w.clients_fault_phone()),
        GuardianError::AuthorityMissing => ("authority", missing.authority),
        GuardianError::ConsentMissing => ("guardian_consent", missing.consent),
    };
    (field, message.to_owned())
}
