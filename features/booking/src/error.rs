//! Why an appointment could not be booked, moved or cancelled.

use clients::error::ClientsError;
use domain::{
    booking::{Clash, LengthError, LocalTimeError, NotOffered},
    money::Overflow,
    time::Instant,
};
use jiff::civil::Date;
use platform::error::{Denied, StoreError};
use web::fault::Fault;

/// Why an appointment could not be booked, moved or cancelled. `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum BookingError {
    /// There is no such service, person or appointment here.
    #[error("no such {0}")]
    Unknown(&'static str),
    /// The service cannot be booked online, or by nobody who is there.
    #[error("the service is not offered")]
    NotOffered,
    /// The start is not among those offered.
    #[error("the start is not offered: {0}")]
    NotThen(#[from] NotOffered),
    /// The local time is no time, or two.
    #[error("the local time is unclear: {0}")]
    Unclear(#[from] LocalTimeError),
    /// Somebody or something is taken, or the shop is closed.
    #[error("the time is taken: {0}")]
    Taken(Clash),
    /// Too late to change online; until when it was possible.
    #[error("too late to change online")]
    TooLate(Instant),
    /// From where it stands, the appointment cannot become that.
    #[error("the appointment cannot become that")]
    NotNow,
    /// Somebody changed the appointment since it was read.
    #[error("the appointment changed since it was read")]
    ChangedSince,
    /// It cannot end then.
    #[error("the appointment cannot end then: {0}")]
    Length(#[from] LengthError),
    /// The client's part.
    #[error("the client's file failed")]
    Client(#[from] ClientsError),
    /// No taxes are known for that day.
    #[error("no taxes are known on {0}")]
    NoRates(Date),
    /// The amounts are too large.
    #[error("the amount is too large")]
    Amount(#[from] Overflow),
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The database.
    #[error("storage failed")]
    Store(#[source] StoreError),
}

impl From<StoreError> for BookingError {
    fn from(error: StoreError) -> BookingError {
        match error.constraint() {
            // The wall behind the wall: PostgreSQL's exclusion constraint refused the claim.
            Some("claims_never_meet") => BookingError::Taken(Clash::PersonBusy),
            _ => BookingError::Store(error),
        }
    }
}

/// For a page that has no better answer: what is not there is not found, the rest is ours.
impl From<BookingError> for Fault {
    fn from(error: BookingError) -> Fault {
        match error {
            BookingError::Unknown(_) => Fault::NotFound,
            BookingError::NotThen(_) | BookingError::NoRates(_) => Fault::BadRequest,
            BookingError::Denied(denied) => denied.into(),
            BookingError::Client(error) => error.into(),
            BookingError::Store(error) => error.into(),
            other => Fault::internal(other),
        }
    }
}
