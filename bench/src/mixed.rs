//! Free times asked for while others book: how fast, and whether what was just taken is ever
//! still offered.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::task::JoinSet;

use crate::{
    Fault,
    client::{self, Connection},
    load::{self, Outcome, Plan},
    questions::{Slot, availability},
};

/// Connections that book, then look.
const BOOKING: usize = 4;
/// Connections that ask for free times.
const ASKING: usize = 4;

/// What came of it.
#[derive(Default)]
pub struct Mixed {
    /// Of those who asked for free times.
    pub asked: Outcome,
    /// Ids of what was booked.
    pub booked: Vec<String>,
    /// How often a time was still offered to its own client, after it was confirmed.
    pub stale: usize,
}

/// Books and asks side by side; the first slot has the number `first`.
pub async fn run(
    server: SocketAddr,
    (slots, first): (Vec<Slot>, usize),
    questions: Vec<Vec<u8>>,
    time: Duration,
) -> Result<Mixed, Fault> {
    let plan = Plan {
        server,
        connections: ASKING,
        questions: Arc::new(questions),
        again: true,
        time,
    };
    let mut booking = JoinSet::new();
    let slots = Arc::new(slots);
    let next = Arc::new(AtomicUsize::new(0));
    for _ in 0..BOOKING {
        let turn = (Arc::clone(&slots), Arc::clone(&next), first);
        booking.spawn(one(Connection::open(server).await?, turn, time));
    }
    let mut all = Mixed {
        asked: load::run(plan, 200).await?,
        ..Mixed::default()
    };
    while let Some(part) = booking.join_next().await {
        let part = part??;
        all.booked.extend(part.booked);
        all.stale += part.stale;
    }
    Ok(all)
}

type Turn = (Arc<Vec<Slot>>, Arc<AtomicUsize>, usize);
async fn one(
    mut connection: Connection,
    (slots, next, first): Turn,
    time: Duration,
) -> Result<Mixed, Fault> {
    let mut part = Mixed::default();
    let start = Instant::now();
    while start.elapsed() < time {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        let Some(slot) = slots.get(turn) else { break };
        let reply = connection.ask(&slot.booking(first + turn)).await?;
        if reply.status != 201 {
            return Err(format!("a booking was answered {}", reply.status).into());
        }
        part.booked.push(id(&reply.body)?);
        let day = slot.date()?;
        let look = client::get(&availability(slot.service, day, 1), false);
        let offered = String::from_utf8(connection.ask(&look).await?.body)?;
        let taken = format!("\"{}\",\"staff\":\"{}\"", slot.starts_at, slot.staff);
        part.stale += usize::from(offered.contains(&taken));
    }
    Ok(part)
}

/// The id in the answer to a booking.
pub fn id(body: &[u8]) -> Result<String, serde_json::Error> {
    let answer: serde_json::Value = serde_json::from_slice(body)?;
    Ok(answer["id"].as_str().unwrap_or_default().to_owned())
}
