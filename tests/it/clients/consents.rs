//! A consent is withdrawn as easily as it is given, and at once.

use domain::identity::Role;
use tests::{Ask, html};

use super::counter::Counter;

#[tokio::test]
async fn a_consent_withdrawn_is_over_at_once() {
    let counter = Counter::open().await;
    let file = format!("/app/clients/{}", counter.shop.keys["clients/id"]);
    let live = "SELECT COUNT(*) FROM consents WHERE withdrawn_at_us IS NULL";
    assert_eq!(counter.lab.number(live).await, 1);
    let page = counter.get(&file).await;
    let forms = html::forms(&file, &page.is(200).text);
    let form = forms
        .iter()
        .find(|form| form.action.ends_with("/withdrawal"))
        .expect("a button");
    counter.post(&form.action, &[]).await.is(303);
    assert_eq!(counter.lab.number(live).await, 0);
    let now = tests::at(super::counter::NOW).micros();
    let at = format!("SELECT COUNT(*) FROM consents WHERE withdrawn_at_us = {now}");
    assert_eq!(
        counter.lab.number(&at).await,
        1,
        "the proof that there was one stays"
    );
    let page = counter.get(&file).await;
    let forms = html::forms(&file, &page.text);
    assert!(
        forms
            .iter()
            .all(|form| !form.action.ends_with("/withdrawal"))
    );
    // Pressed twice it is the same as once.
    counter.post(&form.action, &[]).await.is(303);
    let deeds = "SELECT COUNT(*) FROM deeds WHERE deed = 'consent_withdrawn'";
    assert_eq!(counter.lab.number(deeds).await, 1);
}

#[tokio::test]
async fn a_consent_is_withdrawn_on_its_own_file_only() {
    let counter = Counter::open().await;
    let other = counter.file(&[("first_name", "Ondine")]).await;
    let consent = &counter.shop.keys["consents/consent"];
    let path = format!("{other}/consents/{consent}/withdrawal");
    counter.post(&path, &[]).await.is(404);
    let live = "SELECT COUNT(*) FROM consents WHERE withdrawn_at_us IS NULL";
    assert_eq!(counter.lab.number(live).await, 1);
}

#[tokio::test]
async fn no_box_of_the_public_page_is_ticked_in_advance() {
    let counter = Counter::open().await;
    let service = &counter.shop.keys["services/id"];
    let path = format!("/etang/details?service={service}&at=2026-03-12T10:00");
    let page = Ask::get(path).of(&counter.lab.router).await;
    let boxes = page.is(200).text.split("<input");
    let boxes: Vec<&str> = boxes
        .filter(|tag| tag.contains("type=\"checkbox\""))
        .map(|tag| tag.split('>').next().unwrap_or_default())
        .collect();
    assert!(boxes.len() >= 2, "{}", page.text);
    for tag in boxes {
        assert!(!tag.contains(" checked"), "ticked in advance: {tag}");
    }
}

/// One who may only see files takes nothing back from them.
#[tokio::test]
async fn a_visitor_withdraws_nobodys_consent() {
    let counter = Counter::open().await;
    let file = &counter.shop.keys["clients/id"];
    let path = format!(
        "/app/clients/{file}/consents/{}/withdrawal",
        counter.shop.keys["consents/consent"]
    );
    let answer = Ask::post(&path, &[]).of(&counter.lab.router).await;
    assert!(answer.is(303).location().starts_with("/sign-in"));
    let live = "SELECT COUNT(*) FROM consents WHERE withdrawn_at_us IS NULL";
    assert_eq!(counter.lab.number(live).await, 1);
    let desk = Ask::post(&path, &[]).cookie(counter.shop.cookie(Role::FrontDesk));
    desk.of(&counter.lab.router).await.is(303);
    assert_eq!(counter.lab.number(live).await, 0);
}
