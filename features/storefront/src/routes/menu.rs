//! What the shop does.

use axum::extract::State;
use booking::service;
use catalog::service::{Category, Service};
use domain::money::Money;
use platform::house::House;
use web::{
    door::Guest,
    respond::{Answer, page},
};

use super::{chosen::Chosen, here::Here};
use crate::pages::{Family, Item, MenuPage};

/// `GET /{shop}`.
pub(super) async fn show(guest: Guest, State(house): State<House>) -> Answer {
    let setup = service::setup(&house, &guest.ctx).await?;
    shown(&Here::new(&guest, &house, &setup), "")
}

/// The page, with a sentence on top where something cannot be had.
pub(super) fn shown(here: &Here<'_>, notice: &'static str) -> Answer {
    page(&MenuPage {
        shell: here.shell(here.w.storefront_menu_title(), "").indexed(),
        w: here.w,
        steps: here.steps(String::new()),
        policy: here.policy(),
        notice,
        said: said(here),
        families: families(here),
        reach: here.reach(),
    })
}

/// The services one may book online, by family.
pub(super) fn families(here: &Here<'_>) -> Vec<Family> {
    let families = here.setup.menu.categories.iter();
    families.filter_map(|family| listed(here, family)).collect()
}

/// What to do, and whether taxes come on top: of what is shown, as the shop is registered today.
fn said(here: &Here<'_>) -> &'static str {
    let (setup, day) = (here.setup, here.today());
    let mut shown = setup
        .menu
        .services
        .iter()
        .filter(|service| setup.is_online(service));
    let taxed = shown.any(|service| {
        let taxes = setup.taxes(service.kind.code(), service.price, day);
        taxes.is_ok_and(|taxes| taxes.charged().count() > 0)
    });
    if taxed {
        here.w.storefront_menu_said()
    } else if setup.entity.taxes_on(day).gst {
        here.w.storefront_menu_said_untaxed()
    } else {
        here.w.storefront_menu_said_small_supplier()
    }
}

fn listed(here: &Here<'_>, family: &Category) -> Option<Family> {
    let online = here
        .setup
        .menu
        .of(family.id)
        .filter(|service| here.setup.is_online(service));
    let services: Vec<Item> = online.map(|service| item(here, service)).collect();
    (!services.is_empty()).then(|| Family {
        anchor: format!("f-{}", family.id),
        name: family.name.get(here.locale()).to_owned(),
        services,
    })
}

fn item(here: &Here<'_>, service: &Service) -> Item {
    let offers: Vec<(u16, Money)> = here
        .setup
        .able(service)
        .map(|person| {
            Chosen {
                service,
                staff: Some(person),
            }
            .offer()
        })
        .collect();
    let prices = || offers.iter().map(|(_, price)| *price);
    let least = prices().min().unwrap_or(service.price);
    let (short, long) = (
        offers
            .iter()
            .map(|(minutes, _)| *minutes)
            .min()
            .unwrap_or(0),
        offers
            .iter()
            .map(|(minutes, _)| *minutes)
            .max()
            .unwrap_or(0),
    );
    Item {
        id: service.id.to_string(),
        url: here.at(&format!("/time?service={}", service.id)),
        name: service.name.get(here.locale()).to_owned(),
        description: service.description.get(here.locale()).to_owned(),
        length: if short == long {
            words::duration(here.locale(), i64::from(short))
        } else {
            here.w.storefront_menu_lengths(short, long)
        },
        price: words::money(here.locale(), least),
        from: service.price_from || prices().any(|price| price != least),
    }
}
