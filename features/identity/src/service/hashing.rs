//! Hashing of passwords: a core each, and never more at once than there are cores, so that a rush
//! of sign-ins does not starve the pages.

use domain::identity::Password;
use platform::{
    background::heavy,
    house::House,
    password::{Verdict, password_check, password_hash, password_stand_in},
};
use tokio::sync::Semaphore;

use crate::error::IdentityError;

struct Cores(Semaphore);

impl Default for Cores {
    fn default() -> Cores {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Cores(Semaphore::new(cores))
    }
}

/// What is kept of a chosen password.
pub(super) async fn hash(house: &House, password: &Password) -> Result<String, IdentityError> {
    let (pepper, cost) = (house.keys.pepper(), house.manners.bcrypt_cost);
    let (text, salt) = (password.expose().to_owned(), house.chance.bytes());
    let cores = house.memory.of::<Cores>();
    // The room never closes; without a place in it one would only hash earlier.
    let _place = cores.0.acquire().await.ok();
    let hashed = heavy(move || password_hash(&pepper, &text, cost, salt)).await;
    hashed.map_err(|error| IdentityError::Hash(Box::new(error)))
}

/// Whether a typed password is the one kept; as long when nothing is kept.
pub(super) async fn check(house: &House, typed: &str, kept: Option<&str>) -> Verdict {
    let (pepper, cost) = (house.keys.pepper(), house.manners.bcrypt_cost);
    let kept = kept.map_or_else(|| password_stand_in(cost), str::to_owned);
    // Too long to have been chosen: checked all the same, as an empty one, which nobody has.
    let text = Password::typed(typed).map_or_else(|_| String::new(), |p| p.expose().to_owned());
    let cores = house.memory.of::<Cores>();
    let _place = cores.0.acquire().await.ok();
    heavy(move || password_check(&pepper, &text, &kept, cost)).await
}
