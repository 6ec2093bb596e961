//! What the desk does is told to the client three minutes later, once, as it then stands.

use booking::service::{self, Act, Reason, To};
use domain::ids::AppointmentId;
use messaging::service::Browse;
use platform::ctx::Ctx;
use tests::{Cast, Lab, at};

const NOW: &str = "2026-03-09T12:00Z";

/// A shop with a visit whose client was told of it long ago.
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

/// The desk, now.
fn desk(lab: &Lab, shop: &Cast) -> Ctx {
    Ctx {
        now: lab.house.clock.now(),
        ..shop.ctx.clone()
    }
}

/// Everything that is due leaves; how many letters.
async fn leave(lab: &Lab) -> usize {
    messaging::service::deliver_due(&lab.house, 100)
        .await
        .expect("delivered")
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

/// The newest letter of the shop, without its line ends.
async fn newest(lab: &Lab, shop: &Cast) -> String {
    let ctx = desk(lab, shop);
    let outbox = messaging::service::outbox(&lab.house, &ctx, Browse::default()).await;
    let slip = outbox.expect("the outbox").slips.remove(0);
    let opened = messaging::service::read(&lab.house, &ctx, slip.id).await;
    let opened = opened.expect("a letter");
    let whole = format!("{} {}", opened.slip.subject, opened.text);
    whole.replace(['\n', '\u{a0}'], " ")
}

#[tokio::test]
async fn a_letter_of_the_desk_waits_three_minutes() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-12T15:00Z").await;
    lab.clock_to("2026-03-09T12:02Z");
    assert_eq!(leave(&lab).await, 0);
    lab.clock_to("2026-03-09T12:03Z");
    assert_eq!(leave(&lab).await, 1);
}

#[tokio::test]
async fn two_moves_are_one_letter_of_the_last_place_from_the_one_the_client_knows() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-12T15:00Z").await;
    move_to(&lab, &shop, "2026-03-12T18:30Z").await;
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 1);
    let said = newest(&lab, &shop).await;
    assert!(said.contains("14 h 30"), "{said}");
    assert!(said.contains("à 9 h"), "{said}");
    assert!(!said.contains("à 11 h"), "{said}");
}

#[tokio::test]
async fn a_visit_moved_there_and_back_is_no_letter() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-12T15:00Z").await;
    move_to(&lab, &shop, "2026-03-12T13:00Z").await;
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 0);
}

#[tokio::test]
async fn booked_moved_and_cancelled_at_once_the_client_hears_nothing() {
    let (lab, shop) = lab().await;
    let mut shop = Cast {
        ctx: desk(&lab, &shop),
        ..shop
    };
    lab.another_visit(&mut shop, 10).await;
    move_to(&lab, &shop, "2026-03-13T18:00Z").await;
    let ctx = desk(&lab, &shop);
    service::cancel(&lab.house, &ctx, visit(&shop), Some(Reason::Mistake))
        .await
        .expect("cancelled");
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 0);
}

#[tokio::test]
async fn a_letter_can_leave_now_or_not_at_all() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-12T15:00Z").await;
    let ctx = desk(&lab, &shop);
    let sent = service::send_letters_now(&lab.house, &ctx, visit(&shop)).await;
    assert!(sent.expect("sent"));
    assert_eq!(leave(&lab).await, 1);
    let again = service::send_letters_now(&lab.house, &ctx, visit(&shop)).await;
    assert!(!again.expect("none waits"));
    move_to(&lab, &shop, "2026-03-12T16:00Z").await;
    let dropped = service::drop_letters(&lab.house, &ctx, visit(&shop)).await;
    assert!(dropped.expect("dropped"));
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 0);
}

#[tokio::test]
async fn what_a_client_does_online_is_answered_at_once_and_the_desks_letter_is_dropped() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-12T15:00Z").await;
    let visitor = lab.house.visitor(shop.tenant, domain::locale::Locale::Fr);
    let secret = shop.keys["visit/secret"].clone();
    let link = service::Link(&secret);
    service::cancel_by_link(&lab.house, &visitor, &link, None)
        .await
        .expect("cancelled");
    assert_eq!(leave(&lab).await, 1);
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 0);
}

#[tokio::test]
async fn a_mark_keeps_the_letter_that_waits() {
    let (lab, shop) = lab().await;
    move_to(&lab, &shop, "2026-03-12T15:00Z").await;
    let (ctx, confirmed) = (desk(&lab, &shop), domain::booking::Status::Confirmed);
    service::mark(&lab.house, &ctx, visit(&shop), confirmed)
        .await
        .expect("marked");
    let undone = service::undo(&lab.house, &ctx, visit(&shop)).await;
    assert_eq!(undone.expect("undone"), Act::Marked);
    lab.clock_to("2026-03-09T12:05Z");
    assert_eq!(leave(&lab).await, 1);
    let said = newest(&lab, &shop).await;
    assert!(said.contains("à 11 h"), "{said}");
}
