//! What was sold comes back: never more than was sold, to the means it came from.

use domain::{
    identity::Role,
    ids::{AppointmentId, InvoiceId, ProductId},
    till::{Offered, RefundAsk, Returned, TenderKind, TillError, Tip, TipBack},
};
use invoicing::service::BackTo;
use platform::ctx::Ctx;
use sales::{
    SalesError,
    service::{Change, GoesBack, NewLine, Opening, Paid, Receipt, Refund},
};
use tests::Lab;

use super::{NOW, cash, cents, changed, document, pay, rung_up, sold, with, with_drawer};

/// What is left of the cast's own product, of which there were three.
const SHELF: &str = "SELECT CAST(stock AS BIGINT) FROM products WHERE code = 'Balise0001'";

fn all_of(invoice: InvoiceId) -> Refund {
    Refund {
        invoice,
        ask: RefundAsk::All,
        tip: TipBack::Nothing,
        reason: "Erreur de caisse".to_owned(),
        back_to: BackTo::InProportion,
        goods: GoesBack::ToTheShelf,
        drawer: None,
        receipt: Receipt::None,
    }
}

#[tokio::test]
async fn all_of_a_sale_comes_back_goods_visit_and_money() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let visit: AppointmentId = cast.keys["appointments/id"].parse().expect("an id");
    let product: ProductId = cast.keys["products/id"].parse().expect("an id");
    let ticket = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(visit)).await;
    let add = Change::Add(NewLine::Product(product));
    let ticket = changed(&lab, &cast.ctx, &ticket.expect("a ticket"), add).await;
    with_drawer(&lab, &cast.ctx).await;
    let mut ask = with(&ticket, TenderKind::Cash);
    ask.tenders = vec![cash(10_000)];
    let paid = pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
    assert_eq!(lab.number(SHELF).await, 2);
    let ask = all_of(paid.invoice);
    let back = sales::service::refund(&lab.house, &cast.ctx, "r1", &ask).await;
    let back = back.expect("comes back");
    assert_eq!(
        (back.total, back.paid_back, back.cash),
        (paid.total, paid.paid, paid.paid)
    );
    assert_eq!(lab.number(SHELF).await, 3);
    let again = sales::service::refund(&lab.house, &cast.ctx, "r1", &ask).await;
    assert_eq!(again.expect("the same answer"), back);
    let said = sales::service::refund(&lab.house, &cast.ctx, "r2", &ask).await;
    assert!(
        matches!(said, Err(SalesError::Till(TillError::MoreThanRemains))),
        "{said:?}"
    );
    // The visit may be paid anew.
    let again = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(visit)).await;
    assert_eq!(again.expect("a ticket").reckoned.bill.total, cents(6899));
}

#[tokio::test]
async fn a_line_or_a_sum_comes_back_and_the_preview_says_the_same_before() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let ticket = changed(&lab, &cast.ctx, &ticket, Change::Add(super::custom(4000))).await;
    let ask = with(&ticket, TenderKind::Terminal);
    let paid = pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
    let line = Refund {
        ask: RefundAsk::Lines(vec![Returned { line: 1, count: 1 }]),
        ..all_of(paid.invoice)
    };
    let (house, ctx) = (&lab.house, &cast.ctx);
    let before = sales::service::preview_refund(house, ctx, &line).await;
    let before = before.expect("a preview");
    let back = sales::service::refund(house, ctx, "r1", &line).await;
    let back = back.expect("comes back");
    assert_eq!(
        (before.refund.total, before.back[0].amount),
        (back.total, back.paid_back)
    );
    assert_eq!(back.total, cents(4599));
    let left = sales::service::remaining(house, ctx, paid.invoice).await;
    let left = left.expect("what remains");
    assert_eq!((left.counts, left.total), (vec![1, 0], cents(6899)));
    let sum = Refund {
        ask: RefundAsk::Amount(cents(1000)),
        ..all_of(paid.invoice)
    };
    let back = sales::service::refund(house, ctx, "r2", &sum).await;
    assert_eq!(back.expect("comes back").paid_back, cents(1000));
    let more = Refund {
        ask: RefundAsk::Amount(cents(6000)),
        ..all_of(paid.invoice)
    };
    let said = sales::service::refund(house, ctx, "r3", &more).await;
    assert!(
        matches!(said, Err(SalesError::Till(TillError::MoreThanRemains))),
        "{said:?}"
    );
}

#[tokio::test]
async fn a_price_alone_is_lowered_without_money_and_every_refund_says_why() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let paid = sold(&lab, &cast.ctx, 6000).await;
    let (house, ctx) = (&lab.house, &cast.ctx);
    let without = Refund {
        reason: "  ".to_owned(),
        ..all_of(paid.invoice)
    };
    let said = sales::service::refund(house, ctx, "r1", &without).await;
    assert!(matches!(said, Err(SalesError::NoReason)), "{said:?}");
    let lowered = Refund {
        ask: RefundAsk::Amount(cents(500)),
        back_to: BackTo::Nothing,
        ..all_of(paid.invoice)
    };
    let back = sales::service::refund(house, ctx, "r1", &lowered).await;
    let back = back.expect("is lowered");
    assert_eq!((back.total, back.paid_back), (cents(500), cents(0)));
    let note = document(&lab, ctx, back.note).await;
    assert!(note.payments.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_who_give_back_one_sale_at_once_give_it_back_once() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let paid = sold(&lab, &cast.ctx, 6000).await;
    let tills: Vec<_> = (0..8)
        .map(|n| {
            let (house, ctx) = (lab.house.clone(), cast.ctx.clone());
            let ask = all_of(paid.invoice);
            platform::background::start(async move {
                sales::service::refund(&house, &ctx, &format!("r{n}"), &ask).await
            })
        })
        .collect();
    let mut made = 0;
    for till in tills {
        match till.await.expect("an answer") {
            Ok(_) => made += 1,
            Err(SalesError::Till(TillError::MoreThanRemains)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(made, 1);
}

/// A sale of sixty dollars with a tip for two, paid with these means.
async fn tipped(lab: &Lab, cast: &tests::Cast, tenders: Vec<Offered>) -> Paid {
    let ticket = rung_up(lab, &cast.ctx, 6000).await;
    let of = |role, amount| Tip {
        staff: cast.person(role).staff,
        amount: cents(amount),
    };
    let tips = vec![of(Role::Practitioner, 700), of(Role::Manager, 301)];
    let ticket = changed(lab, &cast.ctx, &ticket, Change::Tips(tips)).await;
    let ask = sales::service::Pay {
        tenders,
        ..with(&ticket, TenderKind::Cash)
    };
    let key = ticket.id.to_string();
    pay(lab, &cast.ctx, &key, &ask).await.expect("is paid")
}

/// What each person gives back, the most first.
fn of_each(note: &invoicing::service::Document) -> Vec<i64> {
    let mut each: Vec<i64> = note.tips.iter().map(|tip| tip.amount.cents()).collect();
    each.sort_unstable();
    each
}

/// The tips of the day, by person, as the day's page shows them.
async fn tips_of_the_day(lab: &Lab, cast: &tests::Cast) -> Vec<i64> {
    let report =
        reports::service::report(&lab.house, &cast.ctx, reports::service::Asked::default());
    let report = report.await.expect("figures");
    let mut tips: Vec<i64> = report
        .takings
        .tips
        .iter()
        .map(|tip| tip.amount.cents())
        .collect();
    tips.sort_unstable();
    tips
}

#[tokio::test]
async fn all_of_a_sale_comes_back_with_its_tip_to_the_coin_it_was_paid_with() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    with_drawer(&lab, &cast.ctx).await;
    // 68.99 and 10.01 of tips: 79.00, paid in cash to the nearest five cents.
    let paid = tipped(&lab, &cast, vec![Offered::rest(TenderKind::Cash)]).await;
    let ask = Refund {
        tip: TipBack::All,
        ..all_of(paid.invoice)
    };
    let (house, ctx) = (&lab.house, &cast.ctx);
    let before = sales::service::preview_refund(house, ctx, &ask).await;
    assert_eq!(before.expect("a preview").tip, cents(1001));
    let back = sales::service::refund(house, ctx, "r1", &ask).await;
    let back = back.expect("comes back");
    assert_eq!((back.total, back.tip), (cents(6899), cents(1001)));
    assert_eq!((back.paid_back, back.cash), (paid.paid, paid.paid));
    let note = document(&lab, ctx, back.note).await;
    assert_eq!(note.tip, cents(-1001));
    assert_eq!(of_each(&note), [-700, -301]);
    assert_eq!(note.balance(), Ok(cents(0)));
    let again = sales::service::refund(house, ctx, "r2", &ask).await;
    assert!(again.is_err(), "{again:?}");
}

#[tokio::test]
async fn a_tip_comes_back_in_part_of_each_person_and_lowers_theirs_on_the_day_of_the_refund() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let paid = tipped(&lab, &cast, vec![Offered::rest(TenderKind::Terminal)]).await;
    // Three dollars are of another sale of the cast.
    assert_eq!(tips_of_the_day(&lab, &cast).await, [300, 301, 700]);
    lab.clock_to("2026-03-11T15:00Z");
    let later = Ctx {
        now: lab.house.clock.now(),
        ..cast.ctx.clone()
    };
    let ask = Refund {
        ask: RefundAsk::Nothing,
        tip: TipBack::Of(cents(500)),
        ..all_of(paid.invoice)
    };
    let back = sales::service::refund(&lab.house, &later, "r1", &ask).await;
    let back = back.expect("comes back");
    assert_eq!((back.total, back.paid_back), (cents(0), cents(500)));
    let note = document(&lab, &later, back.note).await;
    assert!(note.lines.is_empty() && note.tax == cents(0));
    // 500 × 700/1001 and 500 × 301/1001.
    assert_eq!(of_each(&note), [-350, -150]);
    let cast = tests::Cast { ctx: later, ..cast };
    assert_eq!(tips_of_the_day(&lab, &cast).await, [-350, -150]);
    let left = sales::service::remaining(&lab.house, &cast.ctx, paid.invoice).await;
    let left = left.expect("what remains");
    assert_eq!((left.tip, left.total), (cents(501), cents(6899)));
    let more = Refund {
        tip: TipBack::Of(cents(502)),
        ..ask
    };
    let said = sales::service::refund(&lab.house, &cast.ctx, "r2", &more).await;
    assert!(
        matches!(said, Err(SalesError::Till(TillError::MoreThanRemains))),
        "{said:?}"
    );
}

#[tokio::test]
async fn of_several_means_one_may_be_chosen_up_to_what_it_paid() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    with_drawer(&lab, &cast.ctx).await;
    let card = Offered {
        share: domain::till::Share::Of(cents(5000)),
        ..Offered::rest(TenderKind::Terminal)
    };
    let paid = tipped(&lab, &cast, vec![card, Offered::rest(TenderKind::Cash)]).await;
    let (house, ctx) = (&lab.house, &cast.ctx);
    let to = |card, cash| Refund {
        ask: RefundAsk::Amount(cents(4000)),
        back_to: BackTo::Chosen(vec![cents(card), cents(cash)]),
        ..all_of(paid.invoice)
    };
    for (card, cash) in [(0, 4000), (3000, 900), (5000, 0)] {
        let said = sales::service::refund(house, ctx, "r0", &to(card, cash)).await;
        assert!(
            matches!(said, Err(SalesError::Till(TillError::NotWhatWasPaid))),
            "{card} {cash}: {said:?}"
        );
    }
    let back = sales::service::refund(house, ctx, "r1", &to(4000, 0)).await;
    let back = back.expect("comes back");
    assert_eq!((back.paid_back, back.cash), (cents(4000), cents(0)));
}

#[tokio::test]
async fn no_more_cash_is_given_back_than_the_drawer_holds() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let drawer = with_drawer(&lab, &cast.ctx).await;
    let paid = tipped(&lab, &cast, vec![Offered::rest(TenderKind::Cash)]).await;
    let (house, ctx) = (&lab.house, &cast.ctx);
    // The day's cash went to the bank: fifty dollars and what was paid were there.
    let out = drawer::service::NewMovement {
        drawer,
        category: domain::drawer::Category::Bank,
        amount: cents(10_000),
        words: String::new(),
    };
    drawer::service::move_cash(house, ctx, out, "banque")
        .await
        .expect("goes to the bank");
    let ask = Refund {
        tip: TipBack::All,
        ..all_of(paid.invoice)
    };
    let said = sales::service::refund(house, ctx, "r1", &ask).await;
    assert!(matches!(said, Err(SalesError::TooLittleCash)), "{said:?}");
    let left = sales::service::remaining(house, ctx, paid.invoice).await;
    assert_eq!(
        left.expect("what remains").total,
        cents(6899),
        "undone whole"
    );
}
