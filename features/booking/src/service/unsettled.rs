//! Visits to come that are not when they were agreed: the zone or its rules changed, and at the
//! agreed wall time somebody or something was taken. The shop settles each with its client.

use domain::{identity::Permission, ids::AppointmentId};
use jiff::civil::DateTime;
use platform::{ctx::Ctx, db::Read};

use super::{rederive::agreed_elsewhere, store};
use crate::error::BookingError;

/// A visit to come that is not when it was agreed. Moving it settles it, to where it stands too;
/// so does cancelling it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// Which.
    pub id: AppointmentId,
    /// The client's name.
    pub client_name: String,
    /// What the wall should show at its start.
    pub agreed: DateTime,
    /// What it shows.
    pub stands: DateTime,
}

/// The visits to come that are not when they were agreed, in their order. Every visit to come is
/// looked at: for a page that is seldom opened.
pub async fn unsettled_in(tx: &Read, ctx: &Ctx) -> Result<Vec<Unsettled>, BookingError> {
    ctx.may(Permission::ReadAllDays)?;
    let mut found = Vec::new();
    for kept in store::to_come(tx, ctx.now).await? {
        if let Some(walls) = agreed_elsewhere(&kept).filter(|_| kept.status.is_awaited()) {
            found.push((kept, walls));
        }
    }
    found.sort_by_key(|(kept, _)| kept.span.start());
    let clients: Vec<_> = found.iter().map(|(kept, _)| kept.client).collect();
    let cards = clients::service::contact_of(tx, &clients).await?;
    let unsettled = found.into_iter().map(|(kept, (agreed, stands))| Unsettled {
        id: kept.id,
        client_name: cards
            .get(&kept.client)
            .map(|card| card.name.clone())
            .unwrap_or_default(),
        agreed,
        stands,
    });
    Ok(unsettled.collect())
}
