//! Why figures could not be shown.

use booking::error::BookingError;
use domain::money::Overflow;
use drawer::DrawerError;
use invoicing::InvoicingError;
use platform::error::{Denied, StoreError};
use web::fault::Fault;

/// Why figures could not be shown. `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum ReportsError {
    /// There is no such figure.
    #[error("no such figure")]
    Unknown,
    /// A sum does not fit.
    #[error("a sum does not fit")]
    Overflow(#[from] Overflow),
    /// The documents could not be read.
    #[error("the documents could not be read")]
    Documents(#[from] InvoicingError),
    /// The visits could not be read.
    #[error("the visits could not be read")]
    Visits(#[from] BookingError),
    /// The drawers could not be read.
    #[error("the drawers could not be read")]
    Drawers(#[from] DrawerError),
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The database.
    #[error("storage failed")]
    Store(#[from] StoreError),
}

/// For a page that has no better answer: what is not there is not found, the rest is ours.
impl From<ReportsError> for Fault {
    fn from(error: ReportsError) -> Fault {
        match error {
            ReportsError::Unknown => Fault::NotFound,
            ReportsError::Documents(error) => error.into(),
            ReportsError::Visits(error) => error.into(),
            ReportsError::Drawers(error) => error.into(),
            ReportsError::Denied(denied) => denied.into(),
            ReportsError::Store(error) => error.into(),
            ReportsError::Overflow(_) => Fault::internal(error),
        }
    }
}
