//! From what is written to what it comes to; what cannot be is refused with its reason.

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use domain::contact::EmailAddress;
use platform::{db::Location, mail::Protection};

use super::{
    Mail, MailServer, Settings, SettingsError,
    written::{Way, Written, WrittenMail, WrittenProtection},
};

const CONNECTIONS_MAX: u32 = 500;

fn wrong(key: &'static str, why: impl Into<String>) -> SettingsError {
    SettingsError::Wrong(key, why.into())
}

/// The settings, when each can be.
pub(super) fn check(written: &Written) -> Result<Settings, SettingsError> {
    let listen: SocketAddr = written.listen.parse().map_err(|_| {
        wrong(
            "listen",
            format!("is no address and port: `{}`", written.listen),
        )
    })?;
    if !written.behind_tls && !listen.ip().is_loopback() {
        return Err(wrong(
            "listen",
            format!(
                "is {listen}, which others can reach, and passwords would cross the network in \
                 the clear; listen on 127.0.0.1, or put a proxy that ends TLS before the program \
                 and set `behind_tls`"
            ),
        ));
    }
    if written.connections > CONNECTIONS_MAX {
        return Err(wrong(
            "connections",
            format!("is more than {CONNECTIONS_MAX}"),
        ));
    }
    let data = PathBuf::from(&written.data);
    Ok(Settings {
        listen,
        public_base: public_base(&written.public_base, listen, written.behind_tls)?,
        behind_tls: written.behind_tls,
        database: match written.database.as_str() {
            "" => Location::File(data.join("database/clairiere.db")),
            given => Location::parse(given),
        },
        key_ring: or_else(&written.key_ring, || data.join("keys/ring")),
        connections_max: Some(written.connections).filter(|connections| *connections > 0),
        mail: mail(&written.mail)?,
    })
}

fn or_else(text: &str, usual: impl FnOnce() -> PathBuf) -> PathBuf {
    if text.is_empty() {
        usual()
    } else {
        PathBuf::from(text)
    }
}

fn public_base(
    written: &str,
    listen: SocketAddr,
    behind_tls: bool,
) -> Result<String, SettingsError> {
    let base = written.strip_suffix('/').unwrap_or(written);
    if base.is_empty() && !behind_tls {
        return Ok(format!("http://{listen}"));
    }
    if base.is_empty() {
        return Err(wrong(
            "public_base",
            "must be set, as https://.., when `behind_tls` is",
        ));
    }
    let (scheme, host) = base.split_once("://").unwrap_or(("", base));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:[]".contains(c);
    if host.is_empty() || !host.chars().all(plain) {
        return Err(wrong(
            "public_base",
            format!("is no address without a path: `{written}`"),
        ));
    }
    match (scheme, behind_tls) {
        ("https", true) | ("http", false) => Ok(base.to_owned()),
        ("https", false) => Err(wrong("public_base", "is https; set `behind_tls` as well")),
        (_, true) => Err(wrong(
            "public_base",
            "must begin with https:// when `behind_tls` is set",
        )),
        (_, false) => Err(wrong("public_base", "must begin with http:// or https://")),
    }
}

fn mail(written: &WrittenMail) -> Result<Mail, SettingsError> {
    if written.way == Way::Spool {
        return Ok(Mail::Spool);
    }
    if written.host.is_empty() {
        return Err(wrong(
            "mail.host",
            "names no server, and `mail.way` is smtp",
        ));
    }
    EmailAddress::parse(&written.from).map_err(|_| {
        wrong(
            "mail.from",
            format!("is no email address: `{}`", written.from),
        )
    })?;
    let protection = match written.protection {
        WrittenProtection::Tls => Protection::Tls,
        WrittenProtection::StartTls => Protection::StartTls,
        WrittenProtection::None if on_this_machine(&written.host) => Protection::None,
        WrittenProtection::None => {
            return Err(wrong(
                "mail.protection",
                "is none, which is for a server on this machine",
            ));
        }
    };
    Ok(Mail::Smtp(MailServer {
        host: written.host.clone(),
        port: written.port,
        protection,
        login: login(&written.user, &written.password_file)?,
        from: written.from.clone(),
    }))
}

fn login(user: &str, file: &str) -> Result<Option<(String, PathBuf)>, SettingsError> {
    match (user, file) {
        ("", "") => Ok(None),
        ("", _) => Err(wrong("mail.user", "is missing, and there is a password")),
        (_, "") => Err(wrong(
            "mail.password_file",
            "is missing, and there is a user",
        )),
        (user, file) => Ok(Some((user.to_owned(), Path::new(file).to_owned()))),
    }
}

fn on_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
