//! Ready-made shops for five trades, and the invented people of the demonstration.
//!
//! A new shop picks a trade, keeps what it wants and changes every figure. The data is
//! `data/presets.json`; only the fields in use are read. Money is in cents before tax, time in
//! minutes unless a name says otherwise, hours of the day are local wall time. Ids never change
//! meaning; texts may. No fee for a missed visit is preset: in Quebec it may not be fixed in
//! advance (Consumer Protection Act, P-40.1, s. 13).

mod demo;
mod form;
mod service;

pub use demo::{Demo, Person, Place, Street};
pub use form::{Field, FieldType, FilledBy, Form, FormKind, IfYes, Opt, ShownWhen};
pub use service::{
    Buffer, Deposit, DepositHabit, Minutes, Online, PatchTest, PriceMode, PriceRange, Segment,
    SegmentStaff, Service,
};

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
    /// People, streets and places that do not exist.
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

    /// A form by its id.
    pub fn form(&self, id: &str) -> Option<&Form> {
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
    /// Positions in the team.
    pub staff_roles: Vec<StaffRole>,
    /// Chairs, rooms and machines.
    pub resources: Vec<Resource>,
    /// Notice, online booking, reminders.
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

/// A position in the team.
#[derive(Debug, Deserialize)]
pub struct StaffRole {
    /// Its id within the trade.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Code of the role whose permissions it starts with, `assistant` and `renter` included.
    pub permission_preset: String,
    /// Whether clients can be booked with them.
    pub bookable: bool,
    /// Ids of their skills.
    pub skills: Vec<String>,
}

/// Resources of one kind.
#[derive(Debug, Deserialize)]
pub struct Resource {
    /// Its id.
    pub id: String,
    /// What segments ask for (`chair`).
    pub kind: String,
    /// Its name.
    pub name: Bilingual,
    /// How many.
    pub count: u32,
    /// Minutes before its first use of a day.
    pub warm_up_minutes: u32,
}

/// How a shop of the trade usually deals with time.
#[derive(Debug, Deserialize)]
pub struct Policies {
    /// Notice asked for to cancel.
    pub cancellation_notice_hours: Notice,
    /// Minutes of lateness that change nothing.
    pub late_grace_minutes: u32,
    /// Fewest hours ahead one can book online.
    pub online_lead_time_hours: u32,
    /// Most days ahead one can book online.
    pub online_horizon_days: u32,
    /// Minutes between two proposed times.
    pub slot_step_minutes: u32,
    /// Reminders before a visit.
    pub reminders: Vec<Reminder>,
    /// Hours before a visit at which forms go out.
    pub forms_sent_hours_before: u32,
    /// What clients are told about cancelling.
    pub cancellation_text: Bilingual,
    /// What clients are told about being late.
    pub late_text: Bilingual,
}

/// Notice to cancel, in hours.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Notice {
    /// For most visits.
    pub usual: u32,
    /// For long ones.
    pub long_service: u32,
    /// For a group or an event.
    pub group_or_event: u32,
    /// Minutes from which a visit is long.
    pub long_service_from_minutes: u32,
}

/// A reminder.
#[derive(Debug, Deserialize)]
pub struct Reminder {
    /// Hours before the visit.
    pub hours_before: u32,
    /// `email` or `sms`.
    pub channel: String,
    /// Whether the client is asked to confirm.
    pub asks_confirmation: bool,
}

/// A family of services.
#[derive(Debug, Deserialize)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it holds.
    pub description: Bilingual,
}

/// A product on the shelf; no brand is named.
#[derive(Debug, Deserialize)]
pub struct RetailProduct {
    /// Its id.
    pub id: String,
    /// Its number in the shop.
    pub sku: String,
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
