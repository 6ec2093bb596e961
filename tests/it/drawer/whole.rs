//! The whole of it: a sale in cash, its refund, and the drawer that was counted agree.

use domain::{
    drawer::{Gap, Move, Pieces},
    identity::Role,
    ids::{DrawerId, DrawerSessionId},
    money::Money,
    till::{Offered, RefundAsk, TenderKind},
};
use drawer::service::{self as drawers, Float, What};
use invoicing::service::BackTo;
use platform::{ctx::Ctx, house::House};
use sales::service::{Change, GoesBack, NewLine, Opening, Pay, Receipt, Refund};
use tests::{Ask, Cast, Lab};

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

#[tokio::test]
async fn the_report_of_a_drawer_says_what_every_means_brought_meanwhile() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("tous-modes", "Zq").await;
    let (house, ctx) = (&lab.house, &cast.ctx);
    // What the cast sold before the drawer was opened anew is not of this session.
    let board = drawers::board(house, ctx, None, None)
        .await
        .expect("a board");
    let there = board.running.and_then(|running| running.flow);
    let there = there.expect("sums").expected().expect("a sum");
    let drawer = board.chosen.id;
    close(&lab, &cast, (drawer, there)).await;
    lab.clock_to("2026-03-09T15:05Z");
    let ctx = &Ctx {
        now: house.clock.now(),
        ..cast.ctx.clone()
    };
    drawers::open(house, ctx, (drawer, Float::Known(cents(0))), "ouvre")
        .await
        .expect("opens");
    sells_by_cash_and_card(house, ctx).await;
    lab.clock_to("2026-03-09T15:10Z");
    let session = close(&lab, &cast, (drawer, cents(6900))).await;
    lab.clock_to("2026-03-09T15:15Z");
    let ctx = &Ctx {
        now: house.clock.now(),
        ..cast.ctx.clone()
    };
    let report = reports::service::session_report(house, ctx, session).await;
    let said: Vec<_> = report
        .expect("a report")
        .received
        .iter()
        .map(|of| (of.tender, of.sales, of.received, of.refunds, of.returned))
        .collect();
    assert_eq!(
        said,
        [
            (TenderKind::Cash, 1, cents(6900), 0, cents(0)),
            (TenderKind::Terminal, 3, cents(20_697), 1, cents(-1000)),
        ]
    );
    let path = format!("/app/drawer/sessions/{session}");
    let page = Ask::get(&path).cookie(cast.cookie(Role::Owner));
    let page = page
        .of(&lab.router)
        .await
        .is(200)
        .text
        .replace('\u{a0}', " ");
    assert!(
        page.contains("206,97 $") && page.contains("265,97 $"),
        "{page}"
    );
    for paper in ["roll.pdf", "letter.pdf"] {
        let ask = Ask::get(format!("{path}/{paper}")).cookie(cast.cookie(Role::Owner));
        assert!(ask.of(&lab.router).await.is(200).text.starts_with("%PDF"));
    }
}

/// One cut in cash and three by card, of one of which ten dollars come back.
async fn sells_by_cash_and_card(house: &House, ctx: &Ctx) {
    for (key, kind) in [
        ("a", TenderKind::Cash),
        ("b", TenderKind::Terminal),
        ("c", TenderKind::Terminal),
    ] {
        let mut ask = a_cut_in_cash(house, ctx).await;
        ask.tenders = vec![Offered::rest(kind)];
        sales::service::pay(house, ctx, key, &ask)
            .await
            .expect("is paid");
    }
    let mut ask = a_cut_in_cash(house, ctx).await;
    ask.tenders = vec![Offered::rest(TenderKind::Terminal)];
    let paid = sales::service::pay(house, ctx, "d", &ask).await;
    let ask = Refund {
        invoice: paid.expect("is paid").invoice,
        ask: RefundAsk::Amount(cents(1000)),
        tip: domain::till::TipBack::Nothing,
        reason: "Retouche".to_owned(),
        back_to: BackTo::InProportion,
        goods: GoesBack::Nowhere,
        drawer: None,
        receipt: Receipt::None,
    };
    sales::service::refund(house, ctx, "retour", &ask)
        .await
        .expect("comes back");
}

/// Counts so much in as few pieces as may be, and closes with nothing left in it.
async fn close(lab: &Lab, cast: &Cast, (drawer, there): (DrawerId, Money)) -> DrawerSessionId {
    let ctx = &Ctx {
        now: lab.house.clock.now(),
        ..cast.ctx.clone()
    };
    let mut left = there.cents();
    let mut found = Vec::new();
    for value in [2_000, 1_000, 500, 200, 100, 25, 10, 5] {
        found.push((value, u16::try_from(left / value).expect("a few")));
        left %= value;
    }
    let key = ctx.now.micros().to_string();
    let asked = (drawer, pieces(&found), true);
    let count = drawers::count(&lab.house, ctx, asked, &key).await;
    let ask = leaving(count.expect("a count"), Pieces::NONE);
    let closed = drawers::close(&lab.house, ctx, &ask, &key).await;
    closed.expect("closes")
}
