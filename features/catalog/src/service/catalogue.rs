//! The whole catalogue, as those who keep it see it.

use domain::{
    booking::Minutes,
    identity::Permission,
    ids::{ServiceId, StaffId},
    money::Money,
};
use platform::{ctx::Ctx, house::House};
use tenancy::service::TeamMember;

use super::{
    menu::{Category, Offer},
    sheet::ServiceSheet,
    store,
};
use crate::{CatalogError, service::resources::Equipment};

/// Everything, retired or not.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Families, in their order.
    pub families: Vec<Category>,
    /// Services, in their order.
    pub services: Vec<Listed>,
    /// Rooms, chairs and machines, in their order.
    pub resources: Vec<Equipment>,
    /// The team, in the order of the columns.
    pub team: Vec<TeamMember>,
}

/// A service of the catalogue.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its id.
    pub id: ServiceId,
    /// What is written down of it.
    pub sheet: ServiceSheet,
    /// Who may give it.
    pub offers: Vec<Offer>,
}

impl Listed {
    /// The prices one may pay for it, by person.
    pub fn prices(&self) -> impl Iterator<Item = Money> {
        let own = self.offers.iter().map(|offer| offer.price);
        own.map(|price| price.unwrap_or(self.sheet.price))
    }

    /// Whether somebody has their own price or length.
    pub fn varies(&self) -> bool {
        self.offers
            .iter()
            .any(|offer| offer.price.is_some() || offer.minutes.is_some())
    }

    /// What the client is told it lasts, by person; the same length once.
    pub fn lengths(&self) -> Vec<Minutes> {
        let Ok(visit) = self.sheet.visit() else {
            return Vec::new();
        };
        let with = |offer: &Offer| {
            let own = offer
                .minutes
                .and_then(|minutes| visit.with_minutes(minutes).ok());
            own.as_ref().unwrap_or(&visit).client_minutes()
        };
        let mut lengths: Vec<Minutes> = self.offers.iter().map(with).collect();
        if lengths.is_empty() {
            lengths.push(visit.client_minutes());
        }
        lengths.sort_unstable();
        lengths.dedup();
        lengths
    }

    /// Whether clients may book it themselves today.
    pub fn online(&self, team: &[TeamMember]) -> bool {
        let bookable = |staff: StaffId| {
            team.iter()
                .any(|member| member.id == staff && member.active && member.bookable)
        };
        self.sheet.active
            && self.sheet.online
            && self.sheet.guests == 1
            && self.offers.iter().any(|offer| bookable(offer.staff))
    }
}

/// Reads the catalogue, in seven statements.
pub async fn catalogue(house: &House, ctx: &Ctx) -> Result<Catalogue, CatalogError> {
    ctx.may(Permission::ReadDay)?;
    let tx = house.db.read(ctx).await?;
    let families = store::categories(&tx).await?;
    let mut steps = store::all_steps(&tx).await?;
    let mut offers = store::all_offers(&tx).await?;
    let mut services = Vec::new();
    for row in store::services(&tx).await? {
        let offers = offers.remove(&row.id).unwrap_or_default();
        let steps = steps.remove(&row.id).unwrap_or_default();
        services.push(Listed {
            id: row.id.into(),
            sheet: store::service_sheet(row, steps)?,
            offers,
        });
    }
    let resources = store::resources(&tx).await?;
    let team = tenancy::service::team(&tx).await?;
    Ok(Catalogue {
        families,
        services,
        resources,
        team,
    })
}
