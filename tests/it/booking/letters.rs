//! What a letter says, and to whom.

use domain::identity::Role;
use tests::{Ask, Cast, Lab};

const NUMBER: &str = "418 555-0187";
const EMAIL: &str = "ondine@courriel.example";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

/// Somebody books on the shop's page; the secret of their link.
async fn book(lab: &Lab, shop: &Cast, more: &[(&str, &str)]) -> String {
    let service = shop.keys["services/id"].as_str();
    let fields = [&[("service", service), ("language", "fr")], more].concat();
    let answer = Ask::post("/etang/appointments", &fields)
        .of(&lab.router)
        .await;
    let place = answer.is(303).location().to_owned();
    let secret = place.split(['/', '?']).nth(3).expect("a secret");
    secret.to_owned()
}

/// Recipients and texts of the letters of a kind, those of the kit apart, the last first; a line ends
/// where it is full.
async fn letters(lab: &Lab, shop: &Cast, subject: &str) -> Vec<(String, String)> {
    let browse = messaging::service::Browse::default();
    let outbox = messaging::service::outbox(&lab.house, &shop.ctx, browse).await;
    let mut found = Vec::new();
    for slip in outbox.expect("the outbox").slips {
        if slip.subject.contains(subject) && !slip.recipient.contains("balise") {
            let letter = messaging::service::read(&lab.house, &shop.ctx, slip.id).await;
            let text = letter.expect("a letter").text.replace('\n', " ");
            found.push((slip.recipient, text));
        }
    }
    found
}

/// The file knows a number alone; who books gives an address, and the page promises a letter.
#[tokio::test]
async fn the_letters_of_a_visit_go_to_the_address_typed_for_it() {
    let (lab, shop) = lab().await;
    let fields = [
        ("first_name", "Ondine"),
        ("last_name", "Marais"),
        ("phone", NUMBER),
        ("locale", "en"),
    ];
    let ask = Ask::post("/app/clients", &fields).cookie(shop.cookie(Role::Owner));
    ask.of(&lab.router).await.is(303);
    let files = lab.number("SELECT COUNT(*) FROM clients").await;
    let typed = [
        ("at", "2026-03-12T10:00"),
        ("step", "oneself"),
        ("name", "Ondine Marais"),
        ("email", EMAIL),
        ("phone", NUMBER),
        ("offers_email", "1"),
    ];
    let secret = book(&lab, &shop, &typed).await;
    assert_eq!(lab.number("SELECT COUNT(*) FROM clients").await, files);
    let unchanged = "SELECT COUNT(*) FROM clients WHERE email = 'ondine@courriel.example'";
    assert_eq!(lab.number(unchanged).await, 0);
    // In the language typed; the file's offers are not hers to answer from there.
    let (to, text) = letters(&lab, &shop, "Rendez-vous confirmé").await.remove(0);
    assert_eq!(to, EMAIL);
    assert!(
        text.contains(&secret) && !text.contains("/offers/"),
        "{text}"
    );
    let path = format!("/etang/visit/{secret}/cancellation");
    Ask::post(path, &[]).of(&lab.router).await.is(303);
    let cancelled = letters(&lab, &shop, "Rendez-vous annulé").await;
    assert_eq!(cancelled[0].0, EMAIL);
}

#[tokio::test]
async fn a_visit_within_the_notice_is_not_said_to_be_changed_online() {
    let (lab, shop) = lab().await;
    let who = [
        ("step", "oneself"),
        ("name", "Ondine Marais"),
        ("email", EMAIL),
    ];
    let at = |at| [&who[..], &[("at", at)]].concat();
    book(&lab, &shop, &at("2026-03-13T10:00")).await;
    let (_, open) = letters(&lab, &shop, "Rendez-vous confirmé").await.remove(0);
    assert!(
        open.contains("/move") && open.contains("/cancellation"),
        "{open}"
    );
    assert!(open.contains("jusqu’au"), "{open}");
    lab.clock_to("2026-03-09T12:01Z");
    book(&lab, &shop, &at("2026-03-09T14:00")).await;
    let (_, soon) = letters(&lab, &shop, "Rendez-vous confirmé").await.remove(0);
    assert!(
        !soon.contains("/move") && !soon.contains("/cancellation"),
        "{soon}"
    );
    assert!(
        !soon.contains("jusqu’au") && soon.contains("appelez-nous"),
        "{soon}"
    );
}

#[tokio::test]
async fn the_letter_of_a_childs_visit_greets_the_adult_and_names_the_child() {
    let (lab, shop) = lab().await;
    let typed = [
        ("at", "2026-03-12T10:00"),
        ("step", "child"),
        ("guardian_name", "Maude Lavigne"),
        ("guardian_contact", EMAIL),
        ("authority", "parent"),
        ("guardian_consent", "yes"),
        ("child_first_name", "Mirabelle"),
    ];
    book(&lab, &shop, &typed).await;
    let (to, text) = letters(&lab, &shop, "Rendez-vous confirmé").await.remove(0);
    assert_eq!(to, EMAIL);
    assert!(text.contains("Bonjour Maude,"), "{text}");
    assert!(
        !text.contains("Bonjour Mirabelle") && text.contains("Mirabelle"),
        "{text}"
    );
}
