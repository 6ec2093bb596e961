//! Letters of the platform leave once, and wait for what can be mended.

use domain::identity::Role;
use identity::service::deliver_due;
use platform::crypto::KeyRing;

use super::team::Team;

async fn asked(team: &Team) {
    team.lab.sql("DELETE FROM letters").await;
    let email = team.email(Role::Manager);
    team.post("/sign-in/forgotten", "", &[("email", &email)])
        .await
        .is(200);
}

async fn states(team: &Team) -> Vec<String> {
    let sql = "SELECT state || ' ' || tries FROM letters WHERE kind = 'reset'";
    team.lab.texts(sql).await
}

#[tokio::test]
async fn a_letter_sealed_with_another_ring_waits_for_the_right_one() {
    let team = Team::open().await;
    asked(&team).await;
    let (wrong, _) = team
        .lab
        .remade(|makings| makings.keys = KeyRing::new([8; 32]));
    assert_eq!(deliver_due(&wrong, 10).await.expect("a turn"), 1);
    assert_eq!(states(&team).await, ["due 1"]);
    assert_eq!(deliver_due(&team.lab.house, 10).await.expect("a turn"), 0);
    team.minutes(10);
    assert_eq!(deliver_due(&team.lab.house, 10).await.expect("a turn"), 1);
    assert_eq!(states(&team).await, ["sent 2"]);
}

#[tokio::test]
async fn a_letter_that_ends_its_worker_time_after_time_is_set_aside_unsent() {
    let team = Team::open().await;
    asked(&team).await;
    // Claimed five times, by workers that never came back.
    team.lab
        .sql("UPDATE letters SET tries = 5 WHERE kind = 'reset'")
        .await;
    assert_eq!(deliver_due(&team.lab.house, 10).await.expect("a turn"), 1);
    assert_eq!(states(&team).await, ["dead 6"]);
    let why = team
        .lab
        .texts("SELECT failure FROM letters WHERE kind = 'reset'")
        .await;
    assert!(why[0].contains("too often"), "{why:?}");
    team.minutes(24 * 60);
    assert_eq!(deliver_due(&team.lab.house, 10).await.expect("a turn"), 0);
}
