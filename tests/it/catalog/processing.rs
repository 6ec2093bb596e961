//! While the colour takes, the person is free; with anybody at work, they are not.

use domain::booking::Who;
use serde_json::json;
use tests::{Ask, Lab, Shop, Spec, Step};

/// One person, two basins; a colour of 30, 40 and 20 minutes, and a cut of 30.
async fn lab(middle: Who) -> (Lab, Shop) {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let colour = vec![
        Step(30, Who::Same, &[("chair", 1)]),
        Step(40, middle, &[("chair", 1)]),
        Step(20, Who::Same, &[("chair", 1)]),
    ];
    let cut = vec![Step(30, Who::Same, &[("chair", 1)])];
    let spec = Spec {
        team: vec!["Nadia"],
        services: vec![("Couleur", 11000, colour), ("Coupe", 6000, cut)],
        ..Spec::salon("couleur")
    };
    let shop = lab.shop(spec).await;
    (lab, shop)
}

async fn book(lab: &Lab, shop: &Shop, service: &str, time: &str) -> u16 {
    let body = json!({
        "service": shop.service(service),
        "staff": shop.staff("Nadia"),
        "starts_at": format!("2026-03-10T{time}:00-04:00"),
        "client": { "name": format!("Ada {time}"), "email": "ada@courriel.example" },
    });
    let ask = Ask::json(shop.bookings(), &body);
    let answer = ask
        .header("idempotency-key", &format!("{service} {time}"))
        .of(&lab.router)
        .await;
    answer.status.as_u16()
}

async fn offers(lab: &Lab, shop: &Shop, service: &str, time: &str) -> bool {
    let path = shop.availability(service, "2026-03-10", 1);
    let free = Ask::get(path).of(&lab.router).await;
    free.is(200).text.contains(&format!("T{time}:00"))
}

#[tokio::test]
async fn a_second_visit_fits_in_while_the_colour_takes() {
    let (lab, shop) = lab(Who::None).await;
    assert_eq!(book(&lab, &shop, "Couleur", "10:00").await, 201);
    for (time, fits) in [
        ("10:15", false),
        ("10:30", true),
        ("10:45", false),
        ("11:00", false),
    ] {
        assert_eq!(offers(&lab, &shop, "Coupe", time).await, fits, "{time}");
    }
    assert_eq!(book(&lab, &shop, "Coupe", "10:45").await, 409);
    assert_eq!(book(&lab, &shop, "Coupe", "10:30").await, 201);
    assert_eq!(lab.doubled().await, 0);
    // The hole is filled: nothing more fits in it.
    assert!(!offers(&lab, &shop, "Coupe", "10:30").await);
    assert_eq!(
        book(&lab, &shop, "Coupe", "10:30").await,
        201,
        "the same key is the same booking"
    );
    assert_eq!(lab.number("SELECT COUNT(*) FROM appointments").await, 2);
    // The day says when they are free, and the person is claimed for the two ends only.
    let claimed = "SELECT COUNT(*) FROM claims WHERE holder_kind = 'staff'";
    assert_eq!(lab.number(claimed).await, 3);
}

#[tokio::test]
async fn whoever_is_at_work_holds_the_person() {
    for who in [Who::Same, Who::Any, Who::Assistant] {
        let (lab, shop) = lab(who).await;
        assert_eq!(book(&lab, &shop, "Couleur", "10:00").await, 201);
        for time in ["10:15", "10:30", "10:45", "11:00", "11:15"] {
            assert!(!offers(&lab, &shop, "Coupe", time).await, "{who:?} {time}");
            assert_eq!(
                book(&lab, &shop, "Coupe", time).await,
                409,
                "{who:?} {time}"
            );
        }
        assert!(offers(&lab, &shop, "Coupe", "11:30").await, "{who:?}");
    }
}

/// The person is free, and the chair is not: two chairs hold two people, not three.
#[tokio::test]
async fn the_chair_is_held_while_the_colour_takes() {
    let (lab, shop) = lab(Who::None).await;
    assert_eq!(book(&lab, &shop, "Couleur", "10:00").await, 201);
    assert_eq!(book(&lab, &shop, "Couleur", "10:30").await, 201);
    // Both chairs are taken until the first is done.
    assert!(!offers(&lab, &shop, "Coupe", "11:00").await);
    let unit = "SELECT COUNT(DISTINCT holder_id) FROM claims WHERE holder_kind = 'resource'";
    assert_eq!(lab.number(unit).await, 2);
    assert_eq!(lab.doubled().await, 0);
}
