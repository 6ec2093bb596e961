//! Booking on a free time of the board.

use booking::service;
use domain::identity::Role;
use tests::Ask;

use super::{act, booked, lab};

#[tokio::test]
async fn a_known_person_is_booked_as_last_time_in_one_form() {
    let (lab, shop) = lab().await;
    booked(&lab, &shop, (Role::Owner, "2026-03-09T14:00Z")).await;
    let (client, staff) = (
        &shop.keys["clients/id"],
        shop.person(Role::Owner).staff.to_string(),
    );
    let path =
        format!("/app/appointments/new?start=2026-03-12T15:00&staff={staff}&client={client}");
    let ask = Ask::get(path).header("hx-request", "true");
    let pop = ask.cookie(shop.cookie(Role::Owner)).of(&lab.router).await;
    let text = &pop.is(200).text;
    assert!(text.contains("class=\"pop quick\""), "{text}");
    assert!(text.contains("est libre jusqu’à"), "{text}");
    let fields = [
        ("key", "K1"),
        ("start", "2026-03-12T15:00"),
        ("staff", staff.as_str()),
        ("client", client.as_str()),
        ("service", "last"),
    ];
    for _ in 0..2 {
        let done = act(&lab, &shop, "/app/appointments", &fields).await;
        assert!(
            done.is(200).text.contains("Rendez-vous pris"),
            "{}",
            done.text
        );
    }
    let client = client.parse().expect("an id");
    let visits = service::visits_of(&lab.house, &shop.ctx, client, 20).await;
    let on_that_day = visits.expect("read").into_iter();
    let start = tests::at("2026-03-12T19:00Z");
    assert_eq!(
        on_that_day
            .filter(|line| line.span.start() == start)
            .count(),
        1
    );
}

#[tokio::test]
async fn a_taken_time_is_said_on_the_small_form_and_keeps_what_was_typed() {
    let (lab, shop) = lab().await;
    booked(&lab, &shop, (Role::Owner, "2026-03-12T19:00Z")).await;
    let staff = shop.person(Role::Owner).staff.to_string();
    let fields = [
        ("key", "K2"),
        ("start", "2026-03-12T15:00"),
        ("staff", staff.as_str()),
        ("client", "new"),
        ("name", "Ondine Marais"),
        ("phone", "418 555-0187"),
        ("locale", "fr"),
        ("q", "Ondine"),
        ("service", &shop.keys["services/id"]),
    ];
    let refused = act(&lab, &shop, "/app/appointments", &fields).await;
    let text = &refused.is(422).text;
    for said in [
        "a déjà un rendez-vous",
        "Ondine Marais",
        "418 555-0187",
        "name=\"at\"",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}
