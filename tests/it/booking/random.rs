//! Whatever is asked in whatever order, nobody and nothing is ever held twice.

use booking::error::BookingError;
use domain::booking::Who;
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};
use tests::{Ask, Lab, Shop, Spec, Step};

/// What somebody does.
#[derive(Clone, Debug)]
enum Act {
    /// Books a service, with somebody or anybody, at a quarter of an hour of a day.
    Book {
        service: usize,
        staff: Option<usize>,
        day: u32,
        quarter: u32,
    },
    /// Cancels the n-th booking.
    Cancel(usize),
    /// Moves the n-th booking.
    Move { n: usize, day: u32, quarter: u32 },
}

const SERVICES: [&str; 3] = ["Coupe", "Couleur", "Soin"];
const TEAM: [&str; 3] = ["Nadia", "Éloi", "Maude"];

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let day = 10..13_u32;
    let book = (
        0..3_usize,
        prop::option::of(0..3_usize),
        day.clone(),
        0..32_u32,
    )
        .prop_map(|(service, staff, day, quarter)| Act::Book {
            service,
            staff,
            day,
            quarter,
        });
    let moved =
        (0..20_usize, day, 0..32_u32).prop_map(|(n, day, quarter)| Act::Move { n, day, quarter });
    let act = prop_oneof![6 => book, 1 => (0..20_usize).prop_map(Act::Cancel), 2 => moved];
    prop::collection::vec(act, 10..40)
}

fn spec(slug: &'static str) -> Spec {
    let chair: &[(&str, u8)] = &[("chair", 1)];
    let basin: &[(&str, u8)] = &[("basin", 1)];
    Spec {
        team: TEAM.to_vec(),
        units: vec![("chair", 2), ("basin", 1)],
        services: vec![
            ("Coupe", 6000, vec![Step(45, Who::Same, chair)]),
            (
                "Couleur",
                12000,
                vec![
                    Step(30, Who::Same, chair),
                    Step(40, Who::None, chair),
                    Step(20, Who::Assistant, basin),
                ],
            ),
            (
                "Soin",
                4000,
                vec![Step(15, Who::Same, basin), Step(30, Who::Any, chair)],
            ),
        ],
        ..Spec::salon(slug)
    }
}

fn start(day: u32, quarter: u32) -> String {
    let minutes = 9 * 60 + quarter * 15;
    format!(
        "2026-03-{day:02}T{:02}:{:02}:00-04:00",
        minutes / 60,
        minutes % 60
    )
}

async fn perform(lab: &Lab, shop: &Shop, act: &Act, links: &mut Vec<String>, key: &str) {
    match act {
        Act::Book {
            service,
            staff,
            day,
            quarter,
        } => {
            let mut body = json!({
                "service": shop.service(SERVICES[*service]),
                "starts_at": start(*day, *quarter),
                "client": { "name": "Ada Tremblay", "email": "ada@courriel.example" },
            });
            if let Some(n) = staff {
                body["staff"] = json!(shop.staff(TEAM[*n]));
            }
            let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", key);
            let answer = ask.of(&lab.router).await;
            assert!(
                matches!(answer.status.as_u16(), 201 | 409),
                "{}",
                answer.text
            );
            if answer.status == 201 {
                links.push(secret(&answer.json()));
            }
        }
        Act::Cancel(n) => {
            if let Some(secret) = pick(links, *n) {
                let ctx = lab.house.visitor(shop.tenant, domain::locale::Locale::Fr);
                let link = booking::service::Link(&secret);
                booking::service::cancel_by_link(&lab.house, &ctx, &link, None)
                    .await
                    .expect("a cancellation");
            }
        }
        Act::Move { n, day, quarter } => {
            if let Some(secret) = pick(links, *n) {
                let ctx = lab.house.visitor(shop.tenant, domain::locale::Locale::Fr);
                let at = start(*day, *quarter)
                    .parse::<jiff::Timestamp>()
                    .expect("an instant");
                let to = booking::service::To {
                    start: at.into(),
                    staff: None,
                };
                let link = booking::service::Link(&secret);
                let moved = booking::service::move_by_link(&lab.house, &ctx, &link, to).await;
                // Taken, closed, or cancelled before: each is an answer.
                assert!(
                    matches!(
                        moved,
                        Ok(()) | Err(BookingError::Taken(_) | BookingError::NotNow)
                    ),
                    "{moved:?}"
                );
            }
        }
    }
}

fn secret(booked: &Value) -> String {
    let link = booked["manage_url"].as_str().expect("a link");
    link.rsplit('/').next().expect("a secret").to_owned()
}

fn pick(links: &[String], n: usize) -> Option<String> {
    links.get(n.checked_rem(links.len())?).cloned()
}

#[test]
fn random_bookings_moves_and_cancellations_never_hold_anybody_or_anything_twice() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let config = ProptestConfig {
        cases: 12,
        failure_persistence: None,
        ..Default::default()
    };
    TestRunner::new(config)
        .run(&acts(), |acts| {
            runtime.block_on(async {
                let lab = Lab::at("2026-03-06T12:00Z").await;
                let shop = lab.shop(spec("hasard")).await;
                let mut links = Vec::new();
                for (n, act) in acts.iter().enumerate() {
                    perform(&lab, &shop, act, &mut links, &format!("r{n}")).await;
                }
                let doubled = lab.doubled().await;
                prop_assert_eq!(doubled, 0, "somebody or something is held twice");
                Ok(())
            })
        })
        .expect("nobody is held twice");
}

/// The negative control: two claims that meet are counted.
#[tokio::test]
async fn two_claims_that_meet_are_seen() {
    let why = "the exclusion constraint refuses the second claim itself";
    if !tests::is_about(tests::Engine::Sqlite, why) {
        return;
    }
    let lab = Lab::at("2026-03-06T12:00Z").await;
    let shop = lab.shop(spec("temoin")).await;
    let mut links = Vec::new();
    for (n, quarter) in [0, 8].into_iter().enumerate() {
        let act = Act::Book {
            service: 0,
            staff: Some(0),
            day: 10,
            quarter,
        };
        perform(&lab, &shop, &act, &mut links, &format!("t{n}")).await;
    }
    assert_eq!(lab.doubled().await, 0);
    lab.sql("UPDATE claims SET starts_at_us = starts_at_us - 7200000000")
        .await;
    lab.sql("UPDATE claims SET ends_at_us = ends_at_us + 7200000000")
        .await;
    assert!(lab.doubled().await > 0);
}
