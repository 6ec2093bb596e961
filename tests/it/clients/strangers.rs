//! On a public page anybody may type anybody's name: it changes nothing and shows nothing.

use serde_json::{Value, json};
use tests::{Ask, html};

use super::counter::Counter;

const EMAIL: &str = "helene.cote@courriel.example";

async fn counter() -> (Counter, String) {
    let counter = Counter::open().await;
    let fields = [
        ("first_name", "Hélène"),
        ("last_name", "Côté-Gagné"),
        ("email", EMAIL),
        ("phone", "418 555-0187"),
    ];
    let file = counter.file(&fields).await;
    counter
        .post(&format!("{file}/notes"), &[("notes", "Psoriasis")])
        .await
        .is(303);
    (counter, file)
}

/// The row of the file, whole.
async fn row(counter: &Counter) -> Vec<String> {
    let rows = counter.lab.rows_of(counter.shop.tenant).await;
    let clients = rows["clients"].iter().filter(|row| row.contains("Hélène"));
    clients.cloned().collect()
}

/// What strangers know of her.
fn guesses() -> [Value; 5] {
    [
        json!({ "name": "Hélène Côté-Gagné", "phone": "418 555-0187" }),
        json!({ "name": "helene cote-gagne", "phone": "418 555-0187", "email": "x@evil.example" }),
        json!({ "name": "HELENE COTE-GAGNE", "email": EMAIL, "phone": "418 555-0100" }),
        json!({ "name": "Quelqu’un D’autre", "phone": "418 555-0187" }),
        json!({ "name": "Quelqu’un D’autre", "email": EMAIL }),
    ]
}

#[tokio::test]
async fn a_name_typed_by_a_stranger_changes_no_file() {
    let (counter, _) = counter().await;
    let before = row(&counter).await;
    assert_eq!(before.len(), 1);
    for (n, client) in guesses().into_iter().enumerate() {
        let body = json!({
            "service": counter.shop.keys["services/id"],
            "starts_at": format!("2026-03-{}T10:00:00-04:00", 12 + n),
            "client": client,
        });
        let ask = Ask::json("/api/v1/shops/etang/bookings", &body);
        let answer = ask
            .header("idempotency-key", &format!("k{n}"))
            .of(&counter.lab.router)
            .await;
        let text = answer.is(201).text.clone();
        assert!(
            !text.contains("Hélène") && !text.contains("helene"),
            "{text}"
        );
        let link = answer.json()["manage_url"]
            .as_str()
            .expect("a link")
            .to_owned();
        let path = link.trim_start_matches("http://clairiere.example");
        shows_nothing(&counter, path, &client).await;
    }
    assert_eq!(row(&counter).await, before);
}

/// Every page behind the stranger's own link.
async fn shows_nothing(counter: &Counter, path: &str, client: &Value) {
    let within = [path.to_owned()];
    for page in counter.lab.crawl("", vec![path.to_owned()], &within).await {
        let text = &page.answer.text;
        for (known, key) in [
            (EMAIL, "email"),
            ("555-0187", "phone"),
            ("Psoriasis", "notes"),
        ] {
            let typed = client[key].as_str().unwrap_or("").contains(known);
            assert!(
                typed || !text.contains(known),
                "{} shows {known}",
                page.path
            );
        }
        assert!(
            !text.contains("Hélène"),
            "{} shows the name as kept",
            page.path
        );
    }
}

/// Who books reads of that visit where they said; of the file they read nothing, and its own mailbox
/// is told of no visit that is not its.
#[tokio::test]
async fn a_letter_about_a_visit_goes_where_it_was_asked_and_tells_nothing_of_the_file() {
    let (counter, _) = counter().await;
    let service = counter.shop.keys["services/id"].clone();
    let fields = [
        ("service", service.as_str()),
        ("at", "2026-03-12T10:00"),
        ("step", "oneself"),
        ("name", "HELENE COTE GAGNE"),
        ("email", "voleur@evil.example"),
        ("phone", "418 555-0187"),
        ("offers_email", "1"),
        ("language", "fr"),
    ];
    counter
        .visitor("/etang/appointments", &fields)
        .await
        .is(303);
    let (house, ctx) = (&counter.lab.house, &counter.shop.ctx);
    let browse = messaging::service::Browse::default();
    let outbox = messaging::service::outbox(house, ctx, browse).await;
    let slips = outbox.expect("the outbox").slips;
    assert!(slips.iter().all(|slip| slip.recipient != EMAIL));
    let slip = slips
        .iter()
        .find(|slip| slip.recipient == "voleur@evil.example");
    let letter = messaging::service::read(house, ctx, slip.expect("a letter").id).await;
    let text = letter.expect("a letter").text;
    for told in ["Hélène", EMAIL, "555-0187", "/offers/"] {
        assert!(!text.contains(told), "{told}: {text}");
    }
}

#[tokio::test]
async fn the_page_of_a_time_says_nothing_of_who_else_is_a_client() {
    let (counter, _) = counter().await;
    let service = counter.shop.keys["services/id"].clone();
    let book = |name: &'static str, phone: &'static str, at: &'static str| {
        let service = service.clone();
        let counter = &counter;
        async move {
            let fields = [
                ("service", service.as_str()),
                ("at", at),
                ("step", "oneself"),
                ("name", name),
                ("phone", phone),
                ("language", "fr"),
            ];
            let answer = counter.visitor("/etang/appointments", &fields).await;
            let place = answer.is(303).location().to_owned();
            let page = Ask::get(&place).of(&counter.lab.router).await;
            let links = html::links(&page.is(200).text).len();
            (
                links,
                page.text
                    .replace(place.split('?').next().unwrap_or(""), "…")
                    .len(),
            )
        }
    };
    let known = book("Hélène Côté-Gagné", "418 555-0187", "2026-03-12T10:00").await;
    let unknown = book("Marie Bois-Brûlé", "418 555-0186", "2026-03-13T10:00").await;
    assert_eq!(known.0, unknown.0);
    // The dates differ by a letter or two, and nothing else does.
    assert!(known.1.abs_diff(unknown.1) < 12, "{known:?} {unknown:?}");
}
