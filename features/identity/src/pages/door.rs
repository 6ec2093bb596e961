//! Pages of the door: alone in the clearing.

use std::borrow::Borrow;

use askama::Template;
use domain::time::{Instant, Zone};
use platform::doorman::Shop;
use web::{form::Faults, shell::Shell};

use super::moment;
use crate::{
    notices::{Piece, pieces},
    service::letters::Spooled,
    words::Words,
};

/// The address and the password.
#[derive(Template)]
#[template(path = "sign_in.html")]
pub(crate) struct SignInPage {
    pub shell: Shell,
    pub w: Words,
    pub action: String,
    pub forgotten: String,
    pub next: String,
    pub email: String,
    pub email_fault: String,
    pub said: String,
    pub problem: String,
}

/// The code of the second factor, or a recovery code.
#[derive(Template)]
#[template(path = "code.html")]
pub(crate) struct CodePage {
    pub shell: Shell,
    pub w: Words,
    pub heading: String,
    pub lede: String,
    pub action: String,
    pub other: String,
    pub next: String,
    pub recovery: bool,
    pub fault: String,
    pub problem: String,
}

/// The address to send a link to.
#[derive(Template)]
#[template(path = "forgotten.html")]
pub(crate) struct ForgottenPage {
    pub shell: Shell,
    pub w: Words,
    pub action: String,
    pub back: String,
    pub email: String,
    pub email_fault: String,
}

/// The new password.
#[derive(Template)]
#[template(path = "reset.html")]
pub(crate) struct ResetPage {
    pub shell: Shell,
    pub w: Words,
    pub action: String,
    pub fault: String,
}

/// One thing to say, and one way on.
#[derive(Template)]
#[template(path = "word.html")]
pub(crate) struct WordPage {
    pub shell: Shell,
    pub text: &'static str,
    /// Where, and in which words.
    pub way: (String, &'static str),
}

/// The shops one works in.
#[derive(Template)]
#[template(path = "shops.html")]
pub(crate) struct ShopsPage {
    pub shell: Shell,
    pub w: Words,
    pub shops: Vec<Shop>,
    pub next: String,
}

/// How the holder of an invitation goes on.
pub(crate) enum Way {
    /// Joins with this person's account.
    Join(String),
    /// Signs in first, there.
    SignIn(String),
    /// Makes an account of this address.
    Create(String),
}

/// An invitation received.
#[derive(Template)]
#[template(path = "invited.html")]
pub(crate) struct InvitedPage {
    pub shell: Shell,
    pub w: Words,
    pub lede: String,
    pub action: String,
    pub way: Way,
    pub full_name: String,
    pub adult: bool,
    pub terms: bool,
    pub terms_url: String,
    pub policy_url: String,
    pub faults: Faults,
    pub problem: String,
}

/// The letters kept on this machine.
#[derive(Template)]
#[template(path = "spool.html")]
pub(crate) struct SpoolPage {
    pub shell: Shell,
    pub w: Words,
    pub zone: Zone,
    pub letters: Vec<Spooled>,
}

impl SpoolPage {
    fn when(&self, at: impl Borrow<Instant>) -> String {
        moment(self.w.locale(), &self.zone, *at.borrow())
    }
}
