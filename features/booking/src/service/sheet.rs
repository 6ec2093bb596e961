//! The day sheet: what leaves the screen is written down first.

use domain::ids::StaffId;
use jiff::civil::Date;
use platform::{audit, ctx::Ctx, house::House};

use super::day::{DayList, day};
use crate::error::BookingError;

/// The book of a day to print, everybody's or one person's, as [`day`] gives it without those who
/// have nothing; none where nobody has. That it was printed is logged, and of whom.
pub async fn printed_day(
    house: &House,
    ctx: &Ctx,
    (date, who): (Option<Date>, Option<StaffId>),
) -> Result<Option<DayList>, BookingError> {
    let mut list = day(house, ctx, date).await?;
    list.people
        .retain(|lines| !lines.is_blank() && who.is_none_or(|who| who == lines.staff));
    if list.people.is_empty() {
        return Ok(None);
    }
    let subject = match who {
        Some(who) => format!("{} {who}", list.date),
        None => list.date.to_string(),
    };
    let mut tx = house.db.write(ctx).await?;
    audit::record_reading(&mut tx, ctx, &house.chance, "day_sheet", subject).await?;
    tx.commit().await?;
    Ok(Some(list))
}
