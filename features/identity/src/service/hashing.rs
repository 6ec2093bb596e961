//! Hashing of passwords: a core each, and never more at once than there are cores, so that a rush
//! of sign-ins does not starve the pages.

use std::sync::Arc;

use domain::identity::Password;
use platform::{
    background::heavy,
    house::House,
    password::{Verdict, password_check, password_hash, password_stand_in},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::IdentityError;

struct Cores(Arc<Semaphore>);

impl Default for Cores {
    fn default() -> Cores {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Cores(Arc::new(Semaphore::new(cores)))
    }
}

/// A core. It goes with the work, which goes on when whoever asked has left.
async fn place(house: &House) -> Option<OwnedSemaphorePermit> {
    let cores = house.memory.of::<Cores>();
    // The room never closes; without a place in it one would only hash earlier.
    cores.0.clone().acquire_owned().await.ok()
}

/// What is kept of a chosen password.
pub(super) async fn hash(house: &House, password: &Password) -> Result<String, IdentityError> {
    let (pepper, cost) = (house.keys.pepper(), house.manners.bcrypt_cost);
    let (text, salt) = (password.expose().to_owned(), house.chance.bytes());
    let place = place(house).await;
    let hashed = heavy(move || {
        let _held = place;
        password_hash(&pepper, &text, cost, salt)
    })
    .await;
    hashed.map_err(|error| IdentityError::Hash(Box::new(error)))
}

/// Whether a typed password is the one kept; as long when nothing is kept.
pub(super) async fn check(house: &House, typed: &str, kept: Option<&str>) -> Verdict {
    let (pepper, cost) = (house.keys.pepper(), house.manners.bcrypt_cost);
    let kept = kept.map_or_else(|| password_stand_in(cost), str::to_owned);
    // Too long to have been chosen: checked all the same, as an empty one, which nobody has.
    let text = Password::typed(typed).map_or_else(|_| String::new(), |p| p.expose().to_owned());
    let place = place(house).await;
    heavy(move || {
        let _held = place;
        password_check(&pepper, &text, &kept, cost)
    })
    .await
}
