//! Ready-made shops for five trades, and the invented people of the demonstration.
//!
//! A new shop picks a trade, keeps what it wants and changes every figure. The data,
//! `data/presets.json`, says more than is read here: a field is read once something uses it. Money
//! is in cents before tax, time in minutes unless a name says otherwise, hours of the day are local
//! wall time. Ids never change meaning; texts may. No fee for a missed visit is preset: in Quebec it may not be fixed in
//! advance (Consumer Protection Act, P-40.1, s. 13).

mod demo;
mod form;
mod service;

pub use demo::{Demo, Person};
pub use form::{Field, FieldType, FilledBy, Form, FormKind, IfYes, Opt, ShownWhen};
pub use service::{Buffer, Minutes, Online, Price, PriceMode, Segment, SegmentStaff, Service};

use crate::{locale::Bilingual, money::Money};
use jiff::civil::{Time, Weekday};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::OnceLock};

/// The data, embedded.
const JSON: &str = include_str!("../data/presets.json");

/// A trade one can start from.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Trade {
    /// Hairdressing.
    Hair,
    /// Barber.
    Barber,
    /// Esthetics: skin, nails, hair removal, lashes.
    Esthetics,
    /// Massage and manual therapies.
    Massage,
    /// Anything else: tattoo, tanning, well-being.
    Other,
}

impl Trade {
    /// The five, in the order of the sign-up page.
    pub const ALL: [Trade; 5] = [
        Trade::Hair,
        Trade::Barber,
        Trade::Esthetics,
        Trade::Massage,
        Trade::Other,
    ];

    /// What is stored: `hair`, `barber`, `esthetics`, `massage` or `other`.
    pub const fn code(self) -> &'static str {
        match self {
            Trade::Hair => "hair",
            Trade::Barber => "barber",
            Trade::Esthetics => "esthetics",
            Trade::Massage => "massage",
            Trade::Other => "other",
        }
    }

    /// The trade of a code; none for another text.
    pub fn parse(code: &str) -> Option<Trade> {
        Trade::ALL.into_iter().find(|trade| trade.code() == code)
    }
}

/// All the presets.
#[derive(Debug, Deserialize)]
pub struct Presets {
    trades: Trades,
    enums: Enums,
    forms: Vec<Form>,
    /// People who do not exist.
    pub demo: Demo,
}

#[derive(Debug, Deserialize)]
struct Trades {
    hair: TradePreset,
    barber: TradePreset,
    esthetics: TradePreset,
    massage: TradePreset,
    other: TradePreset,
}

#[derive(Debug, Deserialize)]
struct Enums {
    segment_what: BTreeMap<String, Bilingual>,
    resource_kind: BTreeMap<String, Bilingual>,
}

impl Presets {
    /// The presets, read once.
    ///
    /// # Panics
    ///
    /// Never: the data is embedded, and a test reads it.
    pub fn load() -> &'static Presets {
        static PRESETS: OnceLock<Presets> = OnceLock::new();
        PRESETS.get_or_init(|| {
            serde_json::from_str(JSON).expect("embedded data that the tests have read")
        })
    }

    /// What a trade starts from.
    pub const fn trade(&self, trade: Trade) -> &TradePreset {
        match trade {
            Trade::Hair => &self.trades.hair,
            Trade::Barber => &self.trades.barber,
            Trade::Esthetics => &self.trades.esthetics,
            Trade::Massage => &self.trades.massage,
            Trade::Other => &self.trades.other,
        }
    }

    /// The forms a trade proposes, in its order.
    pub fn forms_of(&self, trade: Trade) -> impl Iterator<Item = &Form> {
        self.trade(trade)
            .forms
            .iter()
            .filter_map(|id| self.form(id))
    }

    fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// What a step of a service is called when it has no label of its own (`processing`).
    pub fn step_name(&self, what: &str) -> Option<&Bilingual> {
        self.enums.segment_what.get(what)
    }

    /// What a kind of resource is called (`chair`).
    pub fn resource_kind_name(&self, kind: &str) -> Option<&Bilingual> {
        self.enums.resource_kind.get(kind)
    }
}

/// What a shop of one trade starts from.
#[derive(Debug, Deserialize)]
pub struct TradePreset {
    /// The trade's name.
    pub name: Bilingual,
    /// The hours of a week.
    pub opening_hours: OpeningHours,
    /// Skills, by id.
    pub skills: BTreeMap<String, Bilingual>,
    /// Chairs, rooms and machines.
    pub resources: Vec<Resource>,
    /// Notice and online booking.
    pub policies: Policies,
    /// Ids of the forms proposed.
    pub forms: Vec<String>,
    /// Families of services.
    pub categories: Vec<Category>,
    /// The menu.
    pub services: Vec<Service>,
    /// The shelf.
    pub retail_products: Vec<RetailProduct>,
}

/// The opening hours of a week, wall time.
#[derive(Debug, Deserialize)]
pub struct OpeningHours {
    mon: Vec<Hours>,
    tue: Vec<Hours>,
    wed: Vec<Hours>,
    thu: Vec<Hours>,
    fri: Vec<Hours>,
    sat: Vec<Hours>,
    sun: Vec<Hours>,
}

impl OpeningHours {
    /// The hours of a day; empty when closed.
    pub fn on(&self, day: Weekday) -> &[Hours] {
        match day {
            Weekday::Monday => &self.mon,
            Weekday::Tuesday => &self.tue,
            Weekday::Wednesday => &self.wed,
            Weekday::Thursday => &self.thu,
            Weekday::Friday => &self.fri,
            Weekday::Saturday => &self.sat,
            Weekday::Sunday => &self.sun,
        }
    }
}

/// Open from one time of day to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "[String; 2]")]
pub struct Hours {
    /// Opening.
    pub from: Time,
    /// Closing.
    pub until: Time,
}

impl TryFrom<[String; 2]> for Hours {
    type Error = jiff::Error;

    fn try_from([from, until]: [String; 2]) -> Result<Hours, jiff::Error> {
        Ok(Hours {
            from: from.parse()?,
            until: until.parse()?,
        })
    }
}

/// Resources of one kind.
#[derive(Debug, Deserialize)]
pub struct Resource {
    /// What segments ask for (`chair`).
    pub kind: String,
    /// How many.
    pub count: u32,
}

/// How a shop of the trade usually deals with time.
#[derive(Debug, Deserialize)]
pub struct Policies {
    /// Notice asked for to cancel.
    pub cancellation_notice_hours: Notice,
    /// Fewest hours ahead one can book online.
    pub online_lead_time_hours: u32,
    /// Most days ahead one can book online.
    pub online_horizon_days: u32,
    /// Minutes between two proposed times.
    pub slot_step_minutes: u32,
}

/// Notice to cancel, in hours.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Notice {
    /// For most visits; the data also knows long ones and groups.
    pub usual: u32,
}

/// A family of services.
#[derive(Debug, Deserialize)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
}

/// A product on the shelf; no brand is named.
#[derive(Debug, Deserialize)]
pub struct RetailProduct {
    /// Its name.
    pub name: Bilingual,
    /// How much a piece holds, such as `300 ml`.
    pub size: String,
    /// Price before tax.
    pub price_cents: Money,
    /// Cost, invented.
    pub cost_cents: Money,
    /// Kind of supply for taxes.
    pub tax_kind: String,
    /// An EAN-13 of the range kept for use inside a shop: never a real product's.
    pub sample_code: String,
    /// Pieces left when it is time to order.
    pub reorder_at: u32,
}

#[cfg(test)]
mod tests;
