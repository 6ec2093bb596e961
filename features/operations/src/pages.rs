//! What each page shows.

pub mod schedule;

use askama::Template;
use web::{
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use crate::{choices::NumberField, service::DemoShop, words::Words};

/// Home.
#[derive(Template)]
#[template(path = "home.html")]
pub struct Home {
    pub shell: Shell,
    pub w: Words,
    /// `?lang=en`, or nothing in French.
    pub lang: &'static str,
    pub shops: Vec<DemoShop>,
    /// A haircut, its two taxes and its total, as a page prints them.
    pub sum: [String; 4],
}

/// A paragraph with its title, of a text that is read from top to bottom.
pub struct Part {
    pub title: &'static str,
    pub said: Vec<String>,
}

/// The service's policy, or its terms.
#[derive(Template)]
#[template(path = "document.html")]
pub struct Document {
    pub shell: Shell,
    pub w: Words,
    pub lang: &'static str,
    pub heading: &'static str,
    pub lede: &'static str,
    pub version: String,
    pub parts: Vec<Part>,
}

/// A shop's public page on what it holds of its clients.
#[derive(Template)]
#[template(path = "shop_policy.html")]
pub struct ShopPolicy {
    pub shell: Shell,
    pub w: Words,
    pub booking: String,
    pub version: String,
    pub officer_name: String,
    pub officer_email: String,
    pub phone: String,
    pub promises: Vec<(&'static str, String)>,
    pub kept: Vec<[String; 3]>,
    pub rights: Vec<&'static str>,
    pub recourse: &'static str,
}

/// One of the three steps of a sign-up.
#[derive(Template)]
#[template(path = "sign_up.html")]
pub struct SignUpPage {
    pub shell: Shell,
    pub w: Words,
    pub lang: &'static str,
    /// What the three steps are called.
    pub labels: [&'static str; 3],
    /// 0, 1 or 2.
    pub step: usize,
    pub typed: Typed,
    pub faults: Faults,
    /// Why nothing of it was looked at; empty when it was.
    pub problem: String,
    /// What the other steps hold.
    pub hidden: Vec<(String, String)>,
    /// The service's address, before the shop's own word.
    pub base: String,
    /// The shop's page, once its own word is known.
    pub address: String,
    pub trades: Vec<Choice>,
    pub provinces: Vec<Choice>,
    pub zones: Vec<Choice>,
    pub taxed: Vec<Choice>,
    pub numbers: Vec<NumberField>,
}

/// A shop that has just opened.
#[derive(Template)]
#[template(path = "welcome.html")]
pub struct Welcome {
    pub shell: Shell,
    pub w: Words,
    pub address: String,
    pub path: String,
    pub filled: Vec<String>,
    /// What to do next: title, why, where, the link's words.
    pub steps: Vec<[&'static str; 4]>,
}

/// A shop's settings.
#[derive(Template)]
#[template(path = "settings.html")]
pub struct SettingsPage {
    pub shell: Shell,
    pub w: Words,
    pub may_edit: bool,
    pub typed: Typed,
    pub faults: Faults,
    pub address: String,
    pub provinces: Vec<Choice>,
    /// Every province and every zone of the country, for a shop that moves.
    pub everywhere: Vec<Choice>,
    pub zones: Vec<Choice>,
    pub zone: String,
    /// The service's address, before the shop's own word.
    pub base: String,
    pub languages: Vec<Choice>,
    pub taxed: Vec<Choice>,
    pub numbers: Vec<NumberField>,
    pub steps: Vec<Choice>,
    /// Name, colour and address of the page of hours: the place, then each person.
    pub people: Vec<(String, i32, String)>,
    /// Visits that are not when they were agreed.
    pub unsettled: Vec<UnsettledVisit>,
}

/// A visit that is not when it was agreed.
pub struct UnsettledVisit {
    pub name: String,
    /// When it was agreed, and when it stands.
    pub said: String,
    pub url: String,
}

/// What another zone changes, told before it is.
#[derive(Template)]
#[template(path = "zone.html")]
pub struct ZonePage {
    pub shell: Shell,
    pub w: Words,
    pub province: &'static str,
    pub zone: &'static str,
    /// What happens, in sentences.
    pub said: Vec<String>,
}
