//! Use cases on the book.

mod attendance;
mod blocks;
mod book;
mod cancel;
mod change;
mod day;
mod desk;
mod free;
mod length;
mod mark;
mod moving;
mod news;
mod obstacle;
mod once;
mod place;
mod reach;
mod rederive;
mod rules;
mod seen;
mod setup;
mod sheet;
mod store;
mod timetable;
mod told;
mod undo;
mod unsettled;
mod ways;

pub use attendance::{Attended, Outcome, attendance};
pub use blocks::{Block, BlockKind, NewBlock, block, blocks_in, blocks_of, unblock};
pub use book::{Ask, Booked, CONSENT_WORDING, Who, book, book_in, start_of};
pub use cancel::{Cancellation, CancelledBy, Reason, cancel, cancel_by_link, cancel_with_care};
pub use change::{Care, Link, Linked, To, linked, move_by_link, move_to, move_with_care};
pub use day::{
    DayList, FREE_MINUTES_MIN, Line, Lines, appointment, appointment_in, day, days, visits_of,
};
pub use desk::{Visit, client, names, visit};
pub use free::{FreeTimes, Question, Slot, alternatives, free_times};
pub use length::set_end;
pub use mark::{complete_paid_in, mark, mark_with_care, settle_status};
pub use moving::{Moving, alternatives_for, free_for};
pub use news::version;
pub use obstacle::{Obstacle, Wanted, in_the_way};
pub use once::{Once, book_once};
pub use reach::within_reach;
pub use rederive::{Moved, rederive, rezone_in, visits_to_come};
pub use rules::change_rules_in;
pub use seen::Seen;
pub use setup::{NewRules, Person, Rules, Setup, set_hours_in, set_rules_in, setup, setup_in};
pub use sheet::printed_day;
pub use ways::{Missed, ways_out};

pub(crate) use store::Kept;
pub use timetable::{
    ExceptionKind, Hours, OtherDays, Timetable, add_exception_in, change_weeks_in, forget_weeks_in,
    outside, remove_exception_in, timetables,
};
pub use told::{drop_letters, send_letters_now};
pub use undo::{Act, Aftermath, aftermath, forget_steps, undo};
pub use unsettled::{Unsettled, unsettled_in};
