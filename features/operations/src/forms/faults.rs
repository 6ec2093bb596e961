//! Why a text cannot be what a field asks for, in the reader's words, with an example.

use domain::{
    contact::{EmailError, NameError, PhoneError, SlugError},
    registration::{NumberKind, RegistrationError},
};

use crate::words::Words;

pub(super) fn name(w: Words, error: NameError) -> String {
    match error {
        NameError::Empty => w.operations_fault_empty().to_owned(),
        NameError::TooLong { max } => w.operations_fault_long(max),
        NameError::Character => w.operations_fault_character().to_owned(),
    }
}

pub(super) fn email(w: Words, error: EmailError) -> String {
    match error {
        EmailError::Empty => w.operations_fault_email_empty(),
        EmailError::TooLong => w.operations_fault_email_long(),
        EmailError::Accent => w.operations_fault_email_accent(),
        EmailError::NotAnAddress | EmailError::Domain | EmailError::Character => {
            w.operations_fault_email()
        }
    }
    .to_owned()
}

pub(super) fn phone(w: Words, error: PhoneError) -> String {
    match error {
        PhoneError::Empty => w.operations_fault_empty(),
        PhoneError::Extension => w.operations_fault_phone_extension(),
        PhoneError::AreaCodeMissing => w.operations_fault_phone_area(),
        PhoneError::Character | PhoneError::WrongLength { .. } | PhoneError::Unassigned => {
            w.operations_fault_phone()
        }
    }
    .to_owned()
}

pub fn slug(w: Words, error: SlugError) -> String {
    match error {
        SlugError::Empty => w.operations_fault_slug_empty(),
        SlugError::TooShort => w.operations_fault_slug_short(),
        SlugError::TooLong => w.operations_fault_slug_long(),
        SlugError::Character => w.operations_fault_slug_character(),
        SlugError::Hyphen => w.operations_fault_slug_hyphen(),
        SlugError::Reserved => w.operations_fault_slug_reserved(),
    }
    .to_owned()
}

pub(super) fn number(w: Words, kind: NumberKind, error: RegistrationError) -> String {
    let example = kind.example();
    match error {
        RegistrationError::Empty => w.operations_fault_number_empty(example),
        RegistrationError::WrongLength { expected, given } if given < expected => {
            w.operations_fault_number_short(example, expected.saturating_sub(given))
        }
        RegistrationError::WrongLength { expected, given } => {
            w.operations_fault_number_over(example, given.saturating_sub(expected))
        }
        RegistrationError::TooLong { max } => w.operations_fault_long(max),
        RegistrationError::Character => w.operations_fault_number_character(example),
        RegistrationError::Prefix { expected } if kind == NumberKind::Neq => {
            w.operations_fault_number_neq(example, expected)
        }
        RegistrationError::Prefix { expected } => {
            w.operations_fault_number_prefix(example, expected)
        }
        RegistrationError::CheckDigit => w.operations_fault_number_check(example),
    }
}
