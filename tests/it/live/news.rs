//! Whoever has a day open hears of what changes on it: of their shop, their days, their columns.

use booking::service::{self, To};
use domain::{identity::Role, ids::AppointmentId};
use platform::{
    background,
    ctx::Ctx,
    news::{Kind, LISTENERS_OF_A_SESSION_MAX, News, between::Ear},
};
use serde_json::{Value, json};
use tests::{Ask, Cast, Engine, Heard, Lab, at, is_about};

const NOW: &str = "2026-03-09T12:00Z";
const THAT_DAY: &str = "/app/news?date=2026-03-12";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at(NOW).await;
    let mut shop = lab.cast("etang", "Balise").await;
    lab.another_visit(&mut shop, 0).await;
    (lab, shop)
}

/// A page open on a day, past its greeting.
async fn open(lab: &Lab, shop: &Cast, role: Role, path: &str) -> Heard {
    let mut heard = Ask::get(path)
        .cookie(shop.cookie(role))
        .heard(&lab.router)
        .await;
    let hello = heard.next().await.expect("a greeting");
    assert!(hello.contains("event: hello"), "{hello}");
    heard
}

fn visit(shop: &Cast) -> AppointmentId {
    shop.keys["appointments/id"].parse().expect("an id")
}

async fn moved(lab: &Lab, ctx: &Ctx, id: AppointmentId, to: &str) {
    let to = To {
        start: at(to),
        staff: None,
    };
    service::move_to(&lab.house, ctx, id, to)
        .await
        .expect("moved");
}

fn data(piece: &str) -> Value {
    assert!(piece.contains("event: news"), "{piece}");
    let data = piece.lines().find_map(|line| line.strip_prefix("data: "));
    serde_json::from_str(data.expect("data")).expect("json")
}

#[tokio::test]
async fn an_open_day_hears_of_a_move_by_its_place_and_nothing_of_the_person() {
    let (lab, shop) = lab().await;
    let mut page = open(&lab, &shop, Role::FrontDesk, THAT_DAY).await;
    moved(&lab, &shop.ctx, visit(&shop), "2026-03-13T15:00Z").await;
    let told = data(&page.next().await.expect("news"));
    let owner = shop.person(Role::Owner).staff.to_string();
    assert_eq!(
        told,
        json!({
            "kind": "visit", "id": visit(&shop).to_string(),
            "days": ["2026-03-12", "2026-03-13"], "people": [owner], "version": "1-booked",
        })
    );
    assert!(page.is_still());
}

#[tokio::test]
async fn every_change_of_a_visit_is_heard() {
    let (lab, mut shop) = lab().await;
    let mut page = open(&lab, &shop, Role::FrontDesk, "/app/news").await;
    lab.another_visit(&mut shop, 1).await;
    let id = visit(&shop);
    let arrived = domain::booking::Status::Arrived;
    service::mark(&lab.house, &shop.ctx, id, arrived)
        .await
        .expect("marked");
    service::cancel(&lab.house, &shop.ctx, id, None)
        .await
        .expect("cancelled");
    for _ in 0..3 {
        let told = data(&page.next().await.expect("news"));
        assert_eq!(told["id"], json!(id.to_string()));
    }
    assert!(page.is_still());
}

#[tokio::test]
async fn a_change_that_is_undone_before_it_lasts_is_never_told() {
    let (lab, shop) = lab().await;
    let mut page = open(&lab, &shop, Role::Owner, "/app/news").await;
    let mut tx = lab.house.db.write(&shop.ctx).await.expect("a transaction");
    tx.tell(News::of_shop(Kind::Setup));
    assert!(page.is_still(), "not before the end");
    tx.rollback().await.expect("undone");
    assert!(page.is_still());
}

#[tokio::test]
async fn another_day_and_another_shop_are_not_disturbed() {
    let (lab, shop) = lab().await;
    let other = lab.cast("colline", "Voisin").await;
    let mut elsewhere = open(&lab, &other, Role::Owner, THAT_DAY).await;
    let mut week = open(&lab, &shop, Role::Owner, "/app/news?date=2026-03-15&days=7").await;
    let mut whole = open(&lab, &shop, Role::Owner, "/app/news?date=2026-03-09&days=7").await;
    moved(&lab, &shop.ctx, visit(&shop), "2026-03-12T15:00Z").await;
    data(&whole.next().await.expect("news"));
    assert!(week.is_still());
    assert!(elsewhere.is_still());
}

#[tokio::test]
async fn who_reads_their_own_days_hears_of_their_own_column() {
    let (lab, shop) = lab().await;
    let mut own = open(&lab, &shop, Role::Practitioner, THAT_DAY).await;
    let mut desk = open(&lab, &shop, Role::FrontDesk, THAT_DAY).await;
    moved(&lab, &shop.ctx, visit(&shop), "2026-03-12T15:00Z").await;
    data(&desk.next().await.expect("news"));
    assert!(own.is_still(), "the owner's column is not theirs");
    let to = To {
        start: at("2026-03-12T15:00Z"),
        staff: Some(shop.person(Role::Practitioner).staff),
    };
    service::move_to(&lab.house, &shop.ctx, visit(&shop), to)
        .await
        .expect("moved");
    let told = data(&own.next().await.expect("news"));
    let theirs = shop.person(Role::Practitioner).staff.to_string();
    assert_eq!(told["people"], json!([theirs]));
}

#[tokio::test]
async fn a_stream_ends_with_its_session() {
    let (lab, shop) = lab().await;
    let mut page = open(&lab, &shop, Role::FrontDesk, THAT_DAY).await;
    let removal = format!(
        "/app/team/members/{}/removal",
        shop.person(Role::FrontDesk).account
    );
    let removed = Ask::post(removal, &[]).cookie(shop.cookie(Role::Owner));
    removed.of(&lab.router).await.is(303);
    moved(&lab, &shop.ctx, visit(&shop), "2026-03-12T15:00Z").await;
    let mut last = page.next().await.expect("a last word");
    // What the removal itself changed of the shop may come first, to who was still there.
    if !last.contains("event: signed-out") {
        last = page.next().await.expect("a last word");
    }
    assert!(last.contains("event: signed-out"), "{last}");
    assert_eq!(page.next().await, None);
}

#[tokio::test]
async fn listening_does_not_keep_a_session_alive() {
    let (lab, shop) = lab().await;
    let mut page = open(&lab, &shop, Role::FrontDesk, "/app/news").await;
    lab.clock_to("2026-03-09T12:25Z");
    moved(&lab, &shop.ctx, visit(&shop), "2026-03-12T15:00Z").await;
    data(&page.next().await.expect("news"));
    lab.clock_to("2026-03-09T12:35Z");
    moved(&lab, &shop.ctx, visit(&shop), "2026-03-12T16:00Z").await;
    let last = page.next().await.expect("a last word");
    assert!(last.contains("event: signed-out"), "{last}");
}

#[tokio::test]
async fn a_session_opens_so_many_streams_and_no_more() {
    let (lab, shop) = lab().await;
    let mut pages = Vec::new();
    for _ in 0..LISTENERS_OF_A_SESSION_MAX {
        pages.push(open(&lab, &shop, Role::Owner, THAT_DAY).await);
    }
    let ask = Ask::get(THAT_DAY).cookie(shop.cookie(Role::Owner));
    ask.of(&lab.router).await.is(429);
    pages.pop();
    ask.of(&lab.router).await.is(200);
}

#[tokio::test]
async fn a_program_about_to_stop_ends_its_streams() {
    let (lab, shop) = lab().await;
    let mut page = open(&lab, &shop, Role::Owner, THAT_DAY).await;
    lab.house.db.news().close();
    assert_eq!(page.next().await, None);
    assert_eq!(lab.house.db.news().listeners(), 0);
}

#[tokio::test]
async fn what_one_node_changes_is_heard_on_another() {
    if !is_about(Engine::Postgres, "a file has one process") {
        return;
    }
    let (lab, shop) = lab().await;
    let (house, router) = lab.another_node().await;
    let ear = Ear::open(&house.db, &house.chance, house.clock.now()).await;
    let ear = ear.expect("the server answers").expect("an ear");
    let hearing = background::start(ear.hear(std::future::pending()));
    let mut page = Ask::get(THAT_DAY)
        .cookie(shop.cookie(Role::Owner))
        .heard(&router)
        .await;
    page.next().await.expect("a greeting");
    moved(&lab, &shop.ctx, visit(&shop), "2026-03-12T15:00Z").await;
    let told = data(&page.next().await.expect("news"));
    assert_eq!(told["id"], json!(visit(&shop).to_string()));
    // Its own news come once, although it hears them again from the server.
    let to = To {
        start: at("2026-03-12T16:00Z"),
        staff: None,
    };
    service::move_to(&house, &shop.ctx, visit(&shop), to)
        .await
        .expect("moved");
    moved(&lab, &shop.ctx, visit(&shop), "2026-03-12T17:00Z").await;
    data(&page.next().await.expect("news"));
    data(&page.next().await.expect("news"));
    assert!(page.is_still());
    house.db.clone().close().await.expect("closed");
    hearing.await.expect("it ends with the database");
}
