//! When the place is open: its week, its closures, the holidays of its province.

use axum::extract::{Path, State};
use domain::{booking::Days, holidays, identity::Permission};
use jiff::civil::Date;
use platform::house::House;
use tenancy::service::{SpecialDays, SpecialKind};
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Choice, Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::schedule::{
    Drawing, Shown, days_said, hours_said, in_force, later, outside, reach, to_come,
};
use crate::{
    forms,
    pages::schedule::{Beside, Entry, HolidayRow, SchedulePage},
    service::{self, PlaceSchedule},
    words::Words,
};

const HERE: &str = "/app/settings/hours";
const SAVED: &str = "/app/settings/hours?done=saved";

/// `GET /app/settings/hours`.
pub async fn show(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let of = service::place_schedule(&house, &staff.ctx, None).await?;
    let w = Words::new(staff.ctx.locale);
    let done = (query.text("done") == "saved").then(|| w.operations_saved().to_owned());
    let shown = kept(&staff, &of);
    let mut page_of = around(&house, &staff, &of, shown);
    page_of.shell = page_of.shell.having(done);
    page(&page_of)
}

/// `POST /app/settings/hours`.
pub async fn save(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    let w = Words::new(staff.ctx.locale);
    let days = reach(staff.shop.zone.date(staff.ctx.now));
    let Some(weeks) = forms::pattern(&typed, days, w, &mut faults) else {
        return refused(&house, &staff, (typed, faults)).await;
    };
    service::change_opening(&house, &staff.ctx, &weeks).await?;
    Ok(see_other(SAVED))
}

/// `POST /app/settings/hours/effect`: what the week would leave outside; nothing is kept.
pub async fn effect(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    let w = Words::new(staff.ctx.locale);
    let days = reach(staff.shop.zone.date(staff.ctx.now));
    let Some(weeks) = forms::pattern(&typed, days, w, &mut faults) else {
        return refused(&house, &staff, (typed, faults)).await;
    };
    staff.ctx.may(Permission::ManageShop)?;
    let of = service::place_schedule(&house, &staff.ctx, Some(&weeks)).await?;
    let shown = Shown {
        pattern: weeks,
        typed,
        faults,
        tried: true,
    };
    page(&around(&house, &staff, &of, shown))
}

/// `POST /app/settings/weeks/{from}/removal`.
pub async fn forget(staff: Staff, State(house): State<House>, Path(from): Path<String>) -> Answer {
    let from: Date = from.parse().map_err(|_| Fault::NotFound)?;
    service::forget_opening(&house, &staff.ctx, from).await?;
    Ok(see_other(SAVED))
}

/// `POST /app/settings/closures`.
pub async fn close(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    let w = Words::new(staff.ctx.locale);
    let days = reach(staff.shop.zone.date(staff.ctx.now));
    let kind = SpecialKind::parse(typed.text("x_kind"));
    if kind.is_none() {
        faults.add("x_kind", w.operations_fault_choice());
    }
    let exception = forms::exception(&typed, days, w, &mut faults);
    let Some(special) = kind.zip(exception) else {
        staff.ctx.may(Permission::ManageShop)?;
        let of = service::place_schedule(&house, &staff.ctx, None).await?;
        let shown = kept(&staff, &of).beside(&typed, faults);
        return again(&around(&house, &staff, &of, shown));
    };
    service::add_special_days(&house, &staff.ctx, (special.0, &special.1)).await?;
    Ok(see_other(SAVED))
}

/// `POST /app/settings/closures/{id}/removal`.
pub async fn reopen(staff: Staff, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let id = id.parse().map_err(|_| Fault::NotFound)?;
    service::remove_special_days(&house, &staff.ctx, id).await?;
    Ok(see_other(SAVED))
}

/// The page again, with what was typed and the faults.
async fn refused(house: &House, staff: &Staff, (typed, faults): (Typed, Faults)) -> Answer {
    staff.ctx.may(Permission::ManageShop)?;
    let of = service::place_schedule(house, &staff.ctx, None).await?;
    let shown = Shown {
        typed,
        faults,
        ..kept(staff, &of)
    };
    again(&around(house, staff, &of, shown))
}

fn kept(staff: &Staff, of: &PlaceSchedule) -> Shown {
    let today = of.setup.zone.date(staff.ctx.now);
    let pattern = in_force(&of.opening.schedule(), today);
    Shown::kept(Words::new(staff.ctx.locale), pattern, today)
}

/// The place and each person, to go from one schedule to the next.
pub fn beside(w: Words, setup: &booking::service::Setup, here: &str) -> Vec<Beside> {
    let place = Beside {
        name: w.operations_schedule_place().to_owned(),
        hue: 0,
        url: HERE.to_owned(),
        here: here == HERE,
    };
    let people = setup.people.iter().map(|person| {
        let url = format!("{HERE}/{}", person.id);
        Beside {
            name: person.name.clone(),
            hue: person.hue,
            here: url == here,
            url,
        }
    });
    std::iter::once(place).chain(people).collect()
}

/// A closure or special hours, with the way to take it back.
pub fn special(w: Words, days: &SpecialDays, today: Date, removal: String) -> Entry {
    let hours = hours_said(w, &days.exception);
    let closed = hours.is_empty();
    Entry {
        when: days_said(w.locale(), days.exception.days(), today),
        what: if closed {
            w.operations_closure().to_owned()
        } else {
            hours
        },
        more: w.operations_special_kind(days.kind.code()),
        removal,
    }
}

fn holiday_rows(w: Words, of: &PlaceSchedule, today: Date) -> Vec<HolidayRow> {
    let schedule = of.opening.schedule();
    let all = holidays::coming(of.setup.shop.province, today);
    let row = |(day, holiday): (Date, holidays::Holiday)| HolidayRow {
        day: day.to_string(),
        when: days_said(w.locale(), Days::one(day), today),
        name: w.operations_holiday(holiday.code(), of.setup.shop.province.code()),
        closed: schedule.hours_on(day).is_empty(),
    };
    all.into_iter().map(row).collect()
}

fn around(house: &House, staff: &Staff, of: &PlaceSchedule, shown: Shown) -> SchedulePage {
    let w = Words::new(staff.ctx.locale);
    let today = of.setup.zone.date(staff.ctx.now);
    let drawing = Drawing {
        w,
        pattern: &shown.pattern,
        typed: &shown.typed,
        place: None,
    };
    let others = to_come(&of.opening.special, |days| &days.exception, today);
    let others = others.into_iter().map(|days| {
        let removal = format!("/app/settings/closures/{}/removal", days.id);
        special(w, days, today, removal)
    });
    let chosen = shown.typed.text("x_kind");
    SchedulePage {
        shell: staff.shell(house, "settings", w.operations_schedule_place_title()),
        may_edit: staff.may(Permission::ManageShop),
        name: String::new(),
        hue: 0,
        title: w.operations_schedule_place_title().to_owned(),
        lede: w.operations_schedule_place_lede().to_owned(),
        beside: beside(w, &of.setup, HERE),
        action: HERE.to_owned(),
        exceptions: "/app/settings/closures".to_owned(),
        in_turn: shown.typed.text(forms::TURNS) == "2",
        weeks: drawing.weeks(),
        axis: drawing.axis(),
        note: String::new(),
        outside: outside(w, &of.setup.zone, &of.outside),
        tried: shown.tried,
        later: later(w, &of.opening.schedule(), today, "/app/settings"),
        others_title: w.operations_schedule_closures(),
        others: others.collect(),
        kinds: SpecialKind::ALL
            .iter()
            .map(|kind| Choice::of(kind.code(), w.operations_special_kind(kind.code()), chosen))
            .collect(),
        holidays: holiday_rows(w, of, today),
        typed: shown.typed,
        faults: shown.faults,
        w,
    }
}
