//! Time that holds no client is taken as a visit is.

use booking::{
    error::BookingError,
    service::{self, BlockKind, NewBlock, To, block, unblock},
};
use domain::{
    booking::{Clash, Holder, Who},
    ids::BlockId,
    locale::Locale,
};
use jiff::civil::{Date, date};
use platform::background::start;
use serde_json::json;
use tests::{Ask, Lab, Shop, Spec, Step, at, hours};

const NOW: &str = "2026-03-09T12:00Z";
const DAY: Date = date(2026, 3, 10);
/// Rounds of the race, each at an hour of its own.
const ROUNDS: u16 = 8;

fn lunch(holder: Holder, from: u16) -> NewBlock {
    NewBlock {
        holder,
        day: DAY,
        hours: hours(from, from + 60),
        kind: BlockKind::Other,
    }
}

async fn blocks(lab: &Lab, shop: &Shop, new: NewBlock) -> Result<BlockId, BookingError> {
    block(&lab.house, &shop.system(lab), new).await
}

/// A guest asks for Nadia at a wall time of that day.
fn asks(shop: &Shop, hour: u16, key: &str) -> Ask {
    let body = json!({
        "service": shop.service("Coupe"),
        "staff": shop.staff("Nadia"),
        "starts_at": format!("2026-03-10T{hour:02}:00:00-04:00"),
        "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
    });
    Ask::json(shop.bookings(), &body).header("idempotency-key", key)
}

async fn free(lab: &Lab, shop: &Shop) -> String {
    let path = format!(
        "{}&staff={}",
        shop.availability("Coupe", "2026-03-10", 1),
        shop.staff("Nadia")
    );
    Ask::get(path).of(&lab.router).await.text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_booking_and_a_block_at_once_one_has_the_time() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("course")).await;
    let (mut visits, mut blocked) = (0, 0);
    for round in 0..ROUNDS {
        let hour = 9 + round;
        let (house, ctx) = (lab.house.clone(), shop.system(&lab));
        let new = lunch(Holder::Staff(shop.staff("Nadia")), hour * 60);
        let blocks = async move { block(&house, &ctx, new).await.is_ok() };
        let (ask, router) = (asks(&shop, hour, &format!("b{round}")), lab.router.clone());
        let books = async move { ask.of(&router).await.status == 201 };
        // Each goes first every second time; who wins is theirs to settle.
        let (books, blocks) = if round % 2 == 0 {
            let books = start(books);
            (books, start(blocks))
        } else {
            let blocks = start(blocks);
            (start(books), blocks)
        };
        let (booked, was_blocked) = (books.await.expect("done"), blocks.await.expect("done"));
        assert!(booked != was_blocked, "{hour}: {booked} {was_blocked}");
        visits += u16::from(booked);
        blocked += u16::from(was_blocked);
    }
    assert_eq!(visits + blocked, ROUNDS);
}

#[tokio::test]
async fn nobody_books_nor_moves_onto_blocked_time_and_it_comes_back_when_it_is_given_back() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("repas")).await;
    assert!(free(&lab, &shop).await.contains("T12:00:00-04:00"));
    let id = blocks(
        &lab,
        &shop,
        lunch(Holder::Staff(shop.staff("Nadia")), 12 * 60),
    )
    .await;
    let id = id.expect("blocked");
    let offered = free(&lab, &shop).await;
    for gone in ["T11:30", "T12:00", "T12:45"] {
        assert!(!offered.contains(gone), "{gone}: {offered}");
    }
    assert!(
        offered.contains("T11:15") && offered.contains("T13:00"),
        "{offered}"
    );
    asks(&shop, 12, "refused").of(&lab.router).await.is(409);
    asks(&shop, 14, "booked").of(&lab.router).await.is(201);
    let ctx = shop.system(&lab);
    let day = service::day(&lab.house, &ctx, Some(DAY))
        .await
        .expect("a day");
    let visit = day.people[0].lines[0].id;
    let to = To {
        start: at("2026-03-10T16:30Z"),
        staff: None,
    };
    let moved = service::move_to(&lab.house, &ctx, visit, to).await;
    assert!(
        matches!(moved, Err(BookingError::Taken(Clash::PersonBusy))),
        "{moved:?}"
    );
    unblock(&lab.house, &ctx, id).await.expect("given back");
    assert!(free(&lab, &shop).await.contains("T12:00:00-04:00"));
    service::move_to(&lab.house, &ctx, visit, to)
        .await
        .expect("moved");
}

#[tokio::test]
async fn a_block_lands_on_no_visit_and_on_no_other_block_and_said_twice_is_one() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("double")).await;
    asks(&shop, 10, "first").of(&lab.router).await.is(201);
    let nadia = Holder::Staff(shop.staff("Nadia"));
    for taken in [10 * 60, 10 * 60 + 30, 9 * 60 + 15] {
        let refused = blocks(&lab, &shop, lunch(nadia, taken)).await;
        assert!(
            matches!(refused, Err(BookingError::Taken(_))),
            "{taken}: {refused:?}"
        );
    }
    let first = blocks(&lab, &shop, lunch(nadia, 13 * 60))
        .await
        .expect("blocked");
    let again = blocks(&lab, &shop, lunch(nadia, 13 * 60))
        .await
        .expect("the same");
    assert_eq!(first, again);
    let over = blocks(&lab, &shop, lunch(nadia, 13 * 60 + 30)).await;
    assert!(matches!(over, Err(BookingError::Taken(_))), "{over:?}");
    // What touches does not meet, and somebody else's time is their own.
    blocks(&lab, &shop, lunch(nadia, 14 * 60))
        .await
        .expect("next to it");
    let eloi = Holder::Staff(shop.staff("Éloi"));
    blocks(&lab, &shop, lunch(eloi, 13 * 60))
        .await
        .expect("somebody else's");
    let all = service::blocks_of(&lab.house, &shop.system(&lab), DAY).await;
    assert_eq!(all.expect("blocks").len(), 3);
}

#[tokio::test]
async fn a_machine_under_upkeep_is_in_no_visit() {
    let lab = Lab::at(NOW).await;
    let spec = Spec {
        units: vec![("laser", 1)],
        services: vec![("Coupe", 6000, vec![Step(45, Who::Same, &[("laser", 1)])])],
        ..Spec::salon("laser")
    };
    let shop = lab.shop(spec).await;
    let ctx = shop.system(&lab);
    let setup = service::setup(&lab.house, &ctx).await.expect("a setup");
    let laser = Holder::Resource(setup.menu.resources[0].id);
    let upkeep = NewBlock {
        kind: BlockKind::Upkeep,
        ..lunch(laser, 10 * 60)
    };
    let meal = NewBlock {
        kind: BlockKind::Meal,
        ..upkeep
    };
    let refused = blocks(&lab, &shop, meal).await;
    assert!(
        matches!(refused, Err(BookingError::NotOffered)),
        "{refused:?}"
    );
    blocks(&lab, &shop, upkeep).await.expect("blocked");
    asks(&shop, 10, "refused").of(&lab.router).await.is(409);
    asks(&shop, 11, "booked").of(&lab.router).await.is(201);
}

#[tokio::test]
async fn a_time_the_clocks_jump_over_cannot_be_blocked() {
    let lab = Lab::at("2026-03-01T12:00Z").await;
    let shop = lab.shop(Spec::salon("saut")).await;
    let gone = NewBlock {
        day: date(2026, 3, 8),
        ..lunch(Holder::Staff(shop.staff("Nadia")), 2 * 60)
    };
    let refused = blocks(&lab, &shop, gone).await;
    assert!(
        matches!(refused, Err(BookingError::NotOffered)),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_block_keeps_its_wall_time_when_the_zone_data_changes() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("heure")).await;
    blocks(
        &lab,
        &shop,
        lunch(Holder::Staff(shop.staff("Nadia")), 12 * 60),
    )
    .await
    .expect("blocked");
    let hour = 3_600_000_000_i64;
    lab.sql(&format!(
        "UPDATE blocks SET starts_at_us = starts_at_us + {hour}, ends_at_us = ends_at_us + {hour}"
    ))
    .await;
    let ctx = shop.system(&lab);
    service::rederive(&lab.house, &ctx).await.expect("derived");
    let all = service::blocks_of(&lab.house, &ctx, DAY)
        .await
        .expect("blocks");
    assert_eq!(all[0].span.start(), at("2026-03-10T16:00Z"));
}

#[tokio::test]
async fn a_visitor_blocks_nothing() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("passant")).await;
    let ctx = lab.house.visitor(shop.tenant, Locale::Fr);
    let new = lunch(Holder::Staff(shop.staff("Nadia")), 12 * 60);
    let refused = block(&lab.house, &ctx, new).await;
    assert!(
        matches!(refused, Err(BookingError::Denied(_))),
        "{refused:?}"
    );
}
