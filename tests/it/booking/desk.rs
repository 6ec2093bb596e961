//! What the team and the client read of a visit: who cancelled it, who did what, where it can move.

use booking::service::{self, Link, To, book};
use clients::service::{Contact, Source};
use domain::{
    booking::Status,
    contact::{EmailAddress, PersonName},
    identity::Role,
    ids::AppointmentId,
    locale::Locale,
};
use platform::ctx::Ctx;
use tests::{Ask, Cast, Lab, at};

const NOW: &str = "2026-03-09T12:00Z";
const EMAIL: &str = "ondine@courriel.example";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

/// A visit on the twelfth of March at ten, with the owner.
async fn booked(lab: &Lab, shop: &Cast, ctx: &Ctx) -> service::Booked {
    let who = Contact {
        name: PersonName::parse("Ondine Marais").expect("a name"),
        email: EmailAddress::parse(EMAIL).ok(),
        phone: None,
        locale: Locale::Fr,
        source: Source::Online,
    };
    let ask = service::Ask {
        service: shop.keys["services/id"].parse().expect("an id"),
        staff: Some(shop.person(Role::Owner).staff),
        start: at("2026-03-12T14:00Z"),
        who: service::Who::Contact(who),
        consents: Vec::new(),
    };
    book(&lab.house, ctx, ask).await.expect("booked")
}

/// How many letters to her say this; a line ends where it is full.
async fn letters_saying(lab: &Lab, shop: &Cast, said: &str) -> usize {
    let browse = messaging::service::Browse::default();
    let outbox = messaging::service::outbox(&lab.house, &shop.ctx, browse).await;
    let mut saying = 0;
    for slip in outbox.expect("the outbox").slips {
        let opened = messaging::service::read(&lab.house, &shop.ctx, slip.id).await;
        let text = opened.expect("a letter").text.replace('\n', " ");
        saying += usize::from(slip.recipient == EMAIL && text.contains(said));
    }
    saying
}

/// Whoever writes it down: the demonstration's past is written by the system.
#[tokio::test]
async fn a_cancellation_is_worded_by_whose_will_it_was() {
    let (lab, shop) = lab().await;
    let system = lab.house.system(shop.tenant, "demo");
    let visit = booked(&lab, &shop, &system).await;
    service::cancel_by_link(&lab.house, &system, &Link(&visit.secret), None)
        .await
        .expect("cancelled");
    let (client, team) = ("Comme vous l’avez demandé", "Salon Balise a dû annuler");
    assert_eq!(letters_saying(&lab, &shop, client).await, 1);
    assert_eq!(letters_saying(&lab, &shop, team).await, 0);
    let visit = booked(&lab, &shop, &system).await;
    service::cancel(&lab.house, &system, visit.id, None)
        .await
        .expect("cancelled");
    assert_eq!(letters_saying(&lab, &shop, client).await, 1);
    assert_eq!(letters_saying(&lab, &shop, team).await, 1);
}

async fn activity(lab: &Lab, shop: &Cast, id: AppointmentId, role: Role) -> String {
    let path = format!("/app/appointments/{id}");
    let ask = Ask::get(path).cookie(shop.cookie(role));
    let page = ask.of(&lab.router).await.is(200).text.clone();
    let (_, deeds) = page.split_once("class=\"deeds\"").expect("the activity");
    deeds
        .split_once("</ul>")
        .expect("its end")
        .0
        .replace("<span class=\"soft\">", "")
}

#[tokio::test]
async fn a_visit_says_who_did_what_to_it() {
    let (lab, shop) = lab().await;
    let visitor = lab.house.visitor(shop.tenant, Locale::Fr);
    let id = booked(&lab, &shop, &visitor).await.id;
    let path = format!("/app/appointments/{id}/status");
    for status in ["confirmed", "arrived", "confirmed", "arrived", "completed"] {
        let ask = Ask::post(&path, &[("status", status)]);
        let ask = ask.cookie(shop.cookie(Role::FrontDesk));
        ask.of(&lab.router).await.is(303);
    }
    let read = activity(&lab, &shop, id, Role::Owner).await;
    for said in [
        "Réservé par la personne, en ligne",
        "Confirmé par Balise Céleste",
        "Arrivée notée par Balise Céleste",
        "Arrivée retirée par Balise Céleste",
        "Terminé par Balise Céleste",
    ] {
        assert!(read.contains(said), "{said}: {read}");
    }
    let own = activity(&lab, &shop, id, Role::FrontDesk).await;
    assert!(own.contains("Terminé par vous"), "{own}");
}

#[tokio::test]
async fn the_system_is_named_as_such() {
    let (lab, shop) = lab().await;
    let system = lab.house.system(shop.tenant, "demo");
    let id = booked(&lab, &shop, &system).await.id;
    let done = (id, Status::Confirmed);
    let mut tx = lab.house.db.write(&system).await.expect("a transaction");
    service::settle_status(&mut tx, &lab.house, &system, done)
        .await
        .expect("marked");
    tx.commit().await.expect("kept");
    let read = activity(&lab, &shop, id, Role::Owner).await;
    assert!(read.contains("Confirmé par le système"), "{read}");
}

/// Forty-five minutes from ten: what begins at ten fifteen overlaps nothing but itself.
#[tokio::test]
async fn a_visit_may_move_over_part_of_its_own_time() {
    let (lab, shop) = lab().await;
    let visitor = lab.house.visitor(shop.tenant, Locale::Fr);
    let visit = booked(&lab, &shop, &visitor).await;
    let path = format!("/etang/visit/{}/move?day=2026-03-12", visit.secret);
    let page = Ask::get(&path).of(&lab.router).await;
    let links = tests::html::links(&page.is(200).text);
    let offered = |time: &str| {
        let at = format!(
            "at={}",
            web::respond::encoded(&format!("2026-03-12T{time}"))
        );
        links.iter().any(|link| link.contains(&at))
    };
    for time in ["09:30", "09:45", "10:15", "10:30", "10:45"] {
        assert!(offered(time), "{time}: {links:?}");
    }
    assert!(!offered("10:00"), "it is there already: {links:?}");
    let service = &shop.keys["services/id"];
    let staff = shop.person(Role::Owner).staff;
    let path = format!(
        "/api/v1/shops/etang/availability?service={service}&staff={staff}&from=2026-03-12&days=1"
    );
    let others = Ask::get(path).of(&lab.router).await.is(200).text.clone();
    for time in ["T09:30", "T10:00", "T10:15", "T10:30"] {
        assert!(!others.contains(time), "{time} is nobody else's: {others}");
    }
    let to = To {
        start: at("2026-03-12T14:15Z"),
        staff: None,
    };
    service::move_by_link(&lab.house, &visitor, &Link(&visit.secret), to)
        .await
        .expect("moved");
}

/// At the desk, the times offered instead of one that is taken leave the visit's own out too.
#[tokio::test]
async fn the_desk_is_offered_times_over_the_visits_own() {
    let (lab, shop) = lab().await;
    let system = lab.house.system(shop.tenant, "test");
    let visit = booked(&lab, &shop, &system).await;
    let wall = service::Ask {
        service: shop.keys["services/id"].parse().expect("an id"),
        staff: Some(shop.person(Role::Owner).staff),
        start: at("2026-03-12T15:00Z"),
        who: service::Who::Known(shop.keys["clients/id"].parse().expect("an id")),
        consents: Vec::new(),
    };
    book(&lab.house, &system, wall).await.expect("booked");
    let staff = shop.person(Role::Owner).staff.to_string();
    let fields = [
        ("date", "2026-03-12"),
        ("time", "10:30"),
        ("staff", staff.as_str()),
    ];
    let path = format!("/app/appointments/{}/move", visit.id);
    let ask = Ask::post(path, &fields).cookie(shop.cookie(Role::Owner));
    let page = ask.of(&lab.router).await;
    assert!(
        page.is(422).text.contains("2026-03-12T10:15"),
        "{}",
        page.text
    );
}

/// The taxes of a price stand in brackets, once.
#[tokio::test]
async fn a_letter_lists_the_taxes_once_in_brackets() {
    let (lab, shop) = lab().await;
    let system = lab.house.system(shop.tenant, "test");
    booked(&lab, &shop, &system).await;
    assert_eq!(letters_saying(&lab, &shop, "(60,00\u{a0}$, TPS").await, 1);
    assert_eq!(letters_saying(&lab, &shop, "((").await, 0);
    assert_eq!(letters_saying(&lab, &shop, "$))").await, 0);
}
