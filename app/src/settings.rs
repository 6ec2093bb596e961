//! What an operator sets: a file, then the environment, then the command line, the last one wins.
//!
//! `Written` is what may be written, with its defaults; [`Settings`] what it comes to, checked.
//! `book.rs` says of each setting in which unit it is and why one would change it.

mod book;
mod check;
mod written;

use std::{
    env, fs, io,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use platform::{db::Location, mail::Protection};
use toml::{Table, Value};

pub use book::{default_file, unknown_variables};
use written::Written;

/// The settings file that is read when none is named.
const FILE_DEFAULT: &str = "clairiere.toml";

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file could not be read.
    #[error("{0} cannot be read")]
    Unreadable(PathBuf, #[source] io::Error),
    /// The file holds something that is no setting; says where.
    #[error("{0} is not understood")]
    NotUnderstood(PathBuf, #[source] Box<toml::de::Error>),
    /// One setting is wrong.
    #[error("`{0}` {1}")]
    Wrong(&'static str, String),
}

/// What is set.
pub struct Settings {
    /// Address and port to listen on: of this machine only, unless behind TLS.
    pub listen: SocketAddr,
    /// Address people reach the service at, without a final slash.
    pub public_base: String,
    /// Whether only a proxy that ends TLS can reach the program.
    pub behind_tls: bool,
    /// The database.
    pub database: Location,
    /// The key ring's file.
    pub key_ring: PathBuf,
    /// Connections to the database, when the engine's own number is not meant.
    pub connections_max: Option<u32>,
    /// How mail leaves.
    pub mail: Mail,
}

/// How mail leaves.
pub enum Mail {
    /// It stays, and a page shows it.
    Spool,
    /// A server takes it.
    Smtp(MailServer),
}

/// The server that takes the mail; its password stays in a file.
pub struct MailServer {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: Protection,
    /// Name, and the file that holds the password.
    pub login: Option<(String, PathBuf)>,
    /// The address mail comes from.
    pub from: String,
}

/// What the command line says over the file.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// Where to listen.
    pub listen: Option<SocketAddr>,
    /// The folder.
    pub data: Option<PathBuf>,
    /// The database.
    pub database: Option<String>,
    /// Only a proxy that ends TLS can reach the program.
    pub behind_tls: bool,
}

/// Reads the settings: of the file named, or of `clairiere.toml` where there is one.
pub fn load(file: Option<&Path>, overrides: &Overrides) -> Result<Settings, SettingsError> {
    let usual = Path::new(FILE_DEFAULT);
    let path = file.unwrap_or(usual);
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if file.is_none() && error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(SettingsError::Unreadable(path.to_owned(), error)),
    };
    read((path, &text), &|name| env::var(name).ok(), overrides)
}

fn read(
    (path, text): (&Path, &str),
    variable: &dyn Fn(&str) -> Option<String>,
    overrides: &Overrides,
) -> Result<Settings, SettingsError> {
    let not_understood = |error| SettingsError::NotUnderstood(path.to_owned(), Box::new(error));
    // Read alone first: what is unknown there is told with its line.
    toml::from_str::<Written>(text).map_err(not_understood)?;
    let mut table: Table = text.parse().map_err(not_understood)?;
    book::add_environment(&mut table, variable)?;
    add_command_line(&mut table, overrides);
    check::check(&table.try_into::<Written>().map_err(not_understood)?)
}

fn add_command_line(table: &mut Table, overrides: &Overrides) {
    let shown = |path: &PathBuf| path.to_string_lossy().into_owned();
    let texts = [
        ("listen", overrides.listen.map(|listen| listen.to_string())),
        ("data", overrides.data.as_ref().map(shown)),
        ("database", overrides.database.clone()),
    ];
    for (key, text) in texts {
        if let Some(text) = text {
            table.insert(key.to_owned(), Value::String(text));
        }
    }
    if overrides.behind_tls {
        table.insert("behind_tls".to_owned(), Value::Boolean(true));
    }
}

#[cfg(test)]
mod tests;
