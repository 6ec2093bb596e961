//! A ticket is paid: settled, invoiced, and all that goes with it.

use domain::{
    booking::Status,
    contact::EmailAddress,
    ids::{AppointmentId, ProductId},
    locale::Locale,
    till::{Discount, LineNumber, Offered, Reduction, Share, TenderKind, TillError},
};
use sales::{
    SalesError,
    service::{Change, LineChange, NewLine, Opening, Receipt},
};
use tests::{Cast, Lab};

use super::{NOW, cash, cents, changed, document, pay, rung_up, with, with_drawer};

/// What is left of the cast's own product, of which there were three.
const SHELF: &str = "SELECT CAST(stock AS BIGINT) FROM products WHERE code = 'Balise0001'";

async fn cast(lab: &Lab) -> (Cast, AppointmentId) {
    let cast = lab.cast_before_sales("etang", "Balise").await;
    let visit = cast.keys["appointments/id"].parse().expect("an id");
    (cast, visit)
}

#[tokio::test]
async fn cash_is_rounded_and_its_change_is_told() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    with_drawer(&lab, &cast.ctx).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    assert_eq!(ticket.reckoned.in_cash.total, cents(6900));
    let mut ask = with(&ticket, TenderKind::Cash);
    ask.tenders = vec![cash(8000)];
    let paid = pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
    assert_eq!(
        (paid.change, paid.rounding, paid.paid),
        (cents(1100), cents(1), cents(6900))
    );
    let found = document(&lab, &cast.ctx, paid.invoice).await;
    assert_eq!(found.number, paid.number());
    assert_eq!((found.total, found.rounding), (cents(6899), cents(1)));
    assert_eq!(found.balance(), Ok(cents(0)));
    assert_eq!(found.client_name, None);
    let held = "SELECT amount_cents FROM drawer_movements WHERE kind = 'sale'";
    assert_eq!(lab.number(held).await, 6900);
}

#[tokio::test]
async fn cash_needs_an_open_drawer_and_a_refusal_leaves_no_trace() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let mut ask = with(&ticket, TenderKind::Cash);
    let said = pay(&lab, &cast.ctx, "k1", &ask).await;
    assert!(matches!(said, Err(SalesError::NoDrawer)), "{said:?}");
    // A card needs none, and the number is the one that was not used.
    ask.tenders = vec![Offered::rest(TenderKind::Terminal)];
    let paid = pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
    // After the cast's own invoice and its credit note.
    assert_eq!(paid.number().number, 3);
}

#[tokio::test]
async fn many_means_pay_one_ticket_and_only_the_cash_part_is_rounded() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    with_drawer(&lab, &cast.ctx).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let of = |kind, amount| Offered {
        share: Share::Of(cents(amount)),
        reference: Some("A4417".to_owned()),
        ..Offered::rest(kind)
    };
    let mut ask = with(&ticket, TenderKind::Cash);
    ask.tenders = vec![
        of(TenderKind::Terminal, 2000),
        of(TenderKind::ETransfer, 1000),
        cash(4000),
    ];
    let paid = pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
    let found = document(&lab, &cast.ctx, paid.invoice).await;
    let payments = found.payments.iter();
    let payments: Vec<_> = payments.map(|one| (one.kind, one.amount.cents())).collect();
    let expected = [
        (TenderKind::Terminal, 2000),
        (TenderKind::ETransfer, 1000),
        (TenderKind::Cash, 3900),
    ];
    assert_eq!(payments, expected);
    assert_eq!(found.payments[0].reference.as_deref(), Some("A4417"));
    assert_eq!(paid.change, cents(100));
}

#[tokio::test]
async fn what_does_not_cover_the_total_or_goes_above_it_is_refused_in_words() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let offer = |share| Offered {
        share,
        ..Offered::rest(TenderKind::Terminal)
    };
    let mut ask = with(&ticket, TenderKind::Terminal);
    ask.tenders = vec![offer(Share::Of(cents(6000)))];
    let said = pay(&lab, &cast.ctx, "k1", &ask).await;
    assert!(
        matches!(said, Err(SalesError::LeftToPay(left)) if left == cents(899)),
        "{said:?}"
    );
    ask.tenders = vec![offer(Share::Of(cents(7000)))];
    let said = pay(&lab, &cast.ctx, "k1", &ask).await;
    assert!(
        matches!(said, Err(SalesError::Till(TillError::MoreThanLeft))),
        "{said:?}"
    );
    ask.tenders = vec![cash(6000)];
    let said = pay(&lab, &cast.ctx, "k1", &ask).await;
    assert!(
        matches!(said, Err(SalesError::Till(TillError::HandedTooLittle))),
        "{said:?}"
    );
    ask.tenders = vec![offer(Share::Rest)];
    ask.shown = Some(cents(6900));
    let said = pay(&lab, &cast.ctx, "k1", &ask).await;
    assert!(
        matches!(said, Err(SalesError::OtherTotal(due)) if due == cents(6899)),
        "{said:?}"
    );
    let nothing = "SELECT COUNT(*) FROM invoices WHERE source_kind = 'sale'";
    // The cast's own invoice alone.
    assert_eq!(lab.number(nothing).await, 1);
    ask.shown = None;
    pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
}

#[tokio::test]
async fn a_ticket_with_nothing_due_closes_without_a_tender_and_an_empty_one_does_not() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let gift = Change::Discount(Reduction {
        discount: Discount::Percent(100_000),
        reason: "Reprise".to_owned(),
    });
    let ticket = changed(&lab, &cast.ctx, &ticket, gift).await;
    let mut ask = with(&ticket, TenderKind::Terminal);
    ask.tenders.clear();
    let paid = pay(&lab, &cast.ctx, "k1", &ask).await.expect("is closed");
    assert_eq!((paid.total, paid.paid), (cents(0), cents(0)));
    let empty = sales::service::open(&lab.house, &cast.ctx, Opening::Counter).await;
    let mut ask = with(&empty.expect("a ticket"), TenderKind::Terminal);
    ask.tenders.clear();
    let said = pay(&lab, &cast.ctx, "k2", &ask).await;
    assert!(matches!(said, Err(SalesError::Empty)), "{said:?}");
}

#[tokio::test]
async fn a_visit_is_completed_on_its_day_paid_once_and_paid_ahead_it_is_still_awaited() {
    let lab = Lab::at("2026-03-09T15:00Z").await;
    let (mut cast, visit) = cast(&lab).await;
    lab.another_visit(&mut cast, 0).await;
    let later: AppointmentId = cast.keys["appointments/id"].parse().expect("an id");
    lab.clock_to("2026-03-11T14:00Z");
    cast.ctx.now = lab.house.clock.now();
    let ticket = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(visit)).await;
    let add = Change::Add(NewLine::Visit(later));
    let ticket = changed(&lab, &cast.ctx, &ticket.expect("a ticket"), add).await;
    let paid = pay(&lab, &cast.ctx, "k1", &with(&ticket, TenderKind::Debit)).await;
    let paid = paid.expect("is paid");
    assert_eq!(paid.visits, [visit, later]);
    let status = async |id| {
        let found = booking::service::appointment(&lab.house, &cast.ctx, id).await;
        found.expect("a reading").expect("a visit").status
    };
    assert_eq!(status(visit).await, Status::Completed);
    assert_eq!(status(later).await, Status::Booked);
    let undone = booking::service::undo(&lab.house, &cast.ctx, visit).await;
    assert!(undone.is_err(), "{undone:?}: what was paid stays completed");
    for id in [visit, later] {
        let said = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(id)).await;
        assert!(
            matches!(said, Err(SalesError::AlreadyPaid(on)) if on == paid.invoice),
            "{said:?}"
        );
    }
    let said = sales::service::ticket(&lab.house, &cast.ctx, ticket.id).await;
    assert!(matches!(said, Err(SalesError::AlreadyPaid(_))), "{said:?}");
    let counter = sales::service::counter(&lab.house, &cast.ctx).await;
    assert!(counter.expect("a counter").to_pay.is_empty());
}

#[tokio::test]
async fn products_leave_the_shelf_and_no_sale_is_refused_for_want_of_stock() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let product: ProductId = cast.keys["products/id"].parse().expect("an id");
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let add = Change::Add(NewLine::Product(product));
    let ticket = changed(&lab, &cast.ctx, &ticket, add).await;
    let five = LineChange::Count(domain::till::Count::new(5).expect("five"));
    let five = Change::Line(LineNumber(2), five);
    let ticket = changed(&lab, &cast.ctx, &ticket, five).await;
    let ask = with(&ticket, TenderKind::Terminal);
    let paid = pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
    assert_eq!(paid.short_of, [product]);
    assert_eq!(lab.number(SHELF).await, -2);
}

#[tokio::test]
async fn a_price_changed_by_hand_stays_known_with_its_reason() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let ticket = rung_up(&lab, &cast.ctx, 6000).await;
    let lower = LineChange::Price(cents(4000), "Cheveux courts".to_owned());
    let ticket = changed(&lab, &cast.ctx, &ticket, Change::Line(LineNumber(1), lower)).await;
    let ask = with(&ticket, TenderKind::Terminal);
    pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
    let kept = "SELECT reason FROM ticket_prices WHERE list_cents = 6000 AND unit_cents = 4000";
    assert_eq!(lab.texts(kept).await, ["Cheveux courts"]);
}

#[tokio::test]
async fn the_invoice_and_its_letter_speak_the_clients_language_and_the_letter_leaves_with_them() {
    let lab = Lab::at(NOW).await;
    let (cast, visit) = cast(&lab).await;
    lab.sql("UPDATE clients SET locale = 'en'").await;
    let ticket = sales::service::open(&lab.house, &cast.ctx, Opening::Visit(visit)).await;
    let mut ask = with(&ticket.expect("a ticket"), TenderKind::Terminal);
    let address = EmailAddress::parse("ada@courriel.example").expect("an address");
    ask.receipt = Receipt::Mail(address.clone());
    let paid = pay(&lab, &cast.ctx, "k1", &ask).await.expect("is paid");
    let found = document(&lab, &cast.ctx, paid.invoice).await;
    assert_eq!(found.locale, Locale::En);
    let slips =
        messaging::service::outbox(&lab.house, &cast.ctx, messaging::service::Browse::default())
            .await;
    let slips = slips.expect("the outbox").slips;
    let slip = slips.iter().find(|slip| slip.recipient == address.as_str());
    let slip = slip.expect("a letter");
    let number = paid.number();
    assert_eq!(
        slip.subject,
        format!("Your invoice No. {number}, Salon Balise")
    );
    let letter = messaging::service::read(&lab.house, &cast.ctx, slip.id).await;
    let text = letter.expect("a letter").text;
    for said in [
        "Balise coupe",
        "$60.00",
        "GST (5%)",
        "$3.00",
        "QST (9.975%)",
        "$68.99",
        "123456782 RT0001",
        "1234567890 TQ0001",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(!slip.subject.contains("68"), "{}", slip.subject);
}

#[tokio::test]
async fn a_clock_set_back_makes_no_fault_and_no_hole() {
    let lab = Lab::at(NOW).await;
    let (cast, _) = cast(&lab).await;
    let first = super::sold(&lab, &cast.ctx, 6000).await;
    lab.clock_to("2026-03-08T15:00Z");
    let mut ctx = cast.ctx.clone();
    ctx.now = lab.house.clock.now();
    let second = super::sold(&lab, &ctx, 6000).await;
    assert_eq!(second.number().number, first.number().number + 1);
    // Whoever takes payment is told.
    assert_eq!((first.before, second.before), (None, Some(cast.ctx.now)));
    let browse = invoicing::service::Browse::default();
    let listing = invoicing::service::list(&lab.house, &ctx, &browse).await;
    assert_eq!(listing.expect("a list").runs[0].missing, 0);
}
