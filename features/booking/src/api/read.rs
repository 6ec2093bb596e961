//! What anybody may read of a shop.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use domain::ids::{ServiceId, StaffId};
use jiff::civil::Date;
use platform::house::House;
use serde_json::{Value, json};
use web::{door::Query, problem::Problem};

use super::{enter, json as answer, refused};
use crate::{
    error::BookingError,
    service::{self, FreeTimes, Question, Setup},
};

/// `GET /api/v1/shops/{shop}`.
pub(super) async fn shop(
    State(house): State<House>,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let (shop, _) = enter(&house, &slug).await?;
    let body = json!({
        "slug": shop.slug,
        "name": shop.name,
        "province": shop.province.code(),
        "time_zone": shop.zone.name(),
        "languages": ["fr-CA", "en-CA"],
        "policy": {
            "version": shop.policy_version,
            "url": format!("{}/{}/confidentialite", house.manners.public_base, shop.slug),
            "officer": { "name": shop.officer_name, "email": shop.officer_email },
        },
    });
    Ok(answer(body.to_string()))
}

/// `GET /api/v1/shops/{shop}/services`.
pub(super) async fn services(
    State(house): State<House>,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let (_, ctx) = enter(&house, &slug).await?;
    let setup = service::setup(&house, &ctx).await?;
    let online = setup
        .menu
        .services
        .iter()
        .filter(|service| setup.is_online(service));
    let services: Vec<Value> = online.map(|service| described(&setup, service)).collect();
    Ok(answer(json!({ "services": services }).to_string()))
}

fn described(setup: &Setup, service: &catalog::service::Service) -> Value {
    json!({
        "id": service.id,
        "name": { "fr": service.name.fr, "en": service.name.en },
        "minutes": service.visit.client_minutes().get(),
        "price_cents": service.price.cents(),
        "staff": setup.able(service).map(|person| person.id).collect::<Vec<_>>(),
    })
}

/// `GET /api/v1/shops/{shop}/availability`.
pub(super) async fn availability(
    State(house): State<House>,
    Path(slug): Path<String>,
    Query(query): Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let question = question(&query)?;
    let (_, ctx) = enter(&house, &slug).await?;
    match service::free_times(&house, &ctx, question).await {
        Ok(times) => Ok(written(&times, takes_gzip(&headers))),
        Err(BookingError::Unknown(_)) => Err(Problem::not_found()),
        Err(other) => Err(refused(other)),
    }
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.contains("gzip"))
}

/// The answer as it is remembered, packed or not.
fn written(times: &FreeTimes, packed: bool) -> Response {
    let mut response = if packed {
        answer(times.packed().to_vec())
    } else {
        answer(times.json.clone())
    };
    let head = response.headers_mut();
    head.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if packed {
        head.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}

fn question(query: &web::form::Typed) -> Result<Question, Problem> {
    let service: ServiceId = query
        .text("service")
        .parse()
        .map_err(|_| Problem::unprocessable("service: an id is needed."))?;
    let staff: Option<StaffId> = match query.text("staff") {
        "" => None,
        id => Some(
            id.parse()
                .map_err(|_| Problem::unprocessable("staff: not an id."))?,
        ),
    };
    let from: Date = query
        .text("from")
        .parse()
        .map_err(|_| Problem::unprocessable("from: a date YYYY-MM-DD is needed."))?;
    let days = query
        .text("days")
        .parse::<u16>()
        .ok()
        .filter(|days| (1..=62).contains(days));
    let days = days.ok_or_else(|| Problem::unprocessable("days: a number from 1 to 62."))?;
    Ok(Question {
        service,
        staff,
        from,
        days,
    })
}
