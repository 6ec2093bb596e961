//! A shop takes another address, or moves to another zone: old links lead on, agreed hours stay.

use domain::{contact::Slug, identity::Role, province::Province, time::Zone};
use operations::{error::OperationsError, service as shops};
use serde_json::json;
use tests::{Ask, Lab, Spec, at};

const NOW: &str = "2026-03-09T12:00Z";

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("an address")
}

#[tokio::test]
async fn an_address_a_shop_had_leads_to_the_one_it_has() {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    let form = [("slug", "grand-etang")];
    let ask = Ask::post("/app/settings/address", &form).cookie(shop.cookie(Role::Owner));
    ask.of(&lab.router).await.is(303);
    Ask::get("/grand-etang").of(&lab.router).await.is(200);
    let cases = [
        ("/etang", "/grand-etang"),
        ("/etang/en?x=1", "/grand-etang/en?x=1"),
        ("/etang/confidentialite", "/grand-etang/confidentialite"),
    ];
    for (old, new) in cases {
        let answer = Ask::get(old).of(&lab.router).await;
        assert_eq!(answer.is(308).location(), new, "{old}");
    }
    let api = Ask::get("/api/v1/shops/etang").of(&lab.router).await;
    assert_eq!(api.is(200).json()["slug"], "grand-etang");
}

#[tokio::test]
async fn an_address_a_shop_had_is_given_to_no_other_and_may_be_its_own_again() {
    let lab = Lab::at(NOW).await;
    let one = lab.shop(Spec::salon("premier")).await;
    let other = lab.shop(Spec::salon("second")).await;
    let (ctx, theirs) = (one.system(&lab), other.system(&lab));
    shops::change_slug(&lab.house, &ctx, &slug("tout-neuf"))
        .await
        .expect("changed");
    for taken in ["premier", "tout-neuf"] {
        let refused = shops::change_slug(&lab.house, &theirs, &slug(taken)).await;
        assert!(
            matches!(refused, Err(OperationsError::SlugTaken)),
            "{taken}: {refused:?}"
        );
    }
    let free = shops::free_slug(&lab.house, &slug("premier")).await;
    assert_eq!(free.expect("read"), Some(slug("premier-2")));
    shops::change_slug(&lab.house, &ctx, &slug("premier"))
        .await
        .expect("its own again");
    Ask::get("/premier").of(&lab.router).await.is(200);
}

#[tokio::test]
async fn a_shop_that_moves_keeps_the_hour_that_was_agreed_and_is_told_before() {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    let before = lab
        .texts("SELECT local_start FROM appointments ORDER BY id")
        .await;
    let mut form = vec![("new_province", "BC"), ("new_zone", "America/Vancouver")];
    let send = async |form: &[(&str, &str)]| {
        let ask = Ask::post("/app/settings/zone", form).cookie(shop.cookie(Role::Owner));
        ask.of(&lab.router).await
    };
    let zone = "SELECT zone FROM locations";
    assert!(send(&form).await.is(200).text.contains("reste 10"));
    assert_eq!(
        lab.texts(zone).await,
        ["America/Toronto"],
        "nothing is kept yet"
    );
    form.push(("sure", "yes"));
    send(&form).await.is(303);
    assert_eq!(lab.texts(zone).await, ["America/Vancouver"]);
    let after = lab
        .texts("SELECT local_start FROM appointments ORDER BY id")
        .await;
    assert_eq!(before, after);
    let refused = send(&[("new_province", "BC"), ("new_zone", "America/Toronto")]).await;
    assert!(refused.is(422).text.contains("new_zone-error"));
}

#[tokio::test]
async fn the_instants_of_visits_and_blocks_follow_the_zone_and_the_past_stays() {
    let lab = Lab::at(NOW).await;
    let shop = lab.shop(Spec::salon("ouest")).await;
    for (n, start) in ["2026-03-09T10:00:00-04:00", "2026-03-20T10:00:00-04:00"]
        .iter()
        .enumerate()
    {
        let body = json!({
            "service": shop.service("Coupe"), "staff": shop.staff("Nadia"), "starts_at": start,
            "client": { "name": "Ada Tremblay", "phone": "604 555-0100" },
        });
        let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", &format!("m{n}"));
        ask.of(&lab.router).await.is(201);
    }
    lab.clock_to("2026-03-10T12:00Z");
    let ctx = shop.system(&lab);
    let zone = Zone::named("America/Vancouver").expect("a zone");
    shops::change_zone(&lab.house, &ctx, (Province::Bc, &zone))
        .await
        .expect("moved");
    let hours = lab
        .texts("SELECT CAST(starts_at_us AS TEXT) FROM appointments ORDER BY starts_at_us")
        .await;
    let expected =
        ["2026-03-09T14:00Z", "2026-03-20T17:00Z"].map(|text| at(text).micros().to_string());
    assert_eq!(hours, expected);
}
