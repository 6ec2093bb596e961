//! Why an invoice could not be issued, corrected or shown.

use domain::{money::Overflow, till::TillError};
use platform::error::{Denied, StoreError};
use web::fault::Fault;

/// Why an invoice could not be issued, corrected or shown. `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum InvoicingError {
    /// There is no such invoice, client or place here.
    #[error("no such {0}")]
    Unknown(&'static str),
    /// Nothing was rung up.
    #[error("nothing is sold")]
    Empty,
    /// A credit note says why.
    #[error("a credit note without a reason")]
    NoReason,
    /// A credit note corrects an invoice, not another credit note.
    #[error("a credit note is not corrected")]
    NotAnInvoice,
    /// The amounts do not allow it: more than remains, more than was paid.
    #[error("the amounts do not allow it: {0}")]
    Till(#[from] TillError),
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The database.
    #[error("storage failed")]
    Store(#[from] StoreError),
}

impl From<Overflow> for InvoicingError {
    fn from(overflow: Overflow) -> InvoicingError {
        InvoicingError::Till(overflow.into())
    }
}

/// For a page that has no better answer: what is not there is not found, the rest is ours.
impl From<InvoicingError> for Fault {
    fn from(error: InvoicingError) -> Fault {
        match error {
            InvoicingError::Unknown(_) => Fault::NotFound,
            InvoicingError::Denied(denied) => denied.into(),
            InvoicingError::Store(error) => error.into(),
            other => Fault::internal(other),
        }
    }
}
