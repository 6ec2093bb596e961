//! Who opens the account.

use domain::{
    contact::{EmailAddress, NameError, PersonName},
    identity::Password,
};
use web::form::{Faults, Typed};

use super::{ShopPart, faults as say};
use crate::words::Words;

/// The last part of a sign-up.
#[derive(Clone, Debug)]
pub struct OwnerPart {
    /// First and last name.
    pub name: PersonName,
    /// The address of sign-in.
    pub email: EmailAddress,
    /// The chosen password.
    pub password: Password,
}

/// Reads the last part; `shop` is what everybody knows, and no password.
pub fn owner(typed: &Typed, shop: &ShopPart, w: Words, faults: &mut Faults) -> Option<OwnerPart> {
    let name = name(typed, w, faults);
    let email = EmailAddress::parse(typed.text("email"));
    let email = faults.take("email", email, |e| say::email(w, e));
    let known = [
        shop.name.as_str(),
        shop.slug.as_str(),
        typed.text("first_name"),
        typed.text("last_name"),
        typed.text("city"),
        email.as_ref().map_or("", EmailAddress::as_str),
        email.as_ref().map_or("", EmailAddress::local_part),
    ];
    let password = identity::forms::password(w.locale(), typed, &known, faults);
    let ticked = [
        ("adult", w.operations_fault_adult()),
        ("terms", w.operations_fault_terms()),
        ("policy", w.operations_fault_policy()),
    ];
    for (field, message) in ticked {
        if !typed.ticked(field) {
            faults.add(field, message);
        }
    }
    Some(OwnerPart {
        name: name?,
        email: email?,
        password: password?,
    })
}

fn name(typed: &Typed, w: Words, faults: &mut Faults) -> Option<PersonName> {
    let mut part = |field: &'static str| {
        faults.take(field, PersonName::parse(typed.text(field)), |e| {
            say::name(w, e)
        })
    };
    let (first, last) = (part("first_name"), part("last_name"));
    let whole = format!("{} {}", first?, last?);
    faults.take(
        "last_name",
        PersonName::parse(&whole),
        |error: NameError| say::name(w, error),
    )
}
