//! The command `clairiere`.

use std::{io::IsTerminal, process::ExitCode};

use app::{command::Command, error::chain};
use clap::Parser as _;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
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
    let wanted = EnvFilter::try_from_env("CLAIRIERE_LOG");
    let filter = wanted.unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm=warn"));
    tracing_subscriber::fmt()
        .compact()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .init();
}
