//! Offers are accepted by who reads the file's mail, never by who types somebody's name.

use clients::service::{Channel, Purpose, Terms};
use domain::{contact::EmailAddress, locale::Locale};
use serde_json::json;
use tests::{Answer, Ask, Lab};

use super::counter::Counter;

const EMAIL: &str = "odile.marais@courriel.example";
const PHONE: &str = "418 555-0187";
const BOTH: [(&str, &str); 2] = [("offers_email", "1"), ("offers_text", "1")];

/// Every consent there is, whether it is live, and its proof; one of them is the kit's own.
const CONSENTS: &str = "SELECT purpose || ' ' || channel || ' ' || locale || ' ' || wording
    || CASE WHEN withdrawn_at_us IS NULL THEN '' ELSE ' withdrawn' END
    FROM consents ORDER BY given_at_us, purpose";
const KIT: &str = "offers_email desk fr essai-1";

/// Books as somebody on the shop's page does, each time a little later.
async fn book(counter: &Counter, day: u8, more: &[(&str, &str)]) -> Answer {
    let service = counter.shop.keys["services/id"].clone();
    let at = format!("2026-03-{day}T10:00");
    counter.lab.clock_to(&format!("2026-03-09T12:{day}Z"));
    let mut fields = vec![
        ("service", service.as_str()),
        ("at", at.as_str()),
        ("step", "oneself"),
        ("name", "Odile Marais"),
        ("language", "fr"),
    ];
    fields.extend_from_slice(more);
    counter.visitor("/etang/appointments", &fields).await
}

/// The last letter to an address, in plain text.
async fn letter(counter: &Counter, to: &str) -> String {
    let (house, ctx) = (&counter.lab.house, &counter.shop.ctx);
    let browse = messaging::service::Browse::default();
    let outbox = messaging::service::outbox(house, ctx, browse).await;
    let mut slips = outbox.expect("the outbox").slips.into_iter();
    let slip = slips.find(|slip| slip.recipient == to).expect("a letter");
    let opened = messaging::service::read(house, ctx, slip.id).await;
    opened.expect("a letter").text
}

/// The page a letter links to, or none.
fn link(letter: &str) -> Option<String> {
    let mut words = letter.split_whitespace();
    let url = words.find(|word| word.contains("/offers/"))?;
    Some(url.replace("http://clairiere.example", ""))
}

/// Somebody booked with every box ticked: the page their letter links to.
async fn asked() -> (Counter, String) {
    let counter = Counter::open().await;
    let fields = [&[("email", EMAIL), ("phone", PHONE)][..], &BOTH].concat();
    book(&counter, 12, &fields).await.is(303);
    let page = link(&letter(&counter, EMAIL).await).expect("a link");
    (counter, page)
}

async fn reply(lab: &Lab, page: &str, purpose: &str, reply: &str) -> Answer {
    let fields = [("purpose", purpose), ("reply", reply)];
    Ask::post(page, &fields).of(&lab.router).await
}

#[tokio::test]
async fn a_box_ticked_by_a_visitor_writes_no_consent() {
    let counter = Counter::open().await;
    let fields = [&[("email", EMAIL), ("phone", PHONE)][..], &BOTH].concat();
    // First the file is new, then it is found.
    for day in [12, 13] {
        let answer = book(&counter, day, &fields).await;
        let place = answer.is(303).location().to_owned();
        assert_eq!(counter.lab.texts(CONSENTS).await, [KIT]);
        let page = Ask::get(&place).of(&counter.lab.router).await;
        let said = "Pour les offres, un courriel vous demande de confirmer";
        assert!(page.is(200).text.contains(said), "{}", page.text);
        assert!(!page.text.contains("/offers/"), "{}", page.text);
        assert!(link(&letter(&counter, EMAIL).await).is_some());
    }
    // Who ticked nothing is asked nothing.
    let place = book(&counter, 16, &fields[..2]).await;
    let page = Ask::get(place.location()).of(&counter.lab.router).await;
    assert!(!page.is(200).text.contains("Pour les offres"));
    assert_eq!(link(&letter(&counter, EMAIL).await), None);
}

#[tokio::test]
async fn a_consent_withdrawn_is_not_revived_by_a_name_that_is_typed() {
    let (counter, page) = asked().await;
    reply(&counter.lab, &page, "offers_email", "yes")
        .await
        .is(303);
    reply(&counter.lab, &page, "offers_email", "no")
        .await
        .is(303);
    let withdrawn = ["offers_email online fr offers-1 withdrawn", KIT];
    let mut kept = counter.lab.texts(CONSENTS).await;
    kept.sort();
    assert_eq!(kept, [KIT, withdrawn[0]]);
    let fields = [&[("email", EMAIL)][..], &BOTH[..1]].concat();
    book(&counter, 13, &fields).await.is(303);
    let body = json!({
        "service": counter.shop.keys["services/id"],
        "starts_at": "2026-03-16T10:00:00-04:00",
        "client": { "name": "Odile Marais", "email": EMAIL, "offers_email": true },
        "consents": ["offers_email"],
        "offers_email": true,
    });
    let ask = Ask::json("/api/v1/shops/etang/bookings", &body).header("idempotency-key", "k");
    ask.of(&counter.lab.router).await.is(201);
    let mut kept = counter.lab.texts(CONSENTS).await;
    kept.sort();
    assert_eq!(kept, [KIT, withdrawn[0]]);
}

#[tokio::test]
async fn the_link_of_the_letter_confirms_and_opening_it_does_not() {
    let (counter, page) = asked().await;
    let before = counter.lab.rows_of(counter.shop.tenant).await;
    let shown = Ask::get(&page).of(&counter.lab.router).await;
    for said in [
        "Salon Balise",
        "12, rue Balise",
        "bonjour.balise@courriel.example",
        "514 555-0100",
        "retirer votre consentement en tout temps",
        "Oui, je veux recevoir les offres par courriel",
        "Oui, je veux recevoir les offres par texto",
    ] {
        assert!(shown.is(200).text.contains(said), "{said}: {}", shown.text);
    }
    for known in ["Odile", "Marais", EMAIL, "555-0187"] {
        assert!(!shown.text.contains(known), "{known}: {}", shown.text);
    }
    for method in ["GET", "HEAD"] {
        let method = method.parse().expect("a method");
        let ask = Ask::get(format!("{page}?purpose=offers_email&reply=yes")).method(method);
        ask.of(&counter.lab.router).await.is(200);
    }
    assert_eq!(counter.lab.rows_of(counter.shop.tenant).await, before);
    let done = reply(&counter.lab, &page, "offers_email", "yes").await;
    let after = Ask::get(done.is(303).location())
        .of(&counter.lab.router)
        .await;
    assert!(after.is(200).text.contains("Vous avez accepté le"));
    // Pressed twice it is the same as once.
    reply(&counter.lab, &page, "offers_email", "yes")
        .await
        .is(303);
    let mut kept = counter.lab.texts(CONSENTS).await;
    kept.sort();
    assert_eq!(kept, [KIT, "offers_email online fr offers-1"]);
    let deed = "SELECT actor FROM deeds WHERE deed = 'consent_given' AND actor = 'visitor'";
    assert_eq!(counter.lab.texts(deed).await, ["visitor"]);
}

#[tokio::test]
async fn the_proof_keeps_the_language_that_was_read() {
    let (counter, page) = asked().await;
    let english = page.replace("/etang/", "/etang/en/");
    let shown = Ask::get(&english).of(&counter.lab.router).await;
    let yes = "Yes, I want to receive offers by text message";
    assert!(shown.is(200).text.contains(yes), "{}", shown.text);
    reply(&counter.lab, &english, "offers_text", "yes")
        .await
        .is(303);
    let mut kept = counter.lab.texts(CONSENTS).await;
    kept.sort();
    assert_eq!(kept, [KIT, "offers_text online en offers-1"]);
}

#[tokio::test]
async fn what_was_accepted_is_taken_back_in_the_same_place() {
    let (counter, page) = asked().await;
    for purpose in ["offers_email", "offers_text"] {
        reply(&counter.lab, &page, purpose, "yes").await.is(303);
    }
    let shown = Ask::get(&page).of(&counter.lab.router).await;
    assert!(shown.is(200).text.contains("Retirer mon consentement"));
    let done = reply(&counter.lab, &page, "offers_email", "no").await;
    let after = Ask::get(done.is(303).location())
        .of(&counter.lab.router)
        .await;
    assert!(after.is(200).text.contains("Votre consentement est retiré"));
    let mut kept = counter.lab.texts(CONSENTS).await;
    kept.sort();
    let expected = [
        KIT,
        "offers_email online fr offers-1 withdrawn",
        "offers_text online fr offers-1",
    ];
    assert_eq!(kept, expected);
    let now = counter.lab.house.clock.now().micros();
    let at = format!("SELECT COUNT(*) FROM consents WHERE withdrawn_at_us = {now}");
    assert_eq!(counter.lab.number(&at).await, 1);
}

#[tokio::test]
async fn a_token_of_nobodys_is_answered_like_any_address_that_is_not_there() {
    let (counter, page) = asked().await;
    counter.lab.cast("colline", "Voisin").await;
    let nothing = Ask::get("/etang/visit/nothing");
    let nothing = nothing.of(&counter.lab.router).await;
    let (start, token) = page.rsplit_once('/').expect("a token");
    let (id, mark) = token.split_at(22);
    let forged = [
        format!("{start}/{id}{}", "A".repeat(43)),
        format!("{start}/{id}"),
        format!("{start}/{}", counter.shop.keys["clients/id"].clone() + mark),
        format!("{start}/{}", &token[..token.len() - 1]),
        format!("{start}/{token}A"),
        format!("{start}/é{}", &token[2..]),
        page.replace("/etang/", "/colline/"),
    ];
    let before = counter.lab.rows_of(counter.shop.tenant).await;
    for path in forged {
        let shown = Ask::get(&path).of(&counter.lab.router).await;
        assert_eq!(shown.is(404).text, nothing.is(404).text, "{path}");
        let sent = reply(&counter.lab, &path, "offers_email", "yes").await;
        assert_eq!(sent.is(404).text, nothing.text, "{path}");
        reply(&counter.lab, &path, "", "").await.is(404);
    }
    assert_eq!(counter.lab.rows_of(counter.shop.tenant).await, before);
    reply(&counter.lab, &page, "offers_fax", "yes")
        .await
        .is(400);
    reply(&counter.lab, &page, "offers_email", "maybe")
        .await
        .is(400);
}

/// The mark is of the address it was sent to: whoever had it before reads and says nothing.
#[tokio::test]
async fn a_link_is_worth_nothing_once_the_address_has_changed() {
    let (counter, page) = asked().await;
    let file = "SELECT id FROM clients WHERE first_name = 'Odile'";
    counter
        .lab
        .sql(&format!(
            "UPDATE clients SET email = 'nouvelle@courriel.example' WHERE id IN ({file})"
        ))
        .await;
    Ask::get(&page).of(&counter.lab.router).await.is(404);
    reply(&counter.lab, &page, "offers_email", "yes")
        .await
        .is(404);
    assert_eq!(counter.lab.texts(CONSENTS).await, [KIT]);
}

/// A text message that has no number to go to is not promised.
#[tokio::test]
async fn only_what_can_be_sent_is_proposed() {
    let counter = Counter::open().await;
    let fields = [("email", EMAIL), ("offers_email", "1")];
    book(&counter, 12, &fields).await.is(303);
    let page = link(&letter(&counter, EMAIL).await).expect("a link");
    let shown = Ask::get(&page).of(&counter.lab.router).await;
    assert!(!shown.is(200).text.contains("par texto"), "{}", shown.text);
    reply(&counter.lab, &page, "offers_text", "yes")
        .await
        .is(404);
    assert_eq!(counter.lab.texts(CONSENTS).await, [KIT]);
}

#[tokio::test]
async fn what_was_asked_for_stands_first() {
    let counter = Counter::open().await;
    let fields = [("email", EMAIL), ("phone", PHONE), ("offers_text", "1")];
    book(&counter, 12, &fields).await.is(303);
    let letter = letter(&counter, EMAIL).await;
    assert!(letter.contains("nos offres par texto"), "{letter}");
    let page = link(&letter).expect("a link");
    let shown = Ask::get(&page).of(&counter.lab.router).await;
    let at = |words| shown.text.find(words).expect("it is there");
    assert!(at("les offres par texto") < at("les offres par courriel"));
}

#[tokio::test]
async fn offers_asked_for_without_an_address_are_refused_in_words_and_nothing_is_lost() {
    let counter = Counter::open().await;
    for (name, value) in BOTH {
        let answer = book(&counter, 12, &[("phone", PHONE), (name, value)]).await;
        let text = &answer.is(422).text;
        assert!(text.contains("id=\"email-error\""), "{text}");
        assert!(
            text.contains("Pour recevoir les offres, indiquez un courriel"),
            "{text}"
        );
        assert!(
            text.contains("Odile Marais") && text.contains(PHONE),
            "{text}"
        );
        let ticked = format!("name=\"{name}\" value=\"1\" checked");
        assert!(text.contains(&ticked), "{text}");
    }
    // A text message needs a number as well.
    let answer = book(&counter, 12, &[("email", EMAIL), ("offers_text", "1")]).await;
    assert!(answer.is(422).text.contains("offers_text-error"));
}

#[tokio::test]
async fn nobody_under_14_is_asked_about_offers() {
    let counter = Counter::open().await;
    let service = counter.shop.keys["services/id"].clone();
    let fields = [
        ("service", service.as_str()),
        ("at", "2026-03-12T10:00"),
        ("step", "child"),
        ("language", "fr"),
        ("guardian_name", "Maude Lavigne"),
        ("guardian_contact", EMAIL),
        ("authority", "parent"),
        ("guardian_consent", "yes"),
        ("child_first_name", "Mirabelle"),
        ("offers_email", "1"),
        ("offers_text", "1"),
    ];
    let consent = [&fields[..2], &[("step", "guardian")], &fields[3..8]].concat();
    let page = counter.visitor("/etang/appointments", &consent).await;
    assert!(!page.is(200).text.contains("offers_"), "{}", page.text);
    let place = counter.visitor("/etang/appointments", &fields).await;
    let page = Ask::get(place.is(303).location())
        .of(&counter.lab.router)
        .await;
    assert!(!page.is(200).text.contains("Pour les offres"));
    assert_eq!(link(&letter(&counter, EMAIL).await), None);
    assert_eq!(counter.lab.texts(CONSENTS).await, [KIT]);
    // A child's file has no page of offers, even were somebody to make its token, and no consent.
    let (house, ctx) = (&counter.lab.house, &counter.shop.ctx);
    let found = clients::service::search(house, ctx, "Mirabelle", 1).await;
    let child = found.expect("a search")[0].id;
    let adult = EmailAddress::parse(EMAIL).expect("an address");
    let token = clients::service::offers_token(house, counter.shop.tenant, child, &adult);
    let page = format!("/etang/offers/{token}");
    Ask::get(&page).of(&counter.lab.router).await.is(404);
    reply(&counter.lab, &page, "offers_email", "yes")
        .await
        .is(404);
    let terms = Terms {
        wording: "essai-1",
        locale: Locale::Fr,
        channel: Channel::Desk,
    };
    let mut tx = house.db.write(ctx).await.expect("a transaction");
    let given = (&[Purpose::OffersEmail][..], terms);
    clients::service::give_consents_in(&mut tx, house, ctx, child, given)
        .await
        .expect("nothing to write");
    tx.commit().await.expect("done");
    assert_eq!(counter.lab.texts(CONSENTS).await, [KIT]);
}
