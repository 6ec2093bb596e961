//! `POST /api/v1/shops/{shop}/bookings`: one effect and one answer per `Idempotency-Key`.

use std::fmt::Display;

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use clients::service::{Contact, Source};
use domain::{
    booking::parse_local,
    contact::{EmailAddress, PersonName, PhoneNumber},
    ids::{ServiceId, StaffId},
    locale::Locale,
    minors::{Authority, ChildFile, Guardian, GuardianConsent},
    time::Instant,
};
use platform::{ctx::Ctx, doorman::Shop, house::House, idempotency};
use serde::Deserialize;
use serde_json::json;
use web::{door::Passer, problem::Problem};

use super::{enter, refused};
use crate::{
    error::BookingError,
    pace,
    service::{self, Ask, Booked, Once, Question, Who},
};

/// Bytes of a key, at most.
const KEY_BYTES_MAX: usize = 200;
const ROUTE: &str = "/api/v1/bookings";

/// What is sent.
#[derive(Debug, Deserialize)]
struct Body {
    service: String,
    staff: Option<String>,
    starts_at: String,
    client: BodyClient,
}

#[derive(Debug, Deserialize)]
struct BodyClient {
    name: String,
    email: Option<String>,
    phone: Option<String>,
    language: Option<String>,
    #[serde(default)]
    under_14: bool,
    guardian: Option<BodyGuardian>,
}

#[derive(Debug, Deserialize)]
struct BodyGuardian {
    name: String,
    email: Option<String>,
    phone: Option<String>,
    authority: Option<String>,
    #[serde(default)]
    consent: bool,
}

/// `POST /api/v1/shops/{shop}/bookings`.
pub(super) async fn create(
    passer: Passer,
    State(house): State<House>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Result<Response, Problem> {
    let (shop, ctx) = enter(&house, &slug).await?;
    if let Err(seconds) = pace::knock(&house, &ctx, &passer.ip) {
        return Ok(wait(seconds));
    }
    let key = key(&headers)?;
    let body: Body = serde_json::from_slice(&bytes)
        .map_err(|error| Problem::unprocessable(format!("The body cannot be read: {error}.")))?;
    let (ask, ctx) = read(&body, &shop, ctx)?;
    let key = idempotency::Ask {
        route: ROUTE,
        key,
        body: &bytes,
    };
    match service::book_once(&house, &ctx, &key, ask.clone()).await {
        Ok(Once::Booked(booked)) => Ok(written(&house, &ctx, &shop, &booked)),
        Ok(Once::OtherBody) => Err(Problem::unprocessable(
            "The Idempotency-Key was used before with another body.",
        )),
        Err(BookingError::Taken(_)) => Err(taken(&house, &ctx, &shop, &ask).await),
        Err(other) => Err(refused(other)),
    }
}

fn wait(seconds: u32) -> Response {
    let problem = Problem::new(StatusCode::TOO_MANY_REQUESTS, "Too many requests")
        .detail(format!("Send the same request again in {seconds} s."));
    let mut response = problem.into_response();
    let wait = HeaderValue::from(seconds);
    response.headers_mut().insert(header::RETRY_AFTER, wait);
    response
}

fn key(headers: &HeaderMap) -> Result<&str, Problem> {
    let missing = || Problem::unprocessable("The header Idempotency-Key is needed.");
    let key = headers.get("idempotency-key").ok_or_else(missing)?;
    let key = key
        .to_str()
        .ok()
        .map(str::trim)
        .filter(|key| !key.is_empty());
    key.filter(|key| key.len() <= KEY_BYTES_MAX)
        .ok_or_else(missing)
}

/// The answer, the same for the same booking.
fn written(house: &House, ctx: &Ctx, shop: &Shop, booked: &Booked) -> Response {
    let link = crate::notices::link(house, &shop.slug, ctx.locale, &booked.secret);
    let answer = json!({
        "id": booked.id,
        "starts_at": shop.zone.rfc3339(booked.span.start()),
        "ends_at": shop.zone.rfc3339(booked.span.end()),
        "staff": booked.staff,
        "manage_url": link,
    });
    let kind = HeaderValue::from_static("application/json");
    (
        StatusCode::CREATED,
        [(header::CONTENT_TYPE, kind)],
        answer.to_string(),
    )
        .into_response()
}

async fn taken(house: &House, ctx: &Ctx, shop: &Shop, ask: &Ask) -> Problem {
    let from = shop.zone.date(ask.start);
    let question = Question {
        service: ask.service,
        staff: ask.staff,
        from,
        days: 1,
    };
    let near = service::alternatives(house, ctx, question, ask.start)
        .await
        .unwrap_or_default();
    let near: Vec<_> = near
        .iter()
        .map(|slot| json!({ "starts_at": shop.zone.rfc3339(slot.start), "staff": slot.staff }))
        .collect();
    Problem::new(StatusCode::CONFLICT, "Taken")
        .detail("That time was just taken.")
        .with("alternatives", json!(near))
}

fn read(body: &Body, shop: &Shop, ctx: Ctx) -> Result<(Ask, Ctx), Problem> {
    let service: ServiceId = body
        .service
        .parse()
        .map_err(|_| Problem::unprocessable("service: not an id."))?;
    let staff: Option<StaffId> = match &body.staff {
        Some(id) => Some(
            id.parse()
                .map_err(|_| Problem::unprocessable("staff: not an id."))?,
        ),
        None => None,
    };
    let start = parse_local(&body.starts_at, &shop.zone);
    let start: Instant = start
        .map_err(|error| Problem::unprocessable(format!("starts_at: {error}.")))?
        .at;
    let locale = match body.client.language.as_deref() {
        None => Locale::Fr,
        Some(code) => Locale::parse(code)
            .ok_or_else(|| Problem::unprocessable("client.language: fr or en."))?,
    };
    let who = who(&body.client, locale)?;
    Ok((
        Ask {
            service,
            staff,
            start,
            who,
            consents: Vec::new(),
        },
        Ctx { locale, ..ctx },
    ))
}

fn who(client: &BodyClient, locale: Locale) -> Result<Who, Problem> {
    let name = PersonName::parse(&client.name)
        .map_err(|error| Problem::unprocessable(format!("client.name: {error}.")))?;
    if client.under_14 || client.guardian.is_some() {
        let guardian = client.guardian.as_ref().ok_or_else(|| {
            Problem::unprocessable(
                "client.guardian: under 14, the holder of parental authority consents first.",
            )
        })?;
        let guardian = adult(guardian)?;
        return Ok(Who::Child(ChildFile::named(guardian, name)));
    }
    let email = given("client.email", client.email.as_deref(), EmailAddress::parse)?;
    let phone = given("client.phone", client.phone.as_deref(), PhoneNumber::parse)?;
    if email.is_none() && phone.is_none() {
        return Err(Problem::unprocessable(
            "client: an email or a phone number is needed.",
        ));
    }
    Ok(Who::Contact(Contact {
        name,
        email,
        phone,
        locale,
        source: Source::Online,
    }))
}

fn adult(guardian: &BodyGuardian) -> Result<Guardian, Problem> {
    let email = given(
        "client.guardian.email",
        guardian.email.as_deref(),
        EmailAddress::parse,
    )?;
    let phone = given(
        "client.guardian.phone",
        guardian.phone.as_deref(),
        PhoneNumber::parse,
    )?;
    let authority = match guardian.authority.as_deref() {
        // The field is not asked for here: what is declared is parental authority, no more.
        None => Some(Authority::NotAsked),
        Some(code) => Authority::parse(code),
    };
    let contact = match (&email, &phone) {
        (Some(email), _) => email.as_str().to_owned(),
        (None, Some(phone)) => phone.as_str().to_owned(),
        (None, None) => String::new(),
    };
    let consent = GuardianConsent {
        name: &guardian.name,
        contact: &contact,
        authority,
        consent: guardian.consent,
    };
    consent.check().map_err(|errors| {
        let said: Vec<_> = errors.iter().map(ToString::to_string).collect();
        Problem::unprocessable(format!("client.guardian: {}.", said.join("; ")))
    })
}

/// What is optional: nothing typed is nothing.
fn given<T, E: Display>(
    field: &str,
    typed: Option<&str>,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, Problem> {
    match typed.map(str::trim).filter(|typed| !typed.is_empty()) {
        None => Ok(None),
        Some(typed) => parse(typed)
            .map(Some)
            .map_err(|error| Problem::unprocessable(format!("{field}: {error}."))),
    }
}
