//! Cash moves in an open session only, in the transaction of the document it pays.

use domain::{drawer::Category, ids::InvoiceId};
use drawer::{
    DrawerError,
    service::{self, Cash},
};
use invoicing::service::{BackTo, NewCredit, Source};
use tests::Spec;

use super::{Desk, cents, pieces};

#[tokio::test]
async fn every_place_that_opens_has_one_drawer_and_it_is_closed() {
    let desk = Desk::set_up("premier").await;
    let board = desk.board().await;
    assert_eq!(board.drawers.len(), 1);
    assert_eq!(
        board.chosen.label(domain::locale::Locale::En),
        "Cash drawer 1"
    );
    assert!(board.chosen.open.is_none() && board.running.is_none());
}

#[tokio::test]
async fn a_closed_drawer_takes_no_cash_and_says_so_in_both_languages() {
    let desk = Desk::set_up("ferme").await;
    let refused = desk.sale(6000).await.expect_err("refused");
    assert!(matches!(refused, DrawerError::NotOpen), "{refused:?}");
    for locale in [domain::locale::Locale::Fr, domain::locale::Locale::En] {
        assert!(refused.said(locale).is_some_and(|said| said.len() > 30));
    }
    assert!(matches!(
        desk.moves(Category::Supplies, 500).await,
        Err(DrawerError::NotOpen)
    ));
    assert!(matches!(
        desk.count(pieces(&[])).await,
        Err(DrawerError::NotOpen)
    ));
}

#[tokio::test]
async fn a_sale_a_refund_and_what_moves_by_hand_make_the_expected_sum() {
    let desk = Desk::set_up("somme").await;
    desk.open(15_000).await.expect("opens");
    desk.sale(38_650).await.expect("a sale");
    desk.moves(Category::Supplies, 1_225)
        .await
        .expect("a pay-out");
    desk.moves(Category::Tips, 1_225).await.expect("a pay-out");
    desk.moves(Category::ChangeIn, 2_000)
        .await
        .expect("a pay-in");
    desk.moves(Category::Bank, 10_000).await.expect("a deposit");
    refund(&desk, 1_000).await;
    let running = desk.board().await.running.expect("it is open");
    let flow = running.flow.expect("the system sees it");
    // 150.00 + 386.50 - 24.50 + 20.00 - 100.00 - 10.00
    assert_eq!(flow.expected(), Ok(cents(42_200)));
    assert_eq!(flow.movements(), 6);
    assert_eq!(running.moved.len(), 6);
}

/// An invoice, a credit note of a part of it, and the cash that goes back.
async fn refund(desk: &Desk, amount: i64) {
    let (house, ctx) = (&desk.lab.house, desk.ctx());
    let invoice = desk.invoice(6000).await;
    let mut tx = house.db.write(&ctx).await.expect("a transaction");
    let credit = NewCredit {
        invoice,
        ask: domain::till::RefundAsk::Amount(cents(amount)),
        tip: domain::till::TipBack::Nothing,
        reason: "Retouche".to_owned(),
        back_to: BackTo::InProportion,
        source: Source {
            kind: "refund",
            id: invoice.uuid(),
        },
    };
    let note = invoicing::service::credit_in(&mut tx, house, &ctx, credit).await;
    let cash = Cash {
        drawer: desk.drawer,
        amount: cents(amount),
        document: note.expect("a credit note").id,
    };
    service::cash_out_for_refund(&mut tx, house, &ctx, cash)
        .await
        .expect("goes back");
    tx.commit().await.expect("is kept");
}

#[tokio::test]
async fn a_document_is_written_in_a_drawer_once() {
    let desk = Desk::set_up("double").await;
    desk.open(0).await.expect("opens");
    let document = desk.invoice(6000).await;
    desk.cash_in(document, 6000).await.expect("written");
    let again = desk.cash_in(document, 6000).await;
    assert!(
        matches!(again, Err(DrawerError::AlreadyRecorded)),
        "{again:?}"
    );
    let flow = desk.board().await.running.and_then(|running| running.flow);
    assert_eq!(flow.expect("sums").expected(), Ok(cents(6000)));
}

#[tokio::test]
async fn a_sale_that_is_undone_leaves_no_cash() {
    let desk = Desk::set_up("annule").await;
    desk.open(0).await.expect("opens");
    let document = desk.invoice(6000).await;
    let ctx = desk.ctx();
    let mut tx = desk.lab.house.db.write(&ctx).await.expect("a transaction");
    let cash = Cash {
        drawer: desk.drawer,
        amount: cents(6000),
        document,
    };
    service::cash_in_for_sale(&mut tx, &desk.lab.house, &ctx, cash)
        .await
        .expect("written");
    tx.rollback().await.expect("undone");
    assert!(desk.board().await.running.expect("open").moved.is_empty());
}

#[tokio::test]
async fn nothing_moves_below_zero_and_nothing_at_zero() {
    let desk = Desk::set_up("signe").await;
    desk.open(500).await.expect("opens");
    let document = desk.invoice(6000).await;
    let below = desk.cash_in(document, -5).await;
    assert!(matches!(below, Err(DrawerError::Negative)), "{below:?}");
    desk.cash_in(document, 0).await.expect("nothing to do");
    assert!(desk.board().await.running.expect("open").moved.is_empty());
    for (amount, fits) in [(3, false), (0, false), (-500, false), (500, true)] {
        let moved = desk.moves(Category::Supplies, amount).await;
        assert_eq!(moved.is_ok(), fits, "{amount}: {moved:?}");
    }
}

#[tokio::test]
async fn another_shops_drawer_and_document_are_not_there() {
    let desk = Desk::set_up("nous").await;
    desk.open(0).await.expect("opens");
    let other = desk.lab.shop(Spec::salon("autres")).await;
    let ctx = other.system(&desk.lab);
    let ours = desk.invoice(6000).await;
    let mut tx = desk.lab.house.db.write(&ctx).await.expect("a transaction");
    let cash = |document: InvoiceId| Cash {
        drawer: desk.drawer,
        amount: cents(500),
        document,
    };
    let found = service::cash_in_for_sale(&mut tx, &desk.lab.house, &ctx, cash(ours)).await;
    assert!(matches!(found, Err(DrawerError::Unknown(_))), "{found:?}");
}

#[tokio::test]
async fn a_clock_that_is_set_back_spoils_nothing() {
    let desk = Desk::set_up("horloge").await;
    desk.open(10_000).await.expect("opens");
    desk.sale(2_000).await.expect("a sale");
    desk.lab.clock_to("2026-03-09T11:00Z");
    desk.sale(3_000).await.expect("a sale");
    let all = pieces(&[(5_000, 3)]);
    let session = desk.shut(all).await.expect("closes");
    let report = desk.report(session).await;
    assert_eq!(report.expected, cents(15_000));
    let closed = report.closed.expect("closed").at;
    assert!(closed < report.session.opened_at);
    assert_eq!(desk.open(15_000).await.map(|_| ()).ok(), Some(()));
    assert_eq!(desk.board().await.chosen.open.expect("open").number, 2);
}

#[tokio::test]
async fn no_more_is_taken_out_by_hand_than_the_drawer_holds() {
    let desk = Desk::set_up("sortie").await;
    desk.open(5_000).await.expect("opens");
    desk.sale(1_000).await.expect("a sale");
    for category in [Category::Supplies, Category::Bank] {
        let refused = desk.moves(category, 6_005).await.expect_err("refused");
        assert!(matches!(refused, DrawerError::HoldsLess), "{refused:?}");
        for locale in [domain::locale::Locale::Fr, domain::locale::Locale::En] {
            assert!(refused.said(locale).is_some_and(|said| said.len() > 30));
        }
    }
    desk.moves(Category::Bank, 6_000).await.expect("all of it");
    assert!(matches!(
        desk.moves(Category::Supplies, 5).await,
        Err(DrawerError::HoldsLess)
    ));
    desk.moves(Category::ChangeIn, 500).await.expect("comes in");
}
