//! The command line.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use clap::{Args, Parser, Subcommand};
use domain::locale::Locale;

use crate::{
    demo::{self, DemoOptions},
    doctor,
    error::AppError,
    generate, serve,
    settings::{self, Overrides, Settings, SettingsError},
    tax, work,
};

/// Where the demonstration listens, and a service nobody has set.
const LISTEN_DEFAULT: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// Appointments, clients and messages for hair, esthetics and massage shops.
#[derive(Debug, Parser)]
#[command(name = "clairiere", version)]
pub struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Opens a shop with a month of appointments, to look around in; nothing leaves this machine.
    Demo(Demo),
    /// Serves the pages and does the work behind them.
    Serve {
        #[command(flatten)]
        place: Place,
        /// Brings the schema up to date first.
        #[arg(long)]
        migrate: bool,
    },
    /// Does the work behind the pages only: sends messages, ends jobs (PostgreSQL).
    Work(Place),
    /// Brings the schema up to date.
    Migrate(Place),
    /// Says in words what is wrong with settings, keys, database, clock and mail.
    Doctor {
        #[command(flatten)]
        place: Place,
        /// The language of the answer: en or fr.
        #[arg(long, default_value = "en", value_parser = language)]
        lang: Locale,
    },
    /// Answers questions on taxes.
    Tax {
        #[command(subcommand)]
        what: Tax,
    },
    /// Writes the files that are made from the code; within the sources.
    Generate {
        /// Writes nothing; fails when a file is not current.
        #[arg(long)]
        check: bool,
    },
    /// Prints every setting with its default, ready to be kept as a file.
    Settings,
}

#[derive(Debug, Subcommand)]
enum Tax {
    /// Reads one question per line, in JSON, and answers each on its own line.
    Quote,
}

#[derive(Debug, Args)]
struct Demo {
    /// Address and port to listen on.
    #[arg(long, default_value_t = LISTEN_DEFAULT)]
    listen: SocketAddr,
    /// Folder to keep the shop in; a fresh one, gone afterwards, unless it is named.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Database to fill, instead of a file in the folder: `postgres://owner@host/name`.
    #[arg(long)]
    database: Option<String>,
}

#[derive(Debug, Args)]
struct Place {
    /// The settings file; clairiere.toml of the current folder when there is one.
    #[arg(long)]
    config: Option<PathBuf>,
    /// Address and port to listen on.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Folder of the database file and of the key ring.
    #[arg(long)]
    data: Option<PathBuf>,
    /// The database: a file, or `postgres://owner@host/name`.
    #[arg(long)]
    database: Option<String>,
    /// Only a proxy that ends TLS can reach this program.
    #[arg(long)]
    behind_tls: bool,
}

impl Place {
    fn settings(self) -> Result<Settings, SettingsError> {
        let overrides = Overrides {
            listen: self.listen,
            data: self.data,
            database: self.database,
            behind_tls: self.behind_tls,
        };
        settings::load(self.config.as_deref(), &overrides)
    }
}

fn language(text: &str) -> Result<Locale, String> {
    Locale::parse(text).ok_or_else(|| "en or fr".to_owned())
}

/// Does what the command says.
pub async fn run(command: Command) -> Result<(), AppError> {
    match command.what {
        What::Demo(Demo {
            listen,
            data,
            database,
        }) => Ok(demo::run(DemoOptions {
            listen,
            data,
            database,
        })
        .await?),
        What::Serve { place, migrate } => serve::run(&place.settings()?, migrate).await,
        What::Work(place) => work::alone(&place.settings()?).await,
        What::Migrate(place) => serve::migrate(&place.settings()?).await,
        What::Doctor { place, lang } => doctor::run(place.settings(), lang).await,
        What::Tax { what: Tax::Quote } => tax::quote(),
        What::Generate { check } => generate::run(check),
        What::Settings => {
            print!("{}", settings::default_file());
            Ok(())
        }
    }
}
