//! A session ends: after half an hour of nothing, after a day's work, at the door.

use domain::identity::Role;
use tests::{Ask, PASSWORD};

use super::team::{Team, nobodys, sign_in};

#[tokio::test]
async fn half_an_hour_of_nothing_ends_a_session() {
    let team = Team::open().await;
    let cookie = team.entered(Role::FrontDesk).await;
    team.minutes(29);
    assert!(team.is_open(&cookie).await);
    team.minutes(29 + 29);
    assert!(team.is_open(&cookie).await, "it was used in between");
    team.minutes(29 + 29 + 30);
    assert!(!team.is_open(&cookie).await);
    // It does not come back with the clock.
    team.minutes(29 + 29 + 31);
    assert!(!team.is_open(&cookie).await);
}

#[tokio::test]
async fn twelve_hours_end_a_session_however_busy() {
    let team = Team::open().await;
    let cookie = team.entered(Role::FrontDesk).await;
    for n in 1..=28 {
        team.minutes(n * 25);
        assert!(team.is_open(&cookie).await, "after {} minutes", n * 25);
    }
    team.minutes(12 * 60 - 1);
    assert!(team.is_open(&cookie).await);
    team.minutes(12 * 60);
    assert!(!team.is_open(&cookie).await);
}

#[tokio::test]
async fn who_signs_out_has_left_whatever_the_browser_keeps() {
    let team = Team::open().await;
    let cookie = team.entered(Role::FrontDesk).await;
    let other = team.entered(Role::FrontDesk).await;
    let answer = team.post("/sign-out", &cookie, &[]).await;
    let cleared = answer.is(303).headers["set-cookie"]
        .to_str()
        .expect("a cookie");
    assert!(cleared.contains("Max-Age=0"), "{cleared}");
    assert!(!team.is_open(&cookie).await);
    assert!(
        team.is_open(&other).await,
        "another browser's session is another session"
    );
}

#[tokio::test]
async fn signing_in_makes_a_new_secret_and_the_one_before_is_worth_nothing() {
    let team = Team::open().await;
    let before = team.entered(Role::FrontDesk).await;
    let again = sign_in(&team.email(Role::FrontDesk), PASSWORD).cookie(&before);
    let after = again.of(&team.lab.router).await.is(303).cookie();
    assert_ne!(after, before);
    assert!(team.is_open(&after).await);
    assert!(!team.is_open(&before).await);
    // A secret somebody else chose is not taken over.
    let planted = format!("sid={}", nobodys(&team));
    let entered = sign_in(&team.email(Role::FrontDesk), PASSWORD).cookie(&planted);
    let entered = entered.of(&team.lab.router).await.is(303).cookie();
    assert_ne!(entered, planted);
    assert!(!team.is_open(&planted).await);
}

#[tokio::test]
async fn only_the_hash_of_a_secret_is_kept() {
    let team = Team::open().await;
    let cookie = team.entered(Role::FrontDesk).await;
    let secret = cookie.trim_start_matches("sid=");
    let rows = team.lab.rows_of(team.shop.tenant).await;
    assert!(!rows["sessions"].is_empty());
    assert!(rows.values().flatten().all(|row| !row.contains(secret)));
}

#[tokio::test]
async fn the_cookie_is_for_this_host_alone_and_no_script_reads_it() {
    let team = Team::open().await;
    let secure = platform::house::Manners {
        secure_cookies: true,
        ..team.lab.house.manners.clone()
    };
    let (_, router) = team.lab.mannered(secure);
    let answer = sign_in(&team.email(Role::Owner), PASSWORD)
        .of(&router)
        .await;
    let line = answer.is(303).headers["set-cookie"]
        .to_str()
        .expect("a cookie")
        .to_owned();
    for part in [
        "__Host-sid=",
        "; Path=/",
        "; HttpOnly",
        "; SameSite=Lax",
        "; Secure",
    ] {
        assert!(line.contains(part), "{line}");
    }
    assert!(
        !line.contains("Domain") && !line.contains("Expires"),
        "{line}"
    );
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions_and_renews_this_one() {
    let team = Team::open().await;
    let (mine, stolen) = (
        team.entered(Role::FrontDesk).await,
        team.entered(Role::FrontDesk).await,
    );
    let new = "quatre grands arbres sous la neige";
    let fields = [("current", "faux"), ("password", new)];
    team.post("/app/account/password", &mine, &fields)
        .await
        .is(422);
    let fields = [("current", PASSWORD), ("password", new)];
    let renewed = team
        .post("/app/account/password", &mine, &fields)
        .await
        .is(303)
        .cookie();
    assert!(!team.is_open(&stolen).await);
    assert!(!team.is_open(&mine).await);
    assert!(team.is_open(&renewed).await);
    team.sign_in(&team.email(Role::FrontDesk), PASSWORD)
        .await
        .is(422);
    team.sign_in(&team.email(Role::FrontDesk), new)
        .await
        .is(303);
}

#[tokio::test]
async fn one_ends_the_other_sessions_and_keeps_ones_own() {
    let team = Team::open().await;
    let (mine, other) = (
        team.entered(Role::FrontDesk).await,
        team.entered(Role::FrontDesk).await,
    );
    let owner = team.entered(Role::Owner).await;
    let end = Ask::post("/app/account/sessions/end", &[]).cookie(&mine);
    end.of(&team.lab.router).await.is(303);
    assert!(team.is_open(&mine).await);
    assert!(!team.is_open(&other).await);
    assert!(team.is_open(&owner).await, "nobody else's");
}
