//! When a person works: their weeks over time, and the days that differ. What is booked stays
//! wherever it is: [`outside`] lists what a change leaves out, and nothing moves it. A change holds
//! the person as a booking does: of the two at once, either the booking is refused, or whoever reads
//! after the change finds it in that list.

use std::collections::HashMap;

use domain::{
    booking::{Exception, Pattern, Schedule, WeekHours},
    identity::Permission,
    ids::{ExceptionId, StaffId},
};
use jiff::civil::Date;
use platform::{
    audit,
    ctx::Ctx,
    db::{Lockable, Read, Write},
    error::StoreError,
    house::House,
};

use super::{
    day::{Line, line, names_of},
    setup::Setup,
    store,
};
use crate::error::BookingError;

/// Why a person keeps other hours than their week's. A kind and no more: the reason is theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExceptionKind {
    /// Away, on vacation.
    Vacation,
    /// Away, for anything else.
    DayOff,
    /// At work, at other hours.
    Hours,
}

impl ExceptionKind {
    /// All of them, as a form lists them.
    pub const ALL: [ExceptionKind; 3] = [
        ExceptionKind::DayOff,
        ExceptionKind::Vacation,
        ExceptionKind::Hours,
    ];

    /// What is kept.
    pub const fn code(self) -> &'static str {
        match self {
            ExceptionKind::Vacation => "vacation",
            ExceptionKind::DayOff => "day_off",
            ExceptionKind::Hours => "hours",
        }
    }

    /// The kind of a code.
    pub fn parse(code: &str) -> Option<ExceptionKind> {
        ExceptionKind::ALL
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// Days on which a person is away, or works at other hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherDays {
    /// Which entry.
    pub id: ExceptionId,
    /// Why.
    pub kind: ExceptionKind,
    /// The days and their hours.
    pub exception: Exception,
}

/// When a person works, as it was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable {
    /// The week they started with.
    pub start: WeekHours,
    /// The weeks that followed it.
    pub later: Vec<Pattern>,
    /// The days that differ, in the order they were decided.
    pub other: Vec<OtherDays>,
}

impl Timetable {
    /// The hours of any date.
    pub fn schedule(&self) -> Schedule {
        let exceptions = self.other.iter().map(|days| days.exception.clone());
        Schedule::new(self.start.clone(), self.later.clone(), exceptions.collect())
    }
}

/// When everybody works.
pub async fn timetables(tx: &Read) -> Result<HashMap<StaffId, Timetable>, StoreError> {
    store::timetable::all(tx).await
}

/// Sets the weeks of a person from a day on. Weeks that begin the same day are replaced.
pub async fn change_weeks_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (person, weeks): (StaffId, &Pattern),
) -> Result<(), BookingError> {
    ctx.may(Permission::ManageTeam)?;
    tx.lock(Lockable::Staff, &[person.uuid()]).await?;
    store::timetable::put_weeks(tx, person, weeks).await?;
    Ok(audit::record(tx, ctx, &house.chance, "staff_hours_changed", person).await?)
}

/// Takes back the weeks that begin on a day: those before them go on.
///
/// # Errors
///
/// [`BookingError::Unknown`] when none begin then.
pub async fn forget_weeks_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (person, from): (StaffId, Date),
) -> Result<(), BookingError> {
    ctx.may(Permission::ManageTeam)?;
    tx.lock(Lockable::Staff, &[person.uuid()]).await?;
    if !store::timetable::forget_weeks(tx, person, from).await? {
        return Err(BookingError::Unknown("weeks"));
    }
    Ok(audit::record(tx, ctx, &house.chance, "staff_hours_changed", person).await?)
}

/// Days off, vacation, an extra or a shorter day. The same said twice is said once.
pub async fn add_exception_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (person, kind, exception): (StaffId, ExceptionKind, &Exception),
) -> Result<(), BookingError> {
    ctx.may(Permission::ManageTeam)?;
    tx.lock(Lockable::Staff, &[person.uuid()]).await?;
    let known = store::timetable::all(tx).await?;
    let known = known.get(&person).map(|timetable| &timetable.other);
    let is_same = |days: &OtherDays| days.kind == kind && days.exception == *exception;
    if known.is_some_and(|known| known.iter().any(is_same)) {
        return Ok(());
    }
    let id = ExceptionId::new(house.chance.id(ctx.now));
    store::timetable::insert_exception(tx, (id, person), kind, exception).await?;
    Ok(audit::record(tx, ctx, &house.chance, "staff_exception_added", id).await?)
}

/// Takes an exception of a person back.
///
/// # Errors
///
/// [`BookingError::Unknown`] when they have none of this id.
pub async fn remove_exception_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (person, id): (StaffId, ExceptionId),
) -> Result<(), BookingError> {
    ctx.may(Permission::ManageTeam)?;
    tx.lock(Lockable::Staff, &[person.uuid()]).await?;
    if !store::timetable::delete_exception(tx, (id, person)).await? {
        return Err(BookingError::Unknown("exception"));
    }
    Ok(audit::record(tx, ctx, &house.chance, "staff_exception_removed", id).await?)
}

/// Whose hours are looked at.
#[derive(Clone, Copy, Debug)]
pub struct Hours<'a> {
    /// One person; everybody when none.
    pub of: Option<StaffId>,
    /// The place's hours.
    pub place: &'a Schedule,
    /// The person's own, where they are not the setup's: hours not kept yet.
    pub theirs: Option<&'a Schedule>,
}

/// The visits to come that do not lie within somebody's hours, in order.
pub async fn outside(
    tx: &Read,
    ctx: &Ctx,
    (setup, hours): (&Setup, Hours<'_>),
) -> Result<Vec<Line>, BookingError> {
    ctx.may(Permission::ReadAllDays)?;
    let mut kept = store::to_come(tx, ctx.now).await?;
    kept.retain(|kept| hours.of.is_none_or(|of| of == kept.staff));
    kept.retain(|kept| {
        let person = setup.person(kept.staff);
        let theirs = hours.theirs.or(person.map(|person| &person.schedule));
        theirs.is_none_or(|theirs| {
            let date = setup.zone.date(kept.span.start());
            let days = [date.yesterday().ok(), Some(date), date.tomorrow().ok()];
            let days = days.into_iter().flatten();
            let open = days.flat_map(|date| {
                let open = theirs.within(hours.place, date, &setup.zone);
                open.as_slice().to_vec()
            });
            !open.collect::<domain::booking::Spans>().hold(kept.span)
        })
    });
    kept.sort_by_key(|kept| (kept.span.start(), kept.id));
    let cards = names_of(tx, &kept).await?;
    Ok(kept
        .into_iter()
        .map(|kept| line(kept, &cards, Vec::new()))
        .collect())
}
