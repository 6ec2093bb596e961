//! The desk of a busy shop: its calendar, its till, its open pages, its day's figures.

mod check;
mod listen;
mod seed;
mod tills;

use std::{path::Path, sync::Arc, time::Duration};

use crate::{
    Fault, client,
    load::{self, Outcome, Plan},
    server::Server,
    table::{self, Row, grouped, millis, speed},
};
use seed::Desk;

/// Sales offered in a second.
const SALES_PER_SECOND: usize = 200;
/// Seconds of them, at least.
const SALES_SECONDS: u64 = 20;
/// Connections that look at the calendar at once, beside the only one.
const LOOKING: usize = 8;

/// Makes the shop, measures, prints the table.
pub async fn measure(data: &Path, seconds: u64) -> Result<(), Fault> {
    let time = Duration::from_secs(seconds);
    let sales_time = Duration::from_secs(seconds.max(SALES_SECONDS));
    let sales = SALES_PER_SECOND * usize::try_from(sales_time.as_secs())?;
    eprintln!("Filling {}, with {sales} open sales", data.display());
    let desk = seed::fill(data, sales).await?;
    let server = Server::serve(data).await?;
    let mut rows = Vec::new();
    let board = format!("/app/day?date={}", desk.today);
    for (what, connections) in [("one at a time", 1), ("eight at once", LOOKING)] {
        let seen = look(&server, &desk, (&board, connections, time)).await?;
        let what = format!(
            "a day of 20 columns and {} visits, {what}",
            desk.visits.len()
        );
        let reached = seen.percentile(99) < 20_000 && seen.other.is_empty();
        rows.push(if connections == 1 {
            row(what, speed(&seen), ("p99 under 20 ms", reached))
        } else {
            Row::told(what, speed(&seen))
        });
    }
    let page = format!("/app/reports/day?date={}", desk.today);
    let seen = look(&server, &desk, (&page, 1, time)).await?;
    rows.push(Row::told(
        format!("the figures of a day of {} sales", desk.paid),
        speed(&seen),
    ));
    let heard = listen::listen(&server, &desk).await?;
    rows.push(row(
        format!("{} changes, heard by {} pages", heard.changes, heard.pages),
        format!(
            "p50 {}, at most {}",
            millis(heard.median),
            millis(heard.most)
        ),
        ("at most 1 s", heard.most < 1_000_000 && heard.missed == 0),
    ));
    rows.extend(checkout(data, server, desk).await?);
    table::print(&rows);
    Ok(())
}

/// Every open sale is paid, as many in a second as are offered; then the file is looked at.
async fn checkout(data: &Path, server: Server, desk: Desk) -> Result<Vec<Row>, Fault> {
    let ticks = server.ticks()?;
    let paid = tills::pay(&server, &desk, SALES_PER_SECOND).await?;
    eprintln!(
        "{} sales, {} ms of the server’s processor time",
        paid.answered.micros.len(),
        (server.ticks()? - ticks) * 10,
    );
    server.stop()?;
    let found = check::look(data, &paid.invoices).await?;
    let answered = &paid.answered;
    let sustained = answered.rate() >= 198 && answered.other.is_empty();
    let acknowledged = paid.invoices.len();
    Ok(vec![
        row(
            format!(
                "sales at {} tills, {SALES_PER_SECOND}/s offered",
                desk.cookies.len()
            ),
            speed(answered),
            (
                "sustained, p99 under 10 ms",
                sustained && answered.percentile(99) < 10_000,
            ),
        ),
        Row::told(
            "the same, from the moment they were offered",
            format!("p99 {}", millis(paid.late.percentile(99))),
        ),
        row(
            "sales acknowledged and missing from the file",
            format!("{} of {}", found.missing, grouped(acknowledged as u64)),
            ("none", found.missing == 0),
        ),
        row(
            "numbers missing or doubled",
            format!("{} in {}", found.gaps, grouped(found.documents)),
            ("none", found.gaps == 0),
        ),
    ])
}

fn row(what: impl Into<String>, ours: String, goal: (&'static str, bool)) -> Row {
    Row::new(what, ours, "", goal)
}

async fn look(
    server: &Server,
    desk: &Desk,
    (path, connections, time): (&str, usize, Duration),
) -> Result<Outcome, Fault> {
    let cookies = desk.cookies.iter();
    let questions = cookies.map(|cookie| client::get_as(path, cookie)).collect();
    let plan = Plan {
        server: server.address,
        connections,
        questions: Arc::new(questions),
        again: true,
        time,
    };
    load::run(plan, 200).await
}
