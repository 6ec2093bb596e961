//! A shop of each trade is ready for its first client as it opens.

use domain::presets::Trade;
use serde_json::{Value, json};
use tests::{Ask, Lab, at};

use super::form::{Form, NOW};

/// The services clients may book, and the first free time of the first of them.
async fn first_free(lab: &Lab, slug: &str) -> (Value, Value) {
    let services = Ask::get(format!("/api/v1/shops/{slug}/services"))
        .of(&lab.router)
        .await;
    let services = services.is(200).json()["services"].clone();
    let service = services[0].clone();
    let id = service["id"].as_str().expect("a service").to_owned();
    let path = format!("/api/v1/shops/{slug}/availability?service={id}&from=2026-03-09&days=14");
    let slots = Ask::get(path).of(&lab.router).await.is(200).json()["slots"].clone();
    assert!(
        slots[0].is_object(),
        "{slug}: nothing is free for {service}"
    );
    (service, slots[0].clone())
}

/// What a preset never announces (P-40.1, s. 13).
const FEES: [&str; 4] = [
    "frais d’annulation",
    "pénalité",
    "cancellation fee",
    "no-show fee",
];

#[tokio::test]
async fn each_trade_opens_with_a_page_that_can_be_booked() {
    let lab = Lab::at(NOW).await;
    for (n, trade) in Trade::ALL.into_iter().enumerate() {
        let slug = format!("essai-{}", trade.code());
        let form = Form::whole()
            .with("trade", trade.code())
            .with("slug", &slug);
        form.with("email", &format!("zoe{n}@courriel.example"))
            .sent(&lab)
            .await
            .is(303);
        for path in [format!("/{slug}"), format!("/{slug}/en")] {
            Ask::get(&path).of(&lab.router).await.is(200);
        }
        let (service, slot) = first_free(&lab, &slug).await;
        let page = Ask::get(format!("/{slug}")).of(&lab.router).await;
        let name = service["name"]["fr"]
            .as_str()
            .or(service["name"].as_str())
            .expect("a name");
        let name = name.replace('\'', "&#39;");
        assert!(page.text.contains(&name), "{slug}: {name}");
        let start = slot["starts_at"].as_str().expect("a start");
        let start: jiff::Timestamp = start.parse().expect("a time");
        assert!(start > at(NOW).timestamp());
        let body = json!({
            "service": service["id"],
            "staff": slot["staff"],
            "starts_at": slot["starts_at"],
            "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
        });
        let ask = Ask::json(format!("/api/v1/shops/{slug}/bookings"), &body);
        ask.header("idempotency-key", &slug)
            .of(&lab.router)
            .await
            .is(201);
    }
}

#[tokio::test]
async fn a_shop_of_every_trade_at_once_opens_too() {
    let lab = Lab::at(NOW).await;
    let mut form = Form::whole().with("trade", "");
    for trade in Trade::ALL {
        form.0.push(("trade".to_owned(), trade.code().to_owned()));
    }
    form.sent(&lab).await.is(303);
    first_free(&lab, "epinette").await;
    let kept = lab.texts("SELECT trade FROM tenants").await;
    assert_eq!(kept, ["hair,barber,esthetics,massage,other"]);
}

/// A form about health is the shop's own decision, one by one.
#[tokio::test]
async fn the_models_of_forms_come_switched_off() {
    let lab = Lab::at(NOW).await;
    for (n, trade) in Trade::ALL.into_iter().enumerate() {
        let form = Form::whole()
            .with("trade", trade.code())
            .with("slug", &format!("essai-{n}"));
        form.with("email", &format!("zoe{n}@courriel.example"))
            .sent(&lab)
            .await
            .is(303);
    }
    assert!(lab.number("SELECT COUNT(*) FROM form_models").await > 5);
    assert_eq!(
        lab.number("SELECT COUNT(*) FROM form_models WHERE active")
            .await,
        0
    );
}

/// No fee for a visit one misses: it may not be fixed in advance (P-40.1, s. 13).
#[tokio::test]
async fn nothing_a_shop_opens_with_fines_who_does_not_come() {
    let lab = Lab::at(NOW).await;
    for (n, trade) in Trade::ALL.into_iter().enumerate() {
        let slug = format!("essai-{n}");
        let form = Form::whole()
            .with("trade", trade.code())
            .with("slug", &slug);
        form.with("email", &format!("zoe{n}@courriel.example"))
            .sent(&lab)
            .await
            .is(303);
        for path in [format!("/{slug}"), format!("/{slug}/en")] {
            let page = Ask::get(path).of(&lab.router).await.text.to_lowercase();
            let found = FEES.iter().find(|word| page.contains(**word));
            assert_eq!(found, None, "{slug}");
        }
    }
}
