//! Appointments: what a visit needs, when it can begin, and what may become of it.
//!
//! A [`Visit`] is a row of segments: who holds each, which room, chair or machine it takes and
//! whether the client is there. [`free_starts`] lists when it can begin with one person, and
//! [`place`] takes one of those times; both read the same plan, so they cannot disagree.
//! Hours are wall time ([`WeekHours`]); which ones hold on a date is told by a [`Schedule`], for a
//! place and for a person alike. A clock change is dealt with in the hours and in [`Window`],
//! nowhere else.
//!
//! Law of the module (see the tests): a person, a room or a machine is never taken twice at the
//! same moment; touching is not meeting.

mod availability;
mod claims;
mod hours;
mod length;
mod local;
mod minutes;
mod notice;
mod schedule;
mod spans;
mod status;
mod told;
mod visit;
mod window;

pub use availability::{Claim, Clash, Holder, PersonDay, Placement, Unit, free_starts, place};
pub use claims::{Claims, Run, Stretch};
pub use hours::{DayHours, HoursError, WeekHours};
pub use length::{LengthError, ending_at};
pub use local::{Local, LocalTimeError, parse_local};
pub use minutes::{Minutes, NotMinutes};
pub use notice::{LATE_AFTER_MINUTES, change_deadline, is_late, may_change};
pub use schedule::{
    ALWAYS, Days, EXCEPTION_DAYS_MAX, Exception, Pattern, Schedule, ScheduleError, WEEKS_MAX,
    longest_run,
};
pub use spans::Spans;
pub use status::{Status, UnknownStatus};
pub use told::{News, Told};
pub use visit::{
    KindError, ResourceKind, ResourceNeed, Segment, UnknownWho, Visit, VisitError, Who,
};
pub use window::{NotOffered, StepError, Window, last_day};
