//! Who may give which service.

use std::collections::HashMap;

use domain::{
    ids::{ServiceId, StaffId},
    money::Money,
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{entities::offer, steps::minutes};
use crate::service::menu::Offer;

/// Who gives each service.
pub async fn all_offers(tx: &Read) -> Result<HashMap<Uuid, Vec<Offer>>, StoreError> {
    let rows = tx
        .find::<offer::Entity>()
        .with(|q| q.order_by_asc(offer::Column::StaffId))
        .all()
        .await?;
    let mut by_service: HashMap<Uuid, Vec<Offer>> = HashMap::new();
    for row in rows {
        by_service
            .entry(row.service_id)
            .or_default()
            .push(offered(&row)?);
    }
    Ok(by_service)
}

fn offered(row: &offer::Model) -> Result<Offer, StoreError> {
    let unreadable = || StoreError::Unreadable("staff_services");
    Ok(Offer {
        staff: row.staff_id.into(),
        price: row.price_cents.map(Money::from_cents),
        minutes: row
            .minutes
            .map(|own| minutes(own).ok_or_else(unreadable))
            .transpose()?,
    })
}

/// The row of an offer.
pub fn offer_row(service: ServiceId, offered: Offer) -> offer::ActiveModel {
    offer::ActiveModel {
        staff_id: Set(offered.staff.uuid()),
        service_id: Set(service.uuid()),
        price_cents: Set(offered.price.map(Money::cents)),
        minutes: Set(offered.minutes.map(|own| i32::from(own.get()))),
        ..Default::default()
    }
}

/// Adds offers.
pub async fn add_offers(tx: &mut Write, rows: Vec<offer::ActiveModel>) -> Result<(), StoreError> {
    tx.insert_all::<offer::Entity>(rows).await
}

/// Forgets a person's offers of these services.
pub async fn forget_offers_of_staff(
    tx: &mut Write,
    staff: StaffId,
    services: &[ServiceId],
) -> Result<(), StoreError> {
    let services: Vec<Uuid> = services.iter().map(|service| service.uuid()).collect();
    tx.delete::<offer::Entity>(|q| {
        q.filter(offer::Column::StaffId.eq(staff.uuid()))
            .filter(offer::Column::ServiceId.is_in(services))
    })
    .await?;
    Ok(())
}

/// Forgets that these people gave a service.
pub async fn forget_offers_of_service(
    tx: &mut Write,
    service: ServiceId,
    staff: &[StaffId],
) -> Result<(), StoreError> {
    let staff: Vec<Uuid> = staff.iter().map(|staff| staff.uuid()).collect();
    tx.delete::<offer::Entity>(|q| {
        q.filter(offer::Column::ServiceId.eq(service.uuid()))
            .filter(offer::Column::StaffId.is_in(staff))
    })
    .await?;
    Ok(())
}
