//! Why a shop could not be opened or changed.

use platform::error::{Denied, StoreError};

/// Why a shop could not be opened or changed.
#[derive(Debug, thiserror::Error)]
pub enum TenancyError {
    /// Another shop has this address.
    #[error("the address is taken")]
    SlugTaken,
    /// The province has not the zone in which the shop's visits were agreed.
    #[error("the province has another zone")]
    OtherZone,
    /// There is no such closure, or no such weeks.
    #[error("not in this shop")]
    Unknown,
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The database.
    #[error("storage failed")]
    Store(#[source] StoreError),
}

impl From<StoreError> for TenancyError {
    fn from(error: StoreError) -> TenancyError {
        match error.constraint() {
            Some("tenants_slug" | "shop_slugs_slug") => TenancyError::SlugTaken,
            _ => TenancyError::Store(error),
        }
    }
}
