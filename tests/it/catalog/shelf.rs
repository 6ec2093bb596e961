//! The pieces on hand, written by hand while the till sells.

use domain::{identity::Role, ids::ProductId};
use tests::{Answer, Ask, Cast, Lab, html};

const SHELF: &str = "SELECT CAST(stock AS BIGINT) FROM products WHERE code = 'Balise0001'";

async fn lab() -> (Lab, Cast, String) {
    let lab = Lab::at("2026-03-09T15:00Z").await;
    let cast = lab.cast("etang", "Balise").await;
    let path = format!("/app/products/{}", cast.keys["products/id"]);
    (lab, cast, path)
}

/// The fields of the sheet, as the page shows them.
async fn sheet(lab: &Lab, cast: &Cast, path: &str) -> Vec<(String, String)> {
    let page = Ask::get(path).cookie(cast.cookie(Role::Owner));
    let page = page.of(&lab.router).await;
    let forms = html::forms(path, &page.is(200).text);
    let form = forms.into_iter().find(|form| form.action == path);
    form.expect("the sheet").fields
}

async fn send(lab: &Lab, cast: &Cast, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let ask = Ask::post(path, &fields).cookie(cast.cookie(Role::Owner));
    ask.of(&lab.router).await
}

fn put(fields: &mut [(String, String)], name: &str, value: &str) {
    let field = fields.iter_mut().find(|(field, _)| field == name);
    value.clone_into(&mut field.expect("a field").1);
}

/// One piece is sold at the till.
async fn sell(lab: &Lab, cast: &Cast) {
    let id: ProductId = cast.keys["products/id"].parse().expect("an id");
    let mut tx = lab.house.db.write(&cast.ctx).await.expect("opens");
    catalog::service::move_stock_in(&mut tx, vec![(id, -1)])
        .await
        .expect("is sold");
    tx.commit().await.expect("is kept");
}

#[tokio::test]
async fn a_sheet_saved_for_its_price_leaves_what_was_sold_meanwhile() {
    let (lab, cast, path) = lab().await;
    let there = lab.number(SHELF).await;
    let mut fields = sheet(&lab, &cast, &path).await;
    sell(&lab, &cast).await;
    put(&mut fields, "price", "31,00");
    send(&lab, &cast, &path, &fields).await.is(303);
    assert_eq!(lab.number(SHELF).await, there - 1);
    let price = "SELECT CAST(price_cents AS BIGINT) FROM products WHERE code = 'Balise0001'";
    assert_eq!(lab.number(price).await, 3100);
}

#[tokio::test]
async fn a_count_made_while_pieces_were_sold_is_asked_again_and_what_was_typed_stays() {
    let (lab, cast, path) = lab().await;
    let there = lab.number(SHELF).await;
    let mut fields = sheet(&lab, &cast, &path).await;
    sell(&lab, &cast).await;
    put(&mut fields, "stock", "40");
    let asked = send(&lab, &cast, &path, &fields).await;
    let page = &asked.is(422).text;
    assert!(page.contains("pendant que vous écriviez"), "{page}");
    assert!(page.contains("value=\"40\""), "{page}");
    assert_eq!(lab.number(SHELF).await, there - 1);
    put(&mut fields, "stock_shown", &(there - 1).to_string());
    assert!(page.contains(&format!("name=\"stock_shown\" value=\"{}\"", there - 1)));
    send(&lab, &cast, &path, &fields).await.is(303);
    assert_eq!(lab.number(SHELF).await, 40);
}

#[tokio::test]
async fn a_count_of_a_shelf_that_stood_still_is_kept() {
    let (lab, cast, path) = lab().await;
    let mut fields = sheet(&lab, &cast, &path).await;
    put(&mut fields, "stock", "12");
    send(&lab, &cast, &path, &fields).await.is(303);
    assert_eq!(lab.number(SHELF).await, 12);
}
