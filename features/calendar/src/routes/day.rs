//! The day, person by person.

use axum::extract::State;
use booking::service;
use domain::ids::StaffId;
use platform::house::House;
use web::{
    door::{Query, Staff},
    respond::{Answer, page},
};

use super::read;
use crate::pages::day::{DayPage, label};

/// `GET /app/day`, of `?date=` or today; with `?who=`, one person's.
pub(super) async fn show(staff: Staff, State(house): State<House>, Query(asked): Query) -> Answer {
    let date = read::date(asked.text("date"));
    let list = service::day(&house, &staff.ctx, date).await?;
    let setup = service::setup(&house, &staff.ctx).await?;
    let who: Option<StaffId> = asked.text("who").parse().ok();
    let shell = staff.shell(&house, "agenda", label(staff.ctx.locale, &list));
    page(&DayPage::new(&staff, shell, (&list, &setup), who))
}
