//! Nothing that was typed is lost, whatever the shop changed in between.

use axum::Router;
use domain::booking::Who;
use tests::{Answer, Ask, Lab, Shop, Spec, html};

const KEPT: [&str; 2] = ["Ondine Marais", "ondine@courriel.example"];

struct Counter {
    lab: Lab,
    shop: Shop,
}

/// A cut and a colour, by either of two people.
async fn counter() -> Counter {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let mut spec = Spec::salon("erable");
    let steps = vec![tests::Step(90, Who::Same, &[("chair", 1)])];
    spec.services.push(("Couleur", 12_000, steps));
    let shop = lab.shop(spec).await;
    Counter { lab, shop }
}

impl Counter {
    /// The form as it was filled in before the shop changed something.
    async fn sent(&self, router: &Router, staff: &str, at: &str) -> Answer {
        let fields = [
            ("service", &*self.shop.service("Coupe").to_string()),
            ("staff", staff),
            ("at", at),
            ("step", "oneself"),
            ("shown", "6899"),
            ("name", KEPT[0]),
            ("email", KEPT[1]),
            ("language", "fr"),
        ];
        let answer = Ask::post("/erable/appointments", &fields).of(router).await;
        for typed in KEPT {
            assert!(answer.is(422).text.contains(typed), "{}", answer.text);
        }
        answer
    }
}

/// Sends the form of a page as it stands, with one field chosen and no offers asked for.
async fn sent_on(router: &Router, page: &Answer, (field, value): (&str, &str)) -> Answer {
    let forms = html::forms("/erable/appointments", &page.text);
    let form = forms.into_iter().find(|form| form.is_post).expect("a form");
    let others = form
        .fields
        .iter()
        .filter(|(name, _)| name != field && !name.starts_with("offers_"));
    let mut fields: Vec<(&str, &str)> = others.map(|(name, text)| (&**name, &**text)).collect();
    fields.push((field, value));
    Ask::post(form.action, &fields).of(router).await
}

#[tokio::test]
async fn who_typed_everything_chooses_another_service_and_types_nothing_again() {
    let counter = counter().await;
    let off = "UPDATE services SET online = FALSE WHERE name_fr = 'Coupe'";
    counter.lab.sql(off).await;
    let (_, router) = counter.lab.remade(|_| {});
    let page = counter.sent(&router, "", "2026-03-12T10:00").await;
    assert!(page.text.contains("n’est plus offert"), "{}", page.text);
    let colour = counter.shop.service("Couleur").to_string();
    let page = sent_on(&router, &page, ("service", &colour)).await;
    // The price of the other service is read before it is confirmed.
    for said in ["120,00", "Voici votre nouveau choix", KEPT[0], KEPT[1]] {
        assert!(page.is(422).text.contains(said), "{said}: {}", page.text);
    }
    sent_on(&router, &page, ("step", "oneself")).await.is(303);
}

#[tokio::test]
async fn who_typed_everything_is_offered_somebody_else_and_types_nothing_again() {
    let counter = counter().await;
    let off = "UPDATE staff SET bookable = FALSE WHERE name = 'Nadia'";
    counter.lab.sql(off).await;
    let (_, router) = counter.lab.remade(|_| {});
    let nadia = counter.shop.staff("Nadia").to_string();
    let page = counter.sent(&router, &nadia, "2026-03-12T10:00").await;
    let said = "première personne disponible";
    assert!(page.text.contains(said), "{}", page.text);
    sent_on(&router, &page, ("step", "oneself")).await.is(303);
}

#[tokio::test]
async fn who_typed_everything_for_a_time_that_is_none_is_offered_others_and_types_nothing_again() {
    let counter = counter().await;
    let router = &counter.lab.router;
    for stray in ["demain", "2027-03-12T10:00", "2020-03-12T10:00"] {
        let page = counter.sent(router, "", stray).await;
        let forms = html::forms("/erable/appointments", &page.text);
        let times = forms.iter().flat_map(|form| &form.fields);
        let at = times.into_iter().find(|(name, _)| name == "at");
        let (_, at) = at.expect("a time");
        sent_on(router, &page, ("at", at)).await.is(303);
    }
}
