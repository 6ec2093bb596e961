//! When a person of the team works: their week, the days that differ.

use axum::extract::{Path, State};
use booking::service::{ExceptionKind, OtherDays};
use domain::ids::StaffId;
use jiff::civil::Date;
use platform::house::House;
use web::{
    door::{Query, Staff},
    fault::Fault,
    form::{Choice, Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use super::{
    opening::{beside, special},
    schedule::{
        Drawing, Shown, days_said, hours_said, in_force, later, outside, reach, to_come,
        without_a_meal,
    },
};
use crate::{
    forms,
    pages::schedule::{Entry, SchedulePage},
    service::{self, PersonSchedule},
    words::Words,
};

/// `GET /app/settings/hours/{staff}`.
pub async fn show(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    Query(query): Query,
) -> Answer {
    let of = service::person_schedule(&house, &staff.ctx, (read(&id)?, None)).await?;
    let w = Words::new(staff.ctx.locale);
    let done = (query.text("done") == "saved").then(|| w.operations_saved().to_owned());
    let mut page_of = around(&house, &staff, &of, kept(&staff, &of));
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
    let days = reach(staff.shop.zone.date(staff.ctx.now));
    let w = Words::new(staff.ctx.locale);
    let Some(weeks) = forms::pattern(&typed, days, w, &mut faults) else {
        return refused(&house, &staff, id, (typed, faults)).await;
    };
    service::change_weeks(&house, &staff.ctx, (id, &weeks)).await?;
    Ok(see_other(&saved(id)))
}

/// `POST /app/settings/hours/{staff}/effect`: what the week would leave outside; nothing is kept.
pub async fn effect(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let id = read(&id)?;
    let mut faults = Faults::new();
    let days = reach(staff.shop.zone.date(staff.ctx.now));
    let w = Words::new(staff.ctx.locale);
    let Some(weeks) = forms::pattern(&typed, days, w, &mut faults) else {
        return refused(&house, &staff, id, (typed, faults)).await;
    };
    let of = service::person_schedule(&house, &staff.ctx, (id, Some(&weeks))).await?;
    let shown = Shown {
        pattern: weeks,
        typed,
        faults,
        tried: true,
    };
    page(&around(&house, &staff, &of, shown))
}

/// `POST /app/settings/hours/{staff}/weeks/{from}/removal`.
pub async fn forget(
    staff: Staff,
    State(house): State<House>,
    Path((id, from)): Path<(String, String)>,
) -> Answer {
    let id = read(&id)?;
    let from: Date = from.parse().map_err(|_| Fault::NotFound)?;
    service::forget_weeks(&house, &staff.ctx, (id, from)).await?;
    Ok(see_other(&saved(id)))
}

/// `POST /app/settings/hours/{staff}/exceptions`.
pub async fn add_exception(
    staff: Staff,
    State(house): State<House>,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let id = read(&id)?;
    let mut faults = Faults::new();
    let w = Words::new(staff.ctx.locale);
    let days = reach(staff.shop.zone.date(staff.ctx.now));
    let kind = ExceptionKind::parse(typed.text("x_kind"));
    if kind.is_none() {
        faults.add("x_kind", w.operations_fault_choice());
    }
    let exception = forms::exception(&typed, days, w, &mut faults);
    let Some((kind, exception)) = kind.zip(exception) else {
        let of = service::person_schedule(&house, &staff.ctx, (id, None)).await?;
        let shown = kept(&staff, &of).beside(&typed, faults);
        return again(&around(&house, &staff, &of, shown));
    };
    service::add_exception(&house, &staff.ctx, (id, kind, &exception)).await?;
    Ok(see_other(&saved(id)))
}

/// `POST /app/settings/hours/{staff}/exceptions/{exception}/removal`.
pub async fn remove_exception(
    staff: Staff,
    State(house): State<House>,
    Path((id, exception)): Path<(String, String)>,
) -> Answer {
    let id = read(&id)?;
    let exception = exception.parse().map_err(|_| Fault::NotFound)?;
    service::remove_exception(&house, &staff.ctx, (id, exception)).await?;
    Ok(see_other(&saved(id)))
}

fn read(id: &str) -> Result<StaffId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn saved(id: StaffId) -> String {
    format!("/app/settings/hours/{id}?done=saved")
}

async fn refused(
    house: &House,
    staff: &Staff,
    id: StaffId,
    (typed, faults): (Typed, Faults),
) -> Answer {
    let of = service::person_schedule(house, &staff.ctx, (id, None)).await?;
    let shown = Shown {
        typed,
        faults,
        ..kept(staff, &of)
    };
    again(&around(house, staff, &of, shown))
}

fn kept(staff: &Staff, of: &PersonSchedule) -> Shown {
    let today = of.setup.zone.date(staff.ctx.now);
    let pattern = in_force(&of.person.schedule, today);
    Shown::kept(Words::new(staff.ctx.locale), pattern, today)
}

/// The person's days that differ, then the place's.
fn others(w: Words, of: &PersonSchedule, here: &str, today: Date) -> Vec<Entry> {
    let own = to_come(&of.timetable.other, |days| &days.exception, today);
    let own = own.into_iter().map(|days: &OtherDays| {
        let hours = hours_said(w, &days.exception);
        let kind = w.operations_exception_kind(days.kind.code());
        let away = hours.is_empty();
        Entry {
            when: days_said(w.locale(), days.exception.days(), today),
            what: if away { kind.clone() } else { hours },
            more: if away { String::new() } else { kind },
            removal: format!("{here}/exceptions/{}/removal", days.id),
        }
    });
    let place = to_come(&of.opening.special, |days| &days.exception, today);
    let place = place.into_iter().map(|days| Entry {
        more: w.operations_of_the_place(w.operations_special_kind(days.kind.code())),
        ..special(w, days, today, String::new())
    });
    own.chain(place).collect()
}

fn around(house: &House, staff: &Staff, of: &PersonSchedule, shown: Shown) -> SchedulePage {
    let w = Words::new(staff.ctx.locale);
    let today = of.setup.zone.date(staff.ctx.now);
    let place = in_force(&of.opening.schedule(), today);
    let here = format!("/app/settings/hours/{}", of.person.id);
    let drawing = Drawing {
        w,
        pattern: &shown.pattern,
        typed: &shown.typed,
        place: Some(&place),
    };
    let minutes = shown
        .pattern
        .weeks()
        .first()
        .map_or(0, domain::booking::WeekHours::minutes);
    let chosen = shown.typed.text("x_kind");
    SchedulePage {
        shell: staff.shell(house, "settings", w.operations_hours_of(&of.person.name)),
        may_edit: true,
        name: of.person.name.clone(),
        hue: of.person.hue,
        title: w.operations_hours_of(&of.person.name),
        lede: w.operations_hours_total(minutes),
        beside: beside(w, &of.setup, &here),
        exceptions: format!("{here}/exceptions"),
        in_turn: shown.typed.text(forms::TURNS) == "2",
        weeks: drawing.weeks(),
        axis: drawing.axis(),
        note: without_a_meal(w, of.setup.shop.province, &shown.pattern),
        outside: outside(w, &of.setup.zone, &of.outside),
        tried: shown.tried,
        later: later(w, &of.person.schedule, today, &here),
        others_title: w.operations_schedule_others(),
        others: others(w, of, &here, today),
        kinds: ExceptionKind::ALL
            .iter()
            .map(|kind| {
                Choice::of(
                    kind.code(),
                    w.operations_exception_kind(kind.code()),
                    chosen,
                )
            })
            .collect(),
        holidays: Vec::new(),
        action: here,
        typed: shown.typed,
        faults: shown.faults,
        w,
    }
}
