use std::collections::BTreeSet;

use domain::{
    contact::{EmailAddress, PersonName, PhoneNumber, Slug},
    identity::{Password, Role, Surroundings},
    presets::Presets,
    registration::{NumberKind, RegistrationNumber},
};

use super::*;

#[test]
fn every_shop_has_one_owner_first_and_reads_as_it_must() {
    for shop in SHOPS {
        let owners = shop.team.iter().filter(|member| member.role == Role::Owner);
        assert_eq!(owners.count(), 1, "{}", shop.slug);
        assert_eq!(shop.team[0].role, Role::Owner);
        assert!(shop.team[0].account.is_some());
        Slug::parse(shop.slug).unwrap();
        PhoneNumber::parse(shop.phone).unwrap();
        week(shop.hours).unwrap();
        for member in shop.team {
            PersonName::parse(member.name).unwrap();
            week(member.hours).unwrap();
            if let Some(account) = member.account {
                EmailAddress::parse(&shop.email(account)).unwrap();
            }
        }
    }
}

#[test]
fn the_numbers_of_a_shop_have_the_shape_of_their_kind() {
    for shop in SHOPS {
        let number = |kind, text| RegistrationNumber::parse(kind, text).unwrap();
        number(NumberKind::BusinessNumber, shop.numbers.business);
        let gst = number(NumberKind::GstHst, shop.numbers.gst);
        assert!(gst.canonical().starts_with(shop.numbers.business));
        let others = [
            (NumberKind::Qst, shop.numbers.qst),
            (NumberKind::BcPst, shop.numbers.pst),
            (NumberKind::Neq, shop.numbers.neq),
        ];
        for (kind, text) in others {
            if let Some(text) = text {
                number(kind, text);
            }
        }
    }
}

#[test]
fn what_is_said_of_services_and_rooms_is_of_the_preset() {
    for shop in SHOPS {
        let preset = Presets::load().trade(shop.trade);
        let known = |end: &str| preset.services.iter().any(|service| ends(&service.id, end));
        let named = shop.mix.iter().map(|(end, _)| *end);
        for end in named.chain(shop.for_children.iter().copied()) {
            assert!(known(end), "{} has no {end}", shop.slug);
        }
        for (kind, _) in shop.rooms {
            assert!(
                preset
                    .resources
                    .iter()
                    .any(|resource| resource.kind == *kind)
            );
        }
        for skill in shop.team.iter().flat_map(|member| member.skills) {
            assert!(
                preset.skills.contains_key(*skill),
                "{} has no {skill}",
                shop.slug
            );
        }
    }
}

#[test]
fn no_two_accounts_share_an_address_and_the_password_is_one_people_may_choose() {
    let mut known = BTreeSet::new();
    for shop in SHOPS {
        for account in shop.team.iter().filter_map(|member| member.account) {
            let email = shop.email(account);
            assert!(email.ends_with(".example"));
            assert!(known.insert(email), "{account} twice");
        }
    }
    Password::chosen(PASSWORD, Surroundings::default()).unwrap();
}
