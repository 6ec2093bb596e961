//! An act done in somebody's name says which page it comes from.
//!
//! The layer of `tower-http` refuses what says that it comes from elsewhere, and lets through what
//! says nothing, for the sake of programs. A program has no session; a browser that has one and
//! sends neither header is none we know.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, Method, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use platform::house::House;

use crate::{door::session_cookie, fault::Fault};

/// Where a browser says which site a request comes from (Fetch Metadata).
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Refuses an act that comes with a session and without a word of where it comes from (OWASP,
/// Cross-Site Request Forgery Prevention, "Fetch Metadata headers").
pub async fn declared(State(house): State<House>, request: Request, next: Next) -> Response {
    if !is_an_act(request.method()) {
        return next.run(request).await;
    }
    let headers = request.headers();
    let in_a_name = session_cookie(headers, house.manners.secure_cookies).is_some();
    if in_a_name && !says(headers, &SITE) && !says(headers, &header::ORIGIN) {
        return Fault::Foreign.into_response();
    }
    next.run(request).await
}

/// Whether a request may change something: all but the three methods the layer lets pass unseen.
pub(crate) fn is_an_act(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn says(headers: &HeaderMap, name: &HeaderName) -> bool {
    headers.get(name).is_some_and(|value| !value.is_empty())
}
