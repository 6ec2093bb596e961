//! Many at once: one opens, one closes, and a sale is counted in or finds the drawer closed.

use domain::{drawer::Pieces, ids::InvoiceId};
use drawer::{
    DrawerError,
    service::{self, Ask, Card, Cash, Change, Float},
};
use platform::{background::start, ctx::Ctx, house::House};

use super::{Desk, cents, leaving};

/// Rounds of each race.
const ROUNDS: usize = 8;
/// How many do the same thing at once.
const AT_ONCE: usize = 6;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_open_a_drawer_one_does_and_the_others_are_told() {
    let desk = Desk::set_up("ouvertures").await;
    let open = |n: usize| {
        let (house, ctx, drawer) = (desk.lab.house.clone(), desk.ctx(), desk.drawer);
        start(async move {
            let float = Float::Known(cents(100 * 5));
            service::open(&house, &ctx, (drawer, float), &format!("k{n}")).await
        })
    };
    let opened: Vec<_> = (0..AT_ONCE).map(open).collect();
    let mut opens = 0;
    for one in opened {
        match one.await.expect("an answer") {
            Ok(_) => opens += 1,
            Err(DrawerError::AlreadyOpen) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
    assert_eq!(opens, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_close_a_drawer_one_does_and_the_others_are_told() {
    let desk = Desk::set_up("fermetures").await;
    for round in 0..ROUNDS {
        desk.open(0).await.expect("opens");
        let count = desk.count(Pieces::NONE).await.expect("a count");
        let close = |n: usize| {
            let (house, ctx) = (desk.lab.house.clone(), desk.ctx());
            let ask = leaving(count, Pieces::NONE);
            start(closes(house, ctx, ask, format!("{round}-{n}")))
        };
        let closing: Vec<_> = (0..AT_ONCE).map(close).collect();
        let mut told = Vec::new();
        for one in closing {
            told.push(one.await.expect("an answer"));
        }
        let late = |said: &Result<(), DrawerError>| matches!(said, Err(DrawerError::AlreadyClosed));
        told.retain(|said| !late(said));
        assert!(matches!(told[..], [Ok(())]), "{told:?}");
    }
}

/// Pays a sale in cash, in one transaction.
async fn pays(house: House, ctx: Ctx, cash: Cash) -> Result<(), DrawerError> {
    let mut tx = house.db.write(&ctx).await?;
    service::cash_in_for_sale(&mut tx, &house, &ctx, cash).await?;
    Ok(tx.commit().await?)
}

async fn closes(house: House, ctx: Ctx, ask: Ask, key: String) -> Result<(), DrawerError> {
    service::close(&house, &ctx, &ask, &key).await.map(|_| ())
}

/// Whatever the order, the cash of a sale is in a report or the sale was refused: never both, never
/// neither.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_sale_being_paid_and_a_close_at_the_same_instant_come_one_after_the_other() {
    let desk = Desk::set_up("ensemble").await;
    for round in 0..ROUNDS {
        let session = desk.open(0).await.expect("opens");
        let count = desk.count(Pieces::NONE).await.expect("a count");
        let mut documents: Vec<InvoiceId> = Vec::new();
        for _ in 0..AT_ONCE {
            documents.push(desk.invoice(2_000).await);
        }
        let pay = |document: &InvoiceId| {
            let cash = Cash {
                drawer: desk.drawer,
                amount: cents(2_000),
                document: *document,
            };
            start(pays(desk.lab.house.clone(), desk.ctx(), cash))
        };
        let ask = leaving(count, Pieces::NONE);
        let key = format!("fin-{round}");
        let closing = start(closes(desk.lab.house.clone(), desk.ctx(), ask, key));
        let paying: Vec<_> = documents.iter().map(pay).collect();
        let mut told = Vec::new();
        for one in paying {
            told.push(one.await.expect("an answer"));
        }
        let refused = |said: &&Result<(), DrawerError>| matches!(said, Err(DrawerError::NotOpen));
        let kept = told.iter().filter(|said| said.is_ok()).count();
        let others = told.iter().filter(refused).count();
        assert_eq!(kept + others, documents.len(), "{told:?}");
        let paid = i64::try_from(kept).expect("a few");
        let closed = match closing.await.expect("an answer") {
            Ok(()) => true,
            Err(DrawerError::Changed) => false,
            Err(error) => panic!("{error:?}"),
        };
        let board = desk.board().await;
        assert_eq!(board.chosen.open.is_none(), closed);
        if closed {
            // Nobody paid into what was closed.
            assert_eq!((kept, desk.report(session).await.flow.movements()), (0, 0));
        } else {
            let flow = board
                .running
                .and_then(|running| running.flow)
                .expect("sums");
            assert!(paid > 0);
            assert_eq!(flow.expected(), Ok(cents(2_000 * paid)));
            let count = desk.count(Pieces::NONE).await.expect("a count");
            desk.close(&leaving(count, Pieces::NONE))
                .await
                .expect("closes");
        }
    }
}

fn named(name: &str) -> Card {
    Card {
        name: name.to_owned(),
        float: cents(5_000),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn drawers_added_at_once_all_have_their_place() {
    let desk = Desk::set_up("ajouts").await;
    let add = |n: usize| {
        let (house, ctx) = (desk.lab.house.clone(), desk.ctx());
        start(async move { service::add(&house, &ctx, named(&format!("Tiroir {n}"))).await })
    };
    let added: Vec<_> = (0..AT_ONCE).map(add).collect();
    for one in added {
        one.await.expect("an answer").expect("is added");
    }
    let all = service::settings(&desk.lab.house, &desk.ctx()).await;
    let all = all.expect("settings").drawers;
    let places: Vec<i32> = all.iter().map(|drawer| drawer.position).collect();
    assert_eq!(places, (1..=7).collect::<Vec<i32>>());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_drawers_put_to_rest_at_once_one_stays_in_use_whatever_is_written_on_them() {
    let desk = Desk::set_up("repos").await;
    let second = service::add(&desk.lab.house, &desk.ctx(), named("Second"))
        .await
        .expect("is added");
    let drawers = [desk.drawer, second];
    let change = |change: Change| {
        let (house, ctx) = (desk.lab.house.clone(), desk.ctx());
        start(async move { service::change(&house, &ctx, change).await })
    };
    for round in 0..ROUNDS {
        let cards = drawers.map(|id| change(Change::Card(id, named(&format!("Nom {round}")))));
        let rests = drawers.map(|id| change(Change::InUse(id, false)));
        let mut rested = Vec::new();
        for one in rests {
            rested.push(one.await.expect("an answer"));
        }
        let last = |said: &Result<(), DrawerError>| matches!(said, Err(DrawerError::LastOne));
        rested.retain(|said| !last(said));
        assert!(matches!(rested[..], [Ok(())]), "{rested:?}");
        for one in cards {
            one.await.expect("an answer").expect("is written");
        }
        let all = service::settings(&desk.lab.house, &desk.ctx()).await;
        let all = all.expect("settings").drawers;
        let used = all.iter().filter(|drawer| drawer.retired_at.is_none());
        assert_eq!(used.count(), 1, "{all:?}");
        for id in drawers {
            change(Change::InUse(id, true))
                .await
                .expect("an answer")
                .expect("is used again");
        }
    }
}
