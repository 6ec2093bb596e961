//! Why a visit was cancelled: one of a short list, never anybody's health, and read by the team.

use domain::identity::Role;
use tests::{Ask, Cast, Lab};

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

#[tokio::test]
async fn a_client_gives_a_reason_of_the_list_and_the_desk_reads_it() {
    let (lab, shop) = lab().await;
    let path = format!("/etang/visit/{}/cancellation", shop.keys["visit/secret"]);
    let page = Ask::get(&path).of(&lab.router).await;
    assert!(!page.is(200).text.contains("santé"), "{}", page.text);
    for stray in ["health", "client", "grippe"] {
        let ask = Ask::post(&path, &[("reason", stray)]);
        let page = ask.of(&lab.router).await;
        assert!(page.is(422).text.contains("Choisissez un motif"), "{stray}");
    }
    let ask = Ask::post(&path, &[("reason", "plans")]);
    ask.of(&lab.router).await.is(303);
    let visit = format!("/app/appointments/{}", shop.keys["appointments/id"]);
    let ask = Ask::get(visit).cookie(shop.cookie(Role::Owner));
    let page = ask.of(&lab.router).await;
    assert!(
        page.is(200).text.contains("Un empêchement"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn the_team_gives_a_reason_of_its_own_list() {
    let (lab, shop) = lab().await;
    let visit = format!("/app/appointments/{}", shop.keys["appointments/id"]);
    let path = format!("{visit}/cancellation");
    for stray in ["plans", "santé"] {
        let ask = Ask::post(&path, &[("reason", stray)]).cookie(shop.cookie(Role::Owner));
        let page = ask.of(&lab.router).await;
        assert!(page.is(422).text.contains("reason-error"), "{stray}");
    }
    let ask = Ask::post(&path, &[("reason", "weather")]).cookie(shop.cookie(Role::Owner));
    ask.of(&lab.router).await.is(303);
    let ask = Ask::get(visit).cookie(shop.cookie(Role::Owner));
    assert!(ask.of(&lab.router).await.is(200).text.contains("Météo"));
}
