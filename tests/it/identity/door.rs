//! The door tells nothing to who knocks at it, and slows down who guesses.

use domain::identity::Role;
use platform::throttle::Throttle;
use tests::{Ask, PASSWORD};

use super::team::{Team, sign_in};

/// What came back, without the address that was typed.
fn told(answer: &tests::Answer, email: &str) -> (u16, String, String) {
    let wait = answer
        .headers
        .get("retry-after")
        .and_then(|value| value.to_str().ok());
    let text = answer.text.replace(email, "…");
    (answer.status.as_u16(), wait.unwrap_or("").to_owned(), text)
}

#[tokio::test]
async fn a_wrong_password_says_nothing_of_whether_the_address_has_an_account() {
    let team = Team::open().await;
    let (known, unknown) = (team.email(Role::Manager), "personne@courriel.example");
    for n in 0..7 {
        let yes = team.sign_in(&known, "une phrase qui est fausse").await;
        let no = team.sign_in(unknown, "une phrase qui est fausse").await;
        assert_eq!(told(&yes, &known), told(&no, unknown), "knock {n}");
        assert_eq!(yes.cookie(), "");
        assert_eq!(yes.status.as_u16(), if n < 3 { 422 } else { 429 });
    }
}

#[tokio::test]
async fn the_pause_grows_with_each_failure_and_ends_by_itself() {
    let team = Team::open().await;
    let email = team.email(Role::Manager);
    for _ in 0..2 {
        team.sign_in(&email, "faux").await.is(422);
    }
    let mut seconds = 0;
    for pause in [1_i64, 2, 4, 8, 16] {
        team.sign_in(&email, "faux").await.is(422);
        // The right password is not even looked at during the pause.
        let answer = team.sign_in(&email, PASSWORD).await;
        assert_eq!(answer.is(429).headers["retry-after"], pause.to_string());
        seconds += pause;
        team.seconds(seconds - 1);
        team.sign_in(&email, PASSWORD).await.is(429);
        team.seconds(seconds);
    }
    team.sign_in(&email, PASSWORD).await.is(303);
    team.sign_in(&email, "faux").await.is(422);
    team.sign_in(&email, PASSWORD).await.is(303);
}

#[tokio::test]
async fn the_pause_of_one_account_holds_up_nobody_else() {
    let team = Team::open().await;
    for _ in 0..5 {
        team.sign_in(&team.email(Role::Manager), "faux").await;
    }
    team.sign_in(&team.email(Role::Manager), PASSWORD)
        .await
        .is(429);
    team.sign_in(&team.email(Role::Owner), PASSWORD)
        .await
        .is(303);
}

#[tokio::test]
async fn who_tries_many_accounts_from_one_network_is_held_up_and_the_others_are_not() {
    let team = Team::open().await;
    let (_, router) = team
        .lab
        .remade(|makings| makings.throttle = Throttle::strict());
    let knock =
        |n: usize, ip: &str| sign_in(&format!("essai{n}@courriel.example"), "faux").from(ip);
    for n in 0..30 {
        knock(n, "203.0.113.7").of(&router).await.is(422);
    }
    let refused = knock(31, "203.0.113.7").of(&router).await;
    assert!(refused.is(429).headers.contains_key("retry-after"));
    knock(32, "203.0.113.8").of(&router).await.is(422);
    // A household of the new internet holds a whole /64.
    for n in 40..70 {
        knock(n, &format!("2001:db8::{n:x}"))
            .of(&router)
            .await
            .is(422);
    }
    knock(71, "2001:db8::ffff").of(&router).await.is(429);
    team.seconds(10);
    knock(72, "203.0.113.7").of(&router).await.is(422);
}

#[tokio::test]
async fn asking_for_a_new_password_says_nothing_of_whether_the_address_has_an_account() {
    let team = Team::open().await;
    let (_, router) = team
        .lab
        .remade(|makings| makings.throttle = Throttle::strict());
    let (known, unknown) = (team.email(Role::Manager), "personne@courriel.example");
    for n in 0..5 {
        let ask = |email| {
            let ask = Ask::post("/sign-in/forgotten", &[("email", email)]);
            ask.from(&format!("203.0.113.{n}"))
        };
        let yes = ask(known.as_str()).of(&router).await;
        let no = ask(unknown).of(&router).await;
        assert_eq!(told(&yes, &known), told(&no, unknown));
        yes.is(200);
    }
    // Enough letters wait in that box: three.
    assert_eq!(team.links(&known, "/sign-in/reset/").await.len(), 3);
    assert!(team.links(unknown, "/sign-in/reset/").await.is_empty());
}

#[tokio::test]
async fn a_place_to_go_afterwards_is_never_elsewhere() {
    let team = Team::open().await;
    for next in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:1",
    ] {
        let fields = [
            ("email", team.email(Role::Owner)),
            ("password", PASSWORD.to_owned()),
            ("next", next.to_owned()),
        ];
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let answer = Ask::post("/sign-in", &fields).of(&team.lab.router).await;
        let place = answer.is(303).location();
        assert!(place.starts_with("/app"), "{next}: {place}");
    }
}

/// What is written for an account, and not for nobody, takes less than a step of the answer's time.
#[tokio::test]
async fn the_answer_takes_whole_steps_of_time_with_or_without_an_account() {
    let team = Team::open().await;
    let (known, unknown) = (team.email(Role::Manager), "personne@courriel.example");
    for email in [known.as_str(), unknown] {
        let began = std::time::Instant::now();
        let ask = Ask::post("/sign-in/forgotten", &[("email", email)]);
        ask.of(&team.lab.router).await.is(200);
        assert!(began.elapsed().as_millis() >= 100, "{email}");
        let began = std::time::Instant::now();
        team.sign_in(email, "faux").await.is(422);
        assert!(began.elapsed().as_millis() >= 100, "{email}");
    }
}
