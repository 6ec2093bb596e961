//! The owner of an account learns what happens at its door, and is not kept out by it.

use domain::identity::Role;
use identity::service::letters::Spooled;
use platform::house::Manners;
use tests::{Answer, Ask, PASSWORD};

use super::team::{Team, sign_in};

const ROLE: Role = Role::Manager;
const HOME: &str = "203.0.113.7";
const ELSEWHERE: &str = "198.51.100.9";

async fn tried(team: &Team, password: &str, from: &str) -> Answer {
    let ask = sign_in(&team.email(ROLE), password).from(from);
    ask.of(&team.lab.router).await
}

/// The letters to somebody with these words, the newest first.
async fn letters(team: &Team, to: &str, words: &str) -> Vec<Spooled> {
    let manners = Manners {
        demonstration: true,
        ..team.lab.house.manners.clone()
    };
    let (house, _) = team.lab.mannered(manners);
    let all = identity::service::letters::spool(&house, 100).await;
    let all = all.expect("letters").into_iter();
    all.filter(|letter| letter.to == to && letter.subject.contains(words))
        .collect()
}

#[tokio::test]
async fn nobody_keeps_an_owner_out_of_the_place_they_come_from() {
    let team = Team::open().await;
    tried(&team, PASSWORD, HOME).await.is(303);
    for n in 0..12 {
        tried(&team, "faux", ELSEWHERE).await;
        team.seconds(n * 60);
    }
    tried(&team, "faux", ELSEWHERE).await;
    tried(&team, PASSWORD, ELSEWHERE).await.is(429);
    // Never seen there before: it waits like anybody.
    tried(&team, PASSWORD, "192.0.2.1").await.is(429);
    let answer = tried(&team, PASSWORD, HOME).await;
    assert!(team.is_open(&answer.is(303).cookie()).await);
}

#[tokio::test]
async fn who_guesses_from_the_place_of_the_owner_waits_as_anywhere() {
    let team = Team::open().await;
    tried(&team, PASSWORD, HOME).await.is(303);
    for n in 0..7 {
        let answer = tried(&team, "faux", HOME).await;
        assert_eq!(answer.status.as_u16(), if n < 3 { 422 } else { 429 }, "{n}");
    }
    tried(&team, PASSWORD, HOME).await.is(429);
    team.seconds(1);
    tried(&team, PASSWORD, HOME).await.is(303);
}

#[tokio::test]
async fn five_failures_in_a_row_are_told_to_the_owner_in_one_letter() {
    let team = Team::open().await;
    let email = team.email(ROLE);
    for n in 0..5 {
        assert!(letters(&team, &email, "tentatives").await.is_empty(), "{n}");
        team.seconds(n * 60);
        tried(&team, "faux", ELSEWHERE).await.is(422);
    }
    team.minutes(10);
    tried(&team, "faux", ELSEWHERE).await.is(422);
    let told = letters(&team, &email, "tentatives").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].text.contains("/app/account"), "{}", told[0].text);
}

#[tokio::test]
async fn a_shop_that_is_chosen_gives_the_session_another_secret_and_no_more_hours() {
    let team = Team::open().await;
    let other = team.lab.cast("colline", "Voisin").await;
    let tenant = team.shop.tenant.to_string();
    let mut cookie = team.entered(ROLE).await;
    let choose = |cookie: &str, shop: &str| {
        Ask::post("/app/shops", &[("shop", shop), ("next", "/app/day")]).cookie(cookie)
    };
    let there = choose(&cookie, &other.tenant.to_string());
    there.of(&team.lab.router).await.is(404);
    for n in 1..=28 {
        team.minutes(n * 25);
        let answer = choose(&cookie, &tenant).of(&team.lab.router).await;
        let next = answer.is(303).cookie();
        assert_ne!(next, cookie);
        assert!(!team.is_open(&cookie).await, "the one before opens nothing");
        cookie = next;
    }
    team.minutes(12 * 60);
    assert!(!team.is_open(&cookie).await);
}

#[tokio::test]
async fn the_history_of_sign_ins_is_kept_for_ninety_days() {
    let team = Team::open().await;
    tried(&team, PASSWORD, HOME).await.is(303);
    let lines = || team.lab.number("SELECT COUNT(*) FROM sign_ins");
    let day = 24 * 60;
    team.minutes(90 * day);
    identity::service::forget_old(&team.lab.house)
        .await
        .expect("forgotten");
    assert_eq!(lines().await, 1);
    team.minutes(90 * day + 1);
    identity::service::forget_old(&team.lab.house)
        .await
        .expect("forgotten");
    assert_eq!(lines().await, 0);
    assert_eq!(team.lab.number("SELECT COUNT(*) FROM sessions").await, 0);
}
