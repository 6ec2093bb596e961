//! Rooms, chairs and machines.

use askama::Template;
use web::{
    form::{Choice, Faults},
    shell::Shell,
};

use crate::words::Words;

/// One of them.
#[derive(Clone, Debug)]
pub struct ResourceLine {
    /// Its id.
    pub id: String,
    /// Its name, as typed or as kept.
    pub name: String,
    /// Whether it is in use.
    pub active: bool,
    /// What is wrong with the name typed, or empty.
    pub fault: String,
}

/// A kind, and those of it.
#[derive(Clone, Debug)]
pub struct KindLines {
    /// Its name.
    pub name: String,
    /// Those of it.
    pub lines: Vec<ResourceLine>,
}

/// The list.
#[derive(Template)]
#[template(path = "resources.html")]
pub struct ResourcesPage {
    /// What stands around it.
    pub shell: Shell,
    /// Its words.
    pub w: Words,
    /// Whether the reader may change it.
    pub may_edit: bool,
    /// Kinds the shop has.
    pub kinds: Vec<KindLines>,
    /// Kinds one may add.
    pub choices: Vec<Choice>,
    /// The name typed for a new one.
    pub typed_name: String,
    /// What is wrong with the new one.
    pub faults: Faults,
}
