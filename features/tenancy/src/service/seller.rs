//! Who sells at a place: what an invoice copies.

use domain::ids::{EntityId, LocationId};
use platform::{db::Read, error::StoreError};

use super::{Entity, Place, store};

/// Who sells at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seller {
    /// The legal entity.
    pub id: EntityId,
    /// What it is before the law.
    pub entity: Entity,
    /// The series its invoices are numbered in.
    pub series: String,
    /// The name on the door.
    pub name: String,
    /// Where.
    pub place: Place,
}

/// Who sells at one of the shop's places; none when the place is not the shop's.
pub async fn seller(tx: &Read, location: LocationId) -> Result<Option<Seller>, StoreError> {
    store::seller(tx, location).await
}
