//! What cannot be answered is said in words, to whoever asks.

use axum::{Router, http::Method};
use tests::{Ask, Lab};

const NOW: &str = "2026-03-09T12:00Z";

async fn panics() -> &'static str {
    panic!("a fault of ours")
}

#[tokio::test]
async fn a_request_that_panics_gets_the_page_of_a_fault_of_ours() {
    let lab = Lab::at(NOW).await;
    let router = app::layered(&lab.house, Router::new().fallback(panics));
    let page = Ask::get("/etang?lang=en").of(&router).await;
    assert!(
        page.is(500).text.contains("<html lang=\"en-CA\">"),
        "{}",
        page.text
    );
    assert!(!page.text.contains("a fault of ours"));
    let problem = Ask::get("/api/v1/x").of(&router).await;
    assert_eq!(problem.is(500).json()["title"], "Internal error");
}

#[tokio::test]
async fn a_method_a_page_does_not_take_is_said_and_the_ones_it_takes_too() {
    let lab = Lab::at(NOW).await;
    let ask = |path: &str| Ask::get(path).method(Method::DELETE);
    let page = ask("/sign-in").header("sec-fetch-site", "same-origin");
    let page = page.of(&lab.router).await;
    assert!(
        page.is(405)
            .text
            .contains("Cette adresse ne s’ouvre pas ainsi"),
        "{}",
        page.text
    );
    let allowed = page.headers["allow"].to_str().expect("a text");
    assert!(
        allowed.contains("GET") && allowed.contains("POST"),
        "{allowed}"
    );
    let problem = ask("/api/v1/etang/services").of(&lab.router).await;
    if problem.status == 405 {
        assert_eq!(problem.json()["title"], "Method not allowed");
        assert!(problem.headers.contains_key("allow"));
    }
}
