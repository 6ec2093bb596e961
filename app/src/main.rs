//! The command `clairiere`.

use std::{env, io::IsTerminal, process::ExitCode};

use app::command::Command;
use clap::Parser as _;
use platform::error::chain;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    // Before any thread is there.
    app::heap::share_one_heap();
    run()
}

#[tokio::main]
async fn run() -> ExitCode {
    let command = Command::parse();
    listen_to_the_log();
    match app::command::run(command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("clairiere: {}", chain(&error));
            ExitCode::FAILURE
        }
    }
}

/// One compact line per event, on the error output. What is logged names things by their id and
/// holds no secret and no name; `CLAIRIERE_LOG` says how much of it is wanted.
fn listen_to_the_log() {
    let wanted = env::var("CLAIRIERE_LOG")
        .ok()
        .filter(|wanted| !wanted.is_empty());
    let read = wanted.as_deref().map(EnvFilter::try_new).transpose();
    if let Err(error) = &read {
        eprintln!("clairiere: CLAIRIERE_LOG is not readable ({error}); the usual log is kept");
    }
    let usual = || EnvFilter::new("info,sqlx=warn,sea_orm=warn");
    let filter = read.ok().flatten().unwrap_or_else(usual);
    tracing_subscriber::fmt()
        .compact()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .init();
}
