//! The board shows the book as it is, to the minute.

use booking::service::{self, BlockKind, NewBlock};
use domain::{
    booking::{Holder, Status},
    identity::Role,
};
use jiff::civil::date;
use tests::{Ask, Cast, Lab, hours};

use super::{booked, lab};

async fn board(lab: &Lab, shop: &Cast, query: &str) -> String {
    let ask = Ask::get(format!("/app/day?date=2026-03-12{query}"));
    let page = ask.cookie(shop.cookie(Role::Owner)).of(&lab.router).await;
    page.is(200).text.clone()
}

/// The tag of a visit's block.
fn block<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    let at = page.find(&format!("id=\"visit-{id}\""))?;
    let from = page[..at].rfind('<')?;
    let to = at + page[at..].find('>')?;
    page.get(from..to)
}

#[tokio::test]
async fn a_visit_stands_where_the_clock_says() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let page = board(&lab, &shop, "").await;
    let opens = page.split("data-opens=\"").nth(1).expect("an hour");
    let hour: i64 = opens[..2].parse().expect("a number");
    let unit = (10 - hour) * 12;
    let own = block(&page, &visit.id.to_string()).expect("a block");
    for said in [
        format!("data-s=\"{unit}\""),
        format!("data-e=\"{}\"", unit + 9),
        format!("s{unit} e{}", unit + 9),
        "data-status=\"booked\"".to_owned(),
        "de 10\u{a0}h à 10\u{a0}h\u{a0}45, À confirmer".to_owned(),
    ] {
        assert!(own.contains(&said), "{said}: {own}");
    }
}

#[tokio::test]
async fn what_was_cancelled_leaves_the_board_and_is_counted_beside_it() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    service::cancel(&lab.house, &shop.ctx, visit.id, None)
        .await
        .expect("cancelled");
    let page = board(&lab, &shop, "").await;
    let id = visit.id.to_string();
    assert!(block(&page, &id).is_none(), "it is gone");
    assert!(page.contains(&format!("/app/appointments/{id}")), "{page}");
}

#[tokio::test]
async fn a_page_that_is_open_already_is_answered_the_board_alone() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let ask = Ask::get("/app/day?date=2026-03-12").header("hx-request", "true");
    let part = ask.cookie(shop.cookie(Role::Owner)).of(&lab.router).await;
    let text = part.is(200).text.trim_start();
    assert!(text.starts_with("<section class=\"work\""), "{text}");
    assert!(!text.contains("<html"), "no page around it");
    let ask = Ask::get(format!("/app/appointments/{}", visit.id));
    let ask = ask.header("hx-request", "true");
    let drawer = ask.cookie(shop.cookie(Role::Owner)).of(&lab.router).await;
    let text = drawer.is(200).text.trim_start();
    assert!(text.starts_with("<aside class=\"drawer\""), "{text}");
}

#[tokio::test]
async fn the_same_visit_stands_in_the_week_of_its_person() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    let id = visit.id.to_string();
    let week = |role: Role| format!("&view=week&who={}", shop.person(role).staff);
    let own = board(&lab, &shop, &week(Role::Owner)).await;
    assert!(block(&own, &id).is_some(), "{own}");
    assert!(
        own.contains("id=\"col-2026-03-09\""),
        "the week begins on Monday"
    );
    let other = board(&lab, &shop, &week(Role::Practitioner)).await;
    assert!(block(&other, &id).is_none(), "it is another person's");
}

#[tokio::test]
async fn a_practitioner_sees_their_own_column_only() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    for view in ["", "&view=rooms", "&view=week"] {
        let who = shop.person(Role::Owner).staff;
        let ask = Ask::get(format!("/app/day?date=2026-03-12{view}&who={who}"));
        let ask = ask.cookie(shop.cookie(Role::Practitioner));
        let page = ask.of(&lab.router).await;
        let text = &page.is(200).text;
        assert!(!text.contains(&visit.id.to_string()), "{view}: {text}");
    }
}

#[tokio::test]
async fn the_next_act_follows_the_state_to_the_till() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-09T14:00Z")).await;
    let path = format!("/app/appointments/{}", visit.id);
    for (status, next) in [
        (None, "Signaler l’arrivée"),
        (Some("arrived"), "Commencer"),
        (Some("in_service"), "Prêt à encaisser"),
        (Some("ready_to_pay"), "Encaisser 68,99\u{a0}$"),
    ] {
        if let Some(status) = status {
            let ask = Ask::post(format!("{path}/status"), &[("status", status)]);
            ask.cookie(shop.cookie(Role::Owner))
                .of(&lab.router)
                .await
                .is(303);
        }
        let page = Ask::get(&path).cookie(shop.cookie(Role::Owner));
        let page = page.of(&lab.router).await.is(200).text.clone();
        let primary = page.split("btn-primary").nth(1).expect("an act");
        assert!(primary.contains(next), "{next}: {primary}");
    }
    let line = service::appointment(&lab.house, &shop.ctx, visit.id).await;
    let status = line.expect("read").expect("a visit").status;
    assert_eq!(status, Status::ReadyToPay);
}

/// However long the day is: visits, clients and claims are each read at once.
#[tokio::test]
async fn a_full_day_is_read_in_as_many_statements_as_a_quiet_one() {
    let (lab, shop) = lab().await;
    booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    board(&lab, &shop, "").await;
    // The least of three: the news of a booking may leave for other nodes meanwhile.
    let cost = async || {
        let mut least = u64::MAX;
        for _ in 0..3 {
            let before = lab.house.db.statements();
            board(&lab, &shop, "").await;
            least = least.min(lab.house.db.statements() - before);
        }
        least
    };
    let quiet = cost().await;
    for hour in 15..20 {
        let start = format!("2026-03-12T{hour}:00Z");
        booked(&lab, &shop, (Role::Owner, start.as_str())).await;
    }
    assert_eq!(cost().await, quiet);
}

#[tokio::test]
async fn blocked_time_stands_on_the_board_with_what_it_is_for_and_is_not_offered() {
    let (lab, shop) = lab().await;
    let staff = shop.person(Role::Owner).staff;
    let before = board(&lab, &shop, "").await;
    let meal = NewBlock {
        holder: Holder::Staff(staff),
        day: date(2026, 3, 12),
        hours: hours(12 * 60, 13 * 60),
        kind: BlockKind::Meal,
    };
    service::block(&lab.house, &shop.ctx, meal)
        .await
        .expect("blocked");
    let after = board(&lab, &shop, "").await;
    let way = format!("/app/blocks/new?start=2026-03-12T12:00&staff={staff}");
    let way = way.replace('&', "&#38;");
    assert!(!before.contains(&way) && after.contains(&way), "{after}");
    assert!(after.contains("Repas"), "{after}");
    let gaps = |page: &str| page.matches("class=\"gap").count();
    assert_eq!(gaps(&after), gaps(&before) + 1, "free before and after it");
}

#[tokio::test]
async fn who_takes_no_appointments_has_no_column_but_for_a_visit_they_keep() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, (Role::Owner, "2026-03-12T14:00Z")).await;
    lab.sql("UPDATE staff SET bookable = FALSE").await;
    lab.sql("UPDATE shop_versions SET setup = setup + 1").await;
    let columns = |page: &str| page.matches("<div class=\"col").count();
    let (page, all) = (
        board(&lab, &shop, "").await,
        board(&lab, &shop, "&all=1").await,
    );
    assert!((1..columns(&all)).contains(&columns(&page)), "{page}");
    assert!(block(&page, &visit.id.to_string()).is_some(), "{page}");
    assert!(!page.contains("class=\"gap"), "nothing is offered: {page}");
}
