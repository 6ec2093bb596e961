//! Prices, lengths and steps, as typed.

use domain::{
    booking::{Minutes, ResourceKind, ResourceNeed, Visit, Who},
    locale::Bilingual,
};
use web::form::Faults;

use super::{NEEDS_MAX, StepForm};
use crate::{
    routes::say::{self, STEP_KINDS},
    service::Step,
    words::Words,
};

/// Longest step, in minutes.
const STEP_MINUTES_MAX: u16 = 720;
/// Longest name of a step, in characters.
const LABEL_LENGTH_MAX: usize = 60;

/// A person's own length, which the steps must allow; `(typed, visit)`.
pub fn own_minutes(
    faults: &mut Faults,
    w: Words,
    field: String,
    (typed, visit): (&str, &Visit),
) -> Option<Minutes> {
    let found = say::minutes(typed).and_then(|found| Minutes::new(found).ok());
    let found = found.filter(|found| visit.with_minutes(*found).is_ok());
    if found.is_none() {
        faults.add(field, w.catalog_fault_own_minutes());
    }
    found
}

/// The steps, in order; none when one is wrong.
pub fn steps(faults: &mut Faults, w: Words, forms: &[StepForm]) -> Option<Vec<Step>> {
    let read: Vec<Option<Step>> = forms
        .iter()
        .enumerate()
        .map(|(at, form)| step(faults, w, at, form))
        .collect();
    read.into_iter().collect()
}

fn step(faults: &mut Faults, w: Words, at: usize, form: &StepForm) -> Option<Step> {
    let what = STEP_KINDS.contains(&form.what.as_str());
    if !what {
        faults.add(format!("what_{at}"), w.catalog_fault_step());
    }
    let minutes = say::minutes(&form.minutes).filter(|m| (1..=STEP_MINUTES_MAX).contains(m));
    let minutes = minutes.and_then(|minutes| Minutes::new(minutes).ok());
    if minutes.is_none() {
        let most = i64::from(STEP_MINUTES_MAX);
        faults.add(format!("minutes_{at}"), w.catalog_fault_step_minutes(most));
    }
    let who = Who::parse(&form.who).ok();
    if who.is_none() {
        faults.add(format!("who_{at}"), w.catalog_fault_who());
    }
    let label = label(faults, w, at, form);
    let needs = needs(&form.needs);
    if needs.is_none() {
        faults.add(format!("need_{at}"), w.catalog_fault_resource());
    }
    if form.needs.len() > NEEDS_MAX {
        let most = i64::try_from(NEEDS_MAX).unwrap_or(i64::MAX);
        faults.add(format!("need_{at}"), w.catalog_fault_resources(most));
    }
    let needs = needs?;
    let step = Step {
        what: form.what.clone(),
        label,
        minutes: minutes?,
        who: who?,
        client_present: form.present,
        needs,
    };
    what.then_some(step)
}

fn label(faults: &mut Faults, w: Words, at: usize, form: &StepForm) -> Bilingual {
    let label = say::both(&form.label_fr, &form.label_en);
    if label.fr.is_empty() {
        return label;
    }
    let (fr, en) = (format!("label_fr_{at}"), format!("label_en_{at}"));
    let web = web::words::Words::new(w.locale());
    say::check(faults, web, [fr, en], &label, LABEL_LENGTH_MAX);
    label
}

/// Each kind once, with how many of it; none when one is not a kind.
fn needs(kinds: &[String]) -> Option<Vec<ResourceNeed>> {
    let mut needs: Vec<ResourceNeed> = Vec::new();
    for kind in kinds {
        let kind = ResourceKind::new(kind).ok()?;
        match needs.iter_mut().find(|need| need.kind == kind) {
            Some(need) => need.count = need.count.saturating_add(1),
            None => needs.push(ResourceNeed { kind, count: 1 }),
        }
    }
    Some(needs)
}
