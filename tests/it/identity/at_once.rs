//! What two do at the same moment ends as if one had come after the other.

use domain::{identity::Role, ids::AccountId};
use identity::service::team::{change_role, remove};
use platform::{
    background,
    ctx::{Actor, Ctx, Member},
    house::House,
};
use tests::PASSWORD;
use tokio::task::JoinHandle;

use super::team::{Team, sign_in};

const NEW: &str = "quatre grands arbres sous la neige";

/// A wrong password under way, from a network of its own.
fn knocking(team: &Team, email: &str, n: usize) -> JoinHandle<u16> {
    let ask = sign_in(email, "faux").from(&format!("203.0.113.{n}"));
    let router = team.lab.router.clone();
    background::start(async move { ask.of(&router).await.status.as_u16() })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_wrong_passwords_at_once_are_no_more_tries_than_one_after_the_other() {
    let team = Team::open().await;
    for email in [
        team.email(Role::Manager),
        "personne@courriel.example".to_owned(),
    ] {
        let tasks: Vec<_> = (0..12).map(|n| knocking(&team, &email, n)).collect();
        let mut looked_at = 0;
        for task in tasks {
            let status = task.await.expect("an answer");
            assert!([422, 429].contains(&status), "{status}");
            looked_at += usize::from(status == 422);
        }
        assert_eq!(looked_at, 3, "{email}");
    }
    let lines = "SELECT COUNT(*) FROM sign_ins WHERE outcome = 'wrong_password'";
    assert_eq!(team.lab.number(lines).await, 3);
}

#[tokio::test]
async fn strangers_addresses_leave_the_same_rows_as_accounts() {
    let team = Team::open().await;
    let rows = "SELECT COUNT(*) FROM sign_in_attempts";
    team.sign_in("personne@courriel.example", "faux")
        .await
        .is(422);
    assert_eq!(team.lab.number(rows).await, 2);
    team.sign_in(&team.email(Role::Manager), "faux")
        .await
        .is(422);
    assert_eq!(team.lab.number(rows).await, 4);
    team.sign_in(&team.email(Role::Manager), PASSWORD)
        .await
        .is(303);
    assert_eq!(team.lab.number(rows).await, 2);
    team.minutes(25 * 60);
    identity::service::forget_old(&team.lab.house)
        .await
        .expect("forgotten");
    assert_eq!(team.lab.number(rows).await, 0);
}

#[tokio::test]
async fn a_right_password_typed_to_confirm_leaves_the_failures_as_they_were() {
    let team = Team::open().await;
    let cookie = team.entered(Role::Manager).await;
    team.sign_in(&team.email(Role::Manager), "faux")
        .await
        .is(422);
    let counted = "SELECT CAST(SUM(failures) AS TEXT) FROM sign_in_attempts";
    let before = team.lab.texts(counted).await;
    let begin = "/app/account/second-factor/start";
    team.post(begin, &cookie, &[("password", PASSWORD)])
        .await
        .is(303);
    let after = team.lab.texts(counted).await;
    assert_eq!(before, after);
}

/// Two owners, each about to take the other's role away.
async fn two_owners(team: &Team) -> [Ctx; 2] {
    let sql = "UPDATE memberships SET role = 'owner' WHERE role = 'manager'";
    team.lab.sql(sql).await;
    [Role::Owner, Role::Manager].map(|was| Ctx {
        tenant: team.shop.tenant,
        actor: Actor::Member(Member {
            account: team.shop.person(was).account,
            role: Role::Owner,
            staff: None,
        }),
        locale: domain::locale::Locale::Fr,
        now: team.lab.house.clock.now(),
    })
}

/// Takes the role, or the place, of another away; whether it was done.
async fn takes(house: House, by: Ctx, from: AccountId, place: bool) -> bool {
    let done = if place {
        remove(&house, &by, from).await
    } else {
        change_role(&house, &by, from, Role::FrontDesk).await
    };
    done.is_ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_owners_who_take_each_others_role_at_once_leave_one() {
    for round in 0..6 {
        let team = Team::open().await;
        let [one, two] = two_owners(&team).await;
        let account = |was| team.shop.person(was).account;
        let house = team.lab.house.clone();
        let first = takes(house.clone(), one, account(Role::Manager), round % 2 == 0);
        let second = takes(house, two, account(Role::Owner), false);
        let both = [background::start(first), background::start(second)];
        for one in both {
            one.await.expect("it ends");
        }
        let owners = "SELECT COUNT(*) FROM memberships WHERE role = 'owner'";
        assert_eq!(team.lab.number(owners).await, 1);
    }
}

/// A reset that comes between the check of a stale hash and its renewal stands.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_password_chosen_while_the_old_one_was_looked_at_stays_chosen() {
    for _ in 0..8 {
        let team = Team::open().await;
        let email = team.email(Role::FrontDesk);
        let pepper = team.lab.house.keys.pepper();
        let old = platform::password::password_hash(&pepper, PASSWORD, 5, [7; 16]);
        let own = "id IN (SELECT account_id FROM memberships WHERE role = 'front_desk')";
        let old = old.expect("a hash");
        let set = format!("UPDATE accounts SET password_hash = '{old}' WHERE {own}");
        team.lab.sql(&set).await;
        team.post("/sign-in/forgotten", "", &[("email", &email)])
            .await
            .is(200);
        let link = team.link(&email, "/sign-in/reset/").await;
        let (ask, router) = (sign_in(&email, PASSWORD), team.lab.router.clone());
        let entering = background::start(async move { ask.of(&router).await });
        team.post(&link, "", &[("password", NEW)]).await.is(303);
        let entered = entering.await.expect("an answer");
        // Whichever came first, the old password opens nothing that stays open.
        assert!(
            [303, 422].contains(&entered.status.as_u16()),
            "{}",
            entered.status
        );
        assert!(entered.status == 422 || !team.is_open(&entered.cookie()).await);
        team.sign_in(&email, NEW).await.is(303);
    }
}
