//! What the form of a service does not take is said, not dropped.

use domain::identity::Role;
use tests::{Answer, Ask, Cast, Lab, html};

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let cast = lab.cast("etang", "Balise").await;
    (lab, cast)
}

/// The form of the first service as it stands, with these fields for the first step's units.
async fn saved(lab: &Lab, cast: &Cast, needs: &[&str]) -> Answer {
    let cookie = cast.cookie(Role::Owner);
    let id = cast.keys["services/id"].clone();
    let path = format!("/app/services/{id}");
    let page = Ask::get(&path).cookie(cookie).of(&lab.router).await;
    let forms = html::forms(&path, &page.is(200).text);
    let form = forms
        .iter()
        .find(|form| form.is_post && form.action == path);
    let mut fields = form.expect("a form").fields.clone();
    fields.retain(|(name, _)| name != "need_0" && name != "do");
    fields.extend(
        needs
            .iter()
            .map(|kind| ("need_0".to_owned(), (*kind).to_owned())),
    );
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    Ask::post(&path, &fields)
        .cookie(cookie)
        .of(&lab.router)
        .await
}

#[tokio::test]
async fn a_seventh_unit_and_a_kind_the_shop_has_not_are_refused_in_words() {
    let (lab, cast) = lab().await;
    saved(&lab, &cast, &[]).await.is(303);
    let seven = saved(&lab, &cast, &["chair"; 7]).await;
    assert!(seven.is(422).text.contains("au plus 6"), "{}", seven.text);
    let unknown = saved(&lab, &cast, &["fusee"]).await;
    assert!(
        unknown.is(422).text.contains("Choisissez une ressource"),
        "{}",
        unknown.text
    );
}
