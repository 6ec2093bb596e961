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
    pub price_cents: Price,
    /// Whether the price is the price or a start.
    pub price_mode: PriceMode,
    /// The steps, in order.
    pub segments: Vec<Segment>,
    /// Minutes kept free around it.
    pub buffer_minutes: Buffer,
    /// People served; the price is for all of them.
    pub guests: u32,
    /// Kind of supply for taxes.
    pub tax_kind: String,
    /// Whether it is booked online.
    pub online: Online,
}

/// What the service costs in Quebec, 2025-26.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Price {
    /// Where a new shop starts.
    pub typical: Money,
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
    /// As planned.
    pub typical: u32,
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
