//! What a use case of the catalogue answers when it cannot act.

use domain::booking::VisitError;
use platform::error::{Denied, StoreError};
use web::fault::Fault;

/// Why the catalogue could not do it.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// The person's role does not allow it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// There is no such thing in this shop.
    #[error("not in this shop's catalogue")]
    NotFound,
    /// A step takes what the shop has not.
    #[error("no such kind in this shop")]
    NoSuchKind,
    /// The steps do not make a visit.
    #[error("the steps do not make a visit")]
    Steps(#[from] VisitError),
    /// Somebody counted the pieces while some were sold or came back; what there are by now.
    #[error("the stock moved to {0} while it was counted")]
    StockMoved(i32),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<CatalogError> for Fault {
    fn from(error: CatalogError) -> Fault {
        match error {
            CatalogError::Denied(denied) => denied.into(),
            CatalogError::NotFound => Fault::NotFound,
            CatalogError::Steps(error) => Fault::internal(error),
            other @ (CatalogError::NoSuchKind | CatalogError::StockMoved(_)) => {
                Fault::internal(other)
            }
            CatalogError::Store(error) => error.into(),
        }
    }
}
