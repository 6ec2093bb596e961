//! The whole of it: a sale in cash, its refund, and the drawer that was counted agree.

use domain::{
    drawer::{Gap, Move, Pieces},
    till::{Offered, RefundAsk, TenderKind},
};
use drawer::service::{self as drawers, What};
use invoicing::service::BackTo;
use platform::{ctx::Ctx, house::House};
use sales::service::{Change, GoesBack, NewLine, Opening, Pay, Receipt, Refund};
use tests::Lab;

use super::{NOW, cents, leaving, pieces};

/// A cut of 60 $ on a ticket, to be paid with a note of 100 $.
async fn a_cut_in_cash(house: &House, ctx: &Ctx) -> Pay {
    let ticket = sales::service::open(house, ctx, Opening::Counter).await;
    let line = NewLine::Custom {
        name: "Coupe d’essai".to_owned(),
        kind: domain::tax::Kind::Hair,
        price: cents(6000),
        staff: None,
    };
    let seen = ticket.expect("a ticket").seen();
    let ticket = sales::service::change(house, ctx, seen, Change::Add(line)).await;
    let ticket = ticket.expect("a line");
    let note = Offered {
        handed: Some(cents(10_000)),
        ..Offered::rest(TenderKind::Cash)
    };
    Pay {
        seen: ticket.seen(),
        shown: Some(ticket.reckoned.due),
        tenders: vec![note],
        receipt: Receipt::None,
        drawer: None,
    }
}

#[tokio::test]
async fn cash_of_a_sale_and_of_its_refund_is_in_the_report_of_the_drawer() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("bout-en-bout", "Zq").await;
    let (house, ctx) = (&lab.house, &cast.ctx);
    let before = drawers::board(house, ctx, None, None).await;
    let before = before
        .expect("a board")
        .running
        .and_then(|running| running.flow);
    let before = before.expect("it is open").expected().expect("a sum");

    let ask = a_cut_in_cash(house, ctx).await;
    // The same form twice: one sale, one movement.
    for _ in 0..2 {
        sales::service::pay(house, ctx, "vente", &ask)
            .await
            .expect("is paid");
    }
    let paid = sales::service::pay(house, ctx, "vente", &ask)
        .await
        .expect("is paid");
    // 60 $ with taxes are 68.99 $, in cash 69 $.
    assert_eq!(paid.paid, cents(6900));
    let ask = Refund {
        invoice: paid.invoice,
        ask: RefundAsk::All,
        tip: domain::till::TipBack::Nothing,
        reason: "Retouche".to_owned(),
        back_to: BackTo::InProportion,
        goods: GoesBack::ToTheShelf,
        drawer: None,
        receipt: Receipt::None,
    };
    let back = sales::service::refund(house, ctx, "retour", &ask).await;
    assert_eq!(back.expect("comes back").cash, cents(6900));

    let board = drawers::board(house, ctx, None, None)
        .await
        .expect("a board");
    let drawer = board.chosen.id;
    let running = board.running.expect("it is open");
    let flow = running.flow.expect("sums");
    assert_eq!(
        (flow.sales.amount, flow.refunds.amount),
        (cents(6900), cents(6900))
    );
    assert_eq!(flow.expected(), Ok(before));
    let of_sale = running.moved.iter().find(|one| one.kind == Move::Sale);
    assert_eq!(
        of_sale.map(|one| one.what.clone()),
        Some(What::Document(paid.invoice))
    );

    let found = pieces(&[(5_000, 1), (2_000, 2)]);
    assert_eq!(found.total(), before);
    let count = drawers::count(house, ctx, (drawer, found, true), "compte").await;
    let ask = leaving(count.expect("a count"), Pieces::NONE);
    let session = drawers::close(house, ctx, &ask, "fin")
        .await
        .expect("closes");
    let report = drawers::report(house, ctx, session)
        .await
        .expect("a report");
    assert_eq!((report.settled.gap, report.expected), (Gap::Even, before));
    assert_eq!(report.settled.deposit, found);
}
