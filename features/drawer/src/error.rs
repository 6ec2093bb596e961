//! Why a drawer could not be opened, counted, closed, or cash not be moved.

use domain::{
    drawer::{ClosingFault, NotInCash},
    locale::Locale,
    money::Overflow,
};
use platform::error::{Denied, StoreError};
use web::fault::Fault;

use crate::words::Words;

/// Why a drawer did not do it. `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum DrawerError {
    /// There is no such drawer, session or count here.
    #[error("no such {0}")]
    Unknown(&'static str),
    /// The drawer is open already.
    #[error("the drawer is open already")]
    AlreadyOpen,
    /// The drawer is not open: no cash goes in or out of it.
    #[error("the drawer is not open")]
    NotOpen,
    /// It holds less cash than is to be given back.
    #[error("the drawer holds less")]
    NotEnough,
    /// It holds less cash than is to be taken out.
    #[error("the drawer holds less than is to be taken out")]
    HoldsLess,
    /// Somebody closed it first.
    #[error("the drawer was closed already")]
    AlreadyClosed,
    /// Cash moved, or somebody counted again, since the count.
    #[error("the drawer changed since it was counted")]
    Changed,
    /// The same document was written in a drawer before.
    #[error("the document is in a drawer already")]
    AlreadyRecorded,
    /// The same request came with other contents.
    #[error("the same key with other contents")]
    OtherRequest,
    /// An amount below zero.
    #[error("an amount below zero")]
    Negative,
    /// No coins and bills make the amount.
    #[error(transparent)]
    NotInCash(#[from] NotInCash),
    /// What it is for says too little without words.
    #[error("no words say what it is for")]
    NoWords,
    /// A place has no room for another drawer.
    #[error("too many drawers")]
    TooMany,
    /// The last drawer in use stays in use.
    #[error("the last drawer in use")]
    LastOne,
    /// It cannot be closed like that.
    #[error("it cannot be closed like that: {0}")]
    Closing(#[from] ClosingFault),
    /// A sum does not fit.
    #[error("the amount is too large")]
    Amount(#[from] Overflow),
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The database.
    #[error("storage failed")]
    Store(#[source] StoreError),
}

impl DrawerError {
    /// What a person at the till is told, and can do; none for what is no answer to them.
    pub fn said(&self, locale: Locale) -> Option<&'static str> {
        let w = Words::new(locale);
        match self {
            DrawerError::AlreadyOpen => Some(w.drawer_fault_already_open()),
            DrawerError::NotOpen => Some(w.drawer_fault_not_open()),
            DrawerError::NotEnough => Some(w.drawer_fault_not_enough()),
            DrawerError::HoldsLess => Some(w.drawer_fault_holds_less()),
            DrawerError::AlreadyClosed => Some(w.drawer_fault_already_closed()),
            DrawerError::Changed => Some(w.drawer_fault_changed()),
            DrawerError::AlreadyRecorded => Some(w.drawer_fault_already_recorded()),
            DrawerError::OtherRequest => Some(w.drawer_fault_other_request()),
            DrawerError::NotInCash(_) => Some(w.drawer_fault_not_in_cash()),
            DrawerError::NoWords => Some(w.drawer_fault_no_words()),
            DrawerError::TooMany => Some(w.drawer_fault_too_many()),
            DrawerError::LastOne => Some(w.drawer_fault_last_one()),
            _ => None,
        }
    }
}

impl From<StoreError> for DrawerError {
    fn from(error: StoreError) -> DrawerError {
        // The walls behind the walls, by the names of their laws.
        match error.constraint() {
            Some("drawer_sessions_drawer_id") => DrawerError::AlreadyOpen,
            Some("drawer_movements_kind_document_id") => DrawerError::AlreadyRecorded,
            Some("drawer_sessions_change_once" | "drawer_closings_session_id") => {
                DrawerError::AlreadyClosed
            }
            Some(name) if name.ends_with("_come_before_the_close") => DrawerError::NotOpen,
            _ => DrawerError::Store(error),
        }
    }
}

/// For a page that has no better answer: what is not there is not found, the rest is ours.
impl From<DrawerError> for Fault {
    fn from(error: DrawerError) -> Fault {
        match error {
            DrawerError::Unknown(_) => Fault::NotFound,
            DrawerError::Denied(denied) => denied.into(),
            DrawerError::Store(error) => error.into(),
            other => Fault::internal(other),
        }
    }
}
