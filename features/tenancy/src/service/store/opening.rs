//! What is kept of when a place is open.

use domain::{
    booking::{Exception, Pattern},
    ids::{ExceptionId, LocationId},
};
use jiff::civil::Date;
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::entities::{opening_weeks, special_day};
use crate::service::opening::{
    Opening, SpecialDays, SpecialKind, exception_of, hours_written, pattern_of, weeks_written,
};

pub(in crate::service) async fn opening(tx: &Read, at: LocationId) -> Result<Opening, StoreError> {
    let weeks = tx
        .find::<opening_weeks::Entity>()
        .with(|q| q.filter(opening_weeks::Column::LocationId.eq(at.uuid())))
        .all()
        .await?;
    let special = tx
        .find::<special_day::Entity>()
        .with(|q| {
            q.filter(special_day::Column::LocationId.eq(at.uuid()))
                .order_by_asc(special_day::Column::DecidedAtUs)
                .order_by_asc(special_day::Column::Id)
        })
        .all()
        .await?;
    let later = weeks.iter().map(|row| pattern_of(&row.from_on, &row.weeks));
    Ok(Opening {
        start: super::hours(tx, at).await?,
        later: later.collect::<Result<_, _>>()?,
        special: special.iter().map(read).collect::<Result<_, _>>()?,
    })
}

fn read(row: &special_day::Model) -> Result<SpecialDays, StoreError> {
    let unreadable = StoreError::Unreadable("the kind of a special day");
    Ok(SpecialDays {
        id: row.id.into(),
        kind: SpecialKind::parse(&row.kind).ok_or(unreadable)?,
        exception: exception_of([&row.first_on, &row.last_on, &row.hours])?,
    })
}

pub(in crate::service) async fn put_weeks(
    tx: &mut Write,
    at: LocationId,
    weeks: &Pattern,
) -> Result<(), StoreError> {
    forget_weeks(tx, at, weeks.from()).await?;
    tx.insert::<opening_weeks::Entity>(opening_weeks::ActiveModel {
        location_id: Set(at.uuid()),
        from_on: Set(weeks.from().to_string()),
        weeks: Set(weeks_written(weeks.weeks())?),
        ..Default::default()
    })
    .await
}

/// Whether there were some.
pub(in crate::service) async fn forget_weeks(
    tx: &mut Write,
    at: LocationId,
    from: Date,
) -> Result<bool, StoreError> {
    let gone = tx
        .delete::<opening_weeks::Entity>(|q| {
            q.filter(opening_weeks::Column::LocationId.eq(at.uuid()))
                .filter(opening_weeks::Column::FromOn.eq(from.to_string()))
        })
        .await?;
    Ok(gone > 0)
}

pub(in crate::service) async fn insert_special(
    tx: &mut Write,
    (id, at): (ExceptionId, LocationId),
    kind: SpecialKind,
    exception: &Exception,
) -> Result<(), StoreError> {
    let now = tx.now().micros();
    tx.insert::<special_day::Entity>(special_day::ActiveModel {
        id: Set(id.uuid()),
        location_id: Set(at.uuid()),
        first_on: Set(exception.days().first().to_string()),
        last_on: Set(exception.days().last().to_string()),
        hours: Set(hours_written(exception)?),
        kind: Set(kind.code().to_owned()),
        decided_at_us: Set(now),
        ..Default::default()
    })
    .await
}

/// Whether there was one.
pub(in crate::service) async fn delete_special(
    tx: &mut Write,
    id: ExceptionId,
) -> Result<bool, StoreError> {
    let gone = tx
        .delete::<special_day::Entity>(|q| q.filter(special_day::Column::Id.eq(id.uuid())))
        .await?;
    Ok(gone > 0)
}
