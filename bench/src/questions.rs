//! What is asked of the shop.

use std::{
    collections::HashMap,
    net::{Ipv4Addr, SocketAddr},
};

use domain::{ids::ServiceId, time::Instant};
use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value, json};

use crate::{
    Fault,
    client::{self, Connection},
    seed::{CLIENTS, HORIZON_DAYS, SLUG, Seeded, client as known_client},
};

/// Days one may ask for at once.
const DAYS_AT_ONCE: u16 = 62;
/// Where the networks of those who book begin, and how many there are: 10.0.0.0/8.
const NETWORKS: u32 = 10 << 24;
const NETWORKS_COUNT: usize = 1 << 24;
/// How long the visits last that are booked, minutes.
const VISIT_MINUTES: i64 = 30;

/// The path of free times.
pub fn availability(service: ServiceId, from: Date, days: u16) -> String {
    format!("/api/v1/shops/{SLUG}/availability?service={service}&from={from}&days={days}")
}

/// The path that books.
pub fn bookings() -> String {
    format!("/api/v1/shops/{SLUG}/bookings")
}

/// Free times from each of so many days on, of every service.
pub fn free_times(
    seeded: &Seeded,
    today: Date,
    firsts: i32,
    days: u16,
    gzip: bool,
) -> Vec<Vec<u8>> {
    let ask = |first: i32| {
        let from = today.saturating_add((first + 1).days());
        seeded
            .services
            .iter()
            .map(move |service| availability(*service, from, days))
    };
    (0..firsts)
        .flat_map(ask)
        .map(|path| client::get(&path, gzip))
        .collect()
}

/// A time that is free with a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Of which service.
    pub service: ServiceId,
    /// When, as the interface writes it.
    pub starts_at: String,
    /// With whom.
    pub staff: String,
}

impl Slot {
    /// The local date.
    pub fn date(&self) -> Result<Date, Fault> {
        Ok(self.starts_at.get(..10).ok_or("no date")?.parse()?)
    }

    /// The question that books it, for the client of a number, each from a network of their own:
    /// one network may not book without end.
    pub fn booking(&self, number: usize) -> Vec<u8> {
        let network = u32::try_from(number % NETWORKS_COUNT).unwrap_or(0);
        let network = Ipv4Addr::from(NETWORKS | network);
        let key = format!("bench-{number}");
        client::post(&bookings(), (&key, network), &self.body(number))
    }

    /// What it says; every second client is new.
    pub fn body(&self, number: usize) -> String {
        let (name, email) = if number.is_multiple_of(2) {
            known_client(number % CLIENTS)
        } else {
            (
                format!("Nouvelle Venue{number}"),
                format!("venue{number}@courriel.example"),
            )
        };
        let body = json!({
            "service": self.service,
            "staff": self.staff,
            "starts_at": self.starts_at,
            "client": { "name": name, "email": email },
        });
        body.to_string()
    }
}

/// Times that are free and do not meet, over all days one may book; in an order that goes from day
/// to day.
pub async fn slots(server: SocketAddr, seeded: &Seeded, today: Date) -> Result<Vec<Slot>, Fault> {
    let service = *seeded.services.first().ok_or("no service")?;
    let mut connection = Connection::open(server).await?;
    let mut by_turn: Vec<(usize, Slot)> = Vec::new();
    let mut from = today.tomorrow()?;
    let last = today.saturating_add(i32::from(HORIZON_DAYS).days());
    while from <= last {
        let path = availability(service, from, DAYS_AT_ONCE);
        let reply = connection.ask(&client::get(&path, false)).await?;
        apart(service, &serde_json::from_slice(&reply.body)?, &mut by_turn)?;
        from = from.saturating_add(i32::from(DAYS_AT_ONCE).days());
    }
    by_turn.sort_by_key(|(turn, _)| *turn);
    Ok(by_turn.into_iter().map(|(_, slot)| slot).collect())
}

/// Of the starts offered, those that do not meet; with each, which one of its day it is.
fn apart(service: ServiceId, offered: &Value, found: &mut Vec<(usize, Slot)>) -> Result<(), Fault> {
    let mut free_from: HashMap<String, i64> = HashMap::new();
    let mut of_day: HashMap<Date, usize> = HashMap::new();
    for slot in offered["slots"].as_array().ok_or("no slots")? {
        let text = |field: &str| slot[field].as_str().map(str::to_owned).ok_or("no text");
        let slot = Slot {
            service,
            starts_at: text("starts_at")?,
            staff: text("staff")?,
        };
        let start = Instant::from(slot.starts_at.parse::<jiff::Timestamp>()?);
        let free = free_from.entry(slot.staff.clone()).or_insert(i64::MIN);
        if start.micros() < *free {
            continue;
        }
        *free = start.plus_minutes(VISIT_MINUTES).micros();
        let turn = of_day.entry(slot.date()?).or_default();
        *turn += 1;
        found.push((*turn, slot));
    }
    Ok(())
}
