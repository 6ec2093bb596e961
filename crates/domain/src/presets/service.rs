//! Services of a menu and their steps.

use crate::{locale::Bilingual, money::Money};
use serde::Deserialize;

/// A service of the menu.
#[derive(Debug, Deserialize)]
pub struct Service {
    /// Its id.
    pub id: String,
    /// Id of its family.
    pub category: String,
    /// Its name.
    pub name: Bilingual,
    /// What the client reads.
    pub description: Bilingual,
    /// Price before tax.
    pub price_cents: PriceRange,
    /// Whether the price is the price or a start.
    pub price_mode: PriceMode,
    /// Minutes of all the steps.
    pub minutes_total: u32,
    /// Minutes the client is there: what the client is told.
    pub minutes_client: u32,
    /// The steps, in order.
    pub segments: Vec<Segment>,
    /// Minutes kept free around it.
    pub buffer_minutes: Buffer,
    /// People served; the price is for all of them.
    pub guests: u32,
    /// Test on the skin beforehand.
    pub patch_test: PatchTest,
    /// Id of the form a client fills before.
    pub intake_form: Option<String>,
    /// Ids of other forms.
    #[serde(default)]
    pub other_forms: Vec<String>,
    /// Kind of supply for taxes.
    pub tax_kind: String,
    /// What is usually asked in advance.
    pub deposit: Deposit,
    /// Whether it is booked online.
    pub online: Online,
    /// Youngest age, by habit or by law.
    pub minimum_age: Option<u32>,
    /// Whether a haircut is part of it: Manitoba's rule on hair services before December 2021.
    pub includes_haircut: bool,
}

/// What the service costs in Quebec, 2025-26.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct PriceRange {
    /// Near the cheapest list.
    pub low: Money,
    /// Where a new shop starts.
    pub typical: Money,
    /// A busy shop in a city.
    pub high: Money,
}

/// What the price means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceMode {
    /// The price.
    Fixed,
    /// The least it costs.
    From,
}

/// Whether clients book it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Online {
    /// They do.
    Yes,
    /// They get in touch first.
    Contact,
}

/// A step of a service.
#[derive(Debug, Deserialize)]
pub struct Segment {
    /// Its kind (`application`, `processing`, `rinse`, `cut`, `finish`, `treatment`, `clean-down`).
    pub what: String,
    /// How long it takes.
    pub minutes: Minutes,
    /// Who does it.
    pub staff: SegmentStaff,
    /// How many of them.
    pub staff_count: u32,
    /// Whether the client is there.
    pub client_present: bool,
    /// Id of the skill it takes.
    pub skill: Option<String>,
    /// Kinds of resource it takes; a kind repeated is that many of it.
    pub resources: Vec<String>,
    /// Its own name, if the kind's will not do.
    #[serde(default)]
    pub label: Option<Bilingual>,
}

/// Minutes of a step.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Minutes {
    /// At best.
    pub min: u32,
    /// As planned.
    pub typical: u32,
    /// At worst.
    pub max: u32,
}

/// Who does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SegmentStaff {
    /// Who does the rest.
    Same,
    /// Anyone with the skill.
    Any,
    /// An assistant; where there is none, who does the rest.
    Assistant,
    /// Nobody: the person is free.
    None,
}

/// Minutes kept free before and after.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Buffer {
    /// Before.
    pub before: u32,
    /// After.
    pub after: u32,
}

/// A test on the skin before the first visit.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct PatchTest {
    /// Whether it is needed.
    pub needed: bool,
    /// How long before.
    pub hours_before: Option<u32>,
}

/// What is usually asked in advance.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Deposit {
    /// The habit.
    pub habit: DepositHabit,
    /// Of a fixed one.
    pub amount_cents: Option<Money>,
    /// Of a share of the price.
    pub percent: Option<u32>,
}

/// How something is asked in advance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DepositHabit {
    /// Nothing.
    None,
    /// A card on file, nothing taken.
    Card,
    /// An amount, deducted from the service.
    Fixed,
    /// A share of the price, deducted from the service.
    Percent,
}
