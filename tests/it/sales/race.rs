//! Many tills at once: one ticket is paid once, and numbers have no hole.

use std::collections::BTreeSet;

use domain::till::TenderKind;
use platform::{ctx::Ctx, house::House};
use sales::{
    SalesError,
    service::{Change, Opening},
};
use tests::Lab;

use super::{NOW, custom, rung_up, with};

const TILLS: usize = 32;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_two_tills_pay_one_ticket_once() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let ask = with(&ticket, TenderKind::Terminal);
    let tills: Vec<_> = (0..TILLS)
        .map(|n| {
            let (house, ctx, ask) = (lab.house.clone(), cast.ctx.clone(), ask.clone());
            platform::background::start(async move {
                sales::service::pay(&house, &ctx, &format!("caisse-{n}"), &ask).await
            })
        })
        .collect();
    let (mut paid, mut told) = (Vec::new(), 0);
    for till in tills {
        match till.await.expect("an answer") {
            Ok(answer) => paid.push(answer.invoice),
            Err(SalesError::AlreadyPaid(_)) => told += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!((paid.len(), told), (1, TILLS - 1));
    let count = "SELECT COUNT(*) FROM deeds WHERE deed = 'ticket_paid'";
    assert_eq!(lab.number(count).await, 1);
}

/// The numbers of four sales of one till, one after the other.
async fn four_sales(house: House, ctx: Ctx, till: usize) -> Vec<i64> {
    let mut numbers = Vec::new();
    for sale in 0..4 {
        let ticket = sales::service::open(&house, &ctx, Opening::Counter).await;
        let seen = ticket.expect("a ticket").seen();
        let add = Change::Add(custom(6000 + sale));
        let ticket = sales::service::change(&house, &ctx, seen, add).await;
        let ask = with(&ticket.expect("a line"), TenderKind::Terminal);
        let key = format!("{till}-{sale}");
        let paid = sales::service::pay(&house, &ctx, &key, &ask).await;
        numbers.push(paid.expect("is paid").number().number);
    }
    numbers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_tills_with_a_ticket_each_take_numbers_without_a_hole() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(tests::Spec::salon("huit")).await;
    let tills: Vec<_> = (0..8)
        .map(|till| {
            let (house, ctx) = (lab.house.clone(), shop.system(&lab));
            platform::background::start(four_sales(house, ctx, till))
        })
        .collect();
    let mut numbers = BTreeSet::new();
    for till in tills {
        numbers.extend(till.await.expect("a till"));
    }
    assert_eq!(numbers, (1..=32).collect());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_tills_ring_up_one_visit_on_one_ticket() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let visit = cast.keys["appointments/id"].parse().expect("an id");
    let tills: Vec<_> = (0..8)
        .map(|_| {
            let (house, ctx) = (lab.house.clone(), cast.ctx.clone());
            platform::background::start(async move {
                sales::service::open(&house, &ctx, Opening::Visit(visit)).await
            })
        })
        .collect();
    let mut tickets = BTreeSet::new();
    for till in tills {
        let opened = till.await.expect("an answer");
        tickets.insert(opened.expect("a ticket").id);
    }
    assert_eq!(tickets.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_change_and_a_payment_at_once_neither_loses_the_other() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    for round in 0..6 {
        let ticket = rung_up(&lab, &cast.ctx, 6000).await;
        let (house, ctx, seen) = (lab.house.clone(), cast.ctx.clone(), ticket.seen());
        let adds = platform::background::start(async move {
            sales::service::change(&house, &ctx, seen, Change::Add(custom(1000))).await
        });
        let ask = with(&ticket, TenderKind::Terminal);
        let (house, ctx, key) = (lab.house.clone(), cast.ctx.clone(), format!("r{round}"));
        let pays = platform::background::start(async move {
            sales::service::pay(&house, &ctx, &key, &ask).await
        });
        let (added, paid) = (
            adds.await.expect("a change"),
            pays.await.expect("an answer"),
        );
        match (&added, &paid) {
            (Ok(_), Err(SalesError::Changed)) | (Err(SalesError::AlreadyPaid(_)), Ok(_)) => {}
            other => panic!("{other:?}"),
        }
    }
}
