use super::*;
use crate::contact::{EmailAddress, PersonName, PhoneNumber};
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
fn the_steps_of_a_service_make_its_length() {
    for (_, service) in services() {
        let minutes: u32 = service.segments.iter().map(|s| s.minutes.typical).sum();
        assert_eq!(minutes, service.minutes_total, "{}", service.id);
        for minutes in service.segments.iter().map(|segment| segment.minutes) {
            assert!(minutes.min <= minutes.typical && minutes.typical <= minutes.max);
        }
        let price = service.price_cents;
        assert!(
            price.low <= price.typical && price.typical <= price.high,
            "{}",
            service.id
        );
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
        for form in service.intake_form.iter().chain(&service.other_forms) {
            assert!(presets.form(form).is_some(), "{} {form}", service.id);
        }
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
fn each_skill_a_service_takes_is_held_by_someone_bookable() {
    for (preset, service) in services() {
        for skill in service
            .segments
            .iter()
            .filter_map(|segment| segment.skill.as_ref())
        {
            assert!(preset.skills.contains_key(skill), "{} {skill}", service.id);
            let held = preset
                .staff_roles
                .iter()
                .any(|r| r.bookable && r.skills.contains(skill));
            assert!(held, "{} {skill}", service.id);
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
            let products = preset.retail_products.iter().map(|p| p.id.as_str());
            let categories = preset.categories.iter().map(|c| c.id.as_str());
            let resources = preset.resources.iter().map(|r| r.id.as_str());
            services.chain(products).chain(categories).chain(resources)
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
            preset.staff_roles.iter().all(|role| whole(&role.name)),
            "{trade:?}"
        );
    }
    for form in &Presets::load().forms {
        assert!(whole(&form.name) && whole(&form.intro), "{}", form.id);
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
        let phone = PhoneNumber::parse(&person.phone_e164).unwrap();
        let line = phone.national().unwrap().get(3..8).unwrap();
        assert_eq!(line, "55501", "{}", person.id);
        assert!(
            EmailAddress::parse(&person.email)
                .unwrap()
                .domain()
                .ends_with(".example")
        );
    }
}
