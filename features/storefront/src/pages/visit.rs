//! The client's own page of an appointment.

use askama::Template;
use web::shell::Shell;

use super::Reach;
use crate::words::Words;

/// The appointment.
#[derive(Clone, Debug)]
pub struct Card {
    pub when: String,
    /// How near it is; empty when it is not awaited.
    pub near: String,
    pub duration: String,
    pub service: String,
    pub with: String,
    pub address: String,
    pub price: String,
    pub price_note: &'static str,
    /// Code and word of where it stands.
    pub status: (&'static str, String),
}

/// The acts that are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Move and cancel.
    Change,
    /// Too late online: the shop is called.
    Call,
    /// It is over, or will not be: one books again.
    Again,
}

/// `GET /{shop}/visit/{secret}`.
#[derive(Template)]
#[template(path = "visit.html")]
pub struct VisitPage {
    pub shell: Shell,
    pub w: Words,
    pub policy: String,
    /// Just booked.
    pub new: bool,
    /// Offers were asked for: a letter asks to confirm it.
    pub offers: bool,
    pub card: Card,
    pub act: Act,
    /// Until when it may be changed here, or might have been.
    pub until: String,
    pub reach: Reach,
    /// This page's address, without a final slash.
    pub own: String,
    /// Where one books again.
    pub again: String,
    /// What comes next: day and sentence.
    pub then: (String, String),
}

impl VisitPage {
    fn may_change(&self) -> bool {
        self.act == Act::Change
    }

    fn is_over(&self) -> bool {
        self.act == Act::Again
    }
}

/// `GET /{shop}/visit/{secret}/cancellation`.
#[derive(Template)]
#[template(path = "cancel.html")]
pub struct CancelPage {
    pub shell: Shell,
    pub w: Words,
    pub policy: String,
    /// Why a reason could not be taken, or empty.
    pub notice: &'static str,
    pub when: String,
    pub what: String,
    pub until: String,
    /// Code and words of each reason.
    pub reasons: Vec<(&'static str, String)>,
    pub own: String,
}

/// It may not be changed here any more: until when it might, and whom to call.
#[derive(Template)]
#[template(path = "not_now.html")]
pub struct NotNowPage {
    pub shell: Shell,
    pub w: Words,
    pub policy: String,
    pub when: String,
    pub what: String,
    pub said: String,
    pub reach: Reach,
    pub own: String,
}
