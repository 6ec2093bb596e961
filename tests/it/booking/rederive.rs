//! When the law moves the clocks, what was agreed on the wall stays.

use booking::service::{To, move_to};
use domain::{booking::Status, identity::Role, ids::AppointmentId};
use serde_json::json;
use tests::{Ask, Lab, Spec, at};

/// The old rules: -08:00 in December, one hour later than the law now has it.
async fn as_the_old_rules_left_them(lab: &Lab) {
    let late = at("2026-11-01T00:00Z").micros();
    for table in ["appointments", "claims"] {
        let hour = 3_600_000_000_i64;
        lab.sql(&format!(
            "UPDATE {table} SET starts_at_us = starts_at_us + {hour}, \
             ends_at_us = ends_at_us + {hour} WHERE starts_at_us > {late}"
        ))
        .await;
    }
}

/// Rows as an older release of the zone data would have left them: Vancouver an hour later in UTC.
#[tokio::test]
async fn a_visit_keeps_its_wall_time_when_the_zone_data_changes_and_the_past_never_moves() {
    let lab = Lab::at("2026-10-20T12:00Z").await;
    let spec = Spec {
        zone: "America/Vancouver",
        province: domain::province::Province::Bc,
        ..Spec::salon("pacifique")
    };
    let shop = lab.shop(spec).await;
    for (n, start) in ["2026-10-21T10:00:00-07:00", "2026-12-01T10:00:00-07:00"]
        .iter()
        .enumerate()
    {
        let body = json!({
            "service": shop.service("Coupe"), "staff": shop.staff("Nadia"), "starts_at": start,
            "client": { "name": "Ada Tremblay", "phone": "604 555-0100" },
        });
        let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", &format!("z{n}"));
        ask.of(&lab.router).await.is(201);
    }
    as_the_old_rules_left_them(&lab).await;
    lab.clock_to("2026-10-22T12:00Z");
    let ctx = lab.house.system(shop.tenant, "rederive");
    let moved = booking::service::rederive(&lab.house, &ctx)
        .await
        .expect("derived");
    assert_eq!(moved.len(), 1);
    assert_eq!(
        (moved[0].from, moved[0].to),
        (at("2026-12-01T18:00Z"), at("2026-12-01T17:00Z"))
    );
    assert!(
        booking::service::rederive(&lab.house, &ctx)
            .await
            .expect("derived")
            .is_empty()
    );
    let day = jiff::civil::date(2026, 12, 1);
    let day = booking::service::day(&lab.house, &ctx, Some(day))
        .await
        .expect("a day");
    let line = &day.people[0].lines[0];
    assert_eq!(
        (line.span.start(), line.status),
        (at("2026-12-01T17:00Z"), Status::Booked)
    );
    let path = format!(
        "{}&staff={}",
        shop.availability("Coupe", "2026-12-01", 1),
        shop.staff("Nadia")
    );
    let free = Ask::get(path).of(&lab.router).await.text;
    assert!(
        !free.contains("T10:00:00-07:00") && free.contains("T10:45:00-07:00"),
        "{free}"
    );
}

async fn cut(lab: &Lab, shop: &tests::Shop, wall: &str, key: &str) -> String {
    let body = json!({
        "service": shop.service("Coupe"), "staff": shop.staff("Nadia"), "starts_at": wall,
        "client": { "name": "Ada Tremblay", "phone": "604 555-0100" },
    });
    let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", key);
    let booked = ask.of(&lab.router).await.is(201).json();
    booked["id"].as_str().expect("an id").to_owned()
}

/// The time one of them had agreed was given to somebody else before the new rules were known.
#[tokio::test]
async fn of_two_visits_that_would_meet_one_keeps_its_instant_and_its_page_says_so() {
    let lab = Lab::at("2026-10-20T12:00Z").await;
    let spec = Spec {
        zone: "America/Vancouver",
        province: domain::province::Province::Bc,
        ..Spec::salon("pacifique")
    };
    let shop = lab.shop(spec).await;
    let hemmed = cut(&lab, &shop, "2026-12-01T10:00:00-07:00", "a").await;
    let alone = cut(&lab, &shop, "2026-12-01T14:00:00-07:00", "b").await;
    as_the_old_rules_left_them(&lab).await;
    let third = cut(&lab, &shop, "2026-12-01T10:15:00-07:00", "c").await;
    let ctx = lab.house.system(shop.tenant, "rederive");
    for moved in [vec![alone.clone()], Vec::new()] {
        let done = booking::service::rederive(&lab.house, &ctx).await;
        let ids: Vec<String> = done
            .expect("derived")
            .iter()
            .map(|m| m.id.to_string())
            .collect();
        assert_eq!(ids, moved);
        assert_eq!(lab.doubled().await, 0);
    }
    for (id, start) in [
        (&hemmed, "2026-12-01T18:00Z"),
        (&alone, "2026-12-01T21:00Z"),
        (&third, "2026-12-01T17:15Z"),
    ] {
        let id = id.parse().expect("an id");
        let line = booking::service::appointment(&lab.house, &ctx, id).await;
        let line = line.expect("read").expect("a visit");
        assert_eq!(line.span.start(), at(start));
    }
    let told = "SELECT subject FROM deeds WHERE deed = 'appointment_not_rederived'";
    assert_eq!(lab.texts(told).await.first(), Some(&hemmed));
}

#[tokio::test]
async fn the_owner_reads_whose_agreed_time_was_not_kept_until_it_is_settled() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.cast("etang", "Balise").await;
    let id: AppointmentId = shop.keys["appointments/id"].parse().expect("an id");
    let settings = async || {
        let ask = Ask::get("/app/settings").cookie(shop.cookie(Role::Owner));
        ask.of(&lab.router).await.is(200).text.clone()
    };
    let (title, visit) = ("Heures à revoir", format!("/app/appointments/{id}"));
    assert!(!settings().await.contains(title));
    for table in ["appointments", "claims"] {
        lab.sql(&format!(
            "UPDATE {table} SET starts_at_us = starts_at_us + 3600000000, \
             ends_at_us = ends_at_us + 3600000000"
        ))
        .await;
    }
    let page = settings().await;
    assert!(page.contains(title) && page.contains(&visit), "{page}");
    // The client is content with the hour it stands at.
    let ctx = lab.house.system(shop.tenant, "test");
    let line = booking::service::appointment(&lab.house, &ctx, id).await;
    let start = line.expect("read").expect("a visit").span.start();
    let to = To { start, staff: None };
    move_to(&lab.house, &ctx, id, to).await.expect("settled");
    let page = settings().await;
    assert!(!page.contains(&visit), "{page}");
}
