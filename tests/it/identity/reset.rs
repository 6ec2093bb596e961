//! A new password by mail: one link, once, for half an hour.

use domain::identity::Role;
use tests::PASSWORD;

use super::team::Team;

const NEW: &str = "quatre grands arbres sous la neige";
const ROLE: Role = Role::FrontDesk;

async fn asked(team: &Team) -> String {
    let email = team.email(ROLE);
    team.post("/sign-in/forgotten", "", &[("email", &email)])
        .await
        .is(200);
    team.link(&email, "/sign-in/reset/").await
}

#[tokio::test]
async fn the_link_works_once_and_ends_every_session() {
    let team = Team::open().await;
    let (cookie, kit) = (team.entered(ROLE).await, team.shop.cookie(ROLE).to_owned());
    let link = asked(&team).await;
    team.get(&link, "").await.is(200);
    team.post(&link, "", &[("password", NEW)]).await.is(303);
    for open in [cookie, kit] {
        assert!(!team.is_open(&open).await);
    }
    team.sign_in(&team.email(ROLE), PASSWORD).await.is(422);
    let entered = team.sign_in(&team.email(ROLE), NEW).await;
    assert!(team.is_open(&entered.is(303).cookie()).await);
    team.get(&link, "").await.is(404);
    team.post(&link, "", &[("password", "trois lacs et deux rivières")])
        .await
        .is(404);
    team.sign_in(&team.email(ROLE), NEW).await.is(303);
    // Whoever owns the box learns that it was done.
    let told = team.links(&team.email(ROLE), "/sign-in/forgotten").await;
    assert_eq!(told.len(), 1);
}

#[tokio::test]
async fn the_link_works_for_half_an_hour() {
    let team = Team::open().await;
    let link = asked(&team).await;
    team.seconds(30 * 60 - 1);
    team.get(&link, "").await.is(200);
    team.seconds(30 * 60);
    team.get(&link, "").await.is(404);
    team.post(&link, "", &[("password", NEW)]).await.is(404);
    team.sign_in(&team.email(ROLE), PASSWORD).await.is(303);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_link_pressed_many_times_at_once_works_once() {
    let team = Team::open().await;
    let link = asked(&team).await;
    let tasks: Vec<_> = (0..6)
        .map(|n| {
            let password = format!("{NEW}, numéro {n}");
            let ask = tests::Ask::post(&link, &[("password", &password)]);
            let router = team.lab.router.clone();
            platform::background::start(async move { ask.of(&router).await.status.as_u16() })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        done += usize::from(task.await.expect("an answer") == 303);
    }
    assert_eq!(done, 1);
}

#[tokio::test]
async fn one_link_used_the_others_are_worth_nothing() {
    let team = Team::open().await;
    let (first, second) = (asked(&team).await, asked(&team).await);
    team.post(&second, "", &[("password", NEW)]).await.is(303);
    team.get(&first, "").await.is(404);
    // Neither is one that was asked for before the password was changed from inside.
    let third = asked(&team).await;
    let cookie = team.sign_in(&team.email(ROLE), NEW).await.cookie();
    let fields = [
        ("current", NEW),
        ("password", "trois lacs et deux rivières"),
    ];
    team.post("/app/account/password", &cookie, &fields)
        .await
        .is(303);
    team.get(&third, "").await.is(404);
}

#[tokio::test]
async fn a_password_that_will_not_do_is_refused_in_words_and_the_link_still_works() {
    let team = Team::open().await;
    let link = asked(&team).await;
    let name = team.email(ROLE);
    for weak in [
        "",
        "court",
        "motdepasse123456",
        "aaaaaaaaaaaaaaaaaaaa",
        name.as_str(),
    ] {
        let answer = team.post(&link, "", &[("password", weak)]).await;
        let page = &answer.is(422).text;
        assert!(page.contains("id=\"password-error\""), "{weak}");
        assert!(
            weak.is_empty() || !page.contains(&format!("value=\"{weak}\"")),
            "{weak}"
        );
    }
    team.post(&link, "", &[("password", NEW)]).await.is(303);
}

#[tokio::test]
async fn the_failures_before_it_are_forgotten() {
    let team = Team::open().await;
    for _ in 0..6 {
        team.sign_in(&team.email(ROLE), "faux").await;
    }
    team.sign_in(&team.email(ROLE), PASSWORD).await.is(429);
    let link = asked(&team).await;
    team.post(&link, "", &[("password", NEW)]).await.is(303);
    team.sign_in(&team.email(ROLE), NEW).await.is(303);
}
