//! What the platform's own tables hold ends after the days they declare.

use domain::time::Instant;

use super::Platform;
use crate::{
    error::StoreError,
    records::{ANSWER_DAYS, DEED_DAYS, JOB_DAYS, READING_DAYS},
};

const SECONDS_PER_DAY: i64 = 86_400;

/// Each removal, and the days after which it comes.
const REMOVALS: [(&str, u16); 4] = [
    ("DELETE FROM deeds WHERE at_us < $1", DEED_DAYS),
    ("DELETE FROM readings WHERE at_us < $1", READING_DAYS),
    (
        "DELETE FROM idempotency_keys WHERE created_at_us < $1",
        ANSWER_DAYS,
    ),
    (
        "DELETE FROM jobs WHERE state IN ('done', 'dead') AND due_at_us < $1",
        JOB_DAYS,
    ),
];

impl Platform {
    /// Removes what is past its days, in every shop; how many rows.
    pub async fn remove_what_is_over(&self, now: Instant) -> Result<u64, StoreError> {
        let mut removed = 0;
        for (sql, days) in REMOVALS {
            let before = now.plus_seconds(-i64::from(days) * SECONDS_PER_DAY);
            removed += self.run(sql, vec![before.micros().into()]).await?;
        }
        Ok(removed)
    }
}
