//! What a reader is shown of an invoice, in the document's own language.

use domain::{identity::Role, locale::Locale};
use tests::{Ask, Lab, new_invoice};

use super::NOW;

#[tokio::test]
async fn the_list_shows_its_figures_and_that_no_number_is_missing() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let asked = Ask::get("/app/invoices").cookie(cast.cookie(Role::Owner));
    let text = asked.of(&lab.router).await.text;
    for said in [
        "Aucun numéro ne manque entre F-00001 et F-00002.",
        "2 sur 2.",
        "Balise Tremblay, sur F-00001",
        "−5,00\u{a0}$",
        "crédité ce mois-ci",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let asked = Ask::get("/app/invoices?state=credits").cookie(cast.cookie(Role::Owner));
    let text = asked.of(&lab.router).await.text;
    assert!(text.contains("F-00002</a>") && !text.contains("F-00001</a>"));
}

#[tokio::test]
async fn the_page_shows_all_that_the_law_asks_and_its_reading_is_logged() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let path = format!("/app/invoices/{}", cast.keys["invoices/id"]);
    let asked = Ask::get(&path).cookie(cast.cookie(Role::Owner));
    let text = asked.of(&lab.router).await.text;
    for said in [
        "Facture n°\u{a0}F-00001",
        "Balise Tremblay",
        "TPS (5\u{a0}%)",
        "TVQ (9,975\u{a0}%)",
        "Payable à la réception",
        "Note de crédit n°\u{a0}F-00002",
        "Conservée jusqu’au",
        "31\u{a0}décembre 2032",
        "Balise 4417",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let read = "SELECT COUNT(*) FROM readings WHERE what = 'invoice'";
    assert_eq!(lab.number(read).await, 1);
}

#[tokio::test]
async fn both_papers_are_pdf() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    for paper in ["letter", "receipt"] {
        let path = format!("/app/invoices/{}/{paper}.pdf", cast.keys["invoices/id"]);
        let asked = Ask::get(&path).cookie(cast.cookie(Role::Owner));
        let answer = asked.of(&lab.router).await;
        answer.is(200);
        assert!(answer.text.starts_with("%PDF-"), "{paper}");
    }
}

#[tokio::test]
async fn a_document_speaks_the_language_of_its_client_whoever_reads_it() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let mut tx = lab.house.db.write(&cast.ctx).await.expect("a transaction");
    let shop = tenancy::service::shop(&tx).await.expect("the shop");
    let mut new = new_invoice(shop.location, 6000);
    new.locale = Locale::En;
    tests::paid(&mut tx, &cast.ctx, &mut new, None).await;
    let issued = invoicing::service::issue_in(&mut tx, &lab.house, &cast.ctx, new).await;
    tx.commit().await.expect("is kept");
    let path = format!("/app/invoices/{}", issued.expect("an invoice").id);
    let asked = Ask::get(&path).cookie(cast.cookie(Role::Owner));
    let text = asked.of(&lab.router).await.text;
    for said in [
        "GST (5%)",
        "QST (9.975%)",
        "$68.99",
        "Due on receipt",
        "Suivi",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
}
