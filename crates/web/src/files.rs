//! The front end's files: `/assets/{name}`, named by their content, kept for ever.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::fault::Fault;

/// `GET /assets/{name}`.
#[expect(clippy::unused_async, reason = "a handler of axum is async")]
pub async fn show(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Fault> {
    let file = assets::get(&name).ok_or(Fault::NotFound)?;
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    let packed = file
        .gz
        .filter(|_| accepted.is_some_and(|accepted| accepted.contains("gzip")));
    let mut response = packed.unwrap_or(file.raw).into_response();
    let head = response.headers_mut();
    head.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.mime));
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    head.insert(header::CACHE_CONTROL, forever);
    head.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if packed.is_some() {
        head.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Ok(response)
}
