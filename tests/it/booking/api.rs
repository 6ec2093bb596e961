//! The public interface keeps its word.

use serde_json::{Value, json};
use tests::{Ask, Lab, Shop, Spec};

fn body(shop: &Shop) -> Value {
    json!({
        "service": shop.service("Coupe"),
        "staff": shop.staff("Nadia"),
        "starts_at": "2026-03-10T10:00:00-04:00",
        "client": { "name": "Ada Tremblay", "email": "ada@courriel.example", "language": "fr" },
    })
}

async fn lab() -> (Lab, Shop) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.shop(Spec::salon("apis")).await;
    (lab, shop)
}

#[tokio::test]
async fn a_booking_answers_with_its_id_times_person_and_link() {
    let (lab, shop) = lab().await;
    let ask = Ask::json(shop.bookings(), &body(&shop)).header("idempotency-key", "k1");
    let booked = ask.of(&lab.router).await.is(201).json();
    assert_eq!(booked["starts_at"], "2026-03-10T10:00:00-04:00");
    assert_eq!(booked["ends_at"], "2026-03-10T10:45:00-04:00");
    assert_eq!(booked["staff"], shop.staff("Nadia").to_string());
    let link = booked["manage_url"].as_str().expect("a link");
    assert!(
        link.starts_with("http://clairiere.example/apis/visit/"),
        "{link}"
    );
    let id = booked["id"].as_str().expect("an id");
    assert!(
        id.chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-'),
        "{id}"
    );
}

#[tokio::test]
async fn the_same_key_and_body_have_one_effect_and_one_answer() {
    let (lab, shop) = lab().await;
    let ask = Ask::json(shop.bookings(), &body(&shop)).header("idempotency-key", "once");
    let first = ask.of(&lab.router).await;
    let again = ask.of(&lab.router).await;
    assert_eq!(
        (first.is(201).text.as_str(), again.is(201).status),
        (again.text.as_str(), first.status)
    );
    let mut other = body(&shop);
    other["starts_at"] = json!("2026-03-10T12:00:00-04:00");
    let other = Ask::json(shop.bookings(), &other).header("idempotency-key", "once");
    other.of(&lab.router).await.is(422);
}

#[tokio::test]
async fn fifty_times_the_same_request_at_once_have_one_effect() {
    let (lab, shop) = lab().await;
    let ask = Ask::json(shop.bookings(), &body(&shop)).header("idempotency-key", "fifty");
    let tasks: Vec<_> = (0..50)
        .map(|_| {
            let (ask, router) = (ask.clone(), lab.router.clone());
            platform::background::start(async move { ask.of(&router).await })
        })
        .collect();
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.expect("an answer").is(201).text.clone());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
}

#[tokio::test]
async fn what_cannot_be_used_is_a_problem_in_words_and_has_no_effect() {
    let (lab, shop) = lab().await;
    let wrong = [
        ("/client/email", Value::Null),
        ("/client/email", json!("pas une adresse")),
        ("/client/name", json!("")),
        ("/client/under_14", json!(true)),
        (
            "/client/guardian",
            json!({ "name": "Ada", "email": "a@b.example", "consent": false }),
        ),
        ("/client/language", json!("klingon")),
        ("/service", json!("AAAAAAAAAAAAAAAAAAAAAA")),
        ("/service", json!("../..")),
        ("/staff", json!("AAAAAAAAAAAAAAAAAAAAAA")),
        ("/starts_at", json!("demain")),
        ("/starts_at", json!("2026-03-10T10:07:00-04:00")),
        ("/starts_at", json!("2020-03-10T10:00:00-04:00")),
        ("/starts_at", json!("2031-03-10T10:00:00-04:00")),
        ("/starts_at", json!("2026-03-10T10:00:00-05:00")),
    ];
    for (n, (pointer, value)) in wrong.iter().enumerate() {
        let mut sent = body(&shop);
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        sent.pointer_mut(parent).expect("a parent")[key] = value.clone();
        let ask = Ask::json(shop.bookings(), &sent).header("idempotency-key", &format!("w{n}"));
        let answer = ask.of(&lab.router).await;
        assert_eq!(answer.status, 422, "{pointer} {value}: {}", answer.text);
        assert_eq!(answer.headers["content-type"], "application/problem+json");
        assert!(answer.json()["detail"].is_string(), "{}", answer.text);
    }
    Ask::json(shop.bookings(), &body(&shop))
        .of(&lab.router)
        .await
        .is(422);
    let free = Ask::get(shop.availability("Coupe", "2026-03-10", 1))
        .of(&lab.router)
        .await;
    assert_eq!(free.json()["slots"].as_array().map(Vec::len), Some(2 * 30));
}

#[tokio::test]
async fn a_child_is_booked_only_beside_the_consent_of_an_adult() {
    let (lab, shop) = lab().await;
    let mut child = body(&shop);
    child["client"] = json!({
        "name": "Zoé",
        "under_14": true,
        "guardian": { "name": "Ada Tremblay", "phone": "514 555-0100", "consent": true },
    });
    let ask = Ask::json(shop.bookings(), &child).header("idempotency-key", "zoe");
    ask.of(&lab.router).await.is(201);
    // By what right was not asked: nothing is written that nobody declared.
    let proof = "SELECT authority FROM guardian_consents";
    assert_eq!(lab.texts(proof).await, ["not_asked"]);
    child["client"]["guardian"]["authority"] = json!("not_asked");
    let ask = Ask::json(shop.bookings(), &child).header("idempotency-key", "zoe-2");
    ask.of(&lab.router).await.is(422);
}

#[tokio::test]
async fn a_shop_tells_what_anybody_may_know() {
    let (lab, shop) = lab().await;
    let told = Ask::get("/api/v1/shops/apis")
        .of(&lab.router)
        .await
        .is(200)
        .json();
    assert_eq!(
        (told["province"].as_str(), told["time_zone"].as_str()),
        (Some("QC"), Some("America/Toronto"))
    );
    let services = Ask::get("/api/v1/shops/apis/services")
        .of(&lab.router)
        .await
        .json();
    assert_eq!(services["services"][0]["minutes"], 45);
    assert_eq!(services["services"][0]["price_cents"], 6000);
    Ask::get("/api/v1/shops/nowhere")
        .of(&lab.router)
        .await
        .is(404);
    Ask::get("/api/v1/openapi.json")
        .of(&lab.router)
        .await
        .is(200);
    let beyond = Ask::get(shop.availability("Coupe", "2027-01-01", 5))
        .of(&lab.router)
        .await;
    assert_eq!(beyond.is(200).json(), json!({ "slots": [] }));
    Ask::get(shop.availability("Coupe", "2026-03-10", 63))
        .of(&lab.router)
        .await
        .is(422);
}
