//! Of each setting: its unit, and why one would change it. The default file and the names in the
//! environment derive from here.

use std::{env, fmt::Write as _};

use toml::{Table, Value};

use super::{SettingsError, written::Written};

/// Columns of a comment in the default file.
const COLUMNS_MAX: usize = 98;
/// How every variable of ours begins.
const PREFIX: &str = "CLAIRIERE_";
/// Variables that set no setting: the level of the log.
const OTHER_VARIABLES: [&str; 1] = ["CLAIRIERE_LOG"];

struct Entry {
    key: &'static str,
    unit: &'static str,
    why: &'static str,
}

const BOOK: &[Entry] = &[
    Entry {
        key: "listen",
        unit: "address:port",
        why: "Where the program listens. Change the port when another program has it. Without \
              `behind_tls` only an address of this machine is taken, since passwords would cross \
              the network in the clear.",
    },
    Entry {
        key: "public_base",
        unit: "https:// address without a path; empty means http:// and `listen`",
        why: "The address people reach the service at, written into every message. Set it to the \
              proxy's own address; with `behind_tls` it must be.",
    },
    Entry {
        key: "behind_tls",
        unit: "true or false",
        why: "Set it to true when a proxy that ends TLS stands before the program and nobody else \
              can reach it. Cookies are then for HTTPS only, browsers are told to come back by \
              HTTPS only, and the visitor's address is the last one of X-Forwarded-For, which the \
              proxy must write.",
    },
    Entry {
        key: "data",
        unit: "folder; made when it is missing, readable by its owner only",
        why: "Where the database file and the key ring are kept unless they are placed elsewhere \
              below. Set it to a folder that outlives the program's updates.",
    },
    Entry {
        key: "database",
        unit: "file, or postgres://owner@host:port/name; empty means database/clairiere.db in `data`",
        why: "Set it to a PostgreSQL server for several nodes or many shops. The account owns the \
              tables and is no superuser; leave its password out and name a file in PGPASSFILE.",
    },
    Entry {
        key: "connections",
        unit: "connections, 1 to 500; 0 means 4 to read an SQLite file, 16 to a server",
        why: "Raise it when requests wait for the database; all nodes together stay under the \
              server's own limit.",
    },
    Entry {
        key: "key_ring",
        unit: "file; empty means keys/ring in `data`",
        why: "Without it sealed texts are lost, and a stolen backup without it stays closed: move \
              it where the backups of the database do not go.",
    },
    Entry {
        key: "mail.way",
        unit: "spool or smtp",
        why: "spool keeps every message on this machine, where a page shows it: to try things \
              out. Set it to smtp for people to get their messages.",
    },
    Entry {
        key: "mail.host",
        unit: "name of a server",
        why: "The server that takes the mail, when `way` is smtp.",
    },
    Entry {
        key: "mail.port",
        unit: "port",
        why: "465 for tls; most servers take starttls on 587.",
    },
    Entry {
        key: "mail.protection",
        unit: "tls, starttls or none",
        why: "tls from the first byte, or starttls where a server offers no other; if it then \
              refuses, nothing is sent. none is for a server on this very machine.",
    },
    Entry {
        key: "mail.user",
        unit: "name; empty when the server asks for none",
        why: "The account with which the server lets this program in.",
    },
    Entry {
        key: "mail.password_file",
        unit: "file that holds the password and nothing else, readable by its owner only",
        why: "The password of `user`. It stays out of this file, which gets copied.",
    },
    Entry {
        key: "mail.from",
        unit: "email address",
        why: "The address messages come from, with the shop's name before it; answers go to the \
              shop. The server must be allowed to send for its domain.",
    },
];

const HEAD: &str = "\
# Settings of Clairière, each with its default. Written by `clairiere generate` from the code;
# `clairiere settings` prints it. Keep a copy as clairiere.toml, with what you change.
# A variable of the environment goes before the file: CLAIRIERE_LISTEN, CLAIRIERE_MAIL_HOST.
# The command line goes before both. CLAIRIERE_LOG says what is logged: info, debug, warn.
";

/// The default file, commented.
pub fn default_file() -> String {
    let defaults = defaults();
    let mut file = HEAD.to_owned();
    let mut section = "";
    for entry in BOOK {
        let (inside, name) = entry.key.rsplit_once('.').unwrap_or(("", entry.key));
        if inside != section {
            section = inside;
            let _ = write!(file, "\n[{section}]\n");
        }
        let value = value_of(&defaults, entry.key)
            .map(ToString::to_string)
            .unwrap_or_default();
        file.push('\n');
        file.push_str(&comment(entry.why));
        file.push_str(&comment(&format!("Unit: {}.", entry.unit)));
        let _ = writeln!(file, "{name} = {value}");
    }
    file
}

/// Puts what the environment sets over the file's.
pub(super) fn add_environment(
    table: &mut Table,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Result<(), SettingsError> {
    let defaults = defaults();
    for entry in BOOK {
        let Some(text) = variable(&variable_name(entry.key)) else {
            continue;
        };
        let wrong = || SettingsError::Wrong(entry.key, format!("is no {}: `{text}`", entry.unit));
        let value = match value_of(&defaults, entry.key) {
            Some(Value::Boolean(_)) => Value::Boolean(text.parse().map_err(|_| wrong())?),
            Some(Value::Integer(_)) => Value::Integer(text.parse().map_err(|_| wrong())?),
            _ => Value::String(text),
        };
        put(table, entry.key, value);
    }
    Ok(())
}

/// The variables of the environment that look like ours and set nothing: a slip of the hand.
pub fn unknown_variables() -> Vec<String> {
    let names = env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    let ours = names.filter(|name| name.starts_with(PREFIX));
    let known = |name: &String| {
        OTHER_VARIABLES.contains(&name.as_str())
            || BOOK.iter().any(|entry| variable_name(entry.key) == *name)
    };
    ours.filter(|name| !known(name)).collect()
}

/// `mail.host` is `CLAIRIERE_MAIL_HOST`.
fn variable_name(key: &str) -> String {
    format!("{PREFIX}{}", key.replace('.', "_").to_ascii_uppercase())
}

fn defaults() -> Table {
    Table::try_from(Written::default()).unwrap_or_default()
}

fn value_of<'a>(table: &'a Table, key: &str) -> Option<&'a Value> {
    match key.split_once('.') {
        Some((section, name)) => table.get(section)?.as_table()?.get(name),
        None => table.get(key),
    }
}

fn put(table: &mut Table, key: &str, value: Value) {
    let Some((section, name)) = key.split_once('.') else {
        table.insert(key.to_owned(), value);
        return;
    };
    let inner = table
        .entry(section)
        .or_insert_with(|| Value::Table(Table::new()));
    if let Value::Table(inner) = inner {
        inner.insert(name.to_owned(), value);
    }
}

fn comment(text: &str) -> String {
    let mut lines = vec![String::from("#")];
    for word in text.split(' ') {
        let full = lines
            .last()
            .is_some_and(|line| line.len() + 1 + word.len() > COLUMNS_MAX);
        if full {
            lines.push(String::from("#"));
        }
        if let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(table: &Table, prefix: &str) -> Vec<String> {
        let nested = table.iter().flat_map(|(name, value)| match value {
            Value::Table(inner) => keys(inner, &format!("{prefix}{name}.")),
            _ => vec![format!("{prefix}{name}")],
        });
        nested.collect()
    }

    #[test]
    fn every_setting_is_in_the_book_and_no_other() {
        let mut written = keys(&defaults(), "");
        let mut told: Vec<String> = BOOK.iter().map(|entry| entry.key.to_owned()).collect();
        written.sort();
        told.sort();
        assert_eq!(told, written);
    }

    #[test]
    fn the_default_file_sets_nothing_but_the_defaults() {
        let read: Written = toml::from_str(&default_file()).unwrap();
        assert_eq!(read, Written::default());
    }
}
