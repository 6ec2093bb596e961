//! When a place is open: its weeks over time, and the days that differ.

use domain::{
    booking::{Days, Exception, Pattern, Schedule, WeekHours},
    identity::Permission,
    ids::{ExceptionId, LocationId},
};
use jiff::civil::Date;
use platform::{
    audit,
    ctx::Ctx,
    db::{Lockable, Read, Write},
    error::StoreError,
    house::House,
};

use super::store;
use crate::error::TenancyError;

/// Why a place keeps other hours than its week's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpecialKind {
    /// A public holiday.
    Holiday,
    /// The place is on vacation.
    Vacation,
    /// Works, upkeep, a move.
    Works,
    /// Open, at other hours.
    Hours,
    /// Closed for anything else.
    Other,
}

impl SpecialKind {
    /// All of them, as a form lists them.
    pub const ALL: [SpecialKind; 5] = [
        SpecialKind::Holiday,
        SpecialKind::Vacation,
        SpecialKind::Works,
        SpecialKind::Other,
        SpecialKind::Hours,
    ];

    /// What is kept.
    pub const fn code(self) -> &'static str {
        match self {
            SpecialKind::Holiday => "holiday",
            SpecialKind::Vacation => "vacation",
            SpecialKind::Works => "works",
            SpecialKind::Hours => "hours",
            SpecialKind::Other => "other",
        }
    }

    /// The kind of a code.
    pub fn parse(code: &str) -> Option<SpecialKind> {
        SpecialKind::ALL
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// Days on which a place is closed, or open at other hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecialDays {
    /// Which entry.
    pub id: ExceptionId,
    /// Why.
    pub kind: SpecialKind,
    /// The days and their hours.
    pub exception: Exception,
}

/// When a place is open, as it was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The week it opened with.
    pub start: WeekHours,
    /// The weeks that followed it.
    pub later: Vec<Pattern>,
    /// The days that differ, in the order they were decided.
    pub special: Vec<SpecialDays>,
}

impl Opening {
    /// The hours of any date.
    pub fn schedule(&self) -> Schedule {
        let exceptions = self.special.iter().map(|days| days.exception.clone());
        Schedule::new(self.start.clone(), self.later.clone(), exceptions.collect())
    }
}

/// Holds everybody of the team until the transaction ends, as a booking holds whom it needs: what
/// concerns all of them at once comes before a booking or after it, never in between.
pub async fn hold_team(tx: &Write) -> Result<(), StoreError> {
    let team = store::team(tx).await?;
    let mut ids: Vec<_> = team.iter().map(|member| member.id.uuid()).collect();
    ids.sort_unstable();
    tx.lock(Lockable::Staff, &ids).await
}

/// When a place is open.
pub async fn opening(tx: &Read, location: LocationId) -> Result<Opening, StoreError> {
    store::opening::opening(tx, location).await
}

/// Sets the weeks of a place from a day on; what is booked outside of them stays. Weeks that begin
/// the same day are replaced.
pub async fn change_weeks_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (location, weeks): (LocationId, &Pattern),
) -> Result<(), TenancyError> {
    ctx.may(Permission::ManageShop)?;
    hold_team(tx).await?;
    store::opening::put_weeks(tx, location, weeks).await?;
    Ok(audit::record(tx, ctx, &house.chance, "opening_hours_changed", location).await?)
}

/// Takes back the weeks that begin on a day: those before them go on.
///
/// # Errors
///
/// [`TenancyError::Unknown`] when none begin then.
pub async fn forget_weeks_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (location, from): (LocationId, Date),
) -> Result<(), TenancyError> {
    ctx.may(Permission::ManageShop)?;
    hold_team(tx).await?;
    if !store::opening::forget_weeks(tx, location, from).await? {
        return Err(TenancyError::Unknown);
    }
    Ok(audit::record(tx, ctx, &house.chance, "opening_hours_changed", location).await?)
}

/// Closes a place on some days, or opens it at other hours. The same said twice is said once.
pub async fn add_special_days_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    (location, kind, exception): (LocationId, SpecialKind, &Exception),
) -> Result<(), TenancyError> {
    ctx.may(Permission::ManageShop)?;
    hold_team(tx).await?;
    let known = store::opening::opening(tx, location).await?;
    if known.schedule_says(kind, exception) {
        return Ok(());
    }
    let id = ExceptionId::new(house.chance.id(ctx.now));
    store::opening::insert_special(tx, (id, location), kind, exception).await?;
    Ok(audit::record(tx, ctx, &house.chance, "special_days_added", id).await?)
}

impl Opening {
    fn schedule_says(&self, kind: SpecialKind, exception: &Exception) -> bool {
        let mut known = self.special.iter();
        known.any(|days| days.kind == kind && days.exception == *exception)
    }
}

/// Takes back a closure or special hours.
///
/// # Errors
///
/// [`TenancyError::Unknown`] when there is none of this id.
pub async fn remove_special_days_in(
    tx: &mut Write,
    house: &House,
    ctx: &Ctx,
    id: ExceptionId,
) -> Result<(), TenancyError> {
    ctx.may(Permission::ManageShop)?;
    hold_team(tx).await?;
    if !store::opening::delete_special(tx, id).await? {
        return Err(TenancyError::Unknown);
    }
    Ok(audit::record(tx, ctx, &house.chance, "special_days_removed", id).await?)
}

/// Weeks as they are kept: those of the presets, in a list.
pub fn weeks_written(weeks: &[WeekHours]) -> Result<String, StoreError> {
    serde_json::to_string(weeks).map_err(|_| StoreError::Unreadable("weeks to keep"))
}

/// A pattern as it was kept.
///
/// # Errors
///
/// [`StoreError::Unreadable`] for what no form here has written.
pub fn pattern_of(from_on: &str, weeks: &str) -> Result<Pattern, StoreError> {
    let unreadable = || StoreError::Unreadable("the weeks of a schedule");
    let from = from_on.parse().map_err(|_| unreadable())?;
    let weeks = serde_json::from_str(weeks).map_err(|_| unreadable())?;
    Pattern::new(from, weeks).map_err(|_| unreadable())
}

/// Hours of a day as they are kept.
pub fn hours_written(exception: &Exception) -> Result<String, StoreError> {
    let written = serde_json::to_string(exception.hours());
    written.map_err(|_| StoreError::Unreadable("hours to keep"))
}

/// An exception as it was kept: first day, last day, hours.
///
/// # Errors
///
/// [`StoreError::Unreadable`] for what no form here has written.
pub fn exception_of([first, last, hours]: [&str; 3]) -> Result<Exception, StoreError> {
    let unreadable = || StoreError::Unreadable("days of an exception");
    let day = |text: &str| text.parse::<Date>().map_err(|_| unreadable());
    let days = Days::new(day(first)?, day(last)?).map_err(|_| unreadable())?;
    let hours = serde_json::from_str(hours).map_err(|_| unreadable())?;
    Exception::new(days, hours).map_err(|_| unreadable())
}
