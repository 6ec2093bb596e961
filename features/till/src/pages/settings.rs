//! How the till is set.

use askama::Template;
use domain::{
    identity::Permission,
    till::{TenderKind, TipBasis},
};
use platform::house::House;
use sales::service::Settings;
use web::{
    door::Staff,
    form::{Choice, Faults, Typed, languages},
    shell::Shell,
};

use crate::words::Words;

/// How the till is set.
#[derive(Template)]
#[template(path = "till_settings.html")]
pub struct SettingsPage {
    shell: Shell,
    w: Words,
    may_edit: bool,
    tenders: Vec<TenderRow>,
    percents: Vec<Percent>,
    basis: Vec<Choice>,
    languages: Vec<Choice>,
    typed: Typed,
    faults: Faults,
}

struct Percent {
    /// The first carries the name of the fault.
    id: &'static str,
    name: &'static str,
    text: String,
}

struct TenderRow {
    code: &'static str,
    /// The product's own name for it.
    usual: String,
    places: Vec<Choice>,
    offered: bool,
    asks: bool,
    /// Whether the shop has a name of its own for it.
    named: bool,
    fr: String,
    en: String,
}

impl SettingsPage {
    /// The page with what is typed in it.
    pub fn new(
        (house, staff): (&House, &Staff),
        (typed, faults): (Typed, Faults),
        saved: bool,
    ) -> SettingsPage {
        let w = Words::new(staff.ctx.locale);
        let mut tenders: Vec<TenderRow> = TenderKind::ALL
            .into_iter()
            .map(|kind| row(w, kind, &typed))
            .collect();
        tenders.sort_by_key(|row| position(&typed, row.code));
        let basis = |basis: TipBasis, label| Choice::of(code(basis), label, typed.text("basis"));
        let done = saved.then(|| w.till_settings_saved().to_owned());
        SettingsPage {
            shell: staff
                .shell(house, "settings", w.till_settings_title())
                .having(done),
            may_edit: staff.may(Permission::ManageShop),
            basis: vec![
                basis(TipBasis::BeforeTax, w.till_settings_basis_all()),
                basis(TipBasis::Services, w.till_settings_basis_services()),
            ],
            percents: percents(&typed),
            languages: languages(typed.text("locale")),
            tenders,
            w,
            typed,
            faults,
        }
    }
}

fn percents(typed: &Typed) -> Vec<Percent> {
    let fields = [
        ("percents", "percent_1"),
        ("percents-2", "percent_2"),
        ("percents-3", "percent_3"),
    ];
    let percent = |(id, name)| Percent {
        id,
        name,
        text: typed.text(name).to_owned(),
    };
    fields.map(percent).into()
}

/// A basis of tips, as the form sends it.
pub const fn code(basis: TipBasis) -> &'static str {
    match basis {
        TipBasis::BeforeTax => "before_tax",
        TipBasis::Services => "services",
    }
}

/// The place of a means of payment on the screen, from 1.
pub fn position(typed: &Typed, kind: &str) -> usize {
    typed
        .text(&format!("position-{kind}"))
        .parse()
        .unwrap_or(TenderKind::ALL.len())
}

fn row(w: Words, kind: TenderKind, typed: &Typed) -> TenderRow {
    let code = kind.code();
    let has = |field: &str| typed.all(field).iter().any(|of| of == code);
    let name = |lang: &str| typed.text(&format!("name-{lang}-{code}")).to_owned();
    let (fr, en) = (name("fr"), name("en"));
    let at = position(typed, code).to_string();
    let places = (1..=TenderKind::ALL.len()).map(|place| place.to_string());
    TenderRow {
        code,
        usual: w.till_tender(code),
        places: places
            .map(|place| Choice::of(place.clone(), place, &at))
            .collect(),
        offered: has("offered"),
        asks: has("asks"),
        named: !fr.is_empty() || !en.is_empty(),
        fr,
        en,
    }
}

/// The settings as their form holds them.
pub fn form(settings: &Settings) -> Typed {
    let mut form = Typed::default();
    let mut put = |field: String, text: String| form.put(&field, text);
    for (place, tender) in (1_usize..).zip(&settings.tenders) {
        let code = tender.kind.code();
        put(format!("position-{code}"), place.to_string());
        put(format!("name-fr-{code}"), tender.name.fr.clone());
        put(format!("name-en-{code}"), tender.name.en.clone());
    }
    for (n, percent) in (1..).zip(settings.tip_percents) {
        put(format!("percent_{n}"), u8::to_string(&percent));
    }
    put("basis".to_owned(), code(settings.tip_basis).to_owned());
    put("receipt_fr".to_owned(), settings.receipt_text.fr.clone());
    put("receipt_en".to_owned(), settings.receipt_text.en.clone());
    put("locale".to_owned(), settings.locale.code().to_owned());
    if settings.asks_tip {
        put("asks_tip".to_owned(), "yes".to_owned());
    }
    let kinds = |of: fn(&sales::service::TenderOffered) -> bool| {
        let kinds = settings.tenders.iter().filter(|tender| of(tender));
        kinds.map(|tender| tender.kind.code().to_owned()).collect()
    };
    form.put_all("offered", kinds(|tender| tender.offered));
    form.put_all("asks", kinds(|tender| tender.asks_reference));
    form
}
