//! The lists one chooses from on these pages.

use domain::{
    presets::{Presets, Trade},
    province::Province,
    registration::{NumberKind, asked_in},
};
use web::form::{Choice, Typed};

use crate::{
    forms::{TAX_NO, TAX_YES, field_of_date, has_date, number_label},
    words::Words,
};

/// A number of registration to fill in.
#[derive(Clone, Debug)]
pub struct NumberField {
    /// Its field.
    pub field: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// The form it has.
    pub hint: String,
    /// Whether it may stay empty when the shop collects taxes.
    pub optional: bool,
    /// The field of its first day; empty for a number that is no tax's.
    pub date_field: &'static str,
}

/// The numbers a province asks for.
pub fn numbers(w: Words, province: Province) -> Vec<NumberField> {
    let kinds = asked_in(province).iter().copied();
    kinds
        .map(|kind| NumberField {
            field: kind.code(),
            label: number_label(w, kind, province),
            hint: w.operations_number_hint(kind.example()),
            optional: !matches!(kind, NumberKind::GstHst | NumberKind::Qst),
            date_field: if has_date(kind) {
                field_of_date(kind)
            } else {
                ""
            },
        })
        .collect()
}

/// Whether the shop collects taxes.
pub fn taxed(w: Words, province: Province, chosen: &str) -> Vec<Choice> {
    let yes = match province {
        Province::Qc => w.operations_taxed_yes_qc(),
        _ => w.operations_taxed_yes(),
    };
    let no = Choice {
        hint: w.operations_taxed_no_hint().to_owned(),
        ..Choice::of(TAX_NO, w.operations_taxed_no(), chosen)
    };
    vec![Choice::of(TAX_YES, yes, chosen), no]
}

/// The trades, of which several may be ticked.
pub fn trades(w: Words, typed: &Typed) -> Vec<Choice> {
    let ticked = typed.all("trade");
    let choice = |trade: Trade| {
        let name = Presets::load().trade(trade).name.get(w.locale()).to_owned();
        Choice {
            picked: ticked.iter().any(|code| code == trade.code()),
            ..Choice::of(trade.code(), name, "")
        }
    };
    Trade::ALL.into_iter().map(choice).collect()
}

/// The provinces and territories.
pub fn provinces(w: Words, chosen: &str) -> Vec<Choice> {
    let choice =
        |province: Province| Choice::of(province.code(), province.name().get(w.locale()), chosen);
    Province::ALL.into_iter().map(choice).collect()
}

/// The provinces a zone is in use in.
pub fn provinces_in(w: Words, zone: &str, chosen: &str) -> Vec<Choice> {
    let here = |province: &Province| province.zones().contains(&zone);
    let choice =
        |province: Province| Choice::of(province.code(), province.name().get(w.locale()), chosen);
    Province::ALL.into_iter().filter(here).map(choice).collect()
}

/// The zones of a province, the most common chosen at first.
pub fn zones(w: Words, province: Province, chosen: &str) -> Vec<Choice> {
    let zones = province.zones();
    let known = zones.contains(&chosen);
    let chosen = if known {
        chosen
    } else {
        zones.first().copied().unwrap_or_default()
    };
    zones
        .iter()
        .map(|zone| Choice::of(*zone, zone_name(w, zone), chosen))
        .collect()
}

/// Every zone of the country, from east to west as the provinces name them, each once.
pub fn all_zones(w: Words, chosen: &str) -> Vec<Choice> {
    let mut zones: Vec<&str> = Vec::new();
    for province in Province::ALL {
        let more = province.zones().iter().filter(|zone| !zones.contains(zone));
        let more: Vec<&str> = more.copied().collect();
        zones.extend(more);
    }
    let choice = |zone: &str| Choice::of(zone, zone_name(w, zone), chosen);
    zones.into_iter().map(choice).collect()
}

/// « Heure de l’Est, Toronto ».
pub fn zone_name(w: Words, zone: &str) -> String {
    let hour = match zone {
        "America/St_Johns" => "newfoundland",
        "America/Halifax"
        | "America/Glace_Bay"
        | "America/Goose_Bay"
        | "America/Moncton"
        | "America/Blanc-Sablon" => "atlantic",
        "America/Winnipeg" | "America/Rankin_Inlet" | "America/Resolute" | "America/Regina" => {
            "central"
        }
        "America/Edmonton"
        | "America/Inuvik"
        | "America/Cambridge_Bay"
        | "America/Dawson_Creek"
        | "America/Fort_Nelson"
        | "America/Creston" => "mountain",
        "America/Vancouver" => "pacific",
        "America/Whitehorse" => "yukon",
        _ => "eastern",
    };
    let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    w.operations_zone(city.replace("St Johns", "St. John’s"), hour)
}

/// Minutes between two starts.
pub fn steps(w: Words, chosen: &str) -> Vec<Choice> {
    let usual = [5_u16, 10, 15, 20, 30, 45, 60];
    let own = chosen
        .parse::<u16>()
        .ok()
        .filter(|minutes| !usual.contains(minutes));
    let all = usual.into_iter().chain(own);
    all.map(|minutes| Choice::of(minutes.to_string(), w.operations_step(minutes), chosen))
        .collect()
}
