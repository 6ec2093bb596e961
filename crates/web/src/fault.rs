//! What a handler answers when it cannot answer: one error, two readers.
//!
//! The person gets a page in their language (dressed by [`crate::front`]); the log gets the chain.

use std::error::Error;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use platform::error::{Denied, StoreError, chain};

/// Why there is no answer.
#[derive(Debug)]
pub enum Fault {
    /// There is no such thing here, or it is another shop's: the same page for both.
    NotFound,
    /// The person must sign in first; where they wanted to go.
    SignIn {
        /// The path asked for, to come back to.
        next: String,
    },
    /// The shop has another address now: where the same page is.
    Moved(String),
    /// The person's role does not allow it.
    Denied(Denied),
    /// Sent from another site.
    Foreign,
    /// Too large to be a form of ours.
    TooLarge,
    /// Not readable.
    BadRequest,
    /// Too often; seconds to wait.
    TooOften(u32),
    /// Another request holds what this one needs; it may be sent again as it is.
    Busy,
    /// A fault of ours.
    Internal(Box<dyn Error + Send + Sync>),
}

/// What the dressing layer needs to write the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 404.
    NotFound,
    /// 403 for a role.
    Denied,
    /// 403 for a foreign form.
    Foreign,
    /// 413.
    TooLarge,
    /// 400.
    BadRequest,
    /// 405.
    Method,
    /// 429.
    TooOften,
    /// 503.
    Busy,
    /// 500.
    Internal,
}

impl Fault {
    /// A fault of ours, with its cause for the log.
    pub fn internal(error: impl Into<Box<dyn Error + Send + Sync>>) -> Fault {
        Fault::Internal(error.into())
    }

    fn kind(&self) -> (StatusCode, Kind) {
        match self {
            Fault::NotFound | Fault::SignIn { .. } | Fault::Moved(_) => {
                (StatusCode::NOT_FOUND, Kind::NotFound)
            }
            Fault::Denied(_) => (StatusCode::FORBIDDEN, Kind::Denied),
            Fault::Foreign => (StatusCode::FORBIDDEN, Kind::Foreign),
            Fault::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, Kind::TooLarge),
            Fault::BadRequest => (StatusCode::BAD_REQUEST, Kind::BadRequest),
            Fault::TooOften(_) => (StatusCode::TOO_MANY_REQUESTS, Kind::TooOften),
            Fault::Busy => (StatusCode::SERVICE_UNAVAILABLE, Kind::Busy),
            Fault::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, Kind::Internal),
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Fault {
        match error {
            StoreError::Busy(_) => Fault::Busy,
            other => Fault::internal(other),
        }
    }
}

impl From<Denied> for Fault {
    fn from(denied: Denied) -> Fault {
        Fault::Denied(denied)
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        if let Fault::SignIn { next } = &self {
            return crate::respond::see_other(&format!(
                "/sign-in?next={}",
                crate::respond::encoded(next)
            ));
        }
        if let Fault::Moved(to) = &self {
            // 308: a form that is sent to the old address is sent again as it is.
            return axum::response::Redirect::permanent(to).into_response();
        }
        if let Fault::Internal(error) = &self {
            tracing::error!(error = %chain(&**error), "A request failed");
        }
        let (status, kind) = self.kind();
        let mut response = status.into_response();
        if let Fault::TooOften(seconds) = self {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(kind);
        response
    }
}
