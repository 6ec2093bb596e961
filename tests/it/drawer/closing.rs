//! A drawer is closed with its last count, a reason for the difference, and a float no larger than
//! what was counted.

use domain::drawer::{Category, ClosingFault, Gap, GapReason, Pieces};
use drawer::{
    DrawerError,
    service::{self, Ask, Counted},
};

use super::{Desk, cents, leaving, pieces};

async fn counted(desk: &Desk, found: Pieces) -> Counted {
    let count = desk.count(found).await.expect("a count");
    let counted = service::counted(&desk.lab.house, &desk.ctx(), count).await;
    counted.expect("what was counted")
}

#[tokio::test]
async fn a_short_drawer_says_why_and_its_report_keeps_it() {
    let desk = Desk::set_up("manque").await;
    desk.open(15_000).await.expect("opens");
    desk.sale(6_000).await.expect("a sale");
    desk.moves(Category::Supplies, 1_000)
        .await
        .expect("a pay-out");
    let found = counted(
        &desk,
        pieces(&[(10_000, 1), (2_000, 4), (1_000, 1), (500, 1), (100, 3)]),
    )
    .await;
    assert_eq!(found.gap, Gap::Short(cents(200)));
    let ask = Ask {
        reason: None,
        ..leaving(found.count.id, found.proposed)
    };
    let silent = desk.close(&ask).await;
    let no_reason = DrawerError::Closing(ClosingFault::NoReason);
    assert_eq!(
        format!("{:?}", silent.expect_err("refused")),
        format!("{no_reason:?}")
    );
    let ask = Ask {
        reason: Some(GapReason::WrongChange),
        words: " 20 $ rendus pour 18 $ ".to_owned(),
        ..ask
    };
    let session = desk.close(&ask).await.expect("closes");
    let report = desk.report(session).await;
    assert_eq!(report.settled.reason, Some(GapReason::WrongChange));
    assert_eq!(report.words.as_deref(), Some("20 $ rendus pour 18 $"));
    assert_eq!(
        (
            report.flow.sales.amount,
            report.flow.pay_outs.amount,
            report.expected
        ),
        (cents(6_000), cents(1_000), cents(20_000))
    );
    let both = report
        .settled
        .left
        .total()
        .plus(report.settled.deposit.total());
    assert_eq!(both, Ok(cents(19_800)));
    assert_eq!(report.by_hand.len(), 1);
}

#[tokio::test]
async fn no_more_stays_than_was_counted() {
    let desk = Desk::set_up("fonds").await;
    desk.open(10_000).await.expect("opens");
    let found = counted(&desk, pieces(&[(2_000, 5)])).await;
    let more = desk
        .close(&leaving(found.count.id, pieces(&[(2_000, 6)])))
        .await;
    assert!(
        matches!(
            more,
            Err(DrawerError::Closing(ClosingFault::MoreThanCounted(_)))
        ),
        "{more:?}"
    );
    assert!(desk.board().await.chosen.open.is_some());
}

#[tokio::test]
async fn cash_that_moves_after_the_count_asks_for_another() {
    let desk = Desk::set_up("apres").await;
    desk.open(10_000).await.expect("opens");
    let all = pieces(&[(10_000, 1)]);
    let count = desk.count(all).await.expect("a count");
    desk.sale(2_000).await.expect("a sale");
    let stale = desk.close(&leaving(count, all)).await;
    assert!(matches!(stale, Err(DrawerError::Changed)), "{stale:?}");
    let session = desk
        .shut(pieces(&[(10_000, 1), (2_000, 1)]))
        .await
        .expect("closes");
    assert_eq!(desk.report(session).await.settled.gap, Gap::Even);
}

#[tokio::test]
async fn of_two_counts_the_last_counts_and_both_stay_in_the_report() {
    let desk = Desk::set_up("recompte").await;
    desk.open(10_000).await.expect("opens");
    let first = desk.count(pieces(&[(5_000, 1)])).await.expect("a count");
    let all = pieces(&[(5_000, 2)]);
    let second = desk.count(all).await.expect("a count");
    let chosen = desk.close(&leaving(first, pieces(&[(5_000, 1)]))).await;
    assert!(matches!(chosen, Err(DrawerError::Changed)), "{chosen:?}");
    let session = desk.close(&leaving(second, all)).await.expect("closes");
    let report = desk.report(session).await;
    let earlier: Vec<_> = report.earlier.iter().map(|count| count.counted).collect();
    assert_eq!(
        (report.settled.gap, earlier),
        (Gap::Even, vec![cents(5_000)])
    );
}

#[tokio::test]
async fn what_stays_is_the_float_the_next_opening_proposes() {
    let desk = Desk::set_up("demain").await;
    desk.open(10_000).await.expect("opens");
    let found = pieces(&[(5_000, 1), (2_000, 2), (1_000, 1)]);
    let count = desk.count(found).await.expect("a count");
    desk.close(&leaving(count, pieces(&[(2_000, 2), (1_000, 1)])))
        .await
        .expect("closes");
    let usual = service::usual_float(&desk.lab.house, &desk.ctx(), desk.drawer).await;
    assert_eq!(usual.expect("a float"), (cents(5_000), Some(cents(5_000))));
}

#[tokio::test]
async fn the_sessions_of_a_drawer_are_numbered_without_a_gap() {
    let desk = Desk::set_up("numeros-de-caisse").await;
    for number in 1..=4 {
        desk.open(0).await.expect("opens");
        let refused = desk.open(0).await;
        assert!(
            matches!(refused, Err(DrawerError::AlreadyOpen)),
            "{refused:?}"
        );
        let session = desk.shut(Pieces::NONE).await.expect("closes");
        assert_eq!(desk.report(session).await.session.number, number);
    }
    let past: Vec<_> = desk
        .board()
        .await
        .past
        .iter()
        .map(|line| line.number)
        .collect();
    assert_eq!(past, [4, 3, 2, 1]);
}
