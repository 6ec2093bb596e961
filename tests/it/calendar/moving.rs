//! A drop on the grid: done, or refused in words with ways out; never half, never unseen.

use booking::{
    error::BookingError,
    service::{self, Missed},
};
use domain::{booking::Status, identity::Role};
use platform::ctx::{Actor, Ctx};
use tests::at;

use super::{act, booked, lab, seen, span};

#[tokio::test]
async fn a_drop_moves_the_visit_and_says_where_it_is_now() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let (path, staff) = (
        format!("/app/appointments/{}/move", visit.id),
        shop.person(Role::Owner).staff.to_string(),
    );
    let seen = seen(&lab, &shop, &visit).await;
    let fields = [
        ("start", "2026-03-12T11:20"),
        ("staff", &staff),
        ("seen", &seen),
    ];
    let done = act(&lab, &shop, &path, &fields).await;
    assert!(
        done.is(200).text.contains("11\u{a0}h\u{a0}20"),
        "{}",
        done.text
    );
    assert_eq!(
        span(&lab, &shop, &visit).await.start(),
        at("2026-03-12T15:20Z")
    );
    // The same drop again, its answer having been lost: it stands there already.
    act(&lab, &shop, &path, &fields).await.is(200);
}

#[tokio::test]
async fn the_second_of_two_desks_is_told_and_nothing_is_overwritten() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let (path, staff) = (
        format!("/app/appointments/{}/move", visit.id),
        shop.person(Role::Owner).staff.to_string(),
    );
    let read = seen(&lab, &shop, &visit).await;
    let to = |start: &'static str| {
        [
            ("start", start),
            ("staff", staff.as_str()),
            ("seen", read.as_str()),
        ]
    };
    act(&lab, &shop, &path, &to("2026-03-12T11:00"))
        .await
        .is(200);
    let told = act(&lab, &shop, &path, &to("2026-03-12T14:00")).await;
    let text = &told.is(409).text;
    assert!(
        text.contains("Quelqu’un vient de changer ce rendez-vous"),
        "{text}"
    );
    assert!(text.contains("11\u{a0}h"), "where it is now: {text}");
    assert_eq!(
        span(&lab, &shop, &visit).await.start(),
        at("2026-03-12T15:00Z")
    );
    let again = seen(&lab, &shop, &visit).await;
    let fields = [
        ("start", "2026-03-12T14:00"),
        ("staff", &staff),
        ("seen", &again),
    ];
    act(&lab, &shop, &path, &fields).await.is(200);
}

#[tokio::test]
async fn a_drop_on_a_visit_made_meanwhile_names_who_is_there_and_until_when() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    booked(&lab, &shop, (Role::Owner, "2026-03-12T17:00Z")).await;
    let staff = shop.person(Role::Owner).staff.to_string();
    let path = format!("/app/appointments/{}/move", visit.id);
    for outside in ["", "yes"] {
        let fields = [
            ("start", "2026-03-12T13:15"),
            ("staff", staff.as_str()),
            ("outside", outside),
        ];
        let refused = act(&lab, &shop, &path, &fields).await;
        let text = &refused.is(409).text;
        assert!(text.contains("jusqu’à 13\u{a0}h\u{a0}45"), "{text}");
        assert!(text.contains("class=\"way\""), "ways out: {text}");
        assert!(text.contains("Laisser à 10\u{a0}h"), "{text}");
    }
    assert_eq!(
        span(&lab, &shop, &visit).await.start(),
        at("2026-03-12T14:00Z")
    );
}

#[tokio::test]
async fn outside_of_the_hours_a_visit_goes_on_purpose_only() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let staff = shop.person(Role::Owner).staff.to_string();
    let path = format!("/app/appointments/{}/move", visit.id);
    let early = [("start", "2026-03-12T05:00"), ("staff", staff.as_str())];
    let refused = act(&lab, &shop, &path, &early).await;
    let text = &refused.is(409).text;
    assert!(text.contains("name=\"outside\" value=\"yes\""), "{text}");
    assert_eq!(
        span(&lab, &shop, &visit).await.start(),
        at("2026-03-12T14:00Z")
    );
    let meant = [early[0], early[1], ("outside", "yes")];
    act(&lab, &shop, &path, &meant).await.is(200);
    assert_eq!(
        span(&lab, &shop, &visit).await.start(),
        at("2026-03-12T09:00Z")
    );
}

#[tokio::test]
async fn what_the_grid_sends_wrong_is_refused_in_words() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let staff = shop.person(Role::Owner).staff.to_string();
    let path = format!("/app/appointments/{}/move", visit.id);
    for start in [
        "",
        "demain",
        "2026-03-12T25:00",
        "2026-02-30T10:00",
        "1999-01-01T10:00",
    ] {
        let fields = [("start", start), ("staff", staff.as_str())];
        act(&lab, &shop, &path, &fields).await.is(422);
    }
    let fields = [("start", "2026-03-12T11:00"), ("staff", "personne")];
    act(&lab, &shop, &path, &fields).await.is(422);
    assert_eq!(
        span(&lab, &shop, &visit).await.start(),
        at("2026-03-12T14:00Z")
    );
}

#[tokio::test]
async fn a_mark_or_a_cancellation_of_a_visit_that_changed_meanwhile_is_told_and_does_nothing() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let path = format!("/app/appointments/{}", visit.id);
    let read = seen(&lab, &shop, &visit).await;
    let begun = [("status", "in_service"), ("seen", read.as_str())];
    let status = format!("{path}/status");
    act(&lab, &shop, &status, &[("status", "arrived")])
        .await
        .is(303);
    let late = act(&lab, &shop, &status, &begun).await;
    assert!(late.is(409).text.contains("id=\"drawer\""), "{}", late.text);
    let cancel = [("reason", ""), ("seen", read.as_str())];
    act(&lab, &shop, &format!("{path}/cancellation"), &cancel)
        .await
        .is(303);
    let line = service::appointment(&lab.house, &shop.ctx, visit.id).await;
    let line = line.expect("read").expect("a visit");
    assert_eq!(line.status, Status::Arrived);
    // The same mark again, its answer having been lost, is no fault.
    let again = [("status", "arrived"), ("seen", read.as_str())];
    act(&lab, &shop, &status, &again).await.is(303);
}

#[tokio::test]
async fn for_an_hour_that_is_over_nobody_is_offered_who_was_busy_then() {
    let (lab, shop) = lab().await;
    let hour = "2026-03-12T14:00Z";
    let visit = booked(&lab, &shop, (Role::Owner, hour)).await;
    let missed = Missed {
        service: shop.keys["services/id"].parse().expect("an id"),
        staff: Some(shop.person(Role::Owner).staff),
        start: at(hour),
        moving: Some(visit.id),
    };
    let others = async || {
        let ways = service::ways_out(&lab.house, &shop.ctx, missed).await;
        let ways = ways.expect("ways out").into_iter();
        let then = ways.filter(|slot| slot.start == at(hour));
        then.map(|slot| slot.staff).collect::<Vec<_>>()
    };
    let system = lab.house.system(shop.tenant, "test");
    // Everybody who could do it at that hour is taken, one after the other.
    while let [free, ..] = others().await[..] {
        let ask = service::Ask {
            service: missed.service,
            staff: Some(free),
            start: at(hour),
            who: service::Who::Known(shop.keys["clients/id"].parse().expect("an id")),
            consents: Vec::new(),
        };
        service::book(&lab.house, &system, ask)
            .await
            .expect("booked");
    }
    lab.clock_to("2026-03-12T19:00Z");
    assert!(others().await.is_empty());
}

#[tokio::test]
async fn who_does_not_read_the_day_is_told_of_no_way_out() {
    let (lab, shop) = lab().await;
    let missed = Missed {
        service: shop.keys["services/id"].parse().expect("an id"),
        staff: None,
        start: at("2026-03-12T14:00Z"),
        moving: None,
    };
    let visitor = Ctx {
        actor: Actor::Visitor,
        ..shop.ctx.clone()
    };
    let told = service::ways_out(&lab.house, &visitor, missed).await;
    assert!(matches!(told, Err(BookingError::Denied(_))), "{told:?}");
}
