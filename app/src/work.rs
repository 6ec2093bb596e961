//! The work behind the pages: messages leave, letters of accounts leave, jobs are done.

use std::{error::Error, time::Duration};

use booking::error::BookingError;
use domain::time::ZONE_DATA_RELEASE;
use platform::{
    background,
    error::StoreError,
    house::House,
    jobs::{self, Trades},
};

use crate::{
    error::{AppError, chain},
    serve::{open, stop::Stop},
    settings::Settings,
};

/// Seconds between two looks when there was nothing to do.
const REST_SECONDS: u64 = 1;
/// Seconds to wait after a fault: what is broken is not mended faster by asking.
const FAULT_REST_SECONDS: u64 = 10;
/// Seconds between two removals of what is past its days.
const REMOVAL_SECONDS: i64 = 3_600;
/// The fact that tells with which zone data the instants of a database were derived.
const ZONE_FACT: &str = "zone_data";

/// How a turn went, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    /// There was nothing to do.
    Idle,
    /// Something was done, and there may be more.
    Busy,
    /// Something failed, and was logged.
    Failed,
}

/// The kinds of jobs and who does them; none yet: a feature that leaves jobs adds its own.
fn trades() -> Trades {
    Trades::new()
}

/// `work`: the same without the pages.
pub async fn alone(settings: &Settings) -> Result<(), AppError> {
    let opened = open::open(settings, false).await?;
    let stop = Stop::on_signals().map_err(AppError::Signals)?;
    keep_wall_times(&opened.house).await;
    tracing::info!(zone_data = ZONE_DATA_RELEASE, "The worker is at work");
    run(opened.house.clone(), stop).await;
    opened.close().await
}

/// Works until asked to stop; what is begun is ended. Whatever fails is logged, and goes on.
pub async fn run(house: House, stop: Stop) {
    let trades = trades();
    let asked = stop.asked();
    tokio::pin!(asked);
    let mut removal_at = house.clock.now();
    loop {
        if house.clock.now() >= removal_at {
            removal_at = house.clock.now().plus_seconds(REMOVAL_SECONDS);
            remove_what_is_over(&house).await;
        }
        let house = house.clone();
        // A turn of its own, so that a panic in it ends the turn and not the worker.
        let trades = trades.clone();
        let turn = background::start(async move { turn(&house, &trades).await }).await;
        let rest = match turn {
            Ok(Turn::Idle) => Duration::from_secs(REST_SECONDS),
            Ok(Turn::Busy) => Duration::ZERO,
            Ok(Turn::Failed) | Err(_) => Duration::from_secs(FAULT_REST_SECONDS),
        };
        tokio::select! {
            biased;
            () = &mut asked => return,
            () = tokio::time::sleep(rest) => {}
        }
    }
}

/// One message, one letter, one job: short, so that a wish to stop is soon heard.
async fn turn(house: &House, trades: &Trades) -> Turn {
    let messages = messaging::service::deliver_due(house, 1)
        .await
        .map(|tried| tried > 0);
    let letters = identity::service::deliver_due(house, 1)
        .await
        .map(|tried| tried > 0);
    let jobs = jobs::work_once(house, trades).await;
    let all = [
        how("messages", &messages),
        how("letters", &letters),
        how("jobs", &jobs),
    ];
    all.into_iter().max().unwrap_or(Turn::Idle)
}

fn how<E: Error + 'static>(what: &str, ended: &Result<bool, E>) -> Turn {
    match ended {
        Ok(false) => Turn::Idle,
        Ok(true) => Turn::Busy,
        Err(error) => {
            tracing::error!(what, error = chain(error), "The worker could not go on");
            Turn::Failed
        }
    }
}

/// What fails is logged, and tried again an hour later.
async fn remove_what_is_over(house: &House) {
    let removed = async {
        let tx = house.db.platform_write().await?;
        let removed = tx.remove_what_is_over(house.clock.now()).await?;
        tx.commit().await?;
        // Sign-in history, letters, ended sessions: ninety days (A7.3).
        let forgotten = identity::service::forget_old(house).await?;
        Ok::<u64, StoreError>(removed.saturating_add(forgotten))
    };
    match removed.await {
        Ok(0) => {}
        Ok(rows_count) => tracing::info!(rows_count, "What was past its days is gone"),
        Err(error) => {
            tracing::error!(
                error = chain(&error),
                "What is past its days could not be removed"
            );
        }
    }
}

/// When the program's zone data is not the one a database was filled with, derives the instants of
/// everything to come again: the wall times that were agreed stay.
///
/// What fails is logged, and tried again at the next start.
pub async fn keep_wall_times(house: &House) {
    if let Err(error) = derive_again(house).await {
        tracing::error!(
            error = chain(&error),
            "The times to come were not all derived again"
        );
    }
}

async fn derive_again(house: &House) -> Result<(), BookingError> {
    let tx = house.db.platform_read().await?;
    let known = tx.fact(ZONE_FACT).await?;
    let shops = tenancy::service::tenants(&tx).await?;
    drop(tx);
    if known.as_deref() == Some(ZONE_DATA_RELEASE) {
        return Ok(());
    }
    for tenant in shops {
        let ctx = house.system(tenant, "zone_data");
        let moved = booking::service::rederive(house, &ctx).await?;
        if !moved.is_empty() {
            tracing::info!(tenant.id = %tenant, moved_count = moved.len(), "The clocks moved");
        }
    }
    let tx = house.db.platform_write().await?;
    tx.set_fact(ZONE_FACT, ZONE_DATA_RELEASE).await?;
    Ok(tx.commit().await?)
}
