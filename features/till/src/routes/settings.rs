//! The till is set.

use axum::extract::State;
use domain::{
    identity::Permission,
    locale::{Bilingual, Locale},
    till::{TenderKind, TipBasis},
};
use platform::house::House;
use sales::{
    SalesError,
    service::{self, Settings, TenderOffered},
};
use web::{
    door::{Query, Staff},
    form::{Faults, Typed},
    respond::{Answer, again, page, see_other},
};

use crate::{
    pages::{self, SettingsPage},
    words::Words,
};

/// `GET /app/settings/till`.
pub(super) async fn show(staff: Staff, State(house): State<House>, Query(query): Query) -> Answer {
    let settings = service::settings(&house, &staff.ctx).await?;
    let typed = pages::settings_form(&settings);
    let saved = query.ticked("done");
    page(&SettingsPage::new(
        (&house, &staff),
        (typed, Faults::new()),
        saved,
    ))
}

/// `POST /app/settings/till`.
pub(super) async fn save(staff: Staff, State(house): State<House>, form: Typed) -> Answer {
    staff.ctx.may(Permission::ManageShop)?;
    let w = Words::new(staff.ctx.locale);
    let mut faults = Faults::new();
    let read = read(w, &form, &mut faults);
    let error = match read {
        None => None,
        Some(settings) => match service::set_settings(&house, &staff.ctx, settings).await {
            Ok(()) => return Ok(see_other("/app/settings/till?done=saved")),
            Err(error) => Some(error),
        },
    };
    match error {
        Some(SalesError::TooLong(_)) => faults.add("receipt_fr", w.till_fault_too_long()),
        Some(SalesError::BadSettings) => faults.add("percents", w.till_fault_percents()),
        Some(error) => return Err(error.into()),
        None => {}
    }
    again(&SettingsPage::new((&house, &staff), (form, faults), false))
}

fn read(w: Words, form: &Typed, faults: &mut Faults) -> Option<Settings> {
    let mut tenders: Vec<TenderOffered> = TenderKind::ALL
        .into_iter()
        .map(|kind| tender(form, kind))
        .collect();
    tenders.sort_by_key(|tender| pages::position(form, tender.kind.code()));
    if !tenders.iter().any(|tender| tender.offered) {
        faults.add("offered", w.till_fault_no_tender_left());
    }
    let percent = |n: u8| form.text(&format!("percent_{n}")).trim().parse().ok();
    let percents = [percent(1), percent(2), percent(3)];
    let [Some(low), Some(middle), Some(high)] = percents else {
        faults.add("percents", w.till_fault_percents());
        return None;
    };
    let basis = [TipBasis::BeforeTax, TipBasis::Services];
    let chosen = |basis: &TipBasis| pages::basis_code(*basis) == form.text("basis");
    faults.is_empty().then(|| Settings {
        tenders,
        asks_tip: form.ticked("asks_tip"),
        tip_basis: basis.into_iter().find(chosen).unwrap_or_default(),
        tip_percents: [low, middle, high],
        receipt_text: Bilingual {
            fr: form.text("receipt_fr").trim().to_owned(),
            en: form.text("receipt_en").trim().to_owned(),
        },
        locale: Locale::parse(form.text("locale")).unwrap_or_default(),
    })
}

fn tender(form: &Typed, kind: TenderKind) -> TenderOffered {
    let code = kind.code();
    let has = |field: &str| form.all(field).iter().any(|of| of == code);
    let name = |lang: &str| form.text(&format!("name-{lang}-{code}")).trim().to_owned();
    TenderOffered {
        kind,
        name: Bilingual {
            fr: name("fr"),
            en: name("en"),
        },
        offered: has("offered"),
        asks_reference: has("asks"),
    }
}
