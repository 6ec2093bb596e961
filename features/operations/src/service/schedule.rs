//! When the place is open and its people work: read with what is booked outside of it, and changed.
//! Nothing here moves a visit.

use std::sync::Arc;

use booking::service::{
    self as book, ExceptionKind, Hours, Line, Person, Setup, Timetable, setup_in,
};
use domain::{
    booking::{Exception, Pattern},
    identity::Permission,
    ids::{ExceptionId, StaffId},
};
use jiff::civil::Date;
use platform::{ctx::Ctx, db::Read, house::House};
use tenancy::service::{Opening, SpecialKind};

use crate::error::OperationsError;

/// When a place is open, and what is booked outside of it.
#[derive(Clone, Debug)]
pub struct PlaceSchedule {
    /// What booking is decided on.
    pub setup: Arc<Setup>,
    /// The weeks and the days that differ, as they were decided.
    pub opening: Opening,
    /// Visits to come outside of the hours, kept or tried.
    pub outside: Vec<Line>,
}

/// Reads when the place is open. With weeks to try, what would be outside of them.
pub async fn place_schedule(
    house: &House,
    ctx: &Ctx,
    tried: Option<&Pattern>,
) -> Result<PlaceSchedule, OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let opening = tenancy::service::opening(&tx, setup.shop.location).await?;
    let mut place = opening.schedule();
    if let Some(tried) = tried {
        place = place.with_pattern(tried.clone());
    }
    let hours = Hours {
        of: None,
        place: &place,
        theirs: None,
    };
    let outside = book::outside(&tx, ctx, (&setup, hours)).await?;
    Ok(PlaceSchedule {
        setup,
        opening,
        outside,
    })
}

/// When a person works, the shop's hours around them, and what is booked outside.
#[derive(Clone, Debug)]
pub struct PersonSchedule {
    /// What booking is decided on.
    pub setup: Arc<Setup>,
    /// The person.
    pub person: Person,
    /// Their weeks and the days that differ, as they were decided.
    pub timetable: Timetable,
    /// The place's.
    pub opening: Opening,
    /// Their visits to come outside of the hours, kept or tried.
    pub outside: Vec<Line>,
}

/// Reads when a person works. With weeks to try, what would be outside of them.
///
/// # Errors
///
/// [`OperationsError::NotFound`] when nobody of this id works here.
pub async fn person_schedule(
    house: &House,
    ctx: &Ctx,
    (id, tried): (StaffId, Option<&Pattern>),
) -> Result<PersonSchedule, OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let tx = house.db.read(ctx).await?;
    let setup = setup_in(&tx, house).await?;
    let person = known(&setup, id)?;
    let timetable = book::timetables(&tx).await?.remove(&id).unwrap_or_default();
    let opening = tenancy::service::opening(&tx, setup.shop.location).await?;
    let outside = outside_of(&tx, ctx, (&setup, &person, tried)).await?;
    Ok(PersonSchedule {
        setup,
        person,
        timetable,
        opening,
        outside,
    })
}

async fn outside_of(
    tx: &Read,
    ctx: &Ctx,
    (setup, person, tried): (&Setup, &Person, Option<&Pattern>),
) -> Result<Vec<Line>, OperationsError> {
    let mut theirs = person.schedule.clone();
    if let Some(tried) = tried {
        theirs = theirs.with_pattern(tried.clone());
    }
    let hours = Hours {
        of: Some(person.id),
        place: &setup.schedule,
        theirs: Some(&theirs),
    };
    Ok(book::outside(tx, ctx, (setup, hours)).await?)
}

fn known(setup: &Setup, id: StaffId) -> Result<Person, OperationsError> {
    setup.person(id).cloned().ok_or(OperationsError::NotFound)
}

/// Sets the weeks of the place from a day on.
pub async fn change_opening(
    house: &House,
    ctx: &Ctx,
    weeks: &Pattern,
) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    let at = tenancy::service::shop(&tx).await?.location;
    tenancy::service::change_weeks_in(&mut tx, house, ctx, (at, weeks)).await?;
    Ok(tx.commit().await?)
}

/// Takes back weeks of the place.
pub async fn forget_opening(house: &House, ctx: &Ctx, from: Date) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    let at = tenancy::service::shop(&tx).await?.location;
    tenancy::service::forget_weeks_in(&mut tx, house, ctx, (at, from)).await?;
    Ok(tx.commit().await?)
}

/// Closes the place on some days, or opens it at other hours.
pub async fn add_special_days(
    house: &House,
    ctx: &Ctx,
    (kind, exception): (SpecialKind, &Exception),
) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    let at = tenancy::service::shop(&tx).await?.location;
    tenancy::service::add_special_days_in(&mut tx, house, ctx, (at, kind, exception)).await?;
    Ok(tx.commit().await?)
}

/// Takes back a closure or special hours.
pub async fn remove_special_days(
    house: &House,
    ctx: &Ctx,
    id: ExceptionId,
) -> Result<(), OperationsError> {
    let mut tx = house.db.write(ctx).await?;
    tenancy::service::remove_special_days_in(&mut tx, house, ctx, id).await?;
    Ok(tx.commit().await?)
}

/// Sets the weeks of a person from a day on.
///
/// # Errors
///
/// [`OperationsError::NotFound`] when nobody of this id works here.
pub async fn change_weeks(
    house: &House,
    ctx: &Ctx,
    (id, weeks): (StaffId, &Pattern),
) -> Result<(), OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let mut tx = house.db.write(ctx).await?;
    known(&*setup_in(&tx, house).await?, id)?;
    book::change_weeks_in(&mut tx, house, ctx, (id, weeks)).await?;
    Ok(tx.commit().await?)
}

/// Takes back weeks of a person.
pub async fn forget_weeks(
    house: &House,
    ctx: &Ctx,
    (id, from): (StaffId, Date),
) -> Result<(), OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let mut tx = house.db.write(ctx).await?;
    known(&*setup_in(&tx, house).await?, id)?;
    book::forget_weeks_in(&mut tx, house, ctx, (id, from)).await?;
    Ok(tx.commit().await?)
}

/// Days off, vacation, an extra or a shorter day of a person.
///
/// # Errors
///
/// [`OperationsError::NotFound`] when nobody of this id works here.
pub async fn add_exception(
    house: &House,
    ctx: &Ctx,
    (id, kind, exception): (StaffId, ExceptionKind, &Exception),
) -> Result<(), OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let mut tx = house.db.write(ctx).await?;
    known(&*setup_in(&tx, house).await?, id)?;
    book::add_exception_in(&mut tx, house, ctx, (id, kind, exception)).await?;
    Ok(tx.commit().await?)
}

/// Takes an exception of a person back.
pub async fn remove_exception(
    house: &House,
    ctx: &Ctx,
    (person, id): (StaffId, ExceptionId),
) -> Result<(), OperationsError> {
    ctx.may(Permission::ManageTeam)?;
    let mut tx = house.db.write(ctx).await?;
    known(&*setup_in(&tx, house).await?, person)?;
    book::remove_exception_in(&mut tx, house, ctx, (person, id)).await?;
    Ok(tx.commit().await?)
}
