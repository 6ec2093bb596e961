//! How many SQL statements a question costs, counted in this process, on the same router.

use std::path::Path;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use domain::time::Zone;
use platform::{db::Durability, house::House};
use tower::ServiceExt as _;

use crate::{
    Fault,
    questions::{Slot, availability, bookings},
    seed::{self, SLUG, Seeded},
};

/// Statements of a question asked for the first time, and of the same asked again.
pub struct Cost {
    /// What was asked.
    pub what: &'static str,
    /// The first time, with nothing remembered but the shop.
    pub first: u64,
    /// Asked again; a booking is another one.
    pub again: u64,
}

/// Counts, on the data of a folder that nobody else has open.
pub async fn count(data: &Path, seeded: &Seeded, slots: &[Slot]) -> Result<Vec<Cost>, Fault> {
    let house = seed::house(data, Durability::Full).await?;
    let (router, _) = app::router(&house);
    let today = Zone::named("America/Toronto")?
        .date(house.clock.now())
        .tomorrow()?;
    let service = *seeded.services.first().ok_or("no service")?;
    // The shop itself is remembered from the first question on.
    cost(&house, &router, &format!("/api/v1/shops/{SLUG}/services")).await?;
    let mut costs = Vec::new();
    for (what, path) in [
        ("one day’s hours", availability(service, today, 1)),
        ("a month of free times", availability(service, today, 31)),
        ("the booking page", format!("/{SLUG}")),
        (
            "the page of times",
            format!("/{SLUG}/time?service={service}"),
        ),
    ] {
        let first = cost(&house, &router, &path).await?;
        costs.push(Cost {
            what,
            first,
            again: cost(&house, &router, &path).await?,
        });
    }
    let mut booked = Vec::new();
    // Of these two numbers, the first is a client who is known, the second a new one.
    for (number, slot) in (1_000_000_usize..).zip(slots).take(2) {
        booked.push(booking(&house, &router, slot, number).await?);
    }
    if let [known, new] = *booked {
        costs.push(Cost {
            what: "a booking, by a new client and by a known one",
            first: new,
            again: known,
        });
    }
    house.db.clone().close().await?;
    Ok(costs)
}

async fn cost(house: &House, router: &Router, path: &str) -> Result<u64, Fault> {
    asked(house, router, Request::get(path).body(Body::empty())?).await
}

async fn booking(house: &House, router: &Router, slot: &Slot, number: usize) -> Result<u64, Fault> {
    let request = Request::post(bookings())
        .header(header::CONTENT_TYPE, "application/json")
        .header("idempotency-key", format!("count-{number}"))
        .body(Body::from(slot.body(number)))?;
    asked(house, router, request).await
}

async fn asked(house: &House, router: &Router, request: Request<Body>) -> Result<u64, Fault> {
    let before = house.db.statements();
    let answer = router.clone().oneshot(request).await?;
    let status = answer.status();
    to_bytes(answer.into_body(), usize::MAX).await?;
    if !status.is_success() {
        return Err(format!("a question that is counted was answered {status}").into());
    }
    Ok(house.db.statements() - before)
}
