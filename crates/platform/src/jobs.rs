//! Work that a use case leaves behind, in its own transaction; done later, by the worker.
//!
//! A claim counts as a try, so that a job that kills the process is not tried for ever. A job
//! carries its shop; the worker has no shop of its own.

use std::{collections::HashMap, sync::Arc};

use async_trait::async_trait;
use domain::{
    ids::{JobId, TenantId},
    time::Instant,
};
use sea_orm::{ActiveValue::Set, FromQueryResult};

use crate::{
    ctx::Ctx,
    db::{Engine, Write},
    error::{StoreError, chain},
    house::House,
};

/// Tries before a job is set aside for a person to look at.
const TRIES_MAX: i32 = 5;
/// Seconds a claim holds; a worker that died frees its job after that.
const CLAIM_SECONDS: i64 = 300;

mod rows {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "jobs")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub payload_json: String,
        pub state: String,
        pub tries: i32,
        pub due_at_us: i64,
        pub claimed_until_us: Option<i64>,
        pub failure: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl crate::db::TenantOwned for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// Why a job did not end.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct JobError(pub String);

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> JobError {
        JobError(chain(&error))
    }
}

/// What a kind of job does. Safe to run twice.
#[async_trait]
pub trait Work: Send + Sync {
    /// Does it, for the context's shop.
    async fn run(&self, house: &House, ctx: &Ctx, payload: &str) -> Result<(), JobError>;
}

/// The kinds of jobs the worker knows, by name.
pub type Trades = HashMap<&'static str, Arc<dyn Work>>;

/// Leaves a job for the worker.
pub async fn enqueue(
    tx: &mut Write,
    id: JobId,
    kind: &'static str,
    payload: String,
    due: Instant,
) -> Result<(), StoreError> {
    let row = rows::ActiveModel {
        id: Set(id.uuid()),
        kind: Set(kind.to_owned()),
        payload_json: Set(payload),
        state: Set("due".to_owned()),
        tries: Set(0),
        due_at_us: Set(due.micros()),
        claimed_until_us: Set(None),
        failure: Set(None),
        ..Default::default()
    };
    tx.insert::<rows::Entity>(row).await
}

#[derive(FromQueryResult)]
struct Claimed {
    id: uuid::Uuid,
    tenant_id: uuid::Uuid,
    kind: String,
    payload_json: String,
    tries: i32,
}

const CLAIM_SQLITE: &str = "UPDATE jobs SET state = 'claimed', tries = tries + 1,
    claimed_until_us = $2
    WHERE id = (SELECT id FROM jobs WHERE (state = 'due' AND due_at_us <= $1)
        OR (state = 'claimed' AND claimed_until_us <= $1) ORDER BY due_at_us LIMIT 1)
    RETURNING id, tenant_id, kind, payload_json, tries";

const CLAIM_POSTGRES: &str = "UPDATE jobs SET state = 'claimed', tries = tries + 1,
    claimed_until_us = $2
    WHERE id = (SELECT id FROM jobs WHERE (state = 'due' AND due_at_us <= $1)
        OR (state = 'claimed' AND claimed_until_us <= $1) ORDER BY due_at_us LIMIT 1
        FOR UPDATE SKIP LOCKED)
    RETURNING id, tenant_id, kind, payload_json, tries";

/// Does one job that is due; whether there was one.
pub async fn work_once(house: &House, trades: &Trades) -> Result<bool, StoreError> {
    let now = house.clock.now();
    let sql = match house.db.engine() {
        Engine::Sqlite => CLAIM_SQLITE,
        Engine::Postgres => CLAIM_POSTGRES,
    };
    let tx = house.db.platform_write().await?;
    let until = now.plus_seconds(CLAIM_SECONDS).micros();
    let claimed: Vec<Claimed> = tx
        .rows(sql, vec![now.micros().into(), until.into()])
        .await?;
    tx.commit().await?;
    let Some(job) = claimed.into_iter().next() else {
        return Ok(false);
    };
    let ended = do_one(house, trades, &job).await;
    settle(house, &job, ended).await?;
    Ok(true)
}

async fn do_one(house: &House, trades: &Trades, job: &Claimed) -> Result<(), JobError> {
    if job.tries > TRIES_MAX {
        return Err(JobError(
            "the worker stopped in the middle too often".to_owned(),
        ));
    }
    let Some((kind, work)) = trades.get_key_value(job.kind.as_str()) else {
        return Err(JobError(format!("nobody knows how to do {}", job.kind)));
    };
    let ctx = house.system(TenantId::new(job.tenant_id), kind);
    work.run(house, &ctx, &job.payload_json).await
}

async fn settle(
    house: &House,
    job: &Claimed,
    ended: Result<(), JobError>,
) -> Result<(), StoreError> {
    let (state, failure) = match ended {
        Ok(()) => ("done", None),
        Err(error) => {
            // Not why: that may name somebody, and is kept with the job.
            tracing::warn!(job.id = %job.id, job.kind = %job.kind, tries_count = job.tries,
                "A job failed");
            (
                if job.tries >= TRIES_MAX {
                    "dead"
                } else {
                    "due"
                },
                Some(error.to_string()),
            )
        }
    };
    let backoff = 30_i64.saturating_mul(1 << job.tries.clamp(0, 10));
    // Unless another worker has claimed the job since.
    let sql = "UPDATE jobs SET state = $3, failure = $4, due_at_us = $5, claimed_until_us = NULL \
               WHERE id = $1 AND state = 'claimed' AND tries = $2";
    let due = house.clock.now().plus_seconds(backoff).micros();
    let values = vec![
        job.id.into(),
        job.tries.into(),
        state.into(),
        failure.into(),
        due.into(),
    ];
    let tx = house.db.platform_write().await?;
    tx.run(sql, values).await?;
    tx.commit().await
}
