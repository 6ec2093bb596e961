//! What can be sold: visits, services, products, a free amount.

use catalog::service::{Menu, Product};
use domain::{booking::Status, locale::Locale, money::Money, search, till::What};
use sales::service::{Slip, ToPay};
use web::form::{Choice, Faults, Typed};

use super::{
    say,
    till::{Asked, Desk},
};
use crate::words::Words;

/// A tab of the till.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// What is sold most of late; all of it while nothing was sold.
    #[default]
    Favourites,
    /// The menu.
    Services,
    /// The shelf.
    Products,
    /// Every visit of today that is not paid.
    Today,
    /// A free amount.
    Amount,
}

impl Tab {
    const EACH: [Tab; 5] = [
        Tab::Favourites,
        Tab::Services,
        Tab::Products,
        Tab::Today,
        Tab::Amount,
    ];

    /// As an address writes it.
    pub const fn code(self) -> &'static str {
        match self {
            Tab::Favourites => "",
            Tab::Services => "services",
            Tab::Products => "products",
            Tab::Today => "today",
            Tab::Amount => "amount",
        }
    }

    /// The tab of an address; the first for anything else.
    pub fn parse(code: &str) -> Tab {
        let found = Tab::EACH.into_iter().find(|tab| tab.code() == code);
        found.unwrap_or_default()
    }
}

/// A free amount as it was typed.
#[derive(Debug, Default)]
pub struct Keyed {
    /// The fields.
    pub typed: Typed,
    /// What is wrong in them.
    pub faults: Faults,
}

/// What can be sold.
pub struct Pick {
    pub(super) ticket: String,
    /// The tab, to come back to once something is rung up.
    pub(super) tab: &'static str,
    pub(super) q: String,
    pub(super) said: String,
    pub(super) tabs: Vec<TabLink>,
    pub(super) here: Vec<Visit>,
    pub(super) parked: Vec<Kept>,
    pub(super) groups: Vec<Group>,
    pub(super) keyed: Option<KeyedForm>,
    /// Whether nothing was found.
    pub(super) empty: bool,
}

pub(super) struct TabLink {
    pub(super) label: &'static str,
    pub(super) url: String,
    pub(super) count: usize,
    pub(super) current: bool,
}

pub(super) struct Visit {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) state: &'static str,
    pub(super) said: String,
    pub(super) price: String,
    pub(super) current: bool,
    /// Whether it may be paid together with what stands on the ticket.
    pub(super) joins: bool,
}

pub(super) struct Kept {
    pub(super) url: String,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) said: String,
    pub(super) total: String,
    pub(super) parked: bool,
}

pub(super) struct Group {
    pub(super) title: String,
    pub(super) tiles: Vec<Tile>,
}

pub(super) struct Tile {
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) hue: i32,
    pub(super) name: String,
    pub(super) price: String,
}

pub(super) struct KeyedForm {
    pub(super) name: String,
    pub(super) price: String,
    pub(super) kinds: Vec<Choice>,
    pub(super) faults: Faults,
}

impl Pick {
    pub(super) fn new(desk: Desk<'_>, asked: &Asked) -> Pick {
        let w = desk.words();
        let folded = search::fold(&asked.q);
        let groups = groups(desk, asked.tab, &folded);
        let ticket = desk.ticket.map(|ticket| ticket.id.to_string());
        Pick {
            ticket: ticket.unwrap_or_default(),
            tab: asked.tab.code(),
            q: asked.q.clone(),
            said: said(w, asked, groups.is_empty()),
            tabs: tabs(desk, asked.tab),
            here: if folded.is_empty() {
                visits(desk, asked.tab)
            } else {
                Vec::new()
            },
            parked: kept(desk),
            empty: groups.is_empty() && !folded.is_empty(),
            keyed: (asked.tab == Tab::Amount).then(|| keyed(w, asked)),
            groups,
        }
    }
}

/// Why nothing was rung up; of a bar code, that nothing bears it.
fn said(w: Words, asked: &Asked, nothing: bool) -> String {
    let is_code = asked.q.len() > 5 && asked.q.bytes().all(|byte| byte.is_ascii_digit());
    if asked.said.is_empty() && nothing && is_code {
        return w.till_no_such_code(&asked.q);
    }
    asked.said.clone()
}

fn tabs(desk: Desk<'_>, current: Tab) -> Vec<TabLink> {
    let w = desk.words();
    let base = match desk.ticket {
        Some(ticket) => format!("/app/till/{}", ticket.id),
        None => "/app/till".to_owned(),
    };
    let label = |tab| match tab {
        Tab::Favourites => w.till_tab_favourites(),
        Tab::Services => w.till_tab_services(),
        Tab::Products => w.till_tab_products(),
        Tab::Today => w.till_tab_today(),
        Tab::Amount => w.till_tab_amount(),
    };
    let link = |tab: Tab| TabLink {
        label: label(tab),
        url: match tab.code() {
            "" => base.clone(),
            code => format!("{base}?tab={code}"),
        },
        count: match tab {
            Tab::Today => desk.counter.to_pay.len(),
            _ => 0,
        },
        current: tab == current,
    };
    Tab::EACH.into_iter().map(link).collect()
}

/// Who is in the salon; in the tab of the day, every visit that is not paid.
fn visits(desk: Desk<'_>, tab: Tab) -> Vec<Visit> {
    let (w, ticket) = (desk.words(), desk.ticket);
    let here = |to_pay: &&ToPay| {
        let status = to_pay.visit.status;
        let present = [Status::ReadyToPay, Status::InService, Status::Arrived];
        tab == Tab::Today || present.contains(&status)
    };
    let joins = ticket.is_some_and(|ticket| !ticket.tally.entries.is_empty());
    let shown = desk.counter.to_pay.iter().filter(here);
    let visit = |to_pay: &ToPay| {
        let visit = &to_pay.visit;
        let current = ticket.is_some() && to_pay.ticket == ticket.map(|ticket| ticket.id);
        Visit {
            id: visit.id.to_string(),
            name: visit.client_name.clone(),
            state: visit.status.as_str(),
            said: w.till_status(visit.status.as_str()),
            price: ::words::money(w.locale(), visit.price),
            joins: joins && !current && to_pay.ticket.is_none(),
            current,
        }
    };
    shown.map(visit).collect()
}

/// Tickets kept aside, and those open on another screen.
fn kept(desk: Desk<'_>) -> Vec<Kept> {
    let w = desk.words();
    let others = desk.counter.tickets.iter();
    let others = others.filter(|slip| desk.ticket.is_none_or(|ticket| ticket.id != slip.id));
    let kept = |slip: &Slip| {
        let label = slip.parked.as_ref().map(|parked| parked.label.clone());
        let label = label.filter(|label| !label.is_empty());
        let since = slip
            .parked
            .as_ref()
            .map_or(slip.opened_at, |parked| parked.at);
        let at = desk.zone.wall(since).time();
        let name = label.or_else(|| slip.client_name.clone());
        Kept {
            url: format!("/app/till/{}", slip.id),
            id: slip.id.to_string(),
            name: name.unwrap_or_else(|| w.till_nobody_named().to_owned()),
            said: if slip.parked.is_some() {
                w.till_parked_at(at)
            } else {
                w.till_open_at(at)
            },
            total: ::words::money(w.locale(), slip.due),
            parked: slip.parked.is_some(),
        }
    };
    others.map(kept).collect()
}

fn groups(desk: Desk<'_>, tab: Tab, folded: &str) -> Vec<Group> {
    let (w, counter) = (desk.words(), desk.counter);
    let looking = !folded.is_empty();
    let best = best(desk);
    if tab == Tab::Favourites && !looking && !best.tiles.is_empty() {
        return vec![best];
    }
    let services = looking || matches!(tab, Tab::Favourites | Tab::Services);
    let products = looking || matches!(tab, Tab::Favourites | Tab::Products);
    let mut groups = Vec::new();
    if services {
        groups.extend(services_of(w, &counter.menu, folded));
    }
    if products {
        let found = counter.products.iter();
        let found = found.filter(|product| is_product(product, folded));
        groups.push(Group {
            title: w.till_products().to_owned(),
            tiles: found.map(|product| product_tile(w, product)).collect(),
        });
    }
    groups.retain(|group| !group.tiles.is_empty());
    groups
}

/// What is sold most, as long as it still is sold.
fn best(desk: Desk<'_>) -> Group {
    let (w, counter) = (desk.words(), desk.counter);
    let tile = |what: &What| match what {
        What::Service { id, .. } => {
            let service = counter.menu.service(*id)?;
            let mut families = counter.menu.categories.iter();
            let family = families.find(|family| family.id == service.category)?;
            Some(service_tile(w, family.hue, service))
        }
        What::Product(id) => {
            let product = counter.products.iter().find(|product| product.id == *id)?;
            Some(product_tile(w, product))
        }
        What::Custom | What::Fee(_) => None,
    };
    Group {
        title: w.till_favourites().to_owned(),
        tiles: desk.best.iter().filter_map(tile).collect(),
    }
}

fn service_tile(w: Words, hue: i32, service: &catalog::service::Service) -> Tile {
    Tile {
        kind: "service",
        id: service.id.to_string(),
        hue,
        name: service.name.get(w.locale()).to_owned(),
        price: price(w, service.price, service.price_from),
    }
}

fn services_of(w: Words, menu: &Menu, folded: &str) -> Vec<Group> {
    let finds = |name: &domain::locale::Bilingual| is_named(name, folded);
    let group = |family: &catalog::service::Category| Group {
        title: family.name.get(w.locale()).to_owned(),
        tiles: menu
            .of(family.id)
            .filter(|service| finds(&service.name))
            .map(|service| service_tile(w, family.hue, service))
            .collect(),
    };
    menu.categories.iter().map(group).collect()
}

fn is_named(name: &domain::locale::Bilingual, folded: &str) -> bool {
    [Locale::Fr, Locale::En]
        .into_iter()
        .any(|locale| search::fold(name.get(locale)).contains(folded))
}

fn is_product(product: &Product, folded: &str) -> bool {
    let code = product.sheet.code.as_deref().unwrap_or_default();
    is_named(&product.sheet.name, folded) || search::fold(code).contains(folded)
}

fn product_tile(w: Words, product: &Product) -> Tile {
    Tile {
        kind: "product",
        id: product.id.to_string(),
        hue: 0,
        name: product.sheet.name.get(w.locale()).to_owned(),
        price: price(w, product.sheet.price, false),
    }
}

fn price(w: Words, price: Money, at_least: bool) -> String {
    if price == Money::ZERO {
        return w.till_free().to_owned();
    }
    let said = ::words::money(w.locale(), price);
    if at_least { w.till_from(said) } else { said }
}

fn keyed(w: Words, asked: &Asked) -> KeyedForm {
    let typed = &asked.keyed.typed;
    let kind = |kind: domain::tax::Kind| {
        Choice::of(kind.code(), w.till_kind(kind.code()), typed.text("kind"))
    };
    KeyedForm {
        name: typed.text("name").to_owned(),
        price: typed.text("price").to_owned(),
        kinds: say::CUSTOM_KINDS.into_iter().map(kind).collect(),
        faults: asked.keyed.faults.clone(),
    }
}
