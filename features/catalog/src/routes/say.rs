//! Words of the catalogue's own lists, and what people type in its forms.

use std::borrow::Cow;

use domain::{locale::Bilingual, locale::Locale, money::Money, presets::Presets, tax::Kind};
use web::form::{Choice, Faults};

use crate::words::Words;

/// Kinds of supply a service may be.
pub const SERVICE_KINDS: [Kind; 10] = [
    Kind::Hair,
    Kind::HairRemoval,
    Kind::Esthetics,
    Kind::Massage,
    Kind::Tanning,
    Kind::TattooPiercing,
    Kind::AcupunctureLicensed,
    Kind::NaturopathLicensed,
    Kind::PhysioChiroLicensed,
    Kind::OsteopathyManual,
];

/// Kinds of supply a product may be.
pub const PRODUCT_KINDS: [Kind; 2] = [Kind::Goods, Kind::ZeroRatedGoods];

/// Kinds of steps, in the order of a visit.
pub const STEP_KINDS: [&str; 7] = [
    "application",
    "processing",
    "rinse",
    "cut",
    "finish",
    "treatment",
    "clean-down",
];

/// Kinds of rooms, chairs and machines, the most usual first.
pub const RESOURCE_KINDS: [&str; 10] = [
    "chair",
    "basin",
    "room",
    "couple_room",
    "table",
    "nail_station",
    "pedicure_station",
    "steamer",
    "laser",
    "ipl",
];

/// A kind of supply in words.
pub fn kind(w: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Hair => w.catalog_kind_hair(),
        Kind::HairRemoval => w.catalog_kind_hair_removal(),
        Kind::Esthetics => w.catalog_kind_esthetics(),
        Kind::Massage => w.catalog_kind_massage(),
        Kind::Tanning => w.catalog_kind_tanning(),
        Kind::TattooPiercing => w.catalog_kind_tattoo_piercing(),
        Kind::AcupunctureLicensed => w.catalog_kind_acupuncture(),
        Kind::NaturopathLicensed => w.catalog_kind_naturopath(),
        Kind::PhysioChiroLicensed => w.catalog_kind_physio_chiro(),
        Kind::OsteopathyManual => w.catalog_kind_osteopathy(),
        Kind::ZeroRatedGoods => w.catalog_kind_zero_rated(),
        Kind::Goods | Kind::GstBreakGoods | Kind::GiftCardSale | Kind::TipVoluntary => {
            w.catalog_kind_goods()
        }
    }
}

/// A kind of step in words; the code of one unknown here.
pub fn step(locale: Locale, what: &str) -> String {
    Presets::load()
        .step_name(what)
        .map_or(what, |name| name.get(locale))
        .to_owned()
}

/// A kind of room, chair or machine in words; the code of one unknown here.
pub fn resource(locale: Locale, kind: &str) -> String {
    Presets::load()
        .resource_kind_name(kind)
        .map_or(kind, |name| name.get(locale))
        .to_owned()
}

/// Kinds of supply to choose from.
pub fn kinds(w: Words, offered: &[Kind], current: &str) -> Vec<Choice> {
    offered
        .iter()
        .map(|found| Choice::of(found.code(), kind(w, *found), current))
        .collect()
}

/// A text on one line: controls read as spaces, spaces are not repeated, no-break ones stay.
pub fn line(typed: &str) -> String {
    let plain: String = typed
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text in two languages; the one left empty takes the other's words.
pub fn both(fr: &str, en: &str) -> Bilingual {
    let (fr, en) = (line(fr), line(en));
    match (fr.is_empty(), en.is_empty()) {
        (true, _) => Bilingual { fr: en.clone(), en },
        (_, true) => Bilingual { en: fr.clone(), fr },
        _ => Bilingual { fr, en },
    }
}

/// Whole minutes as people type them: `45`, `45 min`, `1 h`, `1 h 30`, `1:30`; up to a day.
pub fn minutes(typed: &str) -> Option<u16> {
    let lower = typed.to_lowercase();
    let bare: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.strip_suffix("min").unwrap_or(&bare);
    let count = |text: &str| text.parse::<u16>().ok().filter(|_| !text.starts_with('+'));
    match bare.split_once(['h', ':']) {
        None => count(bare),
        Some((hours, "")) => count(hours)?.checked_mul(60),
        Some((hours, rest)) => {
            let rest = count(rest).filter(|rest| *rest < 60)?;
            count(hours)?.checked_mul(60)?.checked_add(rest)
        }
    }
    .filter(|found| *found <= 1440)
}

/// Says why a pair of texts is refused, if it is; `fields` are those of the two languages.
pub fn check(
    faults: &mut Faults,
    w: web::words::Words,
    fields: [impl Into<Cow<'static, str>>; 2],
    found: &Bilingual,
    max: usize,
) {
    let limit = i64::try_from(max).unwrap_or(i64::MAX);
    let [fr, en] = fields;
    if found.fr.is_empty() {
        faults.add(fr, w.web_fault_missing());
    } else if found.fr.chars().count() > max {
        faults.add(fr, w.web_fault_too_long(limit));
    }
    if found.en.chars().count() > max {
        faults.add(en, w.web_fault_too_long(limit));
    }
}

/// Highest price, in cents: 100 000 $.
const PRICE_CENTS_MAX: i64 = 10_000_000;

/// An amount from nothing to the highest price.
pub fn price(
    faults: &mut Faults,
    w: Words,
    field: impl Into<Cow<'static, str>>,
    typed: &str,
) -> Option<Money> {
    let found = ::words::typed::money(typed).ok();
    let found = found.filter(|found| (0..=PRICE_CENTS_MAX).contains(&found.cents()));
    if found.is_none() {
        let most = Money::from_cents(PRICE_CENTS_MAX);
        faults.add(field, w.catalog_fault_price(most));
    }
    found
}
