//! When a person of the team works.

use axum::extract::{Path, State};
use domain::{booking::WeekHours, ids::StaffId};
use jiff::civil::Weekday;
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::settings::days;
use crate::{
    forms::{self, DAYS, write_day},
    pages::StaffHours,
    service::{self, PersonHours},
    words::Words,
};

/// `GET /app/settings/hours/{staff}`.
pub async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let of = service::person_hours(&house, &staff.ctx, read(&id)?).await?;
    let w = Words::new(staff.ctx.locale);
    let done = (query.text("done") == "saved").then(|| w.operations_saved().to_owned());
    let mut typed = Typed::default();
    for (field, day) in DAYS.into_iter().zip(Weekday::Monday.cycle_forward()) {
        typed.put(field, write_day(w, of.person.hours.day(day)));
    }
    let mut page_of = around(&house, &staff, &of, (typed, Faults::new()));
    page_of.shell = page_of.shell.having(done);
    page(&page_of)
}

/// `POST /app/settings/hours/{staff}`.
pub async fn save(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let id = read(&id)?;
    let mut faults = Faults::new();
    let Some(hours) = forms::week(&typed, Words::new(staff.ctx.locale), &mut faults) else {
        let of = service::person_hours(&house, &staff.ctx, id).await?;
        return again(&around(&house, &staff, &of, (typed, faults)));
    };
    service::change_staff_hours(&house, &staff.ctx, (id, &hours)).await?;
    Ok(see_other(&format!("/app/settings/hours/{id}?done=saved")))
}

fn read(id: &str) -> Result<StaffId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn around(
    house: &House,
    staff: &Staff,
    of: &PersonHours,
    (typed, faults): (Typed, Faults),
) -> StaffHours {
    let w = Words::new(staff.ctx.locale);
    let shop = Weekday::Monday.cycle_forward().take(7).map(|day| {
        let hours = of.shop.day(day);
        if hours.is_empty() {
            w.operations_closed().to_owned()
        } else {
            write_day(w, hours)
        }
    });
    StaffHours {
        shell: staff.shell(house, "settings", w.operations_hours_of(&of.person.name)),
        name: of.person.name.clone(),
        hue: of.person.hue,
        action: format!("/app/settings/hours/{}", of.person.id),
        days: days(w),
        shop: shop.collect(),
        total: w.operations_hours_total(minutes_of(&of.person.hours)),
        w,
        typed,
        faults,
    }
}

/// Minutes of a week.
fn minutes_of(hours: &WeekHours) -> i64 {
    let spans = Weekday::Monday
        .cycle_forward()
        .take(7)
        .flat_map(|day| hours.day(day));
    spans
        .map(|span| i64::from(span.to().get()) - i64::from(span.from().get()))
        .sum()
}
