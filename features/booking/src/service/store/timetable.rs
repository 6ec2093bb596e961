//! What is kept of when people work.

use std::collections::HashMap;

use domain::{
    booking::{Exception, Pattern},
    ids::{ExceptionId, StaffId},
};
use jiff::civil::Date;
use platform::{
    db::{Read, Write},
    error::StoreError,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};
use tenancy::service::{exception_of, hours_written, pattern_of, weeks_written};

use super::entities::{staff_exception, staff_weeks};
use crate::service::timetable::{ExceptionKind, OtherDays, Timetable};

pub(in crate::service) async fn all(tx: &Read) -> Result<HashMap<StaffId, Timetable>, StoreError> {
    let mut all: HashMap<StaffId, Timetable> = HashMap::new();
    for (person, week) in super::staff_hours(tx).await? {
        all.entry(person).or_default().start = week;
    }
    for row in tx.find::<staff_weeks::Entity>().all().await? {
        let pattern = pattern_of(&row.from_on, &row.weeks)?;
        let timetable = all.entry(row.staff_id.into()).or_default();
        timetable.later.push(pattern);
    }
    let exceptions = tx
        .find::<staff_exception::Entity>()
        .with(|q| {
            q.order_by_asc(staff_exception::Column::DecidedAtUs)
                .order_by_asc(staff_exception::Column::Id)
        })
        .all()
        .await?;
    for row in exceptions {
        let timetable = all.entry(row.staff_id.into()).or_default();
        timetable.other.push(read(&row)?);
    }
    Ok(all)
}

fn read(row: &staff_exception::Model) -> Result<OtherDays, StoreError> {
    let unreadable = StoreError::Unreadable("the kind of an exception");
    Ok(OtherDays {
        id: row.id.into(),
        kind: ExceptionKind::parse(&row.kind).ok_or(unreadable)?,
        exception: exception_of([&row.first_on, &row.last_on, &row.hours])?,
    })
}

pub(in crate::service) async fn put_weeks(
    tx: &mut Write,
    person: StaffId,
    weeks: &Pattern,
) -> Result<(), StoreError> {
    forget_weeks(tx, person, weeks.from()).await?;
    tx.insert::<staff_weeks::Entity>(staff_weeks::ActiveModel {
        staff_id: Set(person.uuid()),
        from_on: Set(weeks.from().to_string()),
        weeks: Set(weeks_written(weeks.weeks())?),
        ..Default::default()
    })
    .await
}

/// Whether there were some.
pub(in crate::service) async fn forget_weeks(
    tx: &mut Write,
    person: StaffId,
    from: Date,
) -> Result<bool, StoreError> {
    let gone = tx
        .delete::<staff_weeks::Entity>(|q| {
            q.filter(staff_weeks::Column::StaffId.eq(person.uuid()))
                .filter(staff_weeks::Column::FromOn.eq(from.to_string()))
        })
        .await?;
    Ok(gone > 0)
}

pub(in crate::service) async fn insert_exception(
    tx: &mut Write,
    (id, person): (ExceptionId, StaffId),
    kind: ExceptionKind,
    exception: &Exception,
) -> Result<(), StoreError> {
    let now = tx.now().micros();
    tx.insert::<staff_exception::Entity>(staff_exception::ActiveModel {
        id: Set(id.uuid()),
        staff_id: Set(person.uuid()),
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
pub(in crate::service) async fn delete_exception(
    tx: &mut Write,
    (id, person): (ExceptionId, StaffId),
) -> Result<bool, StoreError> {
    let gone = tx
        .delete::<staff_exception::Entity>(|q| {
            q.filter(staff_exception::Column::Id.eq(id.uuid()))
                .filter(staff_exception::Column::StaffId.eq(person.uuid()))
        })
        .await?;
    Ok(gone > 0)
}
