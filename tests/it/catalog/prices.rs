//! A price list is of its day; what was agreed stays agreed.

use catalog::service::{Catalogue, Offer, Saving, catalogue, save};
use domain::{booking::Minutes, money::Money};
use serde_json::{Value, json};
use tests::{Answer, Ask, Lab, Shop, Spec};

async fn lab() -> (Lab, Shop) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.shop(Spec::salon("bouleau")).await;
    (lab, shop)
}

/// The service as it is written down.
async fn written(lab: &Lab, shop: &Shop) -> Saving {
    let Catalogue { services, .. } = catalogue(&lab.house, &shop.system(lab))
        .await
        .expect("the catalogue");
    let service = services.into_iter().next().expect("a service");
    Saving {
        id: Some(service.id),
        sheet: service.sheet,
        new_family: None,
        shown: shop.team.values().copied().collect(),
        offers: service.offers,
    }
}

async fn write(lab: &Lab, shop: &Shop, change: impl FnOnce(&mut Saving)) {
    let mut saving = written(lab, shop).await;
    change(&mut saving);
    save(&lab.house, &shop.system(lab), saving)
        .await
        .expect("saved");
}

async fn book(lab: &Lab, shop: &Shop, staff: &str, start: &str) -> Answer {
    let body = json!({
        "service": shop.service("Coupe"),
        "staff": shop.staff(staff),
        "starts_at": start,
        "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
    });
    let ask = Ask::json(shop.bookings(), &body);
    ask.header("idempotency-key", &format!("{} {start}", shop.staff(staff)))
        .of(&lab.router)
        .await
}

/// What was agreed, in the order of the day.
async fn agreed(lab: &Lab) -> Vec<String> {
    let sql =
        "SELECT price_cents || ' ' || ((ends_at_us - starts_at_us) / 60000000) || ' ' || status
        FROM appointments ORDER BY starts_at_us, price_cents";
    lab.texts(sql).await
}

async fn free(lab: &Lab, shop: &Shop) -> Value {
    let path = shop.availability("Coupe", "2026-03-10", 1);
    Ask::get(path).of(&lab.router).await.is(200).json()["slots"].clone()
}

#[tokio::test]
async fn each_person_has_their_own_price_and_length() {
    let (lab, shop) = lab().await;
    let nadia = shop.staff("Nadia");
    write(&lab, &shop, |saving| {
        for offer in saving
            .offers
            .iter_mut()
            .filter(|offer| offer.staff == nadia)
        {
            *offer = Offer {
                staff: nadia,
                price: Some(Money::from_cents(9000)),
                minutes: Some(Minutes::new(90).expect("minutes")),
            };
        }
    })
    .await;
    let hers = book(&lab, &shop, "Nadia", "2026-03-10T10:00:00-04:00")
        .await
        .is(201)
        .json();
    assert_eq!(hers["ends_at"], "2026-03-10T11:30:00-04:00");
    let his = book(&lab, &shop, "Éloi", "2026-03-10T10:00:00-04:00")
        .await
        .is(201)
        .json();
    assert_eq!(his["ends_at"], "2026-03-10T10:45:00-04:00");
    assert_eq!(agreed(&lab).await, ["6000 45 booked", "9000 90 booked"]);
    // Her next visit begins when this one ends, his long before.
    book(&lab, &shop, "Nadia", "2026-03-10T11:15:00-04:00")
        .await
        .is(409);
    book(&lab, &shop, "Éloi", "2026-03-10T10:45:00-04:00")
        .await
        .is(201);
    // The public page says both.
    let staff = shop.staff("Nadia");
    let path = format!(
        "/bouleau/details?service={}&staff={staff}&at=2026-03-11T10:00",
        shop.service("Coupe")
    );
    let page = Ask::get(path).of(&lab.router).await;
    assert!(page.is(200).text.contains("90,00"), "{}", page.text);
}

#[tokio::test]
async fn a_new_price_list_changes_nothing_that_was_agreed() {
    let (lab, shop) = lab().await;
    book(&lab, &shop, "Nadia", "2026-03-10T10:00:00-04:00")
        .await
        .is(201);
    write(&lab, &shop, |saving| {
        saving.sheet.price = Money::from_cents(8000);
        saving.sheet.name.fr = "Grande coupe".to_owned();
        saving.sheet.steps[0].minutes = Minutes::new(60).expect("minutes");
    })
    .await;
    book(&lab, &shop, "Nadia", "2026-03-10T11:00:00-04:00")
        .await
        .is(201);
    assert_eq!(agreed(&lab).await, ["6000 45 booked", "8000 60 booked"]);
    let names = lab
        .texts("SELECT service_name_fr FROM appointments ORDER BY starts_at_us, price_cents")
        .await;
    assert_eq!(names, ["Coupe", "Grande coupe"]);
}

#[tokio::test]
async fn a_visit_that_is_moved_keeps_the_price_that_was_agreed() {
    let (lab, shop) = lab().await;
    let booked = book(&lab, &shop, "Nadia", "2026-03-12T10:00:00-04:00").await;
    let link = booked.is(201).json()["manage_url"]
        .as_str()
        .expect("a link")
        .to_owned();
    write(&lab, &shop, |saving| {
        saving.sheet.price = Money::from_cents(8000);
    })
    .await;
    let path = link.trim_start_matches("http://clairiere.example");
    let staff = shop.staff("Nadia").to_string();
    let fields = [("at", "2026-03-13T10:00"), ("staff", staff.as_str())];
    let moved = Ask::post(format!("{path}/move"), &fields);
    let moved = moved.of(&lab.router).await;
    assert!(
        moved.is(303).location().contains("/visit/"),
        "{}",
        moved.location()
    );
    assert_eq!(agreed(&lab).await, ["6000 45 booked"]);
    let start = lab.texts("SELECT local_start FROM appointments").await;
    assert_eq!(start, ["2026-03-13T10:00"]);
}

#[tokio::test]
async fn a_price_that_changed_while_one_typed_is_shown_before_it_is_agreed() {
    let (lab, shop) = lab().await;
    let service = shop.service("Coupe").to_string();
    let path = format!("/bouleau/details?service={service}&at=2026-03-12T10:00");
    let page = Ask::get(&path).of(&lab.router).await;
    let form = tests::html::forms(&path, &page.is(200).text).remove(0);
    write(&lab, &shop, |saving| {
        saving.sheet.price = Money::from_cents(8000);
    })
    .await;
    let mut fields = form.fields.clone();
    for (name, typed) in [("name", "Ada Tremblay"), ("email", "ada@courriel.example")] {
        fields.retain(|(field, _)| field != name);
        fields.push((name.to_owned(), typed.to_owned()));
    }
    fields.retain(|(name, _)| !name.starts_with("offers"));
    let fields: Vec<_> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    let answer = Ask::post(&form.action, &fields).of(&lab.router).await;
    assert!(
        answer.is(422).text.contains("Ada Tremblay"),
        "everything typed stays"
    );
    assert!(answer.text.contains("80,00"), "{}", answer.text);
    assert!(agreed(&lab).await.is_empty());
}

#[tokio::test]
async fn a_service_taken_off_the_menu_is_offered_no_more_and_its_visits_stay() {
    let (lab, shop) = lab().await;
    let booked = book(&lab, &shop, "Nadia", "2026-03-12T10:00:00-04:00").await;
    let link = booked.is(201).json()["manage_url"]
        .as_str()
        .expect("a link")
        .to_owned();
    let path = link
        .trim_start_matches("http://clairiere.example")
        .to_owned();
    assert!(
        !free(&lab, &shop)
            .await
            .as_array()
            .expect("slots")
            .is_empty()
    );
    write(&lab, &shop, |saving| saving.sheet.active = false).await;
    let menu = Ask::get("/bouleau").of(&lab.router).await;
    assert!(!menu.is(200).text.contains("Coupe"), "{}", menu.text);
    let services = Ask::get("/api/v1/shops/bouleau/services")
        .of(&lab.router)
        .await
        .json();
    assert_eq!(services["services"], json!([]));
    Ask::get(shop.availability("Coupe", "2026-03-10", 1))
        .of(&lab.router)
        .await
        .is(404);
    book(&lab, &shop, "Éloi", "2026-03-12T10:00:00-04:00")
        .await
        .is(422);
    // What was agreed holds: its page, its time, and the way out of it.
    assert_eq!(agreed(&lab).await, ["6000 45 booked"]);
    let page = Ask::get(&path).of(&lab.router).await;
    assert!(page.is(200).text.contains("Coupe"), "{}", page.text);
    let path = format!("{path}/cancellation");
    Ask::post(path, &[]).of(&lab.router).await.is(303);
    assert_eq!(agreed(&lab).await, ["6000 45 cancelled"]);
}

#[tokio::test]
async fn a_service_not_offered_online_is_booked_at_the_desk_alone() {
    let (lab, shop) = lab().await;
    write(&lab, &shop, |saving| saving.sheet.online = false).await;
    book(&lab, &shop, "Nadia", "2026-03-12T10:00:00-04:00")
        .await
        .is(422);
    let ask = booking::service::Ask {
        service: shop.service("Coupe"),
        staff: Some(shop.staff("Nadia")),
        start: tests::at("2026-03-12T14:00Z"),
        who: booking::service::Who::Contact(clients::service::Contact {
            name: domain::contact::PersonName::parse("Ada Tremblay").expect("a name"),
            email: None,
            phone: None,
            locale: domain::locale::Locale::Fr,
            source: clients::service::Source::Desk,
        }),
        consents: Vec::new(),
    };
    booking::service::book(&lab.house, &shop.system(&lab), ask)
        .await
        .expect("booked");
}

#[tokio::test]
async fn who_no_longer_gives_a_service_is_not_offered_for_it() {
    let (lab, shop) = lab().await;
    let nadia = shop.staff("Nadia");
    write(&lab, &shop, |saving| {
        saving.offers.retain(|offer| offer.staff != nadia);
    })
    .await;
    let slots = free(&lab, &shop).await;
    let slots = slots.as_array().expect("slots");
    assert!(!slots.is_empty());
    assert!(
        slots
            .iter()
            .all(|slot| slot["staff"] == shop.staff("Éloi").to_string())
    );
    book(&lab, &shop, "Nadia", "2026-03-12T10:00:00-04:00")
        .await
        .is(422);
}
