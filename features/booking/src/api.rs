//! The public interface: `/api/v1`. Errors are `application/problem+json`.

mod book;
mod read;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::locale::Locale;
use platform::{ctx::Ctx, doorman::Shop, house::House};
use std::sync::Arc;
use web::{
    problem::Problem,
    routes::{Access, Routes},
};

use crate::error::BookingError;

/// The description of the interface (`OpenAPI` 3.1).
pub const OPENAPI: &str = include_str!("../openapi.json");

/// The routes of the interface.
pub fn routes() -> Routes {
    Routes::new()
        .get("/api/v1/openapi.json", Access::Public, describe)
        .get("/api/v1/shops/{shop}", Access::Shop, read::shop)
        .get(
            "/api/v1/shops/{shop}/services",
            Access::Shop,
            read::services,
        )
        .get(
            "/api/v1/shops/{shop}/availability",
            Access::Shop,
            read::availability,
        )
        .post("/api/v1/shops/{shop}/bookings", Access::Shop, book::create)
}

/// `GET /api/v1/openapi.json`.
async fn describe() -> Response {
    json(OPENAPI.to_owned())
}

fn json(body: impl Into<axum::body::Body>) -> Response {
    let kind = HeaderValue::from_static("application/json");
    ([(header::CONTENT_TYPE, kind)], body.into()).into_response()
}

/// The shop of an address, and a visitor in it.
async fn enter(house: &House, slug: &str) -> Result<(Arc<Shop>, Ctx), Problem> {
    let shop = house
        .doorman
        .shop(slug)
        .await?
        .ok_or_else(Problem::not_found)?;
    let ctx = house.visitor(shop.tenant, Locale::Fr);
    Ok((shop, ctx))
}

fn refused(error: BookingError) -> Problem {
    match error {
        BookingError::Unknown(what) => {
            Problem::unprocessable(format!("There is no such {what} to book online."))
        }
        BookingError::NotOffered => Problem::unprocessable("The service is not offered online."),
        BookingError::NotThen(why) => Problem::unprocessable(format!("{why}.")),
        BookingError::Unclear(why) => Problem::unprocessable(format!("starts_at: {why}.")),
        BookingError::Client(clients::error::ClientsError::Store(error))
        | BookingError::Store(error) => error.into(),
        BookingError::Client(_) => Problem::unprocessable("The client cannot be kept as given."),
        BookingError::Denied(_) => Problem::not_found(),
        other => Problem::unprocessable(format!("{other}.")),
    }
}
