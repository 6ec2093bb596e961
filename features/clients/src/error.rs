//! Why a client's file could not be opened or changed.

use domain::identity::Permission;
use platform::error::{Denied, StoreError};
use web::fault::Fault;

/// Why a client's file could not be opened or changed.
#[derive(Debug, thiserror::Error)]
pub enum ClientsError {
    /// No such file in this shop.
    #[error("no such client")]
    NotFound,
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The privacy office asks something first.
    #[error("not before {remedy_path}")]
    Closed {
        /// Where the person can do it.
        remedy_path: &'static str,
    },
    /// Somebody else changed it since it was read.
    #[error("changed since it was read")]
    Changed,
    /// The database, or the keys.
    #[error("storage failed")]
    Store(#[from] StoreError),
}

impl From<ClientsError> for Fault {
    fn from(error: ClientsError) -> Fault {
        match error {
            ClientsError::NotFound => Fault::NotFound,
            ClientsError::Changed => Fault::BadRequest,
            ClientsError::Denied(denied) => denied.into(),
            ClientsError::Closed { .. } => Denied(Permission::ReadClients).into(),
            ClientsError::Store(error) => error.into(),
        }
    }
}
