//! The forms of a booking, read into what the use cases take.

use booking::service::Who;
use clients::{
    reading::{GuardianMissing, Reading},
    service::{Contact, Purpose, Source},
};
use domain::minors::{ChildFile, Guardian};
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

/// A person who books for themselves, and the offers they ask for.
pub(super) fn oneself(w: Words, form: &Typed, faults: &mut Faults) -> Option<(Who, Vec<Purpose>)> {
    let mut reading = Reading::new(w.locale(), form, faults);
    let name = reading.name("name", w.storefront_fault_name());
    let (email, phone) = (reading.email(), reading.phone());
    let locale = reading.locale("language");
    if form.text("email").is_empty() && form.text("phone").is_empty() {
        faults.add("email", w.storefront_fault_reach());
    }
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
    Reading::new(w.locale(), form, faults).guardian(GuardianMissing {
        name: w.storefront_fault_guardian_name(),
        contact: w.storefront_fault_guardian_contact(),
        authority: w.storefront_fault_authority(),
        consent: w.storefront_fault_consent(),
    })
}

/// The child, once the adult has consented.
pub(super) fn child(
    w: Words,
    form: &Typed,
    faults: &mut Faults,
    guardian: Guardian,
) -> Option<Who> {
    let mut reading = Reading::new(w.locale(), form, faults);
    let name = reading.name(CHILD, w.storefront_fault_child());
    Some(Who::Child(ChildFile::named(guardian, name?)))
}
