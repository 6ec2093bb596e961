//! Why somebody could not come in, or their account not be changed.

use platform::{
    crypto::SealError,
    error::{Denied, StoreError},
    one_time_code::BadSecret,
};
use web::fault::Fault;

/// Why somebody could not come in, or their account not be changed.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The password or the code is not the right one, or there is no such account.
    #[error("not the right password or code")]
    Wrong,
    /// Too many failures; seconds to wait.
    #[error("too many failures, {0} s to wait")]
    Wait(u32),
    /// There is no session, or it is over.
    #[error("no session")]
    NoSession,
    /// An account already has this address.
    #[error("the address has an account")]
    EmailTaken,
    /// The person is already of the team.
    #[error("already a member")]
    AlreadyMember,
    /// The person of the calendar is another member.
    #[error("the person of the calendar is another member")]
    PersonTaken,
    /// Another invitation waits for the person of the calendar.
    #[error("the person of the calendar is invited")]
    PersonInvited,
    /// A shop keeps an owner.
    #[error("the last owner stays")]
    LastOwner,
    /// Nobody gives a role at their own level or above, but an owner.
    #[error("a role above one's own")]
    RoleTooHigh,
    /// No such thing here, used up or out of date.
    #[error("not found")]
    NotFound,
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The password could not be hashed.
    #[error("hashing failed")]
    Hash(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A letter could not be written.
    #[error("a letter could not be written")]
    Letter(#[source] askama::Error),
    /// The set-up code could not be drawn.
    #[error("the set-up code failed: {0}")]
    SetUp(String),
    /// The database.
    #[error("storage failed")]
    Store(#[source] StoreError),
}

impl From<StoreError> for IdentityError {
    fn from(error: StoreError) -> IdentityError {
        match error.constraint() {
            Some("accounts_email_folded") => IdentityError::EmailTaken,
            Some("memberships_staff_id") => IdentityError::PersonTaken,
            _ => IdentityError::Store(error),
        }
    }
}

impl From<SealError> for IdentityError {
    fn from(error: SealError) -> IdentityError {
        IdentityError::Store(error.into())
    }
}

impl From<BadSecret> for IdentityError {
    fn from(error: BadSecret) -> IdentityError {
        IdentityError::SetUp(error.to_string())
    }
}

impl From<IdentityError> for Fault {
    fn from(error: IdentityError) -> Fault {
        match error {
            IdentityError::Denied(denied) => denied.into(),
            IdentityError::Store(store) => store.into(),
            IdentityError::NotFound => Fault::NotFound,
            IdentityError::Wait(seconds) => Fault::TooOften(seconds),
            IdentityError::NoSession => Fault::SignIn {
                next: "/app/day".to_owned(),
            },
            other => Fault::internal(other),
        }
    }
}
