//! Errors of the public interface: `application/problem+json` (RFC 9457).

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use platform::error::{StoreError, chain};
use serde_json::{Map, Value, json};

/// A problem, told to a program.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    title: &'static str,
    detail: Option<String>,
    more: Map<String, Value>,
}

impl Problem {
    /// A problem of this status and title.
    pub fn new(status: StatusCode, title: &'static str) -> Problem {
        Problem {
            status,
            title,
            detail: None,
            more: Map::new(),
        }
    }

    /// No such thing here.
    pub fn not_found() -> Problem {
        Problem::new(StatusCode::NOT_FOUND, "Not found")
    }

    /// What was sent cannot be used.
    pub fn unprocessable(detail: impl Into<String>) -> Problem {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "Unprocessable").detail(detail)
    }

    /// In words.
    pub fn detail(self, detail: impl Into<String>) -> Problem {
        Problem {
            detail: Some(detail.into()),
            ..self
        }
    }

    /// With a member of its own.
    pub fn with(mut self, name: &str, value: Value) -> Problem {
        self.more.insert(name.to_owned(), value);
        self
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Problem {
        if matches!(error, StoreError::Busy(_)) {
            return Problem::new(StatusCode::SERVICE_UNAVAILABLE, "Busy")
                .detail("Send the same request again.");
        }
        tracing::error!(
            error = chain(&error),
            "A request of the public interface failed"
        );
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "Internal error")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut body = self.more;
        body.insert("type".to_owned(), json!("about:blank"));
        body.insert("title".to_owned(), json!(self.title));
        body.insert("status".to_owned(), json!(self.status.as_u16()));
        if let Some(detail) = self.detail {
            body.insert("detail".to_owned(), json!(detail));
        }
        let text = Value::Object(body).to_string();
        let kind = HeaderValue::from_static("application/problem+json");
        (self.status, [(header::CONTENT_TYPE, kind)], text).into_response()
    }
}
