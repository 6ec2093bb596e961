//! The measures, one after the other.

use std::{path::Path, sync::Arc, time::Duration};

use domain::time::Zone;
use jiff::civil::Date;
use platform::clock::Clock;

use crate::{
    Fault,
    check::{self, Found},
    client::{self, Connection},
    load::{self, Outcome, Plan},
    mixed::{self, Mixed},
    questions::{self, Slot, free_times},
    seed::{SLUG, Seeded},
    server::Server,
    statements,
    table::{self, Row, grouped, speed},
};

/// Connections, where nothing else is said.
const CONNECTIONS: usize = 8;
/// Clients who ask for the same time at once.
const RUSH: usize = 16;
/// Times they ask for.
const RUSHES: usize = 25;

/// The measures: of which shop, on which day, and how long each takes.
#[derive(Clone, Copy, Debug)]
pub struct Bench<'a> {
    data: &'a Path,
    seeded: &'a Seeded,
    time: Duration,
    today: Date,
    only_bookings: bool,
}

impl<'a> Bench<'a> {
    /// Measures of the shop in a folder, each of so many seconds; of bookings alone, or all.
    pub fn new(
        data: &'a Path,
        seeded: &'a Seeded,
        (seconds, only_bookings): (u64, bool),
    ) -> Result<Bench<'a>, Fault> {
        let today = Zone::named("America/Toronto")?.date(Clock::System.now());
        Ok(Bench {
            data,
            seeded,
            time: Duration::from_secs(seconds),
            today,
            only_bookings,
        })
    }

    /// Runs everything, and prints the table.
    pub async fn run(&self) -> Result<(), Fault> {
        let mut rows = Vec::new();
        let hello = Server::hello().await?;
        let said = self.again(&hello, vec![client::get("/", false)]).await?;
        hello.stop()?;
        rows.push(Row::told("« hello » of a bare axum router", speed(&said)));
        let server = Server::serve(self.data).await?;
        if !self.only_bookings {
            self.free_times(&server, &mut rows).await?;
            self.pages(&server, &mut rows).await?;
        }
        let (booked, left) = self.bookings(&server, &mut rows).await?;
        let memory = server.memory_kib()?;
        server.stop()?;
        let found = check::look(self.data, &booked).await?;
        rows.extend(kept(&found, booked.len()));
        rows.push(Row::new(
            "memory after all of it (PSS)",
            format!("{} MiB", memory / 1024),
            "134–207 MiB",
            ("under 80 MiB", memory < 80 * 1024),
        ));
        for cost in statements::count(self.data, self.seeded, &left).await? {
            let ours = format!("{}, then {}", cost.first, cost.again);
            rows.push(Row::told(format!("SQL statements: {}", cost.what), ours));
        }
        table::print(&rows);
        Ok(())
    }

    async fn free_times(&self, server: &Server, rows: &mut Vec<Row>) -> Result<(), Fault> {
        let days = free_times(self.seeded, self.today, 60, 1, false);
        let first = self.once(server, CONNECTIONS, days.clone(), 200).await?;
        rows.push(Row::told(
            "one day’s hours, each asked for the first time",
            speed(&first),
        ));
        let again = self.again(server, days).await?;
        rows.push(Row::new(
            "one day’s hours",
            speed(&again),
            "111/s, p99 113 ms",
            (
                "11 100/s, p99 under 10 ms",
                11_100 <= again.rate() && fast(&again),
            ),
        ));
        let packed = free_times(self.seeded, self.today, 60, 1, true);
        let packed = self.again(server, packed).await?;
        rows.push(Row::told("one day’s hours, compressed", speed(&packed)));
        let months = free_times(self.seeded, self.today, 3, 31, false);
        let first = self.once(server, CONNECTIONS, months.clone(), 200).await?;
        rows.push(Row::told(
            "a month of free times, each asked for the first time",
            speed(&first),
        ));
        let again = self.again(server, months).await?;
        rows.push(Row::new(
            "a month of free times",
            speed(&again),
            "4.4/s, p99 2.0 s",
            (
                "440/s, p99 under 10 ms",
                440 <= again.rate() && fast(&again),
            ),
        ));
        let packed = free_times(self.seeded, self.today, 3, 31, true);
        let packed = self.again(server, packed).await?;
        rows.push(Row::told(
            "a month of free times, compressed",
            speed(&packed),
        ));
        Ok(())
    }

    async fn pages(&self, server: &Server, rows: &mut Vec<Row>) -> Result<(), Fault> {
        let menu = format!("/{SLUG}");
        let service = *self.seeded.services.first().ok_or("no service")?;
        let times = format!("/{SLUG}/time?service={service}");
        let shown = self.again(server, vec![client::get(&menu, false)]).await?;
        let (bytes, parts) = first_visit(server, &menu).await?;
        rows.push(Row::new(
            "the booking page",
            speed(&shown),
            "164/s",
            ("4 920/s", 4_920 <= shown.rate()),
        ));
        rows.push(Row::new(
            "bytes of a first visit, compressed",
            format!("{} ({parts})", grouped(bytes)),
            "2.3 MB",
            ("60 000 at most", bytes <= 60_000),
        ));
        let packed = self.again(server, vec![client::get(&menu, true)]).await?;
        rows.push(Row::told("the booking page, compressed", speed(&packed)));
        let shown = self.again(server, vec![client::get(&times, false)]).await?;
        rows.push(Row::told("the page of times", speed(&shown)));
        Ok(())
    }

    /// Books; the ids of what was booked, and times that are still free.
    async fn bookings(
        &self,
        server: &Server,
        rows: &mut Vec<Row>,
    ) -> Result<(Vec<String>, Vec<Slot>), Fault> {
        let mut slots = questions::slots(server.address, self.seeded, self.today).await?;
        let all = slots.len();
        let mut ids = Vec::new();
        for connections in [CONNECTIONS, CONNECTIONS * 2] {
            let first = all - slots.len();
            let part: Vec<Slot> = slots.drain(..all * 2 / 5).collect();
            let asked = (first..)
                .zip(&part)
                .map(|(number, slot)| slot.booking(number))
                .collect();
            let ticks = server.ticks()?;
            let booked = self.once(server, connections, asked, 201).await?;
            ids.extend(ids_of(&booked)?);
            eprintln!(
                "{} bookings, {} ms of the server’s processor time",
                booked.micros.len(),
                (server.ticks()? - ticks) * 10,
            );
            rows.push(Row::new(
                format!("booking, {connections} connections"),
                speed(&booked),
                "45–64/s",
                (
                    "640/s (1 280/s)",
                    640 <= booked.rate() && booked.other.is_empty(),
                ),
            ));
        }
        let first = all - slots.len();
        let left = slots.split_off(slots.len() / 2);
        let rush: Vec<Slot> = slots.drain(..RUSHES).collect();
        self.rush(server, &rush, rows, &mut ids).await?;
        let days = free_times(self.seeded, self.today, 60, 1, false);
        let mixed = mixed::run(server.address, (slots, first + RUSHES), days, self.time).await?;
        rows.extend(side_by_side(&mixed));
        ids.extend(mixed.booked);
        Ok((ids, left))
    }

    /// So many clients ask for each of a few times at once.
    async fn rush(
        &self,
        server: &Server,
        slots: &[Slot],
        rows: &mut Vec<Row>,
        ids: &mut Vec<String>,
    ) -> Result<(), Fault> {
        let asked = (0..RUSHES * RUSH)
            .filter_map(|turn| Some(slots.get(turn / RUSH)?.booking(2_000_000 + turn)));
        let rushed = self.once(server, RUSH, asked.collect(), 201).await?;
        let refused = rushed.other.iter().filter(|status| **status == 409).count();
        ids.extend(ids_of(&rushed)?);
        let ours = format!(
            "{} confirmed, {refused} told it is taken",
            rushed.micros.len()
        );
        let one_each = rushed.micros.len() == RUSHES && refused == RUSHES * (RUSH - 1);
        rows.push(Row::new(
            format!("{RUSHES} times, asked for by {RUSH} clients each"),
            ours,
            "doubled",
            ("one each", one_each),
        ));
        Ok(())
    }

    async fn again(&self, server: &Server, questions: Vec<Vec<u8>>) -> Result<Outcome, Fault> {
        let questions = Arc::new(questions);
        let plan = Plan {
            server: server.address,
            connections: CONNECTIONS,
            questions,
            again: true,
            time: self.time,
        };
        load::run(plan, 200).await
    }

    async fn once(
        &self,
        server: &Server,
        connections: usize,
        questions: Vec<Vec<u8>>,
        expected: u16,
    ) -> Result<Outcome, Fault> {
        let questions = Arc::new(questions);
        let time = self.time * 2;
        let plan = Plan {
            server: server.address,
            connections,
            questions,
            again: false,
            time,
        };
        load::run(plan, expected).await
    }
}

fn fast(outcome: &Outcome) -> bool {
    outcome.percentile(99) < 10_000 && outcome.other.is_empty()
}

fn ids_of(outcome: &Outcome) -> Result<Vec<String>, serde_json::Error> {
    outcome
        .bodies
        .iter()
        .map(|(_, body)| mixed::id(body))
        .collect()
}

fn side_by_side(mixed: &Mixed) -> [Row; 2] {
    [
        Row::told("one day’s hours while others book", speed(&mixed.asked)),
        Row::new(
            "times still offered after they were confirmed",
            format!("{} of {}", mixed.stale, mixed.booked.len()),
            "",
            ("none", mixed.stale == 0),
        ),
    ]
}

fn kept(found: &Found, confirmed: usize) -> [Row; 2] {
    [
        Row::new(
            "persons, chairs and rooms held twice",
            format!(
                "{} in {} visits",
                found.doubled,
                grouped(found.visits as u64)
            ),
            "doubled",
            ("none", found.doubled == 0),
        ),
        Row::new(
            "confirmed bookings missing from the file",
            format!("{} of {}", found.missing, grouped(confirmed as u64)),
            "",
            ("none", found.missing == 0),
        ),
    ]
}

/// The bytes of a page and of all it asks for, compressed as a browser takes them, and of what.
async fn first_visit(server: &Server, path: &str) -> Result<(u64, String), Fault> {
    let mut connection = Connection::open(server.address).await?;
    let html = String::from_utf8(connection.ask(&client::get(path, false)).await?.body)?;
    let mut files: Vec<&str> = html
        .split('"')
        .filter(|part| part.starts_with("/assets/"))
        .collect();
    files.sort_unstable();
    files.dedup();
    let (mut all, mut parts) = (0, Vec::new());
    for file in std::iter::once(path).chain(files) {
        let body = connection.ask(&client::get(file, true)).await?.body;
        all += body.len() as u64;
        let kind = file.rsplit_once('.').map_or("page", |(_, kind)| kind);
        parts.push(format!("{kind} {}", grouped(body.len() as u64)));
    }
    Ok((all, parts.join(", ")))
}
