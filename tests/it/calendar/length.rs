//! A visit made longer or shorter where it stands.

use booking::{
    error::BookingError,
    service::{self, BlockKind, Care, NewBlock, To},
};
use domain::{booking::Holder, identity::Role};
use tests::at;

use super::{act, booked, lab, seen, span};

#[tokio::test]
async fn a_longer_visit_keeps_its_price_and_holds_its_person_longer() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let path = format!("/app/appointments/{}/length", visit.id);
    let seen = seen(&lab, &shop, &visit).await;
    let fields = [("end", "2026-03-12T11:15"), ("seen", seen.as_str())];
    act(&lab, &shop, &path, &fields).await.is(200);
    let line = service::appointment(&lab.house, &shop.ctx, visit.id).await;
    let line = line.expect("read").expect("a visit");
    assert_eq!(
        (line.span.end(), line.price),
        (at("2026-03-12T15:15Z"), visit.price)
    );
    let other = booked(&lab, &shop, (Role::Owner, "2026-03-12T17:00Z")).await;
    let to = To {
        start: at("2026-03-12T15:00Z"),
        staff: None,
    };
    let meets = service::move_to(&lab.house, &shop.ctx, other.id, to).await;
    assert!(meets.is_err(), "the quarter of an hour is held");
    // Told twice, with what was read before: the second is told that it changed.
    let fields = [("end", "2026-03-12T11:30"), ("seen", seen.as_str())];
    act(&lab, &shop, &path, &fields).await.is(409);
}

#[tokio::test]
async fn it_does_not_grow_over_the_next_one_and_says_how_far_it_may() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    booked(&lab, &shop, (Role::Owner, "2026-03-12T15:00Z")).await;
    let path = format!("/app/appointments/{}/length", visit.id);
    let refused = act(&lab, &shop, &path, &[("end", "2026-03-12T11:20")]).await;
    let text = &refused.is(409).text;
    assert!(text.contains("jusqu’à 11\u{a0}h\u{a0}45"), "{text}");
    assert!(
        text.contains("value=\"2026-03-12T11:00\""),
        "it may until then: {text}"
    );
    assert_eq!(
        span(&lab, &shop, &visit).await.end(),
        at("2026-03-12T14:45Z")
    );
}

#[tokio::test]
async fn its_last_step_keeps_five_minutes() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let path = format!("/app/appointments/{}/length", visit.id);
    act(&lab, &shop, &path, &[("end", "2026-03-12T10:00")])
        .await
        .is(409);
    act(&lab, &shop, &path, &[("end", "2026-03-12T10:30")])
        .await
        .is(200);
    assert_eq!(
        span(&lab, &shop, &visit).await.end(),
        at("2026-03-12T14:30Z")
    );
}

#[tokio::test]
async fn a_visit_keeps_its_own_length_when_it_moves() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let end = (at("2026-03-12T15:15Z"), Care::default());
    service::set_end(&lab.house, &shop.ctx, visit.id, end)
        .await
        .expect("stretched");
    let to = To {
        start: at("2026-03-12T17:00Z"),
        staff: None,
    };
    service::move_to(&lab.house, &shop.ctx, visit.id, to)
        .await
        .expect("moved");
    let now = span(&lab, &shop, &visit).await;
    assert_eq!(now.end().minutes_since(now.start()), 75);
}

#[tokio::test]
async fn a_stretched_visit_does_not_land_on_one_that_begins_long_after_it() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T13:00Z")).await;
    let care = Care {
        seen: None,
        any_hour: true,
    };
    let all_day = (at("2026-03-12T21:00Z"), care.clone());
    service::set_end(&lab.house, &shop.ctx, visit.id, all_day)
        .await
        .expect("stretched");
    // Eight hours from nine in the morning: that of three in the afternoon is in the way.
    booked(&lab, &shop, (Role::Owner, "2026-03-13T20:15Z")).await;
    let to = To {
        start: at("2026-03-13T13:00Z"),
        staff: None,
    };
    let moved = service::move_with_care(&lab.house, &shop.ctx, visit.id, (to, care.clone())).await;
    assert!(
        matches!(moved, Err(BookingError::Taken(_))),
        "{moved:?}: its last minutes are somebody else's"
    );
}

#[tokio::test]
async fn a_lunch_in_its_way_is_told_with_how_far_it_may_go() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let lunch = NewBlock {
        holder: Holder::Staff(shop.person(Role::Owner).staff),
        day: jiff::civil::date(2026, 3, 12),
        hours: tests::hours(11 * 60, 12 * 60),
        kind: BlockKind::Meal,
    };
    service::block(&lab.house, &shop.ctx, lunch)
        .await
        .expect("blocked");
    let path = format!("/app/appointments/{}/length", visit.id);
    let refused = act(&lab, &shop, &path, &[("end", "2026-03-12T11:20")]).await;
    let text = &refused.is(409).text;
    assert!(text.contains("temps bloqué jusqu’à 12\u{a0}h"), "{text}");
    assert!(
        text.contains("value=\"2026-03-12T11:00\""),
        "it may until then: {text}"
    );
}
