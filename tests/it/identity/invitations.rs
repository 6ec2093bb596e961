//! An invitation is accepted once, and gives its role and nothing more.

use domain::identity::Role;
use tests::{Answer, Ask};

use super::team::Team;

const EMAIL: &str = "rose.nouvelle@courriel.example";
const PASSWORD: &str = "quatre grands arbres sous la neige";

async fn invite(team: &Team, by: Role, role: &str, email: &str) -> Answer {
    let fields = [
        ("name", "Rose Nouvelle"),
        ("email", email),
        ("role", role),
        ("locale", "fr"),
    ];
    let cookie = team
        .lab
        .session(team.shop.person(by).account, team.shop.tenant)
        .await;
    team.post("/app/team/invitations", &cookie, &fields).await
}

async fn invited(team: &Team, role: &str) -> String {
    invite(team, Role::Owner, role, EMAIL).await.is(303);
    team.link(EMAIL, "/invitation/").await
}

/// What somebody new sends; a role in it is not asked for.
const ACCEPTED: [(&str, &str); 6] = [
    ("name", "Rose Nouvelle"),
    ("password", PASSWORD),
    ("adult", "yes"),
    ("terms", "yes"),
    ("role", "owner"),
    ("email", "autre@courriel.example"),
];

async fn role_of(team: &Team, email: &str) -> Vec<String> {
    let sql = format!("SELECT role FROM memberships WHERE email = '{email}'");
    team.lab.texts(&sql).await
}

#[tokio::test]
async fn each_role_is_given_as_it_was_written() {
    for role in Role::ALL {
        let team = Team::open().await;
        let link = invited(&team, role.code()).await;
        team.get(&link, "").await.is(200);
        let joined = team.post(&link, "", &ACCEPTED).await;
        assert_eq!(joined.is(303).location(), "/app/day");
        assert_eq!(role_of(&team, EMAIL).await, [role.code()]);
        team.get("/app/day", &joined.cookie()).await.is(200);
        let settings = team
            .get("/app/team", &joined.cookie())
            .await
            .status
            .as_u16();
        let may = matches!(role, Role::Owner | Role::Manager);
        assert_eq!(settings, if may { 200 } else { 403 }, "{role:?}");
    }
}

#[tokio::test]
async fn it_is_accepted_once() {
    let team = Team::open().await;
    let link = invited(&team, "front_desk").await;
    team.post(&link, "", &ACCEPTED).await.is(303);
    team.get(&link, "").await.is(404);
    team.post(&link, "", &ACCEPTED).await.is(404);
    let owner = team.shop.cookie(Role::Owner);
    team.post(&link, owner, &[]).await.is(404);
    let members = team.lab.number("SELECT COUNT(*) FROM memberships").await;
    assert_eq!(members, 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn accepted_many_times_at_once_it_makes_one_account_and_one_member() {
    let team = Team::open().await;
    let link = invited(&team, "front_desk").await;
    let tasks: Vec<_> = (0..6)
        .map(|_| {
            let (ask, router) = (Ask::post(&link, &ACCEPTED), team.lab.router.clone());
            platform::background::start(async move { ask.of(&router).await })
        })
        .collect();
    let mut joined = 0;
    for task in tasks {
        let answer = task.await.expect("an answer");
        let status = answer.status.as_u16();
        assert!(
            [303, 404, 422].contains(&status),
            "{status}: {}",
            answer.text
        );
        joined += usize::from(status == 303);
    }
    assert_eq!(joined, 1);
    assert_eq!(role_of(&team, EMAIL).await, ["front_desk"]);
    let accounts = format!("SELECT COUNT(*) FROM accounts WHERE email = '{EMAIL}'");
    assert_eq!(team.lab.number(&accounts).await, 1);
}

#[tokio::test]
async fn nobody_gives_more_than_they_may() {
    let team = Team::open().await;
    for role in ["owner", "manager"] {
        let answer = invite(&team, Role::Manager, role, EMAIL).await;
        let status = answer.status.as_u16();
        assert!([403, 422].contains(&status), "{role}: {status}");
    }
    for role in ["front_desk", "practitioner"] {
        invite(
            &team,
            Role::Manager,
            role,
            &format!("{role}.x@courriel.example"),
        )
        .await
        .is(303);
    }
    for by in [Role::FrontDesk, Role::Practitioner] {
        invite(&team, by, "practitioner", EMAIL).await.is(403);
    }
    for role in ["", "chef", "Owner"] {
        invite(&team, Role::Owner, role, EMAIL).await.is(422);
    }
    assert_eq!(team.lab.number("SELECT COUNT(*) FROM memberships").await, 4);
    assert!(team.links(EMAIL, "/invitation/").await.is_empty());
}

#[tokio::test]
async fn it_works_for_seven_days_unless_it_is_withdrawn_or_replaced() {
    let team = Team::open().await;
    let first = invited(&team, "front_desk").await;
    team.seconds(1);
    let second = invited(&team, "practitioner").await;
    assert_ne!(first, second);
    team.get(&first, "").await.is(404);
    team.seconds(7 * 24 * 3_600);
    team.get(&second, "").await.is(200);
    team.seconds(7 * 24 * 3_600 + 1);
    team.get(&second, "").await.is(404);
    team.post(&second, "", &ACCEPTED).await.is(404);
    let third = invited(&team, "practitioner").await;
    let cookie = team
        .lab
        .session(team.shop.person(Role::Owner).account, team.shop.tenant)
        .await;
    let page = team.get("/app/team", &cookie).await;
    let forms = tests::html::forms("/app/team", &page.text);
    let withdrawals = forms
        .iter()
        .filter(|form| form.action.ends_with("/withdrawal"));
    for form in withdrawals {
        team.post(&form.action, &cookie, &[]).await;
    }
    team.get(&third, "").await.is(404);
}

#[tokio::test]
async fn somebody_new_says_they_are_of_age_and_accept_and_everything_typed_stays() {
    let team = Team::open().await;
    let link = invited(&team, "front_desk").await;
    for missing in ["name", "password", "adult", "terms"] {
        let fields: Vec<_> = ACCEPTED
            .iter()
            .copied()
            .filter(|(name, _)| *name != missing)
            .collect();
        let answer = team.post(&link, "", &fields).await;
        let page = &answer.is(422).text;
        assert!(
            page.contains(&format!("id=\"{missing}-error\"")),
            "{missing}: {page}"
        );
        assert!(
            missing == "name" || page.contains("value=\"Rose Nouvelle\""),
            "{missing}"
        );
        assert!(!page.contains(PASSWORD), "a password is never shown");
    }
    assert!(role_of(&team, EMAIL).await.is_empty());
    team.post(&link, "", &ACCEPTED).await.is(303);
    let sql = "SELECT document FROM acceptances WHERE account_id = \
        (SELECT id FROM accounts WHERE email = 'rose.nouvelle@courriel.example') ORDER BY 1";
    assert_eq!(team.lab.texts(sql).await, ["adult", "policy", "terms"]);
}

#[tokio::test]
async fn somebody_signed_in_joins_with_their_own_account() {
    let team = Team::open().await;
    let elsewhere = team.lab.cast("colline", "Voisin").await;
    let link = invited(&team, "practitioner").await;
    let neighbour = elsewhere.person(Role::FrontDesk);
    let joined = team
        .post(&link, &neighbour.cookie, &[("role", "owner")])
        .await;
    joined.is(303);
    assert_eq!(role_of(&team, &neighbour.email).await.len(), 2);
    // There they are what they were, here what they were invited to be.
    let shops = team.get("/app/shops", &joined.cookie()).await;
    assert!(shops.is(200).text.contains("Salon Balise") && shops.text.contains("Salon Voisin"));
    team.get("/app/team", &joined.cookie()).await.is(403);
}
