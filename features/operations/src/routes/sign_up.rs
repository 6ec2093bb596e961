//! Signing up in three steps: each form carries what the others hold, so nothing is kept before
//! the last one and no script is needed.

use axum::{extract::State, response::Response};
use domain::province::Province;
use identity::{cookie::with_session, service::Origin};
use platform::{house::House, throttle::Pace};
use web::{
    door::Passer,
    fault::Fault,
    form::{Faults, Typed},
    respond::{Answer, again, later, page, see_other},
    shell::Shell,
};

use super::{carried, elsewhere};
use crate::{
    choices,
    error::OperationsError,
    forms::{self, PlacePart, ShopPart},
    pages::SignUpPage,
    service::{free_slug, open_shop},
    words::Words,
};

/// Forms sent from one place: an address is looked up at each.
const STEPS: Pace = Pace {
    burst: 60,
    seconds_each: 10,
};
/// Shops opened from one place.
const SHOPS: Pace = Pace {
    burst: 5,
    seconds_each: 600,
};

/// The fields of each step; the password is never carried.
const FIELDS: [&[&str]; 3] = [
    &["name", "slug", "trade", "province"],
    &[
        "legal_name",
        "street",
        "city",
        "postal_code",
        "phone",
        "zone",
        "taxed",
        "neq",
        "business_number",
        "gst_hst",
        "gst_from",
        "qst",
        "qst_from",
        "bc_pst",
        "mb_rst",
        "sk_pst",
        "pst_from",
    ],
    &["first_name", "last_name", "email"],
];

/// `GET /sign-up`.
pub async fn show(passer: Passer, State(house): State<House>) -> Answer {
    let mut typed = Typed::default();
    typed.put("province", Province::Qc.code());
    page(&at(&house, &passer, 0, (typed, Faults::new())))
}

/// `POST /sign-up`.
pub async fn go_on(
    passer: Passer,
    origin: Origin,
    State(house): State<House>,
    mut typed: Typed,
) -> Answer {
    let w = Words::new(passer.locale);
    let mut faults = Faults::new();
    let sent = typed.text("step").to_owned();
    if let Err(seconds) = pass(&house, &passer, ("sign-up-step", STEPS)) {
        return slowed(&house, &passer, (step_of(&sent), typed), seconds);
    }
    let back = typed.text("go") == "back";
    let Some(shop) = free_shop(&house, &typed, w, &mut faults).await? else {
        return again(&at(&house, &passer, 0, (typed, faults)));
    };
    typed.put("slug", shop.slug.as_str());
    // Back to the first step, or on to the second: from it, back to it, or from nowhere.
    if sent == "place" && back {
        return page(&at(&house, &passer, 0, (typed, faults)));
    }
    if back || !["place", "account"].contains(&sent.as_str()) {
        return page(&at(&house, &passer, 1, (typed, faults)));
    }
    let Some(place) =
        forms::place(&typed, shop.province, w, &mut faults).filter(|_| faults.is_empty())
    else {
        return again(&at(&house, &passer, 1, (typed, faults)));
    };
    if sent == "place" {
        return page(&at(&house, &passer, 2, (typed, faults)));
    }
    finish(&house, (passer, origin), (shop, place), typed).await
}

/// The last step: everything is right, or the page says what is not.
async fn finish(
    house: &House,
    (passer, origin): (Passer, Origin),
    (shop, place): (ShopPart, PlacePart),
    typed: Typed,
) -> Answer {
    let w = Words::new(passer.locale);
    let mut faults = Faults::new();
    let owner = forms::owner(&typed, &shop, w, &mut faults);
    let Some(owner) = owner.filter(|_| faults.is_empty()) else {
        return again(&at(house, &passer, 2, (typed, faults)));
    };
    if let Err(seconds) = pass(house, &passer, ("sign-up", SHOPS)) {
        return slowed(house, &passer, (2, typed), seconds);
    }
    let sign_up = forms::whole(shop, place, owner, passer.locale)?;
    match open_shop(house, origin, sign_up).await {
        Ok(opened) => Ok(welcomed(house, opened.session.as_deref())),
        Err(OperationsError::SlugTaken) => {
            faults.add("slug", w.operations_fault_slug_taken());
            again(&at(house, &passer, 0, (typed, faults)))
        }
        Err(OperationsError::EmailTaken) => {
            faults.add("email", w.operations_fault_email_taken());
            again(&at(house, &passer, 2, (typed, faults)))
        }
        Err(other) => Err(other.into()),
    }
}

fn welcomed(house: &House, session: Option<&str>) -> Response {
    match session {
        Some(secret) => with_session(house, see_other("/app/welcome"), secret),
        None => see_other("/sign-in"),
    }
}

fn pass(house: &House, passer: &Passer, (what, pace): (&str, Pace)) -> Result<(), u32> {
    let key = format!("{what}:{}", passer.ip);
    house.throttle.take(&key, pace, house.clock.now())
}

/// The step a form is of.
fn step_of(sent: &str) -> usize {
    match sent {
        "place" => 1,
        "account" => 2,
        _ => 0,
    }
}

/// The same form, filled, and how long to wait.
fn slowed(house: &House, passer: &Passer, (step, typed): (usize, Typed), seconds: u32) -> Answer {
    let problem = Words::new(passer.locale).operations_sign_up_wait(i64::from(seconds));
    let shown = at(house, passer, step, (typed, Faults::new()));
    later(again(&SignUpPage { problem, ..shown }), seconds)
}

/// The first part, at an address no shop has: a proposed one gives way, a typed one is refused.
async fn free_shop(
    house: &House,
    typed: &Typed,
    w: Words,
    faults: &mut Faults,
) -> Result<Option<ShopPart>, Fault> {
    let Some(shop) = forms::shop(typed, w, faults) else {
        return Ok(None);
    };
    match free_slug(house, &shop.slug).await? {
        Some(slug) if slug == shop.slug || shop.proposed => Ok(Some(ShopPart { slug, ..shop })),
        Some(free) => {
            faults.add("slug", w.operations_fault_slug_taken_try(free.as_str()));
            Ok(None)
        }
        None => {
            faults.add("slug", w.operations_fault_slug_taken());
            Ok(None)
        }
    }
}

/// The page of one step.
fn at(house: &House, passer: &Passer, step: usize, (typed, faults): (Typed, Faults)) -> SignUpPage {
    let w = Words::new(passer.locale);
    let title = [
        w.operations_sign_up_shop_title(),
        w.operations_sign_up_place_title(),
        w.operations_sign_up_account_title(),
    ];
    let title = title.get(step).copied().unwrap_or_default();
    let province = Province::parse(typed.text("province")).unwrap_or(Province::Qc);
    SignUpPage {
        shell: Shell::plain(house, passer.locale, title)
            .also_at(elsewhere("/sign-up", passer.locale)),
        lang: carried(passer.locale),
        labels: [
            w.operations_sign_up_shop(),
            w.operations_sign_up_place(),
            w.operations_sign_up_account(),
        ],
        hidden: carried_fields(&typed, step),
        address: format!("{}/{}", shown_base(house), typed.text("slug")),
        base: shown_base(house),
        trades: choices::trades(w, &typed),
        provinces: choices::provinces(w, typed.text("province")),
        zones: choices::zones(w, province, typed.text("zone")),
        taxed: choices::taxed(w, province, typed.text("taxed")),
        numbers: choices::numbers(w, province),
        w,
        step,
        typed,
        faults,
        problem: String::new(),
    }
}

/// The service's address as people write it.
fn shown_base(house: &House) -> String {
    let base = house.manners.public_base.as_str();
    base.split_once("://")
        .map_or(base, |(_, rest)| rest)
        .to_owned()
}

fn carried_fields(typed: &Typed, step: usize) -> Vec<(String, String)> {
    let others = FIELDS
        .iter()
        .enumerate()
        .filter(|(place, _)| *place != step);
    let names = others.flat_map(|(_, names)| names.iter().copied());
    let values = names.flat_map(|name| {
        typed
            .all(name)
            .iter()
            .map(move |value| (name.to_owned(), value.clone()))
    });
    values.filter(|(_, value)| !value.is_empty()).collect()
}
