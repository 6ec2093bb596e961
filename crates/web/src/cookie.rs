//! The session's cookie: of this host only, unreadable by scripts, gone with the browser.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use platform::house::House;

use crate::door::cookie_name;

/// The answer, with the session's secret for the browser to keep.
pub fn with_session(house: &House, response: Response, secret: &str) -> Response {
    with_cookie(house, response, secret, "")
}

/// The answer, with which the browser forgets the session and what it stored of us (ASVS 14.3.1).
pub fn without_session(house: &House, response: Response) -> Response {
    let mut response = with_cookie(house, response, "", "; Max-Age=0");
    let clear = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert("clear-site-data", clear);
    response
}

fn with_cookie(house: &House, mut response: Response, secret: &str, more: &str) -> Response {
    let name = cookie_name(house.manners.secure_cookies);
    let secure = if house.manners.secure_cookies {
        "; Secure"
    } else {
        ""
    };
    let line = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
    // Base64 letters are always fit for a header.
    if let Ok(value) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
