//! The pages of schedules, used as an owner does.

use domain::identity::Role;
use tests::{Answer, Ask, Cast, Lab};

const NOW: &str = "2026-03-09T12:00Z";
const PLACE: &str = "/app/settings/hours";

async fn lab() -> (Lab, Cast) {
    let lab = Lab::at(NOW).await;
    let shop = lab.cast("etang", "Balise").await;
    (lab, shop)
}

async fn send(lab: &Lab, shop: &Cast, path: &str, form: &[(&str, &str)]) -> Answer {
    let ask = Ask::post(path, form).cookie(shop.cookie(Role::Owner));
    ask.of(&lab.router).await
}

async fn read(lab: &Lab, shop: &Cast, path: &str) -> String {
    let page = Ask::get(path).cookie(shop.cookie(Role::Owner));
    page.of(&lab.router).await.is(200).text.clone()
}

const MONDAY: [(&str, &str); 6] = [
    ("turns", "1"),
    ("from", "2026-03-09"),
    ("mon", "yes"),
    ("mon_from", "9 h"),
    ("mon_to", "17 h 30"),
    ("mon_break", "12 h–13 h"),
];

#[tokio::test]
async fn a_week_typed_row_by_row_is_kept_with_its_break_and_read_back() {
    let (lab, shop) = lab().await;
    let path = format!("{PLACE}/{}", shop.person(Role::Owner).staff);
    let kept = send(&lab, &shop, &path, &MONDAY).await;
    assert_eq!(kept.is(303).location(), format!("{path}?done=saved"));
    let page = read(&lab, &shop, &path).await;
    assert!(page.contains("12\u{a0}h–13\u{a0}h"), "{page}");
    assert!(page.contains("7\u{a0}h\u{a0}30 par semaine"), "{page}");
}

#[tokio::test]
async fn what_cannot_be_read_is_said_beside_its_field_and_all_that_was_typed_stays() {
    let (lab, shop) = lab().await;
    let path = format!("{PLACE}/{}", shop.person(Role::Owner).staff);
    let cases = [
        ("mon_from", "tôt", "mon_from-error"),
        ("mon_to", "8 h", "mon_to-error"),
        ("mon_break", "18 h–19 h", "mon_break-error"),
        ("mon_break", "midi", "mon_break-error"),
        ("from", "2026-03-08", "from-error"),
        ("from", "", "from-error"),
    ];
    for (field, value, said) in cases {
        let form: Vec<_> = MONDAY
            .iter()
            .map(|(name, typed)| (*name, if *name == field { value } else { *typed }))
            .collect();
        for path in [path.clone(), format!("{path}/effect"), PLACE.to_owned()] {
            let refused = send(&lab, &shop, &path, &form).await;
            let page = &refused.is(422).text;
            assert!(
                page.contains(&format!("id=\"{said}\"")),
                "{field} {value}: {page}"
            );
            assert!(value.is_empty() || page.contains(value), "{page}");
        }
    }
}

#[tokio::test]
async fn looking_at_the_effect_of_a_week_keeps_nothing() {
    let (lab, shop) = lab().await;
    let before = lab.rows_of(shop.tenant).await;
    let effect = send(&lab, &shop, "/app/settings/hours/effect", &MONDAY).await;
    assert!(
        effect.is(200).text.contains("/app/appointments/"),
        "{}",
        effect.text
    );
    assert_eq!(lab.rows_of(shop.tenant).await, before);
}

#[tokio::test]
async fn a_holiday_is_closed_in_one_press_and_opened_again() {
    let (lab, shop) = lab().await;
    let page = read(&lab, &shop, PLACE).await;
    assert!(page.contains("Journée nationale des patriotes"), "{page}");
    let form = [("x_kind", "holiday"), ("x_first", "2026-05-18")];
    for _ in 0..2 {
        send(&lab, &shop, "/app/settings/closures", &form)
            .await
            .is(303);
    }
    let sql = "SELECT hours FROM special_days WHERE first_on = '2026-05-18'";
    assert_eq!(lab.texts(sql).await, ["[]"], "twice said, kept once");
}

#[tokio::test]
async fn an_exception_of_a_manager_is_kept_and_a_front_desk_may_not() {
    let (lab, shop) = lab().await;
    let staff = shop.person(Role::Practitioner).staff;
    let path = format!("{PLACE}/{staff}/exceptions");
    let form = [
        ("x_kind", "hours"),
        ("x_first", "2026-04-04"),
        ("x_from", "10:00"),
        ("x_to", "15 h"),
    ];
    for (role, status) in [(Role::Manager, 303), (Role::FrontDesk, 403)] {
        let ask = Ask::post(&path, &form).cookie(shop.cookie(role));
        ask.of(&lab.router).await.is(status);
    }
    let sql = "SELECT hours FROM staff_exceptions WHERE first_on = '2026-04-04'";
    assert_eq!(lab.texts(sql).await, ["[[\"10:00\",\"15:00\"]]"]);
    let refused = send(
        &lab,
        &shop,
        &path,
        &[("x_kind", "hours"), ("x_first", "hier")],
    )
    .await;
    let page = &refused.is(422).text;
    assert!(
        page.contains("x_first-error") && page.contains("x_from-error"),
        "{page}"
    );
}

#[tokio::test]
async fn time_is_blocked_from_a_slot_and_a_taken_one_says_by_whom() {
    let (lab, shop) = lab().await;
    let staff = shop.person(Role::Owner).staff.to_string();
    let slot = format!("/app/blocks/new?staff={staff}&start=2026-03-12T12:00");
    let page = read(&lab, &shop, &slot).await;
    assert!(page.contains("value=\"12\u{a0}h\u{a0}30\""), "{page}");
    let holder = format!("s-{staff}");
    let form = |day: &'static str| {
        vec![
            ("holder", holder.as_str()),
            ("kind", "meal"),
            ("day", day),
            ("begins", "0 h"),
            ("ends", "24 h"),
        ]
    };
    let kept = send(&lab, &shop, "/app/blocks", &form("2026-03-12")).await;
    assert_eq!(kept.is(303).location(), "/app/day?date=2026-03-12");
    // The owner's visit of that day is in the way.
    let taken = send(&lab, &shop, "/app/blocks", &form("2026-03-11")).await;
    assert!(
        taken.is(422).text.contains("/app/appointments/"),
        "{}",
        taken.text
    );
}
