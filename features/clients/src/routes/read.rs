//! Forms read into what the use cases take.

use domain::{contact::PersonName, locale::Locale, minors::Guardian};
use jiff::{ToSpan as _, civil::Date};
use web::form::{Faults, Typed};

use crate::{
    reading::{GuardianMissing, Reading},
    service::Fields,
    words::Words,
};

/// The fields of a file; none when a fault was found.
pub(super) fn fields(w: Words, form: &Typed, faults: &mut Faults) -> Option<Fields> {
    let mut reading = Reading::new(w.locale(), form, faults);
    let first_name = reading.name("first_name", w.clients_fault_first_name());
    let last_name = reading.name_if_any("last_name");
    let phone = reading.phone();
    let email = reading.email();
    let locale = reading.locale("locale");
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

/// The guardian who consents; none when something is missing.
pub(super) fn guardian(w: Words, form: &Typed, faults: &mut Faults) -> Option<Guardian> {
    Reading::new(w.locale(), form, faults).guardian(GuardianMissing {
        name: w.clients_fault_guardian_name(),
        contact: w.clients_fault_guardian_contact(),
        authority: w.clients_fault_authority(),
        consent: w.clients_fault_consent(),
    })
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
    let mut reading = Reading::new(w.locale(), form, faults);
    let first_name = reading.name("first_name", w.clients_fault_first_name());
    let last_name = reading.name("last_name", w.clients_fault_last_name());
    let locale = reading.locale("locale");
    let birth = faults.take("birth", birth(form.text("birth"), today), |error| {
        match error {
            BirthError::Unreadable => w.clients_fault_birth(),
            BirthError::ToCome => w.clients_fault_birth_future(),
            BirthError::Consents => w.clients_fault_birth_14(),
        }
        .to_owned()
    });
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
