//! A credit note names its invoice and gives back at most what remains of it.

use domain::{
    ids::InvoiceId,
    invoicing::Standing,
    money::Money,
    till::{Count, RefundAsk, Returned},
};
use invoicing::{
    InvoicingError,
    service::{BackTo, Issued, NewCredit, Source},
};
use jiff::civil::date;
use platform::{ctx::Ctx, house::House};
use tests::{Lab, Spec, new_invoice};

use super::{NOW, document, issue_paid, listing};

fn of(invoice: InvoiceId, ask: RefundAsk) -> NewCredit {
    NewCredit {
        invoice,
        ask,
        tip: domain::till::TipBack::Nothing,
        reason: "Produit rapporté".to_owned(),
        back_to: BackTo::InProportion,
        source: Source {
            kind: "refund",
            id: invoice.uuid(),
        },
    }
}

async fn credit(house: &House, ctx: &Ctx, new: NewCredit) -> Result<Issued, InvoicingError> {
    let mut tx = house.db.write(ctx).await?;
    let issued = invoicing::service::credit_in(&mut tx, house, ctx, new).await?;
    tx.commit().await?;
    Ok(issued)
}

#[tokio::test]
async fn line_by_line_all_comes_back_to_the_cent_and_no_more() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("retour")).await;
    let ctx = shop.system(&lab);
    let mut new = new_invoice(shop.location, 2000);
    new.cart.lines[0].count = Count::new(3).expect("three");
    let issued = issue_paid(&lab, &shop, new).await;
    let one = || {
        of(
            issued.id,
            RefundAsk::Lines(vec![Returned { line: 0, count: 1 }]),
        )
    };
    let mut back = Money::ZERO;
    for _ in 0..3 {
        let note = credit(&lab.house, &ctx, one())
            .await
            .expect("a credit note");
        let note = document(&lab, &shop, note.id).await;
        assert_eq!(note.corrects.as_ref().map(|of| of.id), Some(issued.id));
        assert_eq!(note.total, note.paid);
        assert_eq!(note.lines[0].quantity, 1);
        back = back.plus(note.total).expect("a sum");
    }
    let found = document(&lab, &shop, issued.id).await;
    assert_eq!(back.plus(found.total), Ok(Money::ZERO));
    assert_eq!(found.standing(date(2026, 3, 9)), Ok(Standing::Credited));
    assert_eq!(found.balance(), Ok(Money::ZERO));
    let again = credit(&lab.house, &ctx, one()).await;
    assert!(matches!(again, Err(InvoicingError::Till(_))), "{again:?}");
    let run = listing(&lab, &shop).await.runs[0].clone();
    assert_eq!((run.last.number, run.missing), (4, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_who_credit_the_same_invoice_at_once_give_it_back_once() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("double")).await;
    let issued = issue_paid(&lab, &shop, new_invoice(shop.location, 6000)).await;
    let mut tasks = Vec::new();
    for _ in 0..8 {
        let (house, ctx) = (lab.house.clone(), shop.system(&lab));
        let new = of(issued.id, RefundAsk::All);
        tasks.push(platform::background::start(async move {
            credit(&house, &ctx, new).await.is_ok()
        }));
    }
    let mut done = 0;
    for task in tasks {
        done += usize::from(task.await.expect("an answer"));
    }
    assert_eq!(done, 1);
    assert_eq!(
        listing(&lab, &shop).await.figures.credited,
        Money::from_cents(6899)
    );
}

#[tokio::test]
async fn a_part_of_the_price_comes_back_with_its_taxes() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("rabais")).await;
    let issued = issue_paid(&lab, &shop, new_invoice(shop.location, 6000)).await;
    let ask = RefundAsk::Amount(Money::from_cents(1000));
    let note = credit(&lab.house, &shop.system(&lab), of(issued.id, ask)).await;
    let note = document(&lab, &shop, note.expect("a credit note").id).await;
    let amounts = [
        note.total,
        note.taxes[0].amount,
        note.taxes[1].amount,
        note.subtotal,
    ];
    assert_eq!(amounts.map(Money::cents), [-1000, -43, -87, -870]);
    assert_eq!(note.reason.as_deref(), Some("Produit rapporté"));
}

#[tokio::test]
async fn a_credit_note_needs_a_reason_an_invoice_and_money_that_was_paid() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("motif")).await;
    let ctx = shop.system(&lab);
    let issued = issue_paid(&lab, &shop, new_invoice(shop.location, 6000)).await;
    let mut without = of(issued.id, RefundAsk::All);
    " ".clone_into(&mut without.reason);
    let said = credit(&lab.house, &ctx, without).await;
    assert!(matches!(said, Err(InvoicingError::NoReason)));
    let mut above = of(issued.id, RefundAsk::All);
    above.back_to = BackTo::Chosen(vec![Money::from_cents(7000)]);
    let said = credit(&lab.house, &ctx, above).await;
    assert!(matches!(said, Err(InvoicingError::Till(_))));
    let note = credit(&lab.house, &ctx, of(issued.id, RefundAsk::All)).await;
    let said = credit(
        &lab.house,
        &ctx,
        of(note.expect("a note").id, RefundAsk::All),
    )
    .await;
    assert!(matches!(said, Err(InvoicingError::NotAnInvoice)));
}
