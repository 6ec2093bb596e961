//! A shop's settings: three forms on one page, each saved alone.

use axum::extract::State;
use booking::service::Unsettled;
use domain::{identity::Permission, time::Zone};
use platform::house::House;
use tenancy::service::TaxNumber;
use web::{
    door::{Query, Staff},
    form::{Faults, Typed, languages},
    respond::{Answer, again, page, see_other},
};

use crate::{
    choices,
    forms::{self, TAX_NO, TAX_YES},
    pages::{SettingsPage, UnsettledVisit},
    service::{self, Settings},
    words::Words,
};

/// `GET /app/settings`.
pub async fn show(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let settings = service::settings(&house, &staff.ctx).await?;
    let w = Words::new(staff.ctx.locale);
    let done = (query.text("done") == "saved").then(|| w.operations_saved().to_owned());
    let typed = filled(&settings);
    let mut page_of = around(&house, &staff, &settings, (typed, Faults::new()));
    page_of.shell = page_of.shell.having(done);
    page(&page_of)
}

/// `POST /app/settings/shop`.
pub async fn save_shop(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    let (zone, w) = (Zone::name(&staff.shop.zone), Words::new(staff.ctx.locale));
    let card = forms::shop_card(&typed, zone, w, &mut faults);
    let Some(card) = card.filter(|_| faults.is_empty()) else {
        return refused(&house, &staff, (typed, faults)).await;
    };
    service::change_shop(&house, &staff.ctx, card).await?;
    Ok(see_other("/app/settings?done=saved"))
}

/// `POST /app/settings/taxes`.
pub async fn save_taxes(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    let w = Words::new(staff.ctx.locale);
    let card = forms::taxes(&typed, staff.shop.province, w, &mut faults);
    let Some(card) = card.filter(|_| faults.is_empty()) else {
        return refused(&house, &staff, (typed, faults)).await;
    };
    service::change_taxes(&house, &staff.ctx, card).await?;
    Ok(see_other("/app/settings?done=saved"))
}

/// `POST /app/settings/booking`.
pub async fn save_rules(staff: Staff, State(house): State<House>, typed: Typed) -> Answer {
    let mut faults = Faults::new();
    let rules = forms::rules(&typed, Words::new(staff.ctx.locale), &mut faults);
    let Some(rules) = rules.filter(|_| faults.is_empty()) else {
        return refused(&house, &staff, (typed, faults)).await;
    };
    service::change_rules(&house, &staff.ctx, (staff.shop.location, rules)).await?;
    Ok(see_other("/app/settings?done=saved"))
}

/// The page again: what was typed over what is kept, and the faults.
pub(super) async fn refused(
    house: &House,
    staff: &Staff,
    (typed, faults): (Typed, Faults),
) -> Answer {
    staff.ctx.may(Permission::ManageShop)?;
    let settings = service::settings(house, &staff.ctx).await?;
    let mut shown = filled(&settings);
    for (name, value) in typed.fields() {
        shown.put(name, value);
    }
    again(&around(house, staff, &settings, (shown, faults)))
}

/// The fields as they are kept.
fn filled(settings: &Settings) -> Typed {
    let (setup, place) = (&settings.setup, &settings.place);
    let mut typed = Typed::default();
    let mut put = |name: &str, value: &str| typed.put(name, value);
    put("name", &setup.shop.name);
    put("legal_name", &setup.entity.name);
    put("locale", setup.shop.locale.code());
    put("street", &place.street);
    put("city", &place.city);
    put("province", place.province.code());
    put("new_province", place.province.code());
    put("new_zone", &place.zone);
    put("slug", &setup.shop.slug);
    put("postal_code", &place.postal_code);
    put(
        "phone",
        &place.phone.as_deref().map(phone_shown).unwrap_or_default(),
    );
    put("email", place.email.as_deref().unwrap_or_default());
    put("officer_name", &setup.shop.officer_name);
    put("officer_email", &setup.shop.officer_email);
    put(
        "lead_hours",
        &setup.rules.lead_minutes.div_euclid(60).to_string(),
    );
    put("horizon_days", &setup.rules.horizon_days.to_string());
    put("step_minutes", &setup.rules.step.get().to_string());
    put("notice_hours", &setup.rules.notice_hours.to_string());
    fill_taxes(settings, &mut put);
    typed
}

fn fill_taxes(settings: &Settings, put: &mut impl FnMut(&str, &str)) {
    let entity = &settings.setup.entity;
    let taxes = [
        ("gst_hst", "gst_from", &entity.gst),
        ("qst", "qst_from", &entity.qst),
        (provincial_field(settings), "pst_from", &entity.pst),
    ];
    put(
        "taxed",
        if entity.gst.is_some() {
            TAX_YES
        } else {
            TAX_NO
        },
    );
    put("neq", entity.neq.as_deref().unwrap_or_default());
    put(
        "business_number",
        entity.business_number.as_deref().unwrap_or_default(),
    );
    for (field, date_field, tax) in taxes {
        if let Some(TaxNumber { number, from }) = tax {
            put(field, number);
            put(date_field, &from.to_string());
        }
    }
}

/// The field of the province's own sales tax.
fn provincial_field(settings: &Settings) -> &'static str {
    use domain::{province::Province, registration::NumberKind};
    match settings.setup.shop.province {
        Province::Mb => NumberKind::MbRst.code(),
        Province::Sk => NumberKind::SkPst.code(),
        _ => NumberKind::BcPst.code(),
    }
}

/// A number as one types it again.
fn phone_shown(number: &str) -> String {
    ::words::phone(domain::locale::Locale::En, number)
}

fn around(
    house: &House,
    staff: &Staff,
    settings: &Settings,
    (typed, faults): (Typed, Faults),
) -> SettingsPage {
    let w = Words::new(staff.ctx.locale);
    let province = settings.setup.shop.province;
    let people = settings.setup.people.iter().map(|person| {
        (
            person.name.clone(),
            person.hue,
            format!("/app/settings/hours/{}", person.id),
        )
    });
    SettingsPage {
        shell: staff.shell(house, "settings", w.operations_settings_title()),
        may_edit: staff.may(Permission::ManageShop),
        address: format!("{}/{}", house.manners.public_base, staff.shop.slug),
        provinces: choices::provinces_in(
            w,
            Zone::name(&settings.setup.zone),
            typed.text("province"),
        ),
        everywhere: choices::provinces(w, typed.text("new_province")),
        zones: choices::all_zones(w, typed.text("new_zone")),
        base: house.manners.public_base.clone(),
        zone: choices::zone_name(w, Zone::name(&settings.setup.zone)),
        languages: languages(typed.text("locale")),
        taxed: choices::taxed(w, province, typed.text("taxed")),
        numbers: choices::numbers(w, province),
        steps: choices::steps(w, typed.text("step_minutes")),
        people: people.collect(),
        unsettled: settings
            .unsettled
            .iter()
            .map(|visit| unsettled(w, visit))
            .collect(),
        w,
        typed,
        faults,
    }
}

fn unsettled(w: Words, visit: &Unsettled) -> UnsettledVisit {
    let (agreed, stands) = (visit.agreed, visit.stands);
    UnsettledVisit {
        name: visit.client_name.clone(),
        said: w.operations_settings_unsettled_visit(
            agreed.date(),
            agreed.time(),
            stands.date(),
            stands.time(),
        ),
        url: format!("/app/appointments/{}", visit.id),
    }
}
