//! Nobody opens what is not theirs: every address, knocked at by all who have no business there.

mod street;

use std::collections::BTreeMap;

use axum::http::Method;
use domain::identity::Role;
use street::Street;
use tests::{Answer, Ask, Cast};
use web::routes::{Access, Route};

fn asks_who_it_is(answer: &Answer) -> bool {
    answer.status == 303 && answer.location().starts_with("/sign-in")
}

fn is_of_the_team(route: &Route) -> bool {
    matches!(route.access, Access::May(_))
}

#[tokio::test]
async fn nobody_gets_further_than_the_door() {
    let street = Street::open().await;
    let before = street.lab.rows_of(street.ours.tenant).await;
    let forged = format!("sid={}", "A".repeat(43));
    for route in &street.lab.routes {
        if !matches!(route.access, Access::May(_) | Access::Account) {
            continue;
        }
        let path = street.path(route);
        for cookie in ["", "sid=", "sid=x", &forged] {
            let answer = street
                .ask(route, &path)
                .cookie(cookie)
                .of(&street.lab.router)
                .await;
            assert!(
                asks_who_it_is(&answer),
                "{} {path}: {}",
                route.method,
                answer.status
            );
        }
    }
    assert_eq!(street.lab.rows_of(street.ours.tenant).await, before);
}

/// The owner of one shop, with the ids of another: the same answer as for an id of nobody.
#[tokio::test]
async fn the_owner_of_another_shop_finds_nothing() {
    let street = Street::open().await;
    let before = street.lab.rows_of(street.ours.tenant).await;
    let mut knocked = 0;
    for route in street
        .lab
        .routes
        .iter()
        .filter(|route| is_of_the_team(route))
    {
        let path = street.path(route);
        let cookie = street.theirs.cookie(Role::Owner);
        let answer = street
            .ask(route, &path)
            .cookie(cookie)
            .of(&street.lab.router)
            .await;
        if !route.path.contains('{') {
            // Their own page, or a form that names what they have not.
            assert!(!answer.status.is_server_error(), "{path}: {}", answer.text);
            continue;
        }
        knocked += 1;
        assert_eq!(
            answer.status, 404,
            "{} {}: {}",
            route.method, route.path, answer.text
        );
        let nobody = nobodys(&street.ours, route.path);
        let absent = street
            .ask(route, &nobody)
            .cookie(cookie)
            .of(&street.lab.router)
            .await;
        assert_eq!(
            (absent.status, &absent.text),
            (answer.status, &answer.text),
            "{}",
            route.path
        );
    }
    assert!(knocked > 20, "{knocked}");
    assert_eq!(street.lab.rows_of(street.ours.tenant).await, before);
}

/// The same address with an id that was never given.
fn nobodys(shop: &Cast, route: &str) -> String {
    let mut nobody = shop.clone();
    for value in nobody.keys.values_mut() {
        "AZvCAAAAcACAAAAAAAAAAA".clone_into(value);
    }
    nobody.path(route).expect("filled")
}

/// The address of their own shop, with one id of ours at a time.
fn mixed(street: &Street, route: &str) -> Vec<String> {
    let with = |(key, id): (&&'static str, &String)| {
        let mut mixed = street.theirs.clone();
        mixed.keys.insert(key, id.clone());
        mixed.path(route).expect("filled")
    };
    let own = street.theirs.path(route).expect("filled");
    street
        .ours
        .keys
        .iter()
        .map(with)
        .filter(|path| *path != own)
        .collect()
}

/// One id of another shop within an address that is otherwise one's own.
#[tokio::test]
async fn one_strange_id_among_ones_own_finds_nothing() {
    let street = Street::open().await;
    let before = street.lab.rows_of(street.ours.tenant).await;
    let several = |route: &&Route| route.path.matches('{').count() > 1;
    let routes = street
        .lab
        .routes
        .iter()
        .filter(|route| is_of_the_team(route));
    for route in routes.filter(several) {
        for path in mixed(&street, route.path) {
            let cookie = street.theirs.cookie(Role::Owner);
            let answer = street
                .ask(route, &path)
                .cookie(cookie)
                .of(&street.lab.router)
                .await;
            assert_eq!(answer.status, 404, "{} {path}: {}", route.path, answer.text);
        }
    }
    assert_eq!(street.lab.rows_of(street.ours.tenant).await, before);
}

/// Every form one shop shows, sent to the same address of another shop by its owner: the ids inside
/// the form are strange there.
#[tokio::test]
async fn a_form_that_names_another_shops_things_changes_nothing_there() {
    let street = Street::open().await;
    let before = street.lab.rows_of(street.ours.tenant).await;
    let own: BTreeMap<&String, &String> = street
        .ours
        .keys
        .iter()
        .map(|(key, id)| (id, &street.theirs.keys[key]))
        .collect();
    assert!(street.forms.len() > 15, "{}", street.forms.len());
    let all = street
        .forms
        .iter()
        .filter(|(action, _)| action.starts_with("/app/"))
        .flat_map(|(action, forms)| forms.iter().map(move |form| (action, form)));
    for (action, form) in all {
        let theirs = own
            .iter()
            .fold(action.clone(), |path, (id, own)| path.replace(*id, own));
        let fields: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let cookie = street.lab.session(
            street.theirs.person(Role::Owner).account,
            street.theirs.tenant,
        );
        let ask = Ask::post(&theirs, &fields).cookie(&cookie.await);
        let answer = ask.of(&street.lab.router).await;
        assert!(
            !answer.status.is_server_error(),
            "{theirs}: {}",
            answer.text
        );
    }
    assert_eq!(street.lab.rows_of(street.ours.tenant).await, before);
}

#[tokio::test]
async fn a_role_without_the_permission_is_told_so_and_changes_nothing() {
    let street = Street::open().await;
    let before = street.lab.rows_of(street.ours.tenant).await;
    for route in &street.lab.routes {
        let Access::May(permission) = route.access else {
            continue;
        };
        let path = street.path(route);
        for role in Role::ALL.into_iter().filter(|role| !role.may(permission)) {
            let cookie = street.ours.cookie(role);
            let answer = street
                .ask(route, &path)
                .cookie(cookie)
                .of(&street.lab.router)
                .await;
            assert_eq!(
                answer.status, 403,
                "{} {path} as {role:?}: {}",
                route.method, answer.text
            );
        }
    }
    assert_eq!(street.lab.rows_of(street.ours.tenant).await, before);
}

/// A practitioner sees their own visits: a colleague's is not there for them.
#[tokio::test]
async fn a_practitioner_finds_no_visit_of_a_colleague() {
    let street = Street::open().await;
    let before = street.lab.rows_of(street.ours.tenant).await;
    let cookie = street.ours.cookie(Role::Practitioner);
    let of_a_visit = |route: &&Route| route.path.starts_with("/app/appointments/{id}");
    for route in street.lab.routes.iter().filter(of_a_visit) {
        let path = street.path(route);
        let answer = street
            .ask(route, &path)
            .cookie(cookie)
            .of(&street.lab.router)
            .await;
        assert_eq!(
            answer.status, 404,
            "{} {path}: {}",
            route.method, answer.text
        );
    }
    assert_eq!(street.lab.rows_of(street.ours.tenant).await, before);
}

#[tokio::test]
async fn who_is_taken_off_the_team_finds_the_door_closed_at_once() {
    let street = Street::open().await;
    let member = street.ours.person(Role::Manager);
    Ask::get("/app/clients")
        .cookie(&member.cookie)
        .of(&street.lab.router)
        .await
        .is(200);
    let path = format!("/app/team/members/{}", member.account);
    let owner = street.ours.cookie(Role::Owner);
    let lowered = Ask::post(format!("{path}/role"), &[("role", "practitioner")]).cookie(owner);
    lowered.of(&street.lab.router).await.is(303);
    Ask::get("/app/team")
        .cookie(&member.cookie)
        .of(&street.lab.router)
        .await
        .is(403);
    let removed = Ask::post(format!("{path}/removal"), &[]).cookie(owner);
    removed.of(&street.lab.router).await.is(303);
    let answer = Ask::get("/app/clients")
        .cookie(&member.cookie)
        .of(&street.lab.router)
        .await;
    assert!(asks_who_it_is(&answer), "{}", answer.status);
}

/// A link with a secret of nobody's, and one with a true secret in another shop.
fn with_nobodys_secret(street: &Street, route: &str) -> Vec<String> {
    let own = street.ours.path(route).expect("filled");
    let real = &street.ours.keys["visit/secret"];
    let secrets = [
        "A".repeat(43),
        "x".to_owned(),
        real[..real.len() - 1].to_owned(),
        "%00".into(),
    ];
    let with = |secret: &String| {
        let mut nobody = street.ours.clone();
        let links = [
            "visit/secret",
            "offers/token",
            "invitation/secret",
            "reset/secret",
        ];
        nobody.keys.extend(links.map(|key| (key, secret.clone())));
        nobody.path(route).expect("filled")
    };
    let mut elsewhere = street.ours.clone();
    elsewhere
        .keys
        .insert("/shop", street.theirs.slug.to_owned());
    let elsewhere = elsewhere.path(route).expect("filled");
    let paths = secrets.iter().map(with).chain(Some(elsewhere));
    paths.filter(|path| *path != own).collect()
}

/// A link is worth what its secret is: nobody's opens nothing, and a true one only in its shop.
#[tokio::test]
async fn nobodys_secret_opens_nothing() {
    let street = Street::open().await;
    let before = street.lab.rows_of(street.ours.tenant).await;
    for route in street
        .lab
        .routes
        .iter()
        .filter(|route| route.access == Access::Link)
    {
        for path in with_nobodys_secret(&street, route.path) {
            let answer = street.ask(route, &path).of(&street.lab.router).await;
            assert_eq!(
                answer.status, 404,
                "{} {path}: {}",
                route.method, answer.text
            );
        }
    }
    assert_eq!(street.lab.rows_of(street.ours.tenant).await, before);
}

/// The negative control: what strangers are refused is there, and the owner is not refused.
#[tokio::test]
async fn the_owner_of_the_shop_finds_everything_the_others_did_not() {
    let street = Street::open().await;
    let owner = street.ours.person(Role::Owner);
    let before = street.lab.rows_of(street.ours.tenant).await;
    for route in street
        .lab
        .routes
        .iter()
        .filter(|route| route.method == Method::GET)
    {
        if !matches!(route.access, Access::May(_) | Access::Link) {
            continue;
        }
        let path = street.path(route);
        let answer = Ask::get(&path)
            .cookie(&owner.cookie)
            .of(&street.lab.router)
            .await;
        assert!(
            answer.status == 200 || answer.status == 303,
            "{path}: {}",
            answer.status
        );
        assert!(!asks_who_it_is(&answer), "{path}");
    }
    for route in street
        .lab
        .routes
        .iter()
        .filter(|route| is_of_the_team(route))
    {
        if route.method == Method::GET {
            continue;
        }
        let cookie = street.lab.session(owner.account, street.ours.tenant).await;
        let path = street.path(route);
        let answer = street
            .ask(route, &path)
            .cookie(&cookie)
            .of(&street.lab.router)
            .await;
        let refused = [403, 404].contains(&answer.status.as_u16()) || asks_who_it_is(&answer);
        assert!(
            !refused && !answer.status.is_server_error(),
            "{path}: {}",
            answer.status
        );
    }
    assert_ne!(street.lab.rows_of(street.ours.tenant).await, before);
}
