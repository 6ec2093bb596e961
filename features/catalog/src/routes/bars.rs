//! Time bars: the steps of a service, to scale, as shares of a drawing's width.

use domain::booking::{Minutes, Who};

use crate::{
    pages::Bar,
    routes::say,
    service::{ServiceSheet, Step},
    words::Words,
};

/// The bars of a service over a width of `whole` minutes.
pub fn bars(w: Words, sheet: &ServiceSheet, whole: u32) -> Vec<Bar> {
    let around = |minutes: Minutes| (minutes, "around", String::new());
    let mut parts = vec![around(sheet.buffer_before)];
    for step in &sheet.steps {
        let class = if step.who == Who::None { "pose" } else { "" };
        parts.push((step.minutes, class, step_name(w, step)));
    }
    parts.push(around(sheet.buffer_after));
    let mut at = 0;
    let mut bars = Vec::new();
    for (minutes, class, name) in parts.into_iter().filter(|part| part.0 != Minutes::ZERO) {
        let length = u32::from(minutes.get());
        let said = match class {
            "pose" => w.catalog_bar_pose(i64::from(length)),
            "around" => w.catalog_bar_around(i64::from(length)),
            _ => words::duration(w.locale(), i64::from(length)),
        };
        bars.push(Bar {
            class,
            x: percent(at, whole),
            width: percent(length, whole),
            name,
            said,
        });
        at = at.saturating_add(length);
    }
    bars
}

/// What a step is called.
pub fn step_name(w: Words, step: &Step) -> String {
    let own = step.label.get(w.locale());
    if own.is_empty() {
        say::step(w.locale(), &step.what)
    } else {
        own.to_owned()
    }
}

/// Minutes of the steps and what is kept free around them.
pub fn length(sheet: &ServiceSheet) -> u32 {
    let steps = sheet.steps.iter().map(|step| step.minutes);
    let all = steps.chain([sheet.buffer_before, sheet.buffer_after]);
    all.map(|minutes| u32::from(minutes.get())).sum()
}

/// A share of the whole, in percent with two decimals.
fn percent(part: u32, whole: u32) -> String {
    let share = part.saturating_mul(10_000).checked_div(whole).unwrap_or(0);
    format!("{}.{:02}%", share.div_euclid(100), share.rem_euclid(100))
}
