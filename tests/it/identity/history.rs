//! One's own history of sign-ins is one's own.

use domain::identity::Role;
use tests::{Ask, PASSWORD};

use super::team::{Team, sign_in};

const DEVICE: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const NETWORK: &str = "203.0.113.77";

async fn came(team: &Team, password: &str) -> u16 {
    let ask = sign_in(&team.email(Role::Practitioner), password);
    let ask = ask.header("user-agent", DEVICE).from(NETWORK);
    ask.of(&team.lab.router).await.status.as_u16()
}

#[tokio::test]
async fn one_sees_when_and_from_where_one_came_and_who_failed_to() {
    let team = Team::open().await;
    assert_eq!(came(&team, "faux").await, 422);
    team.seconds(1);
    assert_eq!(came(&team, PASSWORD).await, 303);
    let own = team
        .get("/app/account", team.shop.cookie(Role::Practitioner))
        .await;
    let page = &own.is(200).text;
    assert_eq!(
        page.matches(NETWORK).count(),
        2,
        "the failure and the success"
    );
    assert!(page.contains("Firefox"), "{page}");
    let lines = team
        .lab
        .texts("SELECT outcome FROM sign_ins ORDER BY at_us, id")
        .await;
    assert_eq!(lines, ["wrong_password", "opened"]);
}

#[tokio::test]
async fn no_colleague_and_no_owner_sees_from_where_somebody_came() {
    let team = Team::open().await;
    assert_eq!(came(&team, PASSWORD).await, 303);
    let within = ["/app/team".to_owned(), "/app/account".to_owned()];
    for role in [Role::Owner, Role::Manager, Role::FrontDesk] {
        let cookie = team.shop.cookie(role);
        let opened = team.lab.crawl(cookie, within.to_vec(), &within).await;
        for page in opened {
            let text = &page.answer.text;
            assert!(!text.contains(NETWORK), "{role:?} {}", page.path);
            assert!(!text.contains("Firefox"), "{role:?} {}", page.path);
        }
    }
}

/// Only who may read it sees when somebody last came.
#[tokio::test]
async fn when_somebody_last_came_is_for_the_owner() {
    let team = Team::open().await;
    team.minutes(7 * 24 * 60);
    assert_eq!(came(&team, PASSWORD).await, 303);
    let day = "16\u{a0}mars";
    let fresh = |role| {
        team.lab
            .session(team.shop.person(role).account, team.shop.tenant)
    };
    let owner = team.get("/app/team", &fresh(Role::Owner).await).await;
    assert!(owner.is(200).text.contains(day), "{}", owner.text);
    let manager = team.get("/app/team", &fresh(Role::Manager).await).await;
    assert!(!manager.is(200).text.contains(day), "{}", manager.text);
}

#[tokio::test]
async fn a_sign_in_of_somebody_without_an_account_is_written_nowhere() {
    let team = Team::open().await;
    let ask = sign_in("personne@courriel.example", "mon vrai mot de passe secret");
    ask.of(&team.lab.router).await.is(422);
    Ask::get("/sign-in").of(&team.lab.router).await.is(200);
    assert_eq!(team.lab.number("SELECT COUNT(*) FROM sign_ins").await, 0);
}
