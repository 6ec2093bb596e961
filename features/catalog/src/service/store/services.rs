//! Services and their families.

use domain::{ids::ServiceId, locale::Bilingual, money::Money, tax};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, QueryOrder};

use super::{
    entities::{category, service},
    steps::minutes,
};
use crate::service::{
    menu::Category,
    sheet::{ServiceSheet, Step},
};

pub use super::entities::service::Model as ServiceRow;

/// The families, in their order.
pub async fn categories(tx: &Read) -> Result<Vec<Category>, StoreError> {
    let rows = tx
        .find::<category::Entity>()
        .with(|q| {
            q.order_by_asc(category::Column::Position)
                .order_by_asc(category::Column::Id)
        })
        .all()
        .await?;
    let families = rows.into_iter().map(|row| Category {
        id: row.id.into(),
        name: Bilingual {
            fr: row.name_fr,
            en: row.name_en,
        },
        hue: row.hue,
    });
    Ok(families.collect())
}

/// The row of a family.
pub fn category_row(position: i32, family: &Category) -> category::ActiveModel {
    category::ActiveModel {
        id: Set(family.id.uuid()),
        name_fr: Set(family.name.fr.clone()),
        name_en: Set(family.name.en.clone()),
        hue: Set(family.hue),
        position: Set(position),
        ..Default::default()
    }
}

/// Adds a family at this place of the list.
pub async fn add_category(
    tx: &mut Write,
    place: usize,
    family: &Category,
) -> Result<(), StoreError> {
    let position = i32::try_from(place).unwrap_or(i32::MAX);
    tx.insert::<category::Entity>(category_row(position, family))
        .await
}

/// Every service, retired ones too, in their order.
pub async fn services(tx: &Read) -> Result<Vec<ServiceRow>, StoreError> {
    tx.find::<service::Entity>()
        .with(|q| {
            q.order_by_asc(service::Column::Position)
                .order_by_asc(service::Column::Id)
        })
        .all()
        .await
}

/// What a row and its steps say.
pub fn service_sheet(row: ServiceRow, steps: Vec<Step>) -> Result<ServiceSheet, StoreError> {
    let unreadable = || StoreError::Unreadable("services");
    Ok(ServiceSheet {
        category: row.category_id.into(),
        name: Bilingual {
            fr: row.name_fr,
            en: row.name_en,
        },
        description: Bilingual {
            fr: row.description_fr,
            en: row.description_en,
        },
        price: Money::from_cents(row.price_cents),
        price_from: row.price_from,
        kind: tax::Kind::parse(&row.tax_kind).ok_or_else(unreadable)?,
        buffer_before: minutes(row.buffer_before).ok_or_else(unreadable)?,
        buffer_after: minutes(row.buffer_after).ok_or_else(unreadable)?,
        guests: row.guests,
        online: row.online,
        active: row.active,
        steps,
    })
}

/// The row of a service; its steps are apart.
pub fn service_row(id: ServiceId, position: i32, sheet: &ServiceSheet) -> service::ActiveModel {
    service::ActiveModel {
        position: Set(position),
        ..changed_service(id, sheet)
    }
}

/// The row of a service whose place in the menu stays.
fn changed_service(id: ServiceId, sheet: &ServiceSheet) -> service::ActiveModel {
    service::ActiveModel {
        id: Set(id.uuid()),
        category_id: Set(sheet.category.uuid()),
        name_fr: Set(sheet.name.fr.clone()),
        name_en: Set(sheet.name.en.clone()),
        description_fr: Set(sheet.description.fr.clone()),
        description_en: Set(sheet.description.en.clone()),
        price_cents: Set(sheet.price.cents()),
        price_from: Set(sheet.price_from),
        tax_kind: Set(sheet.kind.code().to_owned()),
        buffer_before: Set(i32::from(sheet.buffer_before.get())),
        buffer_after: Set(i32::from(sheet.buffer_after.get())),
        guests: Set(sheet.guests),
        online: Set(sheet.online),
        active: Set(sheet.active),
        ..Default::default()
    }
}

/// Adds a service at the end of the menu.
pub async fn add_service(
    tx: &mut Write,
    id: ServiceId,
    sheet: &ServiceSheet,
) -> Result<(), StoreError> {
    let place = tx.find::<service::Entity>().count().await?;
    let position = i32::try_from(place).unwrap_or(i32::MAX);
    tx.insert::<service::Entity>(service_row(id, position, sheet))
        .await
}

/// Writes a service that is there.
pub async fn change_service(
    tx: &mut Write,
    id: ServiceId,
    sheet: &ServiceSheet,
) -> Result<(), StoreError> {
    tx.save::<service::Entity>(changed_service(id, sheet)).await
}
