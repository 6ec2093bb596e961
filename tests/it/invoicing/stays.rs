//! What was issued stays as it was issued: the database refuses, whoever asks.

use domain::{
    money::Money,
    till::{Tip, Tips},
};
use platform::error::StoreError;
use tests::{Engine, Lab, Spec, engine, new_invoice};

use super::{NOW, document, issue_paid};

const TABLES: [(&str, &str); 5] = [
    ("invoices", "total_cents = total_cents + 100"),
    ("invoice_lines", "description_fr = 'autre chose'"),
    ("invoice_taxes", "amount_cents = 0"),
    ("invoice_tips", "staff_name = 'quelqu’un d’autre'"),
    ("invoice_payments", "amount_cents = 0"),
];

#[tokio::test]
async fn no_row_of_a_document_is_changed_or_removed_not_even_by_the_owner_of_the_tables() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("marbre")).await;
    let mut new = new_invoice(shop.location, 6000);
    let tip = Tip {
        staff: shop.staff("Nadia"),
        amount: Money::from_cents(500),
    };
    new.tips = Tips::new([tip]).expect("a tip");
    let issued = issue_paid(&lab, &shop, new).await;
    let before = document(&lab, &shop, issued.id).await;
    for (table, change) in TABLES {
        assert!(
            lab.number(&format!("SELECT COUNT(*) FROM {table}")).await > 0,
            "{table}"
        );
        let said = lab.try_sql(&format!("UPDATE {table} SET {change}")).await;
        let law = format!("{table}_stay_as_issued");
        assert!(
            said.as_ref().is_err_and(|said| said.contains(&law)),
            "{said:?}"
        );
        let said = lab.try_sql(&format!("DELETE FROM {table}")).await;
        let law = format!("{table}_are_never_removed");
        assert!(
            said.as_ref().is_err_and(|said| said.contains(&law)),
            "{said:?}"
        );
        if engine() == Engine::Postgres {
            let said = lab.try_sql(&format!("TRUNCATE {table} CASCADE")).await;
            assert!(said.is_err(), "{table}");
        }
    }
    assert_eq!(document(&lab, &shop, issued.id).await, before);
}

#[tokio::test]
async fn a_series_only_goes_up_by_one() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("serie")).await;
    issue_paid(&lab, &shop, new_invoice(shop.location, 6000)).await;
    for change in [
        "UPDATE invoice_series SET next_number = 1",
        "UPDATE invoice_series SET next_number = next_number + 2",
        "DELETE FROM invoice_series",
    ] {
        assert!(lab.try_sql(change).await.is_err(), "{change}");
    }
}

#[tokio::test]
async fn the_refusal_reads_by_the_name_of_its_law() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("nom")).await;
    issue_paid(&lab, &shop, new_invoice(shop.location, 6000)).await;
    let mut tx = lab
        .house
        .db
        .write(&shop.system(&lab))
        .await
        .expect("a transaction");
    let sql = "UPDATE invoices SET total_cents = 0 WHERE tenant_id = $1";
    match tx.run(sql, Vec::new()).await {
        Err(StoreError::Constraint(name)) => assert_eq!(name, "invoices_stay_as_issued"),
        other => panic!("{other:?}"),
    }
}
