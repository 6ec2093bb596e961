//! When the place is open and its people work changes: what is offered follows at once, and what is
//! booked stays.

use booking::service::{self as book, ExceptionKind, Hours};
use domain::{
    booking::{DayHours, Pattern, WeekHours},
    ids::AppointmentId,
};
use jiff::civil::{Date, date};
use operations::service::{
    self as shops, add_exception, add_special_days, change_opening, change_weeks,
};
use serde_json::json;
use tenancy::service::SpecialKind;
use tests::{Ask, Lab, Shop, Spec, every_day, hours, other_days};

const NOW: &str = "2026-03-09T12:00Z";

/// The hours at which somebody may begin with Nadia on a date.
async fn starts(lab: &Lab, shop: &Shop, day: Date) -> Vec<String> {
    let path = format!(
        "{}&staff={}",
        shop.availability("Coupe", &day.to_string(), 1),
        shop.staff("Nadia")
    );
    let answer = Ask::get(path).of(&lab.router).await;
    let slots = answer.is(200).json()["slots"].as_array().cloned();
    let slots = slots.expect("slots");
    let at = |slot: &serde_json::Value| slot["starts_at"].as_str().map(|at| at[11..16].to_owned());
    slots.iter().filter_map(at).collect()
}

/// The first and the last of them, or nothing.
async fn between(lab: &Lab, shop: &Shop, day: Date) -> String {
    let all = starts(lab, shop, day).await;
    match (all.first(), all.last()) {
        (Some(first), Some(last)) => format!("{first}-{last}"),
        _ => String::new(),
    }
}

async fn booked(lab: &Lab, shop: &Shop, starts_at: &str) -> AppointmentId {
    let body = json!({
        "service": shop.service("Coupe"), "staff": shop.staff("Nadia"), "starts_at": starts_at,
        "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
    });
    let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", starts_at);
    let answer = ask.of(&lab.router).await;
    let id = answer.is(201).json()["id"].as_str().map(str::to_owned);
    id.expect("an id").parse().expect("an id")
}

async fn lab() -> (Lab, Shop) {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("horaire")).await;
    (lab, shop)
}

fn weeks(from: Date, weeks: Vec<WeekHours>) -> Pattern {
    Pattern::new(from, weeks).expect("a pattern")
}

#[tokio::test]
async fn a_day_off_is_offered_no_more_from_the_moment_it_is_kept() {
    let (lab, shop) = lab().await;
    let ctx = shop.system(&lab);
    let day = date(2026, 3, 11);
    assert_eq!(between(&lab, &shop, day).await, "09:00-16:15");
    let nadia = shop.staff("Nadia");
    let off = other_days(day, day, &[]);
    let asked = (nadia, ExceptionKind::DayOff, &off);
    add_exception(&lab.house, &ctx, asked).await.expect("kept");
    assert_eq!(between(&lab, &shop, day).await, "");
    assert_eq!(between(&lab, &shop, date(2026, 3, 12)).await, "09:00-16:15");
    let of = shops::person_schedule(&lab.house, &ctx, (nadia, None)).await;
    let id = of.expect("a schedule").timetable.other[0].id;
    shops::remove_exception(&lab.house, &ctx, (nadia, id))
        .await
        .expect("taken back");
    assert_eq!(between(&lab, &shop, day).await, "09:00-16:15");
}

#[tokio::test]
async fn new_weeks_hold_from_their_first_day_and_take_turns() {
    let (lab, shop) = lab().await;
    let ctx = shop.system(&lab);
    let turns = vec![every_day((9 * 60, 12 * 60)), every_day((13 * 60, 16 * 60))];
    // A Monday.
    let turns = weeks(date(2026, 3, 16), turns);
    change_weeks(&lab.house, &ctx, (shop.staff("Nadia"), &turns))
        .await
        .expect("kept");
    let cases = [
        (date(2026, 3, 15), "09:00-16:15"),
        (date(2026, 3, 16), "09:00-11:15"),
        (date(2026, 3, 22), "09:00-11:15"),
        (date(2026, 3, 23), "13:00-15:15"),
        (date(2026, 3, 30), "09:00-11:15"),
    ];
    for (day, expected) in cases {
        assert_eq!(between(&lab, &shop, day).await, expected, "{day}");
    }
}

#[tokio::test]
async fn a_break_is_offered_to_nobody() {
    let (lab, shop) = lab().await;
    let ctx = shop.system(&lab);
    let day: Vec<DayHours> = vec![hours(9 * 60, 12 * 60), hours(13 * 60, 17 * 60)];
    let week = WeekHours::new(std::array::from_fn(|_| day.clone())).expect("a week");
    let week = weeks(date(2026, 3, 9), vec![week]);
    change_weeks(&lab.house, &ctx, (shop.staff("Nadia"), &week))
        .await
        .expect("kept");
    let all = starts(&lab, &shop, date(2026, 3, 10)).await;
    assert!(
        !all.iter()
            .any(|at| "11:15" < at.as_str() && at.as_str() < "13:00"),
        "{all:?}"
    );
}

#[tokio::test]
async fn a_closed_place_offers_nobody_and_an_extra_day_opens_no_closed_door() {
    let (lab, shop) = lab().await;
    let ctx = shop.system(&lab);
    let (christmas, eve) = (date(2026, 4, 3), date(2026, 4, 2));
    let closed = other_days(christmas, christmas, &[]);
    let short = other_days(eve, eve, &[hours(9 * 60, 12 * 60)]);
    for (kind, days) in [
        (SpecialKind::Holiday, &closed),
        (SpecialKind::Hours, &short),
    ] {
        add_special_days(&lab.house, &ctx, (kind, days))
            .await
            .expect("kept");
    }
    let extra = other_days(christmas, christmas, &[hours(10 * 60, 14 * 60)]);
    let asked = (shop.staff("Nadia"), ExceptionKind::Hours, &extra);
    add_exception(&lab.house, &ctx, asked).await.expect("kept");
    assert_eq!(between(&lab, &shop, christmas).await, "");
    assert_eq!(between(&lab, &shop, eve).await, "09:00-11:15");
}

#[tokio::test]
async fn a_closure_said_twice_is_kept_once() {
    let (lab, shop) = lab().await;
    let ctx = shop.system(&lab);
    let day = other_days(date(2026, 4, 3), date(2026, 4, 3), &[]);
    for _ in 0..2 {
        add_special_days(&lab.house, &ctx, (SpecialKind::Holiday, &day))
            .await
            .expect("kept");
    }
    let of = shops::place_schedule(&lab.house, &ctx, None).await;
    assert_eq!(of.expect("a schedule").opening.special.len(), 1);
}

#[tokio::test]
async fn what_is_booked_outside_of_new_hours_is_named_and_stays_where_it_is() {
    let (lab, shop) = lab().await;
    let ctx = shop.system(&lab);
    let early = booked(&lab, &shop, "2026-03-18T09:00:00-04:00").await;
    let late = booked(&lab, &shop, "2026-03-18T15:00:00-04:00").await;
    let afternoons = weeks(date(2026, 3, 16), vec![every_day((13 * 60, 17 * 60))]);
    let nadia = shop.staff("Nadia");
    let named = async |tried: Option<&Pattern>| {
        let of = shops::person_schedule(&lab.house, &ctx, (nadia, tried)).await;
        let lines = of.expect("a schedule").outside;
        lines.iter().map(|line| line.id).collect::<Vec<_>>()
    };
    assert_eq!(named(None).await, []);
    assert_eq!(named(Some(&afternoons)).await, [early]);
    assert_eq!(named(None).await, [], "looking changes nothing");
    change_opening(&lab.house, &ctx, &afternoons)
        .await
        .expect("kept");
    assert_eq!(named(None).await, [early]);
    for (id, hour) in [(early, "13:00"), (late, "19:00")] {
        let line = book::appointment(&lab.house, &ctx, id).await.expect("read");
        let at = line.expect("a visit").span.start().timestamp();
        assert_eq!(at.strftime("%H:%M").to_string(), hour);
    }
    let tx = lab.house.db.read(&ctx).await.expect("a transaction");
    let setup = book::setup_in(&tx, &lab.house).await.expect("a setup");
    let hours = Hours {
        of: Some(shop.staff("Éloi")),
        place: &setup.schedule,
        theirs: None,
    };
    let others = book::outside(&tx, &ctx, (&setup, hours)).await;
    assert!(others.expect("read").is_empty(), "nobody else's are told");
}
