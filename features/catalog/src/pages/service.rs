//! The editor of a service.

use askama::Template;
use web::{
    form::{Choice, Faults},
    shell::Shell,
};

use super::Bar;
use crate::{routes::ServiceForm, words::Words};

/// A step as the editor shows it; `at` counts from 0 and ends the names of its fields.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// Its place.
    pub at: usize,
    /// « Étape 1 ».
    pub legend: String,
    /// Kinds of steps.
    pub what: Vec<Choice>,
    /// Who is at work.
    pub who: Vec<Choice>,
    /// As typed.
    pub minutes: String,
    /// Its own name in French.
    pub label_fr: String,
    /// Its own name in English.
    pub label_en: String,
    /// Whether the client is there.
    pub present: bool,
    /// What it takes: one list to choose from per unit, and one more.
    pub needs: Vec<Vec<Choice>>,
}

impl StepRow {
    /// The name of one of its fields.
    pub fn field(&self, name: &str) -> String {
        format!("{name}_{}", self.at)
    }
}

/// A person as the editor shows them.
#[derive(Clone, Debug)]
pub struct PersonRow {
    /// Their id; it ends the names of their fields.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their colour.
    pub hue: i32,
    /// Whether they give it.
    pub gives: bool,
    /// Their own price, as typed.
    pub price: String,
    /// Their own length, as typed.
    pub minutes: String,
}

impl PersonRow {
    /// The name of one of their fields.
    pub fn field(&self, name: &str) -> String {
        format!("{name}_{}", self.id)
    }
}

/// Three lengths of a visit, in words.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The client is there.
    pub client: String,
    /// The person works.
    pub worked: String,
    /// The person is free within it; empty when never.
    pub free: String,
    /// Everything, what is kept free around it included.
    pub whole: String,
}

/// What the client will see, and the bar.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Its name.
    pub name: String,
    /// Its price.
    pub price: String,
    /// How long it lasts.
    pub length: String,
    /// Its colour.
    pub hue: i32,
    /// Its time bar.
    pub bars: Vec<Bar>,
    /// Its lengths.
    pub facts: Facts,
}

/// The editor.
#[derive(Template)]
#[template(path = "service.html")]
pub struct ServicePage {
    /// What stands around it.
    pub shell: Shell,
    /// Its words.
    pub w: Words,
    /// Whether the reader may change it.
    pub may_edit: bool,
    /// Where the form goes.
    pub action: String,
    /// Above the form.
    pub heading: String,
    /// As typed, or as kept.
    pub form: ServiceForm,
    /// What is wrong.
    pub faults: Faults,
    /// Families, then a new one.
    pub families: Vec<Choice>,
    /// Kinds of supply.
    pub kinds: Vec<Choice>,
    /// Steps.
    pub steps: Vec<StepRow>,
    /// Whether one more step fits.
    pub more_steps: bool,
    /// People.
    pub people: Vec<PersonRow>,
    /// Whether it is booked online.
    pub online: Vec<Choice>,
    /// What it makes, when it makes something.
    pub preview: Option<Preview>,
}
