//! The clients of a shop: the presets' people, their names put together anew.

use std::collections::BTreeSet;

use clients::service::{Fields, NewClient, Source};
use domain::{
    contact::{EmailAddress, PersonName, PhoneNumber, plain_letters},
    locale::Locale,
    presets::{Person, Presets},
    time::Instant,
};

use super::{DemoError, cast::ShopCast, dice::Dice};

/// Of a hundred clients, how many gave an address.
const WITH_EMAIL_PERCENT: u64 = 78;
/// Of those, how many gave a number too.
const WITH_PHONE_PERCENT: u64 = 85;
/// Numbers of the range kept for fiction: 555-0100 to 555-0199.
const FICTIONAL_LINES: usize = 100;
/// Of a hundred clients, how many share somebody else's number: couples, and one file too many.
const SHARED_PHONE_PERCENT: u64 = 2;

/// The clients, their files opened between two instants.
pub fn clients(
    dice: &Dice,
    shop: &ShopCast,
    (from, until): (Instant, Instant),
) -> Result<Vec<NewClient>, DemoError> {
    let mut known = BTreeSet::new();
    let mut people = Vec::with_capacity(shop.clients);
    while people.len() < shop.clients {
        let locale = if dice.percent(shop.english_percent) {
            Locale::En
        } else {
            Locale::Fr
        };
        let (first, last) = name(dice, locale)?;
        if !known.insert((&first.first, &last.last)) {
            continue;
        }
        let (email, phone) = reach(dice, shop, (first, last), people.len())?;
        let minutes = until.minutes_since(from);
        people.push(NewClient {
            fields: Fields {
                first_name: person_name(&first.first)?,
                last_name: Some(person_name(&last.last)?),
                email,
                phone,
                locale,
            },
            source: Source::Demo,
            created_at: from.plus_minutes(dice.between(0, minutes)),
        });
    }
    Ok(people)
}

/// Somebody's first name and somebody's last, of one language.
fn name(dice: &Dice, locale: Locale) -> Result<(&'static Person, &'static Person), DemoError> {
    let people = &Presets::load().demo.people;
    let of: Vec<&Person> = people
        .iter()
        .filter(|person| person.language == locale)
        .collect();
    let first = dice.one(&of).zip(dice.one(&of));
    first
        .map(|(first, last)| (*first, *last))
        .ok_or(DemoError::Cast("people"))
}

fn reach(
    dice: &Dice,
    shop: &ShopCast,
    (first, last): (&Person, &Person),
    place: usize,
) -> Result<(Option<EmailAddress>, Option<PhoneNumber>), DemoError> {
    let email = dice.percent(WITH_EMAIL_PERCENT);
    let phone = !email || dice.percent(WITH_PHONE_PERCENT);
    let place = if dice.percent(SHARED_PHONE_PERCENT) {
        dice.below(place)
    } else {
        place
    };
    Ok((
        email.then(|| address(first, last)).transpose()?,
        phone.then(|| number(shop, place)).transpose()?,
    ))
}

/// Their names, at the place where the person of the first name has a box.
fn address(first: &Person, last: &Person) -> Result<EmailAddress, DemoError> {
    let letters = |name: &str| {
        let plain = plain_letters(name);
        plain.split_whitespace().collect::<Vec<_>>().join("-")
    };
    let place = first
        .email
        .split_once('@')
        .map_or("mail.example", |(_, domain)| domain);
    let text = format!("{}.{}@{place}", letters(&first.first), letters(&last.last));
    EmailAddress::parse(&text).map_err(|_| DemoError::Cast("an address"))
}

/// One number each, as long as the area codes last.
fn number(shop: &ShopCast, place: usize) -> Result<PhoneNumber, DemoError> {
    let codes = shop.area_codes.len().max(1);
    let code = shop
        .area_codes
        .get(place.checked_rem(codes).unwrap_or_default());
    let code = code.ok_or(DemoError::Cast("area codes"))?;
    let line = place.checked_div(codes).unwrap_or_default();
    let line = line.checked_rem(FICTIONAL_LINES).unwrap_or_default();
    PhoneNumber::parse(&format!("+1{code}55501{line:02}"))
        .map_err(|_| DemoError::Cast("a telephone number"))
}

/// A name of the cast.
pub fn person_name(text: &str) -> Result<PersonName, DemoError> {
    PersonName::parse(text).map_err(|_| DemoError::Cast("a name"))
}
