//! The forms of a booking, read into what the use cases take.

use booking::service::Who;
use clients::service::{Contact, Purpose, Source};
use domain::{
    contact::{EmailAddress, NameError, PersonName, PhoneNumber},
    locale::Locale,
    minors::{Authority, ChildFile, Guardian, GuardianConsent, GuardianError},
};
use web::form::{Faults, Typed};

use crate::words::Words;

/// The fields of every form of a booking, in their order. The child's comes last, and only from
/// the page that follows the adult's consent.
pub(super) const FIELDS: [&str; 15] = [
    "service",
    "staff",
    "at",
    "key",
    "step",
    "name",
    "email",
    "phone",
    "language",
    "offers_email",
    "offers_text",
    "guardian_name",
    "guardian_contact",
    "authority",
    "guardian_consent",
];

/// The child's first name.
pub(super) const CHILD: &str = "child_first_name";

fn name_fault(w: Words, error: NameError, empty: &'static str) -> String {
    match error {
        NameError::Empty => empty.to_owned(),
        NameError::TooLong { max } => {
            w.storefront_fault_name_long(i64::try_from(max).unwrap_or(i64::MAX))
        }
        NameError::Character => w.storefront_fault_name_character().to_owned(),
    }
}

/// A person who books for themselves, and the offers they ask for.
pub(super) fn oneself(w: Words, form: &Typed, faults: &mut Faults) -> Option<(Who, Vec<Purpose>)> {
    let name = faults.take("name", PersonName::parse(form.text("name")), |error| {
        name_fault(w, error, w.storefront_fault_name())
    });
    let (typed_email, typed_phone) = (form.text("email"), form.text("phone"));
    if typed_email.is_empty() && typed_phone.is_empty() {
        faults.add("email", w.storefront_fault_reach());
    }
    let email = (!typed_email.is_empty()).then(|| {
        let parsed = EmailAddress::parse(typed_email);
        faults.take("email", parsed, |_| w.storefront_fault_email().to_owned())
    });
    let phone = (!typed_phone.is_empty()).then(|| {
        let parsed = PhoneNumber::parse(typed_phone);
        faults.take("phone", parsed, |_| w.storefront_fault_phone().to_owned())
    });
    let (email, phone) = (email.flatten(), phone.flatten());
    let locale = Locale::parse(form.text("language")).ok_or(());
    let locale = faults.take("language", locale, |()| {
        w.storefront_fault_language().to_owned()
    });
    let offers = offers(w, form, faults);
    if !faults.is_empty() {
        return None;
    }
    let contact = Contact {
        name: name?,
        email,
        phone,
        locale: locale?,
        source: Source::Online,
    };
    Some((Who::Contact(contact), offers))
}

/// The boxes that were ticked. What they ask for is confirmed by a letter, which needs an address;
/// a text message needs a number too.
fn offers(w: Words, form: &Typed, faults: &mut Faults) -> Vec<Purpose> {
    let mut purposes = Vec::new();
    if form.ticked("offers_email") {
        purposes.push(Purpose::OffersEmail);
    }
    if form.ticked("offers_text") {
        purposes.push(Purpose::OffersText);
        if form.text("phone").is_empty() {
            faults.add("offers_text", w.storefront_fault_offers_text());
        }
    }
    if !purposes.is_empty() && form.text("email").is_empty() {
        faults.add("email", w.storefront_fault_offers_email());
    }
    purposes
}

/// The adult who consents; none when something is missing.
pub(super) fn guardian(w: Words, form: &Typed, faults: &mut Faults) -> Option<Guardian> {
    let typed = GuardianConsent {
        name: form.text("guardian_name"),
        contact: form.text("guardian_contact"),
        authority: Authority::parse(form.text("authority")),
        consent: form.ticked("guardian_consent"),
    };
    match typed.check() {
        Ok(guardian) => Some(guardian),
        Err(missing) => {
            for error in missing {
                let (field, message) = guardian_fault(w, error);
                faults.add(field, message);
            }
            None
        }
    }
}

fn guardian_fault(w: Words, error: GuardianError) -> (&'static str, String) {
    let (field, message) = match error {
        GuardianError::Name(error) => {
            let empty = w.storefront_fault_guardian_name();
            return ("guardian_name", name_fault(w, error, empty));
        }
        GuardianError::ContactMissing => {
            ("guardian_contact", w.storefront_fault_guardian_contact())
        }
        GuardianError::Email(_) => ("guardian_contact", w.storefront_fault_email()),
        GuardianError::Phone(_) => ("guardian_contact", w.storefront_fault_phone()),
        GuardianError::AuthorityMissing => ("authority", w.storefront_fault_authority()),
        GuardianError::ConsentMissing => ("guardian_consent", w.storefront_fault_consent()),
    };
    (field, message.to_owned())
}

/// The child, once the adult has consented.
pub(super) fn child(
    w: Words,
    form: &Typed,
    faults: &mut Faults,
    guardian: Guardian,
) -> Option<Who> {
    let name = faults.take(CHILD, PersonName::parse(form.text(CHILD)), |error| {
        name_fault(w, error, w.storefront_fault_child())
    });
    Some(Who::Child(ChildFile::named(guardian, name?)))
}
