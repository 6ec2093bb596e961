//! The list of services.

use axum::extract::State;
use domain::{booking::Who, identity::Permission, money::Money, search};
use platform::house::House;
use web::{
    door::{Query, Staff},
    respond::{self, Answer},
};

use super::{bars, say};
use crate::{
    pages::{Booking, Face, FamilyLines, Filter, ServiceLine, ServicesPage},
    service::{self, Catalogue, Listed},
    words::Words,
};

/// A bar as wide as the column is this many minutes, unless a service lasts longer.
const BAR_MINUTES: u32 = 160;

/// `GET /app/services`: `q` looks for a name, `show` keeps some.
pub async fn index(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let found = service::catalogue(&house, &staff.ctx).await?;
    let w = Words::new(staff.ctx.locale);
    let (q, show) = (query.text("q"), query.text("show"));
    let shown = |listed: &Listed| matches(&found, listed, &search::fold(q), show);
    let longest = found
        .services
        .iter()
        .map(|listed| bars::length(&listed.sheet))
        .max();
    let scale = longest.unwrap_or(0).max(BAR_MINUTES);
    let lines = |family| {
        let of = found
            .services
            .iter()
            .filter(move |listed| listed.sheet.category == family);
        of.filter(|listed| shown(listed))
            .map(|listed| line(w, &found, listed, scale))
            .collect()
    };
    let families = found.families.iter().map(|family| FamilyLines {
        name: family.name.get(w.locale()).to_owned(),
        lines: lines(family.id),
    });
    let flash = (!query.text("done").is_empty()).then(|| w.catalog_saved().to_owned());
    let page = ServicesPage {
        w,
        may_edit: staff.may(Permission::EditCatalogue),
        lede: lede(w, &found),
        q: q.to_owned(),
        filters: filters(w, show),
        any: !found.services.is_empty(),
        families: families
            .filter(|family: &FamilyLines| !family.lines.is_empty())
            .collect(),
        shell: staff
            .shell(&house, "services", w.catalog_services())
            .having(flash),
    };
    respond::page(&page)
}

fn matches(found: &Catalogue, listed: &Listed, folded: &str, show: &str) -> bool {
    let sheet = &listed.sheet;
    let kept = match show {
        "online" => listed.online(&found.team),
        "pose" => sheet.active && sheet.steps.iter().any(|step| step.who == Who::None),
        "own" => sheet.active && listed.varies(),
        "retired" => !sheet.active,
        _ => sheet.active,
    };
    let names = [&sheet.name.fr, &sheet.name.en];
    kept && names.iter().any(|name| search::fold(name).contains(folded))
}

fn lede(w: Words, found: &Catalogue) -> String {
    let active = found.services.iter().filter(|listed| listed.sheet.active);
    let families = found.families.iter().filter(|family| {
        let of = |listed: &&Listed| listed.sheet.active && listed.sheet.category == family.id;
        found.services.iter().any(|listed| of(&listed))
    });
    let online = found
        .services
        .iter()
        .filter(|listed| listed.online(&found.team));
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    [
        w.catalog_services_count(count(active.count())),
        w.catalog_families_count(count(families.count())),
        w.catalog_online_count(count(online.count())),
    ]
    .join(" ")
}

fn filters(w: Words, show: &str) -> Vec<Filter> {
    let of = |value: &str, label: &'static str| Filter {
        label,
        url: if value.is_empty() {
            "/app/services".to_owned()
        } else {
            format!("/app/services?show={value}")
        },
        current: value == show,
    };
    vec![
        of("", w.catalog_show_all()),
        of("online", w.catalog_show_online()),
        of("pose", w.catalog_show_pose()),
        of("own", w.catalog_show_own()),
        of("retired", w.catalog_show_retired()),
    ]
}

fn line(w: Words, found: &Catalogue, listed: &Listed, scale: u32) -> ServiceLine {
    let sheet = &listed.sheet;
    let hue = found
        .families
        .iter()
        .find(|family| family.id == sheet.category);
    let bars = bars::bars(w, sheet, scale);
    let said: Vec<&str> = bars.iter().map(|bar| bar.said.as_str()).collect();
    let minutes = sheet
        .visit()
        .map_or(0, |visit| i64::from(visit.client_minutes().get()));
    let team = found.team.iter().filter(|member| member.active);
    let faces: Vec<Face> = team
        .filter(|member| listed.offers.iter().any(|offer| offer.staff == member.id))
        .map(|member| Face {
            name: member.name.clone(),
            hue: member.hue,
        })
        .collect();
    let names: Vec<&str> = faces.iter().map(|face| face.name.as_str()).collect();
    ServiceLine {
        url: format!("/app/services/{}", listed.id),
        name: sheet.name.get(w.locale()).to_owned(),
        sub: sub(w, listed),
        hue: hue.map_or(1, |family| family.hue),
        said: said.join(", "),
        bars,
        minutes: words::duration(w.locale(), minutes),
        names: names.join(", "),
        faces,
        resources: resources(w, listed),
        price: price(w, listed),
        booking: booking(found, listed),
    }
}

fn sub(w: Words, listed: &Listed) -> String {
    if 1 < listed.sheet.guests {
        return w.catalog_guests_count(i64::from(listed.sheet.guests));
    }
    if listed.varies() {
        w.catalog_varies().to_owned()
    } else {
        String::new()
    }
}

/// Kinds of rooms and machines, each once.
fn resources(w: Words, listed: &Listed) -> String {
    let mut names: Vec<String> = Vec::new();
    for need in listed.sheet.steps.iter().flat_map(|step| &step.needs) {
        let name = say::resource(w.locale(), need.kind.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The price, or where it starts.
pub fn price(w: Words, listed: &Listed) -> String {
    let least = listed.prices().min().unwrap_or(listed.sheet.price);
    let most = listed.prices().max().unwrap_or(listed.sheet.price);
    if listed.sheet.price_from || least != most {
        web::words::Words::new(w.locale()).web_price_from(least)
    } else {
        one_price(w, least)
    }
}

fn one_price(w: Words, amount: Money) -> String {
    words::price(w.locale(), amount)
}

fn booking(found: &Catalogue, listed: &Listed) -> Booking {
    let given = found
        .team
        .iter()
        .any(|m| m.active && listed.offers.iter().any(|offer| offer.staff == m.id));
    if !listed.sheet.active {
        Booking::Retired
    } else if !given {
        Booking::Nobody
    } else if listed.online(&found.team) {
        Booking::Online
    } else {
        Booking::Shop
    }
}
