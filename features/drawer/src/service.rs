//! Use cases on drawers.

mod cash;
mod close;
mod count;
mod drawers;
mod gaps;
mod list;
mod movement;
mod once;
mod open;
mod report;
mod settings;
mod store;

use domain::ids::{DrawerId, DrawerSessionId, LocationId};
use platform::{
    ctx::Ctx,
    db::{Read, Write},
    error::StoreError,
};
use tenancy::service::Seller;

use crate::error::DrawerError;

pub use cash::{Cash, cash_in_for_sale, cash_out_for_refund};
pub use close::{Ask, Counted, close, counted, drawer_of, preview};
pub use count::{Count, Purpose, count};
pub(crate) use drawers::label;
pub use drawers::{Drawer, Session, drawers_in, furnish_in};
pub use gaps::{Gap, gaps};
pub use list::{Board, Line, Running, board, drawer};
pub use movement::{Movement, NewMovement, What, move_cash};
pub use open::{Float, open, usual_float};
pub use report::{ClosedBy, Letterhead, Report, report};
pub use settings::{Card, Change, Settings, add, change, known_drawer, settings};

/// A drawer in use.
async fn in_use(tx: &Read, id: DrawerId) -> Result<Drawer, DrawerError> {
    let found = store::drawers::find(tx, id).await?;
    let found = found.filter(|drawer| drawer.retired_at.is_none());
    found.ok_or(DrawerError::Unknown("drawer"))
}

async fn session(tx: &Read, id: DrawerSessionId) -> Result<Session, DrawerError> {
    let found = store::sessions::find(tx, id).await?;
    found.ok_or(DrawerError::Unknown("session"))
}

/// The session that was held, or why there is none.
async fn is_open(
    tx: &Write,
    drawer: DrawerId,
    held: Option<DrawerSessionId>,
) -> Result<DrawerSessionId, DrawerError> {
    if let Some(open) = held {
        return Ok(open);
    }
    in_use(tx, drawer).await?;
    Err(DrawerError::NotOpen)
}

async fn seller(tx: &Read, location: LocationId) -> Result<Seller, DrawerError> {
    let found = tenancy::service::seller(tx, location).await?;
    found.ok_or(DrawerError::Unknown("place"))
}

/// The name of who asks, as it is today; empty for the system.
async fn name_of(tx: &Read, ctx: &Ctx) -> Result<String, StoreError> {
    let Some(member) = ctx.member() else {
        return Ok(String::new());
    };
    let team = identity::service::members_of(tx).await?;
    let found = team.into_iter().find(|one| one.account == member.account);
    Ok(found.map(|one| one.name).unwrap_or_default())
}
