//! Use cases on accounts, sessions and teams.

pub mod accounts;
pub mod letters;
pub mod reset;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod team;

mod even;
mod hashing;
mod invitations;
mod pause;
mod store;

pub use accounts::{NewAccount, create_account_in, email_is_known, hash_password};
pub use invitations::{Answer, Ask, Invited, accept, invitation, invite, withdraw};
pub use letters::deliver_due;
pub use sessions::{caller, glance, open_session_in};
pub use team::{NewMember, TeamMember, add_member_in, members_of};

use domain::time::{Instant, Zone};
use platform::{error::StoreError, house::House};

/// Version of the terms and of the confidentiality policy in force for those who open an account.
pub const DOCUMENTS_VERSION: &str = "2026-11";

/// The zone of letters that belong to no shop.
const PLATFORM_ZONE: &str = "America/Toronto";

/// Days the sign-in history is kept; what an incident needs of it goes into its own file.
pub(crate) const HISTORY_DAYS: u16 = 90;
/// Days a letter is kept once written.
const LETTER_DAYS: i64 = 30;
const DAY_MINUTES: i64 = 24 * 60;

/// Where a request comes from: for limits, for the history, and to end the session it replaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Network address, as limits count it.
    pub ip: String,
    /// What the browser calls itself.
    pub device: String,
    /// The session's secret it came with.
    pub cookie: Option<String>,
}

/// The zone in which the platform itself tells the time.
pub fn platform_zone() -> Result<Zone, StoreError> {
    Zone::named(PLATFORM_ZONE).map_err(|_| StoreError::Unreadable("the platform's zone"))
}

/// Removes sessions, links, attempts, history and letters past their time; how many rows. For the
/// worker.
pub async fn forget_old(house: &House) -> Result<u64, StoreError> {
    let now = house.clock.now();
    let days_ago = |days: i64| now.plus_minutes(-days * DAY_MINUTES);
    let tx = house.db.platform_write().await?;
    let gone = store::sessions::forget(&tx, sessions::oldest_alive(now)).await?
        + store::accounts::forget(&tx, days_ago(i64::from(HISTORY_DAYS)), days_ago(1)).await?
        + store::attempts::forget(&tx, days_ago(1)).await?
        + store::letters::forget(&tx, days_ago(LETTER_DAYS)).await?;
    tx.commit().await?;
    Ok(gone)
}

/// Whole seconds from now until then, at least one.
fn seconds_until(until: Instant, now: Instant) -> u32 {
    let micros = until.micros().saturating_sub(now.micros());
    u32::try_from(micros / 1_000_000).unwrap_or(u32::MAX).max(1)
}
