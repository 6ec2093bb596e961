//! What the team sees around an appointment: the person, the taxes, what was done.

use std::{collections::HashMap, sync::Arc};

use clients::service::ClientCard;
use domain::{
    identity::Permission,
    ids::{AppointmentId, ClientId},
    tax,
};
use platform::{audit, ctx::Ctx, db::Read, error::StoreError, house::House};

use super::{
    day::{Line, appointment},
    setup::{Setup, setup_in},
    store,
};
use crate::error::BookingError;

/// Deeds shown of one appointment.
const DEEDS_MAX: u64 = 30;

/// An appointment, and all that is shown around it.
#[derive(Debug)]
pub struct Visit {
    /// The appointment.
    pub line: Line,
    /// The client and how to reach them; none without the permission.
    pub card: Option<ClientCard>,
    /// Its price with taxes.
    pub taxes: tax::Answer,
    /// What was done to it, newest first.
    pub deeds: Vec<audit::Entry>,
    /// Names of the team by account, as the audit writes it.
    pub team: HashMap<String, String>,
    /// What the shop offers.
    pub setup: Arc<Setup>,
}

/// One appointment with what is shown around it; a practitioner's own only.
pub async fn visit(
    house: &House,
    ctx: &Ctx,
    id: AppointmentId,
) -> Result<Option<Visit>, BookingError> {
    let Some(mut line) = appointment(house, ctx, id).await? else {
        return Ok(None);
    };
    let tx = house.db.read(ctx).await?;
    line.claims = store::claims_of(&tx, id).await?;
    let setup = setup_in(&tx, house).await?;
    let card = if ctx.may(Permission::ReadClients).is_ok() {
        clients::service::contact_of(&tx, &[line.client])
            .await?
            .remove(&line.client)
    } else {
        None
    };
    let deeds = audit::deeds_of(&tx, &line.id.to_string(), DEEDS_MAX).await?;
    let day = setup.zone.date(line.span.start());
    let taxes = setup.taxes(&line.tax_kind, line.price, day)?;
    Ok(Some(Visit {
        line,
        card,
        taxes,
        deeds,
        team: team(&tx).await?,
        setup,
    }))
}

/// The names of the team by account, as the audit writes it.
pub async fn names(house: &House, ctx: &Ctx) -> Result<HashMap<String, String>, BookingError> {
    ctx.may(Permission::ReadClients)?;
    let tx = house.db.read(ctx).await?;
    Ok(team(&tx).await?)
}

async fn team(tx: &Read) -> Result<HashMap<String, String>, StoreError> {
    let members = identity::service::team::members_of(tx).await?;
    let by_account = members
        .into_iter()
        .map(|member| (member.account.to_string(), member.name));
    Ok(by_account.collect())
}

/// A person by their file's id, as a form shows them.
pub async fn client(
    house: &House,
    ctx: &Ctx,
    id: ClientId,
) -> Result<Option<ClientCard>, BookingError> {
    ctx.may(Permission::ReadClients)?;
    let tx = house.db.read(ctx).await?;
    Ok(clients::service::contact_of(&tx, &[id]).await?.remove(&id))
}
