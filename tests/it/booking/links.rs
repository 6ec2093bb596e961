//! A client changes their own visit, through their own link and no other, until the shop's notice.

use booking::{
    error::BookingError,
    service::{self, Link, Reason, To},
};
use domain::{booking::Status, locale::Locale};
use platform::ctx::Ctx;
use serde_json::json;
use tests::{Ask, Lab, Shop, Spec, at};

async fn booked(lab: &Lab, shop: &Shop) -> String {
    let body = json!({
        "service": shop.service("Coupe"),
        "staff": shop.staff("Nadia"),
        "starts_at": "2026-03-12T10:00:00-04:00",
        "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
    });
    let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", "link");
    let link = ask.of(&lab.router).await.is(201).json()["manage_url"].clone();
    link.as_str()
        .and_then(|link| link.rsplit('/').next())
        .expect("a secret")
        .to_owned()
}

async fn lab() -> (Lab, Shop, String, Ctx) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.shop(Spec::salon("liens")).await;
    let secret = booked(&lab, &shop).await;
    let ctx = lab.house.visitor(shop.tenant, Locale::Fr);
    (lab, shop, secret, ctx)
}

async fn free(lab: &Lab, shop: &Shop, text: &str) -> bool {
    let path = format!(
        "{}&staff={}",
        shop.availability("Coupe", "2026-03-12", 1),
        shop.staff("Nadia")
    );
    Ask::get(path).of(&lab.router).await.text.contains(text)
}

#[tokio::test]
async fn a_cancelled_visit_gives_its_time_back() {
    let (lab, shop, secret, ctx) = lab().await;
    assert!(!free(&lab, &shop, "T10:00:00").await);
    service::cancel_by_link(&lab.house, &ctx, &Link(&secret), Some(Reason::Plans))
        .await
        .expect("done");
    assert!(free(&lab, &shop, "T10:00:00").await);
    let seen = service::linked(&lab.house, &ctx, &Link(&secret))
        .await
        .expect("seen");
    assert_eq!(seen.map(|visit| visit.status), Some(Status::Cancelled));
    // A second press of the button changes nothing and says the same.
    service::cancel_by_link(&lab.house, &ctx, &Link(&secret), None)
        .await
        .expect("done");
}

#[tokio::test]
async fn a_moved_visit_holds_its_new_time_and_frees_the_old_one() {
    let (lab, shop, secret, ctx) = lab().await;
    let to = To {
        start: at("2026-03-12T18:00Z"),
        staff: None,
    };
    service::move_by_link(&lab.house, &ctx, &Link(&secret), to)
        .await
        .expect("moved");
    assert!(free(&lab, &shop, "T10:00:00").await);
    assert!(!free(&lab, &shop, "T14:00:00").await);
    let seen = service::linked(&lab.house, &ctx, &Link(&secret))
        .await
        .expect("seen")
        .expect("it");
    assert_eq!(
        (seen.span.start(), seen.sequence),
        (at("2026-03-12T18:00Z"), 1)
    );
}

#[tokio::test]
async fn past_the_notice_the_visit_stays_and_says_until_when() {
    let (lab, shop, secret, _) = lab().await;
    lab.clock_to("2026-03-11T14:01Z");
    let ctx = lab.house.visitor(shop.tenant, Locale::Fr);
    let late = service::cancel_by_link(&lab.house, &ctx, &Link(&secret), None).await;
    let Err(BookingError::TooLate(until)) = late else {
        panic!("{late:?}")
    };
    assert_eq!(until, at("2026-03-11T14:00Z"));
    assert!(!free(&lab, &shop, "T10:00:00").await);
}

#[tokio::test]
async fn another_secret_or_another_shop_opens_nothing() {
    let (lab, _shop, secret, ctx) = lab().await;
    let other = lab.shop(Spec::salon("autre")).await;
    let stranger = lab.house.visitor(other.tenant, Locale::Fr);
    let wrong = secret.chars().rev().collect::<String>();
    assert!(
        service::linked(&lab.house, &ctx, &Link(&wrong))
            .await
            .expect("read")
            .is_none()
    );
    assert!(
        service::linked(&lab.house, &stranger, &Link(&secret))
            .await
            .expect("read")
            .is_none()
    );
}

#[tokio::test]
async fn the_confirmation_waits_in_the_outbox_with_a_calendar_file() {
    let (lab, shop, _secret, _) = lab().await;
    let owner = shop.system(&lab);
    let browse = messaging::service::Browse {
        state: None,
        before: None,
    };
    let outbox = messaging::service::outbox(&lab.house, &owner, browse)
        .await
        .expect("outbox");
    let slip = outbox.slips.first().expect("a letter");
    let open = messaging::service::read(&lab.house, &owner, slip.id)
        .await
        .expect("read");
    assert_eq!(open.slip.recipient, "ada@courriel.example");
    assert!(
        open.text.contains("Rendez-vous confirmé")
            || open.slip.subject.contains("Rendez-vous confirmé")
    );
    let calendar = open.calendar.expect("a calendar file");
    assert!(calendar.contains("DTSTART:20260312T140000Z") && calendar.contains("METHOD:PUBLISH"));
    // A subject tells neither name nor service: it shows on a locked screen.
    assert!(!open.slip.subject.contains("Coupe") && !open.slip.subject.contains("Ada"));
}
