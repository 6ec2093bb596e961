//! What each role opens, through the doors themselves.

use axum::http::Method;
use domain::identity::{Permission, Role};
use tests::{Ask, Opened};
use web::routes::Access;

use super::team::Team;

/// A visit of somebody else, or an invoice they issued, is not there for a practitioner; nor is the
/// report of a drawer that others opened and closed for the reception.
fn is_of_a_colleague(role: Role, path: &str) -> bool {
    let of = |starts: &[&str]| starts.iter().any(|start| path.starts_with(start));
    match role {
        Role::Practitioner => of(&[
            "/app/appointments/{id}",
            "/app/invoices/{id}",
            "/app/till/sales/{id}",
            "/app/till/visits/{id}",
        ]),
        Role::FrontDesk => of(&["/app/drawer/sessions/{id}"]),
        Role::Owner | Role::Manager => false,
    }
}

#[tokio::test]
async fn every_page_opens_for_the_roles_that_may_and_for_no_other() {
    let team = Team::open().await;
    let mut opened = 0;
    for route in team
        .lab
        .routes
        .iter()
        .filter(|route| route.method == Method::GET)
    {
        let Access::May(permission) = route.access else {
            continue;
        };
        for role in Role::ALL {
            let path = team.shop.path(route.path).expect("filled");
            let answer = team.get(&path, team.shop.cookie(role)).await;
            let status = answer.status.as_u16();
            let colleague = is_of_a_colleague(role, route.path);
            let expected = match (role.may(permission), colleague) {
                (false, _) => 403,
                (true, true) => 404,
                (true, false) => 200,
            };
            let sent_on = status == 303 && answer.location().starts_with("/app/");
            let as_said = status == expected || (expected == 200 && sent_on);
            assert!(as_said, "{path} as {role:?}: {status} {}", answer.text);
            opened += usize::from(status == 200);
        }
    }
    assert!(opened > 40, "{opened}");
}

/// Everything one is led to from the day, page after page.
async fn led_to(team: &Team, role: Role) -> Vec<Opened> {
    let within = ["/app/".to_owned()];
    let from = vec!["/app/day".to_owned()];
    team.lab.crawl(team.shop.cookie(role), from, &within).await
}

#[tokio::test]
async fn a_menu_leads_only_where_the_role_may_go_and_shows_only_what_it_may_read() {
    let team = Team::open().await;
    for role in [Role::Practitioner, Role::FrontDesk] {
        for page in led_to(&team, role).await {
            let status = page.answer.status.as_u16();
            assert!(
                [200, 303].contains(&status),
                "{role:?} was led to {}: {status}",
                page.path
            );
            let notes = page.answer.text.contains("allergie aux colorants");
            assert!(
                !notes || role.may(Permission::ReadNotes),
                "{role:?} read {}",
                page.path
            );
        }
    }
}

#[tokio::test]
async fn a_practitioner_sees_their_own_day_and_no_other() {
    let team = Team::open().await;
    let (own, path) = (
        team.shop.person(Role::Practitioner),
        "/app/day?date=2026-03-11",
    );
    let day = team.get(path, &own.cookie).await;
    assert!(!day.is(200).text.contains("Tremblay"), "{}", day.text);
    for colleague in ["Aubin", "Berthe", "Céleste"] {
        assert!(
            !day.text.contains(&format!("Balise {colleague}")),
            "{colleague}"
        );
    }
    let all = team.get(path, team.shop.cookie(Role::FrontDesk)).await;
    assert!(all.is(200).text.contains("Tremblay"));
    // Booked with them, it is theirs.
    let fields = [
        ("client", team.shop.keys["clients/id"].clone()),
        ("service", team.shop.keys["services/id"].clone()),
        ("staff", own.staff.to_string()),
        ("date", "2026-03-11".to_owned()),
        ("time", "13:00".to_owned()),
    ];
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let booked = team
        .post("/app/appointments", team.shop.cookie(Role::Owner), &fields)
        .await;
    assert!(
        booked.is(303).location().starts_with("/app/"),
        "{}",
        booked.location()
    );
    let day = team.get(path, &own.cookie).await;
    assert!(day.is(200).text.contains("Tremblay"), "{}", day.text);
}

#[tokio::test]
async fn a_front_desk_neither_reads_nor_writes_notes() {
    let team = Team::open().await;
    let cookie = team.shop.cookie(Role::FrontDesk);
    let notes = format!("/app/clients/{}/notes", team.shop.keys["clients/id"]);
    team.get(&notes, cookie).await.is(403);
    team.post(&notes, cookie, &[("notes", "autre chose")])
        .await
        .is(403);
    let owner = team.get(&notes, team.shop.cookie(Role::Owner)).await;
    assert!(owner.is(200).text.contains("allergie aux colorants"));
}

#[tokio::test]
async fn a_shop_keeps_an_owner() {
    let team = Team::open().await;
    let owner = team.shop.person(Role::Owner);
    let path = format!("/app/team/members/{}", owner.account);
    for (act, fields) in [("role", vec![("role", "manager")]), ("removal", Vec::new())] {
        let ask = Ask::post(format!("{path}/{act}"), &fields).cookie(&owner.cookie);
        let status = ask.of(&team.lab.router).await.status.as_u16();
        assert!(
            status != 303 || team.is_open(&owner.cookie).await,
            "{act}: {status}"
        );
        let owners = "SELECT COUNT(*) FROM memberships WHERE role = 'owner'";
        assert_eq!(team.lab.number(owners).await, 1, "{act}");
    }
}
