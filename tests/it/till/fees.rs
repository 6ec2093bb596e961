//! What is kept of a visit that did not take place.

use booking::service::Reason;
use domain::{booking::Status, identity::Role, ids::AppointmentId};
use platform::ctx::Ctx;
use tests::{Cast, Lab};

use super::{NOW, Till};

const TOTALS: &str = "SELECT total_cents || ' ' || subtotal_cents || ' ' || pricing FROM invoices
    WHERE pricing = 'fee' ORDER BY number";

/// A visit of the cast that was missed: it is past its start.
async fn missed(lab: &Lab, cast: &Cast) -> (Ctx, AppointmentId) {
    let visit: AppointmentId = cast.keys["appointments/id"].parse().expect("an id");
    let line = booking::service::appointment(&lab.house, &cast.ctx, visit).await;
    let start = line.expect("read").expect("a visit").span.start();
    lab.house.clock.set(start.plus_minutes(30));
    let ctx = Ctx {
        now: lab.house.clock.now(),
        ..cast.ctx.clone()
    };
    booking::service::mark(&lab.house, &ctx, visit, Status::Missed)
        .await
        .expect("is missed");
    (ctx, visit)
}

#[tokio::test]
async fn a_fee_of_a_missed_visit_is_typed_by_a_person_and_holds_its_taxes() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let (_, visit) = missed(&lab, &cast).await;
    let cookie = lab
        .session(cast.person(Role::Owner).account, cast.tenant)
        .await;
    let till = Till {
        lab: &lab,
        cookie: &cookie,
    };
    let shown = till.open(&format!("/app/appointments/{visit}")).await.text;
    let path = format!("/app/till/visits/{visit}/fee");
    assert!(shown.contains(&path), "{shown}");
    let page = till.open(&path).await;
    let page = &page.is(200).text;
    assert!(page.contains("fixé d’avance"), "{page}");
    let none = till.send(&path, &[("amount", "")]).await;
    none.is(422);
    let wrong = till.send(&path, &[("amount", "beaucoup")]).await;
    assert!(wrong.is(422).text.contains("value=\"beaucoup\""));
    let ticket = till.send(&path, &[("amount", "50,00")]).await;
    let ticket = ticket.is(303).location().to_owned();
    // It stands alone: nothing is rung up beside it.
    let service = cast.keys["services/id"].as_str();
    let id = ticket.rsplit('/').next().expect("an id");
    let beside = till
        .send("/app/till/lines", &[("service", service), ("ticket", id)])
        .await;
    assert_ne!(beside.status, 303, "{}", beside.text);
    till.pay(&ticket).await;
    // Revenu Québec: of 50.00, 2.38 and 4.54.
    assert_eq!(lab.texts(TOTALS).await, ["5000 4308 fee"]);
    let twice = till.send(&path, &[("amount", "20,00")]).await;
    assert!(
        twice.is(303).location().contains("told=paid"),
        "one fee for a visit"
    );
}

#[tokio::test]
async fn a_visit_that_took_place_gives_rise_to_no_fee() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let visit = &cast.keys["appointments/id"];
    let till = Till::of(&lab, &cast);
    let shown = till.open(&format!("/app/appointments/{visit}")).await.text;
    assert!(!shown.contains("/fee"), "{shown}");
    let path = format!("/app/till/visits/{visit}/fee");
    let said = till.send(&path, &[("amount", "50,00")]).await;
    let page = &said.is(422).text;
    assert!(page.contains("pas lieu à des frais"), "{page}");
    assert!(page.contains("value=\"50,00\""), "{page}");
}

#[tokio::test]
async fn a_round_price_is_read_with_its_taxes_and_back_again() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let till = Till::of(&lab, &cast);
    let ticket = till.ring_up(&cast).await;
    for (pricing, total) in [("tax_included", "60,00"), ("tax_excluded", "68,99")] {
        let path = format!("{ticket}/pricing");
        let version = till.held(&ticket, &path, "version").await;
        let fields = [("version", &*version), ("pricing", pricing)];
        till.send(&path, &fields).await.is(303);
        let page = till.open(&ticket).await.text;
        let sum = format!("<span class=\"money\">{total}\u{a0}$</span></div>");
        assert!(page.contains(&sum), "{total}: {page}");
    }
}

#[tokio::test]
async fn only_a_visit_its_client_gave_up_after_the_notice_gives_rise_to_a_fee() {
    let cases = [
        (30, Some(Reason::AtTheirWish), true),
        (30, Some(Reason::Shop), false),
        (30, Some(Reason::Mistake), false),
    ];
    for (minutes_before, reason, owed) in cases {
        let lab = Lab::at(NOW).await;
        let cast = lab.cast_before_sales("etang", "Balise").await;
        let visit: AppointmentId = cast.keys["appointments/id"].parse().expect("an id");
        let line = booking::service::appointment(&lab.house, &cast.ctx, visit).await;
        let start = line.expect("read").expect("a visit").span.start();
        let ctx = Ctx {
            now: start.plus_minutes(-minutes_before),
            ..cast.ctx.clone()
        };
        booking::service::cancel(&lab.house, &ctx, visit, reason)
            .await
            .expect("is cancelled");
        let fee = sales::service::Opening::Fee(visit, domain::money::Money::from_cents(2500));
        let said = sales::service::open(&lab.house, &ctx, fee).await;
        assert_eq!(said.is_ok(), owed, "{reason:?}: {said:?}");
    }
}
