//! Use cases on drawers.

mod cash;
mod drawers;
mod store;

use domain::ids::{DrawerId, DrawerSessionId};
use platform::db::Write;

use crate::error::DrawerError;

pub use cash::{Cash, cash_in_for_sale, cash_out_for_refund};
pub use drawers::{Drawer, Session, drawers_in, furnish_in};

/// The open session of a drawer, which stays open until the transaction ends.
async fn open_session(tx: &Write, drawer: DrawerId) -> Result<DrawerSessionId, DrawerError> {
    if let Some(open) = store::sessions::hold_open(tx, drawer).await? {
        return Ok(open);
    }
    let found = store::drawers::find(tx, drawer).await?;
    Err(found.map_or(DrawerError::Unknown("drawer"), |_| DrawerError::NotOpen))
}
