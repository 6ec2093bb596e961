//! The day sheet: what leaves the screen is written down first.

use jiff::civil::Date;
use platform::{audit, ctx::Ctx, house::House};

use super::day::{DayList, day};
use crate::error::BookingError;

/// The book of a day to print, as [`day`] gives it; that it was printed is logged.
pub async fn printed_day(
    house: &House,
    ctx: &Ctx,
    date: Option<Date>,
) -> Result<DayList, BookingError> {
    let list = day(house, ctx, date).await?;
    let mut tx = house.db.write(ctx).await?;
    audit::record_reading(&mut tx, ctx, &house.chance, "day_sheet", list.date).await?;
    tx.commit().await?;
    Ok(list)
}
