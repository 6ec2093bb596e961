//! Who may do what, and how an account is kept safe: roles, passwords, recovery codes, and the
//! pause after failed attempts.

mod password;
mod recovery;
mod role;
mod throttle;

pub use password::{LENGTH_MIN, Password, PasswordError, Surroundings};
pub use recovery::{NotACode, RECOVERY_CODES, RecoveryCode};
pub use role::{Permission, Role};
pub use throttle::{Throttle, WAIT_SECONDS_MAX, wait_seconds};
