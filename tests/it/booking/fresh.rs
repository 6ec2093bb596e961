//! After a booking was answered, no answer offers that time again.

use serde_json::{Value, json};
use tests::{Ask, Lab, Shop, Spec};

async fn starts(router: &axum::Router, shop: &Shop) -> Vec<Value> {
    let answer = Ask::get(shop.availability("Coupe", "2026-03-10", 2))
        .of(router)
        .await;
    answer.is(200).json()["slots"]
        .as_array()
        .cloned()
        .expect("slots")
}

async fn book(router: &axum::Router, shop: &Shop, slot: &Value, key: &str) -> u16 {
    let body = json!({
        "service": shop.service("Coupe"),
        "staff": slot["staff"],
        "starts_at": slot["starts_at"],
        "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
    });
    let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", key);
    ask.of(router).await.status.as_u16()
}

async fn read_on(router: axum::Router, shop: Shop) {
    for _ in 0..200 {
        starts(&router, &shop).await;
    }
}

/// Readers ask without pause on the same node while times are taken one after the other; a reader
/// that starts after an answer never sees what it took.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_time_that_was_booked_is_never_offered_again_under_load() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.shop(Spec::salon("fresh")).await;
    let noise: Vec<_> = (0..4)
        .map(|_| platform::background::start(read_on(lab.router.clone(), shop.clone())))
        .collect();
    for n in 0..12 {
        let offered = starts(&lab.router, &shop).await;
        let slot = offered[(n * 3) % offered.len()].clone();
        assert_eq!(
            book(&lab.router, &shop, &slot, &format!("fresh-{n}")).await,
            201
        );
        let after = starts(&lab.router, &shop).await;
        assert!(
            !after.contains(&slot),
            "{slot} is offered after it was booked"
        );
    }
    for task in noise {
        task.await.expect("a reader");
    }
}

#[tokio::test]
async fn a_time_booked_on_one_node_is_not_offered_by_another() {
    let why = "one file has one node: a second one refuses to start";
    if !tests::is_about(tests::Engine::Postgres, why) {
        return;
    }
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.shop(Spec::salon("nodes")).await;
    let (_house, other) = lab.another_node().await;
    let slot = starts(&other, &shop).await[0].clone();
    assert_eq!(book(&lab.router, &shop, &slot, "nodes-1").await, 201);
    assert!(!starts(&other, &shop).await.contains(&slot));
}

#[tokio::test]
async fn a_time_that_is_too_soon_is_no_longer_offered_when_the_clock_moves() {
    let lab = Lab::at("2026-03-10T12:00Z").await;
    let shop = lab
        .shop(Spec {
            lead_minutes: 60,
            ..Spec::salon("clock")
        })
        .await;
    let first = starts(&lab.router, &shop).await[0]["starts_at"].clone();
    assert_eq!(first, "2026-03-10T09:00:00-04:00");
    lab.clock_to("2026-03-10T13:20Z");
    let later = starts(&lab.router, &shop).await[0]["starts_at"].clone();
    assert_eq!(later, "2026-03-10T10:30:00-04:00");
}
