//! The same form sent twice has one effect.

use domain::drawer::{Category, Pieces};
use drawer::{
    DrawerError,
    service::{self, Float, NewMovement},
};

use super::{Desk, cents, leaving, pieces};

#[tokio::test]
async fn an_opening_a_movement_a_count_and_a_close_sent_twice_are_made_once() {
    let desk = Desk::set_up("deux-fois").await;
    let (house, ctx) = (&desk.lab.house, desk.ctx());
    let float = (desk.drawer, Float::Known(cents(10_000)));
    let first = service::open(house, &ctx, float, "a").await.expect("opens");
    let second = service::open(house, &ctx, float, "a").await;
    assert_eq!(second.expect("the same"), first);

    let ask = NewMovement {
        drawer: desk.drawer,
        category: Category::Supplies,
        amount: cents(500),
        words: String::new(),
    };
    let first = service::move_cash(house, &ctx, ask.clone(), "b").await;
    let second = service::move_cash(house, &ctx, ask.clone(), "b").await;
    assert_eq!(first.expect("moved"), second.expect("the same"));
    let other = NewMovement {
        amount: cents(600),
        ..ask
    };
    let other = service::move_cash(house, &ctx, other, "b").await;
    assert!(matches!(other, Err(DrawerError::OtherRequest)), "{other:?}");

    let all = pieces(&[(5_000, 1), (2_000, 2), (500, 1)]);
    let first = service::count(house, &ctx, (desk.drawer, all, true), "c").await;
    let second = service::count(house, &ctx, (desk.drawer, all, true), "c").await;
    let count = first.expect("a count");
    assert_eq!(second.expect("the same"), count);
    let board = desk.board().await.running.expect("open");
    assert_eq!((board.moved.len(), board.counts.len()), (1, 1));

    let ask = leaving(count, Pieces::NONE);
    let first = service::close(house, &ctx, &ask, "d")
        .await
        .expect("closes");
    let second = service::close(house, &ctx, &ask, "d").await;
    assert_eq!(second.expect("the same"), first);
    let somebody_else = service::close(house, &ctx, &ask, "e").await;
    let told = matches!(somebody_else, Err(DrawerError::AlreadyClosed));
    assert!(told, "{somebody_else:?}");
}
