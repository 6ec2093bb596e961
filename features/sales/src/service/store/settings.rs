//! How the till of a place is set.

use domain::{
    ids::LocationId,
    locale::{Bilingual, Locale},
    till::{TenderKind, TipBasis},
};
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::entities::{settings, tender};
use crate::service::settings::{Settings, TenderOffered};

/// The settings of a place; none when it never set any.
pub(in crate::service) async fn settings(
    tx: &Read,
    of: LocationId,
) -> Result<Option<Settings>, StoreError> {
    let row = tx
        .find::<settings::Entity>()
        .with(|q| q.filter(settings::Column::LocationId.eq(of.uuid())))
        .one()
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let rows = tx
        .find::<tender::Entity>()
        .with(|q| {
            q.filter(tender::Column::LocationId.eq(of.uuid()))
                .order_by_asc(tender::Column::Position)
        })
        .all()
        .await?;
    let tenders = rows.into_iter().map(tender_of);
    read(row, tenders.collect::<Result<_, _>>()?).map(Some)
}

fn read(row: settings::Model, tenders: Vec<TenderOffered>) -> Result<Settings, StoreError> {
    let unreadable = || StoreError::Unreadable("the settings of a till");
    let percent = |value: i32| u8::try_from(value).map_err(|_| unreadable());
    Ok(Settings {
        tenders,
        asks_tip: row.asks_tip,
        tip_basis: TipBasis::parse(&row.tip_basis).ok_or_else(unreadable)?,
        tip_percents: [
            percent(row.tip_low)?,
            percent(row.tip_middle)?,
            percent(row.tip_high)?,
        ],
        receipt_text: Bilingual {
            fr: row.receipt_fr,
            en: row.receipt_en,
        },
        locale: Locale::parse(&row.locale).ok_or_else(unreadable)?,
    })
}

fn tender_of(row: tender::Model) -> Result<TenderOffered, StoreError> {
    let kind = TenderKind::parse(&row.kind);
    Ok(TenderOffered {
        kind: kind.ok_or(StoreError::Unreadable("a means of payment"))?,
        name: Bilingual {
            fr: row.name_fr,
            en: row.name_en,
        },
        offered: row.offered,
        asks_reference: row.asks_reference,
    })
}

/// Writes the settings of a place, in place of what was.
pub(in crate::service) async fn set_settings(
    tx: &mut Write,
    of: LocationId,
    new: &Settings,
) -> Result<(), StoreError> {
    tx.delete::<tender::Entity>(|q| q.filter(tender::Column::LocationId.eq(of.uuid())))
        .await?;
    tx.delete::<settings::Entity>(|q| q.filter(settings::Column::LocationId.eq(of.uuid())))
        .await?;
    let [low, middle, high] = new.tip_percents.map(i32::from);
    let row = settings::ActiveModel {
        location_id: Set(of.uuid()),
        asks_tip: Set(new.asks_tip),
        tip_basis: Set(new.tip_basis.code().to_owned()),
        tip_low: Set(low),
        tip_middle: Set(middle),
        tip_high: Set(high),
        receipt_fr: Set(new.receipt_text.fr.clone()),
        receipt_en: Set(new.receipt_text.en.clone()),
        locale: Set(new.locale.code().to_owned()),
        ..Default::default()
    };
    tx.insert::<settings::Entity>(row).await?;
    let rows = (0_i32..)
        .zip(&new.tenders)
        .map(|(position, offered)| tender::ActiveModel {
            location_id: Set(of.uuid()),
            kind: Set(offered.kind.code().to_owned()),
            position: Set(position),
            offered: Set(offered.offered),
            name_fr: Set(offered.name.fr.clone()),
            name_en: Set(offered.name.en.clone()),
            asks_reference: Set(offered.asks_reference),
            ..Default::default()
        });
    tx.insert_all::<tender::Entity>(rows.collect()).await
}
