//! People who do not exist: their addresses are under `.example`.

use crate::locale::Locale;
use serde::Deserialize;

/// The cast of the demonstration.
#[derive(Debug, Deserialize)]
pub struct Demo {
    /// People.
    pub people: Vec<Person>,
}

/// An invented person.
#[derive(Debug, Deserialize)]
pub struct Person {
    /// First name.
    pub first: String,
    /// Last name.
    pub last: String,
    /// Language they are written to in.
    pub language: Locale,
    /// Address.
    pub email: String,
}
