//! Questions asked over several connections at once, each as soon as the one before is answered.

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
    client::{Connection, Reply},
};

/// What is asked, by how many, for how long.
#[derive(Clone)]
pub struct Plan {
    /// Of whom.
    pub server: SocketAddr,
    /// Over how many connections.
    pub connections: usize,
    /// The questions, in order.
    pub questions: Arc<Vec<Vec<u8>>>,
    /// Whether to begin again after the last one; each is asked once otherwise.
    pub again: bool,
    /// For how long at most.
    pub time: Duration,
}

/// How it went.
#[derive(Default)]
pub struct Outcome {
    /// From each question to the end of its answer, microseconds, in order of length.
    pub micros: Vec<u64>,
    /// Answers that were not the expected ones, by status.
    pub other: Vec<u16>,
    /// Bodies of the expected answers with the place of their question; of questions asked once.
    pub bodies: Vec<(usize, Vec<u8>)>,
    /// How long it took in all.
    pub took: Duration,
}

impl Outcome {
    /// Answers in a second, rounded down.
    pub fn rate(&self) -> u64 {
        let answers = u64::try_from(self.micros.len()).unwrap_or(u64::MAX);
        let micros = u64::try_from(self.took.as_micros())
            .unwrap_or(u64::MAX)
            .max(1);
        answers.saturating_mul(1_000_000) / micros
    }

    /// The time within which so many of a hundred were answered, microseconds.
    pub fn percentile(&self, of_100: usize) -> u64 {
        let at = self.micros.len().saturating_mul(of_100) / 100;
        self.micros
            .get(at)
            .or(self.micros.last())
            .copied()
            .unwrap_or(0)
    }
}

/// Asks as planned; answers of another status than `expected` are set apart.
pub async fn run(plan: Plan, expected: u16) -> Result<Outcome, Fault> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut open = Vec::new();
    for _ in 0..plan.connections {
        open.push(Connection::open(plan.server).await?);
    }
    let start = Instant::now();
    let mut asking = JoinSet::new();
    for connection in open {
        asking.spawn(one(connection, plan.clone(), Arc::clone(&next), expected));
    }
    let mut all = Outcome::default();
    while let Some(part) = asking.join_next().await {
        let part = part??;
        all.micros.extend(part.micros);
        all.other.extend(part.other);
        all.bodies.extend(part.bodies);
    }
    all.took = start.elapsed();
    all.micros.sort_unstable();
    Ok(all)
}

async fn one(
    mut connection: Connection,
    plan: Plan,
    next: Arc<AtomicUsize>,
    expected: u16,
) -> Result<Outcome, std::io::Error> {
    let mut part = Outcome::default();
    let start = Instant::now();
    while start.elapsed() < plan.time {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        let place = if plan.again {
            turn % plan.questions.len()
        } else {
            turn
        };
        let Some(question) = plan.questions.get(place) else {
            break;
        };
        let asked = Instant::now();
        let Reply { status, body, .. } = connection.ask(question).await?;
        if status != expected {
            part.other.push(status);
            continue;
        }
        part.micros
            .push(u64::try_from(asked.elapsed().as_micros()).unwrap_or(u64::MAX));
        if !plan.again {
            part.bodies.push((place, body));
        }
    }
    Ok(part)
}
