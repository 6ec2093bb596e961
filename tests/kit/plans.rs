//! Hours that differ, of a shop that holds one of each thing; far enough to be in nobody's way.

use booking::service::{BlockKind, ExceptionKind, NewBlock};
use domain::{
    booking::{DayHours, Days, Exception, Holder, Minutes, Pattern},
    identity::Role,
};
use jiff::{ToSpan as _, civil::Date, tz::Offset};
use operations::service as shops;
use tenancy::service::SpecialKind;

use crate::{Cast, Lab, shop::every_day};

/// Hours from one minute of the day to another.
///
/// # Panics
///
/// When they are no hours.
pub fn hours(from: u16, to: u16) -> DayHours {
    let minutes = |value| Minutes::new(value).expect("minutes of a day");
    DayHours::new(minutes(from), minutes(to)).expect("hours")
}

/// Days on which the hours are these, or none.
///
/// # Panics
///
/// When they are no exception.
pub fn other_days(first: Date, last: Date, hours: &[DayHours]) -> Exception {
    let days = Days::new(first, last).expect("days");
    Exception::new(days, hours.to_vec()).expect("an exception")
}

impl Lab {
    /// One of each: weeks to come, days that differ, a closure, blocked time.
    pub(crate) async fn plans(&self, cast: &mut Cast, mark: &str) {
        let (house, ctx) = (&self.house, &cast.ctx);
        let staff = cast.person(Role::Practitioner).staff;
        // Each shop has days of its own, so that one's address is not the other's by chance; past
        // the year whose holidays a page lists.
        let shift: i32 = mark.bytes().map(i32::from).sum();
        let today = Offset::UTC.to_datetime(ctx.now.timestamp()).date();
        let day = today.saturating_add((400 + shift.rem_euclid(90)).days());
        let weeks = Pattern::new(day, vec![every_day((9 * 60, 17 * 60))]).expect("weeks");
        let away = other_days(day, day, &[]);
        shops::change_weeks(house, ctx, (staff, &weeks))
            .await
            .expect("weeks");
        shops::change_opening(house, ctx, &weeks)
            .await
            .expect("weeks");
        let asked = (staff, ExceptionKind::DayOff, &away);
        shops::add_exception(house, ctx, asked)
            .await
            .expect("a day off");
        shops::add_special_days(house, ctx, (SpecialKind::Holiday, &away))
            .await
            .expect("a closure");
        let block = NewBlock {
            holder: Holder::Staff(staff),
            day,
            hours: hours(12 * 60, 13 * 60),
            kind: BlockKind::Meal,
        };
        let block = booking::service::block(house, ctx, block).await;
        let person = shops::person_schedule(house, ctx, (staff, None)).await;
        let person = person.expect("a schedule");
        let more = [
            ("weeks/from", day.to_string()),
            (
                "exceptions/exception",
                person.timetable.other[0].id.to_string(),
            ),
            ("closures/id", person.opening.special[0].id.to_string()),
            ("blocks/id", block.expect("a block").to_string()),
        ];
        cast.keys.extend(more);
    }
}
