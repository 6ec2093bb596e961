//! The work behind the pages: messages leave, letters of accounts leave, jobs are done.

use std::{error::Error, sync::Arc, time::Duration};

use async_trait::async_trait;
use domain::{
    ids::{JobId, TenantId},
    time::ZONE_DATA_RELEASE,
};
use platform::{
    background,
    ctx::Ctx,
    error::{StoreError, chain},
    house::House,
    jobs::{self, JobError, Trades, Work},
};

use crate::{
    error::AppError,
    serve::{open, stop::Stop},
    settings::Settings,
};

/// Seconds between two looks when there was nothing to do.
const REST_SECONDS: u64 = 1;
/// Seconds to wait after a fault: what is broken is not mended faster by asking.
const FAULT_REST_SECONDS: u64 = 10;
/// Messages claimed in one turn.
const MESSAGES_A_TURN: usize = 16;
/// Seconds between two removals of what is past its days.
const REMOVAL_SECONDS: i64 = 3_600;
/// The fact that tells with which zone data the instants of a database are derived, and the job
/// that derives a shop's.
const ZONE_DATA: &str = "zone_data";

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

/// The kinds of jobs and who does them.
fn trades() -> Trades {
    Trades::from([(ZONE_DATA, Arc::new(WallTimes) as Arc<dyn Work>)])
}

/// Derives the instants of a shop's visits to come again: the wall times that were agreed stay.
struct WallTimes;

#[async_trait]
impl Work for WallTimes {
    async fn run(&self, house: &House, ctx: &Ctx, _payload: &str) -> Result<(), JobError> {
        let moved = booking::service::rederive(house, ctx).await;
        let moved = moved.map_err(|error| JobError(chain(&error)))?;
        if !moved.is_empty() {
            tracing::info!(tenant.id = %ctx.tenant, moved_count = moved.len(), "The clocks moved");
        }
        Ok(())
    }
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

/// Some messages, one letter, one job: short, so that a wish to stop is soon heard.
async fn turn(house: &House, trades: &Trades) -> Turn {
    let messages = messaging::service::deliver_due(house, MESSAGES_A_TURN)
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
        // Sign-in history, attempts, links, letters, ended sessions: each after its own days.
        let forgotten = identity::service::forget_old(house).await?;
        // Tickets nobody ended, and old notes of voids.
        let tickets = sales::service::forget_old(house).await?;
        let steps = booking::service::forget_steps(house).await?;
        Ok::<u64, StoreError>(
            [forgotten, tickets, steps]
                .iter()
                .fold(removed, |sum, more| sum.saturating_add(*more)),
        )
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

/// When the program's zone data is newer than the one a database was filled with, asks for a job in
/// each shop that derives its instants to come again.
///
/// What fails is logged, and asked again at the next start.
pub async fn keep_wall_times(house: &House) {
    if let Err(error) = ask_in_each_shop(house).await {
        tracing::error!(
            error = chain(&error),
            "The times to come cannot be derived again"
        );
    }
}

async fn ask_in_each_shop(house: &House) -> Result<(), StoreError> {
    let tx = house.db.platform_read().await?;
    let known = tx.fact(ZONE_DATA).await?;
    let shops = tenancy::service::tenants(&tx).await?;
    drop(tx);
    if known.is_some_and(|known| known.as_str() >= ZONE_DATA_RELEASE) {
        return Ok(());
    }
    let mut asked_all = true;
    for tenant in shops {
        if let Err(error) = ask(house, tenant).await {
            tracing::error!(
                tenant.id = %tenant, error = chain(&error),
                "The times to come of a shop cannot be derived again"
            );
            asked_all = false;
        }
    }
    if asked_all {
        let tx = house.db.platform_write().await?;
        tx.set_fact(ZONE_DATA, ZONE_DATA_RELEASE).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn ask(house: &House, tenant: TenantId) -> Result<(), StoreError> {
    let ctx = house.system(tenant, ZONE_DATA);
    let mut tx = house.db.write(&ctx).await?;
    let id = JobId::new(house.chance.id(ctx.now));
    jobs::enqueue(&mut tx, id, ZONE_DATA, "{}".to_owned(), ctx.now).await?;
    tx.commit().await
}
