//! The right hour, in each place, on the days the clocks move and on those they no longer do.

use domain::province::Province;
use tests::{Ask, Lab, Spec};

#[tokio::test]
async fn opening_hours_are_wall_time_in_each_province() {
    let lab = Lab::at("2026-11-24T06:00Z").await;
    for (slug, province, zone, first) in [
        (
            "toronto",
            Province::On,
            "America/Toronto",
            "2026-12-01T09:00:00-05:00",
        ),
        (
            "vancouver",
            Province::Bc,
            "America/Vancouver",
            "2026-12-01T09:00:00-07:00",
        ),
        (
            "edmonton",
            Province::Ab,
            "America/Edmonton",
            "2026-12-01T09:00:00-06:00",
        ),
        (
            "winnipeg",
            Province::Mb,
            "America/Winnipeg",
            "2026-12-01T09:00:00-05:00",
        ),
        (
            "st-johns",
            Province::Nl,
            "America/St_Johns",
            "2026-12-01T09:00:00-03:30",
        ),
    ] {
        let shop = lab
            .shop(Spec {
                province,
                zone,
                ..Spec::salon(slug)
            })
            .await;
        let path = shop.availability("Coupe", "2026-12-01", 1);
        let slots = Ask::get(path).of(&lab.router).await.json();
        assert_eq!(slots["slots"][0]["starts_at"], first, "{zone}");
    }
}

#[tokio::test]
async fn a_day_of_a_clock_change_has_the_starts_its_clock_shows() {
    let lab = Lab::at("2027-03-10T12:00Z").await;
    let shop = lab
        .shop(Spec {
            hours: (60, 5 * 60),
            ..Spec::salon("nuit")
        })
        .await;
    let starts = |text: String| {
        let shown = text.matches("\"starts_at\"").count();
        (shown, text.contains("T02:"))
    };
    // 2027-03-14: from 1:00 to 5:00 there are three hours, and no 2 o'clock.
    let spring = Ask::get(shop.availability("Coupe", "2027-03-14", 1))
        .of(&lab.router)
        .await;
    let usual = Ask::get(shop.availability("Coupe", "2027-03-15", 1))
        .of(&lab.router)
        .await;
    assert_eq!(starts(spring.text), (2 * 10, false));
    assert_eq!(starts(usual.text), (2 * 14, true));
}
