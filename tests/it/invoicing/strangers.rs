//! Invoices stay within their shop, and within the role.

use domain::identity::Role;
use invoicing::{InvoicingError, service::Billed};
use platform::db::Walls;
use tests::{Ask, Engine, Lab, Spec, engine, new_invoice};

use super::{NOW, issue, issue_paid, listing};

async fn is_apart(walls: Walls) {
    let lab = Lab::with(NOW, walls).await;
    let one = lab.shop(Spec::salon("salon-un")).await;
    let two = lab.shop(Spec::salon("salon-deux")).await;
    let theirs = issue_paid(&lab, &two, new_invoice(two.location, 6000)).await;
    let found = invoicing::service::view(&lab.house, &one.system(&lab), theirs.id).await;
    assert!(
        matches!(found, Err(InvoicingError::Unknown(_))),
        "{found:?}"
    );
    let list = listing(&lab, &one).await;
    assert!(list.slips.is_empty() && list.runs.is_empty());
    let strange = issue(&lab, &one, new_invoice(two.location, 6000)).await;
    assert!(strange.is_err(), "{strange:?}");
}

#[tokio::test]
async fn a_shop_finds_no_invoice_of_another_behind_each_wall_alone() {
    is_apart(Walls::STANDING).await;
    is_apart(Walls::without_row_security()).await;
    if engine() == Engine::Postgres {
        is_apart(Walls::without_filter()).await;
    }
}

#[tokio::test]
async fn a_client_of_another_shop_is_not_billed() {
    let lab = Lab::at(NOW).await;
    let theirs = lab.cast("colline", "Voisin").await;
    let shop = lab.shop(Spec::salon("comptoir")).await;
    let mut new = new_invoice(shop.location, 6000);
    new.billed = Some(Billed {
        client: theirs.keys["clients/id"].parse().ok(),
        name: "Ada".to_owned(),
    });
    let said = issue(&lab, &shop, new).await;
    assert!(
        matches!(said, Err(InvoicingError::Unknown("client"))),
        "{said:?}"
    );
}

#[tokio::test]
async fn who_may_not_see_every_invoice_opens_those_they_issued() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("etang", "Balise").await;
    let path = format!("/app/invoices/{}", cast.keys["invoices/id"]);
    let asked = |path: &str, role| Ask::get(path).cookie(cast.cookie(role));
    asked(&path, Role::Owner).of(&lab.router).await.is(200);
    asked(&path, Role::FrontDesk).of(&lab.router).await.is(200);
    asked(&path, Role::Practitioner)
        .of(&lab.router)
        .await
        .is(404);
    asked("/app/invoices", Role::Practitioner)
        .of(&lab.router)
        .await
        .is(403);
}
