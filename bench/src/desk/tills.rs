//! Sales offered at a steady pace: each till takes the next one when its moment has come.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::task::JoinSet;

use super::seed::{Desk, Open};
use crate::{
    Fault,
    client::{self, Connection},
    load::Outcome,
    server::Server,
};

/// What came of the sales.
#[derive(Default)]
pub struct Paid {
    /// From each payment sent to its answer.
    pub answered: Outcome,
    /// From the moment each was offered to its answer.
    pub late: Outcome,
    /// Ids of the invoices that were acknowledged.
    pub invoices: Vec<String>,
}

/// Pays everything that is open, so many in a second.
pub async fn pay(server: &Server, desk: &Desk, per_second: usize) -> Result<Paid, Fault> {
    let next = Arc::new(AtomicUsize::new(0));
    let every = Duration::from_secs(1) / u32::try_from(per_second)?;
    let mut ready = Vec::new();
    for cookie in &desk.cookies {
        ready.push((Connection::open(server.address).await?, cookie.clone()));
    }
    let start = Instant::now();
    let mut tills = JoinSet::new();
    for (connection, cookie) in ready {
        let till = Till {
            connection,
            cookie,
            open: Arc::clone(&desk.open),
            next: Arc::clone(&next),
            pace: (start, every),
        };
        tills.spawn(till.work());
    }
    let mut all = Paid::default();
    while let Some(part) = tills.join_next().await {
        let part = part??;
        all.answered.micros.extend(part.answered.micros);
        all.answered.other.extend(part.answered.other);
        all.late.micros.extend(part.late.micros);
        all.invoices.extend(part.invoices);
    }
    all.answered.took = start.elapsed();
    all.answered.micros.sort_unstable();
    all.late.micros.sort_unstable();
    Ok(all)
}

struct Till {
    connection: Connection,
    cookie: String,
    open: Arc<Vec<Open>>,
    next: Arc<AtomicUsize>,
    pace: (Instant, Duration),
}

impl Till {
    async fn work(mut self) -> Result<Paid, Fault> {
        let mut paid = Paid::default();
        loop {
            let turn = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(sale) = self.open.get(turn) else {
                return Ok(paid);
            };
            let (start, every) = self.pace;
            let offered = start + every * u32::try_from(turn)?;
            tokio::time::sleep_until(offered.into()).await;
            let question = payment(&self.cookie, (turn, sale));
            let asked = Instant::now();
            let reply = self.connection.ask(&question).await?;
            let invoice = reply.location.strip_prefix("/app/till/sales/");
            let invoice = invoice.and_then(|rest| rest.strip_suffix("/handover"));
            match invoice.filter(|_| reply.status == 303) {
                Some(invoice) => {
                    paid.answered.micros.push(micros(asked));
                    paid.late.micros.push(micros(offered));
                    paid.invoices.push(invoice.to_owned());
                }
                None => paid.answered.other.push(reply.status),
            }
        }
    }
}

/// Every third in cash, the others by card with its approval.
fn payment(cookie: &str, (turn, sale): (usize, &Open)) -> Vec<u8> {
    let Open {
        ticket,
        version,
        due,
    } = sale;
    let with = if turn.is_multiple_of(3) {
        "with=cash".to_owned()
    } else {
        format!("with=terminal&reference={turn:06}")
    };
    let form = format!("version={version}&agreed={due}&act=pay&key=bench-{turn}&{with}");
    client::form_as(&format!("/app/till/{ticket}/payment"), cookie, &form)
}

fn micros(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX)
}
