//! New zone data: each shop's times are derived again by a job of its own.

use std::time::Duration;

use app::serve::stop::Stop;
use domain::time::ZONE_DATA_RELEASE;
use tests::Lab;

const NOW: &str = "2026-03-09T12:00Z";
const ASKED: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'zone_data'";
const DONE: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'zone_data' AND state = 'done'";

const SPOILED: &str = "UPDATE appointments SET status = 'spoiled'
    WHERE tenant_id = (SELECT tenant_id FROM tenants WHERE slug = 'etang')";

async fn known(lab: &Lab, release: &str) {
    let tx = lab.house.db.platform_write().await.expect("opens");
    tx.set_fact("zone_data", release).await.expect("a fact");
    tx.commit().await.expect("lasts");
}

async fn fact(lab: &Lab) -> String {
    let tx = lab.house.db.platform_read().await.expect("opens");
    tx.fact("zone_data").await.expect("reads").expect("a fact")
}

#[tokio::test]
async fn older_zone_data_asks_each_shop_once_and_newer_asks_nobody() {
    let lab = Lab::at(NOW).await;
    lab.cast("etang", "Balise").await;
    lab.cast("colline", "Voisin").await;
    known(&lab, "2999z").await;
    app::work::keep_wall_times(&lab.house).await;
    assert_eq!(
        (lab.number(ASKED).await, fact(&lab).await.as_str()),
        (0, "2999z")
    );
    known(&lab, "1999a").await;
    for _ in 0..2 {
        app::work::keep_wall_times(&lab.house).await;
        assert_eq!(lab.number(ASKED).await, 2);
        assert_eq!(fact(&lab).await, ZONE_DATA_RELEASE);
    }
}

#[tokio::test]
async fn a_shop_whose_times_cannot_be_derived_holds_no_other_up_and_is_tried_again() {
    let lab = Lab::at(NOW).await;
    lab.cast("etang", "Balise").await;
    lab.cast("colline", "Voisin").await;
    known(&lab, "1999a").await;
    app::work::keep_wall_times(&lab.house).await;
    lab.sql(SPOILED).await;
    let stop = Stop::on_demand();
    let worker = platform::background::start(app::work::run(lab.house.clone(), stop.clone()));
    for _ in 0..200 {
        let tried = "SELECT COUNT(*) FROM jobs WHERE tries > 0";
        if lab.number(tried).await == 2 && lab.number(DONE).await == 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    stop.now();
    worker.await.expect("the worker ends");
    assert_eq!(lab.number(DONE).await, 1);
    let waits = "SELECT COUNT(*) FROM jobs WHERE state = 'due' AND tries = 1 AND failure <> ''";
    assert_eq!(lab.number(waits).await, 1);
}
