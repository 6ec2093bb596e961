//! Changes of a shop's rows.

use domain::{ids::LocationId, province::Province, time::Zone};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, sea_query::Expr};

use super::entities::{legal_entity, location, shop_slug, tenant};
use crate::service::{
    Place, TaxNumber,
    edit::{ShopCard, TaxCard},
};

pub(in crate::service) async fn place(tx: &Read, at: LocationId) -> Result<Place, StoreError> {
    let row = tx
        .find::<location::Entity>()
        .with(|q| q.filter(location::Column::Id.eq(at.uuid())))
        .one()
        .await?
        .ok_or(StoreError::Unreadable("a shop without its place"))?;
    Ok(Place {
        street: row.street,
        city: row.city,
        province: super::province(&row.province)?,
        postal_code: row.postal_code,
        phone: row.phone,
        email: row.email,
        zone: row.zone,
        hours: super::hours(tx, at).await?,
    })
}

/// This release makes one legal entity and one place of each shop: every row is the shop's own.
pub(in crate::service) async fn change_shop(
    tx: &mut Write,
    card: ShopCard,
) -> Result<(), StoreError> {
    use location::Column as At;
    use tenant::Column as Of;
    let (name, phone) = (card.name.clone(), card.phone.clone());
    let province = card.province.code();
    tx.update::<tenant::Entity>(|q| {
        q.col_expr(Of::Name, Expr::value(card.name))
            .col_expr(Of::Locale, Expr::value(card.locale.code()))
            .col_expr(Of::OfficerName, Expr::value(card.officer_name))
            .col_expr(Of::OfficerEmail, Expr::value(card.officer_email))
            .col_expr(Of::OfficerPhone, Expr::value(card.phone))
    })
    .await?;
    tx.update::<legal_entity::Entity>(|q| {
        q.col_expr(legal_entity::Column::Name, Expr::value(card.legal_name))
            .col_expr(legal_entity::Column::Province, Expr::value(province))
    })
    .await?;
    tx.update::<location::Entity>(|q| {
        q.col_expr(At::Name, Expr::value(name))
            .col_expr(At::Street, Expr::value(card.street))
            .col_expr(At::City, Expr::value(card.city))
            .col_expr(At::Province, Expr::value(province))
            .col_expr(At::PostalCode, Expr::value(card.postal_code))
            .col_expr(At::Phone, Expr::value(phone))
            .col_expr(At::Email, Expr::value(card.email))
    })
    .await?;
    Ok(())
}

pub(in crate::service) async fn change_taxes(
    tx: &mut Write,
    card: TaxCard,
) -> Result<(), StoreError> {
    use legal_entity::Column as Of;
    let number = |tax: &Option<TaxNumber>| tax.as_ref().map(|tax| tax.number.clone());
    let from = |tax: &Option<TaxNumber>| tax.as_ref().map(|tax| tax.from.to_string());
    tx.update::<legal_entity::Entity>(|q| {
        q.col_expr(Of::Neq, Expr::value(card.neq))
            .col_expr(Of::BusinessNumber, Expr::value(card.business_number))
            .col_expr(Of::GstNumber, Expr::value(number(&card.gst)))
            .col_expr(Of::GstRegisteredOn, Expr::value(from(&card.gst)))
            .col_expr(Of::QstNumber, Expr::value(number(&card.qst)))
            .col_expr(Of::QstRegisteredOn, Expr::value(from(&card.qst)))
            .col_expr(Of::PstNumber, Expr::value(number(&card.pst)))
            .col_expr(Of::PstRegisteredOn, Expr::value(from(&card.pst)))
    })
    .await?;
    Ok(())
}

/// Notes that a word is the shop's: from now on it leads to it. Its own again, it stays noted.
pub(in crate::service) async fn give_slug(tx: &mut Write, slug: &str) -> Result<(), StoreError> {
    tx.delete::<shop_slug::Entity>(|q| q.filter(shop_slug::Column::Slug.eq(slug)))
        .await?;
    let now = tx.now().micros();
    tx.insert::<shop_slug::Entity>(shop_slug::ActiveModel {
        slug: Set(slug.to_owned()),
        given_at_us: Set(now),
        ..Default::default()
    })
    .await
}

pub(in crate::service) async fn change_slug(tx: &mut Write, slug: &str) -> Result<(), StoreError> {
    tx.update::<tenant::Entity>(|q| q.col_expr(tenant::Column::Slug, Expr::value(slug)))
        .await?;
    Ok(())
}

pub(in crate::service) async fn change_zone(
    tx: &mut Write,
    (province, zone): (Province, &Zone),
) -> Result<(), StoreError> {
    let code = province.code();
    tx.update::<legal_entity::Entity>(|q| {
        q.col_expr(legal_entity::Column::Province, Expr::value(code))
    })
    .await?;
    tx.update::<location::Entity>(|q| {
        q.col_expr(location::Column::Province, Expr::value(code))
            .col_expr(location::Column::Zone, Expr::value(zone.name()))
    })
    .await?;
    Ok(())
}
