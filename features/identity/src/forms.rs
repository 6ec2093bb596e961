//! Fields of accounts that several pages ask for, read the same way everywhere.

use domain::{
    contact::{EmailAddress, PersonName, plain_letters},
    identity::{Password, PasswordError, Surroundings},
    locale::Locale,
};
use platform::password::is_soon_guessed;
use web::form::{Faults, Typed};

use crate::words::Words;

/// The address of the field `email`.
pub fn email(locale: Locale, typed: &Typed, faults: &mut Faults) -> Option<EmailAddress> {
    let w = Words::new(locale);
    faults.take("email", EmailAddress::parse(typed.text("email")), |_| {
        w.identity_email_fault().to_owned()
    })
}

/// The name of the field `name`.
pub fn name(locale: Locale, typed: &Typed, faults: &mut Faults) -> Option<PersonName> {
    let w = Words::new(locale);
    faults.take("name", PersonName::parse(typed.text("name")), |_| {
        w.identity_fault_name().to_owned()
    })
}

/// The password chosen in the field `password`; `around` holds what others know of the person.
pub fn password(
    locale: Locale,
    typed: &Typed,
    around: &[&str],
    faults: &mut Faults,
) -> Option<Password> {
    let w = Words::new(locale);
    let chosen = Password::chosen(typed.raw("password"), Surroundings { texts: around });
    let withstands = chosen.and_then(|password| withstanding(password, around));
    faults.take("password", withstands, |error| password_fault(w, error))
}

/// The password, unless it is soon guessed by whoever tries what is common, or what is known here.
fn withstanding(password: Password, around: &[&str]) -> Result<Password, PasswordError> {
    let texts: Vec<String> = around.iter().map(|text| plain_letters(text)).collect();
    let words = texts
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let known: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let plain = plain_letters(password.expose());
    if is_soon_guessed(&plain, &[]) {
        Err(PasswordError::Common)
    } else if is_soon_guessed(&plain, &known) {
        Err(PasswordError::Personal)
    } else {
        Ok(password)
    }
}

fn password_fault(w: Words, error: PasswordError) -> String {
    match error {
        PasswordError::TooShort { given } => {
            return w.identity_fault_short(i64::try_from(given).unwrap_or(0));
        }
        PasswordError::TooLong => w.identity_fault_long(),
        PasswordError::Common => w.identity_fault_common(),
        PasswordError::Pattern => w.identity_fault_pattern(),
        PasswordError::Personal => w.identity_fault_personal(),
    }
    .to_owned()
}
