//! Thirty-two ask for one time; one has it.

use domain::booking::Who;
use serde_json::json;
use tests::{Ask, Lab, Shop, Spec, Step};

const CLIENTS: usize = 32;

/// All ask at once for the same start; the statuses, in no order.
async fn rush(lab: &Lab, shop: &Shop, staff: &[Option<&str>]) -> Vec<u16> {
    let mut asked = Vec::new();
    for n in 0..CLIENTS {
        let mut body = json!({
            "service": shop.service("Coupe"),
            "starts_at": "2026-03-10T10:00:00-04:00",
            "client": { "name": format!("Cliente {n}"), "email": format!("c{n}@courriel.example") },
        });
        if let Some(name) = staff[n % staff.len()] {
            body["staff"] = json!(shop.staff(name));
        }
        let ask = Ask::json(shop.bookings(), &body).header("idempotency-key", &format!("rush-{n}"));
        let router = lab.router.clone();
        asked.push(platform::background::start(
            async move { ask.of(&router).await },
        ));
    }
    let mut statuses = Vec::new();
    for task in asked {
        let answer = task.await.expect("an answer");
        if answer.status == 409 {
            let near = answer.json()["alternatives"]
                .as_array()
                .cloned()
                .expect("alternatives");
            assert!(!near.is_empty() && near.len() <= 3, "{near:?}");
        }
        statuses.push(answer.status.as_u16());
    }
    statuses
}

fn count(statuses: &[u16], status: u16) -> usize {
    statuses.iter().filter(|found| **found == status).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_two_clients_cannot_take_the_same_person() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.shop(Spec::salon("rush")).await;
    let statuses = rush(&lab, &shop, &[Some("Nadia")]).await;
    assert_eq!(
        (count(&statuses, 201), count(&statuses, 409)),
        (1, CLIENTS - 1)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_two_clients_cannot_take_the_same_room() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let spec = Spec {
        units: vec![("room", 1)],
        services: vec![("Coupe", 6000, vec![Step(45, Who::Same, &[("room", 1)])])],
        team: vec!["Nadia", "Éloi", "Maude", "Thomas"],
        ..Spec::salon("room")
    };
    let shop = lab.shop(spec).await;
    let people = [Some("Nadia"), Some("Éloi"), Some("Maude"), Some("Thomas")];
    let statuses = rush(&lab, &shop, &people).await;
    assert_eq!(
        (count(&statuses, 201), count(&statuses, 409)),
        (1, CLIENTS - 1)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_two_clients_who_take_anybody_fill_the_team_and_no_more() {
    let lab = Lab::at("2026-03-09T12:00Z").await;
    let shop = lab.shop(Spec::salon("team")).await;
    let statuses = rush(&lab, &shop, &[None]).await;
    assert_eq!(
        (count(&statuses, 201), count(&statuses, 409)),
        (2, CLIENTS - 2)
    );
}
