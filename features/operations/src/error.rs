//! Why a shop could not be opened or changed.

use booking::error::BookingError;
use identity::error::IdentityError;
use platform::error::{Denied, StoreError};
use tenancy::error::TenancyError;
use web::fault::Fault;

/// Why a shop could not be opened or changed.
#[derive(Debug, thiserror::Error)]
pub enum OperationsError {
    /// Another shop has this address.
    #[error("the address is taken")]
    SlugTaken,
    /// An account already has this e-mail address.
    #[error("the e-mail address has an account")]
    EmailTaken,
    /// The province has not the shop's zone.
    #[error("the province has another zone")]
    OtherZone,
    /// There is no such person in this shop.
    #[error("not in this shop")]
    NotFound,
    /// A preset holds what no shop can be opened with.
    #[error("the preset is not usable: {0}")]
    Preset(&'static str),
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The account's part.
    #[error("the account failed")]
    Identity(#[source] IdentityError),
    /// The book's part.
    #[error("the book failed")]
    Booking(#[source] BookingError),
    /// The database.
    #[error("storage failed")]
    Store(#[from] StoreError),
}

impl From<TenancyError> for OperationsError {
    fn from(error: TenancyError) -> OperationsError {
        match error {
            TenancyError::SlugTaken => OperationsError::SlugTaken,
            TenancyError::OtherZone => OperationsError::OtherZone,
            TenancyError::Unknown => OperationsError::NotFound,
            TenancyError::Denied(denied) => OperationsError::Denied(denied),
            TenancyError::Store(store) => OperationsError::Store(store),
        }
    }
}

impl From<IdentityError> for OperationsError {
    fn from(error: IdentityError) -> OperationsError {
        match error {
            IdentityError::EmailTaken => OperationsError::EmailTaken,
            IdentityError::Denied(denied) => OperationsError::Denied(denied),
            IdentityError::Store(store) => OperationsError::Store(store),
            other => OperationsError::Identity(other),
        }
    }
}

impl From<BookingError> for OperationsError {
    fn from(error: BookingError) -> OperationsError {
        match error {
            BookingError::Unknown(_) => OperationsError::NotFound,
            BookingError::Denied(denied) => OperationsError::Denied(denied),
            BookingError::Store(store) => OperationsError::Store(store),
            other => OperationsError::Booking(other),
        }
    }
}

impl From<OperationsError> for Fault {
    fn from(error: OperationsError) -> Fault {
        match error {
            OperationsError::NotFound => Fault::NotFound,
            OperationsError::OtherZone => Fault::BadRequest,
            OperationsError::Denied(denied) => denied.into(),
            OperationsError::Identity(error) => error.into(),
            OperationsError::Store(error) => error.into(),
            other => Fault::internal(other),
        }
    }
}
