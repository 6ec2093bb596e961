//! What holds whichever page asks: a practitioner's own days, what is offered online, what is past.

use booking::{
    error::BookingError,
    service::{self, Link, To, Who, book},
};
use domain::{
    booking::Status,
    identity::Role,
    ids::{AppointmentId, StaffId},
    locale::Locale,
};
use platform::ctx::{Actor, Ctx, Member};
use tests::{Ask, Cast, Lab, at};

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

fn as_role(shop: &Cast, role: Role) -> Ctx {
    let person = shop.person(role);
    let member = Member {
        account: person.account,
        role,
        staff: Some(person.staff),
    };
    Ctx {
        actor: Actor::Member(member),
        ..shop.ctx.clone()
    }
}

fn ask(shop: &Cast, staff: Option<StaffId>, start: &str) -> service::Ask {
    service::Ask {
        service: shop.keys["services/id"].parse().expect("an id"),
        staff,
        start: at(start),
        who: Who::Known(shop.keys["clients/id"].parse().expect("an id")),
        consents: Vec::new(),
    }
}

fn to(start: &str, staff: Option<StaffId>) -> To {
    To {
        start: at(start),
        staff,
    }
}

/// A visit with somebody, by the system.
async fn booked(lab: &Lab, shop: &Cast, role: Role, start: &str) -> service::Booked {
    let system = lab.house.system(shop.tenant, "test");
    let asked = ask(shop, Some(shop.person(role).staff), start);
    book(&lab.house, &system, asked).await.expect("booked")
}

async fn status(lab: &Lab, shop: &Cast, id: AppointmentId) -> Status {
    let line = service::appointment(&lab.house, &shop.ctx, id).await;
    line.expect("read").expect("a visit").status
}

#[tokio::test]
async fn a_practitioner_books_and_moves_to_themselves_only() {
    let (lab, shop) = lab().await;
    let ctx = as_role(&shop, Role::Practitioner);
    let own = shop.person(Role::Practitioner).staff;
    let other = shop.person(Role::Owner).staff;
    for staff in [Some(other), None] {
        let refused = book(&lab.house, &ctx, ask(&shop, staff, "2026-03-12T14:00Z")).await;
        assert!(matches!(refused, Err(BookingError::Unknown("person"))));
    }
    let visit = book(&lab.house, &ctx, ask(&shop, Some(own), "2026-03-12T14:00Z")).await;
    let id = visit.expect("booked").id;
    let there = to("2026-03-12T16:00Z", Some(other));
    let refused = service::move_to(&lab.house, &ctx, id, there).await;
    assert!(matches!(refused, Err(BookingError::Unknown("person"))));
    let there = to("2026-03-12T16:00Z", Some(own));
    service::move_to(&lab.house, &ctx, id, there)
        .await
        .expect("moved");
}

#[tokio::test]
async fn nobody_is_missing_before_the_time_has_come_and_a_wrong_absence_is_undone() {
    let (lab, shop) = lab().await;
    let id = booked(&lab, &shop, Role::Owner, "2026-03-12T14:00Z")
        .await
        .id;
    let early = service::mark(&lab.house, &shop.ctx, id, Status::Missed).await;
    assert!(matches!(early, Err(BookingError::NotNow)), "{early:?}");
    lab.clock_to("2026-03-12T14:10Z");
    let path = format!("/app/appointments/{id}/status");
    let cookie = lab
        .session(shop.person(Role::Owner).account, shop.tenant)
        .await;
    let mark = async |status: &str| {
        let ask = Ask::post(&path, &[("status", status)]).cookie(&cookie);
        ask.of(&lab.router).await.is(303).location().to_owned()
    };
    assert!(mark("missed").await.ends_with("done=missed"));
    let page = Ask::get(path.trim_end_matches("/status")).cookie(&cookie);
    let page = page.of(&lab.router).await;
    assert!(page.is(200).text.contains("Retirer l’absence"));
    assert!(mark("booked").await.ends_with("done=back"));
    assert_eq!(status(&lab, &shop, id).await, Status::Booked);
    // Its time is held again; given to somebody else meanwhile, it is not taken from them.
    let system = lab.house.system(shop.tenant, "test");
    let asked = || {
        ask(
            &shop,
            Some(shop.person(Role::Owner).staff),
            "2026-03-12T14:00Z",
        )
    };
    let taken = book(&lab.house, &system, asked()).await;
    assert!(matches!(taken, Err(BookingError::Taken(_))));
    assert!(mark("missed").await.ends_with("done=missed"));
    book(&lab.house, &system, asked()).await.expect("booked");
    assert!(mark("booked").await.ends_with("done=gone"));
    assert_eq!(status(&lab, &shop, id).await, Status::Missed);
    assert_eq!(lab.doubled().await, 0);
}

#[tokio::test]
async fn a_move_to_where_it_stands_has_no_effect() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, Role::Owner, "2026-03-12T14:00Z").await;
    service::mark(&lab.house, &shop.ctx, visit.id, Status::Confirmed)
        .await
        .expect("confirmed");
    let before = lab.rows_of(shop.tenant).await;
    let visitor = lab.house.visitor(shop.tenant, Locale::Fr);
    let link = Link(&visit.secret);
    for staff in [None, Some(shop.person(Role::Owner).staff)] {
        let here = to("2026-03-12T14:00Z", staff);
        service::move_to(&lab.house, &shop.ctx, visit.id, here)
            .await
            .expect("nothing to do");
        service::move_by_link(&lab.house, &visitor, &link, here)
            .await
            .expect("nothing to do");
    }
    assert_eq!(lab.rows_of(shop.tenant).await, before);
}

/// Retired, or not offered online any more: the client calls, the desk moves it with its own person.
#[tokio::test]
async fn a_visit_of_a_service_no_longer_given_moves_at_the_desk_alone() {
    let (lab, shop) = lab().await;
    let visit = booked(&lab, &shop, Role::Owner, "2026-03-12T14:00Z").await;
    let visitor = lab.house.visitor(shop.tenant, Locale::Fr);
    let link = Link(&visit.secret);
    let path = format!("/app/appointments/{}/move", visit.id);
    let staff = shop.person(Role::Owner).staff.to_string();
    for (n, change) in [
        "UPDATE services SET online = {no}",
        "UPDATE services SET active = {no}",
        "UPDATE staff SET bookable = {no}",
    ]
    .iter()
    .enumerate()
    {
        let no = match tests::engine() {
            tests::Engine::Sqlite => "0",
            tests::Engine::Postgres => "FALSE",
        };
        lab.sql(&change.replace("{no}", no)).await;
        lab.sql("UPDATE shop_versions SET setup = setup + 1, book = book + 1")
            .await;
        let there = to("2026-03-12T18:00Z", None);
        let refused = service::move_by_link(&lab.house, &visitor, &link, there).await;
        assert!(
            matches!(
                refused,
                Err(BookingError::NotOffered | BookingError::Unknown(_))
            ),
            "{change}: {refused:?}"
        );
        let time = format!("1{}:30", n + 1);
        let fields = [("date", "2026-03-13"), ("time", &time), ("staff", &staff)];
        let ask = Ask::post(&path, &fields).cookie(shop.cookie(Role::Owner));
        let place = ask.of(&lab.router).await;
        assert!(place.is(303).location().ends_with("done=moved"), "{change}");
    }
    // Carried, it still meets nobody, and stays within the hours.
    let other = to("2026-03-13T02:00Z", None);
    let late = service::move_to(&lab.house, &shop.ctx, visit.id, other).await;
    assert!(matches!(late, Err(BookingError::Taken(_))), "{late:?}");
    assert_eq!(lab.doubled().await, 0);
}
