//! Why messaging did not do what was asked.

use platform::error::{Denied, StoreError};
use web::fault::Fault;

/// Why a use case of messages ended without its result.
#[derive(Debug, thiserror::Error)]
pub enum MessagingError {
    /// No such message in this shop.
    #[error("no such message")]
    NotFound,
    /// The person's role does not allow it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<MessagingError> for Fault {
    fn from(error: MessagingError) -> Fault {
        match error {
            MessagingError::NotFound => Fault::NotFound,
            MessagingError::Denied(denied) => denied.into(),
            MessagingError::Store(error) => error.into(),
        }
    }
}
