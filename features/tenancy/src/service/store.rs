//! What is kept of shops.

pub(super) mod edit;
mod entities;
pub(super) mod opening;

use domain::{
    booking::WeekHours,
    ids::{LocationId, StaffId, TenantId},
    locale::Locale,
    province::Province,
    time::Zone,
};
use jiff::civil::{Date, Weekday};
use platform::{
    ctx::Ctx,
    db::{Platform, Read, Write},
    doorman::Shop,
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{Acceptance, Entity, NewShop, NewTeamMember, Opened, Seller, TaxNumber, TeamMember};
use entities::{acceptance, legal_entity, location, opening_hours, shop_version, staff, tenant};

pub(super) async fn insert_shop(
    tx: &mut Write,
    shop: &NewShop,
    opened: Opened,
) -> Result<(), StoreError> {
    let now = tx.now().micros();
    tx.insert::<tenant::Entity>(tenant::ActiveModel {
        slug: Set(shop.slug.as_str().to_owned()),
        name: Set(shop.name.clone()),
        trade: Set(shop.trade.clone()),
        locale: Set(shop.locale.code().to_owned()),
        opened_at_us: Set(now),
        policy_version: Set(shop.policy_version.clone()),
        officer_name: Set(shop.officer_name.clone()),
        officer_email: Set(shop.officer_email.clone()),
        officer_phone: Set(shop.place.phone.clone()),
        ..Default::default()
    })
    .await?;
    edit::give_slug(tx, shop.slug.as_str()).await?;
    tx.insert::<shop_version::Entity>(shop_version::ActiveModel {
        setup: Set(0),
        book: Set(0),
        ..Default::default()
    })
    .await?;
    tx.insert::<legal_entity::Entity>(entity_row(&shop.entity, opened))
        .await?;
    tx.insert::<location::Entity>(place_row(shop, opened)).await
}

fn entity_row(entity: &Entity, opened: Opened) -> legal_entity::ActiveModel {
    let number = |tax: &Option<TaxNumber>| tax.as_ref().map(|tax| tax.number.clone());
    let from = |tax: &Option<TaxNumber>| tax.as_ref().map(|tax| tax.from.to_string());
    legal_entity::ActiveModel {
        id: Set(opened.entity.uuid()),
        name: Set(entity.name.clone()),
        province: Set(entity.province.code().to_owned()),
        neq: Set(entity.neq.clone()),
        business_number: Set(entity.business_number.clone()),
        gst_number: Set(number(&entity.gst)),
        gst_registered_on: Set(from(&entity.gst)),
        qst_number: Set(number(&entity.qst)),
        qst_registered_on: Set(from(&entity.qst)),
        pst_number: Set(number(&entity.pst)),
        pst_registered_on: Set(from(&entity.pst)),
        fiscal_year_end: Set(entity.fiscal_year_end.clone()),
        invoice_series: Set("F".to_owned()),
        ..Default::default()
    }
}

fn place_row(shop: &NewShop, opened: Opened) -> location::ActiveModel {
    let place = &shop.place;
    location::ActiveModel {
        id: Set(opened.location.uuid()),
        entity_id: Set(opened.entity.uuid()),
        name: Set(shop.name.clone()),
        street: Set(place.street.clone()),
        city: Set(place.city.clone()),
        province: Set(place.province.code().to_owned()),
        postal_code: Set(place.postal_code.clone()),
        phone: Set(place.phone.clone()),
        email: Set(place.email.clone()),
        zone: Set(place.zone.clone()),
        ..Default::default()
    }
}

pub(super) async fn insert_hours(
    tx: &mut Write,
    at: LocationId,
    hours: &WeekHours,
) -> Result<(), StoreError> {
    let mut rows = Vec::new();
    for weekday in Weekday::Monday.cycle_forward().take(7) {
        for day in hours.day(weekday) {
            rows.push(opening_hours::ActiveModel {
                location_id: Set(at.uuid()),
                weekday: Set(i32::from(weekday.to_monday_one_offset())),
                from_minute: Set(i32::from(day.from().get())),
                to_minute: Set(i32::from(day.to().get())),
                ..Default::default()
            });
        }
    }
    tx.insert_all::<opening_hours::Entity>(rows).await
}

pub(super) async fn hours(tx: &Read, at: LocationId) -> Result<WeekHours, StoreError> {
    let rows = tx
        .find::<opening_hours::Entity>()
        .with(|q| q.filter(opening_hours::Column::LocationId.eq(at.uuid())))
        .all()
        .await?;
    let rows: Vec<_> = rows
        .iter()
        .map(|row| (row.weekday, row.from_minute, row.to_minute))
        .collect();
    super::week_of(&rows)
}

pub(super) async fn insert_staff(
    tx: &mut Write,
    id: StaffId,
    member: NewTeamMember,
) -> Result<(), StoreError> {
    tx.insert::<staff::Entity>(staff::ActiveModel {
        id: Set(id.uuid()),
        location_id: Set(member.location.uuid()),
        name: Set(member.name),
        hue: Set(member.hue),
        position: Set(member.position),
        bookable: Set(member.bookable),
        active: Set(true),
        ..Default::default()
    })
    .await
}

pub(super) async fn team(tx: &Read) -> Result<Vec<TeamMember>, StoreError> {
    let rows = tx
        .find::<staff::Entity>()
        .with(|q| {
            q.order_by_asc(staff::Column::Position)
                .order_by_asc(staff::Column::Id)
        })
        .all()
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| TeamMember {
            id: row.id.into(),
            name: row.name,
            hue: row.hue,
            position: row.position,
            bookable: row.bookable,
            active: row.active,
        })
        .collect())
}

pub(super) async fn entity(tx: &Read) -> Result<Entity, StoreError> {
    let row = tx.find::<legal_entity::Entity>().one().await?;
    entity_of(row.ok_or(StoreError::Unreadable("a shop without its legal entity"))?)
}

pub(super) async fn seller(tx: &Read, at: LocationId) -> Result<Option<Seller>, StoreError> {
    let place = tx
        .find::<location::Entity>()
        .with(|q| q.filter(location::Column::Id.eq(at.uuid())))
        .one()
        .await?;
    let Some(location::Model {
        entity_id, name, ..
    }) = place
    else {
        return Ok(None);
    };
    let row = tx
        .find::<legal_entity::Entity>()
        .with(|q| q.filter(legal_entity::Column::Id.eq(entity_id)))
        .one()
        .await?
        .ok_or(StoreError::Unreadable("a place without its legal entity"))?;
    Ok(Some(Seller {
        id: row.id.into(),
        series: row.invoice_series.clone(),
        entity: entity_of(row)?,
        name,
        place: edit::place(tx, at).await?,
    }))
}

fn entity_of(row: legal_entity::Model) -> Result<Entity, StoreError> {
    Ok(Entity {
        name: row.name,
        province: province(&row.province)?,
        neq: row.neq,
        business_number: row.business_number,
        gst: tax_number(row.gst_number, row.gst_registered_on)?,
        qst: tax_number(row.qst_number, row.qst_registered_on)?,
        pst: tax_number(row.pst_number, row.pst_registered_on)?,
        fiscal_year_end: row.fiscal_year_end,
    })
}

fn tax_number(
    number: Option<String>,
    from: Option<String>,
) -> Result<Option<TaxNumber>, StoreError> {
    let (Some(number), Some(from)) = (number, from) else {
        return Ok(None);
    };
    let from: Date = from
        .parse()
        .map_err(|_| StoreError::Unreadable("a registration date"))?;
    Ok(Some(TaxNumber { number, from }))
}

fn province(code: &str) -> Result<Province, StoreError> {
    Province::parse(code).ok_or(StoreError::Unreadable("a province"))
}

pub(super) async fn insert_acceptance(
    tx: &mut Write,
    ctx: &Ctx,
    accepted: Acceptance,
) -> Result<(), StoreError> {
    tx.insert::<acceptance::Entity>(acceptance::ActiveModel {
        account_id: Set(accepted.account.uuid()),
        document: Set(accepted.document.to_owned()),
        version: Set(accepted.version.to_owned()),
        locale: Set(ctx.locale.code().to_owned()),
        accepted_at_us: Set(ctx.now.micros()),
        ..Default::default()
    })
    .await
}

#[derive(FromQueryResult)]
struct ShopRow {
    tenant_id: Uuid,
    slug: String,
    name: String,
    locale: String,
    policy_version: String,
    officer_name: String,
    officer_email: String,
    location_id: Uuid,
    street: String,
    city: String,
    province: String,
    phone: Option<String>,
    email: Option<String>,
    zone: String,
}

const SHOP_BY_SLUG: &str = "SELECT t.tenant_id, t.slug, t.name, t.locale, t.policy_version,
    t.officer_name, t.officer_email, l.id AS location_id, l.street, l.city, l.province, l.phone,
    l.email, l.zone
    FROM tenants t JOIN locations l ON l.tenant_id = t.tenant_id WHERE t.slug = $1 LIMIT 1";

const SHOP_BY_FORMER_SLUG: &str = "SELECT t.tenant_id, t.slug, t.name, t.locale, t.policy_version,
    t.officer_name, t.officer_email, l.id AS location_id, l.street, l.city, l.province, l.phone,
    l.email, l.zone
    FROM shop_slugs s JOIN tenants t ON t.tenant_id = s.tenant_id
    JOIN locations l ON l.tenant_id = t.tenant_id WHERE s.slug = $1 LIMIT 1";

const OWN_SHOP: &str = "SELECT t.tenant_id, t.slug, t.name, t.locale, t.policy_version,
    t.officer_name, t.officer_email, l.id AS location_id, l.street, l.city, l.province, l.phone,
    l.email, l.zone
    FROM tenants t JOIN locations l ON l.tenant_id = t.tenant_id WHERE t.tenant_id = $1 LIMIT 1";

pub(super) async fn shop_by_slug(
    platform: &Platform,
    slug: &str,
) -> Result<Option<Shop>, StoreError> {
    let mut rows: Vec<ShopRow> = platform.rows(SHOP_BY_SLUG, vec![slug.into()]).await?;
    if rows.is_empty() {
        rows = platform
            .rows(SHOP_BY_FORMER_SLUG, vec![slug.into()])
            .await?;
    }
    rows.into_iter().next().map(shop).transpose()
}

pub(super) async fn shop_by_tenant(
    platform: &Platform,
    tenant: TenantId,
) -> Result<Option<Shop>, StoreError> {
    let rows: Vec<ShopRow> = platform.rows(OWN_SHOP, vec![tenant.uuid().into()]).await?;
    rows.into_iter().next().map(shop).transpose()
}

pub(super) async fn own_shop(tx: &Read) -> Result<Shop, StoreError> {
    let rows: Vec<ShopRow> = tx.rows(OWN_SHOP, Vec::new()).await?;
    rows.into_iter()
        .next()
        .map(shop)
        .ok_or(StoreError::Unreadable("a shop without a place"))?
}

fn shop(row: ShopRow) -> Result<Shop, StoreError> {
    Ok(Shop {
        tenant: row.tenant_id.into(),
        slug: row.slug,
        name: row.name,
        locale: Locale::parse(&row.locale).ok_or(StoreError::Unreadable("a language"))?,
        location: row.location_id.into(),
        province: province(&row.province)?,
        zone: Zone::named(&row.zone).map_err(|_| StoreError::Unreadable("a time zone"))?,
        address: [row.street, row.city]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        phone: row.phone,
        email: row.email,
        policy_version: row.policy_version,
        officer_name: row.officer_name,
        officer_email: row.officer_email,
    })
}

pub(super) async fn tenants(platform: &Platform) -> Result<Vec<TenantId>, StoreError> {
    #[derive(FromQueryResult)]
    struct Row {
        tenant_id: Uuid,
    }
    let sql = "SELECT tenant_id FROM tenants ORDER BY opened_at_us, tenant_id";
    let rows: Vec<Row> = platform.rows(sql, Vec::new()).await?;
    Ok(rows.into_iter().map(|row| row.tenant_id.into()).collect())
}
