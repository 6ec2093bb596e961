//! The second factor: each code once, whatever the clock does.

use domain::identity::Role;
use identity::service::{
    Origin,
    second_factor::{self, SecondFactor},
};
use tests::{Answer, Ask, PASSWORD};
use totp_rs::{Algorithm, Builder, Secret, Totp};

use super::team::{NOW, Team};
use tests::at;

const ROLE: Role = Role::Manager;

/// Somebody with an authenticator, and ten codes on paper.
struct Phone {
    team: Team,
    totp: Totp,
    codes: Vec<String>,
    /// The session in which it was switched on.
    cookie: String,
}

impl Phone {
    async fn new() -> Phone {
        let team = Team::open().await;
        let (house, account) = (&team.lab.house, team.shop.person(ROLE).account);
        let before = team.entered(ROLE).await;
        let secret = before.trim_start_matches("sid=").to_owned();
        let origin = Origin {
            cookie: Some(secret),
            ..Origin::default()
        };
        second_factor::begin(house, account, &origin, PASSWORD)
            .await
            .expect("begun");
        let state = second_factor::state(house, account).await.expect("a state");
        let SecondFactor::Begun(set_up) = state else {
            panic!("{state:?}")
        };
        let totp = totp(&set_up.secret);
        let code = code(&totp, 0);
        let on = second_factor::confirm(house, account, &origin, &code)
            .await
            .expect("on");
        let cookie = format!("sid={}", on.secret);
        assert!(!team.is_open(&before).await, "the session has a new secret");
        Phone {
            team,
            totp,
            codes: on.codes,
            cookie,
        }
    }

    /// The code shown so many seconds after the beginning.
    fn shows(&self, seconds: i64) -> String {
        code(&self.totp, seconds)
    }

    /// A session that waits for its code.
    async fn waiting(&self) -> String {
        let answer = self.team.sign_in(&self.team.email(ROLE), PASSWORD).await;
        assert!(
            answer.is(303).location().starts_with("/sign-in/code"),
            "{}",
            answer.location()
        );
        answer.cookie()
    }

    fn ask(field: &str, proof: &str, waiting: &str) -> Ask {
        Ask::post("/sign-in/code", &[(field, proof), ("next", "/app/day")]).cookie(waiting)
    }

    async fn gives(&self, field: &str, proof: &str) -> Answer {
        let waiting = self.waiting().await;
        Phone::ask(field, proof, &waiting)
            .of(&self.team.lab.router)
            .await
    }

    /// Several browsers at once, each past its password; how many came in.
    async fn at_once(&self, field: &'static str, proof: &str) -> usize {
        let mut waiting = Vec::new();
        for _ in 0..8 {
            waiting.push(self.waiting().await);
        }
        let mut tasks = Vec::new();
        for cookie in waiting {
            let ask = Phone::ask(field, proof, &cookie);
            let router = self.team.lab.router.clone();
            tasks.push(platform::background::start(async move {
                ask.of(&router).await.status
            }));
        }
        let mut entered = 0;
        for task in tasks {
            let status = task.await.expect("an answer").as_u16();
            assert!([303, 422, 429].contains(&status), "{status}");
            entered += usize::from(status == 303);
        }
        entered
    }
}

fn totp(secret: &str) -> Totp {
    let builder = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(0)
        .with_step_duration(30)
        .with_account_name("essai")
        .with_secret(Secret::try_from_base32(secret).expect("a secret"));
    builder.build().expect("an authenticator")
}

fn code(totp: &Totp, seconds: i64) -> String {
    let at = at(NOW).plus_seconds(seconds).micros() / 1_000_000;
    totp.generate(u64::try_from(at).expect("after 1970"))
        .to_string()
}

#[tokio::test]
async fn a_password_alone_opens_nothing() {
    let phone = Phone::new().await;
    let waiting = phone.waiting().await;
    assert!(!phone.team.is_open(&waiting).await);
    assert!(
        phone
            .team
            .get("/app/account", &waiting)
            .await
            .location()
            .starts_with("/sign-in")
    );
    phone.team.seconds(60);
    let entered = Phone::ask("code", &phone.shows(60), &waiting)
        .of(&phone.team.lab.router)
        .await;
    assert_eq!(entered.is(303).location(), "/app/day");
    assert!(phone.team.is_open(&entered.cookie()).await);
    assert!(
        !phone.team.is_open(&waiting).await,
        "the secret changes when the door opens"
    );
}

#[tokio::test]
async fn a_code_is_taken_once() {
    let phone = Phone::new().await;
    // The one that switched it on is used already.
    phone.gives("code", &phone.shows(0)).await.is(422);
    phone.team.seconds(60);
    phone.gives("code", &phone.shows(60)).await.is(303);
    phone.gives("code", &phone.shows(60)).await.is(422);
    phone.team.seconds(90);
    phone.gives("code", &phone.shows(60)).await.is(422);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_code_given_by_many_at_once_lets_one_in() {
    let phone = Phone::new().await;
    phone.team.seconds(60);
    assert_eq!(phone.at_once("code", &phone.shows(60)).await, 1);
}

#[tokio::test]
async fn after_a_newer_code_the_step_before_is_refused() {
    let phone = Phone::new().await;
    phone.team.seconds(120);
    // A slow hand is let in..
    let slow = phone.waiting().await;
    phone.gives("code", &phone.shows(120)).await.is(303);
    // ..but not after the one of now.
    let late = Phone::ask("code", &phone.shows(90), &slow)
        .of(&phone.team.lab.router)
        .await;
    late.is(422);
    phone.team.seconds(180);
    phone.gives("code", &phone.shows(150)).await.is(303);
}

#[tokio::test]
async fn a_clock_set_back_an_hour_makes_no_old_code_good_again() {
    let phone = Phone::new().await;
    phone.team.seconds(7_200);
    phone.gives("code", &phone.shows(7_200)).await.is(303);
    phone.team.seconds(3_600);
    phone.gives("code", &phone.shows(3_600)).await.is(422);
    phone.gives("code", &phone.shows(7_200)).await.is(422);
    phone.team.seconds(7_230);
    phone.gives("code", &phone.shows(7_230)).await.is(303);
}

#[tokio::test]
async fn ten_minutes_after_the_password_the_code_comes_too_late() {
    let phone = Phone::new().await;
    let waiting = phone.waiting().await;
    phone.team.minutes(10);
    let late = Phone::ask("code", &phone.shows(600), &waiting)
        .of(&phone.team.lab.router)
        .await;
    assert!(
        late.is(303).location().starts_with("/sign-in?"),
        "{}",
        late.location()
    );
    assert_eq!(late.cookie(), "");
}

#[tokio::test]
async fn guessing_codes_is_slowed_down_and_a_new_password_entry_does_not_help() {
    let phone = Phone::new().await;
    phone.team.seconds(60);
    for _ in 0..3 {
        phone.gives("code", "000000").await.is(422);
    }
    // The password is right, and still the pause stands.
    phone
        .team
        .sign_in(&phone.team.email(ROLE), PASSWORD)
        .await
        .is(429);
}

#[tokio::test]
async fn a_recovery_code_lets_in_once_and_no_other_does() {
    let phone = Phone::new().await;
    assert_eq!(phone.codes.len(), 10);
    phone.gives("recovery", &phone.codes[0]).await.is(303);
    phone.gives("recovery", &phone.codes[0]).await.is(422);
    let loose = phone.codes[1].to_lowercase().replace('-', " ");
    phone.gives("recovery", &loose).await.is(303);
    let left = second_factor::state(&phone.team.lab.house, phone.team.shop.person(ROLE).account);
    let SecondFactor::On { codes_left } = left.await.expect("a state") else {
        panic!("off")
    };
    assert_eq!(codes_left, 8);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_recovery_code_given_by_many_at_once_lets_one_in() {
    let phone = Phone::new().await;
    assert_eq!(phone.at_once("recovery", &phone.codes[4]).await, 1);
}

#[tokio::test]
async fn new_recovery_codes_take_the_place_of_the_old_ones() {
    let phone = Phone::new().await;
    let path = "/app/account/second-factor/recovery-codes";
    phone
        .team
        .post(path, &phone.cookie, &[("password", "faux")])
        .await
        .is(422);
    let page = phone
        .team
        .post(path, &phone.cookie, &[("password", PASSWORD)])
        .await;
    let text = page.is(200).text.clone();
    phone.gives("recovery", &phone.codes[0]).await.is(422);
    let fresh = text
        .split("<code>")
        .nth(1)
        .and_then(|rest| rest.split('<').next());
    phone
        .gives("recovery", fresh.expect("a code"))
        .await
        .is(303);
    // The session in which they were made has another secret.
    assert!(!phone.team.is_open(&phone.cookie).await);
    assert!(phone.team.is_open(&page.cookie()).await);
}

#[tokio::test]
async fn each_change_of_the_factor_is_told_to_its_owner_by_mail() {
    let phone = Phone::new().await;
    phone.gives("recovery", &phone.codes[0]).await.is(303);
    let path = "/app/account/second-factor/recovery-codes";
    let fields = [("password", PASSWORD)];
    let replaced = phone.team.post(path, &phone.cookie, &fields).await;
    let path = "/app/account/second-factor/off";
    let off = phone.team.post(path, &replaced.cookie(), &fields).await;
    off.is(303);
    let told = phone
        .team
        .links(&phone.team.email(ROLE), "/sign-in/forgotten")
        .await;
    assert_eq!(told.len(), 4, "on, a code used, codes replaced, off");
    let kinds = "SELECT outcome FROM sign_ins WHERE outcome NOT IN ('opened') ORDER BY outcome";
    let kinds = phone.team.lab.texts(kinds).await;
    let expected = [
        "codes_replaced",
        "recovery_code",
        "second_factor_off",
        "second_factor_on",
    ];
    assert_eq!(kinds, expected);
}

#[tokio::test]
async fn switching_it_off_asks_for_the_password() {
    let phone = Phone::new().await;
    let path = "/app/account/second-factor/off";
    phone
        .team
        .post(path, &phone.cookie, &[("password", "faux")])
        .await
        .is(422);
    phone.waiting().await;
    phone
        .team
        .post(path, &phone.cookie, &[("password", PASSWORD)])
        .await
        .is(303);
    let entered = phone.team.entered(ROLE).await;
    assert!(phone.team.is_open(&entered).await);
}

/// Mail alone never opens what asks for two factors.
#[tokio::test]
async fn a_new_password_by_mail_leaves_the_second_factor_on() {
    let phone = Phone::new().await;
    let email = phone.team.email(ROLE);
    phone
        .team
        .post("/sign-in/forgotten", "", &[("email", &email)])
        .await
        .is(200);
    let link = phone.team.link(&email, "/sign-in/reset/").await;
    let new = "quatre grands arbres sous la neige";
    let done = phone.team.post(&link, "", &[("password", new)]).await;
    done.is(303);
    assert!(
        !phone.team.is_open(&phone.cookie).await,
        "open sessions end"
    );
    let answer = phone.team.sign_in(&email, new).await;
    assert!(answer.is(303).location().starts_with("/sign-in/code"));
    assert!(!phone.team.is_open(&answer.cookie()).await);
}
