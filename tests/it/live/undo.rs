//! The desk's last act on a visit can be undone while nothing else has changed it.

use booking::{
    error::BookingError,
    service::{self, Act, Line, To},
};
use domain::{booking::Status, identity::Role, ids::AppointmentId};
use platform::ctx::{Actor, Ctx, Member};
use tests::{Cast, Lab, at};

const NOW: &str = "2026-03-09T12:00Z";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at("2026-03-08T12:00Z").await;
    let mut shop = lab.cast("etang", "Balise").await;
    lab.another_visit(&mut shop, 0).await;
    lab.clock_to(NOW);
    leave(&lab).await;
    (lab, shop)
}

fn visit(shop: &Cast) -> AppointmentId {
    shop.keys["appointments/id"].parse().expect("an id")
}

fn desk(lab: &Lab, shop: &Cast) -> Ctx {
    Ctx {
        now: lab.house.clock.now(),
        ..shop.ctx.clone()
    }
}

async fn leave(lab: &Lab) -> usize {
    messaging::service::deliver_due(&lab.house, 100)
        .await
        .expect("delivered")
}

async fn line(lab: &Lab, shop: &Cast) -> Line {
    service::appointment(&lab.house, &desk(lab, shop), visit(shop))
        .await
        .expect("read")
        .expect("there")
}

async fn move_to(lab: &Lab, shop: &Cast, to: &str) {
    let to = To {
        start: at(to),
        staff: None,
    };
    service::move_to(&lab.house, &desk(lab, shop), visit(shop), to)
        .await
        .expect("moved");
}

async fn undo(lab: &Lab, shop: &Cast) -> Result<Act, BookingError> {
    service::undo(&lab.house, &desk(lab, shop), visit(shop)).await
}

#[tokio::test]
async fn a_move_undone_stands_where_it_stood_and_is_no_letter() {
    let (lab, shop) = lab().await;
    let ctx = desk(&lab, &shop);
    service::mark(&lab.house, &ctx, visit(&shop), Status::Confirmed)
        .await
        .expect("marked");
    let before = line(&lab, &shop).await;
    move_to(&lab, &shop, "2026-03-13T15:00Z").await;
    assert_eq!(undo(&lab, &shop).await.expect("undone"), Act::Moved);
    let after = line(&lab, &shop).await;
    assert_eq!((after.span, after.staff), (before.span, before.staff));
    assert_eq!(after.status, Status::Confirmed);
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 0);
    // It holds its time again, and nobody else's.
    let mut other = Cast {
        ctx: desk(&lab, &shop),
        ..shop.clone()
    };
    lab.another_visit(&mut other, 0).await;
    let elsewhere = line(&lab, &other).await;
    assert_ne!(elsewhere.span, after.span);
}

#[tokio::test]
async fn what_is_undone_cannot_be_undone_again() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-13T15:00Z").await;
    undo(&lab, &shop).await.expect("undone");
    assert!(matches!(undo(&lab, &shop).await, Err(BookingError::NotNow)));
}

#[tokio::test]
async fn the_first_of_two_moves_is_told_when_the_second_is_undone() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-13T15:00Z").await;
    move_to(&lab, &shop, "2026-03-13T17:00Z").await;
    undo(&lab, &shop).await.expect("undone");
    assert_eq!(
        line(&lab, &shop).await.span.start(),
        at("2026-03-13T15:00Z")
    );
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 1);
}

#[tokio::test]
async fn a_letter_that_has_left_is_followed_by_another() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-13T15:00Z").await;
    let ctx = desk(&lab, &shop);
    service::send_letters_now(&lab.house, &ctx, visit(&shop))
        .await
        .expect("sent");
    assert_eq!(leave(&lab).await, 1);
    undo(&lab, &shop).await.expect("undone");
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 1);
}

#[tokio::test]
async fn a_cancellation_undone_takes_its_time_again() {
    let (lab, shop) = lab().await;
    let (before, ctx) = (line(&lab, &shop).await, desk(&lab, &shop));
    service::cancel(&lab.house, &ctx, visit(&shop), None)
        .await
        .expect("cancelled");
    assert_eq!(undo(&lab, &shop).await.expect("undone"), Act::Cancelled);
    let after = line(&lab, &shop).await;
    assert_eq!((after.span, after.status), (before.span, before.status));
    assert!(after.cancelled.is_none());
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 0);
}

#[tokio::test]
async fn a_cancellation_whose_time_is_anothers_by_now_stays() {
    let (lab, shop) = lab().await;
    let ctx = desk(&lab, &shop);
    service::cancel(&lab.house, &ctx, visit(&shop), None)
        .await
        .expect("cancelled");
    let mut other = Cast {
        ctx: desk(&lab, &shop),
        ..shop.clone()
    };
    lab.another_visit(&mut other, 0).await;
    let refused = undo(&lab, &shop).await;
    assert!(
        matches!(refused, Err(BookingError::Taken(_))),
        "{refused:?}"
    );
    assert_eq!(line(&lab, &shop).await.status, Status::Cancelled);
}

#[tokio::test]
async fn a_booking_of_the_desk_undone_is_a_mistake_nobody_hears_of() {
    let (lab, shop) = lab().await;
    let mut shop = Cast {
        ctx: desk(&lab, &shop),
        ..shop
    };
    lab.another_visit(&mut shop, 9).await;
    assert_eq!(undo(&lab, &shop).await.expect("undone"), Act::Booked);
    let line = line(&lab, &shop).await;
    assert_eq!(line.status, Status::Cancelled);
    let reason = line.cancelled.and_then(|was| was.reason);
    assert_eq!(reason, Some(service::Reason::Mistake));
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 0);
}

#[tokio::test]
async fn an_arrival_undone_is_awaited_again() {
    let (lab, shop) = lab().await;
    let (before, ctx) = (line(&lab, &shop).await, desk(&lab, &shop));
    service::mark(&lab.house, &ctx, visit(&shop), Status::Arrived)
        .await
        .expect("marked");
    assert_eq!(undo(&lab, &shop).await.expect("undone"), Act::Marked);
    assert_eq!(line(&lab, &shop).await.status, before.status);
}

#[tokio::test]
async fn nothing_is_undone_after_somebody_else_or_too_late() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-13T15:00Z").await;
    let visitor = lab.house.visitor(shop.tenant, domain::locale::Locale::Fr);
    let link = service::Link(&shop.keys["visit/secret"]);
    let to = To {
        start: at("2026-03-13T17:00Z"),
        staff: None,
    };
    service::move_by_link(&lab.house, &visitor, &link, to)
        .await
        .expect("moved");
    assert!(matches!(undo(&lab, &shop).await, Err(BookingError::NotNow)));
    move_to(&lab, &shop, "2026-03-13T18:00Z").await;
    lab.clock_to("2026-03-09T12:03Z");
    assert!(matches!(undo(&lab, &shop).await, Err(BookingError::NotNow)));
}

#[tokio::test]
async fn a_practitioner_undoes_nothing_of_a_colleague() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-13T15:00Z").await;
    let person = shop.person(Role::Practitioner);
    let member = Member {
        account: person.account,
        role: Role::Practitioner,
        staff: Some(person.staff),
    };
    let ctx = Ctx {
        actor: Actor::Member(member),
        ..desk(&lab, &shop)
    };
    let refused = service::undo(&lab.house, &ctx, visit(&shop)).await;
    assert!(
        matches!(refused, Err(BookingError::Unknown(_))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn steps_are_forgotten_after_an_hour() {
    let (lab, shop) = lab().await;
    let forget = || service::forget_steps(&lab.house);
    forget().await.expect("removed");
    move_to(&lab, &shop, "2026-03-13T15:00Z").await;
    assert_eq!(forget().await.expect("removed"), 0);
    lab.clock_to("2026-03-09T13:01Z");
    assert_eq!(forget().await.expect("removed"), 1);
}
