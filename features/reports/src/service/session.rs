//! The report of a drawer, closed or about to be, beside what was received by every means meanwhile.

use domain::{identity::Permission, ids::DrawerSessionId};
use invoicing::service::{Received, Stretch, received_between};
use platform::{ctx::Ctx, house::House};

use crate::error::ReportsError;

/// A drawer's report, and the documents of its hours.
#[derive(Clone, Debug)]
pub struct SessionReport {
    /// What the drawer says of its cash.
    pub drawer: drawer::service::Report,
    /// What the documents of the place say, issued from its opening to its close: those of another
    /// drawer that was open meanwhile too, since a card is in no drawer.
    pub received: Vec<Received>,
}

/// The report of a session, to whom the drawer shows it; that it was opened is logged.
///
/// # Errors
///
/// As [`drawer::service::report`].
pub async fn session_report(
    house: &House,
    ctx: &Ctx,
    id: DrawerSessionId,
) -> Result<SessionReport, ReportsError> {
    let drawer = drawer::service::report(house, ctx, id).await?;
    beside(house, ctx, drawer).await
}

/// A report of a drawer, closed or about to be, beside what was received so far.
pub async fn beside(
    house: &House,
    ctx: &Ctx,
    drawer: drawer::service::Report,
) -> Result<SessionReport, ReportsError> {
    ctx.may(Permission::KeepDrawer)?;
    let session = &drawer.session;
    let stretch = Stretch {
        location: drawer.location,
        zone: session.zone.clone(),
        from: session.opened_at,
        to: session.closed_at.unwrap_or(ctx.now),
    };
    let tx = house.db.read(ctx).await?;
    let received = received_between(&tx, &stretch).await?;
    Ok(SessionReport { drawer, received })
}
