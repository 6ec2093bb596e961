//! A program that runs removes by itself what is past its days.

use std::time::Duration;

use app::serve::stop::Stop;
use tests::Lab;

const NOW: &str = "2026-03-09T12:00Z";

/// One row of each kind that ends, of long ago.
const OLD: [&str; 3] = [
    "INSERT INTO deeds (tenant_id, id, at_us, actor, deed, subject)
        SELECT tenant_id, tenant_id, 1, 'visitor', 'old', 'x' FROM tenants",
    "INSERT INTO readings (tenant_id, id, at_us, actor, what, subject)
        SELECT tenant_id, tenant_id, 1, 'visitor', 'old', 'x' FROM tenants",
    "INSERT INTO sign_ins (id, account_id, at_us, outcome, ip, device)
        SELECT id, id, 1, 'opened', '203.0.113.7', 'x' FROM accounts",
];

const LEFT: &str = "SELECT (SELECT COUNT(*) FROM deeds WHERE at_us = 1)
    + (SELECT COUNT(*) FROM readings WHERE at_us = 1)
    + (SELECT COUNT(*) FROM sign_ins WHERE at_us = 1)";

async fn aged(lab: &Lab) {
    for sql in OLD {
        lab.sql(sql).await;
    }
    assert!(lab.number(LEFT).await > 0);
}

async fn gone(lab: &Lab) {
    for _ in 0..200 {
        if lab.number(LEFT).await == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("what is past its days is still there");
}

#[tokio::test]
async fn a_running_program_forgets_what_is_past_its_days_at_its_start_and_within_the_hour() {
    let lab = Lab::at(NOW).await;
    lab.cast("etang", "Balise").await;
    aged(&lab).await;
    let stop = Stop::on_demand();
    let worker = app::work::run(lab.house.clone(), stop.clone());
    let worker = platform::background::start(worker);
    gone(&lab).await;
    aged(&lab).await;
    lab.clock_to("2026-03-09T13:00Z");
    gone(&lab).await;
    stop.now();
    worker.await.expect("the worker ends");
}
