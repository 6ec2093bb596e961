//! The day sheet, to print.

use axum::extract::State;
use booking::service;
use domain::ids::StaffId;
use platform::{background::heavy, house::House};
use web::{
    door::{Query, Staff},
    fault::Fault,
    respond::{Answer, pdf},
};

use super::read;
use crate::pages::sheet;

/// `GET /app/day/sheet.pdf`, of `?date=` or today; with `?who=`, one person's.
pub(super) async fn print(staff: Staff, State(house): State<House>, Query(asked): Query) -> Answer {
    let date = read::date(asked.text("date"));
    let who: Option<StaffId> = asked.text("who").parse().ok();
    let list = service::printed_day(&house, &staff.ctx, (date, who)).await?;
    let list = list.ok_or(Fault::NotFound)?;
    let sheet = sheet::of(&staff, &list);
    pdf(heavy(move || paper::day_sheet(&sheet)).await)
}
