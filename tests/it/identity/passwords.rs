//! A password that others would soon guess is refused wherever one is chosen.

use domain::identity::Role;
use tests::{Answer, PASSWORD};

use super::team::Team;
use crate::operations::form::{self, Form};

const ROLE: Role = Role::FrontDesk;

/// Among the lists' first, dressed up; long enough to be looked at.
const COMMON: [&str; 4] = [
    "christopher1234",
    "P@ssw0rd!iloveyou",
    "michaeljackson1",
    "sunshineprincess",
];

fn refused(answer: &Answer, password: &str) {
    let page = &answer.is(422).text;
    assert!(page.contains("id=\"password-error\""), "{password}: {page}");
    let shown = page.contains(&format!("value=\"{password}"));
    assert!(!shown, "a password is never shown");
}

async fn chosen(team: &Team, cookie: &str, password: &str) -> Answer {
    let fields = [("current", PASSWORD), ("password", password)];
    team.post("/app/account/password", cookie, &fields).await
}

#[tokio::test]
async fn nobody_opens_a_shop_with_a_common_password() {
    let lab = tests::Lab::at(form::NOW).await;
    for password in COMMON {
        let answer = Form::whole().with("password", password).sent(&lab).await;
        refused(&answer, password);
    }
    assert_eq!(lab.number("SELECT COUNT(*) FROM accounts").await, 0);
    Form::whole().sent(&lab).await.is(303);
}

#[tokio::test]
async fn nobody_changes_to_a_common_password() {
    let team = Team::open().await;
    let cookie = team.entered(ROLE).await;
    for password in COMMON {
        refused(&chosen(&team, &cookie, password).await, password);
    }
    let email = team.email(ROLE);
    team.post("/sign-in/forgotten", "", &[("email", &email)])
        .await
        .is(200);
    let link = team.link(&email, "/sign-in/reset/").await;
    for password in COMMON {
        let answer = team.post(&link, "", &[("password", password)]).await;
        refused(&answer, password);
    }
    chosen(&team, &cookie, "quatre grands arbres sous la neige")
        .await
        .is(303);
}

#[tokio::test]
async fn a_password_is_not_made_of_ones_own_name_address_or_shop() {
    let team = Team::open().await;
    let cookie = team.entered(ROLE).await;
    let sql = "UPDATE accounts SET name = 'Wilhelmine Szczepanek', \
        email = 'brzeczyk.qy@courriel.example', email_folded = 'brzeczyk.qy@courriel.example' \
        WHERE id IN (SELECT account_id FROM memberships WHERE role = 'front_desk')";
    team.lab.sql(sql).await;
    let own = [
        "Wilhelmine-Szczepanek-88",
        "szczepanekwilhelmine",
        "brzeczyk.qy@courriel.example",
        "brzeczykqybrzeczykqy!2026",
        "Salon Balise 2026!",
    ];
    for password in own {
        refused(&chosen(&team, &cookie, password).await, password);
    }
    // To somebody else the same words say nothing.
    let other = team.entered(Role::Practitioner).await;
    chosen(&team, &other, own[0]).await.is(303);
}

#[tokio::test]
async fn a_password_kept_at_another_cost_is_hashed_again_when_it_opens() {
    let team = Team::open().await;
    let pepper = team.lab.house.keys.pepper();
    let old = platform::password::password_hash(&pepper, PASSWORD, 5, [7; 16]).expect("a hash");
    let own = "id IN (SELECT account_id FROM memberships WHERE role = 'front_desk')";
    let kept = format!("SELECT password_hash FROM accounts WHERE {own}");
    let set = format!("UPDATE accounts SET password_hash = '{old}' WHERE {own}");
    team.lab.sql(&set).await;
    team.sign_in(&team.email(ROLE), "faux").await.is(422);
    assert_eq!(team.lab.texts(&kept).await, [old.as_str()]);
    team.entered(ROLE).await;
    let fresh = team.lab.texts(&kept).await;
    assert!(fresh[0].starts_with("b1$$2b$04$"), "{fresh:?}");
    team.entered(ROLE).await;
    assert_eq!(team.lab.texts(&kept).await, fresh);
}
