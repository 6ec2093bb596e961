//! What a sign-up keeps, and what it does not.

use operations::service::{POLICY_VERSION, TERMS_VERSION};
use tests::{Ask, Lab, html};

use super::form::{EMAIL, Form, NOW, PASSWORD};

#[tokio::test]
async fn who_signs_up_is_at_work_in_their_shop_at_once() {
    let lab = Lab::at(NOW).await;
    let opened = Form::whole().sent(&lab).await;
    let cookie = opened.is(303).cookie();
    let welcome = Ask::get("/app/welcome")
        .cookie(&cookie)
        .of(&lab.router)
        .await;
    assert!(
        welcome.is(200).text.contains("/epinette"),
        "{}",
        welcome.text
    );
    for path in [
        "/app/day",
        "/app/settings",
        "/app/services",
        "/app/team",
        "/epinette",
    ] {
        Ask::get(path).cookie(&cookie).of(&lab.router).await.is(200);
    }
    // Where the first steps lead to is there.
    for link in html::links(&welcome.text) {
        let status = Ask::get(&link)
            .cookie(&cookie)
            .of(&lab.router)
            .await
            .status
            .as_u16();
        assert!([200, 303].contains(&status), "{link}: {status}");
    }
    // And later through the door.
    let again = [("email", EMAIL), ("password", PASSWORD)];
    Ask::post("/sign-in", &again).of(&lab.router).await.is(303);
}

#[tokio::test]
async fn what_was_accepted_and_attested_is_kept_with_its_version() {
    let lab = Lab::at(NOW).await;
    Form::whole().sent(&lab).await.is(303);
    let kept = lab
        .texts(
            "SELECT document || ' ' || version || ' ' || locale || ' ' || accepted_at_us
             FROM acceptances ORDER BY document",
        )
        .await;
    let now = tests::at(NOW).micros();
    let expected = [
        format!("adult {TERMS_VERSION} fr {now}"),
        format!("policy {POLICY_VERSION} fr {now}"),
        format!("terms {TERMS_VERSION} fr {now}"),
    ];
    assert_eq!(kept, expected);
    let attested = lab
        .number("SELECT adult_attested_at_us FROM accounts")
        .await;
    assert_eq!(attested, now);
    let shown = lab.texts("SELECT policy_version FROM tenants").await;
    assert_eq!(shown, [POLICY_VERSION]);
}

#[tokio::test]
async fn a_small_supplier_keeps_no_number_and_charges_no_tax() {
    let lab = Lab::at(NOW).await;
    // The numbers are left in the fields from when the other answer was chosen.
    Form::whole().with("taxed", "no").sent(&lab).await.is(303);
    let none = "SELECT COUNT(*) FROM legal_entities WHERE gst_number IS NULL
        AND gst_registered_on IS NULL AND qst_number IS NULL AND qst_registered_on IS NULL
        AND pst_number IS NULL AND pst_registered_on IS NULL";
    assert_eq!(lab.number(none).await, 1);
    let page = price_of(&lab, "epinette").await;
    assert!(
        !page.contains("TPS") && page.contains("petit fournisseur"),
        "{page}"
    );
    let taxed = Form::whole()
        .with("slug", "sapin")
        .with("email", "autre@courriel.example");
    taxed.sent(&lab).await.is(303);
    let page = price_of(&lab, "sapin").await;
    assert!(page.contains("TPS") && page.contains("TVQ"), "{page}");
    assert!(!page.contains("petit fournisseur"), "{page}");
}

/// The page where a client reads what the first service will cost.
async fn price_of(lab: &Lab, slug: &str) -> String {
    let services = Ask::get(format!("/api/v1/shops/{slug}/services"))
        .of(&lab.router)
        .await;
    let services = services.is(200).json()["services"].clone();
    let services = services.as_array().expect("a menu").iter();
    let mut paid = services.filter(|service| service["price_cents"].as_i64() > Some(0));
    let service = paid.next().expect("a service")["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    price_page(lab, slug, &service).await
}

async fn price_page(lab: &Lab, slug: &str, service: &str) -> String {
    let path =
        format!("/api/v1/shops/{slug}/availability?service={service}&from=2026-03-09&days=14");
    let free = Ask::get(path).of(&lab.router).await.is(200).json();
    let start = free["slots"][0]["starts_at"]
        .as_str()
        .expect("a start")
        .get(..16)
        .expect("a time");
    let path = format!("/{slug}/details?service={service}&at={start}");
    let page = Ask::get(path).of(&lab.router).await.is(200).text.clone();
    assert!(page.contains("name=\"email\""), "{page}");
    page
}

/// What costs nothing bears no tax, and makes nobody a small supplier.
#[tokio::test]
async fn a_registered_shop_is_never_called_a_small_supplier() {
    let lab = Lab::at(NOW).await;
    Form::whole().sent(&lab).await.is(303);
    lab.sql("UPDATE services SET price_cents = 0").await;
    let services = Ask::get("/api/v1/shops/epinette/services")
        .of(&lab.router)
        .await;
    let service = services.is(200).json()["services"][0]["id"].clone();
    let page = price_page(&lab, "epinette", service.as_str().expect("an id")).await;
    assert!(
        page.contains("0,00") && !page.contains("petit fournisseur"),
        "{page}"
    );
}

#[tokio::test]
async fn the_tax_numbers_are_kept_without_what_each_person_puts_between_digits() {
    let lab = Lab::at(NOW).await;
    let loose = Form::whole().with("gst_hst", " 123456782   rt-0001 ");
    loose
        .with("gst_from", "2021-07-01")
        .sent(&lab)
        .await
        .is(303);
    let sql = "SELECT gst_number || ' ' || gst_registered_on || ' ' || qst_number || ' '
        || qst_registered_on FROM legal_entities";
    let kept = lab.texts(sql).await;
    assert_eq!(
        kept,
        ["123456782RT0001 2021-07-01 1234567890TQ0001 2020-01-01"]
    );
    let place = lab
        .texts("SELECT postal_code || ' ' || phone || ' ' || zone FROM locations")
        .await;
    assert_eq!(place, ["G7H 0A1 +14185550142 America/Toronto"]);
}

#[tokio::test]
async fn the_whole_way_is_open_in_english() {
    let lab = Lab::at(NOW).await;
    let english = |page: &str| page.contains("<html lang=\"en-CA\"");
    let first = Ask::get("/sign-up?lang=en").of(&lab.router).await;
    assert!(english(&first.is(200).text), "{}", first.text);
    assert!(
        html::forms("/sign-up", &first.text)[0]
            .action
            .ends_with("lang=en")
    );
    let form = Form::whole()
        .with("province", "ON")
        .with("qst", "")
        .with("qst_from", "");
    for step in ["shop", "place"] {
        let page = form
            .clone()
            .with("step", step)
            .ask("/sign-up?lang=en")
            .of(&lab.router)
            .await;
        assert!(english(&page.is(200).text), "{step}");
    }
    let refused = form
        .clone()
        .with("email", "zoe@")
        .ask("/sign-up?lang=en")
        .of(&lab.router)
        .await;
    assert!(english(&refused.is(422).text));
    assert!(!refused.text.contains("courriel."), "{}", refused.text);
    let opened = form.ask("/sign-up?lang=en").of(&lab.router).await;
    let cookie = opened.is(303).cookie();
    for path in [
        "/app/welcome",
        "/app/day",
        "/app/settings",
        "/app/team",
        "/app/services",
    ] {
        let page = Ask::get(path).cookie(&cookie).of(&lab.router).await;
        assert!(english(&page.is(200).text), "{path}");
    }
    assert_eq!(lab.texts("SELECT locale FROM accounts").await, ["en"]);
    assert_eq!(lab.texts("SELECT locale FROM tenants").await, ["en"]);
    assert_eq!(
        lab.texts("SELECT DISTINCT locale FROM acceptances").await,
        ["en"]
    );
    let public = Ask::get("/epinette/en").of(&lab.router).await;
    assert!(english(&public.is(200).text));
}

#[tokio::test]
async fn who_is_held_up_keeps_what_they_typed_and_reads_how_long_to_wait() {
    let lab = Lab::at(NOW).await;
    let (_, router) =
        lab.remade(|makings| makings.throttle = platform::throttle::Throttle::strict());
    let form = Form::whole()
        .with("step", "shop")
        .with("name", "Salon des Mélèzes");
    for _ in 0..60 {
        form.ask("/sign-up").of(&router).await.is(200);
    }
    let answer = form.ask("/sign-up").of(&router).await;
    assert_eq!(answer.is(429).headers["retry-after"], "10");
    for part in ["Salon des Mélèzes", "9123-4567 Québec inc.", "10 secondes"] {
        let page = answer.text.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(page.contains(part), "{part}: {page}");
    }
}
