use super::*;
use crate::contact::{EmailAddress, PersonName};
use std::collections::BTreeSet;

fn trades() -> impl Iterator<Item = (Trade, &'static TradePreset)> {
    Trade::ALL
        .into_iter()
        .map(|trade| (trade, Presets::load().trade(trade)))
}

fn services() -> impl Iterator<Item = (&'static TradePreset, &'static Service)> {
    trades().flat_map(|(_, preset)| preset.services.iter().map(move |service| (preset, service)))
}

#[test]
fn the_embedded_data_reads() {
    assert!(serde_json::from_str::<Presets>(JSON).is_ok());
    assert_eq!(services().count(), 125);
    assert_eq!(Presets::load().forms.len(), 21);
}

#[test]
fn a_trade_is_stored_by_its_code() {
    for trade in Trade::ALL {
        assert_eq!(Trade::parse(trade.code()), Some(trade));
        assert_eq!(
            serde_json::to_string(&trade).unwrap(),
            format!("\"{}\"", trade.code())
        );
    }
    assert_eq!(Trade::parse("plumbing"), None);
}

#[test]
fn opening_hours_go_forwards() {
    for (trade, preset) in trades() {
        let mut days = 0;
        for day in Weekday::Monday.cycle_forward().take(7) {
            for hours in preset.opening_hours.on(day) {
                assert!(hours.from < hours.until, "{trade:?} {day:?}");
                days += 1;
            }
        }
        assert!(days >= 4, "{trade:?}");
    }
}

#[test]
fn every_step_takes_time_and_no_price_is_below_zero() {
    for (_, service) in services() {
        let timed = |step: &Segment| step.minutes.typical > 0;
        assert!(service.segments.iter().all(timed), "{}", service.id);
        assert!(!service.segments.is_empty(), "{}", service.id);
        let price = service.price_cents.typical;
        assert!(price >= Money::ZERO, "{}", service.id);
    }
}

#[test]
fn a_service_names_only_what_exists() {
    let presets = Presets::load();
    for (preset, service) in services() {
        assert!(
            preset.categories.iter().any(|c| c.id == service.category),
            "{}",
            service.id
        );
        for segment in &service.segments {
            assert!(presets.step_name(&segment.what).is_some(), "{}", service.id);
            for kind in &segment.resources {
                let wanted = segment
                    .resources
                    .iter()
                    .filter(|other| *other == kind)
                    .count();
                let owned: u32 = preset
                    .resources
                    .iter()
                    .filter(|r| r.kind == *kind)
                    .map(|r| r.count)
                    .sum();
                assert!(
                    usize::try_from(owned).unwrap() >= wanted,
                    "{} {kind}",
                    service.id
                );
                assert!(presets.resource_kind_name(kind).is_some(), "{kind}");
            }
        }
    }
}

#[test]
fn each_skill_a_service_takes_is_one_of_its_trade() {
    for (preset, service) in services() {
        for skill in service
            .segments
            .iter()
            .filter_map(|segment| segment.skill.as_ref())
        {
            assert!(preset.skills.contains_key(skill), "{} {skill}", service.id);
        }
    }
}

#[test]
fn each_trade_proposes_forms_that_exist() {
    for (trade, preset) in trades() {
        assert_eq!(
            Presets::load().forms_of(trade).count(),
            preset.forms.len(),
            "{trade:?}"
        );
    }
}

#[test]
fn no_id_is_used_twice() {
    let presets = Presets::load();
    let ids: Vec<&str> = trades()
        .flat_map(|(_, preset)| {
            let services = preset.services.iter().map(|s| s.id.as_str());
            let categories = preset.categories.iter().map(|c| c.id.as_str());
            services.chain(categories)
        })
        .chain(presets.forms.iter().map(|form| form.id.as_str()))
        .collect();
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(once.len(), ids.len());
}

#[test]
fn every_text_is_whole_in_both_languages() {
    let whole = |text: &Bilingual| !text.fr.trim().is_empty() && !text.en.trim().is_empty();
    for (_, service) in services() {
        assert!(
            whole(&service.name) && whole(&service.description),
            "{}",
            service.id
        );
        assert!(
            service
                .segments
                .iter()
                .filter_map(|s| s.label.as_ref())
                .all(whole)
        );
    }
    for (trade, preset) in trades() {
        assert!(preset.skills.values().all(whole), "{trade:?}");
        assert!(
            preset.categories.iter().all(|family| whole(&family.name)),
            "{trade:?}"
        );
    }
    for form in &Presets::load().forms {
        assert!(whole(&form.name), "{}", form.id);
        assert!(
            form.fields.iter().all(|field| whole(&field.label)),
            "{}",
            form.id
        );
    }
}

#[test]
fn the_people_of_the_demonstration_cannot_be_reached() {
    for person in &Presets::load().demo.people {
        assert!(
            PersonName::parse(&person.first).is_ok() && PersonName::parse(&person.last).is_ok()
        );
        assert!(
            EmailAddress::parse(&person.email)
                .unwrap()
                .domain()
                .ends_with(".example")
        );
    }
}
