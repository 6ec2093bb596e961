//! Two walls between shops, each shown to hold alone, and the test shown to be able to fail.

use platform::db::Walls;
use tests::{Engine, Lab, Shop, Spec, engine};

/// What a transaction of one shop sees of two shops' teams and services.
async fn seen(lab: &Lab, shop: &Shop) -> (usize, usize) {
    let tx = lab
        .house
        .db
        .read(&shop.system(lab))
        .await
        .expect("a transaction");
    let team = tenancy::service::team(&tx).await.expect("the team").len();
    let services = catalog::service::menu(&tx)
        .await
        .expect("the menu")
        .services
        .len();
    (team, services)
}

async fn two_shops(walls: Walls) -> (Lab, Shop, Shop) {
    let lab = Lab::with("2026-03-09T12:00Z", walls).await;
    let one = lab.shop(Spec::salon("salon-un")).await;
    let two = lab
        .shop(Spec {
            team: vec!["Maude", "Thomas", "Zoé"],
            ..Spec::salon("salon-deux")
        })
        .await;
    (lab, one, two)
}

#[tokio::test]
async fn a_shop_sees_its_own_rows_only() {
    let (lab, one, two) = two_shops(Walls::STANDING).await;
    assert_eq!(seen(&lab, &one).await, (2, 1));
    assert_eq!(seen(&lab, &two).await, (3, 1));
}

#[tokio::test]
async fn the_filter_alone_keeps_shops_apart() {
    let (lab, one, _two) = two_shops(Walls::without_row_security()).await;
    assert_eq!(seen(&lab, &one).await, (2, 1));
}

#[tokio::test]
async fn row_security_alone_keeps_shops_apart_and_without_it_the_leak_is_seen() {
    let (lab, one, _two) = two_shops(Walls::without_filter()).await;
    match engine() {
        Engine::Postgres => assert_eq!(seen(&lab, &one).await, (2, 1)),
        // SQLite has no second wall: with the first one down the leak shows.
        Engine::Sqlite => assert_eq!(seen(&lab, &one).await, (5, 2)),
    }
}

/// The negative control: with both walls down the tests above would fail.
#[tokio::test]
async fn with_both_walls_down_the_leak_is_seen() {
    let (lab, one, _two) = two_shops(Walls::none()).await;
    assert_eq!(seen(&lab, &one).await, (5, 2));
}

#[tokio::test]
async fn a_row_of_one_shop_cannot_point_at_a_row_of_another() {
    let (lab, one, two) = two_shops(Walls::STANDING).await;
    let ctx = one.system(&lab);
    let mut tx = lab.house.db.write(&ctx).await.expect("a transaction");
    let stranger = two.staff("Maude");
    let offers = [(one.service("Coupe"), None, None)];
    let refused = catalog::service::assign_in(&mut tx, stranger, &offers).await;
    let refused = match refused {
        Ok(()) => tx.commit().await.is_err(),
        Err(_) => true,
    };
    assert!(refused);
}
