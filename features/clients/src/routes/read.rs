//! Forms read into what the use cases take.

use domain::{
    contact::{EmailAddress, NameError, PersonName, PhoneNumber},
    locale::Locale,
    minors::{Authority, Guardian, GuardianConsent, GuardianError},
};
use jiff::{ToSpan as _, civil::Date};
use web::form::{Faults, Typed};

use crate::{service::Fields, words::Words};

fn name_fault(w: Words, error: NameError, empty: &'static str) -> String {
    match error {
        NameError::Empty => empty.to_owned(),
        NameError::TooLong { max } => {
            w.clients_fault_name_long(i64::try_from(max).unwrap_or(i64::MAX))
        }
        NameError::Character => w.clients_fault_name_character().to_owned(),
    }
}

/// A field that may be empty: nothing typed is nothing.
fn optional<T, E>(
    faults: &mut Faults,
    field: &'static str,
    typed: &str,
    parsed: impl FnOnce(&str) -> Result<T, E>,
    message: impl FnOnce(E) -> String,
) -> Option<T> {
    if typed.is_empty() {
        None
    } else {
        faults.take(field, parsed(typed), message)
    }
}

/// The fields of a file; none when a fault was found.
pub(super) fn fields(w: Words, form: &Typed, faults: &mut Faults) -> Option<Fields> {
    let first = PersonName::parse(form.text("first_name"));
    let first_name = faults.take("first_name", first, |e| {
        name_fault(w, e, w.clients_fault_first_name())
    });
    let last_name = optional(
        faults,
        "last_name",
        form.text("last_name"),
        PersonName::parse,
        |error| name_fault(w, error, w.clients_fault_last_name()),
    );
    let phone = optional(
        faults,
        "phone",
        form.text("phone"),
        PhoneNumber::parse,
        |_| w.clients_fault_phone().to_owned(),
    );
    let email = optional(
        faults,
        "email",
        form.text("email"),
        EmailAddress::parse,
        |_| w.clients_fault_email().to_owned(),
    );
    let locale = locale(w, form, faults);
    if !faults.is_empty() {
        return None;
    }
    Some(Fields {
        first_name: first_name?,
        last_name,
        email,
        phone,
        locale: locale?,
    })
}

fn locale(w: Words, form: &Typed, faults: &mut Faults) -> Option<Locale> {
    let locale = Locale::parse(form.text("locale")).ok_or(());
    faults.take("locale", locale, |()| w.clients_fault_locale().to_owned())
}

/// The guardian who consents; none when something is missing.
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
            return (
                "guardian_name",
                name_fault(w, error, w.clients_fault_guardian_name()),
            );
        }
        GuardianError::ContactMissing => ("guardian_contact", w.clients_fault_guardian_contact()),
        GuardianError::Email(_) => ("guardian_contact", w.clients_fault_email()),
        GuardianError::Phone(_) => ("guardian_contact", w.clients_fault_phone()),
        GuardianError::AuthorityMissing => ("authority", w.clients_fault_authority()),
        GuardianError::ConsentMissing => ("guardian_consent", w.clients_fault_consent()),
    };
    (field, message.to_owned())
}

/// A child, once its guardian has consented.
pub(super) struct Child {
    pub first_name: PersonName,
    pub last_name: PersonName,
    pub birth: Date,
    pub locale: Locale,
}

/// The child's fields; none when a fault was found.
pub(super) fn child(w: Words, form: &Typed, faults: &mut Faults, today: Date) -> Option<Child> {
    let first = PersonName::parse(form.text("first_name"));
    let first_name = faults.take("first_name", first, |e| {
        name_fault(w, e, w.clients_fault_first_name())
    });
    let last = PersonName::parse(form.text("last_name"));
    let last_name = faults.take("last_name", last, |e| {
        name_fault(w, e, w.clients_fault_last_name())
    });
    let birth = faults.take("birth", birth(form.text("birth"), today), |error| {
        match error {
            BirthError::Unreadable => w.clients_fault_birth(),
            BirthError::ToCome => w.clients_fault_birth_future(),
            BirthError::Consents => w.clients_fault_birth_14(),
        }
        .to_owned()
    });
    let locale = locale(w, form, faults);
    if !faults.is_empty() {
        return None;
    }
    Some(Child {
        first_name: first_name?,
        last_name: last_name?,
        birth: birth?,
        locale: locale?,
    })
}

/// The day a child turns 14, where it is asked: within fourteen years of today.
pub(super) fn turning(w: Words, form: &Typed, faults: &mut Faults, today: Date) -> Option<Date> {
    let typed = form.text("turns_14_on");
    if typed.is_empty() {
        return None;
    }
    let span = 14.years();
    let near = today.saturating_sub(span)..=today.saturating_add(span);
    let day: Option<Date> = typed.parse().ok();
    let day = day.filter(|day| near.contains(day)).ok_or(());
    faults.take("turns_14_on", day, |()| {
        w.clients_fault_turning().to_owned()
    })
}

enum BirthError {
    Unreadable,
    ToCome,
    Consents,
}

fn birth(typed: &str, today: Date) -> Result<Date, BirthError> {
    let birth: Date = typed.parse().map_err(|_| BirthError::Unreadable)?;
    if birth > today {
        return Err(BirthError::ToCome);
    }
    if domain::minors::is_under_14(domain::minors::turns_14_on(birth), today) {
        Ok(birth)
    } else {
        Err(BirthError::Consents)
    }
}

/// Notes as kept: lines ended one way, without the controls no text has.
pub(super) fn notes(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = lines
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    kept.trim().to_owned()
}
