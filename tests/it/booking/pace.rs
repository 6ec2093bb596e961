//! One network books or moves only so often at one shop, by whatever way it asks.

use platform::throttle::Throttle;
use serde_json::json;
use tests::{Answer, Ask, Cast, Lab};

const MACHINE: &str = "198.51.100.7";
const FAMILY: &str = "198.51.100.8";

struct Street {
    lab: Lab,
    router: axum::Router,
    shop: Cast,
}

async fn street() -> Street {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.cast("etang", "Balise").await;
    let (_, router) = lab.remade(|makings| makings.throttle = Throttle::strict());
    Street { lab, router, shop }
}

impl Street {
    async fn program(&self, shop: &Cast, from: &str, key: usize) -> Answer {
        let body = json!({ "service": shop.keys["services/id"], "starts_at": "demain",
            "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" } });
        let ask = Ask::json(format!("/api/v1/shops/{}/bookings", shop.slug), &body);
        let ask = ask.header("idempotency-key", &format!("k{key}"));
        ask.from(from).of(&self.router).await
    }

    async fn form(&self, from: &str) -> Answer {
        let fields = [
            ("service", self.shop.keys["services/id"].as_str()),
            ("at", "2026-03-12T10:00"),
            ("step", "oneself"),
            ("name", "Ondine Marais"),
            ("email", "ondine@courriel.example"),
            ("language", "fr"),
        ];
        let ask = Ask::post("/etang/appointments", &fields).from(from);
        ask.of(&self.router).await
    }
}

#[tokio::test]
async fn what_a_machine_took_by_one_door_it_has_not_at_another() {
    let street = street().await;
    let other = street.lab.cast("colline", "Voisin").await;
    let mut last = street.program(&street.shop, MACHINE, 0).await;
    for n in 1..=60 {
        assert_eq!(last.status, 422, "{}", last.text);
        last = street.program(&street.shop, MACHINE, n).await;
    }
    assert_eq!(
        last.is(429).headers["content-type"],
        "application/problem+json"
    );
    assert_eq!(last.headers["retry-after"], "10");
    // The form of the same shop says it in words, and keeps what was typed.
    let page = street.form(MACHINE).await;
    assert!(page.is(429).headers.contains_key("retry-after"));
    for kept in ["Ondine Marais", "ondine@courriel.example", "Attendez 10"] {
        assert!(page.text.contains(kept), "{kept}: {}", page.text);
    }
    let path = format!("/etang/visit/{}/move", street.shop.keys["visit/secret"]);
    let ask = Ask::post(path, &[("at", "2026-03-12T10:00")]).from(MACHINE);
    ask.of(&street.router).await.is(429);
    // Neither another network nor another shop waits for it.
    street.program(&other, MACHINE, 99).await.is(422);
    street.form(FAMILY).await.is(303);
    street.lab.clock_to("2026-03-09T12:01Z");
    street.form(MACHINE).await.is(303);
}
