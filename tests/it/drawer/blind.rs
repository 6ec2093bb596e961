//! Who counts does not see what should be there.

use domain::{drawer::Pieces, identity::Role};
use drawer::service::{self, Change, Float};
use platform::ctx::{Actor, Ctx, Member};
use tests::{Ask, Cast, Lab};

use super::{NOW, cents, pieces};

fn as_role(lab: &Lab, cast: &Cast, role: Role) -> Ctx {
    let person = cast.person(role);
    Ctx {
        actor: Actor::Member(Member {
            account: person.account,
            role,
            staff: Some(person.staff),
        }),
        now: lab.house.clock.now(),
        ..cast.ctx.clone()
    }
}

async fn sums_seen(lab: &Lab, ctx: &Ctx) -> bool {
    let board = service::board(&lab.house, ctx, None, None).await;
    let running = board.expect("a board").running.expect("open");
    running.flow.is_some()
}

#[tokio::test]
async fn reception_never_sees_the_expected_sum_before_the_closing_count() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("aveugle", "Zq").await;
    let desk = as_role(&lab, &cast, Role::FrontDesk);
    let owner = as_role(&lab, &cast, Role::Owner);
    assert!(!sums_seen(&lab, &desk).await);
    assert!(sums_seen(&lab, &owner).await);
    let page = Ask::get("/app/drawer").cookie(cast.cookie(Role::FrontDesk));
    let page = page.of(&lab.router).await;
    assert!(page.text.contains("aveugle") && !page.text.contains("Attendu"));
    let page = Ask::get("/app/drawer").cookie(cast.cookie(Role::Owner));
    assert!(page.of(&lab.router).await.text.contains("Attendu"));
}

#[tokio::test]
async fn a_shop_may_blind_everybody() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("tous", "Zq").await;
    let owner = as_role(&lab, &cast, Role::Owner);
    for blind in [true, false] {
        service::change(&lab.house, &owner, Change::BlindForAll(blind))
            .await
            .expect("changes");
        assert_eq!(sums_seen(&lab, &owner).await, !blind);
    }
}

#[tokio::test]
async fn a_count_that_does_not_close_tells_reception_nothing_either() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("midi", "Zq").await;
    let drawer = cast.keys["drawers/id"].parse().expect("an id");
    let desk = as_role(&lab, &cast, Role::FrontDesk);
    let found = (drawer, pieces(&[(2_000, 1)]), false);
    service::count(&lab.house, &desk, found, "midi")
        .await
        .expect("a count");
    let page = Ask::get("/app/drawer").cookie(cast.cookie(Role::FrontDesk));
    let page = page.of(&lab.router).await.text;
    assert!(page.contains("20,00") && !page.contains("Manque") && !page.contains("Excédent"));
    let page = Ask::get("/app/drawer").cookie(cast.cookie(Role::Manager));
    assert!(page.of(&lab.router).await.text.contains("Manque"));
}

#[tokio::test]
async fn who_gives_services_keeps_no_drawer_and_reception_reads_its_own_reports_only() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("rapports", "Zq").await;
    let practitioner = as_role(&lab, &cast, Role::Practitioner);
    assert!(
        service::board(&lab.house, &practitioner, None, None)
            .await
            .is_err()
    );
    let session = cast.keys["sessions/id"].parse().expect("an id");
    let desk = as_role(&lab, &cast, Role::FrontDesk);
    assert!(service::report(&lab.house, &desk, session).await.is_err());
    let manager = as_role(&lab, &cast, Role::Manager);
    let report = service::report(&lab.house, &manager, session).await;
    assert!(report.is_ok());
    let board = service::board(&lab.house, &desk, None, None).await;
    assert!(board.expect("a board").past.is_empty());
}

#[tokio::test]
async fn a_reception_that_opens_and_closes_reads_its_report_with_both_names() {
    let lab = Lab::at(NOW).await;
    let cast = lab.cast("noms", "Zq").await;
    let owner = as_role(&lab, &cast, Role::Owner);
    let more = service::Card {
        name: "Comptoir".to_owned(),
        float: cents(10_000),
    };
    let drawer = service::add(&lab.house, &owner, more)
        .await
        .expect("a drawer");
    let desk = as_role(&lab, &cast, Role::FrontDesk);
    let float = (drawer, Float::Known(cents(0)));
    service::open(&lab.house, &desk, float, "ouvre")
        .await
        .expect("opens");
    let found = (drawer, Pieces::NONE, true);
    let count = service::count(&lab.house, &desk, found, "compte")
        .await
        .expect("a count");
    let session =
        service::close(&lab.house, &desk, &super::leaving(count, Pieces::NONE), "ferme").await;
    let report = service::report(&lab.house, &desk, session.expect("closes")).await;
    let report = report.expect("its own report");
    assert!(report.session.opened_by_name.contains("Céleste"));
    assert!(report.closed.expect("closed").name.contains("Céleste"));
    assert_eq!(report.head.drawer_name.as_deref(), Some("Comptoir"));
}
