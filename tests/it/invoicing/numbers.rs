//! One sequence for each legal entity and series, without a gap, whoever issues at the same time.

use std::collections::BTreeSet;

use invoicing::service::NewInvoice;
use platform::{ctx::Ctx, house::House};
use tests::{Lab, Spec, new_invoice};

use super::{NOW, issue, listing};

const TILLS: i64 = 32;

/// One till: issues an invoice and keeps it, or gives up at the last moment.
async fn till(house: House, ctx: Ctx, new: NewInvoice, gives_up: bool) -> Option<i64> {
    let mut tx = house.db.write(&ctx).await.expect("a transaction");
    let issued = invoicing::service::issue_in(&mut tx, &house, &ctx, new).await;
    let issued = issued.expect("an invoice");
    if gives_up {
        tx.rollback().await.expect("undone");
        return None;
    }
    tx.commit().await.expect("is kept");
    Some(issued.number.number)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_two_tills_leave_no_gap_and_those_that_give_up_leave_none_either() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("numeros")).await;
    let start = |n: i64| {
        let new = new_invoice(shop.location, 6000 + n);
        let work = till(lab.house.clone(), shop.system(&lab), new, n % 4 == 3);
        platform::background::start(work)
    };
    let tills: Vec<_> = (0..TILLS).map(start).collect();
    let mut numbers = BTreeSet::new();
    for till in tills {
        numbers.extend(till.await.expect("a till"));
    }
    let expected: BTreeSet<i64> = (1..=TILLS * 3 / 4).collect();
    assert_eq!(numbers, expected);
    let listing = listing(&lab, &shop).await;
    let [run] = &listing.runs[..] else {
        panic!("{:?}", listing.runs)
    };
    assert_eq!(
        (run.first.number, run.last.number, run.missing),
        (1, TILLS * 3 / 4, 0)
    );
}

#[tokio::test]
async fn each_shop_counts_from_one() {
    let lab = Lab::at(NOW).await;
    for slug in ["premier", "second"] {
        let shop = lab.shop(Spec::salon(slug)).await;
        let issued = issue(&lab, &shop, new_invoice(shop.location, 6000)).await;
        assert_eq!(issued.expect("an invoice").number.to_string(), "F-00001");
    }
}

/// The negative control: a row taken away past the product is seen.
#[tokio::test]
async fn a_missing_number_is_seen() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("trou")).await;
    for _ in 0..3 {
        let new = new_invoice(shop.location, 6000);
        issue(&lab, &shop, new).await.expect("an invoice");
    }
    let drop = match tests::engine() {
        tests::Engine::Sqlite => "DROP TRIGGER invoices_are_never_removed",
        tests::Engine::Postgres => {
            "ALTER TABLE invoices DISABLE TRIGGER ALL;
            ALTER TABLE invoice_lines DISABLE TRIGGER ALL;
            ALTER TABLE invoice_taxes DISABLE TRIGGER ALL"
        }
    };
    lab.sql(drop).await;
    if tests::engine() == tests::Engine::Sqlite {
        lab.sql("DROP TRIGGER invoice_lines_are_never_removed")
            .await;
        lab.sql("DROP TRIGGER invoice_taxes_are_never_removed")
            .await;
    }
    let second = "(SELECT id FROM invoices WHERE number = 2)";
    lab.sql(&format!(
        "DELETE FROM invoice_lines WHERE invoice_id = {second}"
    ))
    .await;
    lab.sql(&format!(
        "DELETE FROM invoice_taxes WHERE invoice_id = {second}"
    ))
    .await;
    lab.sql("DELETE FROM invoices WHERE number = 2").await;
    assert_eq!(listing(&lab, &shop).await.runs[0].missing, 1);
}
