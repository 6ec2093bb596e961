//! Why the till does not do it.

use booking::error::BookingError;
use domain::{
    booking::Status,
    ids::InvoiceId,
    money::{Money, Overflow},
    till::{TallyError, TillError},
};
use drawer::DrawerError;
use invoicing::InvoicingError;
use platform::error::{Denied, StoreError};
use web::fault::Fault;

/// Why the till does not do it. `Display` is for the log.
#[derive(Debug, thiserror::Error)]
pub enum SalesError {
    /// There is no such ticket, client, person, service, product or invoice here.
    #[error("no such {0}")]
    Unknown(&'static str),
    /// Somebody else changed the ticket since this screen read it.
    #[error("the ticket was changed meanwhile")]
    Changed,
    /// It was paid already, on this invoice.
    #[error("it is paid already")]
    AlreadyPaid(InvoiceId),
    /// It was voided already.
    #[error("the ticket was voided")]
    Voided,
    /// A visit that stands there is not paid at the till.
    #[error("a visit that is {0:?} is not paid")]
    NotToPay(Status),
    /// Nothing is kept of a visit that took place, was cancelled in time, or by the shop.
    #[error("no fee is kept of this visit")]
    NoFee,
    /// The line, the price or the discount is none.
    #[error("the line does not change so: {0}")]
    Line(#[from] TallyError),
    /// A text is longer than it may be: which.
    #[error("too long: {0}")]
    TooLong(&'static str),
    /// A line that is none of the menu's has a name.
    #[error("a line without a name")]
    NoName,
    /// A void and a refund say why.
    #[error("no reason is given")]
    NoReason,
    /// Nothing is rung up.
    #[error("nothing is rung up")]
    Empty,
    /// The tenders leave something to pay.
    #[error("something is left to pay")]
    LeftToPay(Money),
    /// The total is not what the screen showed when it was paid.
    #[error("the total is another than was shown")]
    OtherTotal(Money),
    /// The shop does not take this means of payment.
    #[error("not offered: {0}")]
    NotOffered(&'static str),
    /// This means of payment needs its approval or number.
    #[error("no reference: {0}")]
    NoReference(&'static str),
    /// Cash was taken or given while no drawer is open.
    #[error("no drawer is open")]
    NoDrawer,
    /// The drawer holds less cash than is to be given back.
    #[error("the drawer holds less")]
    TooLittleCash,
    /// Several drawers are open, and none was named.
    #[error("several drawers are open")]
    WhichDrawer,
    /// A tip is left, and nobody of the sale served: it is given to somebody who is named.
    #[error("nobody to give the tip to")]
    NobodyServed,
    /// No means of payment is left, or a percentage is out of bounds.
    #[error("the till cannot be set so")]
    BadSettings,
    /// The same request was sent before with another content.
    #[error("the same key with another content")]
    OtherBody,
    /// The amounts do not allow it: more than is left, than was handed over, than was sold.
    #[error("the amounts do not allow it: {0}")]
    Till(#[from] TillError),
    /// The invoice was not issued.
    #[error("the invoice failed")]
    Invoice(#[source] InvoicingError),
    /// The cash could not be written down in its drawer.
    #[error("the drawer failed")]
    Drawer(#[source] DrawerError),
    /// The visit could not be read or marked.
    #[error("the visit failed")]
    Visit(#[source] BookingError),
    /// The role does not allow it.
    #[error("not permitted")]
    Denied(#[from] Denied),
    /// The database.
    #[error("storage failed")]
    Store(#[from] StoreError),
}

impl From<Overflow> for SalesError {
    fn from(overflow: Overflow) -> SalesError {
        SalesError::Till(overflow.into())
    }
}

impl From<InvoicingError> for SalesError {
    fn from(error: InvoicingError) -> SalesError {
        match error {
            InvoicingError::Unknown(what) => SalesError::Unknown(what),
            InvoicingError::Empty => SalesError::Empty,
            InvoicingError::NoReason => SalesError::NoReason,
            InvoicingError::Till(error) => SalesError::Till(error),
            InvoicingError::Denied(denied) => SalesError::Denied(denied),
            InvoicingError::Store(error) => SalesError::Store(error),
            other @ InvoicingError::NotAnInvoice => SalesError::Invoice(other),
        }
    }
}

impl From<DrawerError> for SalesError {
    fn from(error: DrawerError) -> SalesError {
        match error {
            DrawerError::NotOpen => SalesError::NoDrawer,
            DrawerError::NotEnough => SalesError::TooLittleCash,
            DrawerError::Unknown(what) => SalesError::Unknown(what),
            DrawerError::Denied(denied) => SalesError::Denied(denied),
            DrawerError::Store(error) => SalesError::Store(error),
            other => SalesError::Drawer(other),
        }
    }
}

impl From<BookingError> for SalesError {
    fn from(error: BookingError) -> SalesError {
        match error {
            BookingError::Unknown(what) => SalesError::Unknown(what),
            BookingError::Denied(denied) => SalesError::Denied(denied),
            BookingError::Store(error) => SalesError::Store(error),
            other => SalesError::Visit(other),
        }
    }
}

/// For a page that has no better answer: what is not there is not found, the rest is ours.
impl From<SalesError> for Fault {
    fn from(error: SalesError) -> Fault {
        match error {
            SalesError::Unknown(_) => Fault::NotFound,
            SalesError::Denied(denied) => denied.into(),
            SalesError::Store(error) => error.into(),
            other => Fault::internal(other),
        }
    }
}
