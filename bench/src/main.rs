//! The bench: a shop with 20 000 visits, the program as it is delivered, questions over loopback.
//!
//! `cargo build --release -p app -p bench`, then `cargo run --release -p bench`; docs/bench.md says
//! what is measured; `desk` before it measures the calendar and the till. A number after the name is the seconds of each measure, `bookings` after it
//! leaves the reading out. Nothing here passes or fails: a table is printed.

mod check;
mod client;
mod desk;
mod hello;
mod load;
mod measures;
mod mixed;
mod questions;
mod search;
mod seed;
mod server;
mod statements;
mod table;

use std::{error::Error, fs, path::PathBuf};

/// Why the bench stopped.
pub type Fault = Box<dyn Error + Send + Sync>;

/// Seconds of each measure, unless another number is given.
const SECONDS: u64 = 5;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Fault> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [what, address] = &*arguments
        && what == "hello"
    {
        return hello::serve(address).await;
    }
    if arguments.first().is_some_and(|what| what == "search") {
        let data = folder()?;
        let measured = search::measure(&data, arguments.get(1)).await;
        fs::remove_dir_all(&data)?;
        return measured;
    }
    if let Some("desk") = arguments.first().map(String::as_str) {
        let seconds = arguments.get(1).map_or(Ok(SECONDS), |text| text.parse())?;
        let data = folder()?;
        let measured = desk::measure(&data, seconds).await;
        fs::remove_dir_all(&data)?;
        return measured;
    }
    let seconds = arguments.first().map_or(Ok(SECONDS), |text| text.parse())?;
    let only_bookings = arguments.get(1).is_some_and(|what| what == "bookings");
    let data = folder()?;
    eprintln!("Filling {}", data.display());
    let start = std::time::Instant::now();
    let seeded = seed::seed(&data).await?;
    eprintln!("Filled in {} s", start.elapsed().as_secs());
    let measured = measures::Bench::new(&data, &seeded, (seconds, only_bookings))?
        .run()
        .await;
    fs::remove_dir_all(&data)?;
    measured
}

/// A new folder beside this program.
fn folder() -> Result<PathBuf, Fault> {
    let name = format!("bench-{}", std::process::id());
    let data = std::env::current_exe()?.with_file_name(name);
    fs::create_dir_all(&data)?;
    Ok(data)
}
