//! A body of any size gets an answer in words.

use serde_json::{Value, json};
use tests::{Ask, Lab, Shop, Spec};

async fn lab() -> (Lab, Shop) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.shop(Spec::salon("tailles")).await;
    (lab, shop)
}

fn body(shop: &Shop) -> Value {
    json!({
        "service": shop.service("Coupe"),
        "staff": shop.staff("Nadia"),
        "starts_at": "2026-03-10T10:00:00-04:00",
        "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
    })
}

/// Each field far longer than it can be, and the status each length deserves.
fn long_fields(shop: &Shop) -> Vec<(Vec<u8>, u16)> {
    let mut sent = Vec::new();
    for pointer in [
        "/client/name",
        "/client/email",
        "/client/phone",
        "/service",
        "/staff",
        "/starts_at",
    ] {
        for (length, status) in [
            (101, 422),
            (10_000, 422),
            (200_000, 422),
            (300_000, 413),
            (5_000_000, 413),
        ] {
            let mut wrong = body(shop);
            let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
            wrong.pointer_mut(parent).expect("a parent")[key] = json!("a".repeat(length));
            sent.push((wrong.to_string().into_bytes(), status));
        }
    }
    sent
}

/// Bodies that are no booking, and the status each deserves.
fn odd_shapes(shop: &Shop) -> Vec<(Vec<u8>, u16)> {
    let mut sent = Vec::new();
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for (text, status) in [
        (String::new(), 422),
        ("{".to_owned(), 422),
        ("null".to_owned(), 422),
        (nested(100_000), 422),
        (format!("{{\"client\":{}}}", nested(50_000)), 422),
        (format!("{}{}", body(shop), " x"), 422),
        (format!("{{{}\"a\":1}}", "\"a\":1,".repeat(30_000)), 422),
        (
            body(shop)
                .to_string()
                .replace("\"Ada Tremblay\"", "\"\\ud800\""),
            422,
        ),
        (
            body(shop)
                .to_string()
                .replace("\"Ada Tremblay\"", "\"Ada\\u0000Tremblay\""),
            422,
        ),
        (
            body(shop).to_string().replace("\"Ada Tremblay\"", "1e309"),
            422,
        ),
        (" ".repeat(1_000_000), 413),
    ] {
        sent.push((text.into_bytes(), status));
    }
    sent.push((vec![0xff; 1_000], 422));
    sent
}

#[tokio::test]
async fn a_body_of_any_size_is_refused_in_words_and_has_no_effect() {
    let (lab, shop) = lab().await;
    let mut sent = long_fields(&shop);
    sent.extend(odd_shapes(&shop));
    for (n, (bytes, status)) in sent.into_iter().enumerate() {
        let head: String = String::from_utf8_lossy(&bytes).chars().take(120).collect();
        let length = bytes.len();
        let ask = Ask::json(shop.bookings(), &Value::Null).bytes(bytes);
        let answer = ask
            .header("idempotency-key", &format!("k{n}"))
            .of(&lab.router)
            .await;
        assert_eq!(
            answer.status, status,
            "{length} bytes, {head}: {}",
            answer.text
        );
        assert!(
            answer.text.len() < 4_000,
            "an answer is short: {} bytes",
            answer.text.len()
        );
    }
    assert_eq!(lab.number("SELECT COUNT(*) FROM appointments").await, 0);
    assert_eq!(lab.number("SELECT COUNT(*) FROM clients").await, 0);
    Ask::json(shop.bookings(), &body(&shop))
        .header("idempotency-key", "good")
        .of(&lab.router)
        .await
        .is(201);
}

#[tokio::test]
async fn a_key_of_any_size_is_refused_in_words() {
    let (lab, shop) = lab().await;
    for (length, status) in [(0, 422), (201, 422), (8_000, 422), (200, 201)] {
        let ask = Ask::json(shop.bookings(), &body(&shop));
        let ask = ask.header("idempotency-key", &"k".repeat(length));
        ask.of(&lab.router).await.is(status);
    }
    // Not a key that could be written down.
    let ask = Ask::json(shop.bookings(), &body(&shop));
    ask.header("idempotency-key", "clé")
        .of(&lab.router)
        .await
        .is(422);
}

/// A refusal is a document a program reads, whoever refused.
#[tokio::test]
async fn a_body_that_is_too_large_is_a_problem_like_any_other() {
    let (lab, shop) = lab().await;
    let ask = Ask::json(shop.bookings(), &Value::Null).bytes(vec![b' '; 300_000]);
    let answer = ask.header("idempotency-key", "k").of(&lab.router).await;
    assert_eq!(
        answer.is(413).headers["content-type"],
        "application/problem+json"
    );
    assert!(answer.json()["title"].is_string(), "{}", answer.text);
}
