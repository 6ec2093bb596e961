//! What every answer says to the browser.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use platform::house::House;

use crate::provenance::is_an_act;

/// Scripts, styles and pictures are ours or nobody's; nothing inline, nothing framed.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// A year, for this host and those below it (ASVS 3.4.1).
const HSTS: &str = "max-age=31536000; includeSubDomains";

/// What the answer to an act depends on, for whoever would keep it all the same.
const DEPENDS_ON: HeaderValue = HeaderValue::from_static("sec-fetch-site, origin");

/// Adds the headers; pages are not stored unless they say so themselves.
pub async fn guard(State(house): State<House>, request: Request, next: Next) -> Response {
    let acts = is_an_act(request.method());
    let mut response = next.run(request).await;
    let head = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=()",
        ),
    ];
    for (name, value) in fixed {
        head.insert(name, HeaderValue::from_static(value));
    }
    if house.manners.secure_cookies {
        head.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(HSTS),
        );
    }
    if acts {
        head.append(header::VARY, DEPENDS_ON);
    }
    head.entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}
