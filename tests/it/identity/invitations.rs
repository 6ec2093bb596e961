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

/// The person of the calendar of a practitioner who does not sign in any more.
async fn free_person(team: &Team) -> String {
    let sql = "DELETE FROM memberships WHERE role = 'practitioner'";
    team.lab.sql(sql).await;
    team.shop.person(Role::Practitioner).staff.to_string()
}

async fn invite_person(team: &Team, email: &str, staff: &str) -> Answer {
    let fields = [
        ("name", "Rose Nouvelle"),
        ("email", email),
        ("role", "practitioner"),
        ("staff", staff),
        ("locale", "fr"),
    ];
    let cookie = team.shop.cookie(Role::Owner);
    team.post("/app/team/invitations", cookie, &fields).await
}

#[tokio::test]
async fn one_person_of_the_calendar_is_one_account() {
    let team = Team::open().await;
    let staff = free_person(&team).await;
    invite_person(&team, EMAIL, &staff).await.is(303);
    let second = invite_person(&team, "autre.rose@courriel.example", &staff).await;
    assert!(
        second.is(422).text.contains("déjà invitée"),
        "{}",
        second.text
    );
    let link = team.link(EMAIL, "/invitation/").await;
    // After its seven days the first holds nobody up; accepted, a second way to it is said closed.
    team.minutes(8 * 24 * 60);
    let late = "autre.rose@courriel.example";
    let cookie = team
        .sign_in(&team.email(Role::Owner), tests::PASSWORD)
        .await
        .cookie();
    let fields = [
        ("name", "Rose"),
        ("email", late),
        ("role", "practitioner"),
        ("staff", &staff),
        ("locale", "fr"),
    ];
    team.post("/app/team/invitations", &cookie, &fields)
        .await
        .is(303);
    let renewed = "UPDATE invitations SET expires_at_us = expires_at_us * 2";
    team.lab.sql(renewed).await;
    team.post(&link, "", &ACCEPTED).await.is(303);
    let other = team.link(late, "/invitation/").await;
    let closed = team.post(&other, "", &ACCEPTED).await;
    assert!(
        closed.is(422).text.contains("cette place"),
        "{}",
        closed.text
    );
    let linked = "SELECT COUNT(*) FROM memberships WHERE email = '";
    assert_eq!(team.lab.number(&format!("{linked}{late}'")).await, 0);
}

#[tokio::test]
async fn nobody_takes_back_an_invitation_they_could_not_give() {
    let team = Team::open().await;
    team.lab.sql("DELETE FROM invitations").await;
    let link = invited(&team, "owner").await;
    let answer = invite(&team, Role::Manager, "front_desk", EMAIL).await;
    answer.is(422);
    let ids = "SELECT COUNT(*) FROM invitations WHERE role = 'owner'";
    assert_eq!(team.lab.number(ids).await, 1);
    let page = team.get("/app/team", team.shop.cookie(Role::Owner)).await;
    let forms = tests::html::forms("/app/team", &page.text);
    let form = forms
        .iter()
        .find(|form| form.action.ends_with("/withdrawal"));
    let action = &form.expect("a form").action;
    let manager = team.shop.cookie(Role::Manager);
    team.post(action, manager, &[]).await.is(422);
    team.get(&link, "").await.is(200);
    team.post(action, team.shop.cookie(Role::Owner), &[])
        .await
        .is(303);
    team.get(&link, "").await.is(404);
}

#[tokio::test]
async fn a_shop_sends_no_mailing_by_invitations() {
    let team = Team::open().await;
    let strict = |makings: &mut app::Makings| {
        makings.throttle = platform::throttle::Throttle::strict();
    };
    let (_, router) = team.lab.remade(strict);
    let ask = |n: usize| {
        let email = format!("envoi{n}@courriel.example");
        let fields = [
            ("name", "Rose"),
            ("email", &*email),
            ("role", "manager"),
            ("locale", "fr"),
        ];
        Ask::post("/app/team/invitations", &fields).cookie(team.shop.cookie(Role::Owner))
    };
    for n in 0..30 {
        ask(n).of(&router).await.is(303);
    }
    let refused = ask(30).of(&router).await;
    assert_eq!(refused.is(429).headers["retry-after"], "600");
    assert!(refused.text.contains("envoi30@courriel.example"));
}

#[tokio::test]
async fn a_new_name_is_the_one_every_team_reads() {
    let team = Team::open().await;
    let cookie = team.entered(Role::Manager).await;
    team.post("/app/account", &cookie, &[("name", "Wilhelmine Roy")])
        .await
        .is(303);
    let page = team.get("/app/team", team.shop.cookie(Role::Owner)).await;
    assert!(page.is(200).text.contains("Wilhelmine Roy"));
}

#[tokio::test]
async fn after_a_refused_form_the_language_leads_back_to_its_page() {
    let team = Team::open().await;
    let cookie = team.entered(Role::Manager).await;
    for (from, to) in [
        ("/app/account/password", "/app/account"),
        ("/app/account?done=saved", "/app/account?done=saved"),
        ("/app/team/invitations", "/app/team"),
    ] {
        let speak = Ask::post("/app/account/language?to=en", &[]).cookie(&cookie);
        let speak = speak.header("referer", &format!("http://clairiere.example{from}"));
        let answer = speak.of(&team.lab.router).await;
        assert_eq!(answer.is(303).location(), to);
    }
    let out = team.post("/sign-out", &cookie, &[]).await;
    assert_eq!(out.is(303).location(), "/sign-in?lang=en&done=out");
}
