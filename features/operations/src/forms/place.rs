//! Where the shop is and how it is reached.

use domain::{
    contact::{EmailAddress, NameError, PersonName, PhoneNumber, ShopName},
    locale::Locale,
    province::Province,
};
use tenancy::service::{ShopCard, TaxCard};
use web::form::{Faults, Typed};

use super::{faults as say, line, optional_line, taxes};
use crate::words::Words;

/// The second part of a sign-up.
#[derive(Clone, Debug)]
pub struct PlacePart {
    /// Name of who sells, before the law; empty when it is the shop's.
    pub legal_name: String,
    /// Street and number, or empty.
    pub street: String,
    /// City.
    pub city: String,
    /// Postal code, or empty.
    pub postal_code: String,
    /// Telephone, E.164.
    pub phone: Option<String>,
    /// `IANA` name of the zone: one of the province's.
    pub zone: String,
    /// The numbers it is registered under.
    pub taxes: TaxCard,
}

/// How one reaches a place.
struct Reached {
    street: String,
    city: String,
    postal_code: String,
    phone: Option<String>,
}

/// Reads the second part.
pub fn place(
    typed: &Typed,
    province: Province,
    w: Words,
    faults: &mut Faults,
) -> Option<PlacePart> {
    let legal_name = legal_name(typed, w, faults);
    let reached = reached(typed, w, faults);
    let zones = province.zones();
    let chosen = zones.iter().find(|zone| **zone == typed.text("zone"));
    // A province of one zone asks nothing.
    let zone = chosen.or_else(|| zones.first().filter(|_| zones.len() == 1));
    if zone.is_none() {
        faults.add("zone", w.operations_fault_zone());
    }
    let taxes = taxes(typed, province, w, faults);
    let Reached {
        street,
        city,
        postal_code,
        phone,
    } = reached?;
    Some(PlacePart {
        legal_name: legal_name?,
        street,
        city,
        postal_code,
        phone,
        zone: (*zone?).to_owned(),
        taxes: taxes?,
    })
}

/// Reads what a shop in a zone says of itself, on the page of settings.
pub fn shop_card(typed: &Typed, zone: &str, w: Words, faults: &mut Faults) -> Option<ShopCard> {
    let name = faults.take("name", ShopName::parse(typed.text("name")), |e| {
        say::name(w, e)
    });
    let legal_name = legal_name(typed, w, faults);
    let reached = reached(typed, w, faults);
    let email = match typed.text("email") {
        "" => Some(None),
        email => faults
            .take("email", EmailAddress::parse(email), |e| say::email(w, e))
            .map(Some),
    };
    let officer = PersonName::parse(typed.text("officer_name"));
    let officer = faults.take("officer_name", officer, |e| say::name(w, e));
    let officer_email = EmailAddress::parse(typed.text("officer_email"));
    let officer_email = faults.take("officer_email", officer_email, |e| say::email(w, e));
    let locale = Locale::parse(typed.text("locale"));
    if locale.is_none() {
        faults.add("locale", w.operations_fault_choice());
    }
    let province = Province::parse(typed.text("province"));
    let province = province.filter(|province| province.zones().contains(&zone));
    if province.is_none() {
        faults.add("province", w.operations_fault_province());
    }
    let name = name?.to_string();
    let Reached {
        street,
        city,
        postal_code,
        phone,
    } = reached?;
    Some(ShopCard {
        legal_name: legal_name.map(|legal| {
            if legal.is_empty() {
                name.clone()
            } else {
                legal
            }
        })?,
        name,
        locale: locale?,
        street,
        city,
        province: province?,
        postal_code,
        phone,
        email: email?.map(|email| email.to_string()),
        officer_name: officer?.to_string(),
        officer_email: officer_email?.to_string(),
    })
}

fn legal_name(typed: &Typed, w: Words, faults: &mut Faults) -> Option<String> {
    let given = optional_line(typed.text("legal_name"));
    faults.take("legal_name", given, |e| say::name(w, e))
}

fn reached(typed: &Typed, w: Words, faults: &mut Faults) -> Option<Reached> {
    let street = optional_line(typed.text("street"));
    let street = faults.take("street", street, |e| say::name(w, e));
    let city = faults.take("city", line(typed.text("city")), |error| match error {
        NameError::Empty => w.operations_fault_city().to_owned(),
        other => say::name(w, other),
    });
    let postal_code = faults.take(
        "postal_code",
        postal_code(typed.text("postal_code")),
        |()| w.operations_fault_postal().to_owned(),
    );
    let phone = match typed.text("phone") {
        "" => Some(None),
        phone => faults
            .take("phone", PhoneNumber::parse(phone), |e| say::phone(w, e))
            .map(Some),
    };
    Some(Reached {
        street: street?,
        city: city?,
        postal_code: postal_code?,
        phone: phone?.map(|phone| phone.to_string()),
    })
}

/// `G7H 0A1` (Canada Post): letter, digit, letter, digit, letter, digit; or nothing.
fn postal_code(typed: &str) -> Result<String, ()> {
    let letters: Vec<char> = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect();
    if letters.is_empty() {
        return Ok(String::new());
    }
    let fits = |(place, c): (usize, &char)| match place.checked_rem(2) {
        Some(0) => c.is_ascii_alphabetic(),
        _ => c.is_ascii_digit(),
    };
    if letters.len() != 6 || !letters.iter().enumerate().all(fits) {
        return Err(());
    }
    let mut code: String = letters.iter().map(char::to_ascii_uppercase).collect();
    code.insert(3, ' ');
    Ok(code)
}
