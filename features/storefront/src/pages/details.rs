//! Who.

use askama::Template;
use web::{
    form::{Choice, Faults, Typed},
    shell::Shell,
};

use super::Steps;
use crate::words::Words;

/// The appointment in short.
#[derive(Clone, Debug)]
pub struct Recap {
    pub when: String,
    pub what: String,
    /// Back to the times.
    pub change: String,
}

/// What it will cost, before anything is confirmed.
#[derive(Clone, Debug)]
pub struct Sum {
    pub service: String,
    pub price: String,
    /// Name with rate, and amount, one by one; empty when none is charged.
    pub taxes: Vec<(String, String)>,
    /// Whether the shop collects no tax that day.
    pub small_supplier: bool,
    pub total: String,
}

/// `GET /{shop}/details`: one's own name.
#[derive(Template)]
#[template(path = "details.html")]
pub struct DetailsPage {
    pub shell: Shell,
    pub w: Words,
    pub steps: Steps,
    pub policy: String,
    pub action: String,
    pub notice: String,
    pub recap: Recap,
    pub sum: Sum,
    /// Until when it may be changed here.
    pub plans: String,
    /// Field and value, sent as they are.
    pub hidden: Vec<(&'static str, String)>,
    pub form: Typed,
    pub faults: Faults,
    pub locales: Vec<Choice>,
    pub shop: String,
    /// Who sends offers: name, address, e-mail.
    pub sender: String,
    /// The same for a person under 14.
    pub child: String,
}

/// The adult's consent, before a letter about the child.
#[derive(Template)]
#[template(path = "guardian.html")]
pub struct GuardianPage {
    pub shell: Shell,
    pub w: Words,
    pub steps: Steps,
    pub policy: String,
    pub action: String,
    pub notice: String,
    pub recap: Recap,
    pub hidden: Vec<(&'static str, String)>,
    pub form: Typed,
    pub faults: Faults,
    pub authorities: Vec<Choice>,
    pub shop: String,
    pub officer: String,
    pub officer_email: String,
    /// The same for oneself.
    pub oneself: String,
}

/// The child's first name, once the adult has consented.
#[derive(Template)]
#[template(path = "child.html")]
pub struct ChildPage {
    pub shell: Shell,
    pub w: Words,
    pub steps: Steps,
    pub policy: String,
    pub action: String,
    pub notice: String,
    pub recap: Recap,
    pub sum: Sum,
    /// Until when it may be changed here.
    pub plans: String,
    pub hidden: Vec<(&'static str, String)>,
    pub form: Typed,
    pub faults: Faults,
    pub said: String,
}
