//! What was sold comes back: never more than was sold, to the means it came from.

use domain::{
    ids::{AppointmentId, InvoiceId, ProductId},
    till::{RefundAsk, Returned, TenderKind, TillError},
};
use invoicing::service::BackTo;
use sales::{
    SalesError,
    service::{Change, GoesBack, NewLine, Opening, Receipt, Refund},
};
use tests::Lab;

use super::{NOW, cash, cents, changed, document, pay, rung_up, sold, with, with_drawer};

/// What is left of the cast's own product, of which there were three.
const SHELF: &str = "SELECT CAST(stock AS BIGINT) FROM products WHERE code = 'Balise0001'";

fn all_of(invoice: InvoiceId) -> Refund {
    Refund {
        invoice,
        ask: RefundAsk::All,
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
