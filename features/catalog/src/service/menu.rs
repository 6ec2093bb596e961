//! The menu as booking reads it: what is given, by whom, in how long and with what.

use domain::{
    booking::{Minutes, ResourceKind, Visit},
    ids::{CategoryId, ResourceId, ServiceId, StaffId},
    locale::Bilingual,
    money::Money,
    tax,
};
use platform::{db::Read, error::StoreError};

use super::{sheet::ServiceSheet, store};

/// The services and rooms in use; what was retired is left out.
#[derive(Clone, Debug)]
pub struct Menu {
    /// Families, in their order; one may be empty.
    pub categories: Vec<Category>,
    /// Active services, in their order.
    pub services: Vec<Service>,
    /// Active rooms, chairs and machines, in their order.
    pub resources: Vec<Resource>,
}

impl Menu {
    /// A service by its id.
    pub fn service(&self, id: ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The active services of a family, in their order.
    pub fn of(&self, category: CategoryId) -> impl Iterator<Item = &Service> {
        self.services
            .iter()
            .filter(move |service| service.category == category)
    }
}

/// A family of services.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its name.
    pub name: Bilingual,
    /// Its colour, 1 to 10.
    pub hue: i32,
}

/// A service.
#[derive(Clone, Debug)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// Its family.
    pub category: CategoryId,
    /// Its name.
    pub name: Bilingual,
    /// What the client reads.
    pub description: Bilingual,
    /// Before tax.
    pub price: Money,
    /// Whether the price is where it starts.
    pub price_from: bool,
    /// Kind of supply for taxes.
    pub kind: tax::Kind,
    /// Its steps and what is kept free around them.
    pub visit: Visit,
    /// People served; the price is for all of them.
    pub guests: i32,
    /// Whether the shop lets clients book it themselves.
    pub online: bool,
    /// Who may give it.
    pub staff: Vec<Offer>,
}

impl Service {
    /// The visit and the price with this person; none when they do not give it.
    pub fn for_staff(&self, staff: StaffId) -> Option<(Visit, Money)> {
        let offer = self.staff.iter().find(|offer| offer.staff == staff)?;
        let own = offer
            .minutes
            .and_then(|minutes| self.visit.with_minutes(minutes).ok());
        // A length that the steps have outgrown since says nothing any more.
        let visit = own.unwrap_or_else(|| self.visit.clone());
        Some((visit, offer.price.unwrap_or(self.price)))
    }

    /// Whether clients may book it themselves: the shop says so, it is for one person, and one
    /// of those who give it takes appointments.
    pub fn online_bookable(&self, takes_appointments: impl Fn(StaffId) -> bool) -> bool {
        self.online
            && self.guests == 1
            && self
                .staff
                .iter()
                .any(|offer| takes_appointments(offer.staff))
    }
}

/// A person who may give a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Who.
    pub staff: StaffId,
    /// Their own price, if not the service's.
    pub price: Option<Money>,
    /// Their own length, if not the service's.
    pub minutes: Option<Minutes>,
}

/// A room, a chair or a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// What steps ask for; interchangeable within a kind.
    pub kind: ResourceKind,
    /// Its name.
    pub name: String,
}

/// Reads the menu in six statements, whatever its length.
pub async fn menu(tx: &Read) -> Result<Menu, StoreError> {
    let categories = store::categories(tx).await?;
    let mut steps = store::all_steps(tx).await?;
    let mut offers = store::all_offers(tx).await?;
    let mut services = Vec::new();
    for row in store::services(tx)
        .await?
        .into_iter()
        .filter(|row| row.active)
    {
        let steps = steps.remove(&row.id).unwrap_or_default();
        let offers = offers.remove(&row.id).unwrap_or_default();
        services.push(service(
            row.id.into(),
            store::service_sheet(row, steps)?,
            offers,
        )?);
    }
    let resources = store::resources(tx)
        .await?
        .into_iter()
        .filter(|found| found.active);
    let resources = resources.map(|found| Resource {
        id: found.id,
        kind: found.kind,
        name: found.name,
    });
    Ok(Menu {
        categories,
        services,
        resources: resources.collect(),
    })
}

fn service(id: ServiceId, sheet: ServiceSheet, offers: Vec<Offer>) -> Result<Service, StoreError> {
    let visit = sheet
        .visit()
        .map_err(|_| StoreError::Unreadable("service_segments"))?;
    Ok(Service {
        id,
        category: sheet.category,
        name: sheet.name,
        description: sheet.description,
        price: sheet.price,
        price_from: sheet.price_from,
        kind: sheet.kind,
        visit,
        guests: sheet.guests,
        online: sheet.online,
        staff: offers,
    })
}
