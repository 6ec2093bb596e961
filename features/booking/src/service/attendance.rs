//! Who came: the visits of some days, kept, missed, cancelled.

use domain::{
    booking::Status,
    identity::Permission,
    ids::{AppointmentId, StaffId},
    locale::Bilingual,
    reports::Days,
};
use jiff::civil::DateTime;
use platform::{ctx::Ctx, db::Read, error::StoreError};

use super::store::{self, attendance::SeatRow};
use crate::error::BookingError;

/// What became of a visit, once its day is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The client came.
    Kept,
    /// The client is still awaited.
    Awaited,
    /// The client neither came nor told.
    Missed,
    /// It did not take place.
    Cancelled,
}

impl Outcome {
    /// All of them, in the order of a list.
    pub const ALL: [Outcome; 4] = [
        Outcome::Kept,
        Outcome::Awaited,
        Outcome::Missed,
        Outcome::Cancelled,
    ];

    /// What an address carries: `kept`, `awaited`, `missed` or `cancelled`.
    pub const fn code(self) -> &'static str {
        match self {
            Outcome::Kept => "kept",
            Outcome::Awaited => "awaited",
            Outcome::Missed => "missed",
            Outcome::Cancelled => "cancelled",
        }
    }

    /// The outcome of a code; none for another text.
    pub fn parse(code: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Of a visit that stands there; none while its time is only held.
    pub const fn of(status: Status) -> Option<Outcome> {
        match status {
            Status::Held => None,
            Status::Booked | Status::Confirmed => Some(Outcome::Awaited),
            Status::Arrived | Status::InService | Status::ReadyToPay | Status::Completed => {
                Some(Outcome::Kept)
            }
            Status::Missed => Some(Outcome::Missed),
            Status::Cancelled => Some(Outcome::Cancelled),
        }
    }
}

/// A visit; its client is not named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attended {
    /// The visit.
    pub id: AppointmentId,
    /// What became of it.
    pub outcome: Outcome,
    /// Where it stands.
    pub status: Status,
    /// When it began, on the shop's clock.
    pub at: DateTime,
    /// With whom.
    pub staff: StaffId,
    /// Which service, as agreed.
    pub service: Bilingual,
}

/// The visits of some days, in the order of their starts.
///
/// # Errors
///
/// [`BookingError::Denied`] to whom figures are not shown.
pub async fn attendance(tx: &Read, ctx: &Ctx, days: Days) -> Result<Vec<Attended>, BookingError> {
    ctx.may(Permission::ReadReports)?;
    let rows = store::attendance::seats(tx, days).await?;
    let read = rows.into_iter().filter_map(|row| attended(row).transpose());
    Ok(read.collect::<Result<_, _>>()?)
}

fn attended(row: SeatRow) -> Result<Option<Attended>, StoreError> {
    let unreadable = |_| StoreError::Unreadable("a status");
    let status = Status::parse(&row.status).map_err(unreadable)?;
    let Some(outcome) = Outcome::of(status) else {
        return Ok(None);
    };
    let at = row.local_start.parse();
    Ok(Some(Attended {
        id: row.id.into(),
        outcome,
        status,
        at: at.map_err(|_| StoreError::Unreadable("a wall time"))?,
        staff: row.staff_id.into(),
        service: Bilingual {
            fr: row.service_name_fr,
            en: row.service_name_en,
        },
    }))
}
