//! A day nobody may book is refused in words, whoever asks: before the table of taxes, or beyond
//! what anybody plans.

use booking::{
    error::BookingError,
    service::{self, To, Who, book},
};
use domain::{booking::NotOffered, identity::Role};
use serde_json::json;
use tests::{Ask, Cast, Lab, at};

const NOW: &str = "2026-03-09T12:00Z";
const NEVER: [&str; 6] = [
    "1999-12-31",
    "2003-05-05",
    "2007-12-31",
    "2028-03-10",
    "2101-01-04",
    "9999-12-31",
];

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

#[tokio::test]
async fn a_visitor_who_asks_for_such_a_day_reads_why() {
    let (lab, shop) = lab().await;
    let (service, secret) = (&shop.keys["services/id"], &shop.keys["visit/secret"]);
    for day in NEVER {
        let time = format!("{day}T10:00");
        let typed = [
            ("service", service.as_str()),
            ("at", time.as_str()),
            ("name", "Ondine Marais"),
            ("email", "ondine@courriel.example"),
            ("language", "fr"),
            ("guardian_name", "Maude Lavigne"),
            ("guardian_contact", "maude@courriel.example"),
            ("authority", "parent"),
            ("guardian_consent", "yes"),
            ("child_first_name", "Mirabelle"),
        ];
        for step in ["", "oneself", "guardian", "child"] {
            let fields = [&typed[..], &[("step", step)]].concat();
            let ask = Ask::post("/etang/appointments", &fields);
            ask.of(&lab.router).await.is(422);
        }
        for path in [
            format!("/etang/details?service={service}&at={time}"),
            format!("/etang/details?service={service}&at={time}&for=child"),
            format!("/etang/time?service={service}&at={time}"),
            format!("/etang/visit/{secret}/move?at={time}"),
        ] {
            Ask::get(path).of(&lab.router).await.is(200);
        }
        let staff = shop.person(Role::Owner).staff.to_string();
        let fields = [("at", time.as_str()), ("staff", &staff)];
        let path = format!("/etang/visit/{secret}/move");
        Ask::post(path, &fields).of(&lab.router).await.is(422);
        let body = json!({
            "service": service,
            "starts_at": time,
            "client": { "name": "Ondine Marais", "email": "ondine@courriel.example" },
        });
        let ask = Ask::json("/api/v1/shops/etang/bookings", &body);
        ask.header("idempotency-key", day)
            .of(&lab.router)
            .await
            .is(422);
    }
}

#[tokio::test]
async fn the_desk_reads_which_days_may_be_booked() {
    let (lab, shop) = lab().await;
    let staff = shop.person(Role::Owner).staff.to_string();
    let (service, client) = (&shop.keys["services/id"], &shop.keys["clients/id"]);
    let moved = format!("/app/appointments/{}/move", shop.keys["appointments/id"]);
    for (day, said) in [
        ("2000-01-03", "trop ancienne"),
        ("2007-12-31", "trop ancienne"),
        ("2028-03-10", "trop lointaine"),
        ("2100-01-04", "trop lointaine"),
        ("2101-01-04", "pas reconnue"),
    ] {
        let fields = [
            ("date", day),
            ("time", "10:00"),
            ("staff", staff.as_str()),
            ("service", service.as_str()),
            ("client", client.as_str()),
        ];
        for path in ["/app/appointments", moved.as_str()] {
            let ask = Ask::post(path, &fields).cookie(shop.cookie(Role::Owner));
            let page = ask.of(&lab.router).await;
            assert!(
                page.is(422).text.contains(said),
                "{path} {day}: {}",
                page.text
            );
        }
    }
    // What took place may be written down, and what is planned within two years.
    for day in ["2024-03-11", "2028-03-09"] {
        let fields = [
            ("date", day),
            ("time", "10:00"),
            ("staff", staff.as_str()),
            ("service", service.as_str()),
            ("client", client.as_str()),
        ];
        let ask = Ask::post("/app/appointments", &fields).cookie(shop.cookie(Role::Owner));
        let place = ask.of(&lab.router).await.is(303).location().to_owned();
        let ask = Ask::get(place).cookie(shop.cookie(Role::Owner));
        ask.of(&lab.router).await.is(200);
    }
}

/// The pages are not alone in knowing it.
#[tokio::test]
async fn no_use_case_books_or_moves_to_such_a_day() {
    let (lab, shop) = lab().await;
    let system = lab.house.system(shop.tenant, "test");
    let id = shop.keys["appointments/id"].parse().expect("an id");
    for (start, why) in [
        ("2003-05-05T14:00Z", NotOffered::TooSoon),
        ("2028-03-11T14:00Z", NotOffered::TooFar),
    ] {
        let start = at(start);
        let ask = service::Ask {
            service: shop.keys["services/id"].parse().expect("an id"),
            staff: Some(shop.person(Role::Owner).staff),
            start,
            who: Who::Known(shop.keys["clients/id"].parse().expect("an id")),
            consents: Vec::new(),
        };
        let booked = book(&lab.house, &system, ask).await;
        let Err(BookingError::NotThen(said)) = booked else {
            panic!("{booked:?}")
        };
        assert_eq!(said, why);
        let moved = service::move_to(&lab.house, &system, id, To { start, staff: None }).await;
        assert!(matches!(moved, Err(BookingError::NotThen(_))), "{moved:?}");
    }
}
