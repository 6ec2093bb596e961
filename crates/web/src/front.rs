//! The last layer before the reader: faults become pages in their language, or problems for a
//! program.

use std::any::Any;

use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use domain::locale::Locale;
use platform::house::House;

use crate::{
    door::session_cookie,
    fault::{Fault, Kind},
    form::{Typed, is_text},
    problem::Problem,
    shell::Shell,
};

/// The page that says there is no answer, and one way on.
#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    heading: &'static str,
    said: &'static str,
    fine: String,
    ways: Vec<(&'static str, &'static str)>,
}

/// Dresses the faults that come back.
pub async fn dress(State(house): State<House>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let query = Typed::read(request.uri().query().unwrap_or("").as_bytes());
    let cookie = session_cookie(request.headers(), house.manners.secure_cookies);
    let response = if is_text(&path) {
        next.run(request).await
    } else {
        Fault::NotFound.into_response()
    };
    let Some(kind) = kind_of(&response) else {
        return response;
    };
    let status = response.status();
    let mut dressed = if path.starts_with("/api/") {
        problem(kind, status)
    } else {
        let locale = locale(&house, &path, &query, cookie).await;
        match error_page(&house, locale, kind, status).render() {
            Ok(html) => (status, Html(html)).into_response(),
            Err(_) => status.into_response(),
        }
    };
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            dressed.headers_mut().insert(name, value.clone());
        }
    }
    dressed
}

/// What a request that panicked answers: a fault of ours. What it panicked with is in the log.
pub fn broken(_panic: Box<dyn Any + Send>) -> Response {
    Fault::internal("the request panicked").into_response()
}

/// A fault of ours, or an empty refusal of the router's or a layer's.
fn kind_of(response: &Response) -> Option<Kind> {
    if let Some(kind) = response.extensions().get::<Kind>() {
        return Some(*kind);
    }
    let status = response.status();
    // Two layers refuse in a text of their own: a form of another site, a body too large.
    let layered = [StatusCode::FORBIDDEN, StatusCode::PAYLOAD_TOO_LARGE].contains(&status);
    let content = response.headers().get(header::CONTENT_TYPE);
    let is_plain = |value: &HeaderValue| value.as_bytes().starts_with(b"text/plain");
    if content.is_some_and(|value| !(layered && is_plain(value))) {
        return None;
    }
    match status {
        StatusCode::NOT_FOUND => Some(Kind::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(Kind::Method),
        StatusCode::FORBIDDEN => Some(Kind::Foreign),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Kind::TooLarge),
        StatusCode::BAD_REQUEST => Some(Kind::BadRequest),
        StatusCode::INTERNAL_SERVER_ERROR => Some(Kind::Internal),
        _ => None,
    }
}

fn problem(kind: Kind, status: StatusCode) -> Response {
    let title = match kind {
        Kind::NotFound => "Not found",
        Kind::Denied | Kind::Foreign => "Forbidden",
        Kind::TooLarge => "Too large",
        Kind::BadRequest => "Bad request",
        Kind::Method => "Method not allowed",
        Kind::TooOften => "Too many requests",
        Kind::Busy => "Busy",
        Kind::Internal => "Internal error",
    };
    Problem::new(status, title).into_response()
}

/// The language of the page that was asked for, as far as it can be told.
async fn locale(house: &House, path: &str, query: &Typed, cookie: Option<String>) -> Locale {
    if let Some(locale) = Locale::parse(query.text("lang")) {
        return locale;
    }
    if path.starts_with("/app") {
        if let Some(cookie) = cookie {
            let caller = house.doorman.caller(&cookie, house.clock.now()).await;
            return caller
                .ok()
                .flatten()
                .map_or(Locale::Fr, |caller| caller.locale);
        }
        return Locale::Fr;
    }
    if path.split('/').nth(2) == Some("en") {
        Locale::En
    } else {
        Locale::Fr
    }
}

fn error_page(house: &House, locale: Locale, kind: Kind, status: StatusCode) -> ErrorPage {
    let shell = Shell::front(house, locale, "");
    let w = shell.w;
    let (heading, said) = match kind {
        Kind::NotFound => (w.web_not_found_heading(), w.web_not_found_said()),
        Kind::Denied => (w.web_forbidden_heading(), w.web_forbidden_said()),
        Kind::Foreign => (w.web_refused_heading(), w.web_refused_said()),
        Kind::TooLarge => (w.web_too_large_heading(), w.web_too_large_said()),
        Kind::BadRequest => (w.web_bad_request_heading(), w.web_bad_request_said()),
        Kind::Method => (w.web_method_heading(), w.web_method_said()),
        Kind::TooOften => (w.web_too_many_heading(), w.web_too_many_said()),
        Kind::Busy => (w.web_busy_heading(), w.web_busy_said()),
        Kind::Internal => (w.web_broken_heading(), w.web_broken_said()),
    };
    let way = match kind {
        Kind::Denied => (w.web_error_day(), "/app/day"),
        _ => (w.web_error_home(), "/"),
    };
    ErrorPage {
        heading,
        said,
        fine: w.web_error_code(i64::from(status.as_u16())),
        ways: vec![way],
        shell: Shell {
            title: heading.to_owned(),
            ..shell
        },
    }
}
