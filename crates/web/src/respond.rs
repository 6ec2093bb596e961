//! Answers.

use std::{error::Error, fmt::Write as _};

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};

use crate::fault::Fault;

/// What a handler of pages answers.
pub type Answer = Result<Response, Fault>;

/// A page.
pub fn page(template: &impl Template) -> Answer {
    Ok(Html(template.render().map_err(Fault::internal)?).into_response())
}

/// A page shown again because something in it is wrong; 422, so that nobody takes it for done.
pub fn again(template: &impl Template) -> Answer {
    let html = template.render().map_err(Fault::internal)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(html)).into_response())
}

/// A paper, shown where one reads it.
pub fn pdf<E: Into<Box<dyn Error + Send + Sync>>>(printed: Result<Vec<u8>, E>) -> Answer {
    let head = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "inline"),
    ];
    Ok((head, printed.map_err(Fault::internal)?).into_response())
}

/// The page, said to come back later (429).
pub fn later(answer: Answer, seconds: u32) -> Answer {
    let mut response: Response = answer?;
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    let wait = HeaderValue::from(seconds);
    response.headers_mut().insert(header::RETRY_AFTER, wait);
    Ok(response)
}

/// Done: go and look there.
pub fn see_other(path: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let place = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, place);
    response
}

/// A text for one part of an address.
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The path to come back to after sign-in: one of ours, never another site's.
pub fn own_path(next: &str) -> &str {
    let ours = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && !next.chars().any(char::is_control);
    if ours { next } else { "/app/day" }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn one_comes_back_to_our_own_pages_only() {
        assert_eq!(own_path("/app/clients?q=a"), "/app/clients?q=a");
        for foreign in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "",
            "x",
        ] {
            assert_eq!(own_path(foreign), "/app/day", "{foreign}");
        }
    }
}
