//! People and streets that do not exist: numbers of the range kept for fiction (555-0100 to
//! 555-0199), addresses under `.example`, no postal codes.

use crate::{locale::Locale, province::Province};
use serde::Deserialize;

/// The cast of the demonstration.
#[derive(Debug, Deserialize)]
pub struct Demo {
    /// People.
    pub people: Vec<Person>,
    /// Streets.
    pub streets: Vec<Street>,
    /// Real cities, with an area code.
    pub places: Vec<Place>,
}

/// An invented person.
#[derive(Debug, Deserialize)]
pub struct Person {
    /// `p001` and on.
    pub id: String,
    /// First name.
    pub first: String,
    /// Last name.
    pub last: String,
    /// Language they are written to in.
    pub language: Locale,
    /// City.
    pub city: String,
    /// Province.
    pub province: Province,
    /// Number, E.164.
    pub phone_e164: String,
    /// Address.
    pub email: String,
}

/// An invented street.
#[derive(Debug, Deserialize)]
pub struct Street {
    /// Its name, with its kind.
    pub name: String,
    /// The province whose style it follows.
    pub province: Province,
}

/// A city.
#[derive(Debug, Deserialize)]
pub struct Place {
    /// Its name.
    pub city: String,
    /// Its province.
    pub province: Province,
    /// One of its area codes.
    pub area_code: String,
}
