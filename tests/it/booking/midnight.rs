//! Around midnight and around the clocks' change, what is offered can be had.

use domain::identity::Role;
use serde_json::{Value, json};
use tests::{Ask, Lab, Spec, Step};

/// Every start that is offered is booked, be it the last before midnight.
#[tokio::test]
async fn a_shop_open_day_and_night_keeps_every_start_it_offers() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let chair: &[(&str, u8)] = &[("chair", 1)];
    let spec = Spec {
        hours: (0, 24 * 60),
        services: vec![(
            "Coupe",
            6000,
            vec![Step(45, domain::booking::Who::Same, chair)],
        )],
        ..Spec::salon("nuit")
    };
    let shop = lab.shop(spec).await;
    let path = shop.availability("Coupe", "2026-03-11", 1);
    let free = Ask::get(path).of(&lab.router).await.is(200).json();
    let slots = free["slots"].as_array().cloned().expect("slots");
    let starts: Vec<&str> = slots
        .iter()
        .filter_map(|slot| slot["starts_at"].as_str())
        .collect();
    for late in ["2026-03-11T00:00:00-04:00", "2026-03-11T23:45:00-04:00"] {
        assert!(starts.contains(&late), "{late}: {starts:?}");
        let body = json!({
            "service": shop.service("Coupe"), "starts_at": late,
            "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
        });
        let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", late);
        ask.of(&lab.router).await.is(201);
    }
    assert!(
        starts.iter().all(|start| start.starts_with("2026-03-11")),
        "{starts:?}"
    );
}

/// One thirty comes twice on the first of November: the button says which, and is taken at its word.
#[tokio::test]
async fn a_time_that_comes_twice_is_booked_at_the_desk_by_its_button() {
    let lab = Lab::at("2026-10-20T12:00Z").await;
    let shop = lab.cast("etang", "Balise").await;
    lab.sql("UPDATE opening_hours SET from_minute = 0, to_minute = 1440")
        .await;
    lab.sql("UPDATE staff_hours SET from_minute = 0, to_minute = 1440")
        .await;
    lab.sql("UPDATE shop_versions SET setup = setup + 1, book = book + 1")
        .await;
    let staff = shop.person(Role::Owner).staff.to_string();
    let first = json!({
        "service": shop.keys["services/id"], "staff": staff,
        "starts_at": "2026-11-01T02:00:00-05:00",
        "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
    });
    let booked: Value = {
        let ask = Ask::json("/api/v1/shops/etang/bookings", &first);
        let ask = ask.header("idempotency-key", "k");
        ask.of(&lab.router).await.is(201).json()
    };
    assert!(booked["id"].is_string());
    let fields = [
        ("date", "2026-11-01"),
        ("time", "02:00"),
        ("staff", staff.as_str()),
        ("service", shop.keys["services/id"].as_str()),
        ("client", shop.keys["clients/id"].as_str()),
    ];
    let cookie = lab
        .session(shop.person(Role::Owner).account, shop.tenant)
        .await;
    let post = async |more: &[(&str, &str)]| {
        let fields = [&fields[..], more].concat();
        let ask = Ask::post("/app/appointments", &fields).cookie(&cookie);
        ask.of(&lab.router).await
    };
    let page = post(&[]).await;
    let texts: Vec<&str> = page.text.split('"').collect();
    let twice = texts.iter().find(|text| text.starts_with("2026-11-01T01:"));
    let twice = *twice.expect("a button");
    assert!(
        twice.contains("-04:00 ") || twice.contains("-05:00 "),
        "{twice}"
    );
    let place = post(&[("at", twice)]).await;
    assert!(place.is(303).location().ends_with("done=booked"));
}
