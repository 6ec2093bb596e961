//! Somebody was faster, or the shop changed what it offers.

use askama::Template;
use web::shell::Shell;

use super::{Family, Reach, Steps};
use crate::words::Words;

/// A time close to the one that was taken.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// What is sent as `at`.
    pub at: String,
    pub when: String,
    pub with: String,
}

/// 409 of `POST /{shop}/appointments`: everything typed is kept.
#[derive(Template)]
#[template(path = "taken.html")]
pub struct TakenPage {
    pub shell: Shell,
    pub w: Words,
    pub steps: Steps,
    pub policy: String,
    pub heading: &'static str,
    pub what: String,
    pub action: String,
    pub near: Vec<Alternative>,
    pub hidden: Vec<(&'static str, String)>,
    /// What was typed, to read.
    pub kept: Vec<String>,
    /// Every time.
    pub all: String,
    pub reach: Reach,
}

/// 422 of `POST /{shop}/appointments` for a service that is offered no more: everything typed is
/// kept.
#[derive(Template)]
#[template(path = "another.html")]
pub struct AnotherPage {
    pub shell: Shell,
    pub w: Words,
    pub steps: Steps,
    pub policy: String,
    pub action: String,
    pub families: Vec<Family>,
    pub hidden: Vec<(&'static str, String)>,
    /// What was typed, to read.
    pub kept: Vec<String>,
    pub reach: Reach,
}
