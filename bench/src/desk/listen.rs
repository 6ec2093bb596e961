//! Ten open pages of the day, and how long after a change each of them hears of it.

use std::time::{Duration, Instant};

use domain::ids::AppointmentId;
use tokio::{sync::mpsc, task::JoinSet};

use super::seed::Desk;
use crate::{
    Fault,
    client::{self, Connection},
    server::Server,
};

/// Pages that listen.
const PAGES: usize = 10;
/// Visits that are marked, one after the other.
const CHANGES: usize = 40;
/// A page that has not heard by then has missed it.
const PATIENCE: Duration = Duration::from_secs(5);

/// How soon the pages heard.
pub struct Heard {
    /// Changes made.
    pub changes: usize,
    /// Pages open.
    pub pages: usize,
    /// From the change sent to its hearing, microseconds: half of them sooner.
    pub median: u64,
    /// The longest.
    pub most: u64,
    /// How often a page did not hear.
    pub missed: usize,
}

/// Marks visits, one after the other, while ten pages listen.
pub async fn listen(server: &Server, desk: &Desk) -> Result<Heard, Fault> {
    let (tell, mut told) = mpsc::channel(PAGES * CHANGES);
    let mut pages = JoinSet::new();
    for page in 0..PAGES {
        let cookie = desk.cookies.get(page % desk.cookies.len());
        let path = format!("/app/news?date={}&days=1", desk.today);
        let question = client::get_as(&path, cookie.ok_or("no cookie")?);
        let mut connection = Connection::open(server.address).await?;
        let status = connection.listen(&question).await?;
        if status != 200 {
            return Err(format!("a page that listens was answered {status}").into());
        }
        // What stands already is said at once.
        connection.part().await?;
        pages.spawn(hear(connection, tell.clone()));
    }
    let mut desk_of = Connection::open(server.address).await?;
    let cookie = desk.cookies.first().ok_or("no cookie")?;
    let (mut all, mut missed) = (Vec::new(), 0);
    for visit in desk.visits.iter().take(CHANGES) {
        let asked = Instant::now();
        mark(&mut desk_of, (cookie, *visit)).await?;
        let name = visit.to_string();
        for _ in 0..PAGES {
            match next(&mut told, &name).await {
                Some(heard) => all.push(heard.saturating_duration_since(asked)),
                None => missed += 1,
            }
        }
    }
    pages.abort_all();
    all.sort_unstable();
    let micros = |at: usize| {
        let found = all.get(at).map(Duration::as_micros);
        u64::try_from(found.unwrap_or_default()).unwrap_or(u64::MAX)
    };
    Ok(Heard {
        changes: CHANGES,
        pages: PAGES,
        median: micros(all.len() / 2),
        most: micros(all.len().saturating_sub(1)),
        missed,
    })
}

async fn mark(
    connection: &mut Connection,
    (cookie, visit): (&str, AppointmentId),
) -> Result<(), Fault> {
    let path = format!("/app/appointments/{visit}/status");
    let form = client::form_as(&path, cookie, "status=confirmed");
    let reply = connection.ask(&form).await?;
    if reply.status == 303 && reply.location.ends_with("done=confirmed") {
        return Ok(());
    }
    Err(format!("a mark was answered {} {}", reply.status, reply.location).into())
}

type Word = (Instant, String);

/// When the next page heard of a visit.
async fn next(told: &mut mpsc::Receiver<Word>, visit: &str) -> Option<Instant> {
    loop {
        let word = tokio::time::timeout(PATIENCE, told.recv()).await;
        let (heard, said) = word.ok()??;
        if said.contains(visit) {
            return Some(heard);
        }
    }
}

async fn hear(mut connection: Connection, tell: mpsc::Sender<Word>) {
    while let Ok(part) = connection.part().await {
        let said = String::from_utf8_lossy(&part).into_owned();
        if tell.send((Instant::now(), said)).await.is_err() {
            return;
        }
    }
}
