//! Work beside the requests; the only place that spawns.

use std::future::Future;

use tokio::task::JoinHandle;

/// Runs `work` beside the requests until it ends or the program does.
#[expect(clippy::disallowed_methods, reason = "the one place that spawns")]
pub fn start<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
    tokio::spawn(work)
}

/// Does `work` to its end, even when whoever waits for it has left: a request that is cut off
/// drops its future where it stands.
///
/// # Panics
///
/// When the work itself panics.
#[expect(
    clippy::expect_used,
    reason = "a panic in the work is a fault of ours to show"
)]
pub async fn to_its_end<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> T {
    start(work).await.expect("the work ends without a panic")
}

/// Runs work that holds a core (hashing) where it does not stop the requests.
///
/// # Panics
///
/// When the work itself panics.
#[expect(
    clippy::expect_used,
    reason = "a panic in the work is a fault of ours to show"
)]
pub async fn heavy<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work)
        .await
        .expect("heavy work ends without a panic")
}
